package org.veterancare.command.registration;

import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.veterancare.events.Due;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Timeliness;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.Rule;

/**
 * By when a veteran must report (PLC-R 51): the law's thirty days, or the notice's day; and thirty days of tolerance after.
 *
 * @param due last day in time
 * @param tolerance last day on which a late report is still valid (REG-04)
 */
record ReportDates(Due due, Due tolerance) {

    private static final int DAYS = 30;

    /** Whether the law itself sets the time (REG-02). */
    static boolean setByLaw(Service service) {
        return service.mode() == SettlementMode.SELF_EMPLOYMENT;
    }

    /** Thirty days from the day the discharge was approved (REG-02). */
    static ReportDates byLaw(Service service, Law law) {
        LocalDate approvedOn = service.dischargeApprovedOn();
        Rule rule = law.rules().inForce("REG-02", approvedOn);
        return withTolerance(Deadlines.citizenDays(rule, approvedOn, DAYS, law.calendar()), service, law);
    }

    /** The day a notice sets (REG-03); one that is a day of rest moves as a last day does (TIM-03). */
    static ReportDates byNotice(LocalDate noticeOn, LocalDate reportBy, Service service, Law law) {
        Rule rule = law.rules().inForce("REG-03", service.dischargeApprovedOn());
        return withTolerance(Deadlines.citizenDate(rule, noticeOn, reportBy, law.calendar()), service, law);
    }

    /** The day of the notice that was given, for these papers; the self-employed's thirty days are no notice (REG-03). */
    static ReportDates asNoticed(ReportDates given, Service noticed, Service papers, Law law) {
        require(given != null && !setByLaw(noticed), "REG-03", Map.of("missing", "notice"));
        return byNotice(given.due().base(), given.due().raw(), papers, law);
    }

    private static ReportDates withTolerance(Due due, Service service, Law law) {
        Rule rule = law.rules().inForce("REG-04", service.dischargeApprovedOn());
        return new ReportDates(due, Deadlines.citizenDays(rule, due.dueOn(), DAYS, law.calendar()));
    }

    /** Until when adaptation training should be done by someone whose report counts from this day (TRN-02). */
    static Due adaptationBy(LocalDate on, Law law) {
        int days = law.policy().number("adaptationTrainingDays", on);
        return Deadlines.officeDays(law.rules().inForce("TRN-02", on), on, days);
    }

    /** Whether a notice set the day, rightly or not (REG-03). */
    boolean areByNotice() {
        return due.rule().equals("REG-03");
    }

    /**
     * Thirty days anew for someone who could not report from a day on, and may from another one on; what was over by then stays
     * over.
     */
    ReportDates anew(LocalDate since, LocalDate on, Service service, Law law) {
        if (isTooLate(since)) {
            return this;
        }
        if (daysLate(since) > 0) {
            Rule rule = law.rules().inForce("REG-04", service.dischargeApprovedOn());
            return new ReportDates(due, Deadlines.citizenDays(rule, on, DAYS, law.calendar()));
        }
        Rule rule = law.rules().inForce(due.rule(), service.dischargeApprovedOn());
        return withTolerance(Deadlines.citizenDays(rule, on, DAYS, law.calendar()), service, law).orLater(this);
    }

    /** Of each of the two days the later one: a tolerance may be longer although the last day in time is the same. */
    ReportDates orLater(ReportDates others) {
        return new ReportDates(later(due, others.due), later(tolerance, others.tolerance));
    }

    private static Due later(Due one, Due other) {
        return other.dueOn().isAfter(one.dueOn()) ? other : one;
    }

    int daysLate(LocalDate reportedOn) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(due.dueOn(), reportedOn));
    }

    Timeliness timeliness(LocalDate reportedOn) {
        return daysLate(reportedOn) == 0 ? Timeliness.ON_TIME : Timeliness.LATE;
    }

    /** Whether a person must decide before the report counts (REG-04, REG-05). */
    boolean isTooLate(LocalDate reportedOn) {
        return reportedOn.isAfter(tolerance.dueOn());
    }
}
