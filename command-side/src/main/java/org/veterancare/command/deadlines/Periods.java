package org.veterancare.command.deadlines;

import static org.veterancare.events.DeadlineEvent.ADAPTATION_TRAINING;
import static org.veterancare.events.DeadlineEvent.BUNDLE_ITEM;
import static org.veterancare.events.DeadlineEvent.ENTITLEMENT_DECISION;
import static org.veterancare.events.DeadlineEvent.FORFEITURE_ANSWER;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_ACCEPTANCE;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_DECISION;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_NOTICE;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_PAYMENT;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_REVIEW;
import static org.veterancare.events.DeadlineEvent.PLACEMENT;
import static org.veterancare.events.DeadlineEvent.PRIVACY_REQUEST;
import static org.veterancare.events.DeadlineEvent.REPORT;
import static org.veterancare.events.DeadlineEvent.REPORT_TOLERANCE;
import static org.veterancare.events.DeadlineEvent.SCORE_NOTICE;
import static org.veterancare.events.DeadlineEvent.SERVICE_REGISTRATION;
import static org.veterancare.events.DeadlineEvent.SPOUSE_RECEPTION;
import static org.veterancare.events.DeadlineEvent.UNCLAIMED_LETTER;
import static org.veterancare.events.DeadlineEvent.WORK_START;

import org.veterancare.events.BenefitEvent;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.FamilyEvent.SpouseEmployed;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseReceived;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.NoticeClosed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.ObjectionResolved;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScoreObjectionResolved;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.UnilateralLetterIssued;
import org.veterancare.events.PrivacyEvent;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemReopened;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;

/**
 * With which facts a period begins and ends. Of the bureau's calendar days only those that a correction moves are here: no table
 * does.
 */
final class Periods {

    private Periods() {}

    static void of(CaseEvent fact, DueBook book) {
        switch (fact) {
            case RegistrationEvent step -> registration(step, book);
            case SettlementEvent step -> settlement(step, book);
            // what was reported elsewhere is awaited here no more
            case CaseTransferredIn came when came.service() != null -> reported(book);
            case PlacementEvent step -> placement(step, book);
            // what was shown is shown again
            case FactCorrected corrected when corrected.field() == CorrectedField.SERVICE_SCORE ->
                book.end(SCORE_NOTICE, "");
            case BenefitEvent step -> benefit(step, Integer.toString(step.entitlement()), book);
            case FamilyEvent step -> family(step, book);
            case PrivacyEvent step -> privacy(step, book);
            case HardshipEvent step -> hardship(step, Integer.toString(step.application()), book);
            default -> {}
        }
    }

    private static void registration(RegistrationEvent fact, DueBook book) {
        switch (fact) {
            case ReportingNoticeIssued issued -> {
                book.begin(REPORT, "", issued.due());
                book.begin(REPORT_TOLERANCE, "", issued.tolerance());
                book.end(FORFEITURE_ANSWER, "");
            }
            case ReportDueRecomputed recomputed -> recounted(recomputed, book);
            case ReportingOverdue overdue -> book.end(REPORT, "");
            case ForfeitureReviewOpened review -> reviewedAnew(book);
            case VeteranReported reported -> {
                reviewedAnew(book);
                book.begin(ADAPTATION_TRAINING, "", reported.adaptationBy());
                book.begin(SERVICE_REGISTRATION, "", reported.registerBy());
            }
            case LateReportReceived received -> {
                reported(book);
                book.begin(SERVICE_REGISTRATION, "", received.registerBy());
            }
            case SettlementAccepted accepted -> book.begin(SERVICE_REGISTRATION, "", accepted.registerBy());
            case SettlementPlaceRejected rejected -> {
                reviewedAnew(book);
                book.end(ADAPTATION_TRAINING, "");
            }
            case LateReportExcused excused -> {
                book.end(FORFEITURE_ANSWER, "");
                book.begin(ADAPTATION_TRAINING, "", excused.adaptationBy());
            }
            case SettlementForfeited forfeited -> {
                book.end(FORFEITURE_ANSWER, "");
                book.end(ADAPTATION_TRAINING, "");
            }
            case ForfeitureRevoked revoked when revoked.adaptationBy() == null ->
                book.begin(REPORT_TOLERANCE, "", revoked.tolerance());
            case ForfeitureRevoked revoked -> book.begin(ADAPTATION_TRAINING, "", revoked.adaptationBy());
            case PlaceRejectionRevoked again when again.reportedOn() == null && again.due() != null -> {
                book.begin(REPORT, "", again.due());
                book.begin(REPORT_TOLERANCE, "", again.tolerance());
            }
            case PlaceRejectionRevoked again -> book.begin(ADAPTATION_TRAINING, "", again.adaptationBy());
            case BundleStarted started ->
                started.items().forEach(item -> book.begin(BUNDLE_ITEM, item.code(), item.due()));
            case BundleItemDone done -> book.end(BUNDLE_ITEM, done.item());
            case BundleItemReopened again -> book.begin(BUNDLE_ITEM, again.item(), again.due());
            case BundleItemNotApplicable excluded -> book.end(BUNDLE_ITEM, excluded.item());
            default -> {}
        }
    }

