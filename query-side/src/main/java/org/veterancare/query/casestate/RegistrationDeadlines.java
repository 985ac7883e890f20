package org.veterancare.query.casestate;

import static org.veterancare.query.casestate.Deadline.agreed;
import static org.veterancare.query.casestate.Deadline.by;
import static org.veterancare.query.casestate.Deadline.undated;

import java.util.ArrayList;
import java.util.List;
import org.veterancare.events.Due;
import org.veterancare.events.ServiceCategory;
import org.veterancare.law.BundleEdition;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the report and the settlement wait for (domain 5.3). */
final class RegistrationDeadlines {

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
        deadlines.householdLetter(state.bundle());
        deadlines.serviceRegistration();
        return deadlines.open;
    }

    private void report() {
        switch (file.stage()) {
            case EXPECTED -> notice();
            case NOTIFIED ->
                open.add(until(Kind.REPORT, file.dates().due(), file.notice()));
            case OVERDUE ->
                open.add(until(Kind.REPORT_TOLERANCE, file.dates().tolerance(), file.overdue()));
            case FORFEITURE_REVIEW -> review();
            case REPORTED -> next(Kind.SETTLEMENT_ACCEPTANCE, "REG-06", file.report().mark());
            case ACCEPTED -> next(Kind.BUNDLE_START, "ONE-01", file.acceptance().since());
            case REPORTED_ELSEWHERE, FORFEITED, REJECTED_WRONG_PLACE, BUNDLE_RUNNING, SETTLED -> {}
        }
    }

    /** Whom the plan names is sent a notice by the end of the month in which the discharge is planned (REG-03). */
    private void notice() {
        Settlement.Arrival arrival = settlement.turns().arrival();
        if (arrival != null) {
            open.add(agreed(
                    Kind.REPORTING_NOTICE, "", "REG-03", arrival.expectedIn().atEndOfMonth(), arrival.mark().on()));
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
        if (!settlement.isCancelled()) {
            open.add(undated(kind, "", rule, since.on()));
        }
    }

    private void personnelFile() {
        if (file.isReported() && file.acceptance() != null && file.acceptance().provisional()) {
            open.add(undated(Kind.PERSONNEL_FILE, "", "REG-12", file.acceptance().mark().on()));
        }
    }

    /** Whether somebody came for whom hukou and service record are seen to, whatever becomes of the settlement (REG-04). */
    private boolean isServed() {
        return (file.isReported() || file.isJudged()) && file.report() != null;
    }

    /** In time after the report, on no day that the law sets; whose household item is settled needs none (REG-10). */
    private void householdLetter(Bundle bundle) {
        boolean needed = bundle == null || bundle.items()
                .stream()
                .anyMatch(item -> item.code().equals(BundleEdition.HOUSEHOLD_REGISTRATION) && item.isOpen());
        if (needed && isServed() && settlement.papers().letter() == null) {
            next(Kind.HOUSEHOLD_LETTER, "REG-10", file.report().mark());
        }
    }

    /** From the report on, and of an officer from the day the settlement place is fixed (REG-11). */
    private void serviceRegistration() {
        Settlement.ServiceRegistration record = settlement.serviceRegistration();
        if (record.confirmed() != null || file.isElsewhere()) {
            return;
        }
        Mark asked = record.reminded() == null ? record.overdue() : record.reminded();
        if (asked != null) {
            open.add(by(Kind.SERVICE_REGISTRATION, "", record.due(), asked.on()));
        } else if (isServed()) {
            unasked(record.due());
        }
    }

    /** Where neither report nor acceptance said the last day, it is known once the timer or the office has counted it. */
    private void unasked(Due due) {
        boolean officer = file.service().category() == ServiceCategory.OFFICER;
        Mark since = officer ? fixed() : file.report().mark();
        if (since != null) {
            open.add(due == null
                    ? undated(Kind.SERVICE_REGISTRATION, "", "REG-11", since.on())
                    : by(Kind.SERVICE_REGISTRATION, "", due, since.on()));
        }
    }

    private Mark fixed() {
        return file.acceptance() == null ? null : file.acceptance().since();
    }
}
