package org.veterancare.command.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.resources.TrainingClassCommand.CancelClass;
import org.veterancare.command.resources.TrainingClassCommand.ChangeClass;
import org.veterancare.command.resources.TrainingClassCommand.ScheduleClass;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Personal;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingClassEvent.ClassCancelled;
import org.veterancare.events.TrainingClassEvent.ClassChanged;
import org.veterancare.events.TrainingClassEvent.ClassScheduled;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.SeatReleased;
import org.veterancare.events.TrainingClassEvent.SeatTaken;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.Law;
import org.veterancare.law.RuleBroken;

class TrainingClassTest {

    private static final ClassId CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
    private static final CaseId CASE = CaseFixture.CASE;
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-000000000002");
    private static final String SCHOOL = "52310104MJ4954AB7W";
    private static final String EMPLOYER = "91310104MA1FR0TE9A";
    private static final String SIGNED = "sha256:" + "ab".repeat(32);
    private static final LocalDate ON = LocalDate.of(2025, 8, 1);
    private static final LocalDate TO = LocalDate.of(2025, 11, 28);

    private static Terms terms(TrainingKind kind, DeliveryMode delivery) {
        return new Terms(kind, delivery, LocalDate.of(2025, 9, 1), TO, true, true, 80);
    }

    private static final Terms SKILLS = terms(TrainingKind.SKILLS, DeliveryMode.OPEN);

    @Nested
    class WhenAClassIsScheduled {

        private static ScheduleClass schedule(Terms terms, String provider, SettlementMode mode, Order order) {
            return new ScheduleClass(CLASS, ON, terms, 20, provider, mode, order);
        }

        private static void expectRejection(ScheduleClass command, String code) {
            new AggregateTestFixture<>(TrainingClass.class).registerInjectableResource(CaseFixture.LAW)
                    .registerInjectableResource(new RememberedOrders())
                    .givenNoPriorActivity()
                    .when(command, by(DISTRICT_OFFICER))
                    .expectException(broken(code));
        }

        private static void expectScheduled(ScheduleClass command) {
            new AggregateTestFixture<>(TrainingClass.class).registerInjectableResource(CaseFixture.LAW)
                    .registerInjectableResource(new RememberedOrders())
                    .givenNoPriorActivity()
                    .when(command, by(DISTRICT_OFFICER))
                    .expectEvents(new ClassScheduled(
                            CLASS,
                            ON,
                            command.terms(),
                            20,
                            command.provider(),
                            command.settlementMode(),
                            command.order()));
        }

        @Test
        void anOpenClassNeedsAProviderAndNoOrder() {
            expectScheduled(schedule(SKILLS, SCHOOL, null, null));
        }

        @ParameterizedTest
        @CsvSource({"91310104MA1FR0TE9B, VAL-USCC-2", "91310104MA1FROTE9A, VAL-USCC-1"})
        void aProviderWithAWrongCodeIsRefused(String provider, String code) {
            expectRejection(schedule(SKILLS, provider, null, null), code);
        }

        @Test
        void trn01AdaptationIsOrganisedByMode() {
            expectScheduled(schedule(
                    terms(TrainingKind.ADAPTATION, DeliveryMode.OPEN), SCHOOL, SettlementMode.SELF_EMPLOYMENT, null));
        }

        @Test
        void trn01AdaptationForNoModeIsRefused() {
            expectRejection(
                    schedule(terms(TrainingKind.ADAPTATION, DeliveryMode.OPEN), SCHOOL, null, null), "TRN-01");
        }

        @Test
        void trn01SkillsTrainingIsNotByMode() {
            expectRejection(schedule(SKILLS, SCHOOL, SettlementMode.SELF_EMPLOYMENT, null), "TRN-01");
        }

        @Test
        void trn09AnOrderStandsBehindAnOrderedClass() {
            Order order = new Order(EMPLOYER, 10, null, null, null, SIGNED);
            expectScheduled(schedule(terms(TrainingKind.SKILLS, DeliveryMode.ORDER_BASED), SCHOOL, null, order));
            expectScheduled(schedule(terms(TrainingKind.SKILLS, DeliveryMode.TARGETED), SCHOOL, null, order));
        }

