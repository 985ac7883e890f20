package org.veterancare.command.registration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.veterancare.command.CancelledTreatments;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.LastDayMoved;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Identities;
import org.veterancare.law.Law;

/** What the rules of the report and of its forfeiture read from the facts of a case. */
final class ReportingFile {

    private static final String REPORT = VeteranReported.class.getSimpleName();
    private static final String LATE_REPORT = LateReportReceived.class.getSimpleName();
    private static final String NOTICE = ReportingNoticeIssued.class.getSimpleName();
    private static final Set<State> AWAITED = EnumSet.of(State.NOTIFIED, State.OVERDUE, State.FORFEITURE_REVIEW);

    /** Where the report stands (domain 5.3). */
    enum State {
        EXPECTED,
        NOTIFIED,
        OVERDUE,
        FORFEITURE_REVIEW,
        FORFEITED,
        REJECTED_WRONG_PLACE,
        REPORTED,
        REPORTED_ELSEWHERE,
        ACCEPTED
    }

    private State state = State.EXPECTED;
    private final Identities identities = new Identities();
    private YearMonth bornIn;

    /** By a phone, or by somebody else's. */
    private boolean reachable;

    /** What the latest papers say, and in which fact they stand: a correction must name it. */
    private Service service;

    private long serviceVersion;
    private ReportDates dates;

    /** Null until the veteran stood at the window of the right place. */
    private LocalDate reportedOn;

    private String settlementPlace;

    /** The first one and, where that was provisional, the one after the file came. */
    private final Deque<Acceptance> acceptances = new ArrayDeque<>();

    private record Acceptance(long version, LocalDate on, boolean provisional) {}

    /** Whether the report came with a reason for being late (REG-04). */
    private boolean saidWhyLate;

    private boolean excused;
    private final CancelledTreatments cancelled = new CancelledTreatments();

    /** Whether somebody was ever asked in writing why the settlement should not be lost (REG-05). */
    private boolean asked;

    /** How the file stood before the latest notice or report, which may have been a slip. */
    private Before before;

    private record Before(State state, Service service, long serviceVersion, ReportDates dates, Before earlier) {}

    /** How the file stood before a fact told of a report elsewhere, which may have been another person's; null without one. */
    private Told told;

    private record Told(long version, State before) {}

    /** The report whose place was rejected; null where none was recorded. */
    private Rejected rejected;

    /** @param atTheWindow whether the report was not even taken, so that another one may be */
    private record Rejected(LocalDate reportedOn, String settlementPlace, boolean excused, boolean atTheWindow) {}

    State state() {
        return state;
    }

    boolean isVeteran() {
        return identities.contains(SubjectKind.VETERAN);
    }

