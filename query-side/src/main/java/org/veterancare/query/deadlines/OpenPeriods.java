package org.veterancare.query.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.veterancare.law.Remedy;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.TaskOrder;

/**
 * Reads the open tasks with a last day that a change could move. A table of holidays can move none whose last day is before the
 * first day on which it differs, and none of the bureau's calendar days: the read is a range of an index by date, or by rule. The
 * tolerance of who is not overdue yet is nobody's task, and is looked for with the report; neither are the days to contest a
 * decision, which stand with the case.
 */
@Component
class OpenPeriods {

    private static final String TASKS = """
        SELECT w.case_id, w.kind, w.ref, w.street, w.neighbourhood, w.sort_on, c.version, c.state
        FROM views.work_item w JOIN views.case_file c USING (case_id)
        WHERE w.due_on IS NOT NULL AND w.base IS NOT NULL AND\s""";

    /** Of all cases: a decision may be contested also where the case is closed, with another district, or ended in another one. */
    private static final String REMEDIES = """
        SELECT w.case_id, w.kind, w.ref, w.street, w.neighbourhood, w.sort_on, w.version, w.state
        FROM (SELECT case_id, 'REMEDY' AS kind, '' AS ref, street, neighbourhood, remedy_until AS sort_on, version, state
              FROM views.case_file WHERE remedy_until IS NOT NULL) w
        WHERE\s""";

    /** Who reports by the notice or by the law (REG-02, REG-03) may report later (REG-04). */
    private static final String REPORTS = "w.rule IN ('REG-02', 'REG-03') AND w.kind = 'REPORT'";

    private static final String TOLERANCE_RULE = "REG-04";

    /** No day of rest makes the thirty days of tolerance longer than that. */
    private static final int LONGEST_TOLERANCE = 60;

    private final ScopedRows stored;

    OpenPeriods(ScopedRows stored) {
        this.stored = stored;
    }

    /** @param state of the whole case: what was counted stands in its deadlines */
    record Row(
            UUID caseId, String kind, String ref, String street, String neighbourhood, LocalDate sortOn, long version,
            String state) {}

    /**
     * What may move.
     *
     * @param from first day on which the tables differ; empty where they do not
     * @param period null where none is tried
     * @param table version in force, where those counted by another one are asked for; else null
     * @param changed rules that set another length for what runs already, where those are asked for
     * @param today before it no remedy runs any more
     */
    record Which(
            Optional<LocalDate> from, Candidate.Period period, String table, List<String> changed, LocalDate today) {

        private boolean isNone() {
            return from.isEmpty() && period == null && table == null;
        }

        /** Whether it may move remedies, beside what another table moves. */
        private boolean asksForRemedies() {
            boolean tried = period != null && period.rule().equals(Remedy.RULE) && period.deadline() == null;
            return tried || table != null || changed.contains(Remedy.RULE);
        }
    }

    /** @param after sort key of the last row read, or empty */
    List<Row> read(Which which, List<String> after, int most, Scope scope) {
        if (which.isNone()) {
            return List.of();
        }
        String sql = sql(which, !after.isEmpty(), scope);
        Candidate.Period period = which.period();
        return stored.read(scope, jdbc -> TaskOrder.from(after, scope.bind(jdbc.sql(sql))
                .param("first", which.from().orElse(null))
                .param("table", which.table())
                .param("changed", which.changed())
                .param("rule", period == null ? null : period.rule())
                .param("base", period == null ? null : period.from())
                .param("only", period == null || period.deadline() == null ? null : period.deadline().name())
                .param("today", which.today())
                .param("limit", most)).query(Row.class).list());
    }

    static String sql(Which which, boolean further, Scope scope) {
        String tasks = part(TASKS, moved(which), further, scope);
        List<String> remedies = movedRemedies(which);
        return remedies.isEmpty()
                ? tasks
                : "SELECT * FROM ((" + tasks + ") UNION ALL (" + part(REMEDIES, remedies, further, scope)
                        + ")) w ORDER BY "
                        + TaskOrder.by("w.sort_on") + " LIMIT :limit";
    }

    private static String part(String select, List<String> moved, boolean further, Scope scope) {
        List<String> conditions = new ArrayList<>(List.of(scope.condition("w")));
        conditions.add("(" + String.join(" OR ", moved) + ")");
        if (further) {
            conditions.add(TaskOrder.after("w.sort_on"));
        }
        return select + String.join(" AND ", conditions)
                + " ORDER BY " + TaskOrder.by("w.sort_on") + " LIMIT :limit";
    }

    private static List<String> moved(Which which) {
        List<String> moved = new ArrayList<>();
        Candidate.Period period = which.period();
        if (which.from().isPresent()) {
            moved.add("w.calendar_version <> 'none' AND w.sort_on >= CAST(:first AS date) - " + LONGEST_TOLERANCE
                    + " AND (w.sort_on >= :first OR " + REPORTS + ")");
        }
        if (which.table() != null) {
            // all that is open and dated is passed over for it, as after a change few or none are by another table
            moved.add("w.calendar_version NOT IN ('none', :table)");
            moved.add(REPORTS);
        }
        if (!which.changed().isEmpty()) {
            moved.add("w.rule IN (:changed)");
        }
        if (period != null && period.rule().equals(TOLERANCE_RULE)) {
            moved.add(REPORTS);
        }
        if (period != null) {
            moved.add("w.rule = :rule"
                    + (period.from() == null ? "" : " AND w.base >= :base")
                    + (period.deadline() == null ? "" : " AND w.kind = :only"));
        }
        return moved;
    }

    /** By their last day alone: how each was counted stands in the state. */
    private static List<String> movedRemedies(Which which) {
        List<String> moved = new ArrayList<>();
        if (which.from().isPresent()) {
            moved.add("w.sort_on >= :first");
        }
        if (which.asksForRemedies()) {
            moved.add("w.sort_on >= :today");
        }
        return moved;
    }
}
