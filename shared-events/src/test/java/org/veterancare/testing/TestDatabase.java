package org.veterancare.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.veterancare.eventlog.DatabaseRoles;
import org.veterancare.events.Actor;

/** One real PostgreSQL 18 for all tests of a module, with the product's own roles; each asker gets a database of its own. */
public final class TestDatabase {

    private static final String PASSWORD = "test";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Those that an application runs on: nowhere else is it asked who holds a role. */
    private static final CopyOnWriteArrayList<TestDatabase> SERVING = new CopyOnWriteArrayList<>();

    private final Set<Actor> granted = ConcurrentHashMap.newKeySet();
    private final String name;
    private final Path keyFile;

    private TestDatabase(String name, Path keyFile) {
        this.name = name;
        this.keyFile = keyFile;
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        // The library's own defaults would lose acknowledged facts, and our own check refuses them.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
                DatabaseRoles.create(
                        postgres.getPostgresDatabase(),
                        Map.of("owner", PASSWORD, "writer", PASSWORD, "reader", PASSWORD));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new empty database, owned by the product's owner role. */
    public static TestDatabase create() {
        String name = "test_" + NUMBER.incrementAndGet();
        new JdbcTemplate(Server.POSTGRES.getPostgresDatabase())
                .execute("CREATE DATABASE " + name + " OWNER " + DatabaseRoles.OWNER);
        try {
            return new TestDatabase(name, Files.createTempDirectory("veterancare-keys").resolve("key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets this person hold their role in every database of this run that has been migrated so far. */
    public static void grant(Actor actor) {
        SERVING.forEach(database -> database.hold(actor));
    }

    private void hold(Actor actor) {
        if (granted.contains(actor)) {
            return;
        }
        JdbcTemplate jdbc = new JdbcTemplate(superuser());
        if (isThere() && jdbc.queryForObject("SELECT to_regclass('access.held_role') IS NOT NULL", Boolean.class)) {
            jdbc.update("""
                INSERT INTO access.held_role (staff_id, number, person, account, role, station)
                VALUES (gen_random_uuid(), 1, ?, ?, ?, ?)""",
                    actor.person(), actor.account(), actor.role().name(), actor.station());
            granted.add(actor);
        }
    }

    /** A test may shut its database for a while. */
    private boolean isThere() {
        return new JdbcTemplate(administration()).queryForObject(
                "SELECT datallowconn FROM pg_database WHERE datname = ?", Boolean.class, name);
    }

    /** Where it listens. */
    public String url() {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name;
    }

    /** Name of the database. */
    public String name() {
        return name;
    }

    /** The cluster's superuser outside this database. */
    public DataSource administration() {
        return Server.POSTGRES.getPostgresDatabase();
    }

    /** The cluster's superuser in this database. */
    public DataSource superuser() {
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    /** The properties an application needs to run on it as the writer. */
    public Map<String, String> properties() {
        return propertiesOf(DatabaseRoles.WRITER);
    }

    /** The same for another role. */
    public Map<String, String> propertiesOf(String role) {
        SERVING.addIfAbsent(this);
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", url());
        properties.put("spring.datasource.username", role);
        properties.put("spring.datasource.password", PASSWORD);
        properties.put("veterancare.log.owner-username", DatabaseRoles.OWNER);
        properties.put("veterancare.log.owner-password", PASSWORD);
        properties.put("veterancare.log.key-file", keyFile.toString());
        return properties;
    }

    /** Brings a schema to this version of its migrations, or to the {@code latest}. */
    public void migrate(String schema, String target) {
        Flyway.configure()
                .dataSource(superuser())
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .target(target)
                .load()
                .migrate();
    }

    /** For {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry registry) {
        properties().forEach((key, value) -> registry.add(key, () -> value));
    }
}
