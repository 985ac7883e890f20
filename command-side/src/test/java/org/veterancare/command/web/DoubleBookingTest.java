package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.ApproveBackdating;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.CommandName;
import org.veterancare.command.CommandSide;
import org.veterancare.command.OnMatter;
import org.veterancare.command.automation.SameTransaction;
import org.veterancare.command.hardship.HardshipCommand.AcceptApplication;
import org.veterancare.command.hardship.HardshipCommand.ApproveRelief;
import org.veterancare.command.hardship.HardshipCommand.CloseNotice;
import org.veterancare.command.hardship.HardshipCommand.PublishNotice;
import org.veterancare.command.hardship.HardshipCommand.RecordSurvey;
import org.veterancare.command.hardship.HardshipCommand.ReviewAtStreet;
import org.veterancare.command.hardship.HardshipCommand.SubmitApplication;
import org.veterancare.command.honours.HonourCommand.HangPlaque;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.placement.PlacementCommand.AssignPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.ConfirmScore;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.command.placement.PlacementCommand.RecogniseHardToEmploy;
import org.veterancare.command.placement.PlacementCommand.RecordLostTurn;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.command.registration.RegistrationCommand.IssueReportingNotice;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.command.resources.HardshipFundCommand.OpenFund;
import org.veterancare.command.resources.PostPlanCommand.OpenPostPlan;
import org.veterancare.command.resources.PostPlanCommand.PlannedPost;
import org.veterancare.command.resources.TrainingClassCommand.CancelClass;
import org.veterancare.command.resources.TrainingClassCommand.ChangeClass;
import org.veterancare.command.resources.TrainingClassCommand.ScheduleClass;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.District;
import org.veterancare.events.FundId;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.RuleBroken;
import org.veterancare.law.Seen;
import org.veterancare.testing.TestDatabase;
import org.veterancare.testing.TestTokens;

/** The last seat, the last post and the last money go to one case, however many ask at once in however many processes. */
class DoubleBookingTest {

    private static final int ASKING = 8;
    private static final String INSTITUTION = "12310104425012349P";
    private static final LocalDate TODAY = LocalDate.now(District.ZONE);
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final List<ConfigurableApplicationContext> PROCESSES = new ArrayList<>();

    @BeforeAll
    static void twoProcessesOnOneDatabase() {
        Map<String, String> properties = new HashMap<>(DATABASE.properties());
        properties.put("veterancare.security.issuer", TestTokens.ISSUER);
        properties.put("veterancare.security.jwk-set-uri", TestTokens.ISSUER + "/jwks");
        properties.put("server.port", "0");
        String[] arguments = properties.entrySet()
                .stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        for (int process = 0; process < 2; process++) {
            PROCESSES.add(new SpringApplicationBuilder(CommandSide.class, Places.class).run(arguments));
        }
    }