    boolean isReachable() {
        return reachable;
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

    /** Whether a notice runs by which nobody has been asked yet why no report came. */
    boolean isNoticed() {
        return state == State.NOTIFIED || state == State.OVERDUE;
    }

    String settlementPlace() {
        return settlementPlace;
    }

    /** Null until the district accepted the veteran. */
    LocalDate acceptedOn() {
        return acceptances.isEmpty() ? null : acceptances.getFirst().on();
    }

    /** Day of the report whose place is rejected; null where none was recorded, and without a rejection that stands. */
    LocalDate rejectedReportOn() {
        return state == State.REJECTED_WRONG_PLACE && rejected != null ? rejected.reportedOn() : null;
    }

    /** Whether the report whose place is rejected is too late by the dates of now, and nobody excused that. */
    boolean isRejectedTooLate() {
        return rejectedReportOn() != null && !rejected.excused() && dates.isTooLate(rejected.reportedOn());
    }

    /** Whether a report on file was decided on: it comes back with that decision's end only. */
    boolean isReportRejected() {
        return rejectedReportOn() != null && !rejected.atTheWindow();
    }

    /** When somebody stood at the window, also of a report whose place is rejected and may come back; null where nobody did. */
    LocalDate cameOn() {
        return reportedOn == null ? rejectedReportOn() : reportedOn;
    }

    boolean saidWhyLate() {
        return reportedOn != null && saidWhyLate;
    }

    boolean isExcused() {
        return excused;
    }

    /** Whether the settlement was cancelled as got by fraud, and that stands (REG-16). */
    boolean isCancelledForFraud() {
        return cancelled.has(GrantsTreatment.SETTLEMENT);
    }

    boolean isProvisional() {
        return state == State.ACCEPTED && acceptances.getLast().provisional();
    }

    /** Whether this is the acceptance that stands. */
    boolean isLatestAcceptance(long version) {
        return state == State.ACCEPTED && acceptances.getLast().version() == version;
    }

    /** The dates that these papers give; only the self-employed need no notice (REG-02, REG-03). */
    ReportDates counted(Service papers, Law law) {
        if (ReportDates.setByLaw(papers)) {
            return ReportDates.byLaw(papers, law);
        }
        return ReportDates.asNoticed(dates, service, papers, law);
    }

    /** Whether it is known by when someone with these papers must report: by the law, or by a notice. */
    boolean hasDatesOf(Service papers) {
        return ReportDates.setByLaw(papers) || dates != null && !ReportDates.setByLaw(service);
    }

    /** The dates that bind someone with these papers: our own slip takes no day away that a notice gave (TIM-06). */
    ReportDates datesOf(Service papers, Law law) {
        ReportDates counted = counted(papers, law);
        return dates == null ? counted : counted.orLater(dates);
    }

    /** The dates that the veteran was told before reporting; null where no notice told any. */
    ReportDates toldBefore() {
        return before == null ? null : before.dates();
    }

    /**
     * Whether this is the report, in time or late, and nothing was decided on it yet. One that followed the rejection of another
     * place stays: what it took the place of was decided on.
     */
    boolean isFreshReport(long version, String fact) {
        boolean stands = fact.equals(REPORT) && state == State.REPORTED && !excused
                || fact.equals(LATE_REPORT) && state == State.FORFEITURE_REVIEW;
        return stands && version == serviceVersion && before.state() != State.REJECTED_WRONG_PLACE;
    }

    /** Whether this is the notice by which a report is awaited, and nobody was asked yet why none came. */
    boolean isOpenNotice(long version, String fact) {
        return fact.equals(NOTICE) && version == serviceVersion && AWAITED.contains(state) && !asked;
    }

    private boolean isSlip(FactReversed reversed) {
        return isFreshReport(reversed.factVersion(), reversed.fact())
                || isOpenNotice(reversed.factVersion(), reversed.fact());
    }

    void take(CaseEvent fact, long version) {
        identities.on(fact, version);
        cancelled.on(fact);
        switch (fact) {
            case FactReversed reversed when isSlip(reversed) -> takeBack();
            case FactReversed reversed when told != null && told.version() == reversed.factVersion() -> {
                state = told.before();
                told = null;
            }
            case FactReversed reversed when isLatestAcceptance(reversed.factVersion()) -> {
                acceptances.removeLast();
                state = acceptances.isEmpty() ? State.REPORTED : State.ACCEPTED;
            }
            case CaseOpened opened -> {
                bornIn = opened.bornIn();
                reachable = opened.phone() != null || opened.proxyPhone() != null;
            }
            case ContactRecorded recorded -> reachable = true;
            case IdentityCorrected corrected -> bornIn = corrected.bornIn();
            case FactCorrected corrected -> putRight(corrected);
            case CaseTransferredIn came when came.service() != null -> reportedElsewhere(version);
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().service() != null ->
                reportedElsewhere(version);
            case RegistrationEvent step -> step(step, version);
            case ForfeitureNoticeServed served -> asked = true;
            case LastDayMoved moved when moved.isAbout(DeadlineEvent.REPORT, "") ->
                dates = new ReportDates(moved.due(), dates.tolerance());
            case LastDayMoved moved when moved.isAbout(DeadlineEvent.REPORT_TOLERANCE, "") ->
                dates = new ReportDates(dates.due(), moved.due());
            default -> {}
        }
    }

    private void putRight(FactCorrected corrected) {
        boolean ours = service != null && corrected.factVersion() == serviceVersion;
        service = ours ? service.corrected(corrected) : service;
        reachable = reachable || corrected.field() == CorrectedField.PHONE;
        if (corrected.field() == CorrectedField.REPORTED_ON) {
            reportedOn = LocalDate.parse(corrected.after());
        } else if (corrected.field() == CorrectedField.SETTLEMENT_PLACE) {
            settlementPlace = corrected.after();
        }
    }

    private void step(RegistrationEvent fact, long version) {
        switch (fact) {
            case ReportingNoticeIssued issued -> {
                before = now();
                papers(issued.service(), version, new ReportDates(issued.due(), issued.tolerance()));
                state = State.NOTIFIED;
            }
            case VeteranReported reported -> {
                before = now();
                papers(reported.service(), version, new ReportDates(reported.due(), reported.tolerance()));
                reported(reported.occurredOn(), reported.settlementPlace());
                saidWhyLate = false;
                state = State.REPORTED;
            }
            case LateReportReceived received -> {
                before = now();
                papers(received.service(), version, new ReportDates(received.due(), received.tolerance()));
                reported(received.occurredOn(), received.settlementPlace());
                saidWhyLate = true;
                state = State.FORFEITURE_REVIEW;
            }
            case ReportDueRecomputed recomputed -> {
                dates = new ReportDates(recomputed.due(), recomputed.tolerance());
                state = stateBy(recomputed);
            }
            case SettlementAccepted accepted -> {
                acceptances.add(new Acceptance(version, accepted.occurredOn(), accepted.provisional()));
                state = State.ACCEPTED;
            }
            case SettlementPlaceRejected elsewhere -> rejected(elsewhere, version);
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
            case PlaceRejectionRevoked quashed -> restored(quashed);
            default -> {}
        }
    }

    /** Nothing is awaited any more, and what was reported here stays as it was. */
    private void reportedElsewhere(long version) {
        if (state != State.REPORTED && state != State.ACCEPTED) {
            told = new Told(version, state);
            state = State.REPORTED_ELSEWHERE;
        }
    }

    private Before now() {
        return new Before(state, service, serviceVersion, dates, before);
    }

    private void takeBack() {
        state = before.state();
        service = before.service();
        serviceVersion = before.serviceVersion();
        dates = before.dates();
        before = before.earlier();
        reported(null, null);
        saidWhyLate = false;
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

    private void rejected(SettlementPlaceRejected fact, long version) {
        if (fact.report() != null) {
            before = now();
            papers(fact.report().service(), version, new ReportDates(fact.report().due(), fact.report().tolerance()));
            rejected = new Rejected(fact.occurredOn(), fact.settlementPlace(), false, true);
        } else if (state != State.REJECTED_WRONG_PLACE) {
            rejected = reportedOn == null ? null : new Rejected(reportedOn, settlementPlace, excused, false);
        }
        reported(null, null);
        excused = false;
        acceptances.clear();
        state = State.REJECTED_WRONG_PLACE;
    }

    /** The report as it was taken, to be accepted anew; of whom none was recorded it is awaited again. */
    private void restored(PlaceRejectionRevoked quashed) {
        if (rejected == null) {
            dates = quashed.due() == null ? dates : new ReportDates(quashed.due(), quashed.tolerance());
            state = dates == null ? State.EXPECTED : State.NOTIFIED;
        } else {
            reported(rejected.reportedOn(), rejected.settlementPlace());
            excused = rejected.excused();
            state = State.REPORTED;
        }
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
