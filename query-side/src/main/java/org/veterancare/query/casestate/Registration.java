package org.veterancare.query.casestate;

import java.time.LocalDate;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.LastDayMoved;
import org.veterancare.events.Due;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemReopened;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
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
import org.veterancare.events.RegistrationEvent.TurnedAway;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.Timeliness;

/**
 * 报到, from the notice to settlement (domain 5.3).
 *
 * @param before as it stood before the latest notice or report, here or elsewhere, which may have been a slip; null where nothing
 *     was
 */
public record Registration(
        Stage stage,
        Service service,
        Dates dates,
        Mark notice,
        Report report,
        Mark overdue,
        Mark review,
        Decision decision,
        Acceptance acceptance,
        Registration before) {

    /** Before anything was heard of the veteran. */
    public static final Registration EXPECTED = new Registration(
            Stage.EXPECTED, null, new Dates(null, null, null), null, null, null, null, null, null, null);

    /** Where the reporting file stands. */
    public enum Stage {
        EXPECTED,
        NOTIFIED,
        OVERDUE,
        FORFEITURE_REVIEW,
        REPORTED,
        REPORTED_ELSEWHERE,
        FORFEITED,
        REJECTED_WRONG_PLACE,
        ACCEPTED,
        BUNDLE_RUNNING,
        SETTLED
    }

    /**
     * @param due last day in time, null before a notice or a report
     * @param tolerance last day on which a late report is still valid (REG-04)
     * @param adaptationBy until when adaptation training should be done, null before a valid report (TRN-02)
     */
    public record Dates(Due due, Due tolerance, Due adaptationBy) {}

    /** @param daysLate days past the due date, 0 where in time */
    public record Report(
            Mark mark,
            Personal certificateNumber,
            String settlementPlace,
            Timeliness timeliness,
            int daysLate,
            Personal statedReason) {

        private Report corrected(FactCorrected fact) {
            return switch (fact.field()) {
                case CERTIFICATE_NUMBER ->
                    new Report(mark, fact.certificateNumber(), settlementPlace, timeliness, daysLate, statedReason);
                case SETTLEMENT_PLACE ->
                    new Report(mark, certificateNumber, fact.after(), timeliness, daysLate, statedReason);
                case REPORTED_ON ->
                    new Report(
                            mark.on(LocalDate.parse(fact.after())), certificateNumber, settlementPlace, timeliness,
                            daysLate, statedReason);
                default -> this;
            };
        }
    }

    /** @param remedyUntil last day to ask for reconsideration, null where the reason was accepted */
    public record Decision(Mark mark, boolean excused, Personal hearing, Due remedyUntil) {}

    /**
     * @param provisional true while the personnel file has not arrived
     * @param first the one before the file came; null where this is it
     */
    public record Acceptance(Mark mark, boolean provisional, Mark first) {

        /** When the settlement place was fixed. */
        Mark since() {
            return first == null ? mark : first;
        }
    }

    /** Whether there is a report that counts, so that what follows a report is to be done. */
    boolean isReported() {
        return switch (stage) {
            case REPORTED, ACCEPTED, BUNDLE_RUNNING, SETTLED -> true;
            case EXPECTED, NOTIFIED, OVERDUE, FORFEITURE_REVIEW, REPORTED_ELSEWHERE, FORFEITED, REJECTED_WRONG_PLACE ->
                false;
        };
    }

    /** Whether a notice, a report or a decision of this district is there. */
    boolean isBegun() {
        return stage != Stage.EXPECTED && stage != Stage.REPORTED_ELSEWHERE;
    }

    /** Of a veteran who has not reported here nothing is awaited any more. */
    Registration reportedElsewhere() {
        return isReported()
                ? this
                : new Registration(
                        Stage.REPORTED_ELSEWHERE, service, dates, notice, report, overdue, review, decision,
                        acceptance, kept());
    }

    /** It was another person who reported there. */
    Registration notElsewhere() {
        return stage == Stage.REPORTED_ELSEWHERE ? stoodBefore() : this;
    }

    /** Whether the loss of the settlement is looked into, or was decided. */
    boolean isJudged() {
        return stage == Stage.FORFEITURE_REVIEW || stage == Stage.FORFEITED;
    }

    /** Whether another district settles the veteran. */
    boolean isElsewhere() {
        return stage == Stage.REJECTED_WRONG_PLACE;
    }

    Registration after(RegistrationEvent event, Mark mark) {
        return switch (event) {
            case ReportingNoticeIssued fact -> noticed(fact, mark);
            case VeteranReported fact -> reported(fact, mark);
            case LateReportReceived fact -> receivedLate(fact, mark);
            case ReportingOverdue fact -> overdue(fact, mark);
            case ForfeitureReviewOpened fact -> underReview(fact, mark);
            case SettlementForfeited fact -> forfeited(fact, mark);
            case LateReportExcused fact -> excused(fact, mark);
            case SettlementAccepted fact -> accepted(fact, mark);
            case ReportDueRecomputed fact -> recomputed(fact);
            case ArrivalExpected fact -> this;
            case SettlementPlaceRejected fact -> fact.report() == null ? elsewhere() : turnedAway(fact, mark);
            case PlaceRejectionRevoked fact -> restored(fact);
            case ForfeitureRevoked fact -> revoked(fact);
            case BundleStarted fact -> at(Stage.BUNDLE_RUNNING);
            case BundleCompleted fact -> at(Stage.SETTLED);
            case BundleItemDone fact -> this;
            case BundleItemFailed fact -> this;
            case BundleItemResubmitted fact -> this;
            case BundleItemReopened fact -> at(Stage.BUNDLE_RUNNING);
            case BundleItemNotApplicable fact -> this;
        };
    }

    /** What a notice or a report says was put right; due dates follow in a fact of their own. */
    Registration corrected(FactCorrected fact) {
        Service right = service == null ? null : service.corrected(fact);
        Report given = report == null ? null : report.corrected(fact);
        return new Registration(stage, right, dates, notice, given, overdue, review, decision, acceptance, before);
    }

    /** Counted again by another table of holidays. */
    Registration moved(LastDayMoved fact) {
        boolean tolerance = fact.deadline().equals(DeadlineEvent.REPORT_TOLERANCE);
        Dates set = new Dates(
                tolerance ? dates.due() : fact.due(), tolerance ? fact.due() : dates.tolerance(),
                dates.adaptationBy());
        return new Registration(stage, service, set, notice, report, overdue, review, decision, acceptance, before);
    }

    /** With an answer of the bundle that was taken back. */
    Registration withOpenBundle() {
        return stage == Stage.SETTLED ? at(Stage.BUNDLE_RUNNING) : this;
    }

    /** Without a notice, a report or an acceptance that was a slip: as what came before left it. */
    Registration without(long version) {
        if (stage == Stage.ACCEPTED && Mark.isOf(acceptance.mark(), version)) {
            Acceptance first = acceptance.first() == null ? null : new Acceptance(acceptance.first(), true, null);
            return new Registration(
                    first == null ? Stage.REPORTED : stage, service, dates, notice, report, overdue, review, decision,
                    first, before);
        }
        return isPaper(version) ? stoodBefore() : this;
    }

    /** Whether this is the notice or the report by which the file stands where it does. */
    private boolean isPaper(long version) {
        return switch (stage) {
            case NOTIFIED, OVERDUE -> Mark.isOf(notice, version);
            case REPORTED, FORFEITURE_REVIEW -> Mark.isOf(report == null ? notice : report.mark(), version);
            case EXPECTED, REPORTED_ELSEWHERE, FORFEITED, REJECTED_WRONG_PLACE, ACCEPTED, BUNDLE_RUNNING, SETTLED ->
                false;
        };
    }

    private Registration stoodBefore() {
        return before == null ? EXPECTED : before;
    }

    private Registration kept() {
        return equals(EXPECTED) ? null : this;
    }

    private Registration noticed(ReportingNoticeIssued fact, Mark mark) {
        Dates set = new Dates(fact.due(), fact.tolerance(), null);
        return new Registration(
                Stage.NOTIFIED, fact.service(), set, mark, null, null, null, decision, acceptance, kept());
    }

    private Registration reported(VeteranReported fact, Mark mark) {
        Report given = new Report(
                mark, fact.certificateNumber(), fact.settlementPlace(), fact.timeliness(), fact.daysLate(), null);
        Dates set = new Dates(fact.due(), fact.tolerance(), fact.adaptationBy());
        return new Registration(
                Stage.REPORTED, fact.service(), set, notice, given, overdue, review, decision, acceptance, kept());
    }

    private Registration receivedLate(LateReportReceived fact, Mark mark) {
        Report given = new Report(
                mark,
                fact.certificateNumber(),
                fact.settlementPlace(),
                Timeliness.LATE,
                fact.daysLate(),
                fact.statedReason());
        Dates set = new Dates(fact.due(), fact.tolerance(), null);
        Mark since = review == null ? mark : review;
        return new Registration(
                Stage.FORFEITURE_REVIEW, fact.service(), set, notice, given, overdue, since, decision, acceptance,
                kept());
    }

    private Registration overdue(ReportingOverdue fact, Mark mark) {
        Dates set = new Dates(fact.due(), dates.tolerance(), null);
        return new Registration(
                Stage.OVERDUE, service, set, notice, report, mark, review, decision, acceptance, before);
    }

    private Registration underReview(ForfeitureReviewOpened fact, Mark mark) {
        Dates set = new Dates(dates.due(), fact.tolerance(), null);
        return new Registration(
                Stage.FORFEITURE_REVIEW, service, set, notice, report, overdue, mark, decision, acceptance, before);
    }

    private Registration forfeited(SettlementForfeited fact, Mark mark) {
        Decision made = new Decision(mark, false, fact.hearing(), fact.remedyUntil());
        return new Registration(
                Stage.FORFEITED, service, dates, notice, report, overdue, review, made, acceptance, before);
    }

    private Registration excused(LateReportExcused fact, Mark mark) {
        Decision made = new Decision(mark, true, fact.hearing(), null);
        Dates set = new Dates(dates.due(), dates.tolerance(), fact.adaptationBy());
        return new Registration(
                report == null ? Stage.NOTIFIED : Stage.REPORTED, service, set, notice, report, overdue, review,
                made, acceptance, before);
    }

    /** Who had reported stands as reported; who had not may still come (S07). */
    private Registration revoked(ForfeitureRevoked fact) {
        Dates set = new Dates(fact.due(), fact.tolerance(), fact.adaptationBy());
        return new Registration(
                report == null ? Stage.OVERDUE : Stage.REPORTED, service, set, notice, report, overdue,
                report == null ? null : review, decision, acceptance, before);
    }

    /** The file may come while the bundle runs; what is given once more for its ground stands as it did (SET-03, SET-04). */
    private Registration accepted(SettlementAccepted fact, Mark mark) {
        if (acceptance != null && !acceptance.provisional()) {
            return this;
        }
        Acceptance given = new Acceptance(
                mark, fact.provisional(), acceptance == null ? null : acceptance.since());
        return new Registration(
                stage == Stage.REPORTED ? Stage.ACCEPTED : stage, service, dates, notice, report, overdue, review,
                decision, given, before);
    }

    /** What was reported stays in sight; nobody is trained here for it. */
    private Registration elsewhere() {
        Dates set = new Dates(dates.due(), dates.tolerance(), null);
        return new Registration(
                Stage.REJECTED_WRONG_PLACE, service, set, notice, report, overdue, review, decision, null, before);
    }

    /** What was reported at the window that said so, and stands if that is quashed. */
    private Registration turnedAway(SettlementPlaceRejected fact, Mark mark) {
        TurnedAway said = fact.report();
        Report given = new Report(
                mark, said.certificateNumber(), fact.settlementPlace(), said.timeliness(), said.daysLate(), null);
        Dates set = new Dates(said.due(), said.tolerance(), null);
        return new Registration(
                Stage.REJECTED_WRONG_PLACE, said.service(), set, notice, given, overdue, review, decision, null,
                kept());
    }

    /** The report stands as it was taken, or is awaited again. */
    private Registration restored(PlaceRejectionRevoked fact) {
        Dates set = new Dates(fact.due(), fact.tolerance(), fact.adaptationBy());
        if (fact.reportedOn() != null && report != null) {
            return new Registration(
                    Stage.REPORTED, service, set, notice, report, overdue, review, decision, null, before);
        }
        return new Registration(
                fact.due() == null ? Stage.EXPECTED : Stage.NOTIFIED, service, set, notice, null, null, null, decision,
                null, before);
    }

    private Registration recomputed(ReportDueRecomputed fact) {
        Due adaptationBy = fact.adaptationBy() == null ? dates.adaptationBy() : fact.adaptationBy();
        Dates set = new Dates(fact.due(), fact.tolerance(), adaptationBy);
        Stage next = stageBy(fact);
        boolean undone = next != stage && report == null;
        return new Registration(
                next, service, set, notice, judgedBy(fact), undone && next == Stage.NOTIFIED ? null : overdue,
                undone ? null : review, decision, acceptance, before);
    }

    /** Where the new dates leave the report: what is no longer late needs no review. */
    private Stage stageBy(ReportDueRecomputed fact) {
        if (stage == Stage.FORFEITURE_REVIEW && report != null) {
            return fact.adaptationBy() == null ? stage : Stage.REPORTED;
        }
        if (stage != Stage.OVERDUE && stage != Stage.FORFEITURE_REVIEW) {
            return stage;
        }
        if (!fact.occurredOn().isAfter(fact.due().dueOn())) {
            return Stage.NOTIFIED;
        }
        return fact.occurredOn().isAfter(fact.tolerance().dueOn()) ? stage : Stage.OVERDUE;
    }

    /** Dates that tell nothing of a report do not judge it anew. */
    private Report judgedBy(ReportDueRecomputed fact) {
        return report == null || fact.timeliness() == null
                ? report
                : new Report(
                        report.mark(),
                        report.certificateNumber(),
                        report.settlementPlace(),
                        fact.timeliness(),
                        fact.daysLate(),
                        report.statedReason());
    }

    private Registration at(Stage next) {
        return new Registration(next, service, dates, notice, report, overdue, review, decision, acceptance, before);
    }
}
