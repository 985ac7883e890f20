package org.veterancare.query.deadlines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.veterancare.law.Evidence;
import org.veterancare.law.Law;
import org.veterancare.law.WorkCalendar;
import org.veterancare.law.WorkCalendar.WrongTable;
import org.veterancare.query.casestate.Deadline;
import org.veterancare.web.Fault;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/**
 * A change that is tried out: a whole table of holidays, the period of a rule, or both; or the table that is in force now, for
 * what was counted by an older one.
 *
 * @param holidays in the form of the data file; the days that the law itself fixes stay
 */
record Candidate(@Valid Holidays holidays, @Valid Period period, boolean inForce) {

    /** A rule whose day a notice sets has no period that a law could change (REG-03). */
    private static final String SET_BY_NOTICE = "REG-03";

    record Holidays(
            @NotBlank @Size(max = 40) String version,
            @Size(max = 500) String note,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Year> years) {

        private WorkCalendar over(WorkCalendar inForce) {
            try {
                return inForce.with(version, years.stream().map(Year::arranged).toList());
            } catch (WrongTable wrong) {
                List<Integer> order = years.stream().map(Year::year).toList();
                // of a year that is there twice the second is one too many
                int at = wrong.fault() == WorkCalendar.Fault.TWICE
                        ? order.lastIndexOf(wrong.year())
                        : order.indexOf(wrong.year());
                String code = "wrong-table-" + wrong.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
                throw Problem.of(ProblemCode.CONSTRAINT_VIOLATED)
                        .at(Fault.at(List.of("holidays", "years", Integer.toString(at)), code));
            }
        }
    }

    record Year(
            @NotNull @Min(1949) @Max(2100) Integer year,
            @NotNull Evidence evidence,
            @NotBlank @Size(max = 500) String source,
            @NotNull @Size(max = 40) List<@NotNull @Valid Holiday> holidays,
            @NotNull @Size(max = 60) List<@NotNull LocalDate> workdays) {

        private WorkCalendar.Year arranged() {
            return new WorkCalendar.Year(
                    year, evidence, source, holidays.stream().map(Holiday::arranged).toList(), workdays);
        }
    }

    record Holiday(@NotBlank @Size(max = 40) String name, @NotNull LocalDate from, @NotNull LocalDate to) {

        private WorkCalendar.Holiday arranged() {
            return new WorkCalendar.Holiday(name, from, to);
        }
    }

    /** What a period is a number of. */
    enum Unit {
        DAYS,
        MONTHS,
        WORKING_DAYS
    }

    /**
     * Another length of a rule's period.
     *
     * @param deadline where the rule sets more than one period
     * @param rolled whether days and months roll over days of rest, as a citizen's do; as now where left out
     * @param from first day of the legal facts it is for (TIM-05); all of them where left out
     */
    record Period(
            @NotNull @Pattern(regexp = "[A-Z]+(?:-[A-Z0-9]+)+") @Size(max = 40) String rule,
            Deadline.Kind deadline,
            @NotNull @Min(1) @Max(3650) Integer length,
            @NotNull Unit unit,
            Boolean rolled,
            LocalDate from) {

        boolean isFor(Trial.Open open) {
            return open.due().rule().equals(rule)
                    && (deadline == null || deadline.name().equals(open.period().deadline()))
                    && (from == null || !open.due().base().isBefore(from));
        }
    }

    /** The table to count by: the tried one, or the one in force. */
    WorkCalendar calendar(Law law) {
        return holidays == null ? law.calendar() : holidays.over(law.calendar());
    }

    /** @throws Problem constraint-violated for a rule that sets no period, or where nothing is tried */
    void check(Law law) {
        if (holidays == null && period == null && !inForce) {
            throw Problem.of(ProblemCode.CONSTRAINT_VIOLATED).at(Fault.at(List.of("holidays"), "required"));
        }
        if (period != null && (!law.rules().has(period.rule) || period.rule.equals(SET_BY_NOTICE))) {
            throw Problem.of(ProblemCode.CONSTRAINT_VIOLATED).at(Fault.at(List.of("period", "rule"), "no-period"));
        }
    }
}
