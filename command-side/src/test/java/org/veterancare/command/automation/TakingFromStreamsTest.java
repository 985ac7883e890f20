package org.veterancare.command.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.registration.Reports;
import org.veterancare.command.resources.HardshipFund;
import org.veterancare.command.resources.OrderPlaces;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.command.resources.RememberedOrders;
import org.veterancare.command.resources.TrainingClass;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.Fact;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipFundEvent.CommitmentPaid;
import org.veterancare.events.HardshipFundEvent.FundCommitted;
import org.veterancare.events.HardshipFundEvent.FundOpened;
import org.veterancare.events.Money;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.TurnLost;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.CandidateLeft;
import org.veterancare.events.PostPlanEvent.CandidatePassed;
import org.veterancare.events.PostPlanEvent.CandidatePassedOver;
import org.veterancare.events.PostPlanEvent.CandidateRanked;
import org.veterancare.events.PostPlanEvent.CandidateResumed;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.Post;
import org.veterancare.events.PostPlanEvent.PostFreed;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostTaken;
import org.veterancare.events.PostPlanEvent.PostWithdrawn;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Timeliness;
import org.veterancare.events.TrainingClassEvent.ClassCancelled;
import org.veterancare.events.TrainingClassEvent.ClassChanged;
import org.veterancare.events.TrainingClassEvent.ClassScheduled;
import org.veterancare.events.TrainingClassEvent.SeatReleased;
import org.veterancare.events.TrainingClassEvent.SeatTaken;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.EnrolmentTermsChanged;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingFailed;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.RuleBroken;

