package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.veterancare.query.Table;
import org.veterancare.query.casestate.StateJson;

/** The rows of resources; the only place that knows their columns. */
@Component
public class ResourceRows {

    public static final Table RESOURCE = Table.of(
            "views.resource", "kind text", "id uuid", "version bigint", "opened_on date", "state text");

    private final JdbcClient jdbc;

    ResourceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Object[] row(Resource resource) {
        return new Object[]{
            resource.kind(), resource.id(), resource.version(), resource.openedOn(), StateJson.write(resource)
        };
    }

    /** Where the next part of a list begins. */
    record Place(LocalDate openedOn, UUID id) {}

    /** The resource as it was last written, or null. */
    <T extends Resource> T read(Class<T> type, UUID id) {
        return jdbc.sql("SELECT state FROM views.resource WHERE kind = ? AND id = ?")
                .params(Resource.kindOf(type), id)
                .query(String.class)
                .optional()
                .map(state -> StateJson.read(state, type))
                .orElse(null);
    }

    void write(Resource resource) {
        jdbc.sql("""
            INSERT INTO views.resource (kind, id, version, opened_on, state) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, state = excluded.state""")
                .params(row(resource))
                .update();
    }

    /** The newest first. */
    <T extends Resource> List<T> list(Class<T> type, Place after, int limit) {
        StatementSpec query = jdbc.sql("SELECT state FROM views.resource WHERE kind = :kind"
                + (after == null ? "" : " AND (opened_on, id) < (:day, :id)")
                + " ORDER BY opened_on DESC, id DESC LIMIT :limit")
                .param("kind", Resource.kindOf(type))
                .param("limit", limit);
        if (after != null) {
            query = query.param("day", after.openedOn()).param("id", after.id());
        }
        return query.query(String.class)
                .list()
                .stream()
                .map(state -> StateJson.read(state, type))
                .toList();
    }
}
