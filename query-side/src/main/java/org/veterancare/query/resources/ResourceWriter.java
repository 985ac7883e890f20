package org.veterancare.query.resources;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.query.ScopedRows;

/** Writes the row of a resource, and the rows of the cases that it names so far as they changed. */
@Component
class ResourceWriter {

    private static final String EVERY = "true";

    private final JdbcClient jdbc;

    ResourceWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The resource as it was last written, with every case that it names; or null. */
    <T extends Resource> T read(Class<T> type, UUID id) {
        seeAll();
        return jdbc.sql(ResourceRows.one(EVERY))
                .param("kind", Resource.kindOf(type))
                .param("id", id)
                .query((row, number) -> ResourceRows.resource(row, type))
                .optional()
                .orElse(null);
    }

    /** @param before null where the resource is new */
    void write(Resource before, Resource after) {
        seeAll();
        jdbc.sql("""
            INSERT INTO views.resource (kind, id, version, opened_on, state) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, state = excluded.state""")
                .params(ResourceRows.row(after))
                .update();
        List<ResourceCase> was = before == null ? List.of() : before.named();
        without(was, after.named()).forEach(gone -> jdbc
                .sql("DELETE FROM views.resource_case WHERE kind = ? AND id = ? AND case_id = ? AND part = ?")
                .params(after.kind(), after.id(), gone.caseId(), gone.part())
                .update());
        without(after.named(), was).forEach(come -> jdbc
                .sql("INSERT INTO views.resource_case (kind, id, case_id, part, state) VALUES (?, ?, ?, ?, ?)")
                .params(ResourceRows.row(after, come))
                .update());
    }

    private static Set<ResourceCase> without(List<ResourceCase> some, List<ResourceCase> others) {
        Set<ResourceCase> left = new HashSet<>(some);
        others.forEach(left::remove);
        return left;
    }

    /** Until the turn of the reader ends. */
    private void seeAll() {
        jdbc.sql(ScopedRows.SEE_ALL).update();
    }
}
