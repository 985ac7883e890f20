package org.veterancare.command;

import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Matter.duty;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.Matter.Duty;
import org.veterancare.command.placement.PlacementCommand.ApproveHomePurchase;
import org.veterancare.command.placement.PlacementCommand.AssignPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.ClaimLetter;
import org.veterancare.command.placement.PlacementCommand.CriticiseEmployer;
import org.veterancare.command.placement.PlacementCommand.DecideDismissal;
import org.veterancare.command.placement.PlacementCommand.DecideIneligible;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.EndPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.ForfeitUnclaimedLetter;
import org.veterancare.command.placement.PlacementCommand.HoldApprovals;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.IssueUnilateralLetter;
import org.veterancare.command.placement.PlacementCommand.KeepAssignedWork;
import org.veterancare.command.placement.PlacementCommand.ObjectToScore;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.PassOrRefuse;
import org.veterancare.command.placement.PlacementCommand.PayHomePurchase;
import org.veterancare.command.placement.PlacementCommand.ProlongPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.command.placement.PlacementCommand.RecogniseHardToEmploy;
import org.veterancare.command.placement.PlacementCommand.RecognisePriority;
import org.veterancare.command.placement.PlacementCommand.RecordCriminalLiability;
import org.veterancare.command.placement.PlacementCommand.RecordEmployerRefusal;
import org.veterancare.command.placement.PlacementCommand.RecordLeaving;
import org.veterancare.command.placement.PlacementCommand.RecordSupportKind;
import org.veterancare.command.placement.PlacementCommand.ReferSanction;
import org.veterancare.command.placement.PlacementCommand.ReleaseApprovals;
import org.veterancare.command.placement.PlacementCommand.ResolveScoreObjection;
import org.veterancare.command.placement.PlacementCommand.RestoreAssignedWork;
import org.veterancare.command.placement.PlacementCommand.ServeLetterNotice;
import org.veterancare.command.placement.PlacementCommand.WithdrawCorrection;
import org.veterancare.command.placement.PlacementCommand.WithdrawHomePurchase;
import org.veterancare.command.placement.PlacementCommand.WithdrawLetter;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.DismissalReviewOpened;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.SupportKind;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.law.Law;
import org.veterancare.law.PriorityGround;

/** Assigned work from the claim to the employer in breach, and the public-welfare post. */
final class PlacementMatters {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final LocalDate LETTER_ON = LocalDate.of(2025, 10, 10);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String NUMBER = "沪退役军人〔2025〕31号";
    private static final String EMPLOYER = "12310104425012349P";
    private static final Personal TEXT = Personal.of("说明");
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");

    private PlacementMatters() {}

    static Stream<Matter> all() {
        return Stream.of(
                score(), refusal(), letter(), nextLetter(), unclaimed(), employer(), refusingEmployer(),
                dismissingEmployer(), crimeKnownOnThePost(),
                dismissal(), welfare(), home());
    }

    private static Due due(LocalDate last) {
        return new Due("PLC-02", "1", DAY, last, last, LAW.calendar().version());
    }

    private static List<CaseEvent> waiting() {
        Service service = new Service(
                ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.ASSIGNED_WORK, LocalDate.of(2025, 6, 2));
        return List.of(
                opened(),
                reported(service, DAY),
                new PlacementOpened(
                        CASE, DAY, "TWELVE_YEARS", "PLC-R", null, DAY, due(DAY.plusMonths(6)), null),
                new WaitingAllowanceStarted(
                        CASE, DAY, YearMonth.from(DAY), Money.ofFen(269_000), LAW.policy().version()));
    }

    private static List<CaseEvent> introduced(CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(waiting());
        facts.add(new PostChosen(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER, null, null));
        facts.add(new PlacementLetterIssued(CASE, LETTER_ON, NUMBER, EMPLOYER, due(LETTER_ON.plusDays(30))));
        facts.addAll(List.of(more));
        return facts;
    }

    private static List<CaseEvent> selecting() {
        List<CaseEvent> facts = new ArrayList<>(waiting());
        facts.add(new ServiceScoreRecorded(CASE, DAY, 8_000, HASH));
        facts.add(new ScorePublished(CASE, DAY, due(DAY.plusDays(7))));
        facts.add(new ScoreConfirmed(CASE, DAY.plusDays(8)));
        facts.add(new SelectionOpened(CASE, DAY.plusDays(9), PLAN, 1, 8_000, null));
        return facts;
    }