    @AfterAll
    static void stop() {
        PROCESSES.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void theLastSeatIsTakenOnce() throws Exception {
        ClassId classId = new ClassId(UUID.randomUUID());
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.OPEN, TODAY.plusDays(5), TODAY.plusDays(30), false, false, 40);
        send(0, new ScheduleClass(classId, TODAY, terms, 1, INSTITUTION, null, null), classId.value(),
                Actors.DISTRICT_OFFICER);
        List<CaseId> cases = IntStream.range(0, ASKING).mapToObj(this::reported).toList();

        assertThat(outcomes(cases, Actors.STREET_WORKER,
                caseId -> new EnrolInTraining(caseId, TODAY, classId, terms, false)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("taken", 1L, "SEAT-FREE", ASKING - 1L));
        assertThat(facts(classId.value(), "SeatTaken")).isEqualTo(1);
        assertThat(cases.stream().mapToLong(each -> facts(each.value(), "TrainingEnrolled")).sum()).isEqualTo(1);
    }

    @Test
    void trn09TheLastPlaceOfAnOrderIsTakenOnceInWhicheverOfItsClasses() throws Exception {
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.ORDER_BASED, TODAY.plusDays(5), TODAY.plusDays(30), false, false, 40);
        Order order = new Order("91310104MA1FR0TE9A", 1, null, null, null, "sha256:" + "12".repeat(32));
        List<ClassId> classes = List.of(new ClassId(UUID.randomUUID()), new ClassId(UUID.randomUUID()));
        for (ClassId each : classes) {
            send(0, new ScheduleClass(each, TODAY, terms, ASKING, INSTITUTION, null, order), each.value(),
                    Actors.DISTRICT_OFFICER);
        }
        List<CaseId> cases = IntStream.range(300, 300 + ASKING).mapToObj(this::reported).toList();

        assertThat(outcomes(cases, Actors.STREET_WORKER,
                caseId -> new EnrolInTraining(
                        caseId, TODAY, classes.get(cases.indexOf(caseId) / 2 % 2), terms, false)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("taken", 1L, "TRN-09", ASKING - 1L));
        assertThat(classes.stream().mapToLong(each -> facts(each.value(), "SeatTaken")).sum()).isEqualTo(1);
    }

    @Test
    void trn09AHeadcountIsPutRightAndAClassThatIsCancelledGivesTheOrderItsPlacesBack() {
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.ORDER_BASED, TODAY.plusDays(5), TODAY.plusDays(30), false, false,
                800);
        Order order = new Order("91310104MA1FR0TE9A", 1, null, null, null, "sha256:" + "78".repeat(32));
        ClassId classId = new ClassId(UUID.randomUUID());
        UUID id = classId.value();
        send(0, new ScheduleClass(classId, TODAY, terms, ASKING, INSTITUTION, null, order), id,
                Actors.DISTRICT_OFFICER);
        CaseId first = reported(700);
        CaseId second = reported(701);
        send(0, new EnrolInTraining(first, TODAY, classId, terms, false), first.value(), Actors.STREET_WORKER);
        assertThat(outcome(0, new EnrolInTraining(second, TODAY, classId, terms, false), second, Actors.STREET_WORKER))
                .isEqualTo("TRN-09");

        Terms right = terms.at(TODAY.plusDays(6), TODAY.plusDays(31), 80);
        send(0, new ChangeClass(classId, TODAY, right.from(), right.to(), 80, ASKING, 2), id,
                Actors.DISTRICT_OFFICER);
        send(1, new EnrolInTraining(second, TODAY, classId, right, false), second.value(), Actors.STREET_WORKER);
        assertThat(facts(first.value(), "EnrolmentTermsChanged")).isEqualTo(1);

        send(0, new CancelClass(classId, TODAY), id, Actors.DISTRICT_OFFICER);

        assertThat(facts(first.value(), "EnrolmentWithdrawn")).isEqualTo(1);
        assertThat(facts(second.value(), "EnrolmentWithdrawn")).isEqualTo(1);
        assertThat(facts(id, "SeatReleased")).isEqualTo(2);
        assertThat(new JdbcTemplate(DATABASE.superuser()).queryForMap(
                "SELECT headcount, taken FROM claims.training_order WHERE document = ?", order.document()))
                .isEqualTo(Map.of("headcount", 2, "taken", 0));
    }

