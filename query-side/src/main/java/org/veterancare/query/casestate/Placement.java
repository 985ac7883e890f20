package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.LastDayMoved;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkKept;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.DismissalReviewOpened;
import org.veterancare.events.PlacementEvent.DismissalReviewed;
import org.veterancare.events.PlacementEvent.EmployerApprovalsHeld;
import org.veterancare.events.PlacementEvent.EmployerApprovalsReleased;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerCriticised;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerRefused;
import org.veterancare.events.PlacementEvent.EmployerSanctionReferred;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.FormerEmployerRecorded;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.HomePurchaseEndorsed;
import org.veterancare.events.PlacementEvent.HomePurchasePaid;
import org.veterancare.events.PlacementEvent.HomePurchaseWithdrawn;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.MonthlyPensionStopped;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.PriorityRecognised;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.PublicWelfarePostProlonged;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScoreObjected;
import org.veterancare.events.PlacementEvent.ScoreObjectionResolved;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.PlacementEvent.TurnLost;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.PlacementEvent.UnilateralLetterIssued;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceDiffers;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlacementEvent.WaitingInsuranceArranged;
import org.veterancare.law.CreditCode;
import org.veterancare.query.casestate.AssignedWork.Stage;
import org.veterancare.query.casestate.DirectedCourse.Fee;
import org.veterancare.query.casestate.DirectedCourse.Seniority;
import org.veterancare.query.casestate.DirectedCourse.Way;

