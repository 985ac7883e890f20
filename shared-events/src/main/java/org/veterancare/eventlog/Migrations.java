package org.veterancare.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings each schema to its newest form, every owner's with a history of its own.
 *
 * @param schema name of the schema
 * @param location where its scripts are on the class path
 */
public record Migrations(String schema, String location) {

    /** @param owner connects as the role that owns the tables; the application's own role never does */
    static void run(DataSource owner, List<Migrations> all) {
        // each schema would else sign in twice, and a password costs thousands of hashes on purpose
        try (HikariDataSource connections = few(owner)) {
            all.forEach(one -> one.run(connections));
        }
    }

    private void run(DataSource connections) {
        Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations(location)
                .load()
                .migrate();
    }

    private static HikariDataSource few(DataSource owner) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("migrations");
        config.setDataSource(owner);
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