        @ParameterizedTest
        @EnumSource(value = DeliveryMode.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
        void trn09WithoutAnOrderItIsRefused(DeliveryMode delivery) {
            expectRejection(schedule(terms(TrainingKind.SKILLS, delivery), SCHOOL, null, null), "TRN-09");
        }

        @Test
        void trn09ATargetedClassMayBeForAnIndustry() {
            Order industry = new Order(null, 10, null, null, "LOGISTICS", SIGNED);
            expectScheduled(schedule(terms(TrainingKind.SKILLS, DeliveryMode.TARGETED), SCHOOL, null, industry));
            expectRejection(
                    schedule(terms(TrainingKind.SKILLS, DeliveryMode.ORDER_BASED), SCHOOL, null, industry), "TRN-09");
            Order nobody = new Order(null, 10, null, null, null, SIGNED);
            expectRejection(
                    schedule(terms(TrainingKind.SKILLS, DeliveryMode.TARGETED), SCHOOL, null, nobody), "TRN-09");
        }

        @Test
        void trn08AProviderThatIsNotListedIsRefused() {
            expectRejection(schedule(SKILLS, "11310104002456781Y", null, null), "TRN-08");
            // listed until the end of 2024
            expectRejection(schedule(SKILLS, EMPLOYER, null, null), "TRN-08");
        }

        @Test
        void trn08WhereTheOwnerSaysHowOftenACheckIsNotOlderThanThat() {
            // checked on 2024-12-05, and not again before this class
            scheduling(checkedEvery(8), ON).expectSuccessfulHandlerExecution();
            scheduling(checkedEvery(7), ON).expectException(broken("TRN-08", "missing", "check"));
            scheduling(checkedEvery(8), LocalDate.of(2025, 8, 6)).expectException(broken("TRN-08"));
            scheduling(CaseFixture.LAW, LocalDate.of(2025, 8, 6)).expectSuccessfulHandlerExecution();
        }

        private static ResultValidator<TrainingClass> scheduling(Law law, LocalDate on) {
            return new AggregateTestFixture<>(TrainingClass.class).registerInjectableResource(law)
                    .registerInjectableResource(new RememberedOrders())
                    .givenNoPriorActivity()
                    .when(new ScheduleClass(CLASS, on, SKILLS, 20, SCHOOL, null, null), by(DISTRICT_OFFICER));
        }

        private static Law checkedEvery(int months) {
            return CaseFixture.withPolicy("""
                version: "test"
                parameters:
                  - key: providerCheckMonths
                    rule: TRN-08
                    values:
                      - { from: 2011-11-01, value: %d, unit: MONTHS, evidence: P, source: made up for this test }
                """.formatted(months));
        }

        @Test
        void trn09AnOpenClassHasNoOrder() {
            expectRejection(schedule(SKILLS, SCHOOL, null, new Order(EMPLOYER, 10, null, null, null, SIGNED)),
                    "TRN-09");
        }

        @Test
        void trn09ANamedPostNeedsItsPostAndItsTrainee() {
            Terms named = terms(TrainingKind.SKILLS, DeliveryMode.POST_SPECIFIC);
            expectScheduled(schedule(named, SCHOOL, null, new Order(EMPLOYER, 1, "P-1", CASE, null, SIGNED)));
            expectRejection(schedule(named, SCHOOL, null, new Order(EMPLOYER, 1, "P-1", null, null, SIGNED)), "TRN-09");
            expectRejection(schedule(named, SCHOOL, null, new Order(EMPLOYER, 1, null, CASE, null, SIGNED)), "TRN-09");
        }

        @Test
        void trn09AnOrderThatNobodySignedIsNone() {
            Order unsigned = new Order(EMPLOYER, 10, null, null, null, null);
            expectRejection(
                    schedule(terms(TrainingKind.SKILLS, DeliveryMode.ORDER_BASED), SCHOOL, null, unsigned), "TRN-09");
            expectScheduled(schedule(terms(TrainingKind.SKILLS, DeliveryMode.TARGETED), SCHOOL, null, unsigned));
        }

        @Test
        void trn09AnOrderForNobodyIsNone() {
            expectRejection(
                    schedule(
                            terms(TrainingKind.SKILLS, DeliveryMode.ORDER_BASED),
                            SCHOOL,
                            null,
                            new Order(EMPLOYER, 0, null, null, null, SIGNED)),
                    "TRN-09");
        }

        @Test
        void valUscc2TheEmployersCodeIsCheckedToo() {
            expectRejection(
                    schedule(
                            terms(TrainingKind.SKILLS, DeliveryMode.ORDER_BASED),
                            SCHOOL,
                            null,
                            new Order("91310104MA1FR0TE9B", 5, null, null, null, SIGNED)),
                    "VAL-USCC-2");
        }

        @Test
        void trn11AClassSaysHowManyHoursItHolds() {
            Terms unknown = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, ON, TO, true, true);
            new AggregateTestFixture<>(TrainingClass.class).registerInjectableResource(CaseFixture.LAW)
                    .registerInjectableResource(new RememberedOrders())
                    .givenNoPriorActivity()
                    .when(schedule(unknown, SCHOOL, null, null), by(DISTRICT_OFFICER))
                    .expectException(broken("TRN-11", "missing", "hours"));
        }

