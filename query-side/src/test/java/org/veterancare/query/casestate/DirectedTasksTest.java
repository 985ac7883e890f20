package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
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
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerRefused;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.HomePurchasePaid;
import org.veterancare.events.PlacementEvent.HomePurchaseWithdrawn;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.MonthlyPensionStopped;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.SupportKind;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.PlacementEvent.UnilateralLetterIssued;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceDiffers;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlacementEvent.WaitingInsuranceArranged;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingOfferExpired;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;
import org.veterancare.events.TrainingKind;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the office owes somebody who waits, or has learnt a trade, is a task until it is done (TRN-03, PLC-06, PLC-08). */
class DirectedTasksTest {

    private static final CaseId CASE = CaseId.of("01937b5e-0000-7000-8000-0000000000d1");
    private static final LocalDate ON = LocalDate.of(2025, 6, 18);
    private static final LocalDate LETTER_ON = LocalDate.of(2025, 10, 10);
    private static final LocalDate LATE = LocalDate.of(2025, 11, 10);
    private static final String EMPLOYER = "12310104425012349P";
    private static final ClassId CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final String HASH = "sha256:" + "ab".repeat(32);

    private static List<Deadline> tasks(Kind kind, SettlementMode mode, CaseEvent... more) {
        return state(mode, more).deadlines().stream().filter(task -> task.kind() == kind).toList();
    }

    private static CaseState state(SettlementMode mode, CaseEvent... more) {
        return state(reported(mode), more);
    }

    private static CaseEvent reported(SettlementMode mode) {
        return new VeteranReported(CASE, ON, service(mode), Stories.sealed("3"), Stories.STREET, Timeliness.ON_TIME, 0,
                Stories.due("REG-02", 30), Stories.due("REG-04", 60), Stories.due("TRN-02", 90), null);
    }

    private static Service service(SettlementMode mode) {
        return new Service(ServiceCategory.NCO, null, mode, ON.minusDays(9));
    }

    private static CaseState state(CaseEvent first, CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>();
        facts.add(new CaseOpened(CASE, ON, SubjectKind.VETERAN, Stories.sealed("1"), Stories.sealed("2"), null,
                Sex.MALE, YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                Stories.NEIGHBOURHOOD, null, null));
        facts.add(first);
        facts.addAll(List.of(more));
        return CaseState.of(Recorded.all(facts));
    }

    /** From another district, whose file tells of the service. */
    private static CaseEvent came(SettlementMode mode) {
        return came(mode, null);
    }