    private static Matter score() {
        return new Matter(
                "score",
                4,
                waiting(),
                List.of(
                        new RecognisePriority(CASE, DAY, PriorityGround.WAR_VETERAN, HASH),
                        new ImportScore(CASE, DAY, 8_000, HASH), new PublishScore(CASE, DAY),
                        new ObjectToScore(CASE, DAY, TEXT), new ResolveScoreObjection(CASE, DAY, true, TEXT),
                        new ChangePlacementMode(CASE, DAY, SettlementMode.SELF_EMPLOYMENT, HASH),
                        new RecordCriminalLiability(CASE, DAY, NUMBER)),
                List.of(duty(
                        Set.of(PlacementOpened.class, ImportScore.class, PublishScore.class, ObjectToScore.class),
                        Set.of(RecognisePriority.class, ResolveScoreObjection.class, ChangePlacementMode.class,
                                RecordCriminalLiability.class))));
    }

    /** The turn is refused, or the claim was opened on what does not hold; what was put right between. */
    private static Matter refusal() {
        return new Matter(
                "refusal",
                4,
                selecting(),
                List.of(
                        new PassOrRefuse(CASE, LETTER_ON, TEXT), new DecideRefusal(CASE, LETTER_ON, true, null, TEXT),
                        new DecideRefusal(CASE, LETTER_ON, false, NUMBER, TEXT),
                        new DecideIneligible(CASE, LETTER_ON, NUMBER, TEXT),
                        new RestoreAssignedWork(CASE, LETTER_ON, NUMBER), Matters.PUT_RIGHT),
                List.of(
                        new Duty(
                                Set.of(PlacementOpened.class, SelectionOpened.class, PassOrRefuse.class),
                                Set.of(DecideRefusal.class, DecideIneligible.class),
                                // a claim that is given back goes on as it stood
                                Set.of()),
                        // whoever ended a claim does not quash that
                        new Duty(
                                Set.of(DecideIneligible.class), Set.of(RestoreAssignedWork.class),
                                Set.of(RestoreAssignedWork.class)),
                        // the end of a claim ends the matter; what is put right after it has a hand in the next
                        new Duty(
                                Set.of(CorrectFact.class),
                                Set.of(DecideRefusal.class, DecideIneligible.class, RestoreAssignedWork.class),
                                Set.of(DecideIneligible.class, RestoreAssignedWork.class))));
    }

    private static Matter letter() {
        return new Matter(
                "letter",
                4,
                selecting(),
                List.of(
                        new ChoosePost(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER, null, null),
                        new IssueLetter(CASE, LETTER_ON, NUMBER, EMPLOYER, true, null),
                        new ClaimLetter(CASE, LETTER_ON), new WithdrawLetter(CASE, LETTER_ON, NUMBER, null)),
                List.of(
                        new Duty(
                                Set.of(PlacementOpened.class, SelectionOpened.class, ChoosePost.class),
                                Set.of(IssueLetter.class),
                                Set.of(IssueLetter.class)),
                        new Duty(
                                Set.of(ClaimLetter.class), Set.of(WithdrawLetter.class),
                                Set.of(IssueLetter.class, WithdrawLetter.class))));
    }

    /** The claim goes on as it stood before the letter that was withdrawn, and so do those who made it. */
    private static Matter nextLetter() {
        List<CaseEvent> facts = new ArrayList<>(selecting());
        facts.addAll(List.of(
                new PostChosen(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER, null, null),
                new PlacementLetterIssued(CASE, LETTER_ON, NUMBER, EMPLOYER, due(LETTER_ON.plusDays(30))),
                new LetterWithdrawn(
                        CASE, LETTER_ON, NUMBER, EMPLOYER, ClaimPoint.SCORE_CONFIRMED, due(DAY.plusMonths(6))),
                new SelectionLeft(CASE, LETTER_ON, PLAN, "P-01")));
        return new Matter(
                "letter after one that was withdrawn",
                3,
                facts,
                List.of(
                        new OpenSelection(CASE, LETTER_ON, PLAN, 1),
                        new ChoosePost(CASE, LETTER_ON, PLAN, "P-02", EMPLOYER, null, null),
                        new IssueLetter(CASE, LETTER_ON, NUMBER, EMPLOYER, true, null)),
                List.of(duty(
                        Set.of(PlacementOpened.class, ServiceScoreRecorded.class, OpenSelection.class,
                                ChoosePost.class),
                        Set.of(IssueLetter.class))));
    }

