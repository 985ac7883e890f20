package org.veterancare.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import org.veterancare.eventlog.DatabaseRoles;

/** PostgreSQL started from this process, with its data in the data folder and the settings that durability needs. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final DataFolder folder;

    private EmbeddedDatabase(EmbeddedPostgres server, DataFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    /** @throws CannotStart where PostgreSQL does not come up */
    public static EmbeddedDatabase start(DataFolder folder) {
        // The library would else unpack into the machine's common temporary folder, where others may write.
        System.setProperty("ot.epg.working-dir", folder.path("binaries").toString());
        Path data = folder.path("postgres");
        try {
            OrphanedServer.stop(data);
            if (!Files.exists(data)) {
                initialise(folder, data);
            }
            return new EmbeddedDatabase(run(folder, data), folder);
        } catch (IOException | RuntimeException e) {
            throw new CannotStart("The embedded PostgreSQL did not start.",
                    "Its own words are in " + folder.path("postgres.log") + ".", e);
        }
    }

    /** First in a folder of another name: an initialisation that was interrupted is thrown away, never half used. */
    private static void initialise(DataFolder folder, Path data) throws IOException {
        Path draft = folder.path("postgres.new");
        OrphanedServer.stop(draft);
        FileSystemUtils.deleteRecursively(draft);
        try (EmbeddedPostgres server = run(folder, draft)) {
            DatabaseRoles.create(
                    server.getPostgresDatabase(),
                    Map.of(
                            "owner", password(folder, "owner"),
                            "writer", password(folder, "writer"),
                            "reader", password(folder, "reader")));
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password(DataFolder folder, String role) {
        return folder.secret("postgres." + role + ".password", () -> UUID.randomUUID().toString());
    }

    private static EmbeddedPostgres run(DataFolder folder, Path data) throws IOException {
        String password = password(folder, "superuser");
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
                .setLocaleConfig("pwfile", folder.path("postgres.superuser.password").toString())
                .setConnectConfig("password", password)
                .start();
    }

    /** How the command side reaches it, under the names of its settings. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + DatabaseRoles.DATABASE,
                "spring.datasource.username", DatabaseRoles.WRITER,
                "spring.datasource.password", password(folder, "writer"),
                "veterancare.log.owner-username", DatabaseRoles.OWNER,
                "veterancare.log.owner-password", password(folder, "owner"));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
