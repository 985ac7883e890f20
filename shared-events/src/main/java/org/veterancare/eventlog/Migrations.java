package org.veterancare.eventlog;

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
        for (Migrations one : all) {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(one.schema())
                    .defaultSchema(one.schema())
                    .createSchemas(true)
                    .locations(one.location())
                    .load()
                    .migrate();
        }
    }
}