    private static void reported(DueBook book) {
        book.end(REPORT, "");
        book.end(REPORT_TOLERANCE, "");
    }

    /** What a notice of forfeiture asked is no question any more, or is asked again. */
    private static void reviewedAnew(DueBook book) {
        reported(book);
        book.end(FORFEITURE_ANSWER, "");
    }

    /** Only a report that is still awaited has dates to come. */
    private static void recounted(ReportDueRecomputed fact, DueBook book) {
        if (fact.timeliness() != null) {
            if (fact.adaptationBy() != null) {
                book.end(FORFEITURE_ANSWER, "");
                book.begin(ADAPTATION_TRAINING, "", fact.adaptationBy());
            }
            return;
        }
        boolean toCome = !fact.occurredOn().isAfter(fact.due().dueOn());
        if (toCome || book.get(new DueBook.Key(REPORT, "")) != null) {
            book.begin(REPORT, "", fact.due());
        }
        boolean tolerated = !fact.occurredOn().isAfter(fact.tolerance().dueOn());
        if (tolerated || book.get(new DueBook.Key(REPORT_TOLERANCE, "")) != null) {
            book.begin(REPORT_TOLERANCE, "", fact.tolerance());
            book.end(FORFEITURE_ANSWER, "");
        }
    }

    private static void settlement(SettlementEvent fact, DueBook book) {
        switch (fact) {
            case ForfeitureNoticeServed served -> book.begin(FORFEITURE_ANSWER, "", served.answerBy());
            // of a period that runs already it tells the last day
            case ServiceRegistrationReminded urged when book.get(new DueBook.Key(SERVICE_REGISTRATION, "")) == null ->
                book.begin(SERVICE_REGISTRATION, "", urged.due());
            case ServiceRegistrationConfirmed confirmed -> book.end(SERVICE_REGISTRATION, "");
            default -> {}
        }
    }

    private static void placement(PlacementEvent fact, DueBook book) {
        switch (fact) {
            case PlacementOpened opened -> book.begin(PLACEMENT, "", opened.due());
            case AssignedWorkRestored again -> book.begin(PLACEMENT, "", again.due());
            case ScorePublished published -> book.begin(SCORE_NOTICE, "", published.until());
            case ScoreObjectionResolved resolved when resolved.upheld() -> book.end(SCORE_NOTICE, "");
            case ScoreConfirmed confirmed -> book.end(SCORE_NOTICE, "");
            case PlacementLetterIssued letter -> book.begin(WORK_START, "", letter.startBy());
            case EmployerBreachWithdrawn none -> book.begin(WORK_START, "", none.startBy());
            // who fetches it now starts by another day
            case LetterNoticeServed served -> {
                book.end(WORK_START, "");
                book.begin(UNCLAIMED_LETTER, "", served.until());
            }
            case UnilateralLetterIssued letter -> book.begin(UNCLAIMED_LETTER, "", letter.until());
            case LetterClaimed claimed -> {
                book.end(UNCLAIMED_LETTER, "");
                start(claimed.startBy(), book);
            }
            case StartedWork started -> over(book);
            case AssignedWorkForfeited forfeited -> over(book);
            case AssignedWorkCancelled cancelled -> over(book);
            case PostRefused refused -> {
                book.end(UNCLAIMED_LETTER, "");
                book.end(WORK_START, "");
            }
            case AssignedWorkDenied denied -> over(book);
            case LetterWithdrawn withdrawn -> left(book);
            case OfficerMethodChanged changed -> left(book);
            case PlacementModeChanged changed -> over(book);
            case PlacementEndedByDeath death -> over(book);
            default -> {}
        }
    }