    private static CaseEvent came(SettlementMode mode, Boolean placedThere) {
        return new CaseTransferredIn(
                CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), service(mode), placedThere);
    }

    /** For a double in which the report was taken two days before. */
    private static CaseEvent absorbed(SettlementMode mode, String... countedThere) {
        return new CaseAbsorbed(CASE, ON, CaseId.of("01937b5e-0000-7000-8000-0000000000d2"), List.of(countedThere),
                new Carried(null, null, service(mode), ON.minusDays(2)), null);
    }

    private static List<Deadline> of(Kind kind, CaseEvent first, CaseEvent... more) {
        return state(first, more).deadlines().stream().filter(task -> task.kind() == kind).toList();
    }

    private static CaseEvent[] waiting(CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(List.of(
                new PlacementOpened(CASE, ON, "MERIT", "PLC-R", null, ON, Stories.due("PLC-02", 184), null),
                new WaitingAllowanceStarted(CASE, ON, YearMonth.from(ON), Money.ofFen(269_000), "2026.1")));
        facts.addAll(List.of(more));
        return facts.toArray(CaseEvent[]::new);
    }

    private static CaseEvent[] breached(CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(List.of(
                new PostChosen(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER, null, null),
                new PlacementLetterIssued(CASE, LETTER_ON, "L-1", EMPLOYER, Stories.due("PLC-05", 30)),
                new EmployerStartOverdue(CASE, LATE, Stories.due("PLC-05", 30)),
                new EmployerLivingFeeDue(CASE, LATE, YearMonth.from(LETTER_ON), 80)));
        facts.addAll(List.of(more));
        return waiting(facts.toArray(CaseEvent[]::new));
    }

    private static EmployerLivingFeePaid fee(int month) {
        return new EmployerLivingFeePaid(CASE, LATE, YearMonth.of(2025, month), Money.ofFen(900_000),
                Money.ofFen(720_000), null);
    }

    @Test
    void plc08InsuranceIsATaskWhileTheAllowanceRuns() {
        assertThat(tasks(Kind.WAITING_INSURANCE, SettlementMode.ASSIGNED_WORK, waiting())).hasSize(1);
        assertThat(tasks(
                Kind.WAITING_INSURANCE, SettlementMode.ASSIGNED_WORK,
                waiting(new WaitingInsuranceArranged(CASE, ON, YearMonth.from(ON))))).isEmpty();
        assertThat(tasks(
                Kind.WAITING_INSURANCE, SettlementMode.ASSIGNED_WORK,
                waiting(
                        new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH),
                        new WaitingAllowanceStopped(CASE, ON, YearMonth.from(ON)))))
                .isEmpty();
    }

    @Test
    void plc08AnAllowanceThatDiffersFromTheTableIsATaskUntilItIsAdjustedAlsoWhereItHasEnded() {
        YearMonth month = YearMonth.from(ON);
        WaitingAllowanceStarted started = new WaitingAllowanceStarted(CASE, ON, month, Money.ofFen(269_000), "2025");
        WaitingAllowanceDiffers differs = new WaitingAllowanceDiffers(CASE, ON, month, Money.ofFen(274_000), "2026");
        PlacementModeChanged changed = new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH);
        WaitingAllowanceStopped stopped = new WaitingAllowanceStopped(CASE, ON, month);
        WaitingAllowanceAdjusted adjusted = new WaitingAllowanceAdjusted(CASE, ON, month, Money.ofFen(274_000), "2026");
        assertThat(allowanceTasks(started)).isEmpty();
        assertThat(allowanceTasks(started, differs)).hasSize(1);
        assertThat(allowanceTasks(started, differs, changed, stopped)).hasSize(1);
        assertThat(allowanceTasks(started, differs, changed, stopped, adjusted)).isEmpty();
        WaitingAllowanceStopped before = new WaitingAllowanceStopped(CASE, ON, month.minusMonths(1));
        assertThat(allowanceTasks(started, differs, changed, before)).as("not paid for that month").isEmpty();
        SubjectDeathRecorded died = new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE, HASH);
        assertThat(allowanceTasks(started, differs, died, new PlacementEndedByDeath(CASE, ON), stopped))
                .as("owed to the heirs")
                .hasSize(1);
    }

    private static List<Deadline> allowanceTasks(CaseEvent... facts) {
        return tasks(Kind.WAITING_ALLOWANCE, SettlementMode.ASSIGNED_WORK, waiting(facts));
    }

    @Test
    void plc10WhatASentenceMeansForTheClaimIsATaskUntilSomebodyDecides() {
        SentenceRecorded crime = new SentenceRecorded(CASE, ON, Sanction.IMPRISONMENT, Stories.sealed("4"), null);
        SentenceRecorded held = new SentenceRecorded(CASE, ON, Sanction.DETENTION, Stories.sealed("4"), null);
        SentenceRecorded late = new SentenceRecorded(
                CASE, LATE.plusDays(1), Sanction.IMPRISONMENT, Stories.sealed("4"), null);
        AssignedWorkCancelled decided = new AssignedWorkCancelled(CASE, ON, "D-1", Stories.due("SUS-04", 60));
        AssignedWorkRestored again = new AssignedWorkRestored(
                CASE, ON, "D-2", ClaimPoint.WAITING, Stories.due("PLC-02", 184));
        FactReversed slip = new FactReversed(CASE, ON, 4, "SentenceRecorded");
        assertThat(crimes(waiting(crime))).extracting(Deadline::rule).containsExactly("PLC-10");
        assertThat(crimes(waiting(crime))).extracting(Deadline::dueOn).containsOnlyNulls();
        assertThat(crimes(waiting(held))).isEmpty();
        assertThat(crimes(waiting(crime, decided))).isEmpty();
        assertThat(crimes(waiting(crime, decided, again))).isEmpty();
        assertThat(crimes(waiting(crime, decided, again, crime))).hasSize(1);
        assertThat(crimes(waiting(crime, slip))).isEmpty();
        assertThat(crimes(breached(new StartedWork(CASE, LATE, 36), late))).isEmpty();
    }

    /** One that became known only on the post, and is of before it: whether it costs the treatment is for a person to say. */
    @Test
    void plc10ASentenceOfTheWaitIsDecidedOnAlsoWhereItBecameKnownOnThePost() {
        SentenceRecorded crime = new SentenceRecorded(CASE, ON, Sanction.IMPRISONMENT, Stories.sealed("4"), null);
        SentenceRecorded before = new SentenceRecorded(
                CASE, ON.minusYears(9), Sanction.IMPRISONMENT, Stories.sealed("4"), null);
        StartedWork started = new StartedWork(CASE, LATE, 36);
        AssignedWorkCancelled lost = new AssignedWorkCancelled(CASE, LATE, "D-1", Stories.due("SUS-04", 60));
        assertThat(crimes(breached(started, crime)))
                .extracting(Deadline::rule, Deadline::dueOn, Deadline::since)
                .containsExactly(tuple("PLC-10", null, ON));
        assertThat(crimes(breached(started, before))).isEmpty();
        assertThat(crimes(breached(started, crime, new AssignedWorkKept(CASE, LATE, "D-1")))).isEmpty();
        assertThat(crimes(breached(started, crime, lost))).isEmpty();
        assertThat(crimes(breached(started, crime, new AssignedJobEnded(CASE, LATE, "RESIGNED")))).isEmpty();
    }

    /** Of the hire nobody was asked whether it ends a pension; whoever looks at the correction may find that it does not. */
    @Test
    void plc19APensionThatACorrectedModeEndsWaitsForItsLastMonthAlsoAfterTheJob() {
        EmploymentSought sought = new EmploymentSought(CASE, ON);
        EmploymentFound hired = new EmploymentFound(CASE, LETTER_ON, EMPLOYER);
        EmploymentLeft left = new EmploymentLeft(CASE, LETTER_ON, "RESIGNED");
        FactCorrected right = new FactCorrected(
                CASE, LATE, 1, CorrectedField.SERVICE, "NCO//SELF_EMPLOYMENT", "NCO//MONTHLY_PENSION", null, null);
        CorrectionReviewOpened review = new CorrectionReviewOpened(
                CASE, LATE, 1, 1, CorrectedField.SERVICE, List.of("Placement"));
        MonthlyPensionStopped stopped = new MonthlyPensionStopped(CASE, LATE, YearMonth.from(LETTER_ON), EMPLOYER);
        assertThat(pensions(sought, hired, left, right, review))
                .extracting(Deadline::rule, Deadline::dueOn, Deadline::since)
                .containsExactly(tuple("PLC-19", null, LATE));
        assertThat(pensions(sought, hired, left, right, review, new CorrectionReviewed(CASE, LATE, 1, "REDONE")))
                .hasSize(1);
        assertThat(pensions(sought, hired, left, right, review, stopped)).isEmpty();
        assertThat(pensions(sought, hired, left, right, review, new CorrectionReviewed(CASE, LATE, 1, "STANDS")))
                .as("hired beside the staff")
                .isEmpty();
        assertThat(pensions(sought, hired, left)).isEmpty();
        assertThat(pensions(right, review, sought, hired)).as("asked at the hire").isEmpty();
        assertThat(pensions(
                sought, new EmploymentFound(CASE, LETTER_ON, "91310104MA1FR0TE9A"), right, review)).isEmpty();
    }

    private static List<Deadline> pensions(CaseEvent... facts) {
        return tasks(Kind.PENSION_STOP, SettlementMode.SELF_EMPLOYMENT, facts);
    }

    @Test
    void plc10WhoLostTheTreatmentOnThePostIsOnThePostUntilTheJobEnds() {
        AssignedWorkCancelled lost = new AssignedWorkCancelled(CASE, LATE, "D-1", Stories.due("SUS-04", 60));
        AssignedWorkRestored again = new AssignedWorkRestored(CASE, LATE, "D-2", ClaimPoint.ON_POST, null);
        Placement cancelled = state(SettlementMode.ASSIGNED_WORK, breached(new StartedWork(CASE, LATE, 36), lost))
                .placement();
        assertThat(cancelled.directed().stage()).isEqualTo(AssignedWork.Stage.ON_POST);
        assertThat(cancelled.course().wayOut().kind()).isEqualTo("CRIME");
        Placement quashed = state(SettlementMode.ASSIGNED_WORK, breached(new StartedWork(CASE, LATE, 36), lost, again))
                .placement();
        assertThat(quashed.directed().stage()).isEqualTo(AssignedWork.Stage.ON_POST);
        assertThat(quashed.directed().start()).isNotNull();
        assertThat(quashed.course().wayOut()).isNull();
    }

    /** Who knew no bar of then asks for no decision on it, however late it is recorded; the law of today shuts out by it (PLC-01). */
    @Test
    void plc10ASentenceOfBeforeTheReceptionIsOneOfTheWaitByNoOrderOfRecording() {
        SentenceRecorded before = new SentenceRecorded(
                CASE, ON.minusYears(9), Sanction.IMPRISONMENT, Stories.sealed("4"), null);
        SentenceRecorded of = new SentenceRecorded(CASE, ON, Sanction.IMPRISONMENT, Stories.sealed("4"), null);
        CaseEvent underTheOldLaw = new VeteranReported(
                CASE, ON, new Service(ServiceCategory.NCO, null, SettlementMode.ASSIGNED_WORK, ON.minusYears(1)),
                Stories.sealed("3"), Stories.STREET, Timeliness.ON_TIME, 0, Stories.due("REG-02", 30),
                Stories.due("REG-04", 60), Stories.due("TRN-02", 90), null);
        assertThat(of(Kind.CRIME_WHILE_WAITING, underTheOldLaw, waiting(before))).isEmpty();
        assertThat(of(Kind.CRIME_WHILE_WAITING, underTheOldLaw, waiting(before, of)))
                .extracting(Deadline::since)
                .containsExactly(ON);
        assertThat(crimes(waiting(before))).hasSize(1);
    }

    /** What nothing is given on any more waits for the decision that ends it, and for nothing else that nobody may do (REG-16). */
    @Test
    void reg16AClaimWhoseSettlementIsCancelledWaitsForTheDecisionThatEndsIt() {
        TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                CASE, LATE, "SETTLEMENT", "D-1", Money.ofFen(0), Stories.due("SUS-04", 60));
        TreatmentCancelledForFraud other = new TreatmentCancelledForFraud(
                CASE, LATE, "TRAINING", "D-1", Money.ofFen(0), Stories.due("SUS-04", 60));
        FraudDecisionRevoked quashed = new FraudDecisionRevoked(CASE, LATE, "SETTLEMENT", "D-2", Money.ofFen(0));
        AssignedWorkDenied denied = new AssignedWorkDenied(
                CASE, LATE, "D-3", Stories.sealed("5"), Stories.due("SUS-04", 60));
        assertThat(cancelled(waiting(fraud)))
                .extracting(Deadline::rule, Deadline::dueOn, Deadline::since)
                .containsExactly(tuple("REG-16", null, LATE));
        assertThat(cancelled(waiting(other))).isEmpty();
        assertThat(cancelled(waiting(fraud, quashed))).isEmpty();
        assertThat(cancelled(waiting(fraud, denied))).isEmpty();
        assertThat(cancelled(breached(new StartedWork(CASE, LATE, 36), fraud))).isEmpty();
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.ASSIGNED_WORK)).hasSize(1);
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.ASSIGNED_WORK, fraud)).isEmpty();
    }

    /** As after a fraud: no letter is issued, and the claim does not end by itself (REG-04). */
    @Test
    void reg04AClaimWhoseSettlementIsForfeitedWaitsForTheDecisionThatEndsIt() {
        ForfeitureReviewOpened review = new ForfeitureReviewOpened(CASE, LATE, Stories.due("REG-04", 60));
        SettlementForfeited forfeited = new SettlementForfeited(
                CASE, LATE, Stories.sealed("4"), Stories.due("REG-05", 60));
        ForfeitureRevoked quashed = new ForfeitureRevoked(
                CASE, LATE, "X-1", Stories.due("REG-02", 30), Stories.due("REG-04", 60), Stories.due("TRN-02", 90));
        AssignedWorkDenied denied = new AssignedWorkDenied(
                CASE, LATE, "D-3", Stories.sealed("5"), Stories.due("SUS-04", 60));
        assertThat(cancelled(waiting(review))).as("that is decided first").isEmpty();
        assertThat(cancelled(waiting(review, forfeited)))
                .extracting(Deadline::rule, Deadline::dueOn, Deadline::since)
                .containsExactly(tuple("REG-04", null, LATE));
        assertThat(cancelled(waiting(review, forfeited, quashed))).isEmpty();
        assertThat(cancelled(waiting(review, forfeited, denied))).isEmpty();
    }

    private static List<Deadline> cancelled(CaseEvent... facts) {
        return tasks(Kind.CANCELLED_CLAIM, SettlementMode.ASSIGNED_WORK, facts);
    }

    private static List<Deadline> crimes(CaseEvent... facts) {
        return tasks(Kind.CRIME_WHILE_WAITING, SettlementMode.ASSIGNED_WORK, facts);
    }

    @Test
    void plc13ARefusalIsATaskBeforeTheThirtyDaysAreOver() {
        PostChosen chosen = new PostChosen(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER, null, null);
        PlacementLetterIssued letter = new PlacementLetterIssued(
                CASE, LETTER_ON, "L-1", EMPLOYER, Stories.due("PLC-05", 30));
        EmployerRefused refused = new EmployerRefused(CASE, LETTER_ON, EMPLOYER, HASH);
        CorrectionOrdered ordered = new CorrectionOrdered(CASE, LETTER_ON, "O-1", EMPLOYER, LATE);
        LetterWithdrawn withdrawn = new LetterWithdrawn(
                CASE, LETTER_ON, "W-1", EMPLOYER, ClaimPoint.WAITING, Stories.due("PLC-02", 184));
        assertThat(corrections(waiting(chosen, letter))).isEmpty();
        assertThat(corrections(waiting(chosen, letter, refused)))
                .extracting(Deadline::rule, Deadline::dueOn)
                .containsExactly(tuple("PLC-13", null));
        assertThat(corrections(waiting(chosen, letter, refused, ordered)))
                .extracting(Deadline::dueOn)
                .containsExactly(LATE);
        assertThat(corrections(waiting(chosen, letter, refused, withdrawn, ordered, chosen, letter))).isEmpty();
        assertThat(corrections(breached(ordered, refused)))
                .as("who was ordered before answers by that day")
                .extracting(Deadline::dueOn)
                .containsExactly(LATE);
    }

    @Test
    void plc02WhoHasLongerIsNotLateByTheLastDayOfBefore() {
        Due six = Stories.due("PLC-02", 184);
        PlacementOverdue late = new PlacementOverdue(CASE, six.dueOn(), six);
        assertThat(lateSince(waiting(late, moved(six, Stories.due("PLC-02", 214))))).isNull();
        assertThat(lateSince(waiting(late, moved(six, Stories.due("PLC-02", 180))))).isEqualTo(six.dueOn());
    }

    private static LocalDate lateSince(CaseEvent... facts) {
        Mark overdue = state(SettlementMode.ASSIGNED_WORK, facts).placement().directed().waiting().overdue();
        return overdue == null ? null : overdue.on();
    }

    private static CaseEvent moved(Due before, Due after) {
        return new DeadlineRecomputed(
                CASE, LATE, "PLACEMENT", "", before, after, List.of(), DeadlineRecomputed.CORRECTION);
    }

    @Test
    void plc21ALetterThatNobodyFetchedAfterAllIsToBeFetchedAsBefore() {
        PostChosen chosen = new PostChosen(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER, null, null);
        Due thirty = Stories.due("PLC-05", 30);
        PlacementLetterIssued letter = new PlacementLetterIssued(CASE, LETTER_ON, "L-1", EMPLOYER, thirty);
        LetterClaimed claimed = new LetterClaimed(CASE, LATE, Stories.due("PLC-05", 60));
        // facts 0 to 5 lead to the letter
        FactReversed slip = new FactReversed(CASE, LATE, 6, "LetterClaimed");
        assertThat(tasks(Kind.UNCLAIMED_LETTER, SettlementMode.ASSIGNED_WORK, waiting(chosen, letter, claimed)))
                .isEmpty();
        CaseState before = state(SettlementMode.ASSIGNED_WORK, waiting(chosen, letter));
        CaseState back = state(SettlementMode.ASSIGNED_WORK, waiting(chosen, letter, claimed, slip));
        assertThat(back.placement()).isEqualTo(before.placement());
        assertThat(back.deadlines()).isEqualTo(before.deadlines());
    }

    private static List<Deadline> corrections(CaseEvent... facts) {
        return tasks(Kind.EMPLOYER_CORRECTION, SettlementMode.ASSIGNED_WORK, facts);
    }

    @Test
    void plc06TheFirstMonthTheEmployerOwesIsATaskUntilItIsPaid() {
        assertThat(tasks(Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK, breached()))
                .extracting(Deadline::ref, Deadline::dueOn)
                .containsExactly(tuple("2025-10", LocalDate.of(2025, 10, 31)));
        assertThat(tasks(Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK, breached(fee(10))))
                .extracting(Deadline::ref)
                .containsExactly("2025-11");
    }

    @Test
    void plc06EachFeeTellsWhichEmployerOwedIt() {
        DirectedCourse course = state(SettlementMode.ASSIGNED_WORK, breached(new EmployerLivingFeePaid(
                CASE, LATE, YearMonth.of(2025, 10), Money.ofFen(900_000), Money.ofFen(720_000), EMPLOYER)))
                .placement()
                .course();
        assertThat(course.owed()).extracting(DirectedCourse.Owed::employer).containsExactly(EMPLOYER);
        assertThat(course.livingFees()).extracting(DirectedCourse.Fee::employer).containsExactly(EMPLOYER);
    }

    @Test
    void timEachDayThatIsCountedTellsFromWhereAndByWhichRule() {
        Deadline fee = tasks(Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK, breached()).getFirst();
        assertThat(fee.due())
                .extracting(Due::rule, Due::base, Due::dueOn)
                .containsExactly("PLC-06", LocalDate.of(2025, 9, 30), LocalDate.of(2025, 10, 31));
        Deadline asked = tasks(Kind.FOLLOW_UP, SettlementMode.SELF_EMPLOYMENT).getFirst();
        assertThat(asked.due())
                .extracting(Due::rule, Due::base, Due::dueOn)
                .containsExactly("FOLLOW-UP", ON, ON.plusDays(30));
        PlacementLetterIssued letter = new PlacementLetterIssued(
                CASE, LETTER_ON, "L-1", EMPLOYER, Stories.due("PLC-05", 30));
        assertThat(tasks(Kind.UNCLAIMED_LETTER, SettlementMode.ASSIGNED_WORK, waiting(
                new PostChosen(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER, null, null), letter)))
                .extracting(Deadline::due)
                .containsExactly(letter.startBy());
    }

    @Test
    void plc06AfterTheStartTheMonthsBeforeItAreStillOwed() {
        StartedWork started = new StartedWork(CASE, LocalDate.of(2025, 12, 3), 36);
        assertThat(tasks(Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK, breached(fee(10), started)))
                .extracting(Deadline::ref)
                .containsExactly("2025-11");
        assertThat(tasks(Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK, breached(fee(10), fee(11), started)))
                .isEmpty();
    }

    /** What is owed from here is recorded here, wherever the veteran is now. */
    @Test
    void plc06WhatAnEmployerOwesIsATaskAlsoOnceTheCaseHasLeft() {
        CaseEvent[] left = breached(
                new StartedWork(CASE, LocalDate.of(2025, 12, 3), 36),
                new TransferOutRequested(CASE, LATE, "310106", LATE, null),
                new CaseTransferredOut(CASE, LATE, "310106", "R-1", null), fee(10));
        assertThat(tasks(Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK, left))
                .extracting(Deadline::ref)
                .containsExactly("2025-11");
        CaseEvent[] paid = Stream.concat(Arrays.stream(left), Stream.of(fee(11))).toArray(CaseEvent[]::new);
        assertThat(tasks(Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK, paid)).isEmpty();
    }

    /** It keeps the case open, and so it is in sight. */
    @Test
    void plc12ADismissalIsATaskAlsoAfterTheDeath() {
        CaseEvent[] died = breached(
                new StartedWork(CASE, LATE, 36), new AssignedJobEnded(CASE, LATE, "DISABILITY"),
                new DisabilityDismissalFound(CASE, LATE, EMPLOYER),
                new SubjectDeathRecorded(CASE, LATE, DeathProof.CERTIFICATE, HASH));
        assertThat(corrections(died)).extracting(Deadline::rule).containsExactly("PLC-13");
    }

    private static CaseEvent[] certified(CaseEvent... more) {
        Terms terms = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, ON, ON.plusDays(40), true, true);
        List<CaseEvent> facts = new ArrayList<>(List.of(
                new EmploymentSought(CASE, ON),
                new EmploymentFound(CASE, ON, EMPLOYER),
                new EmploymentLeft(CASE, ON, null),
                new TrainingEnrolled(
                        CASE, ON, 1, ClassId.of("01937b5e-0000-7000-8000-0000000000c1"), terms, true,
                        SettlementMode.SELF_EMPLOYMENT, "PLC-R"),
                new TrainingCompleted(CASE, ON.plusDays(40), 1, 95),
                new CertificateIssued(CASE, ON.plusDays(40), 1, Stories.sealed("4"))));
        facts.addAll(List.of(more));
        return facts.toArray(CaseEvent[]::new);
    }

    private static int recommendations(CaseEvent... more) {
        return tasks(Kind.JOB_RECOMMENDATION, SettlementMode.SELF_EMPLOYMENT, certified(more)).size();
    }

    @Test
    void trn03ACertificateEarnsARecommendation() {
        EmploymentSought again = new EmploymentSought(CASE, LATE);
        assertThat(recommendations()).isEqualTo(1);
        assertThat(recommendations(again)).isEqualTo(1);
        assertThat(recommendations(again, new JobRecommended(CASE, LATE, EMPLOYER, null))).isZero();
        assertThat(
                recommendations(again, new EmploymentFound(CASE, LATE, EMPLOYER), new EmploymentLeft(CASE, LATE, null)))
                .isZero();
    }

    @Test
    void trn03WhoHasSomethingElseToDoNeedsNone() {
        assertThat(recommendations(new PlacementFollowedUp(CASE, LATE, 30, Occupation.BUSINESS, null))).isZero();
        assertThat(recommendations(new PlacementFollowedUp(CASE, LATE, 30, Occupation.OTHER, null)))
                .as("who wants no job")
                .isZero();
        assertThat(recommendations(new PlacementFollowedUp(CASE, LATE, 30, Occupation.SEEKING, null))).isEqualTo(1);
        assertThat(recommendations(
                new UniversityReturnRecorded(CASE, LATE, true, false, true, Stories.due("TRN-06", 700)))).isZero();
    }

    /** By the later day that a woman's post may set, as for the training itself (TRN-04). */
    @Test
    void trn03WhoIsOfTheAgeOfRetirementNeedsNone() {
        assertThat(recommendations(born(Sex.MALE, 1965, 2))).isEqualTo(1);
        assertThat(recommendations(born(Sex.MALE, 1965, 1))).isZero();
        assertThat(recommendations(born(Sex.FEMALE, 1970, 2))).isEqualTo(1);
        assertThat(recommendations(born(Sex.FEMALE, 1970, 1))).isZero();
    }

    /** A letter that lies is to be fetched by the day of the start, and that is one period (PLC-05, PLC-21). */
    @Test
    void plc05ACountedAgainDayOfTheStartIsThatOfTheLetterToo() {
        Due before = Stories.due("PLC-05", 30);
        Due after = Stories.due("PLC-05", 45);
        CaseEvent[] letter = waiting(
                new PlacementLetterIssued(CASE, LETTER_ON, "L-1", EMPLOYER, before),
                new DeadlineRecomputed(
                        CASE, LETTER_ON, "WORK_START", "", before, after, List.of(), DeadlineRecomputed.LAW_CHANGE));
        for (Kind kind : List.of(Kind.WORK_START, Kind.UNCLAIMED_LETTER)) {
            assertThat(tasks(kind, SettlementMode.ASSIGNED_WORK, letter)).hasSize(1).allSatisfy(task -> {
                assertThat(task.due()).isEqualTo(after);
                assertThat(task.period()).isEqualTo("WORK_START");
            });
        }
    }

    /** No fact says that the day has come: the task tells itself until when it is one. */
    @Test
    void trn03ARecommendationIsNoTaskFromTheDayOfTheAgeOfRetirementOn() {
        assertThat(tasks(Kind.JOB_RECOMMENDATION, SettlementMode.SELF_EMPLOYMENT, certified(born(Sex.MALE, 1966, 5))))
                .allSatisfy(task -> {
                    assertThat(task.endsOn()).isEqualTo(LocalDate.of(2026, 10, 31));
                    assertThat(task.isOpenOn(LocalDate.of(2026, 10, 30))).isTrue();
                    assertThat(task.isOpenOn(LocalDate.of(2026, 10, 31))).isFalse();
                })
                .hasSize(1);
    }

    /** And the figures follow it without a fact. */
    @Test
    void trn03ARecommendationIsNoFigureFromTheDayOfTheAgeOfRetirementOn() {
        assertThat(Measures.of(state(SettlementMode.SELF_EMPLOYMENT, certified(born(Sex.MALE, 1966, 5)))))
                .filteredOn(measure -> measure.part() != null
                        && measure.part().startsWith(Kind.JOB_RECOMMENDATION.name()))
                .extracting(Measure::metric, Measure::endsOn)
                .containsExactly(
                        tuple(Metric.QUEUE, LocalDate.of(2026, 10, 31)),
                        tuple(Metric.QUEUE_BY_WORKER, LocalDate.of(2026, 10, 31)));
    }

    /** A case that only waits for such a task is stuck from the end of that year on: the day would tell the birth (F21). */
    @Test
    void trn03NobodyForgetsACaseWhoseLastTaskEndsByItself() {
        CaseState state = state(SettlementMode.MONTHLY_PENSION, certified(born(Sex.MALE, 1966, 5)));
        assertThat(Stalled.since(state)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    /** The facts of these tests are recorded in March 2025. */
    private static CaseEvent born(Sex sex, int year, int month) {
        return new IdentityCorrected(CASE, LATE, Stories.sealed("8"), sex, YearMonth.of(year, month), HASH);
    }

    @Test
    void whoChangedModeIsFollowedUpAndCountedWithThoseWhoLookForWorkThemselves() {
        CaseEvent[] changed = waiting(
                new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH),
                new WaitingAllowanceStopped(CASE, ON, YearMonth.from(ON)));
        assertThat(tasks(Kind.FOLLOW_UP, SettlementMode.ASSIGNED_WORK, waiting())).isEmpty();
        assertThat(tasks(Kind.FOLLOW_UP, SettlementMode.ASSIGNED_WORK, changed)).hasSize(1);
        assertThat(Measures.of(state(SettlementMode.ASSIGNED_WORK, changed)))
                .filteredOn(measure -> measure.metric() == Metric.EMPLOYMENT_AT_SIX_MONTHS)
                .hasSize(1);
        assertThat(Measures.of(state(SettlementMode.ASSIGNED_WORK, waiting())))
                .filteredOn(measure -> measure.metric() == Metric.EMPLOYMENT_AT_SIX_MONTHS)
                .isEmpty();
    }

    private static TrainingOffered offered(TrainingKind kind, int answerInDays) {
        return new TrainingOffered(CASE, ON, CLASS, kind, ON.plusDays(answerInDays));
    }

    private static List<String> openOffers(CaseEvent... more) {
        return tasks(Kind.TRAINING_OFFER, SettlementMode.SELF_EMPLOYMENT, more).stream().map(Deadline::ref).toList();
    }

    private static TrainingEnrolled enrolled(ClassId classId) {
        Terms terms = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, ON, ON.plusDays(40), true, true);
        return new TrainingEnrolled(CASE, ON, 1, classId, terms, true, SettlementMode.SELF_EMPLOYMENT, "PLC-R");
    }

    @Test
    void trn01EachKindThatWasOfferedIsATaskUntilItIsAnswered() {
        TrainingOffered skills = offered(TrainingKind.SKILLS, 10);
        TrainingOffered degree = offered(TrainingKind.DEGREE, 20);
        TrainingDeclined declined = new TrainingDeclined(CASE, ON, TrainingKind.SKILLS, HASH, Stories.sealed("5"));
        assertThat(openOffers(skills, degree)).containsExactly("SKILLS", "DEGREE");
        assertThat(openOffers(skills, degree, declined)).containsExactly("DEGREE");
        assertThat(openOffers(skills, declined, offered(TrainingKind.SKILLS, 30))).containsExactly("SKILLS");
        assertThat(openOffers(skills, declined, offered(TrainingKind.SKILLS, 30), declined)).isEmpty();
    }

    @Test
    void trn01WhoEnrolsInAnotherClassOfTheKindHasAnswered() {
        TrainingOffered skills = offered(TrainingKind.SKILLS, 10);
        assertThat(openOffers(skills, enrolled(ClassId.of("01937b5e-0000-7000-8000-0000000000c2")))).isEmpty();
        assertThat(openOffers(enrolled(CLASS), skills)).as("an offer after it").containsExactly("SKILLS");
    }

    @Test
    void trn01AnOfferThatEndedUnansweredIsNoTask() {
        LocalDate after = ON.plusDays(11);
        CaseEvent[] ended = {
            offered(TrainingKind.SKILLS, 10),
            new TrainingOfferExpired(CASE, after, TrainingKind.SKILLS, ON.plusDays(10))
        };
        assertThat(openOffers(ended)).isEmpty();
        assertThat(state(SettlementMode.SELF_EMPLOYMENT, ended).study().offers())
                .extracting(offer -> offer.expired().on())
                .containsExactly(after);
    }

    @Test
    void plc02WhoIsOwedAPostHasAFileOpened() {
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.ASSIGNED_WORK)).hasSize(1);
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.CIVIL_TRANSFER)).hasSize(1);
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.ASSIGNED_WORK, waiting())).isEmpty();
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.SELF_EMPLOYMENT)).isEmpty();
    }

    @Test
    void plc02TheSixMonthsRunBeforeAFileIsOpenedAndForOfficersThereAreNone() {
        Deadline open = tasks(Kind.OPEN_PLACEMENT, SettlementMode.ASSIGNED_WORK).getFirst();
        assertThat(open.dueOn()).isEqualTo(LocalDate.of(2025, 12, 18));
        assertThat(open.due().base()).isEqualTo(ON);
        assertThat(open.rule()).isEqualTo("PLC-02");
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.CIVIL_TRANSFER)).extracting(Deadline::dueOn)
                .containsOnlyNulls();
    }

    @Test
    void plc02WhomAnotherDistrictsFileOrADoubleSaysAPostIsOwedHasAFileOpened() {
        assertThat(of(Kind.OPEN_PLACEMENT, came(SettlementMode.ASSIGNED_WORK)))
                .extracting(Deadline::dueOn)
                .as("received here on the day the file came")
                .containsExactly(LocalDate.of(2025, 12, 18));
        assertThat(of(Kind.OPEN_PLACEMENT, absorbed(SettlementMode.ASSIGNED_WORK, "ON_TIME_REPORT")))
                .extracting(Deadline::dueOn)
                .as("received on the day of the report")
                .containsExactly(LocalDate.of(2025, 12, 16));
        assertThat(of(Kind.OPEN_PLACEMENT, came(SettlementMode.CIVIL_TRANSFER)))
                .extracting(Deadline::dueOn)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(of(Kind.OPEN_PLACEMENT, came(SettlementMode.SELF_EMPLOYMENT))).isEmpty();
        assertThat(of(
                Kind.OPEN_PLACEMENT, came(SettlementMode.ASSIGNED_WORK), sentence(Sanction.IMPRISONMENT))).isEmpty();
    }

    @Test
    void plc02WhoWasGivenAPostInAnotherDistrictIsOwedNoneHere() {
        for (SettlementMode mode : List.of(SettlementMode.ASSIGNED_WORK, SettlementMode.CIVIL_TRANSFER)) {
            assertThat(of(Kind.OPEN_PLACEMENT, came(mode, true))).isEmpty();
            assertThat(of(Kind.OPEN_PLACEMENT, came(mode, false))).hasSize(1);
        }
        FactCorrected wrong = new FactCorrected(
                CASE, LATE, 1, CorrectedField.PLACED_THERE, "true", "false", null, null);
        assertThat(of(Kind.OPEN_PLACEMENT, came(SettlementMode.ASSIGNED_WORK, true), wrong)).hasSize(1);
    }

    @Test
    void plc02WhoseClaimWasTakenUpInADoubleIsOwedNoSecondPost() {
        assertThat(of(Kind.OPEN_PLACEMENT, absorbed(SettlementMode.ASSIGNED_WORK, "ASSIGNED_WORK"))).isEmpty();
        assertThat(of(Kind.OPEN_PLACEMENT, absorbed(SettlementMode.ASSIGNED_WORK, "PLACEMENT"))).isEmpty();
        assertThat(of(Kind.OPEN_PLACEMENT, absorbed(SettlementMode.CIVIL_TRANSFER, "ASSIGNED_WORK"))).isEmpty();
        assertThat(of(Kind.OPEN_PLACEMENT, absorbed(SettlementMode.ASSIGNED_WORK, "PLACEMENT_MIX"))).hasSize(1);
    }

    @Test
    void whatAnotherDistrictsFileSaysIsPutRightHereToo() {
        FactCorrected wrong = new FactCorrected(
                CASE, LATE, 1, CorrectedField.SERVICE, "NCO//ASSIGNED_WORK", "NCO//SELF_EMPLOYMENT", null, null);
        assertThat(of(Kind.OPEN_PLACEMENT, came(SettlementMode.ASSIGNED_WORK), wrong)).isEmpty();
        assertThat(of(Kind.FOLLOW_UP, came(SettlementMode.ASSIGNED_WORK), wrong)).hasSize(1);
    }

    @Test
    void whoReportedElsewhereIsFollowedUpAndSupportedAsIfItHadBeenHere() {
        assertThat(of(Kind.FOLLOW_UP, came(SettlementMode.SELF_EMPLOYMENT)))
                .extracting(Deadline::ref, Deadline::dueOn)
                .containsExactly(tuple("30", ON.plusDays(30)));
        assertThat(of(Kind.FOLLOW_UP, absorbed(SettlementMode.SELF_EMPLOYMENT)))
                .extracting(Deadline::dueOn)
                .containsExactly(ON.plusDays(28));
        assertThat(of(
                Kind.FOLLOW_UP, came(SettlementMode.SELF_EMPLOYMENT),
                new PlacementFollowedUp(CASE, ON.plusDays(30), 30, Occupation.SEEKING, null)))
                .extracting(Deadline::ref)
                .containsExactly("180");
        assertThat(of(Kind.SUPPORT_KIND, came(SettlementMode.STATE_SUPPORT))).hasSize(1);
        assertThat(of(Kind.SUPPORT_KIND, absorbed(SettlementMode.STATE_SUPPORT))).hasSize(1);
        assertThat(of(
                Kind.SUPPORT_KIND, came(SettlementMode.STATE_SUPPORT),
                new SupportKindRecorded(CASE, ON, SupportKind.CENTRALISED))).isEmpty();
    }

    /** Who left and came back is settled by what the other district's file says now. */
    @Test
    void theLatestThatIsSaidOfAServiceCounts() {
        CaseEvent[] back = {
            new TransferOutRequested(CASE, ON, "310106", ON, null),
            new CaseTransferredOut(CASE, ON, "310106", "R-1", null), came(SettlementMode.ASSIGNED_WORK)
        };
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.SELF_EMPLOYMENT, back)).hasSize(1);
        assertThat(tasks(Kind.FOLLOW_UP, SettlementMode.SELF_EMPLOYMENT, back)).isEmpty();
    }

    @Test
    void trn01WhoReportedInADoubleIsTrainedHereUntilItIsDone() {
        assertThat(of(
                Kind.ADAPTATION_TRAINING, absorbed(SettlementMode.SELF_EMPLOYMENT, "ON_TIME_REPORT")))
                .extracting(Deadline::rule, Deadline::base, Deadline::dueOn)
                .containsExactly(tuple("TRN-02", ON.minusDays(2), ON.plusDays(88)));
        assertThat(of(
                Kind.ADAPTATION_TRAINING,
                absorbed(SettlementMode.SELF_EMPLOYMENT, "ON_TIME_REPORT", "ADAPTATION"))).isEmpty();
        assertThat(of(
                Kind.ADAPTATION_TRAINING, absorbed(SettlementMode.SELF_EMPLOYMENT, "REPORT")))
                .as("written when nothing was said of the training")
                .isEmpty();
        assertThat(of(Kind.ADAPTATION_TRAINING, came(SettlementMode.SELF_EMPLOYMENT)))
                .as("what the other district held is not known here")
                .isEmpty();
    }

    @Test
    void aJobOfBeforeTheReportIsNotFollowedUpWhereTheReportIsAndNoOtherWayRound() {
        CaseEvent[] job = {
            new EmploymentSought(CASE, ON), new EmploymentFound(CASE, ON, EMPLOYER),
            reported(SettlementMode.SELF_EMPLOYMENT)
        };
        assertThat(of(
                Kind.FOLLOW_UP, job[0], job[1], job[2],
                new PlacementFollowedUp(CASE, ON.plusDays(30), 30, Occupation.EMPLOYED, null)))
                .extracting(Deadline::ref)
                .containsExactly("180");
        assertThat(of(Kind.FOLLOW_UP, job[0], job[1], reported(SettlementMode.MONTHLY_PENSION))).isEmpty();
    }

    @Test
    void plc02AReportPutRightMovesTheSixMonths() {
        FactCorrected earlier = new FactCorrected(
                CASE, LATE, 1, CorrectedField.REPORTED_ON, ON.toString(), ON.minusDays(2).toString(), null, null);
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.ASSIGNED_WORK, earlier)).extracting(Deadline::dueOn)
                .containsExactly(LocalDate.of(2025, 12, 16));
    }

    @Test
    void plc08AReportPutRightMovesTheWaitAndTheFirstMonthOfTheAllowance() {
        assertThat(allowanceFrom(ON.minusMonths(1), adjusted(5, 269_000))).isEqualTo(YearMonth.of(2025, 5));
        assertThat(allowanceFrom(ON.plusMonths(1), adjusted(6, 0), adjusted(7, 274_000)))
                .isEqualTo(YearMonth.of(2025, 7));
    }

    private static WaitingAllowanceAdjusted adjusted(int month, long fen) {
        return new WaitingAllowanceAdjusted(CASE, LATE, YearMonth.of(2025, month), Money.ofFen(fen), "2026.1");
    }

    private static YearMonth allowanceFrom(LocalDate right, CaseEvent... adjusted) {
        FactCorrected corrected = new FactCorrected(
                CASE, LATE, 1, CorrectedField.REPORTED_ON, ON.toString(), right.toString(), null, null);
        AssignedWork file = state(SettlementMode.ASSIGNED_WORK, with(waiting(corrected), adjusted))
                .placement()
                .directed();
        assertThat(file.waiting().receivedOn()).isEqualTo(right);
        return file.allowance().from();
    }

    private static CaseEvent sentence(Sanction sanction) {
        return new SentenceRecorded(CASE, ON, sanction, Stories.sealed("6"), null);
    }

    @Test
    void s32WhoIsShutOutOfAssignedWorkHasNoFileToBeOpened() {
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.ASSIGNED_WORK, sentence(Sanction.IMPRISONMENT)))
                .isEmpty();
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.ASSIGNED_WORK, sentence(Sanction.DETENTION))).hasSize(1);
        assertThat(tasks(Kind.OPEN_PLACEMENT, SettlementMode.CIVIL_TRANSFER, sentence(Sanction.IMPRISONMENT)))
                .hasSize(1);
        assertThat(tasks(
                Kind.OPEN_PLACEMENT, SettlementMode.ASSIGNED_WORK, sentence(Sanction.IMPRISONMENT),
                new FactReversed(CASE, ON, 2, "SentenceRecorded"))).hasSize(1);
    }

    private static final AssignedWorkDenied DENIED = new AssignedWorkDenied(
            CASE, ON, "D-1", Stories.sealed("7"), Stories.due("SUS-04", 60));

    @Test
    void s32WhoWasFoundToHaveNoClaimIsOwedNoFile() {
        CaseState denied = state(SettlementMode.ASSIGNED_WORK, DENIED);
        assertThat(denied.placement().directed().stage()).isEqualTo(AssignedWork.Stage.INELIGIBLE);
        assertThat(denied.deadlines()).noneMatch(task -> task.kind() == Kind.OPEN_PLACEMENT);
        assertThat(Measures.of(denied))
                .extracting(Measure::metric)
                .doesNotContain(Metric.SIX_MONTH_PLACEMENT, Metric.PLACEMENT_OVERDUE);
        CaseState changed = state(
                SettlementMode.ASSIGNED_WORK, DENIED,
                new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH));
        assertThat(changed.mode()).isEqualTo(SettlementMode.SELF_EMPLOYMENT);
        assertThat(Measures.of(changed)).extracting(Measure::metric).doesNotContain(Metric.SIX_MONTH_PLACEMENT);
        assertThat(state(SettlementMode.ASSIGNED_WORK, DENIED, sentence(Sanction.IMPRISONMENT)).deadlines())
                .noneMatch(task -> task.kind() == Kind.CRIME_WHILE_WAITING);
        assertThat(tasks(
                Kind.PLACEMENT, SettlementMode.ASSIGNED_WORK,
                Stream.concat(Stream.of(DENIED), Arrays.stream(waiting())).toArray(CaseEvent[]::new))).hasSize(1);
    }

    /** No day was waited for from which the wait could begin. */
    @Test
    void s32WhoWasDeniedBeforeAFileWasOpenedMayHaveTheDayOfTheReportPutRight() {
        FactCorrected right = new FactCorrected(
                CASE, LATE, 1, CorrectedField.REPORTED_ON, ON.toString(), ON.minusDays(2).toString(), null, null);
        AssignedWork denied = state(SettlementMode.ASSIGNED_WORK, DENIED, right).placement().directed();
        assertThat(denied.stage()).isEqualTo(AssignedWork.Stage.INELIGIBLE);
        assertThat(denied.waiting()).isNull();
    }

    @Test
    void aFollowUpIsOfTheReportOrTheJobThatItCameAfterEvenWhereDaysAreTheSame() {
        EmploymentFound found = new EmploymentFound(CASE, ON.plusDays(30), EMPLOYER);
        PlacementFollowedUp asked = new PlacementFollowedUp(CASE, ON.plusDays(30), 30, Occupation.SEEKING, null);
        assertThat(tasks(Kind.FOLLOW_UP, SettlementMode.SELF_EMPLOYMENT, asked)).extracting(Deadline::ref)
                .containsExactly("180");
        assertThat(tasks(Kind.FOLLOW_UP, SettlementMode.SELF_EMPLOYMENT, asked, found))
                .extracting(Deadline::ref, Deadline::dueOn)
                .containsExactly(tuple("30", ON.plusDays(60)));
    }

    @Test
    void trn01AnOfferAfterARefusalAsksForAdaptationAgain() {
        TrainingOffered offer = offered(TrainingKind.ADAPTATION, 10);
        TrainingDeclined no = new TrainingDeclined(CASE, ON, TrainingKind.ADAPTATION, HASH, Stories.sealed("5"));
        assertThat(tasks(Kind.ADAPTATION_TRAINING, SettlementMode.SELF_EMPLOYMENT, offer, no)).isEmpty();
        assertThat(tasks(Kind.ADAPTATION_TRAINING, SettlementMode.SELF_EMPLOYMENT, offer, no, offer)).hasSize(1);
    }

    @Test
    void plc21ALetterThatNobodyHasIsATaskUntilItIsHandedOver() {
        CaseEvent[] letter = {
            new PostChosen(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER, null, null),
            new PlacementLetterIssued(CASE, LETTER_ON, "L-1", EMPLOYER, Stories.due("PLC-05", 30))
        };
        CaseEvent[] claimed = {letter[0], letter[1], new LetterClaimed(CASE, LETTER_ON, Stories.due("PLC-05", 30))};
        assertThat(tasks(Kind.UNCLAIMED_LETTER, SettlementMode.ASSIGNED_WORK, waiting(letter))).hasSize(1);
        assertThat(tasks(Kind.UNCLAIMED_LETTER, SettlementMode.ASSIGNED_WORK, waiting(claimed))).isEmpty();
    }

    @Test
    void plc06NoEmployerIsLateForWhoWasToldToFetchTheLetter() {
        Due startBy = Stories.due("PLC-05", 30);
        PlacementLetterIssued letter = new PlacementLetterIssued(CASE, LETTER_ON, "L-1", EMPLOYER, startBy);
        LetterNoticeServed notice = new LetterNoticeServed(CASE, LATE, "N-1", Stories.due("PLC-21", 60));
        UnilateralLetterIssued unilateral = new UnilateralLetterIssued(CASE, LATE, "U-1", Stories.due("PLC-21", 90));
        LetterClaimed claimed = new LetterClaimed(CASE, LATE, Stories.due("PLC-05", 120));
        assertThat(start(letter)).containsExactly(startBy);
        assertThat(start(letter, notice)).isEmpty();
        assertThat(start(letter, notice, unilateral)).isEmpty();
        assertThat(tasks(Kind.UNCLAIMED_LETTER, SettlementMode.ASSIGNED_WORK, waiting(letter)))
                .extracting(Deadline::doBy)
                .as("a notice may be served at once")
                .containsExactly(startBy.dueOn());
        assertThat(tasks(Kind.UNCLAIMED_LETTER, SettlementMode.ASSIGNED_WORK, waiting(letter, notice)))
                .extracting(Deadline::doBy)
                .as("nothing follows before its days are over")
                .containsExactly(Workdays.after(notice.until().dueOn(), 1));
        assertThat(start(letter, notice, claimed)).containsExactly(claimed.startBy());
    }

    private static List<Due> start(CaseEvent... facts) {
        return tasks(Kind.WORK_START, SettlementMode.ASSIGNED_WORK, waiting(facts)).stream()
                .map(Deadline::due)
                .toList();
    }

    @Test
    void plc06WhatIsOwedStaysATaskAfterTheLetterIsTakenBackAndAfterTheDeath() {
        LetterWithdrawn withdrawn = new LetterWithdrawn(
                CASE, LocalDate.of(2025, 11, 20), "D-1", EMPLOYER, ClaimPoint.SCORE_CONFIRMED, null);
        assertThat(tasks(Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK, breached(withdrawn)))
                .extracting(Deadline::ref)
                .containsExactly("2025-10");
        assertThat(tasks(
                Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK,
                breached(
                        new SubjectDeathRecorded(CASE, LocalDate.of(2025, 11, 20), DeathProof.CERTIFICATE, HASH),
                        new PlacementEndedByDeath(CASE, LocalDate.of(2025, 11, 20)))))
                .hasSize(1);
        assertThat(tasks(
                Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK,
                breached(new StartedWork(CASE, LATE, 36), new EmployerBreachWithdrawn(CASE, LATE)))).isEmpty();
    }

    @Test
    void plc06AFeeThatIsNoneOrIsSettledOtherwiseIsNoTask() {
        LocalDate on = LocalDate.of(2025, 11, 20);
        EmployerBreachWithdrawn settled = new EmployerBreachWithdrawn(
                CASE, on, "D-1", YearMonth.of(2025, 10), Stories.due("PLC-05", 200));
        assertThat(fees(settled)).isEmpty();
        AssignedWork file = state(SettlementMode.ASSIGNED_WORK, breached(settled)).placement().directed();
        assertThat(file.stage()).isEqualTo(AssignedWork.Stage.LETTER_ISSUED);
        assertThat(file.letter().startBy()).isEqualTo(Stories.due("PLC-05", 200));
        assertThat(file.letter().breached()).isNull();
        // what the employer of another letter owes is not touched
        LetterWithdrawn withdrawn = new LetterWithdrawn(CASE, on, "D-1", EMPLOYER, ClaimPoint.SCORE_CONFIRMED, null);
        CaseEvent[] another = {
            withdrawn, new PostChosen(CASE, on, PLAN, "P-02", EMPLOYER, null, null),
            new PlacementLetterIssued(CASE, on, "L-2", EMPLOYER, Stories.due("PLC-05", 60)),
            new EmployerStartOverdue(CASE, on, Stories.due("PLC-05", 60)),
            new EmployerLivingFeeDue(CASE, on, YearMonth.of(2025, 12), 80),
            new EmployerBreachWithdrawn(CASE, on, "D-1", YearMonth.of(2025, 10), null)
        };
        assertThat(fees(another)).containsExactly("2025-12");
        assertThat(state(SettlementMode.ASSIGNED_WORK, breached(another)).placement().directed().stage())
                .isEqualTo(AssignedWork.Stage.EMPLOYER_BREACH);
    }

    @Test
    void plc06TheMonthInWhichALetterIsTakenBackIsOwedAndThatOfTheStartIsNot() {
        LocalDate on = LocalDate.of(2025, 11, 20);
        LetterWithdrawn withdrawn = new LetterWithdrawn(CASE, on, "D-1", EMPLOYER, ClaimPoint.SCORE_CONFIRMED, null);
        assertThat(fees(withdrawn, fee(10))).containsExactly("2025-11");
        assertThat(fees(withdrawn, fee(10), fee(11))).isEmpty();
        assertThat(fees(new StartedWork(CASE, on, 36), fee(10))).isEmpty();
    }

    @Test
    void plc09WhatIsOwedToWhoRefusedStaysATaskUnlessTheReasonWasNone() {
        PostRefused no = new PostRefused(CASE, LocalDate.of(2025, 11, 20), Stories.sealed("7"), PLAN, null);
        EmployerBreachWithdrawn none = new EmployerBreachWithdrawn(
                CASE, LocalDate.of(2025, 11, 25), "N-1", null, null);
        assertThat(fees(no)).containsExactly("2025-10");
        assertThat(fees(no, none)).isEmpty();
    }

    private static List<String> fees(CaseEvent... more) {
        return tasks(Kind.LIVING_FEE, SettlementMode.ASSIGNED_WORK, breached(more)).stream()
                .map(Deadline::ref)
                .toList();
    }

    @Test
    void plc12ADismissalForADisabilityIsATaskUntilTheEmployerIsOrderedToCorrect() {
        StartedWork started = new StartedWork(CASE, LATE, 36);
        AssignedJobEnded ended = new AssignedJobEnded(CASE, LATE, "DISABILITY");
        assertThat(tasks(Kind.EMPLOYER_CORRECTION, SettlementMode.ASSIGNED_WORK, breached(started, ended))).isEmpty();
        assertThat(tasks(
                Kind.EMPLOYER_CORRECTION, SettlementMode.ASSIGNED_WORK,
                breached(started, ended, new DisabilityDismissalFound(CASE, LATE, EMPLOYER)))).hasSize(1);
    }

    @Test
    void aJobFromTheMarketIsFollowedUpAndOneThatWasASlipIsNot() {
        EmploymentFound found = new EmploymentFound(CASE, LATE, EMPLOYER);
        assertThat(tasks(Kind.FOLLOW_UP, SettlementMode.MONTHLY_PENSION, new EmploymentSought(CASE, LATE), found))
                .extracting(Deadline::dueOn)
                .containsExactly(LATE.plusDays(30));
        CaseState taken = state(
                SettlementMode.MONTHLY_PENSION, new EmploymentSought(CASE, LATE), found,
                new FactReversed(CASE, LATE, 3, "EmploymentFound"));
        assertThat(taken.placement().market().stage()).isEqualTo(Market.Stage.SEEKING);
        assertThat(taken.deadlines()).noneMatch(task -> task.kind() == Kind.FOLLOW_UP);
    }

    @Test
    void aJobIsFollowedUpOfWhoNeverReportedAndThreeAnswersAreAll() {
        EmploymentSought sought = new EmploymentSought(CASE, ON);
        EmploymentFound found = new EmploymentFound(CASE, ON, EMPLOYER);
        CaseEvent[] asked = Stream.of(30, 180, 365)
                .map(day -> new PlacementFollowedUp(CASE, ON.plusDays(day), day, Occupation.EMPLOYED, null))
                .toArray(CaseEvent[]::new);
        assertThat(of(Kind.FOLLOW_UP, sought, found)).extracting(Deadline::ref).containsExactly("30");
        assertThat(of(Kind.FOLLOW_UP, sought, with(new CaseEvent[]{found}, asked))).isEmpty();
        assertThat(of(Kind.FOLLOW_UP, sought)).isEmpty();
    }

    @Test
    void plc13ApprovalsThatAreHeldAreATaskUntilTheyAreLetGo() {
        CorrectionOrdered ordered = new CorrectionOrdered(CASE, LATE, "O-1", EMPLOYER, LATE.plusDays(15));
        EmployerApprovalsHeld held = new EmployerApprovalsHeld(CASE, LATE.plusDays(16), "O-2", EMPLOYER);
        StartedWork started = new StartedWork(CASE, LATE.plusDays(20), 36);
        assertThat(held(ordered)).isEmpty();
        assertThat(held(ordered, held)).containsExactly(Optional.of(WaitsFor.EMPLOYER));
        assertThat(held(ordered, held, started)).containsExactly(Optional.empty());
        assertThat(held(ordered, held, started, new EmployerApprovalsReleased(
                CASE, LATE.plusDays(21), "O-3", EMPLOYER, null))).isEmpty();
        // the person died, and another claim was opened: it is held all the same
        assertThat(held(
                ordered, held, new SubjectDeathRecorded(CASE, LATE, DeathProof.CERTIFICATE, HASH),
                new PlacementEndedByDeath(CASE, LATE))).hasSize(1);
        assertThat(held(
                ordered, held,
                new PlacementOpened(CASE, LATE, "MERIT", "PLC-R", null, ON, Stories.due("PLC-02", 184), null)))
                .containsExactly(Optional.empty());
    }

    private static List<Optional<WaitsFor>> held(CaseEvent... more) {
        CaseState state = state(SettlementMode.ASSIGNED_WORK, breached(more));
        return state.deadlines()
                .stream()
                .filter(task -> task.kind() == Kind.APPROVAL_HOLD)
                .map(task -> WaitsFor.of(state, task))
                .toList();
    }

    @Test
    void plc13AnOrderThatWasWithdrawnMayBeGivenAnew() {
        CorrectionOrdered ordered = new CorrectionOrdered(CASE, LATE, "O-1", EMPLOYER, LATE.plusDays(15));
        assertThat(tasks(
                Kind.EMPLOYER_CORRECTION, SettlementMode.ASSIGNED_WORK,
                breached(ordered, new CorrectionWithdrawn(CASE, LATE, "O-2", EMPLOYER))))
                .singleElement()
                .extracting(Deadline::dueOn)
                .isNull();
    }

    @Test
    void plc12ADismissalThatWasMadeGoodOrWasNoneIsNoTask() {
        CaseEvent[] dismissed = breached(
                new StartedWork(CASE, LATE, 36), new AssignedJobEnded(CASE, LATE, "DISABILITY"),
                new DisabilityDismissalFound(CASE, LATE, EMPLOYER));
        CaseEvent[] good = with(dismissed, new EmployerApprovalsReleased(CASE, LATE, "O-3", EMPLOYER, HASH));
        assertThat(tasks(Kind.EMPLOYER_CORRECTION, SettlementMode.ASSIGNED_WORK, dismissed)).hasSize(1);
        assertThat(tasks(Kind.EMPLOYER_CORRECTION, SettlementMode.ASSIGNED_WORK, good)).isEmpty();
        assertThat(tasks(
                Kind.EMPLOYER_CORRECTION, SettlementMode.ASSIGNED_WORK,
                with(dismissed, new CorrectionWithdrawn(CASE, LATE, "O-2", EMPLOYER)))).isEmpty();
    }

    @Test
    void plc13AHoldIsATaskAlsoWhenTheCaseHasLeft() {
        assertThat(held(
                new EmployerApprovalsHeld(CASE, LATE, "O-2", EMPLOYER),
                new TransferOutRequested(CASE, LATE, "310105000000", LATE, null),
                new CaseTransferredOut(CASE, LATE, "310105000000", "JA-7", null))).hasSize(1);
    }

    @Test
    void plc12ADismissalForADisabilityIsATaskUntilSomebodyAnswers() {
        CaseEvent[] dismissed = {
            new EmploymentSought(CASE, ON), new EmploymentFound(CASE, ON, EMPLOYER),
            new EmploymentLeft(CASE, LATE, "DISABILITY"), new DismissalReviewOpened(CASE, LATE, EMPLOYER)
        };
        assertThat(reviews(dismissed)).hasSize(1);
        assertThat(reviews(with(dismissed, new EmploymentSought(CASE, LATE), new EmploymentFound(CASE, LATE, EMPLOYER),
                new SubjectDeathRecorded(CASE, LATE, DeathProof.CERTIFICATE, HASH)))).hasSize(1);
        DismissalReviewed answered = new DismissalReviewed(CASE, LATE, EMPLOYER, true, "R-1", Stories.sealed("1"));
        assertThat(reviews(with(dismissed, answered))).isEmpty();
        Market market = state(SettlementMode.SELF_EMPLOYMENT, with(dismissed, answered)).placement().market();
        assertThat(market.jobs()).extracting(Market.Job::cause).containsExactly("DISABILITY");
        assertThat(market.reviews()).extracting(Market.Review::unlawful).containsExactly(true);
    }

    private static List<Deadline> reviews(CaseEvent... facts) {
        return tasks(Kind.DISMISSAL_REVIEW, SettlementMode.SELF_EMPLOYMENT, facts);
    }

    private static CaseEvent[] with(CaseEvent[] facts, CaseEvent... more) {
        return Stream.concat(Arrays.stream(facts), Arrays.stream(more)).toArray(CaseEvent[]::new);
    }

    @Test
    void theKindOfSupportAndTheMoneyForAHomeAreTasksUntilTheyAreDone() {
        SettlementAccepted accepted = new SettlementAccepted(CASE, ON, false, null);
        SupportKindRecorded home = new SupportKindRecorded(CASE, ON, SupportKind.DISPERSED);
        HomePurchaseApproved approved = new HomePurchaseApproved(
                CASE, ON, 60, Money.ofFen(5_000_000), Money.ofFen(300_000_000), "2026.1");
        assertThat(supports()).isEmpty();
        assertThat(supports(accepted)).containsExactly(Kind.SUPPORT_KIND);
        assertThat(supports(accepted, new SupportKindRecorded(CASE, ON, SupportKind.CENTRALISED))).isEmpty();
        assertThat(supports(accepted, home)).containsExactly(Kind.HOME_PURCHASE);
        assertThat(supports(accepted, home, approved)).containsExactly(Kind.HOME_PURCHASE);
        assertThat(supports(accepted, home, approved, new HomePurchasePaid(CASE, ON, Money.ofFen(300_000_000))))
                .isEmpty();
    }

    @Test
    void theSupportIsATaskWhileItsGroundHolds() {
        SettlementAccepted accepted = new SettlementAccepted(CASE, ON, false, null);
        SupportKindRecorded home = new SupportKindRecorded(CASE, ON, SupportKind.DISPERSED);
        HomePurchaseApproved approved = new HomePurchaseApproved(
                CASE, ON, 60, Money.ofFen(5_000_000), Money.ofFen(300_000_000), "2026.1");
        TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                CASE, ON, "SETTLEMENT", "D-1", Money.ofFen(0), Stories.due("SUS-04", 60));
        assertThat(supports(accepted, fraud)).isEmpty();
        assertThat(supports(accepted, home, approved, fraud)).isEmpty();
        assertThat(supports(accepted, home, approved, new HomePurchaseWithdrawn(CASE, ON, "D-2")))
                .containsExactly(Kind.HOME_PURCHASE);
        SettlementPlaceRejected elsewhere = new SettlementPlaceRejected(
                CASE, ON, "310104001002", "REG-06", "310105", Stories.due("SUS-04", 60));
        assertThat(supports(accepted, home, elsewhere)).isEmpty();
        // to be withdrawn
        assertThat(supports(accepted, home, approved, elsewhere)).containsExactly(Kind.HOME_PURCHASE);
    }

    private static List<Kind> supports(CaseEvent... facts) {
        return state(SettlementMode.STATE_SUPPORT, facts)
                .deadlines()
                .stream()
                .map(Deadline::kind)
                .filter(kind -> kind == Kind.SUPPORT_KIND || kind == Kind.HOME_PURCHASE)
                .toList();
    }
}
