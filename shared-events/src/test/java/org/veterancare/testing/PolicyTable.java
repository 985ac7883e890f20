package org.veterancare.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.veterancare.events.Role;
import org.veterancare.web.PolicyRow;

/**
 * Who may do what, as people agreed on it: {@code policy.csv}, one line for each operation. The product's own table must be
 * this one; where it differs, either the code is wrong or a line is to be added, which is a decision.
 */
public final class PolicyTable {

    private static final String FILE = "/policy.csv";

    private PolicyTable() {}

    /** Which process serves an operation. */
    public enum Side {
        COMMAND,
        QUERY,
        BOTH
    }

    /** A line of the table. */
    public record Line(Side side, PolicyRow row) {

        static Line read(String text) {
            String[] parts = text.split(",");
            return new Line(
                    Side.valueOf(parts[0].toUpperCase()),
                    PolicyRow.of(parts[1], parts[2], parts[3].equals("command"), roles(parts[4])));
        }

        private static Set<Role> roles(String names) {
            return Arrays.stream(names.split(" "))
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }
    }

    /** All lines, in the order of the file. */
    public static List<Line> lines() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PolicyTable.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).map(Line::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines in which a side's own table differs from the agreed one: {@code +} has to be added to the file, {@code -} taken out. */
    public static Set<String> differences(Collection<PolicyRow> served, Side... sides) {
        Set<PolicyRow> agreed = lines().stream()
                .filter(line -> Arrays.asList(sides).contains(line.side()))
                .map(Line::row)
                .collect(Collectors.toSet());
        Set<String> differences = new TreeSet<>();
        served.stream().filter(row -> !agreed.contains(row)).forEach(row -> differences.add("+ " + text(row)));
        agreed.stream().filter(row -> !served.contains(row)).forEach(row -> differences.add("- " + text(row)));
        return differences;
    }

    private static String text(PolicyRow row) {
        return String.join(",", row.method(), row.path(), row.command() ? "command" : "read",
                row.roles().stream().map(Role::name).collect(Collectors.joining(" ")));
    }
}
