package org.veterancare.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    static Path folders;

    @Test
    void what_durability_rests_on_is_switched_on() throws Exception {
        try (DataFolder folder = folder("settings");
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            for (String setting : new String[]{"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(ask(database, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(database, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(database, "SELECT lower('Ä徐')")).isEqualTo("ä徐");
        }
    }

    @Test
    void data_outlive_a_restart() throws Exception {
        try (DataFolder folder = folder("restart")) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                write(database);
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(ask(database, "SELECT word FROM kept.kept")).isEqualTo("kept");
            }
        }
    }

    @Test
    void the_server_of_a_killed_process_is_taken_over_with_its_data() throws Exception {
        Path root = folders.resolve("killed");
        Process other = start(Holder.class, root.toString());
        long postmaster = postmasterOf(other);
        other.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(postmaster)).as("the killed process leaves its server behind").isPresent();

        try (DataFolder folder = DataFolder.open(root);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "SELECT word FROM kept.kept")).isEqualTo("kept");
            assertThat(ProcessHandle.of(postmaster)).isEmpty();
        }
    }

    @Test
    void a_pid_file_with_the_number_of_another_program_does_not_stand_in_the_way() throws Exception {
        try (DataFolder folder = folder("stale")) {
            EmbeddedDatabase.start(folder).close();
            Files.writeString(folder.path("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            }
            assertThat(ProcessHandle.current().isAlive()).isTrue();
        }
    }

    @Test
    void a_pid_file_with_the_number_of_another_folders_server_stops_nobody() throws Exception {
        try (DataFolder folder = folder("own");
                DataFolder others = folder("others");
                EmbeddedDatabase working = EmbeddedDatabase.start(others)) {
            EmbeddedDatabase.start(folder).close();
            Files.copy(others.path("postgres/postmaster.pid"), folder.path("postgres/postmaster.pid"));
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
                assertThat(ask(working, "SELECT 1")).as("whose number it was").isEqualTo("1");
            }
        }
    }

    @Test
    void an_initialisation_that_was_broken_off_is_begun_anew() throws Exception {
        try (DataFolder folder = folder("broken-off")) {
            Files.createDirectories(folder.path("postgres.new"));
            Files.writeString(folder.path("postgres.new/postgresql.conf"), "half a fi");
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void nobody_comes_in_without_the_password() throws Exception {
        try (DataFolder folder = folder("password");
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            String url = database.properties().get("spring.datasource.url").toString();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "veterancare_owner", "guessed").close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_folder_in_use_is_refused_and_its_user_is_named() throws Exception {
        Path root = folders.resolve("in-use");
        Process other = start(Holder.class, root.toString());
        try {
            postmasterOf(other);
            assertThatThrownBy(() -> DataFolder.open(root))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by process " + other.pid());
        } finally {
            other.destroy();
            other.waitFor();
        }
    }

    @Test
    void secrets_are_for_their_owner_only_and_stay_the_same() throws Exception {
        try (DataFolder folder = folder("secrets")) {
            assertThat(folder.secret("word", () -> "first")).isEqualTo("first");
            assertThat(folder.secret("word", () -> "second")).isEqualTo("first");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path("word"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path(""))))
                    .isEqualTo("rwx------");
        }
    }

    private static DataFolder folder(String name) {
        return DataFolder.open(folders.resolve(name));
    }

    private static void write(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA kept; CREATE TABLE kept.kept AS SELECT 'kept' AS word");
        }
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        Map<String, Object> properties = database.properties();
        return DriverManager.getConnection(
                properties.get("spring.datasource.url").toString(),
                properties.get("veterancare.log.owner-username").toString(),
                properties.get("veterancare.log.owner-password").toString());
    }

    private static Process start(Class<?> main, String argument) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), main.getName(), argument)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until the other process has its server up; it says other things before. */
    private static long postmasterOf(Process other) {
        BufferedReader words = other.inputReader(StandardCharsets.UTF_8);
        return words.lines()
                .filter(line -> line.startsWith(Holder.UP))
                .findFirst()
                .map(line -> Long.parseLong(line.substring(Holder.UP.length())))
                .orElseThrow();
    }

    /** Another process that uses a data folder until it is ended. */
    static final class Holder {

        static final String UP = "postmaster ";

        private Holder() {}

        public static void main(String[] args) throws Exception {
            DataFolder folder = DataFolder.open(Path.of(args[0]));
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
            write(database);
            System.out.println(UP + Files.readAllLines(folder.path("postgres/postmaster.pid")).getFirst());
            Thread.sleep(Long.MAX_VALUE);
        }

        private static void close(EmbeddedDatabase database) {
            try {
                database.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
