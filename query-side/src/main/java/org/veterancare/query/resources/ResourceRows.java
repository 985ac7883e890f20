package org.veterancare.query.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.StoredOnly;
import org.veterancare.query.Table;
import org.veterancare.query.casestate.StateJson;

/** The rows of resources, which name nobody, and beside them those of the cases that they name. */
@Component
public class ResourceRows {

    public static final Table RESOURCE = Table.of(
            "views.resource", "kind text", "id uuid", "version bigint", "opened_on date", "state text");

    public static final Table RESOURCE_CASE = Table.of(
            "views.resource_case", "kind text", "id uuid", "case_id uuid", "part text", "state text");

    private final ScopedRows stored;

    ResourceRows(ScopedRows stored) {
        this.stored = stored;
    }

    public static Object[] row(Resource resource) {
        return new Object[]{
            resource.kind(), resource.id(), resource.version(), resource.openedOn(),
            StateJson.write(resource.naming(List.of()))
        };
    }

    /** A row for each case that it names. */
    public static List<Object[]> cases(Resource resource) {
        return resource.named().stream().map(named -> row(resource, named)).toList();
    }

    static Object[] row(Resource resource, ResourceCase named) {
        return new Object[]{resource.kind(), resource.id(), named.caseId(), named.part(), named.state()};
    }

    /**
     * Reads one resource and whom it names at once, so that the two are of the same moment.
     *
     * @param condition which of the rows {@code n} of its cases
     */
    static String one(String condition) {
        return """
            SELECT r.state,
                   (SELECT json_agg(json_build_object('caseId', n.case_id, 'part', n.part, 'state', n.state))
                    FROM views.resource_case n WHERE n.kind = r.kind AND n.id = r.id AND %s) AS named
            FROM views.resource r WHERE r.kind = :kind AND r.id = :id""".formatted(condition);
    }

    /** What {@link #one} found. */
    static <T extends Resource> T resource(ResultSet row, Class<T> type) throws SQLException {
        T resource = StateJson.read(row.getString("state"), type);
        String named = row.getString("named");
        return named == null
                ? resource
                : type.cast(resource.naming(List.of(StateJson.read(named, ResourceCase[].class))));
    }

    /** Where the next part of a list begins. */
    record Place(LocalDate openedOn, UUID id) {}

    /** The resource, naming those cases only that the reader sees anyway; or null. */
    <T extends Resource> T read(Class<T> type, UUID id, Scope scope) {
        String seen = "EXISTS (SELECT FROM views.case_file c WHERE c.case_id = n.case_id AND " + scope.condition("c")
                + " AND " + StoredOnly.isNot("c") + ")";
        return stored.read(scope, jdbc -> scope.bind(jdbc.sql(one(seen)))
                .param("kind", Resource.kindOf(type))
                .param("id", id)
                .query((row, number) -> resource(row, type))
                .optional()
                .orElse(null));
    }

    /** The resource, naming nobody; or null. */
    <T extends Resource> T read(Class<T> type, UUID id) {
        return stored.ofNobody(jdbc -> jdbc.sql("SELECT state FROM views.resource WHERE kind = ? AND id = ?")
                .params(Resource.kindOf(type), id)
                .query(String.class)
                .optional()
                .map(state -> StateJson.read(state, type))
                .orElse(null));
    }

    /** The newest first, naming nobody. */
    <T extends Resource> List<T> list(Class<T> type, Place after, int limit) {
        return stored.ofNobody(jdbc -> {
            StatementSpec query = jdbc.sql("SELECT state FROM views.resource WHERE kind = :kind"
                    + (after == null ? "" : " AND (opened_on, id) < (:day, :id)")
                    + " ORDER BY opened_on DESC, id DESC LIMIT :limit")
                    .param("kind", Resource.kindOf(type))
                    .param("limit", limit);
            if (after != null) {
                query = query.param("day", after.openedOn()).param("id", after.id());
            }
            return query.query(String.class).list();
        }).stream().map(state -> StateJson.read(state, type)).toList();
    }
}
