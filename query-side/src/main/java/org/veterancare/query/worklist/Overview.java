package org.veterancare.query.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.web.FrontDoor;

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
        String tasks = Arrays.stream(View.values())
                .map(view -> count("views.work_item w", scope.condition("w"), view.condition(), view.path()))
                .collect(Collectors.joining(", "));
        String stuck = count("views.case_file c", scope.condition("c"),
                "c.stalled IS NOT NULL AND c.stalled_since <= :today", "stuck");
        String sql = "SELECT " + tasks + ", " + stuck + ", CAST(:most AS int) AS most";
        return stored.read(scope, jdbc -> scope.bind(jdbc.sql(sql))
                .param("person", person)
                .param("today", LocalDate.ofInstant(clock.instant(), FrontDoor.ZONE))
                .param("most", MOST)
                .query(Counts.class)
                .single());
    }

    private static String count(String from, String scope, String condition, String name) {
        String where = Stream.of(scope, condition).filter(each -> !each.isEmpty()).collect(Collectors.joining(" AND "));
        return "(SELECT count(*) FROM (SELECT FROM " + from + " WHERE " + where + " LIMIT :most) listed) AS " + name;
    }
}