    /**
     * A death gives back a household and two seats with the places of their orders. A row that was written before the second
     * class is read would make the transaction older than what it builds on, and the readers would meet the later fact first.
     */
    @Test
    void everyStreamIsReadBeforeTheTransactionTakesItsPlace() {
        CaseId caseId = reported(600);
        UUID id = caseId.value();
        Order order = new Order("91310104MA1FR0TE9A", 5, null, null, null, "sha256:" + "56".repeat(32));
        for (int course = 0; course < 2; course++) {
            ClassId classId = new ClassId(UUID.randomUUID());
            LocalDate from = TODAY.plusDays(5 + 40L * course);
            Terms terms = new Terms(
                    TrainingKind.SKILLS, DeliveryMode.ORDER_BASED, from, from.plusDays(20), false, false, 40);
            send(0, new ScheduleClass(classId, TODAY, terms, ASKING, INSTITUTION, null, order), classId.value(),
                    Actors.DISTRICT_OFFICER);
            send(0, new EnrolInTraining(caseId, TODAY, classId, terms, false), id, Actors.STREET_WORKER);
        }
        send(0, new HangPlaque(caseId, TODAY, SubjectKind.VETERAN, Personal.of("试验路600弄1号101室")), id,
                Actors.STREET_WORKER);

        send(0, new RecordDeath(caseId, TODAY, DeathProof.CERTIFICATE, "sha256:" + "34".repeat(32)), id,
                Actors.STREET_WORKER);

        assertThat(Places.TAKEN).containsExactly(false, false);
        JdbcTemplate jdbc = new JdbcTemplate(DATABASE.superuser());
        assertThat(jdbc.queryForObject(
                "SELECT taken FROM claims.training_order WHERE document = ?", Integer.class, order.document()))
                .isZero();
        assertThat(jdbc.queryForObject(
                "SELECT holder_gone FROM claims.household WHERE case_id = ?", Boolean.class, id)).isTrue();
    }

    /** Asks beside each seat that is given back whether the transaction has taken its place among all others. */
    static final class Places implements SameTransaction<EnrolmentWithdrawn> {

        private static final List<Boolean> TAKEN = new ArrayList<>();

        private final JdbcTemplate jdbc;

        Places(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Set<Class<? extends EnrolmentWithdrawn>> facts() {
            return Set.of(EnrolmentWithdrawn.class);
        }

        @Override
        public void then(EnrolmentWithdrawn fact) {
            TAKEN.add(jdbc.queryForObject("SELECT pg_current_xact_id_if_assigned() IS NOT NULL", Boolean.class));
        }
    }

