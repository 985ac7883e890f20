package org.veterancare.query.resources;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.StoredOnly;
import org.veterancare.web.Looks;

/** Puts on record, as a list of cases is, whom a plan, a class or a stream of facts names to a reader: those whose cases the reader sees anyway. */
@Component
class SeenCases {

    private final ScopedRows rows;
    private final Looks looks;

    SeenCases(ScopedRows rows, Looks looks) {
        this.rows = rows;
        this.looks = looks;
    }

    /**
     * What was read for somebody, and so names nobody else.
     *
     * @throws org.veterancare.web.Problem access-log-unavailable where it cannot be put on record
     */
    <T extends Resource> T in(T shown) {
        recorded(shown.named().stream().map(ResourceCase::caseId).collect(Collectors.toSet()));
        return shown;
    }

    /**
     * Those of these cases that the reader sees anyway.
     *
     * @throws org.veterancare.web.Problem access-log-unavailable where it cannot be put on record
     */
    Set<UUID> of(Set<UUID> named, Scope scope) {
        return recorded(named.isEmpty() ? Set.of() : own(named.toArray(UUID[]::new), scope));
    }

    private Set<UUID> recorded(Set<UUID> own) {
        if (!own.isEmpty()) {
            looks.granted(own);
        }
        return own;
    }

    private Set<UUID> own(UUID[] named, Scope scope) {
        String sql = "SELECT c.case_id FROM views.case_file c WHERE c.case_id = ANY (:named) AND "
                + scope.condition("c") + " AND " + StoredOnly.isNot("c");
        return rows.read(scope, jdbc -> scope.bind(jdbc.sql(sql).param("named", named))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet()));
    }
}