    private static Matter unclaimed() {
        return new Matter(
                "unclaimed letter",
                3,
                introduced(),
                List.of(
                        new ServeLetterNotice(CASE, LETTER_ON.plusDays(5), NUMBER),
                        new IssueUnilateralLetter(CASE, LETTER_ON.plusDays(40), NUMBER),
                        new ForfeitUnclaimedLetter(CASE, LETTER_ON.plusDays(80), TEXT)),
                List.of(
                        duty(Set.of(ServeLetterNotice.class),
                                Set.of(IssueUnilateralLetter.class, ForfeitUnclaimedLetter.class)),
                        duty(Set.of(IssueUnilateralLetter.class), Set.of(ForfeitUnclaimedLetter.class))));
    }

    private static Matter employer() {
        LocalDate late = LETTER_ON.plusDays(31);
        return new Matter(
                "employer",
                4,
                introduced(
                        new EmployerStartOverdue(CASE, late, due(late)),
                        new EmployerLivingFeeDue(CASE, late, YearMonth.from(LETTER_ON), 80)),
                List.of(
                        new OrderCorrection(CASE, late, NUMBER, late.plusDays(10)),
                        new CriticiseEmployer(CASE, late.plusDays(20), NUMBER),
                        new ReferSanction(CASE, late.plusDays(30), NUMBER),
                        new HoldApprovals(CASE, late.plusDays(30), NUMBER),
                        // the matter goes on without the letter
                        new WithdrawLetter(CASE, late.plusDays(5), NUMBER, null),
                        new WithdrawCorrection(CASE, late.plusDays(30), NUMBER, null),
                        new WithdrawCorrection(CASE, late.plusDays(30), NUMBER, YearMonth.from(LETTER_ON))),
                List.of(
                        duty(
                                Set.of(EmployerStartOverdue.class),
                                Set.of(OrderCorrection.class, CriticiseEmployer.class, ReferSanction.class,
                                        HoldApprovals.class, WithdrawCorrection.class)),
                        duty(
                                Set.of(OrderCorrection.class),
                                Set.of(CriticiseEmployer.class, ReferSanction.class, HoldApprovals.class,
                                        WithdrawCorrection.class))));
    }

    private static Matter refusingEmployer() {
        LocalDate early = LETTER_ON.plusDays(3);
        return new Matter(
                "employer who refuses",
                4,
                introduced(),
                List.of(
                        new RecordEmployerRefusal(CASE, early, HASH),
                        new OrderCorrection(CASE, early, NUMBER, early.plusDays(10)),
                        new CriticiseEmployer(CASE, early.plusDays(20), NUMBER)),
                List.of(
                        duty(Set.of(RecordEmployerRefusal.class),
                                Set.of(OrderCorrection.class, CriticiseEmployer.class)),
                        duty(Set.of(OrderCorrection.class), Set.of(CriticiseEmployer.class))));
    }

    private static Matter dismissingEmployer() {
        LocalDate dismissed = LETTER_ON.plusDays(50);
        return new Matter(
                "employer who dismisses",
                4,
                introduced(
                        new StartedWork(CASE, LETTER_ON.plusDays(9), 36),
                        new AssignedJobEnded(CASE, dismissed, "DISABILITY"),
                        new DisabilityDismissalFound(CASE, dismissed, EMPLOYER)),
                List.of(
                        new OrderCorrection(CASE, dismissed, NUMBER, dismissed.plusDays(10)),
                        new HoldApprovals(CASE, dismissed.plusDays(20), NUMBER),
                        new ReleaseApprovals(CASE, dismissed.plusDays(30), NUMBER, HASH)),
                List.of(
                        duty(
                                Set.of(DisabilityDismissalFound.class),
                                Set.of(OrderCorrection.class, HoldApprovals.class, ReleaseApprovals.class)),
                        duty(Set.of(OrderCorrection.class), Set.of(HoldApprovals.class, ReleaseApprovals.class))));
    }

