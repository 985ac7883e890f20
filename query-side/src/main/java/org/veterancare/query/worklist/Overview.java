package org.veterancare.query.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.events.District;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;

/** How long each list is. It is about no one case. */
@Component
class Overview {

    /** A count costs what is counted, so it ends here. */
    private static final int MOST = 1000;

    private final ScopedRows stored;
    private final Clock clock;

    Overview(ScopedRows stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** @param most where a count stops: as many, or more */
    record Counts(long mine, long team, long unassigned, long overdue, long waiting, long stuck, int most) {}

    Counts counts(String person, Scope scope) {
        return stored.read(scope, jdbc -> counts(person, Departed.in(scope, jdbc), scope, jdbc));
    }

    private Counts counts(String person, List<Object[]> departed, Scope scope, JdbcClient jdbc) {
        String tasks = Arrays.stream(View.values())
                .map(view -> count(
                        "views.work_item w", scope.condition("w"), view.conditions(!departed.isEmpty()), view.path()))
                .collect(Collectors.joining(", "));
        String stuck = count("views.case_file c", scope.condition("c"),
                List.of("c.stalled IS NOT NULL AND c.stalled_since <= :today"), "stuck");
        String sql = "SELECT " + tasks + ", " + stuck + ", CAST(:most AS int) AS most";
        return scope.bind(jdbc.sql(sql))
                .param("person", person)
                .param("departed", departed)
                .param("today", LocalDate.ofInstant(clock.instant(), District.ZONE))
                .param("most", MOST)
                .query(Counts.class)
                .single();
    }

    private static String count(String from, String scope, List<String> parts, String name) {
        return parts.stream()
                .map(part -> part.isEmpty() ? scope : scope + " AND " + part)
                .map(where -> "(SELECT count(*) FROM (SELECT FROM " + from + " WHERE " + where
                        + " LIMIT :most) listed)")
                .collect(Collectors.joining(" + ", "least(:most, ", ") AS " + name));
    }
}
