package org.veterancare.query.casestate;

import static org.veterancare.query.casestate.Deadline.by;
import static org.veterancare.query.casestate.Deadline.undated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.veterancare.events.Due;
import org.veterancare.events.ServiceCategory;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the report and the settlement wait for (domain 5.3). */
final class RegistrationDeadlines {

    private static final Law LAW = Law.load();
    private static final int SOLDIER_DAYS = 40;
    private static final int OFFICER_DAYS = 30;

    private final Registration file;
    private final Settlement settlement;
    private final List<Deadline> open = new ArrayList<>();

    private RegistrationDeadlines(CaseState state) {
        this.file = state.registration();
        this.settlement = state.settlement();
    }

    static List<Deadline> of(CaseState state) {
        RegistrationDeadlines deadlines = new RegistrationDeadlines(state);
        deadlines.report();
        deadlines.personnelFile();
        deadlines.serviceRegistration();
        return deadlines.open;
    }

    private void report() {
        switch (file.stage()) {
            case NOTIFIED ->
                open.add(until(Kind.REPORT, file.dates().due(), file.notice()));
            case OVERDUE ->
                open.add(until(Kind.REPORT_TOLERANCE, file.dates().tolerance(), file.overdue()));
            case FORFEITURE_REVIEW -> review();
            case REPORTED -> next(Kind.SETTLEMENT_ACCEPTANCE, "REG-06", file.report().mark());
            case ACCEPTED -> next(Kind.BUNDLE_START, "ONE-01", file.acceptance().since());
            case EXPECTED, REPORTED_ELSEWHERE, FORFEITED, REJECTED_WRONG_PLACE, BUNDLE_RUNNING, SETTLED -> {}
        }
    }

    /** Of a day in between the step that began it may not be known yet. */
    private static Deadline until(Kind kind, Due due, Mark since) {
        return by(kind, "", due, since == null ? due.base() : since.on());
    }

    private void review() {
        open.add(undated(Kind.FORFEITURE_DECISION, "", "REG-05", file.review().on()));
        Settlement.Answer notice = settlement.papers().notice();
        if (notice != null) {
            open.add(by(Kind.FORFEITURE_ANSWER, "", notice.answerBy(), notice.mark().on()));
        }
    }

    /** Nothing is given on while the settlement is cancelled as got by fraud (REG-16). */
    private void next(Kind kind, String rule, Mark since) {
        boolean cancelled = settlement.frauds()
                .stream()
                .anyMatch(fraud -> fraud.treatment().equals("SETTLEMENT") && fraud.quashed() == null);
        if (!cancelled) {
            open.add(undated(kind, "", rule, since.on()));
        }
    }

    private void personnelFile() {
        if (file.isReported() && file.acceptance() != null && file.acceptance().provisional()) {
            open.add(undated(Kind.PERSONNEL_FILE, "", "REG-12", file.acceptance().mark().on()));
        }
    }

    /** From the report on, and of an officer from the day the settlement place is fixed (REG-11). */
    private void serviceRegistration() {
        Settlement.ServiceRegistration record = settlement.serviceRegistration();
        if (record.confirmed() != null || file.isJudged() || file.isElsewhere()) {
            return;
        }
        Mark asked = record.reminded() == null ? record.overdue() : record.reminded();
        if (asked != null) {
            open.add(by(Kind.SERVICE_REGISTRATION, "", record.due(), asked.on()));
        } else if (file.isReported() && file.report() != null) {
            unasked();
        }
    }

    private void unasked() {
        boolean officer = file.service().category() == ServiceCategory.OFFICER;
        if (officer && file.acceptance() != null) {
            LocalDate fixed = file.acceptance().since().on();
            open.add(by(Kind.SERVICE_REGISTRATION, "", registerBy(fixed, OFFICER_DAYS), fixed));
        } else if (!officer) {
            Due due = registerBy(file.service().dischargeApprovedOn(), SOLDIER_DAYS);
            open.add(by(Kind.SERVICE_REGISTRATION, "", due, file.report().mark().on()));
        }
    }

    private static Due registerBy(LocalDate base, int days) {
        return Deadlines.citizenDays(LAW.rules().inForce("REG-11", base), base, days, LAW.calendar());
    }
}
