package org.veterancare.query.resources;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.StoredOnly;
import org.veterancare.web.Looks;

/** Leaves of the people in a plan, a class or a stream of facts those whose cases a reader sees anyway, and puts it on record as a list of cases is. */
@Component
class SeenCases {

    private final ScopedRows rows;
    private final Looks looks;

    SeenCases(ScopedRows rows, Looks looks) {
        this.rows = rows;
        this.looks = looks;
    }

    /** @throws org.veterancare.web.Problem access-log-unavailable where it cannot be put on record */
    PostPlan in(PostPlan plan, Scope scope) {
        return plan.shownTo(of(plan.cases(), scope));
    }

    /** @throws org.veterancare.web.Problem access-log-unavailable where it cannot be put on record */
    TrainingClass in(TrainingClass course, Scope scope) {
        return course.shownTo(of(course.cases(), scope));
    }

    /**
     * Those of these cases that the reader sees anyway.
     *
     * @throws org.veterancare.web.Problem access-log-unavailable where it cannot be put on record
     */
    Set<UUID> of(Set<UUID> named, Scope scope) {
        Set<UUID> own = named.isEmpty() ? Set.of() : own(named.toArray(UUID[]::new), scope);
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