/** What a case's fact takes from a plan, a class or a fund, two cases after one another. */
class TakingFromStreamsTest {

    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final PlanId NO_PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a9");
    private static final FundId FUND = FundId.of("01937b5e-0000-7000-8000-0000000000f1");
    private static final FundId NO_FUND = FundId.of("01937b5e-0000-7000-8000-0000000000f9");
    private static final ClassId CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
    private static final ClassId NO_CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c9");
    private static final CaseId CASE = CaseFixture.CASE;
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-000000000002");
    private static final CaseId THIRD = CaseId.of("01937b5e-0000-7000-8000-000000000003");
    private static final LocalDate ON = LocalDate.of(2025, 10, 10);
    private static final Terms TERMS = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, ON.plusDays(3),
            ON.plusDays(30), true, true);
    private static final String INSTITUTION = "12310104425012349P";

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(log).build();

    private <T> Repository<T> repository(Class<T> type) {
        return EventSourcingRepository.builder(type).eventStore(store).build();
    }

    private void begin(Class<?> type, Fact first) {
        log.appendEvents(new GenericDomainEventMessage<>(type.getSimpleName(), first.streamId(), 0, first));
    }

    private static <F extends Fact> void run(SameTransaction<F> automation, F fact) {
        assertTrue(automation.facts().contains(fact.getClass()));
        DefaultUnitOfWork.startAndGet(null).execute(() -> automation.then(fact));
    }

    private static <F extends Fact> void refused(String code, SameTransaction<F> automation, F fact) {
        RuleBroken rejection = assertThrows(RuleBroken.class, () -> run(automation, fact));
        assertEquals(code, rejection.code());
    }

    /** What was written after the stream was opened. */
    private List<Object> written(Object stream) {
        return log.readEvents(stream.toString())
                .asStream()
                .skip(1)
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    @Nested
    class Posts {

        private final Repository<PostPlan> plans = repository(PostPlan.class);
        private final Turns turns = new Turns(
                EventSourcingRepository.builder(VeteranCase.class)
                        .eventStore(store)
                        .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(VeteranCase.class),
                                new SimpleResourceParameterResolverFactory(List.of(CaseFixture.LAW))))
                        .build(),
                plans);
        private final WhenPostChosenThenTakePost choice = new WhenPostChosenThenTakePost(plans);
        private final WhenPublicWelfarePostAssignedThenTakePost assignment = new WhenPublicWelfarePostAssignedThenTakePost(
                plans);
        private final WhenPublicWelfarePostEndedThenFreePost end = new WhenPublicWelfarePostEndedThenFreePost(plans);

        @BeforeEach
        void aPlan() {
            Post directed = new Post("D-01", Channel.DIRECTED, INSTITUTION, false, null);
            Post backstop = new Post("G-01", Channel.PUBLIC_WELFARE, INSTITUTION, false, null);
            begin(PostPlan.class, new PostPlanOpened(PLAN, ON, 2025, List.of(directed, backstop)));
        }

        private PublicWelfarePostAssigned assigned(CaseId caseId) {
            return new PublicWelfarePostAssigned(caseId, ON, PLAN, "G-01", ON.plusYears(1), null);
        }

        @Test
        void twoCasesDoNotChooseTheSame() {
            run(choice, new PostChosen(CASE, ON, PLAN, "D-01", INSTITUTION, null, null));
            refused("POST-FREE", choice, new PostChosen(OTHER, ON, PLAN, "D-01", INSTITUTION, null, null));
            assertEquals(List.of(new PostTaken(PLAN, ON, "D-01", CASE)), written(PLAN));
        }

        @Test
        void plc03APostThatIsGivenBackIsFreeAndTheTurnIsThereAgain() {
            chooses();
            run(choice, new PostChosen(CASE, ON, PLAN, "D-01", INSTITUTION, null, null));
            run(new WhenPostReleasedThenFreePost(plans), new PostReleased(CASE, ON, PLAN, "D-01"));
            run(new WhenTurnResumedThenWaitAgain(turns), new TurnResumed(CASE, ON, PLAN));
            assertEquals(
                    List.of(
                            new CandidateRanked(PLAN, ON, CASE, 1, 9_000, null),
                            new PostTaken(PLAN, ON, "D-01", CASE),
                            new PostFreed(PLAN, ON, "D-01", CASE),
                            new CandidateResumed(PLAN, ON, CASE)),
                    written(PLAN));
        }

        /** Neither who gave it back nor anybody else is offered what its employer gave up (PLC-13). */
        @Test
        void plc13APostThatItsEmployerGaveUpGoesOutOfThePlanWithTheStepBack() {
            PostChosen first = new PostChosen(CASE, ON, PLAN, "D-01", INSTITUTION, null, null);
            run(choice, first);
            run(new WhenPostReleasedThenFreePost(plans), new PostReleased(CASE, ON, PLAN, "D-01", true));
            refused("POST-FREE", choice, new PostChosen(OTHER, ON, PLAN, "D-01", INSTITUTION, null, null));
            refused("POST-FREE", choice, first);
            assertEquals(
                    List.of(
                            new PostTaken(PLAN, ON, "D-01", CASE), new PostFreed(PLAN, ON, "D-01", CASE),
                            new PostWithdrawn(PLAN, ON, "D-01")),
                    written(PLAN));
        }

        @Test
        void plc13APostGoesOutOfThePlanWithTheLetterThatIsTakenBackForGood() {
            WhenSelectionLeftThenLeavePlan leaving = new WhenSelectionLeftThenLeavePlan(plans);
            run(choice, new PostChosen(CASE, ON, PLAN, "D-01", INSTITUTION, null, null));
            run(leaving, new SelectionLeft(CASE, ON, PLAN, "D-01", null, null, true));
            refused("POST-FREE", choice, new PostChosen(OTHER, ON, PLAN, "D-01", INSTITUTION, null, null));
            assertEquals(new PostWithdrawn(PLAN, ON, "D-01"), written(PLAN).getLast());
        }

        @Test
        void plc03WhoComesAfterATurnThatIsLostChoosesAndOneGivenInErrorIsWaitedFor() {
            WhenSelectionOpenedThenRankCandidate order = new WhenSelectionOpenedThenRankCandidate(plans);
            WhenSelectionLeftThenLeavePlan leaving = new WhenSelectionLeftThenLeavePlan(plans);
            PostChosen second = new PostChosen(OTHER, ON, PLAN, "D-01", INSTITUTION, null, null);
            run(order, new SelectionOpened(OTHER, ON, PLAN, 2, 8_000, null));
            run(order, new SelectionOpened(THIRD, ON, PLAN, 1, 8_500, null));
            run(leaving, new SelectionLeft(THIRD, ON, PLAN, null, true));
            refused("PLC-03", choice, second);
            run(new WhenTurnLostThenPassOver(plans), new TurnLost(CASE, ON, PLAN, 1, 9_000));
            run(choice, second);
            assertEquals(
                    List.of(
                            new CandidateRanked(PLAN, ON, OTHER, 2, 8_000, null),
                            new CandidateRanked(PLAN, ON, THIRD, 1, 8_500, null),
                            new CandidateLeft(PLAN, ON, THIRD, true),
                            new CandidatePassedOver(PLAN, ON, CASE, 1, 9_000),
                            new PostTaken(PLAN, ON, "D-01", OTHER)),
                    written(PLAN));
        }

        @Test
        void plc03NobodyLeavesForWantOfAPostWhileOneIsFree() {
            WhenSelectionLeftThenLeavePlan leaving = new WhenSelectionLeftThenLeavePlan(plans);
            SelectionLeft none = new SelectionLeft(OTHER, ON, PLAN, null, null, List.of(PostKind.INSTITUTION), null);
            run(new WhenSelectionOpenedThenRankCandidate(plans), new SelectionOpened(OTHER, ON, PLAN, 2, 8_000, null));
            refused("PLC-03", leaving, none);
            run(choice, new PostChosen(CASE, ON, PLAN, "D-01", INSTITUTION, null, null));
            run(leaving, none);
            assertEquals(new CandidateLeft(PLAN, ON, OTHER, null), written(PLAN).getLast());
        }

        @Test
        void pri05NobodyWaitsBehindACaseThatIsOnlyStored() {
            WhenSelectionOpenedThenRankCandidate order = new WhenSelectionOpenedThenRankCandidate(plans);
            WhenProcessingRestrictedThenPassTurn restriction = new WhenProcessingRestrictedThenPassTurn(plans);
            WhenRestrictionLiftedThenWaitAgain lifting = new WhenRestrictionLiftedThenWaitAgain(turns);
            PostChosen second = new PostChosen(OTHER, ON, PLAN, "D-01", INSTITUTION, null, null);
            chooses();
            run(order, new SelectionOpened(OTHER, ON, PLAN, 2, 8_000, null));
            run(restriction, new ProcessingRestricted(CASE, ON));
            refused("PLC-03", choice, second);
            run(restriction, new ProcessingRestricted(CASE, ON, PLAN));
            run(lifting, new RestrictionLifted(CASE, ON, PLAN));
            refused("PLC-03", choice, second);
            run(restriction, new ProcessingRestricted(CASE, ON, PLAN));
            run(lifting, new RestrictionLifted(CASE, ON));
            run(choice, second);
        }

        /** It is the turn of a case whose report stands. */
        private void chooses() {
            Service service = new Service(
                    ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.ASSIGNED_WORK, ON.minusDays(90));
            Due due = new Due("PLC-02", "1", ON, ON, ON, "none");
            SelectionOpened first = new SelectionOpened(CASE, ON, PLAN, 1, 9_000, null);
            happened(CaseFixture.opened());
            happened(Reports.reported(service, ON.minusDays(60)));
            happened(new PlacementOpened(CASE, ON, "MERIT", "PLC-R", null, ON.minusDays(60), due, null));
            happened(first);
            run(new WhenSelectionOpenedThenRankCandidate(plans), first);
        }

        private void happened(CaseEvent fact) {
            log.appendEvents(new GenericDomainEventMessage<>(
                    VeteranCase.class.getSimpleName(), fact.streamId(),
                    log.lastSequenceNumberFor(fact.streamId()).map(last -> last + 1).orElse(0L), fact,
                    Actors.by(Actors.DISTRICT_OFFICER)));
        }

        /** Whoever may not choose is not waited for, and is again once nothing stands against it (REG-16, REG-04). */
        @Test
        void plc03NobodyWaitsForATurnThatTheSettlementDoesNotAllow() {
            WhenSelectionOpenedThenRankCandidate order = new WhenSelectionOpenedThenRankCandidate(plans);
            PostChosen second = new PostChosen(OTHER, ON, PLAN, "D-01", INSTITUTION, null, null);
            Due due = new Due("PLC-02", "1", ON, ON, ON, "none");
            chooses();
            run(order, new SelectionOpened(OTHER, ON, PLAN, 2, 8_000, null));
            TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                    CASE, ON, "SETTLEMENT", "D-1", Money.ofFen(0), due);
            FraudDecisionRevoked quashed = new FraudDecisionRevoked(CASE, ON, "SETTLEMENT", "D-2", Money.ofFen(0));
            SettlementForfeited forfeited = new SettlementForfeited(CASE, ON, Personal.of("说明"), due);
            ForfeitureRevoked back = new ForfeitureRevoked(CASE, ON, "D-3", due, due, due);
            CandidatePassed passed = new CandidatePassed(PLAN, ON, CASE);
            CandidateResumed again = new CandidateResumed(PLAN, ON, CASE);

            happened(fraud);
            run(new WhenSettlementJudgedThenFollowTurn(turns), fraud);
            happened(forfeited);
            run(new WhenSettlementJudgedThenFollowTurn(turns), forfeited);
            happened(quashed);
            run(new WhenSettlementJudgedThenFollowTurn(turns), quashed);
            assertEquals(passed, written(PLAN).getLast());
            happened(back);
            run(new WhenSettlementJudgedThenFollowTurn(turns), back);
            assertEquals(again, written(PLAN).getLast());
            refused("PLC-03", choice, second);
            happened(forfeited);
            run(new WhenSettlementJudgedThenFollowTurn(turns), forfeited);
            run(choice, second);
        }

        /** A turn that comes back by itself is none while something else stands against it (REG-16, REG-04, PRI-05). */
        @Test
        void plc03NobodyWaitsForATurnThatComesBackToWhoMayNotChoose() {
            PostChosen second = new PostChosen(OTHER, ON, PLAN, "D-01", INSTITUTION, null, null);
            Due due = new Due("PLC-02", "1", ON, ON, ON, "none");
            TurnResumed excused = new TurnResumed(CASE, ON, PLAN);
            chooses();
            run(new WhenSelectionOpenedThenRankCandidate(plans), new SelectionOpened(OTHER, ON, PLAN, 2, 8_000, null));
            run(new WhenPostRefusedThenPassTurn(plans), new PostRefused(CASE, ON, Personal.of("说明"), PLAN, null));
            happened(new TreatmentCancelledForFraud(CASE, ON, "SETTLEMENT", "D-1", Money.ofFen(0), due));
            happened(excused);
            run(new WhenTurnResumedThenWaitAgain(turns), excused);
            run(new WhenRestrictionLiftedThenWaitAgain(turns), new RestrictionLifted(CASE, ON, PLAN));
            assertEquals(new CandidatePassed(PLAN, ON, CASE), written(PLAN).getLast());
            run(choice, second);
        }

        /** What was quashed during a review comes back with the excuse (REG-04). */
        @Test
        void plc03ATurnThatWasGivenBackDuringAReviewComesAgainOnceThatIsExcused() {
            Due due = new Due("PLC-02", "1", ON, ON, ON, "none");
            TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                    CASE, ON, "SETTLEMENT", "D-1", Money.ofFen(0), due);
            FraudDecisionRevoked quashed = new FraudDecisionRevoked(CASE, ON, "SETTLEMENT", "D-2", Money.ofFen(0));
            LateReportExcused excused = new LateReportExcused(CASE, ON, Personal.of("说明"), due);
            chooses();
            happened(fraud);
            run(new WhenSettlementJudgedThenFollowTurn(turns), fraud);
            happened(new ForfeitureReviewOpened(CASE, ON, due));
            happened(quashed);
            run(new WhenSettlementJudgedThenFollowTurn(turns), quashed);
            assertEquals(new CandidatePassed(PLAN, ON, CASE), written(PLAN).getLast());
            happened(excused);
            run(new WhenSettlementJudgedThenFollowTurn(turns), excused);
            assertEquals(new CandidateResumed(PLAN, ON, CASE), written(PLAN).getLast());
        }

        /** A correction may open a review, and another one end it (REG-04). */
        @Test
        void plc03NobodyWaitsForATurnWhoseReportIsLateAfterAll() {
            Due due = new Due("REG-04", "1", ON, ON, ON, "none");
            WhenSettlementJudgedThenFollowTurn judgement = new WhenSettlementJudgedThenFollowTurn(turns);
            ReportDueRecomputed late = new ReportDueRecomputed(CASE, ON, due, due, Timeliness.LATE, 33, null);
            ReportDueRecomputed right = new ReportDueRecomputed(CASE, ON, due, due, Timeliness.ON_TIME, 0, due);
            chooses();
            happened(late);
            happened(new ForfeitureReviewOpened(CASE, ON, due));
            run(judgement, late);
            assertEquals(new CandidatePassed(PLAN, ON, CASE), written(PLAN).getLast());
            happened(right);
            run(judgement, right);
            assertEquals(new CandidateResumed(PLAN, ON, CASE), written(PLAN).getLast());
        }

        /** Who is late is excused without any turn (REG-05). */
        @Test
        void plc03WhoHasNoTurnIsExcusedAllTheSame() {
            happened(CaseFixture.opened());
            run(
                    new WhenSettlementJudgedThenFollowTurn(turns),
                    new LateReportExcused(CASE, ON, Personal.of("说明"), new Due("REG-04", "1", ON, ON, ON, "none")));
            assertEquals(List.of(), written(PLAN));
        }

        @Test
        void pri05WhoIsStoredBeforeTheRankWasGivenIsWaitedForAgainOnceItIsLifted() {
            WhenSelectionOpenedThenRankCandidate order = new WhenSelectionOpenedThenRankCandidate(plans);
            WhenTurnLostThenPassOver loss = new WhenTurnLostThenPassOver(plans);
            WhenSelectionLeftThenLeavePlan leaving = new WhenSelectionLeftThenLeavePlan(plans);
            PostChosen second = new PostChosen(OTHER, ON, PLAN, "D-01", INSTITUTION, null, null);
            TurnLost lost = new TurnLost(CASE, ON, PLAN, 1, 9_000, true);
            run(order, new SelectionOpened(OTHER, ON, PLAN, 2, 8_000, null));
            refused("PLC-03", choice, second);
            run(loss, lost);
            run(leaving, new SelectionLeft(CASE, ON, PLAN, null, true));
            refused("PLC-03", choice, second);
            run(loss, lost);
            run(order, new SelectionOpened(CASE, ON, PLAN, 1, 9_000, null));
            refused("PLC-03", choice, second);
            run(choice, new PostChosen(CASE, ON, PLAN, "D-01", INSTITUTION, null, null));
        }

        @Test
        void aBackstopThatEndedIsFreeForTheNext() {
            run(assignment, assigned(CASE));
            refused("POST-FREE", assignment, assigned(OTHER));
            run(end, new PublicWelfarePostEnded(CASE, ON, PLAN, "G-01"));
            run(assignment, assigned(OTHER));
            assertEquals(
                    List.of(
                            new PostTaken(PLAN, ON, "G-01", CASE),
                            new PostFreed(PLAN, ON, "G-01", CASE),
                            new PostTaken(PLAN, ON, "G-01", OTHER)),
                    written(PLAN));
        }

        @Test
        void aPlanThatDoesNotExistHasNoPosts() {
            refused("POST-KNOWN", choice, new PostChosen(CASE, ON, NO_PLAN, "D-01", INSTITUTION, null, null));
        }
    }

    @Nested
    class Seats {

        private final Repository<TrainingClass> classes = repository(TrainingClass.class);
        private final Repository<VeteranCase> cases = EventSourcingRepository.builder(VeteranCase.class)
                .eventStore(store)
                .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(VeteranCase.class),
                        new SimpleResourceParameterResolverFactory(List.of(CaseFixture.LAW))))
                .build();
        private final OrderPlaces orders = new RememberedOrders();
        private final WhenTrainingEnrolledThenTakeSeat enrolment = new WhenTrainingEnrolledThenTakeSeat(
                classes, CaseFixture.LAW, orders);
        private final WhenEnrolmentWithdrawnThenReleaseSeat withdrawal = new WhenEnrolmentWithdrawnThenReleaseSeat(
                classes, orders);

        private final WhenTrainingOfferedThenAskClass offer = new WhenTrainingOfferedThenAskClass(
                classes, CaseFixture.LAW, orders);

        @BeforeEach
        void aClassOfOne() {
            begin(TrainingClass.class, new ClassScheduled(CLASS, ON, TERMS, 1, "52310104MJ4954AB7W", null, null));
        }

        private TrainingEnrolled enrolled(CaseId caseId, ClassId classId) {
            return new TrainingEnrolled(
                    caseId, ON, 1, classId, TERMS, true, SettlementMode.SELF_EMPLOYMENT, "PLC-R");
        }

        @Test
        void twoCasesDoNotTakeTheSame() {
            run(enrolment, enrolled(CASE, CLASS));
            refused("SEAT-FREE", enrolment, enrolled(OTHER, CLASS));
            assertEquals(List.of(new SeatTaken(CLASS, ON, CASE)), written(CLASS));
        }

        @Test
        void whoWithdrawsLeavesItToTheNext() {
            run(enrolment, enrolled(CASE, CLASS));
            run(withdrawal, new EnrolmentWithdrawn(CASE, ON, 1, CLASS, Personal.of("搬家")));
            run(enrolment, enrolled(OTHER, CLASS));
            assertEquals(
                    List.of(
                            new SeatTaken(CLASS, ON, CASE),
                            new SeatReleased(CLASS, ON, CASE),
                            new SeatTaken(CLASS, ON, OTHER)),
                    written(CLASS));
        }

        @Test
        void aClassThatDoesNotExistHasNone() {
            refused("CLASS-KNOWN", enrolment, enrolled(CASE, NO_CLASS));
        }

        @Test
        void trn11WhoeverHasASeatGoesOnByTheTermsOfTheClassAsTheyStand() {
            run(enrolment, enrolled(CASE, CLASS));
            trainee();
            ClassChanged moved = new ClassChanged(CLASS, ON, ON.plusDays(17), ON.plusDays(44), 80, 1, null);
            happened(TrainingClass.class, moved);
            WhenClassChangedThenFollow following = new WhenClassChangedThenFollow(classes, cases);
            run(following, moved);
            EnrolmentTermsChanged follows = new EnrolmentTermsChanged(
                    CASE, ON, 1, TERMS.at(ON.plusDays(17), ON.plusDays(44), 80));
            assertEquals(follows, written(CASE).getLast());
            run(following, moved);
            assertEquals(List.of(enrolled(CASE, CLASS), follows), written(CASE));
        }

        @Test
        void nobodyIsLeftInAClassThatIsNotHeld() {
            run(enrolment, enrolled(CASE, CLASS));
            trainee();
            ClassCancelled cancelled = new ClassCancelled(CLASS, ON);
            happened(TrainingClass.class, cancelled);
            run(new WhenClassCancelledThenWithdraw(classes, cases, orders), cancelled);
            assertEquals(new EnrolmentWithdrawn(CASE, ON, 1, CLASS, null, true), written(CASE).getLast());
            assertEquals(
                    List.of(new SeatTaken(CLASS, ON, CASE), cancelled, new SeatReleased(CLASS, ON, CASE)),
                    written(CLASS));
            refused("SEAT-FREE", enrolment, enrolled(OTHER, CLASS));
            refused("SEAT-FREE", offer, offered(CLASS, ON, TERMS.kind()));
        }

        @Test
        void aPlaceThatIsOverIsNotWithdrawn() {
            run(enrolment, enrolled(CASE, CLASS));
            trainee();
            happened(VeteranCase.class, new TrainingFailed(CASE, ON, 1, 0, false));
            ClassCancelled cancelled = new ClassCancelled(CLASS, ON);
            happened(TrainingClass.class, cancelled);
            run(new WhenClassCancelledThenWithdraw(classes, cases, orders), cancelled);
            assertEquals(new TrainingFailed(CASE, ON, 1, 0, false), written(CASE).getLast());
        }

        private void trainee() {
            happened(VeteranCase.class, CaseFixture.opened());
            happened(VeteranCase.class, enrolled(CASE, CLASS));
        }

        private void happened(Class<?> type, Fact fact) {
            log.appendEvents(new GenericDomainEventMessage<>(
                    type.getSimpleName(), fact.streamId(),
                    log.lastSequenceNumberFor(fact.streamId()).map(last -> last + 1).orElse(0L), fact,
                    Actors.by(Actors.DISTRICT_OFFICER)));
        }

        @Test
        void aPlaceIsOfferedInAClassOfThatKindWhileItRuns() {
            run(offer, offered(CLASS, ON, TERMS.kind()));
            refused("CLASS-KNOWN", offer, offered(NO_CLASS, ON, TERMS.kind()));
            refused("CLASS-TERMS", offer, offered(CLASS, ON, TrainingKind.DEGREE));
            refused("SEAT-FREE", offer, offered(CLASS, TERMS.to().plusDays(1), TERMS.kind()));
            assertEquals(List.of(), written(CLASS));
        }

        private static TrainingOffered offered(ClassId classId, LocalDate on, TrainingKind kind) {
            return new TrainingOffered(CASE, on, classId, kind, on.plusDays(7), SettlementMode.SELF_EMPLOYMENT);
        }
    }

    @Nested
    class FundMoney {

        private final Repository<HardshipFund> funds = repository(HardshipFund.class);
        private final WhenReliefApprovedThenCommitMoney approval = new WhenReliefApprovedThenCommitMoney(funds);
        private final WhenReliefPaidThenPayCommitment payment = new WhenReliefPaidThenPayCommitment(funds);

        @BeforeEach
        void aFund() {
            begin(HardshipFund.class, new FundOpened(FUND, ON, 2025, Money.ofFen(5_000_00)));
        }

        private ReliefApproved approved(CaseId caseId, FundId fund, long fen) {
            Due payDue = new Due("HRD-12", "1", ON, ON, ON, "none");
            return new ReliefApproved(caseId, ON, 1, fund, Money.ofFen(fen), payDue);
        }

        @Test
        void twoCasesDoNotGetTheSameYuan() {
            run(approval, approved(CASE, FUND, 3_000_00));
            refused("FUND-MONEY", approval, approved(OTHER, FUND, 3_000_00));
            assertEquals(List.of(new FundCommitted(FUND, ON, CASE, 1, Money.ofFen(3_000_00))), written(FUND));
        }

        @Test
        void whatIsPaidWasCommitted() {
            ReliefPaid paid = new ReliefPaid(CASE, ON, 1, FUND, Money.ofFen(3_000_00));
            refused("FUND-MONEY", payment, paid);
            run(approval, approved(CASE, FUND, 3_000_00));
            run(payment, paid);
            assertEquals(new CommitmentPaid(FUND, ON, CASE, 1, Money.ofFen(3_000_00)), written(FUND).getLast());
        }

        @Test
        void aFundThatDoesNotExistHasNone() {
            refused("FUND-KNOWN", approval, approved(CASE, NO_FUND, 1_000_00));
        }
    }
}
