package org.veterancare.query.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.events.District;
import org.veterancare.events.Personal;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.TaskOrder;
import org.veterancare.query.casestate.Deadline;
import org.veterancare.query.casestate.WaitsFor;
import org.veterancare.query.masking.Opener;

/** Reads open tasks with whom they are about, for a reader's scope. */
@Component
class WorkList {

    /** The page is cut from the tasks by their index before anything is looked up for it. */
    private static final String SELECT = """
        SELECT w.case_id, w.kind, w.ref, w.street, w.neighbourhood, w.rule, w.rule_version, w.base, w.due_on,
               w.calendar_version, w.since, w.standing_since, w.standing_ground, w.case_worker, w.waits_for, w.priority, w.sort_key,
               c.version, c.stage, c.name
        FROM (%s) w
        JOIN views.case_file c USING (case_id)
        ORDER BY w.sort_key, w.case_id, w.kind, w.ref""";

    private static final String PART = "SELECT w.*, %s AS sort_key FROM views.work_item w WHERE %s ORDER BY %s LIMIT :limit";

    private final ScopedRows stored;
    private final Reveal reveal;
    private final Cursors cursors;
    private final Clock clock;

    WorkList(ScopedRows stored, Reveal reveal, Cursors cursors, Clock clock) {
        this.stored = stored;
        this.reveal = reveal;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * What the list is narrowed to; null means anything.
     *
     * @param person staff number of the reader
     */
    record Filter(
            View view, String person, String street, Set<Deadline.Kind> kinds, Boolean overdue, Integer within) {

        Filter {
            kinds = kinds == null ? Set.of() : new TreeSet<>(kinds);
        }
    }

    /** A stored task; the name is sealed. */
    record Row(
            UUID caseId,
            String kind,
            String ref,
            String street,
            String neighbourhood,
            String rule,
            String ruleVersion,
            LocalDate base,
            LocalDate dueOn,
            String calendarVersion,
            LocalDate since,
            LocalDate standingSince,
            String standingGround,
            String caseWorker,
            String waitsFor,
            boolean priority,
            LocalDate sortKey,
            long version,
            String stage,
            String name) {}

    /**
     * Something to be done.
     *
     * @param ref what in the case it is about, empty where the case itself
     * @param rule code of the rule that asks for it
     * @param base date the period is counted from
     * @param dueOn last day in time, left out where the law sets none and while the period stands still
     * @param daysLeft from today in Shanghai, negative where it is late, left out where the law sets no date
     * @param standingSince first day that does not count, left out while the period runs
     * @param standingGround code of the ground on which it stands still
     * @param caseWorker staff number of who works on the case, left out where nobody in particular does
     * @param waitsFor who outside the office has the next step, left out where the office has it
     * @param priority that who waits for a post goes before others of the same score, left out otherwise
     * @param version of the case, for {@code If-Match}
     */
    record Task(
            UUID caseId,
            String kind,
            String ref,
            String street,
            String neighbourhood,
            String name,
            String stage,
            String rule,
            String ruleVersion,
            LocalDate base,
            LocalDate dueOn,
            String calendarVersion,
            LocalDate since,
            LocalDate standingSince,
            String standingGround,
            String caseWorker,
            WaitsFor waitsFor,
            Boolean priority,
            Long daysLeft,
            long version) {}

    Page<Task> list(Filter filter, String cursor, int limit, Scope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), District.ZONE);
        Object list = List.of("work-list", filter, scope);
        List<String> after = cursor == null ? List.of() : cursors.read(list, cursor);
        List<Row> rows = rows(filter, after, limit + 1, today, scope);
        Page<Row> page = Page.of(rows, limit, last -> cursors.next(
                list, last.sortKey().toString(), last.caseId().toString(), last.kind(), last.ref()));
        return reveal.page(page, Row::caseId, (row, opener) -> task(row, opener, today));
    }

    private List<Row> rows(Filter filter, List<String> after, int limit, LocalDate today, Scope scope) {
        return stored.read(scope, jdbc -> rows(filter, after, limit, today, scope, jdbc));
    }

    private static List<Row> rows(
            Filter filter, List<String> after, int limit, LocalDate today, Scope scope, JdbcClient jdbc) {
        List<Object[]> departed = filter.view() == View.UNASSIGNED ? Departed.in(scope, jdbc) : List.of();
        String sql = sql(filter, !after.isEmpty(), !departed.isEmpty(), scope);
        return TaskOrder.from(after, scope.bind(jdbc.sql(sql))
                .param("person", filter.person())
                .param("departed", departed)
                .param("street", filter.street())
                .param("kinds", filter.kinds().stream().map(Enum::name).toList())
                .param("today", today)
                .param("last", filter.within() == null ? null : today.plusDays(filter.within()))
                .param("limit", limit)).query(Row.class).list();
    }

    static String sql(Filter filter, boolean further, boolean departed, Scope scope) {
        String key = filter.view().key();
        List<String> parts = filter.view()
                .conditions(departed)
                .stream()
                .map(part -> PART.formatted(key, condition(filter, part, further, scope), TaskOrder.by(key)))
                .toList();
        return SELECT.formatted(parts.size() == 1
                ? parts.getFirst()
                : "SELECT w.* FROM ((" + String.join(") UNION ALL (", parts) + ")) w ORDER BY "
                        + TaskOrder.by("w.sort_key")
                        + " LIMIT :limit");
    }

    private static String condition(Filter filter, String part, boolean further, Scope scope) {
        List<String> conditions = new ArrayList<>(List.of(scope.condition("w")));
        if (!part.isEmpty()) {
            conditions.add(part);
        }
        if (filter.street() != null) {
            conditions.add("w.street = :street");
        }
        if (!filter.kinds().isEmpty()) {
            conditions.add("w.kind IN (:kinds)");
        }
        if (filter.overdue() != null) {
            conditions.add(filter.overdue()
                    ? "w.due_on < :today AND w.sort_on < :today"
                    : "(w.due_on >= :today OR w.due_on IS NULL)");
        }
        if (filter.within() != null) {
            conditions.add("w.due_on <= :last AND w.sort_on <= :last");
        }
        if (further) {
            conditions.add(TaskOrder.after(filter.view().key()));
        }
        return String.join(" AND ", conditions);
    }

    private static Task task(Row row, Opener opener, LocalDate today) {
        return new Task(
                row.caseId(),
                row.kind(),
                row.ref(),
                row.street(),
                row.neighbourhood(),
                opener.apply(Personal.sealed(row.name())),
                row.stage(),
                row.rule(),
                row.ruleVersion(),
                row.base(),
                row.dueOn(),
                row.calendarVersion(),
                row.since(),
                row.standingSince(),
                row.standingGround(),
                row.caseWorker(),
                row.waitsFor() == null ? null : WaitsFor.valueOf(row.waitsFor()),
                row.priority() ? true : null,
                row.dueOn() == null ? null : ChronoUnit.DAYS.between(today, row.dueOn()),
                row.version());
    }
}
