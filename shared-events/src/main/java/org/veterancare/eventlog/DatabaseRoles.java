package org.veterancare.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs {@code db/roles.sql} on a new cluster: the owner, writer and reader, and the empty database. */
public final class DatabaseRoles {

    public static final String DATABASE = "veterancare";
    public static final String OWNER = "veterancare_owner";
    public static final String WRITER = "veterancare_writer";
    public static final String READER = "veterancare_reader";

    private DatabaseRoles() {}

    /**
     * Does nothing where the roles are there already.
     *
     * @param superuser connects to the cluster's own database
     * @param passwords of {@code owner}, {@code writer} and {@code reader}
     */
    public static void create(DataSource superuser, Map<String, String> passwords) {
        JdbcTemplate jdbc = new JdbcTemplate(superuser);
        boolean there = Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", Boolean.class, OWNER));
        if (there) {
            return;
        }
        for (String statement : script().split(";\\s*\\n")) {
            String sql = statement;
            for (Map.Entry<String, String> password : passwords.entrySet()) {
                sql = sql.replace(
                        ":'" + password.getKey() + "_password'", "'" + password.getValue().replace("'", "''") + "'");
            }
            if (!sql.isBlank()) {
                jdbc.execute(sql);
            }
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(DatabaseRoles.class.getResourceAsStream("/db/roles.sql"),
                "db/roles.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
