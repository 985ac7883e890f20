package org.veterancare.query.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.veterancare.events.Personal;
import org.veterancare.query.Table;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Deadline;
import org.veterancare.query.casestate.Measure;
import org.veterancare.query.casestate.Stalled;
import org.veterancare.query.casestate.StateJson;
import org.veterancare.query.casestate.WaitsFor;

/** The rows a state stands in; the only place that knows the columns. */
public final class CaseRows {

    public static final Table CASE_FILE = Table.of(
            "views.case_file",
            "case_id uuid",
            "version bigint",
            "street text",
            "neighbourhood text",
            "subject_kind text",
            "stage text",
            "opened_on date",
            "closed_on date",
            "next_due_on date",
            "name text",
            "citizen_id text",
            "phone text",
            "state text",
            "case_worker text",
            "stalled text",
            "stalled_since date",
            "stored_only boolean",
            "remedy_until date");

    public static final Table WORK_ITEM = Table.of(
            "views.work_item",
            "case_id uuid",
            "kind text",
            "ref text",
            "street text",
            "neighbourhood text",
            "rule text",
            "rule_version text",
            "base date",
            "due_on date",
            "calendar_version text",
            "since date",
            "sort_on date",
            "standing_since date",
            "standing_ground text",
            "case_worker text",
            "waits_for text",
            "waits_until date",
            "ends_on date",
            "priority boolean");

    /** Which stations had a case and have it no longer. */
    public static final Table HANDOVER = Table.of(
            "views.handover",
            "case_id uuid",
            "station text",
            "passed_to text",
            "passed_on date");

    public static final Table CASE_MEASURE = Table.of(
            "views.case_measure",
            "case_id uuid",
            "metric text",
            "part text",
            "street text",
            "dimension text",
            "day date",
            "ends_on date",
            "numerator bigint",
            "denominator bigint",
            "neighbourhood text");

    public static final Table FIGURE = Table.of(
            "views.figure",
            "metric text",
            "street text",
            "dimension text",
            "day date",
            "ends_on date",
            "members bigint",
            "numerator bigint",
            "denominator bigint");

    /** The same by month, named by its first day: a long period is the sum of few rows. */
    public static final Table FIGURE_MONTH = Table.of(
            "views.figure_month",
            "metric text",
            "street text",
            "dimension text",
            "month date",
            "ends_on date",
            "members bigint",
            "numerator bigint",
            "denominator bigint");

    private CaseRows() {}

    public static Object[] caseFile(CaseState state) {
        Stalled stalled = Stalled.of(state).orElse(null);
        return new Object[]{
            state.caseId(),
            state.version(),
            state.street(),
            state.neighbourhood(),
            state.subject().kind(),
            state.stage(),
            state.openedOn(),
            state.closedOn(),
            nextDue(state),
            envelope(state.subject().name()),
            envelope(state.subject().citizenId()),
            envelope(state.subject().phone()),
            StateJson.write(state),
            state.stations().caseWorker(),
            stalled,
            stalled == null ? null : Stalled.since(state),
            state.isRestricted() || state.isErased(),
            state.remedyUntil()
        };
    }

    public static List<Object[]> workItems(CaseState state) {
        return state.deadlines().stream().map(deadline -> workItem(state, deadline)).toList();
    }

    public static List<Object[]> handovers(CaseState state) {
        return state.stations()
                .handovers()
                .stream()
                .map(passed -> new Object[]{state.caseId(), passed.station(), passed.to(), passed.on()})
                .toList();
    }

    /** @param measures of this state, or some of them: those that are listed */
    public static List<Object[]> measures(CaseState state, List<Measure> measures) {
        return measures.stream().filter(Measure::isListed).map(measure -> measure(state, measure)).toList();
    }

    private static Object[] measure(CaseState state, Measure measure) {
        return new Object[]{
            state.caseId(),
            measure.metric().code(),
            measure.part(),
            state.street(),
            measure.dimension(),
            measure.day(),
            measure.endsOn(),
            measure.numerator(),
            measure.denominator(),
            state.neighbourhood()
        };
    }

    private static Object[] workItem(CaseState state, Deadline deadline) {
        WaitsFor waitsFor = WaitsFor.of(state, deadline).orElse(null);
        return new Object[]{
            state.caseId(),
            deadline.kind(),
            deadline.ref(),
            state.street(),
            state.neighbourhood(),
            deadline.rule(),
            deadline.ruleVersion(),
            deadline.base(),
            deadline.doBy(),
            deadline.calendarVersion(),
            deadline.since(),
            deadline.sortOn(),
            deadline.standing() == null ? null : deadline.standing().from(),
            deadline.standing() == null ? null : deadline.standing().ground(),
            state.stations().caseWorker(),
            waitsFor,
            waitsFor == null ? null : Objects.requireNonNullElse(deadline.dueOn(), WaitsFor.OPEN_END),
            deadline.endsOn(),
            deadline.kind() == Deadline.Kind.PLACEMENT && state.placement().goesFirst()
        };
    }

    static LocalDate nextDue(CaseState state) {
        return state.deadlines()
                .stream()
                .map(Deadline::doBy)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static String envelope(Personal value) {
        return value == null ? null : value.envelope();
    }
}
