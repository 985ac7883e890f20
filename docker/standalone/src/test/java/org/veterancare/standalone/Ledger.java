package org.veterancare.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What the product has promised to a client: one line for each acknowledged fact, forced to disk before the client goes on. */
final class Ledger {

    private final Path file;

    Ledger(Path file) {
        this.file = file;
    }

    /** A fact that was acknowledged. */
    record Line(UUID stream, long version, String type) {}

    synchronized void promised(Line line) throws IOException {
        String text = line.stream() + " " + line.version() + " " + line.type() + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        }
    }

    List<Line> lines() throws IOException {
        return Files.readAllLines(file)
                .stream()
                .map(text -> text.split(" "))
                .map(parts -> new Line(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2]))
                .toList();
    }

    /** Everything that is wrong between the promises and the log; nothing where all is well. */
    List<String> faults(DataSource database) throws IOException, SQLException {
        List<String> faults = new ArrayList<>();
        Map<Line, Integer> log = log(database);
        for (Line line : lines()) {
            int times = log.getOrDefault(line, 0);
            if (times != 1) {
                faults.add(line + " is there " + times + " times");
            }
        }
        Map<UUID, long[]> streams = new HashMap<>();
        log.forEach((line, times) -> {
            long[] seen = streams.computeIfAbsent(line.stream(), stream -> new long[]{0, -1});
            seen[0] += times;
            seen[1] = Math.max(seen[1], line.version());
        });
        streams.forEach((stream, seen) -> {
            if (seen[0] != seen[1] + 1) {
                faults.add(stream + " has " + seen[0] + " facts up to version " + seen[1]);
            }
        });
        return faults;
    }

    private static Map<Line, Integer> log(DataSource database) throws SQLException {
        Map<Line, Integer> log = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT stream_id, version, type FROM event_log.event")) {
            while (rows.next()) {
                log.merge(new Line(rows.getObject(1, UUID.class), rows.getLong(2), rows.getString(3)), 1, Integer::sum);
            }
        }
        return log;
    }
}