    @Test
    void theLastPostIsTakenOnce() throws Exception {
        PlanId planId = new PlanId(UUID.randomUUID());
        List<PlannedPost> posts = List
                .of(new PlannedPost("W-1", Channel.PUBLIC_WELFARE, "52310104MJ4954AB7W", false, null));
        send(0, new OpenPostPlan(planId, TODAY, TODAY.getYear(), posts), planId.value(), Actors.DISTRICT_OFFICER);
        List<CaseId> cases = IntStream.range(100, 100 + ASKING).mapToObj(this::hardToEmploy).toList();

        assertThat(outcomes(cases, Actors.DISTRICT_APPROVER,
                caseId -> new AssignPublicWelfarePost(caseId, TODAY, planId, "W-1", TODAY.plusYears(1),
                        Personal.of("须照料家人"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("taken", 1L, "POST-FREE", ASKING - 1L));
        assertThat(facts(planId.value(), "PostTaken")).isEqualTo(1);
        assertThat(facts("PublicWelfarePostAssigned")).isEqualTo(1);
    }

    @Test
    void plc03ARankIsKeptForNobodyOnAccountOfOneCaseHoweverManyAskAtOnce() throws Exception {
        PlanId planId = new PlanId(UUID.randomUUID());
        List<PlannedPost> posts = List
                .of(new PlannedPost("D-1", Channel.DIRECTED, INSTITUTION, false, PostKind.INSTITUTION));
        send(0, new OpenPostPlan(planId, TODAY, TODAY.getYear(), posts), planId.value(), Actors.DISTRICT_OFFICER);
        CaseId behind = scored(399);
        send(0, new OpenSelection(behind, TODAY, planId, 2), behind.value(), Actors.DISTRICT_OFFICER);
        ChoosePost choice = new ChoosePost(behind, TODAY, planId, "D-1", INSTITUTION, PostKind.INSTITUTION, null);
        assertThat(outcome(1, choice, behind, Actors.DISTRICT_OFFICER)).isEqualTo("PLC-03");
        List<CaseId> dead = IntStream.range(400, 400 + ASKING).mapToObj(this::deadBeforeTheTurn).toList();

        assertThat(outcomes(dead, Actors.DISTRICT_APPROVER, caseId -> new RecordLostTurn(caseId, TODAY, planId, 1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("taken", 1L, "PLC-03", ASKING - 1L));
        assertThat(facts(planId.value(), "CandidatePassedOver")).isEqualTo(1);
        assertThat(dead.stream().mapToLong(each -> facts(each.value(), "TurnLost")).sum()).isEqualTo(1);
        assertThat(outcome(1, choice, behind, Actors.DISTRICT_OFFICER)).isEqualTo("taken");
    }

    @Test
    void theLastMoneyIsCommittedOnce() throws Exception {
        FundId fundId = new FundId(UUID.randomUUID());
        send(0, new OpenFund(fundId, TODAY, TODAY.getYear(), 150_000L), fundId.value(), Actors.DISTRICT_APPROVER);
        List<CaseId> cases = IntStream.range(200, 200 + ASKING).mapToObj(this::shownForRelief).toList();

        assertThat(outcomes(cases, Actors.DISTRICT_APPROVER,
                caseId -> new ApproveRelief(caseId, TODAY, 1, fundId, 100_000L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("taken", 1L, "FUND-MONEY", ASKING - 1L));
        assertThat(facts(fundId.value(), "FundCommitted")).isEqualTo(1);
        assertThat(facts("ReliefApproved")).isEqualTo(1);
    }

    private CaseId opened(int person) {
        CaseId caseId = new CaseId(UUID.randomUUID());
        send(0, new OpenCase(
                caseId, TODAY.minusDays(40), SubjectKind.VETERAN, Personal.of(HttpTest.person(person)),
                Personal.of("张试例"), Personal.of("15400000001"), Actors.STREET, Actors.NEIGHBOURHOOD,
                Actors.NEIGHBOURHOOD, Actors.NEIGHBOURHOOD, null, null),
                caseId.value(), Actors.STREET_WORKER);
        return caseId;
    }

    private CaseId reported(int person) {
        CaseId caseId = opened(person);
        send(0, new RecordReport(
                caseId, TODAY.minusDays(9), ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT,
                TODAY.minusDays(20), Personal.of("TEST-1"), Actors.NEIGHBOURHOOD, null),
                caseId.value(), Actors.STREET_WORKER);
        return caseId;
    }

    /** Somebody with a confirmed score and no rank yet. */
    private CaseId scored(int person) {
        CaseId caseId = opened(person);
        UUID id = caseId.value();
        send(0, new IssueReportingNotice(
                caseId, TODAY.minusDays(40), ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO,
                SettlementMode.ASSIGNED_WORK, TODAY.minusDays(45), TODAY.minusDays(35), null),
                id, Actors.DISTRICT_OFFICER);
        send(0, new RecordReport(
                caseId, TODAY.minusDays(39), ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO,
                SettlementMode.ASSIGNED_WORK, TODAY.minusDays(45), Personal.of("TEST-1"), Actors.NEIGHBOURHOOD, null),
                id, Actors.STREET_WORKER);
        send(0, new OpenPlacement(caseId, TODAY.minusDays(38), AssignedWorkGround.TWELVE_YEARS, Set.of(), null, null),
                id,
                Actors.DISTRICT_OFFICER);
        send(0, new ImportScore(caseId, TODAY.minusDays(37), 8_000, "sha256:" + "12".repeat(32)), id,
                Actors.DISTRICT_OFFICER);
        hung(new PublishScore(caseId, TODAY.minusDays(36)), Actors.DISTRICT_OFFICER);
        send(0, new ConfirmScore(caseId, TODAY.minusDays(1)), id, Actors.DISTRICT_OFFICER);
        return caseId;
    }

    private CaseId deadBeforeTheTurn(int person) {
        CaseId caseId = scored(person);
        send(0, new RecordDeath(caseId, TODAY, DeathProof.CERTIFICATE, "sha256:" + "34".repeat(32)), caseId.value(),
                Actors.STREET_WORKER);
        return caseId;
    }

    private CaseId hardToEmploy(int person) {
        CaseId caseId = reported(person);
        send(0, new SeekEmployment(caseId, TODAY.minusDays(5)), caseId.value(), Actors.STREET_WORKER);
        send(0, new RecogniseHardToEmploy(caseId, TODAY.minusDays(3), Personal.of("TEST-2")), caseId.value(),
                Actors.DISTRICT_OFFICER);
        return caseId;
    }

    private CaseId shownForRelief(int person) {
        CaseId caseId = opened(person);
        UUID id = caseId.value();
        send(0, new SubmitApplication(
                caseId, TODAY.minusDays(30), "ILLNESS", Personal.of("示例"), "VISIT", Actors.STREET), id,
                Actors.STREET_WORKER);
        send(0, new AcceptApplication(caseId, TODAY.minusDays(29), 1), id, Actors.STREET_WORKER);
        send(0, new RecordSurvey(
                caseId, TODAY.minusDays(25), 1, List.of("HOUSEHOLD_VISIT"), 100_000L, 0L, 3, Personal.of("示例")), id,
                Actors.STREET_WORKER);
        send(0, new ReviewAtStreet(caseId, TODAY.minusDays(20), 1, 100_000L), id, Actors.STATION_HEAD);
        hung(new PublishNotice(caseId, TODAY.minusDays(15), 1, Personal.of("张")), Actors.STATION_HEAD);
        send(0, new CloseNotice(caseId, TODAY.minusDays(2), 1), id, Actors.STATION_HEAD);
        return caseId;
    }

    /** How often each answer was given when all cases ask at once, half of them in either process. */
    private Map<String, Long> outcomes(List<CaseId> cases, Actor actor, Function<CaseId, Record> command)
            throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(ASKING)) {
            for (int n = 0; n < cases.size(); n++) {
                CaseId caseId = cases.get(n);
                int process = n % 2;
                answers.add(threads.submit(() -> {
                    together.await();
                    return outcome(process, command.apply(caseId), caseId, actor);
                }));
            }
            together.countDown();
            Map<String, Long> counts = new HashMap<>();
            for (Future<String> answer : answers) {
                counts.merge(answer.get(), 1L, Long::sum);
            }
            return counts;
        }
    }

    private static String outcome(int process, Record command, CaseId caseId, Actor actor) {
        try {
            send(process, command, caseId.value(), actor);
            return "taken";
        } catch (RuleBroken refused) {
            return refused.code();
        }
    }

    /** A notice of some days ago, to which a second person agrees. */
    private static void hung(CaseCommand notice, Actor actor) {
        send(0, new ApproveBackdating(notice.caseId(), TODAY, CommandName.of(notice.getClass()), notice),
                notice.caseId().value(),
                Actors.DISTRICT_APPROVER);
        send(0, (Record) notice, notice.caseId().value(), actor);
    }

    private static void send(int process, Record command, UUID stream, Actor actor) {
        PROCESSES.get(process)
                .getBean(CommandDesk.class)
                .send(command, stream, Sending.by(actor)
                        .because(Personal.of("示例"), null, null)
                        .seen(command instanceof OnMatter decision ? seen(stream, decision.matter()) : null));
    }

    private static String seen(UUID stream, String matter) {
        List<CaseEvent> facts = PROCESSES.getFirst()
                .getBean(EventLogReader.class)
                .stream(stream)
                .stream()
                .map(recorded -> (CaseEvent) recorded.fact())
                .toList();
        return Seen.of(facts).get(matter);
    }

    private static long facts(UUID stream, String type) {
        return new JdbcTemplate(DATABASE.superuser())
                .queryForObject(
                        "SELECT count(*) FROM event_log.event WHERE stream_id = ? AND type = ?", Long.class, stream,
                        type);
    }

    private static long facts(String type) {
        return new JdbcTemplate(DATABASE.superuser())
                .queryForObject("SELECT count(*) FROM event_log.event WHERE type = ?", Long.class, type);
    }
}
