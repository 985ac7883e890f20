package org.veterancare.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.eventlog.DatabaseRoles;
import org.veterancare.testing.TestDatabase;

/** What PostgreSQL itself can do here and now: one row of a fact's size a transaction, into a twin of the log's table. */
final class Limits {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String ONE_FACT = """
        INSERT INTO bench.event (stream_id, stream_type, version, event_id, type, revision, occurred_on,
                                     recorded_at, payload, metadata)
        VALUES (gen_random_uuid(), 'VeteranCase', 0, gen_random_uuid(), 'JobRecommended', 1, '2025-06-02', now(),
                '%s', '%s');
        """;

    private final TestDatabase database;
    private final Path script;

    /**
     * @param payload of a real fact
     * @param metadata of a real fact
     */
    Limits(TestDatabase database, String payload, String metadata) throws IOException {
        this.database = database;
        new JdbcTemplate(database.superuser()).execute("""
            CREATE SCHEMA bench;
            CREATE TABLE bench.event (LIKE event_log.event INCLUDING ALL);
            GRANT ALL ON SCHEMA bench TO PUBLIC;
            GRANT INSERT ON bench.event TO PUBLIC""");
        this.script = Files.createTempFile("one-fact", ".sql");
        Files.writeString(script, ONE_FACT.formatted(payload.replace("'", "''"), metadata.replace("'", "''")));
    }

    /** Rows a second that pgbench inserts with as many clients, prepared as ours are. */
    double inserts(int clients, int seconds) throws IOException, InterruptedException {
        String url = database.url()
                .replace("jdbc:", "")
                .replace(
                        "//", "//" + DatabaseRoles.WRITER + ":test@");
        Process pgbench = new ProcessBuilder(List.of(
                "pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j", "2", "-T", "" + seconds, "-f",
                script.toString(), url))
                .redirectErrorStream(true)
                .start();
        String output = new String(pgbench.getInputStream().readAllBytes());
        Matcher rate = RATE.matcher(output);
        if (pgbench.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
