package org.veterancare.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL started from this process, with its data in the data folder and the settings that durability needs. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /** @throws CannotStart where PostgreSQL does not come up */
    static EmbeddedDatabase start(DataFolder folder) {
        // The library would else unpack into the machine's common temporary folder, where others may write.
        System.setProperty("ot.epg.working-dir", folder.path("binaries").toString());
        String password = folder.secret("postgres.password", () -> UUID.randomUUID().toString());
        Path data = folder.path("postgres");
        try {
            OrphanedServer.stop(data);
            if (!Files.exists(data)) {
                initialise(folder, data, password);
            }
            return new EmbeddedDatabase(run(folder, data, password), password);
        } catch (IOException | RuntimeException e) {
            throw new CannotStart("The embedded PostgreSQL did not start.",
                    "Its own words are in " + folder.path("postgres.log") + ".", e);
        }
    }

    /** First in a folder of another name: an initialisation that was interrupted is thrown away, never half used. */
    private static void initialise(DataFolder folder, Path data, String password) throws IOException {
        Path draft = folder.path("postgres.new");
        OrphanedServer.stop(draft);
        FileSystemUtils.deleteRecursively(draft);
        run(folder, draft, password).close();
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres run(DataFolder folder, Path data, String password) throws IOException {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(folder.path("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // The library's own defaults are for throw-away tests: they lose data at a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("jit", "off")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("unix_socket_directories", "''")
                // These reach initdb as they stand; checksums are its default since PostgreSQL 18.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.path("postgres.password").toString())
                .setConnectConfig("password", password)
                .start();
    }

    /** How the sides reach it: the superuser's password never leaves the data folder. */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "spring.datasource.username", SUPERUSER,
                "spring.datasource.password", password);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