        @Test
        void valDate2AClassDoesNotEndBeforeItBegins() {
            Terms reversed = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, TO, TO.minusDays(1), true, true, 80);
            expectRejection(schedule(reversed, SCHOOL, null, null), "VAL-DATE-2");
        }
    }

    @Nested
    class WhenAClassIsChanged {

        private static final LocalDate FROM = LocalDate.of(2025, 9, 15);
        private static final LocalDate LATER = LocalDate.of(2025, 12, 12);
        private static final Order ORDER = new Order(EMPLOYER, 3, null, null, null, SIGNED);

        private final RememberedOrders orders = new RememberedOrders();

        private TestExecutor<TrainingClass> scheduled(Order order, Object... further) {
            DeliveryMode delivery = order == null ? DeliveryMode.OPEN : DeliveryMode.ORDER_BASED;
            return new AggregateTestFixture<>(TrainingClass.class).registerInjectableResource(CaseFixture.LAW)
                    .registerInjectableResource(orders)
                    .given(new ClassScheduled(
                            CLASS, ON, terms(TrainingKind.SKILLS, delivery), 20, SCHOOL, null, order))
                    .andGiven(further);
        }

        private static ChangeClass change(LocalDate from, LocalDate to, int hours, int seats, Integer headcount) {
            return new ChangeClass(CLASS, ON, from, to, hours, seats, headcount);
        }

        @Test
        void itIsHeldLaterAndItsHoursArePutRight() {
            scheduled(null)
                    .when(change(FROM, LATER, 60, 30, null), by(DISTRICT_OFFICER))
                    .expectEvents(new ClassChanged(CLASS, ON, FROM, LATER, 60, 30, null));
        }

        @Test
        void valDate2ItDoesNotEndBeforeItBegins() {
            scheduled(null)
                    .when(change(LATER, FROM, 80, 20, null), by(DISTRICT_OFFICER))
                    .expectException(broken("VAL-DATE-2"));
        }

        @Test
        void seatFreeNobodyLosesASeat() {
            scheduled(null, new SeatTaken(CLASS, ON, CASE), new SeatTaken(CLASS, ON, OTHER))
                    .when(change(FROM, LATER, 80, 1, null), by(DISTRICT_OFFICER))
                    .expectException(broken("SEAT-FREE", "taken", 2));
        }

        @Test
        void trn09TheHeadcountIsSaidWhereThereIsAnOrderAndOnlyThere() {
            scheduled(null)
                    .when(change(FROM, LATER, 80, 20, 30), by(DISTRICT_OFFICER))
                    .expectException(broken("TRN-09"));
            scheduled(ORDER)
                    .when(change(FROM, LATER, 80, 20, null), by(DISTRICT_OFFICER))
                    .expectException(broken("TRN-09"));
        }

        @Test
        void trn09AnOrderIsForAsManyAsAreSigned() {
            orders.enter(ORDER);
            scheduled(ORDER)
                    .when(change(FROM, LATER, 80, 20, 30), by(DISTRICT_OFFICER))
                    .expectEvents(new ClassChanged(CLASS, ON, FROM, LATER, 80, 20, 30));
            orders.enter(ORDER.of(30));
        }

        @Test
        void trn09NoFewerThanHaveTheirPlaces() {
            orders.enter(ORDER);
            orders.take(ORDER);
            orders.take(ORDER);
            scheduled(ORDER, new SeatTaken(CLASS, ON, CASE))
                    .when(change(FROM, LATER, 80, 20, 1), by(DISTRICT_OFFICER))
                    .expectException(broken("TRN-09"));
        }

        @Test
        void aClassThatIsCancelledStaysSo() {
            ClassCancelled cancelled = new ClassCancelled(CLASS, ON);
            scheduled(null).when(new CancelClass(CLASS, ON), by(DISTRICT_OFFICER)).expectEvents(cancelled);
            scheduled(null, cancelled)
                    .when(new CancelClass(CLASS, ON), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE", "cancelled", true));
            scheduled(null, cancelled)
                    .when(change(FROM, LATER, 80, 20, null), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE", "cancelled", true));
        }
    }

    @Nested
    class WhenCasesTakeSeats {

        private final RememberedOrders orders = new RememberedOrders();
        private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
        private final EventSourcingRepository<TrainingClass> classes = EventSourcingRepository.builder(
                TrainingClass.class)
                .eventStore(EmbeddedEventStore.builder().storageEngine(log).build())
                .build();

        private void scheduled(Terms terms, int seats, SettlementMode mode, Order order) {
            scheduled(CLASS, terms, seats, mode, order);
        }

        private void scheduled(ClassId classId, Terms terms, int seats, SettlementMode mode, Order order) {
            DefaultUnitOfWork.startAndGet(null).execute(() -> {
                try {
                    classes.newInstance(
                            () -> new TrainingClass(
                                    new ScheduleClass(classId, ON, terms, seats, SCHOOL, mode, order), CaseFixture.LAW,
                                    orders));
                } catch (Exception unexpected) {
                    throw new AssertionError(unexpected);
                }
            });
        }

        private void take(CaseId caseId, LocalDate on, Terms terms, SettlementMode mode) {
            take(CLASS, caseId, on, terms, mode);
        }

        private void take(ClassId classId, CaseId caseId, LocalDate on, Terms terms, SettlementMode mode) {
            TrainingEnrolled enrolled = new TrainingEnrolled(caseId, on, 1, classId, terms, true, mode, "PLC-R");
            DefaultUnitOfWork.startAndGet(null)
                    .execute(() -> classes.load(classId.toString())
                            .execute(course -> course.takeSeat(enrolled, CaseFixture.LAW, orders)));
        }

        private void take(CaseId caseId) {
            take(caseId, ON, SKILLS, SettlementMode.SELF_EMPLOYMENT);
        }

        private void offer(CaseId caseId, TrainingKind kind, SettlementMode mode) {
            offer(CLASS, ON, caseId, kind, mode);
        }

        private void offer(ClassId classId, LocalDate on, CaseId caseId, TrainingKind kind, SettlementMode mode) {
            TrainingOffered offered = new TrainingOffered(caseId, on, classId, kind, on.plusDays(7), mode);
            DefaultUnitOfWork.startAndGet(null)
                    .execute(() -> classes.load(classId.toString())
                            .execute(course -> course.requireOffer(offered, CaseFixture.LAW, orders)));
        }

        private void release(CaseId caseId) {
            EnrolmentWithdrawn withdrawn = new EnrolmentWithdrawn(caseId, ON, 1, CLASS, Personal.of("搬家"));
            DefaultUnitOfWork.startAndGet(null)
                    .execute(() -> classes.load(CLASS.toString())
                            .execute(training -> training.releaseSeat(withdrawn, orders)));
        }

        private List<Object> facts() {
            List<Object> facts = new ArrayList<>();
            log.readEvents(CLASS.toString()).asStream().map(EventMessage::getPayload).forEach(facts::add);
            return facts.subList(1, facts.size());
        }

        private static void assertRejected(String code, Runnable attempt) {
            assertEquals(code, assertThrows(RuleBroken.class, attempt::run).code());
        }

        @Test
        void aSeatIsForOneCase() {
            scheduled(SKILLS, 2, null, null);
            take(CASE);
            take(OTHER);
            assertEquals(List.of(new SeatTaken(CLASS, ON, CASE), new SeatTaken(CLASS, ON, OTHER)), facts());
        }

        @Test
        void trn08AProviderThatWasTakenOffTheListEnrolsNobodyMore() {
            String until2024 = "91310104MA1FR0TE9A";
            LocalDate listed = LocalDate.of(2024, 11, 1);
            Terms terms = new Terms(
                    TrainingKind.SKILLS, DeliveryMode.OPEN, LocalDate.of(2025, 1, 6), LocalDate.of(2025, 3, 7), true,
                    true, 80);
            DefaultUnitOfWork.startAndGet(null).execute(() -> {
                try {
                    classes.newInstance(() -> new TrainingClass(
                            new ScheduleClass(CLASS, listed, terms, 2, until2024, null, null), CaseFixture.LAW,
                            orders));
                } catch (Exception unexpected) {
                    throw new AssertionError(unexpected);
                }
            });
            take(CASE, LocalDate.of(2024, 12, 31), terms, SettlementMode.SELF_EMPLOYMENT);
            assertRejected(
                    "TRN-08",
                    () -> take(OTHER, LocalDate.of(2025, 1, 2), terms, SettlementMode.SELF_EMPLOYMENT));
            assertRejected(
                    "TRN-08", () -> offer(
                            CLASS, LocalDate.of(2025, 1, 2), OTHER, TrainingKind.SKILLS,
                            SettlementMode.SELF_EMPLOYMENT));
        }

        @Test
        void seatFreeAFullClassTakesNobody() {
            scheduled(SKILLS, 1, null, null);
            take(CASE);
            assertRejected("SEAT-FREE", () -> take(OTHER));
        }

        @Test
        void seatFreeNobodySitsOnTwo() {
            scheduled(SKILLS, 5, null, null);
            take(CASE);
            assertRejected("SEAT-FREE", () -> take(CASE));
        }

        @Test
        void seatFreeNoPlaceIsOfferedInAFullClass() {
            scheduled(SKILLS, 1, null, null);
            offer(OTHER, TrainingKind.SKILLS, SettlementMode.SELF_EMPLOYMENT);
            take(CASE);
            assertRejected("SEAT-FREE", () -> offer(OTHER, TrainingKind.SKILLS, SettlementMode.SELF_EMPLOYMENT));
            release(CASE);
            offer(OTHER, TrainingKind.SKILLS, SettlementMode.SELF_EMPLOYMENT);
        }

        @Test
        void trn01APlaceIsOfferedToWhoIsOfTheMode() {
            scheduled(terms(TrainingKind.ADAPTATION, DeliveryMode.OPEN), 5, SettlementMode.ASSIGNED_WORK, null);
            offer(CASE, TrainingKind.ADAPTATION, SettlementMode.ASSIGNED_WORK);
            assertRejected(
                    "TRN-01", () -> offer(CASE, TrainingKind.ADAPTATION, SettlementMode.SELF_EMPLOYMENT));
        }

        @Test
        void trn09APlaceIsOfferedToTheTraineeOfTheOrderAndWithinItsHeadcount() {
            Terms named = terms(TrainingKind.SKILLS, DeliveryMode.POST_SPECIFIC);
            scheduled(named, 5, null, new Order(EMPLOYER, 1, "P-1", CASE, null, SIGNED));
            assertRejected("TRN-09", () -> offer(OTHER, TrainingKind.SKILLS, SettlementMode.SELF_EMPLOYMENT));
            offer(CASE, TrainingKind.SKILLS, SettlementMode.SELF_EMPLOYMENT);
            take(CASE, ON, named, SettlementMode.SELF_EMPLOYMENT);
            assertRejected("TRN-09", () -> offer(CASE, TrainingKind.SKILLS, SettlementMode.SELF_EMPLOYMENT));
        }

        @Test
        void whoWithdrawsLeavesTheSeatToTheNext() {
            scheduled(SKILLS, 1, null, null);
            take(CASE);
            release(CASE);
            take(OTHER);
            assertEquals(
                    List.of(
                            new SeatTaken(CLASS, ON, CASE),
                            new SeatReleased(CLASS, ON, CASE),
                            new SeatTaken(CLASS, ON, OTHER)),
                    facts());
        }

        @Test
        void seatFreeWhoHasNoSeatGivesNoneBack() {
            scheduled(SKILLS, 1, null, null);
            assertRejected("SEAT-FREE", () -> release(CASE));
        }

        @Test
        void seatFreeAClassThatIsOverTakesNobody() {
            scheduled(SKILLS, 1, null, null);
            assertRejected(
                    "SEAT-FREE", () -> take(CASE, TO.plusDays(1), SKILLS, SettlementMode.SELF_EMPLOYMENT));
        }

        @Test
        void classTermsOtherTermsThanTheClassesAreRefused() {
            scheduled(SKILLS, 1, null, null);
            assertRejected(
                    "CLASS-TERMS",
                    () -> take(
                            CASE,
                            ON,
                            new Terms(
                                    TrainingKind.SKILLS,
                                    DeliveryMode.OPEN,
                                    SKILLS.from(),
                                    SKILLS.to(),
                                    false,
                                    true, 80),
                            SettlementMode.SELF_EMPLOYMENT));
        }

        @Test
        void trn01AnAdaptationClassIsForItsMode() {
            Terms adaptation = terms(TrainingKind.ADAPTATION, DeliveryMode.OPEN);
            scheduled(adaptation, 5, SettlementMode.ASSIGNED_WORK, null);
            take(CASE, ON, adaptation, SettlementMode.ASSIGNED_WORK);
            assertRejected("TRN-01", () -> take(OTHER, ON, adaptation, SettlementMode.SELF_EMPLOYMENT));
        }

        @Test
        void trn09AnOrderTakesNoMoreThanItsHeadcount() {
            Terms ordered = terms(TrainingKind.SKILLS, DeliveryMode.ORDER_BASED);
            scheduled(ordered, 5, null, new Order(EMPLOYER, 1, null, null, null, SIGNED));
            take(CASE, ON, ordered, SettlementMode.SELF_EMPLOYMENT);
            assertRejected("TRN-09", () -> take(OTHER, ON, ordered, SettlementMode.SELF_EMPLOYMENT));
        }

        @Test
        void trn09AnOrderBehindTwoClassesTakesNoMoreThanItsHeadcountInBoth() {
            Terms ordered = terms(TrainingKind.SKILLS, DeliveryMode.ORDER_BASED);
            Order order = new Order(EMPLOYER, 1, null, null, null, SIGNED);
            ClassId second = new ClassId(UUID.randomUUID());
            scheduled(ordered, 5, null, order);
            scheduled(second, ordered, 5, null, order);
            take(CASE, ON, ordered, SettlementMode.SELF_EMPLOYMENT);
            assertRejected("TRN-09", () -> take(second, OTHER, ON, ordered, SettlementMode.SELF_EMPLOYMENT));
            assertRejected(
                    "TRN-09", () -> offer(second, ON, OTHER, TrainingKind.SKILLS, SettlementMode.SELF_EMPLOYMENT));
            release(CASE);
            take(second, OTHER, ON, ordered, SettlementMode.SELF_EMPLOYMENT);
        }

        @Test
        void classTermsOfAClassThatIsHeldLaterTheNewOnesAreTaken() {
            scheduled(SKILLS, 1, null, null);
            Terms later = SKILLS.at(TO.plusDays(2), TO.plusDays(9), 60);
            change(later, 1, null);
            assertRejected("CLASS-TERMS", () -> take(CASE));
            take(CASE, TO.plusDays(1), later, SettlementMode.SELF_EMPLOYMENT);
        }

        @Test
        void trn09AHeadcountThatWasPutRightIsThatOfAllTheClassesOfTheOrder() {
            Terms ordered = terms(TrainingKind.SKILLS, DeliveryMode.ORDER_BASED);
            Order order = new Order(EMPLOYER, 1, null, null, null, SIGNED);
            ClassId second = new ClassId(UUID.randomUUID());
            scheduled(ordered, 5, null, order);
            scheduled(second, ordered, 5, null, order);
            change(ordered, 5, 2);
            take(second, CASE, ON, ordered, SettlementMode.SELF_EMPLOYMENT);
            take(second, OTHER, ON, ordered, SettlementMode.SELF_EMPLOYMENT);
            assertRejected(
                    "TRN-09", () -> offer(ON, CaseId.of("01937b5e-0000-7000-8000-000000000003")));
        }

        private void offer(LocalDate on, CaseId caseId) {
            offer(CLASS, on, caseId, TrainingKind.SKILLS, SettlementMode.SELF_EMPLOYMENT);
        }

        private void change(Terms terms, int seats, Integer headcount) {
            ChangeClass command = new ChangeClass(
                    CLASS, ON, terms.from(), terms.to(), terms.hours(), seats, headcount);
            DefaultUnitOfWork.startAndGet(null)
                    .execute(() -> classes.load(CLASS.toString()).execute(course -> course.handle(command, orders)));
        }

        @Test
        void trn09ANamedPostIsForItsTrainee() {
            Terms named = terms(TrainingKind.SKILLS, DeliveryMode.POST_SPECIFIC);
            scheduled(named, 5, null, new Order(EMPLOYER, 1, "P-1", CASE, null, SIGNED));
            assertRejected("TRN-09", () -> take(OTHER, ON, named, SettlementMode.SELF_EMPLOYMENT));
            take(CASE, ON, named, SettlementMode.SELF_EMPLOYMENT);
            assertEquals(List.of(new SeatTaken(CLASS, ON, CASE)), facts());
        }
    }
}
