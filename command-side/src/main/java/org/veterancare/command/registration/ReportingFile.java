package org.veterancare.command.registration;

import java.time.LocalDate;
import java.time.YearMonth;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Law;

/** What the rules of the report and of its forfeiture read from the facts of a case. */
final class ReportingFile {

    /** Where the report stands (domain 5.3). */
    enum State {
        EXPECTED,
        NOTIFIED,
        OVERDUE,
        FORFEITURE_REVIEW,
        FORFEITED,
        REJECTED_WRONG_PLACE,
        REPORTED,
        ACCEPTED
    }

    private State state = State.EXPECTED;
    private boolean isVeteran;
    private YearMonth bornIn;

    /** What the latest papers say, and in which fact they stand: a correction must name it. */
    private Service service;

    private long serviceVersion;
    private ReportDates dates;

    /** Null until the veteran stood at the window of the right place. */
    private LocalDate reportedOn;

    private String settlementPlace;
    private boolean excused;
    private boolean provisional;

    State state() {
        return state;
    }

    boolean isVeteran() {
        return isVeteran;
    }

    YearMonth bornIn() {
        return bornIn;
    }

    Service service() {
        return service;
    }

    long serviceVersion() {
        return serviceVersion;
    }

    ReportDates dates() {
        return dates;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    String settlementPlace() {
        return settlementPlace;
    }

    boolean isExcused() {
        return excused;
    }

    boolean isProvisional() {
        return provisional;
    }

    /** The dates that bind someone with these papers; only the self-employed need no notice (REG-02, REG-03). */
    ReportDates datesOf(Service papers, Law law) {
        if (ReportDates.setByLaw(papers)) {
            return ReportDates.byLaw(papers, law);
        }
        return ReportDates.asNoticed(dates, service, papers, law);
    }

    void take(CaseEvent fact, long version) {
        switch (fact) {
            case CaseOpened opened -> {
                isVeteran = opened.subjectKind() == SubjectKind.VETERAN;
                bornIn = opened.bornIn();
            }
            case FactCorrected corrected when corrected.field() == CorrectedField.DISCHARGE_APPROVED_ON ->
                service = new Service(
                        service.category(), service.tier(), service.mode(), LocalDate.parse(corrected.after()));
            case RegistrationEvent step -> step(step, version);
            default -> {}
        }
    }

    private void step(RegistrationEvent fact, long version) {
        switch (fact) {
            case ReportingNoticeIssued issued -> {
                papers(issued.service(), version, new ReportDates(issued.due(), issued.tolerance()));
                state = State.NOTIFIED;
            }
            case VeteranReported reported -> {
                papers(reported.service(), version, new ReportDates(reported.due(), reported.tolerance()));
                reported(reported.occurredOn(), reported.settlementPlace());
                state = State.REPORTED;
            }
            case LateReportReceived received -> {
                papers(received.service(), version, new ReportDates(received.due(), received.tolerance()));
                reported(received.occurredOn(), received.settlementPlace());
                state = State.FORFEITURE_REVIEW;
            }
            case ReportDueRecomputed recomputed -> {
                dates = new ReportDates(recomputed.due(), recomputed.tolerance());
                state = stateBy(recomputed);
            }
            default -> decided(fact);
        }
    }

    private void decided(RegistrationEvent fact) {
        switch (fact) {
            case ReportingOverdue overdue -> state = State.OVERDUE;
            case ForfeitureReviewOpened review -> state = State.FORFEITURE_REVIEW;
            case LateReportExcused excuse -> {
                excused = true;
                state = State.REPORTED;
            }
            case SettlementForfeited forfeited -> state = State.FORFEITED;
            case ForfeitureRevoked revoked -> revoked(revoked);
            case SettlementPlaceRejected rejected -> {
                reportedOn = null;
                state = State.REJECTED_WRONG_PLACE;
            }
            case SettlementAccepted accepted -> {
                provisional = accepted.provisional();
                state = State.ACCEPTED;
            }
            default -> {}
        }
    }

    private void papers(Service papers, long version, ReportDates set) {
        service = papers;
        serviceVersion = version;
        dates = set;
    }

    private void reported(LocalDate on, String place) {
        reportedOn = on;
        settlementPlace = place;
    }

    /** Who had reported is taken as excused; who had not may still come. */
    private void revoked(ForfeitureRevoked revoked) {
        dates = new ReportDates(revoked.due(), revoked.tolerance());
        excused = reportedOn != null;
        state = excused ? State.REPORTED : State.OVERDUE;
    }

    /** Where the new dates leave the report: what is no longer late needs no review. */
    private State stateBy(ReportDueRecomputed recomputed) {
        if (state == State.FORFEITURE_REVIEW && reportedOn != null) {
            return recomputed.adaptationBy() == null ? state : State.REPORTED;
        }
        if (state != State.OVERDUE && state != State.FORFEITURE_REVIEW) {
            return state;
        }
        if (!recomputed.occurredOn().isAfter(recomputed.due().dueOn())) {
            return State.NOTIFIED;
        }
        return dates.isTooLate(recomputed.occurredOn()) ? state : State.OVERDUE;
    }
}