    private static void over(DueBook book) {
        left(book);
        book.end(PLACEMENT, "");
    }

    private static void left(DueBook book) {
        book.end(SCORE_NOTICE, "");
        book.end(UNCLAIMED_LETTER, "");
        book.end(WORK_START, "");
    }

    /** Who fetches a letter in time starts by the day that it named, as it was counted last. */
    private static void start(Due by, DueBook book) {
        DueBook.Entry at = book.get(new DueBook.Key(WORK_START, ""));
        if (at == null || !at.due().equals(by)) {
            book.replace(WORK_START, "", by);
        }
    }

    private static void family(FamilyEvent fact, DueBook book) {
        switch (fact) {
            case SpouseUnitFixed fixed -> book.begin(SPOUSE_RECEPTION, "", fixed.receiveBy());
            case SpouseUnitWithdrawn withdrawn -> book.end(SPOUSE_RECEPTION, "");
            case SpouseReceived received -> book.end(SPOUSE_RECEPTION, "");
            case SpouseEmployed employed -> book.end(SPOUSE_RECEPTION, "");
            case SpouseSubsidised subsidised -> book.end(SPOUSE_RECEPTION, "");
            case SpouseFileClosed closed -> book.end(SPOUSE_RECEPTION, "");
            default -> {}
        }
    }

    private static void privacy(PrivacyEvent fact, DueBook book) {
        switch (fact) {
            case PrivacyRequestReceived asked ->
                book.begin(PRIVACY_REQUEST, Integer.toString(asked.request()), asked.due());
            case PrivacyRequestAnswered answered ->
                book.end(PRIVACY_REQUEST, Integer.toString(answered.request()));
            default -> {}
        }
    }

    /** Each level has days of its own; after the grading only the payment is to be confirmed (BEN-09). */
    private static void benefit(BenefitEvent fact, String number, DueBook book) {
        switch (fact) {
            case EntitlementApplied applied -> book.begin(ENTITLEMENT_DECISION, number, applied.handleBy());
            case ForwardedForAssessment sent -> {
                book.end(ENTITLEMENT_DECISION, number);
                book.begin(ENTITLEMENT_DECISION, number, sent.handleBy());
            }
            default -> book.end(ENTITLEMENT_DECISION, number);
        }
    }

    private static void hardship(HardshipEvent fact, String number, DueBook book) {
        switch (fact) {
            case ApplicationSubmitted submitted -> book.begin(HARDSHIP_ACCEPTANCE, number, submitted.acceptDue());
            case ApplicationAccepted accepted -> {
                book.end(HARDSHIP_ACCEPTANCE, number);
                book.begin(HARDSHIP_REVIEW, number, accepted.reviewDue());
            }
            case NoticePublished published -> {
                book.end(HARDSHIP_REVIEW, number);
                book.begin(HARDSHIP_NOTICE, number, published.until());
            }
            case ObjectionResolved resolved when resolved.upheld() -> {
                book.end(HARDSHIP_NOTICE, number);
                book.again(HARDSHIP_REVIEW, number);
            }
            case NoticeClosed closed -> {
                book.end(HARDSHIP_NOTICE, number);
                book.begin(HARDSHIP_DECISION, number, closed.decisionDue());
            }
            case ReliefApproved approved -> {
                book.end(HARDSHIP_DECISION, number);
                book.begin(HARDSHIP_PAYMENT, number, approved.payDue());
            }
            case ReliefRefused refused -> {
                book.end(HARDSHIP_REVIEW, number);
                book.end(HARDSHIP_DECISION, number);
            }
            case ReliefPaid paid -> book.end(HARDSHIP_PAYMENT, number);
            default -> {}
        }
    }
}
