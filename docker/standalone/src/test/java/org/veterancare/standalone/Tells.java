package org.veterancare.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What an operation tells of cases. */
enum Tells {
    /** Of one, which the call names. */
    ONE_CASE,
    /** Which there are within reach. */
    LISTS,
    /** Which within reach nobody has to do anything about. */
    LISTS_IDLE,
    /** Which the station handed over. */
    HANDED_OVER,
    /** Which were read from another station, to the one and to the other. */
    NOTICES,
    /** How many there are within reach. */
    COUNTS,
    /** It opens one. */
    OPENS,
    /** It does something to those that its body names, with an answer for each. */
    TAKES,
    /** It does something to that of the person whose number its body has. */
    BY_NUMBER,
    /** It does something to those that an earlier call took, with an answer for each. */
    GIVES_BACK,
    /** It opens one that is out of reach for reading. */
    BREAKS_GLASS,
    /** Nothing, or nothing that the made-up cases are in. */
    NOTHING;

    private static final String FILE = "/tells.csv";

    /** A line of the table, {@code tells.csv}. */
    record Line(Tells tells, String asked) {}

    /** By method and path. */
    static Map<String, Line> table() {
        Map<String, Line> table = new TreeMap<>();
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(Tells.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(parts -> table.put(
                            parts[0] + " " + parts[1], new Line(valueOf(parts[2]), parts.length > 3 ? parts[3] : "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