/** 安置就业 through its three channels (domain 5.5). A channel that was never entered is null, the market's is empty. */
public record Placement(
        AssignedWork directed, DirectedCourse course, Market market, PublicWelfare publicWelfare,
        Aftercare aftercare, Support support) {

    static final Placement NONE = new Placement(
            null, DirectedCourse.NONE, Market.NONE, PublicWelfare.NONE, Aftercare.NONE, Support.NONE);

    /** A row from before a part was kept has it empty. */
    public Placement {
        course = course == null ? DirectedCourse.NONE : course;
        aftercare = aftercare == null ? Aftercare.NONE : aftercare;
        support = support == null ? Support.NONE : support;
    }

    /** The job from which on is asked again what became of the veteran; empty where none was begun. */
    Optional<Mark> lastJob() {
        Stream<Mark> assigned = Stream.ofNullable(directed)
                .map(AssignedWork::start)
                .filter(Objects::nonNull)
                .map(AssignedWork.Start::mark);
        return Stream.concat(assigned, market.jobs().stream().map(Market.Job::found))
                .max(Comparator.comparingLong(Mark::version));
    }

    /** Whether an organ or institution hired before that: on the market, back to an old post, or by assigned work (PLC-19). */
    boolean isHiredByPublicBefore(Mark then) {
        boolean assigned = directed != null
                && directed.start() != null
                && isPublic(directed.letter().employer(), directed.start().mark(), then);
        return assigned || market.jobs().stream().anyMatch(job -> isPublic(job.employer(), job.found(), then));
    }

    private static boolean isPublic(String employer, Mark hired, Mark then) {
        return hired.version() < then.version() && CreditCode.parse(employer).isPublic();
    }

    /** @param reported the report that counts, null without one */
    Placement after(PlacementEvent event, Mark reported, Mark mark) {
        return taken(event, reported, mark).recognisedNow();
    }

    private Placement recognisedNow() {
        return with(publicWelfare.since(lastJob().orElse(null)));
    }

    private Placement taken(PlacementEvent event, Mark reported, Mark mark) {
        return switch (event) {
            case PlacementOpened fact -> with(AssignedWork.opened(fact, mark), course.begunAnew());
            case WaitingAllowanceStarted fact -> with(directed.paid(fact));
            case WaitingAllowanceStopped fact -> with(directed.paidUntil(fact.lastMonth()));
            case ServiceScoreRecorded fact -> with(directed.scored(fact, mark));
            case ScoreConfirmed fact -> with(directed.confirmed(mark));
            case PriorityRecognised fact -> with(directed, course.before(fact.ground(), mark));
            case SelectionOpened fact -> with(directed.selecting(fact, mark));
            case PostChosen fact -> with(directed.chosen(fact, mark));
            case PostRefused fact ->
                with(directed.refused(fact.statedReason(), mark), course.owedUntil(mark).withoutLetter());
            case RefusalExcused fact -> with(directed.excused(fact.hearing(), mark));
            case AssignedWorkForfeited fact -> with(directed.forfeited(fact, mark), course.owedUntil(mark));
            case PlacementLetterIssued fact -> with(directed.introduced(fact, mark), course.withoutEmployer());
            case StartedWork fact ->
                with(directed.started(fact.contractMonths(), course, mark), course.owedUntilStart(mark));
            case EmployerStartOverdue fact -> with(directed.breached(mark));
            case EmployerLivingFeeDue fact ->
                with(directed.livingFee(fact), course.owing(directed.letter().employer(), fact.fromMonth(), mark));
            case EmployerBreachWithdrawn fact -> withoutBreach(fact);
            case PlacementOverdue fact -> with(directed.overdue(mark));
            case ScorePublished fact ->
                with(directed.at(Stage.SCORE_PUBLISHED), course.published(fact.until()));
            case ScoreObjected fact ->
                with(directed.at(Stage.SCORE_OBJECTED), course.objected(fact.statement(), mark));
            case ScoreObjectionResolved fact ->
                with(
                        directed.at(fact.upheld() ? Stage.WAITING : Stage.SCORE_PUBLISHED),
                        course.resolved(fact.upheld(), fact.finding(), mark));
            case RefusalNoticeServed fact -> with(directed.warned(fact, mark), course.warned(fact.noticeNumber()));
            // of another plan a turn was put down as lost by mistake
            case SelectionLeft fact -> directed.isIn(fact.planId()) ? with(directed.withoutPost()) : this;
            case SelectionClosed fact -> with(directed.withoutSelection());
            case PostReleased fact -> with(directed.released());
            case TurnResumed fact -> with(directed.at(Stage.SELECTING));
            // of the plan's order alone: the claim ended before, or the case is only stored
            case TurnLost fact -> this;
            case LetterWithdrawn fact ->
                with(directed.restored(fact.goesOn()), course.owedUntil(mark).withoutEmployer());
            case OfficerMethodChanged fact -> with(directed.by(fact.method()), course.goingOn());
            case AssignedWorkCancelled fact -> cancelled(fact, mark);
            case AssignedWorkKept fact -> with(directed.judged(mark));
            case AssignedWorkDenied fact -> left(Stage.INELIGIBLE, new Way("INELIGIBLE", fact.decisionNumber(), mark));
            case PlacementEndedByDeath fact -> left(Stage.ENDED_BY_DEATH, new Way("DEATH", null, mark));
            case AssignedWorkRestored fact when fact.point() == ClaimPoint.ON_POST ->
                with(directed, course.ended(null));
            case AssignedWorkRestored fact -> with(directed.restored(fact.point()), course.goingOn());
            case PlacementModeChanged fact ->
                left(Stage.MODE_CHANGED, new Way(fact.mode().name(), fact.declaration(), mark, stood()));
            case DisabilityDismissalFound fact -> with(directed, course.dismissed(mark));
            case AssignedJobEnded fact ->
                left(Stage.JOB_ENDED, new Way("JOB_END", fact.cause(), mark, stood()));
            case WaitingAllowanceDiffers fact -> with(directed.differing(fact, mark));
            case WaitingAllowanceAdjusted fact -> with(directed.adjusted(fact));
            case WaitingInsuranceArranged fact -> with(directed, course.insured(fact.from()));
            case LetterClaimed fact ->
                with(directed.startingBy(fact.startBy()), course.claimed(directed.letter().startBy(), mark));
            case LetterNoticeServed fact ->
                with(directed, course.noticed(fact.noticeNumber(), fact.until(), mark));
            case UnilateralLetterIssued fact ->
                with(directed, course.unilateral(fact.letterNumber(), fact.until()));
            case EmployerRefused fact -> with(directed, course.refused(mark));
            case CorrectionOrdered fact ->
                with(directed, course.ordered(fact.documentNumber(), fact.correctBy(), mark));
            case EmployerCriticised fact -> with(directed, course.criticised(mark));
            case EmployerSanctionReferred fact -> with(directed, course.referred(mark));
            case CorrectionWithdrawn fact -> with(directed, course.withoutOrder());
            case EmployerApprovalsHeld fact ->
                with(directed, course.held(fact.employer(), fact.documentNumber(), mark));
            case EmployerApprovalsReleased fact ->
                with(directed, course.released(fact.documentNumber(), fact.proof() != null, mark));
            case EmployerLivingFeePaid fact ->
                with(directed, course.paid(new Fee(
                        fact.month(), fact.likeStaffAverage(), fact.paid(), fact.employer(), mark)));
            case SeniorityRecognised fact ->
                with(directed, course.counted(new Seniority(
                        fact.serviceYears(), fact.waitedFrom(), fact.waitedUntil())));
            case PlacementFollowedUp fact -> {
                Mark since = fact.ofReport() == null ? followed(reported) : reported;
                yield with(aftercare.followedUp(fact, since, mark));
            }
            case UnemploymentBenefitClaimed fact -> with(aftercare.claimed(fact.contributionMonths(), mark));
            case MonthlyPensionStopped fact -> with(aftercare.pensionUntil(fact.lastMonth(), mark));
            case FormerEmployerRecorded fact -> with(market.from(fact.employer(), fact.stateOwned(), mark));
            case Reinstated fact -> with(market.employed(fact.employer(), mark));
            case EmploymentSought fact -> with(market.sought(mark));
            case JobRecommended fact -> with(market.recommended(fact.employer(), mark));
            case EmploymentFound fact -> with(market.employed(fact.employer(), mark));
            case EmploymentLeft fact -> with(market.left(fact.cause(), mark));
            case DismissalReviewOpened fact -> with(market.reviewing(fact.employer(), mark));
            case DismissalReviewed fact -> with(market.reviewed(fact, mark));
            case SupportKindRecorded fact -> with(support.of(fact.supportKind(), mark));
            case HomePurchaseEndorsed fact -> this;
            case HomePurchaseApproved fact -> with(support.approved(fact, mark));
            case HomePurchaseWithdrawn fact -> with(support.withdrawn());
            case HomePurchasePaid fact -> with(support.paid(mark));
            case HardToEmployRecognised fact -> with(publicWelfare.recognised(fact.documentNumber(), mark));
            case PublicWelfarePostAssigned fact -> with(publicWelfare.assigned(fact, mark));
            case PublicWelfarePostProlonged fact -> with(publicWelfare.prolonged(fact.endsOn(), mark));
            case PublicWelfarePostEnded fact -> with(publicWelfare.ended(mark));
        };
    }

    /** Another score is shown again before it counts. */
    Placement rescored(int points) {
        return with(directed.rescored(points));
    }

    /** The report was put right. */
    Placement received(LocalDate on) {
        return directed == null ? this : with(directed.received(on));
    }

    /** Who has longer is not late by the last day of before (PLC-02). */
    Placement moved(LastDayMoved fact) {
        boolean longer = fact.isAbout(DeadlineEvent.PLACEMENT, "") && fact.lengthens();
        return longer && directed != null && directed.waiting() != null ? with(directed.overdue(null)) : this;
    }

    /** Without what a fact that was taken back had brought. */
    Placement without(long version) {
        Placement kept = withoutStep(version);
        return new Placement(
                kept.directed, kept.course.without(version), market.without(version),
                publicWelfare.without(version), aftercare.without(version), support).recognisedNow();
    }

    private Placement withoutStep(long version) {
        if (directed == null) {
            return this;
        }
        AssignedWork.Start start = directed.start();
        if (start != null && Mark.isOf(start.mark(), version)) {
            return with(directed.withoutStart(), course.withoutStart(start.before()));
        }
        DirectedCourse.Fetching fetching = course.fetching();
        if (fetching.claimed() != null && Mark.isOf(fetching.claimed(), version)) {
            return with(directed.startingBy(fetching.startBy()), course.claimed(null, null));
        }
        Way out = course.wayOut();
        return out != null && Mark.isOf(out.mark(), version)
                ? with(directed.at(out.before().stage()), course.withoutWayOut())
                : this;
    }

    private DirectedCourse.Before stood() {
        return new DirectedCourse.Before(directed.stage(), course.wayOut());
    }

    /** Whether an employer still has to do what it was ordered to. */
    boolean isOrdered() {
        return course.duty().ordered() != null
                && directed.stage() != Stage.ON_POST
                && (directed.stage() != Stage.JOB_ENDED || course.duty().dismissed() != null);
    }

    /** Whether who waits for a post goes before others of the same score (PLC-R 5(4)). */
    public boolean goesFirst() {
        return directed != null && directed.isOpen() && !course.priorities().isEmpty();
    }

    boolean isEntered() {
        return !equals(NONE);
    }

    /** What a follow-up of now follows: the last job, or a report that came after it. */
    Mark followed(Mark reported) {
        return Stream.concat(lastJob().stream(), Stream.ofNullable(reported))
                .max(Comparator.comparingLong(Mark::version))
                .orElse(null);
    }

    private Placement withoutBreach(EmployerBreachWithdrawn fact) {
        boolean last = directed.owesLast() && course.isLastOwed(fact.fromMonth());
        DirectedCourse without = course.withoutOwed(fact.fromMonth());
        return last
                ? with(directed.withoutBreach(fact.startBy()), without.withoutBreach())
                : with(directed, without);
    }

    /** Whoever is on the post stays there until the job ends (PLC-10). */
    private Placement cancelled(AssignedWorkCancelled fact, Mark mark) {
        Placement judged = with(directed.judged(mark));
        Way way = new Way("CRIME", fact.decisionNumber(), mark);
        return directed.stage() == Stage.ON_POST
                ? judged.with(judged.directed, course.ended(way))
                : judged.left(Stage.CANCELLED, way);
    }

    private Placement left(Stage stage, Way way) {
        AssignedWork file = directed == null ? AssignedWork.unfiled(stage) : directed.at(stage);
        return with(file, course.owedUntil(way.mark()).ended(way));
    }

    private Placement with(AssignedWork next) {
        return new Placement(next, course, market, publicWelfare, aftercare, support);
    }

    private Placement with(AssignedWork next, DirectedCourse beside) {
        return new Placement(next, beside, market, publicWelfare, aftercare, support);
    }

    private Placement with(Market next) {
        return new Placement(directed, course, next, publicWelfare, aftercare, support);
    }

    private Placement with(PublicWelfare next) {
        return new Placement(directed, course, market, next, aftercare, support);
    }

    private Placement with(Aftercare next) {
        return new Placement(directed, course, market, publicWelfare, next, support);
    }

    private Placement with(Support next) {
        return new Placement(directed, course, market, publicWelfare, aftercare, next);
    }
}