    /** Whoever entered the sentence does not say what it costs, and whoever cancelled the treatment for it does not quash that. */
    private static Matter crimeKnownOnThePost() {
        LocalDate started = LETTER_ON.plusDays(9);
        return new Matter(
                "crime known on the post",
                3,
                introduced(
                        new StartedWork(CASE, started, 36),
                        new SentenceRecorded(CASE, DAY.plusDays(30), Sanction.IMPRISONMENT, TEXT, null)),
                List.of(
                        new KeepAssignedWork(CASE, started, NUMBER),
                        new RecordCriminalLiability(CASE, started, NUMBER),
                        new RestoreAssignedWork(CASE, started, NUMBER)),
                List.of(
                        duty(
                                Set.of(SentenceRecorded.class),
                                Set.of(KeepAssignedWork.class, RecordCriminalLiability.class)),
                        new Duty(
                                Set.of(RecordCriminalLiability.class), Set.of(RestoreAssignedWork.class),
                                Set.of(RestoreAssignedWork.class))));
    }

    private static Matter dismissal() {
        return new Matter(
                "dismissal",
                4,
                List.of(
                        opened(), new EmploymentSought(CASE, DAY), new EmploymentFound(CASE, DAY, EMPLOYER),
                        new EmploymentLeft(CASE, DAY, "DISABILITY"), new DismissalReviewOpened(CASE, DAY, EMPLOYER),
                        new EmploymentSought(CASE, DAY), new EmploymentFound(CASE, DAY, EMPLOYER)),
                List.of(
                        new RecordLeaving(CASE, DAY, "DISABILITY"),
                        new DecideDismissal(CASE, DAY, true, NUMBER, TEXT)),
                // the answer to one leaves the other one open
                List.of(duty(
                        Set.of(DismissalReviewOpened.class, RecordLeaving.class), Set.of(DecideDismissal.class))));
    }

    private static Matter welfare() {
        return new Matter(
                "public-welfare post",
                4,
                List.of(
                        opened(), new EmploymentSought(CASE, DAY), new JobRecommended(CASE, DAY, EMPLOYER, null)),
                List.of(
                        new RecogniseHardToEmploy(CASE, DAY, TEXT),
                        new AssignPublicWelfarePost(CASE, DAY, PLAN, "W-1", DAY.plusYears(1), null),
                        new ProlongPublicWelfarePost(CASE, DAY, DAY.plusYears(2)),
                        new EndPublicWelfarePost(CASE, DAY)),
                List.of(duty(
                        Set.of(RecogniseHardToEmploy.class),
                        Set.of(AssignPublicWelfarePost.class, ProlongPublicWelfarePost.class))));
    }

    private static final Law PRICED = CaseFixture.withPolicy("""
        version: "test"
        parameters:
          - key: homePricePerSquareMetre
            rule: SET-SUPPORT
            values:
              - { from: 2024-09-01, value: 5000000, unit: FEN, evidence: U, source: "test" }
          - key: singleApproverMost
            rule: TWO-APPROVERS
            values:
              - { from: 1949-10-01, value: 1000000000, unit: FEN, evidence: P, source: "test" }
        """);

    /** Under a law that says the price, which the shipped one does not know; that above the limit it takes two, another test shows. */
    private static Matter home() {
        Service service = new Service(
                ServiceCategory.CONSCRIPT, null, SettlementMode.STATE_SUPPORT, LocalDate.of(2025, 6, 2));
        return new Matter(
                "home of the supported",
                4,
                PRICED,
                List.of(
                        opened(), reported(service, DAY),
                        new LifelongGroundEstablished(
                                CASE, DAY, "HEAVY_DISABILITY", "PLC-R", null,
                                new Disability(DisabilityNature.DUTY, 1).toPersonal(),
                                HASH),
                        new SettlementAccepted(CASE, DAY, false, null)),
                List.of(
                        new RecordSupportKind(CASE, DAY, SupportKind.DISPERSED), new ApproveHomePurchase(CASE, DAY),
                        new PayHomePurchase(CASE, DAY), new WithdrawHomePurchase(CASE, DAY, NUMBER)),
                List.of(
                        duty(
                                Set.of(VeteranReported.class, LifelongGroundEstablished.class,
                                        SettlementAccepted.class, RecordSupportKind.class),
                                Set.of(ApproveHomePurchase.class, PayHomePurchase.class,
                                        WithdrawHomePurchase.class)),
                        duty(Set.of(ApproveHomePurchase.class), Set.of(PayHomePurchase.class))));
    }
}
