package org.veterancare.command.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.CaseFixture.CASE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.CaseFixture.RememberedHouseholds;
import org.veterancare.command.CaseFixture.RememberedNumbers;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.ContentDigest;
import org.veterancare.command.Disabilities;
import org.veterancare.command.HouseholdClaims;
import org.veterancare.command.IdentityClaims;
import org.veterancare.command.PaperNumbers;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.infrastructure.DeadlineTable;
import org.veterancare.command.registration.RegistrationCommand.IssueReportingNotice;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.command.registration.Reports;
import org.veterancare.command.registration.SettlementCommand.ConfirmServiceRegistration;
import org.veterancare.command.registration.SettlementCommand.RemindOfServiceRegistration;
import org.veterancare.eventlog.EventLog;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.Migrations;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.Fact;
import org.veterancare.events.FamilyEvent.SpouseEmployed;
import org.veterancare.events.FamilyEvent.SpouseReceptionOverdue;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardDamaged;
import org.veterancare.events.HonourEvent.PrivilegeCardExpired;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.PrivilegeCardReissued;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.Provenance;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.ServiceRegistrationOverdue;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.CitizenIdNumber;
import org.veterancare.law.Law;
import org.veterancare.testing.TestDatabase;

/** The timer on a real log: it flags on the right day, once, and decides nothing. */
@SpringBootTest(classes = DeadlinesTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.flyway.enabled=false")
class DeadlinesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate DUE = LocalDate.of(2025, 7, 2);
    private static final LocalDate TOLERANCE = LocalDate.of(2025, 8, 1);

    @EnableAutoConfiguration
    @Import({EventLog.class, VeteranCase.class, DeadlineTable.class, Deadlines.class, DeadlineTimer.class,
        TimerRebuild.class})
    static class Application {

        @Bean
        Migrations claimsSchema() {
            return new Migrations("claims", "classpath:db/claims");
        }

        @Bean
        Law law() {
            return CaseFixture.LAW;
        }

        /** What the timers read is the log, not the memory of the commands. */
        @Bean
        Cache rememberedCases() {
            return NoCache.INSTANCE;
        }

        @Bean
        IdentityClaims everyCaseIsAnothersPerson() {
            return new IdentityClaims() {
                @Override
                public void claim(CitizenIdNumber citizenId, CaseId caseId) {}

                @Override
                public void replace(CitizenIdNumber citizenId, CaseId caseId) {}

                @Override
                public Optional<CaseId> holder(CitizenIdNumber citizenId) {
                    return Optional.empty();
                }

                @Override
                public void move(CaseId from, CaseId to) {}

                @Override
                public void giveBack(CaseId from, CaseId to) {}
            };
        }

        @Bean
        PaperNumbers numbers() {
            return new RememberedNumbers();
        }

        @Bean
        Disabilities disabilities() {
            return CaseFixture.OPEN;
        }

        @Bean
        ContentDigest contents() {
            return CaseFixture.PLAIN;
        }

        @Bean
        HouseholdClaims households() {
            return new RememberedHouseholds();
        }

        @Bean
        CorrelationDataProvider provenance() {
            return new SimpleCorrelationDataProvider(
                    Provenance.ACTOR, Provenance.ACCOUNT, Provenance.ROLE, Provenance.STATION);
        }

        @Bean
        Today today() {
            return new Today();
        }
    }

    /** A clock that a test sets; it stands a minute after midnight in Shanghai, while it is still yesterday in UTC. */
    static final class Today extends Clock {

        private LocalDate date = APPROVED;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return date.atStartOfDay(ZoneId.of("Asia/Shanghai")).plusMinutes(1).toInstant();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private CommandGateway commands;

    @Autowired
    private DeadlineTimer timer;

    @Autowired
    private Deadlines reader;

    @Autowired
    private DeadlineTable table;

    @Autowired
    private TimerRebuild rebuild;

    @Autowired
    private EventLogReader log;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

    private CaseId caseId = new CaseId(UUID.randomUUID());

    @BeforeEach
    void nothingIsDue() {
        jdbc.sql("DELETE FROM claims.deadline").update();
    }

    @Test
    void s05ItFlagsTheDayAfterTheDueDateAndOpensAReviewTheDayAfterTheTolerance() {
        noticedCase();
        await(() -> rows() == 2);

        runOn(DUE);
        assertThat(facts()).noneMatch(ReportingOverdue.class::isInstance);

        runOn(DUE.plusDays(1));
        assertThat(last().fact()).isInstanceOf(ReportingOverdue.class);
        assertThat(last().by()).isEqualTo(new Actor("timer", "timer", Actors.TIMER.role(), Actors.DISTRICT));
        await(() -> rows() == 1);

        runOn(TOLERANCE.plusDays(1));
        assertThat(last().fact()).isInstanceOf(ForfeitureReviewOpened.class);
        await(() -> rows() == 0);

        int facts = facts().size();
        runOn(TOLERANCE.plusYears(1));
        assertThat(facts()).hasSize(facts);
    }

    @Test
    void aTimerThatWasDownDoesBothInTheirOrder() {
        noticedCase();
        await(() -> rows() == 2);

        runOn(TOLERANCE.plusDays(20));

        assertThat(facts().reversed().subList(0, 2))
                .hasExactlyElementsOfTypes(ForfeitureReviewOpened.class, ReportingOverdue.class);
    }

    /** 12 July 2025 is a Saturday. */
    private void serviceRecordIsFlaggedWhenItsDaysAreOver() {
        runOn(LocalDate.of(2025, 7, 14));
        assertThat(facts()).noneMatch(ServiceRegistrationOverdue.class::isInstance);
        runOn(LocalDate.of(2025, 7, 15));
        assertThat(last().fact()).isInstanceOf(ServiceRegistrationOverdue.class);
        await(() -> rows() == 0);
    }

    @Test
    void s01AReportTakesTheDatesAwayAndTheServiceRecordIsFlaggedWhenItsDaysAreOver() {
        reportedCase();
        await(() -> rows() == 1);
        serviceRecordIsFlaggedWhenItsDaysAreOver();
    }

    @Test
    void tim06TheSixMonthsOfAPlacementMoveAndAreNotAskedAboutOnceTheyWereFlagged() {
        LocalDate day = LocalDate.of(2025, 12, 18);
        Due due = new Due("PLC-02", "1", day.minusMonths(6), day, day, "none");
        Due moved = new Due("PLC-02", "1", day.minusMonths(6).minusDays(4), day.minusDays(4), day.minusDays(4), "none");
        DeadlineRecomputed again = new DeadlineRecomputed(
                CASE, day.minusDays(9), DeadlineEvent.PLACEMENT, "", due, moved, List.of(),
                DeadlineRecomputed.CORRECTION);
        reader.on(again);
        assertThat(table.due(day, 9)).isEmpty();
        reader.on(new PlacementOpened(
                CASE, day.minusMonths(6), "MERIT", "PLC-R", null, day.minusMonths(6), due, null));
        reader.on(again);
        assertThat(table.due(day.minusDays(5), 9)).isEmpty();
        assertThat(table.due(day.minusDays(4), 9))
                .containsExactly(new DeadlineTable.Deadline(CASE, "FLAG_OVERDUE_PLACEMENT"));
    }

    @Test
    void tim06APlacementThatHasLongerSinceItWasFlaggedIsAskedAboutAgainUntilTheJobBegins() {
        Due before = new Due("PLC-02", "1", APPROVED, DUE, DUE, "none");
        Due longer = new Due("PLC-02", "1", APPROVED, TOLERANCE, TOLERANCE, "none");
        DeadlineRecomputed moved = new DeadlineRecomputed(
                caseId, DUE.plusDays(9), DeadlineEvent.PLACEMENT, "", before, longer, List.of(),
                DeadlineRecomputed.CORRECTION);
        reader.on(new PlacementOpened(caseId, APPROVED, "MERIT", "PLC-R", null, APPROVED, before, null));
        reader.on(new PlacementOverdue(caseId, DUE, before));
        reader.on(moved);
        assertThat(table.due(TOLERANCE.minusDays(1), 9)).isEmpty();
        assertThat(table.due(TOLERANCE, 9))
                .containsExactly(new DeadlineTable.Deadline(caseId, "FLAG_OVERDUE_PLACEMENT"));
        reader.on(new StartedWork(caseId, TOLERANCE, 36));
        assertThat(rows()).isZero();
    }

    private static Due registerBy(LocalDate base, LocalDate dueOn) {
        return new Due("REG-11", "1", base, dueOn, dueOn, "cn-2026.1");
    }

    @Test
    void tim06TheTimerOfTheServiceRecordFollowsTheReportTheAcceptanceAndEveryRecount() {
        LocalDate first = LocalDate.of(2025, 7, 14);
        LocalDate later = LocalDate.of(2025, 7, 22);
        Due told = registerBy(APPROVED, first);
        reader.on(new SettlementAccepted(CASE, DUE, true, told));
        assertThat(table.due(first, 9)).isEmpty();
        assertThat(table.due(first.plusDays(1), 9)).hasSize(1);
        reader.on(new DeadlineRecomputed(
                CASE, DUE, DeadlineEvent.SERVICE_REGISTRATION, "", told, registerBy(APPROVED.plusDays(8), later),
                List.of(), DeadlineRecomputed.CORRECTION));
        assertThat(table.due(later, 9)).isEmpty();
        assertThat(table.due(later.plusDays(1), 9)).hasSize(1);
        LocalDate earlier = APPROVED.minusDays(20);
        reader.on(new FactCorrected(
                CASE, DUE, 1, CorrectedField.DISCHARGE_APPROVED_ON, APPROVED.toString(), earlier.toString(), null,
                null));
        assertThat(table.due(earlier.plusDays(40), 9)).isEmpty();
        assertThat(table.due(earlier.plusDays(41), 9)).as("of before it was told").hasSize(1);
    }

    @Test
    void reg11WhoIsUpToDateIsNotFlagged() {
        reportedCase();
        await(() -> rows() == 1);
        send(Actors.STREET_WORKER, new RemindOfServiceRegistration(caseId, DUE));
        send(Actors.STREET_WORKER, new ConfirmServiceRegistration(caseId, DUE));
        await(() -> rows() == 0);
    }

    @Test
    void reg11WhoseConfirmationWasASlipIsFlaggedWhenTheDaysAreOver() {
        reportedCase();
        await(() -> rows() == 1);
        send(Actors.STREET_WORKER, new ConfirmServiceRegistration(caseId, DUE));
        await(() -> rows() == 0);
        send(Actors.STATION_HEAD, new ReverseFact(caseId, DUE, last().version()));
        await(() -> rows() == 1);
        serviceRecordIsFlaggedWhenItsDaysAreOver();
    }

    @Test
    void plc08TheAllowanceIsAskedAboutFromTheNextMonthOnUntilItEnds() {
        LocalDate on = LocalDate.of(2030, 1, 31);
        Money monthly = Money.ofFen(269_000);
        reader.on(new WaitingAllowanceStarted(caseId, on, YearMonth.from(on), monthly, "test"));
        assertThat(table.due(on, 9)).isEmpty();
        assertThat(table.due(LocalDate.of(2030, 2, 1), 9))
                .containsExactly(new DeadlineTable.Deadline(caseId, "FLAG_WAITING_ALLOWANCE"));
        reader.on(new WaitingAllowanceAdjusted(caseId, on.plusMonths(3), YearMonth.from(on), monthly, "test"));
        assertThat(table.due(LocalDate.of(2030, 4, 30), 9)).isEmpty();
        assertThat(table.due(LocalDate.of(2030, 5, 1), 9)).hasSize(1);
        reader.on(new WaitingAllowanceStopped(caseId, on.plusMonths(4), YearMonth.from(on)));
        assertThat(rows()).isZero();
        reader.on(new WaitingAllowanceAdjusted(caseId, on.plusMonths(5), YearMonth.from(on), monthly, "test"));
        assertThat(rows()).as("made up for afterwards").isZero();
    }

    @Test
    void card04ACardsLastDayIsAskedAboutThirtyDaysAheadAndOneWithoutALastDayNever() {
        LocalDate lastDay = LocalDate.of(2030, 6, 30);
        reader.on(handed(lastDay));
        assertThat(table.due(lastDay.minusDays(31), 10)).isEmpty();
        assertThat(table.due(lastDay.minusDays(30), 10))
                .containsExactly(new DeadlineTable.Deadline(caseId, "FLAG_CARD_EXPIRY"));
        reader.on(new PrivilegeCardLost(caseId, lastDay.minusDays(40), 1));
        assertThat(table.due(lastDay, 10)).isEmpty();
        reader.on(new PrivilegeCardReissued(caseId, lastDay.minusDays(40), 1));
        assertThat(rows()).isZero();
        reader.on(handed(lastDay));
        reader.on(new PrivilegeCardDamaged(caseId, lastDay.minusDays(40), 1));
        assertThat(table.due(lastDay, 10)).isEmpty();
        reader.on(handed(lastDay));
        assertThat(table.due(lastDay, 10)).hasSize(1);
        reader.on(handed(null));
        assertThat(rows()).isZero();
    }

    @Test
    void card04ACardThatWasNotLostIsAskedAboutAsBeforeAndOneThatWasNotHandedOverNever() {
        LocalDate lastDay = LocalDate.of(2030, 6, 30);
        reader.on(handed(lastDay));
        for (CaseEvent slip : List.of(
                new PrivilegeCardLost(caseId, APPROVED, 1), new PrivilegeCardDamaged(caseId, APPROVED, 1),
                new PrivilegeCardExpired(caseId, APPROVED, 1))) {
            reader.on(slip);
            assertThat(table.due(lastDay, 10)).isEmpty();
            reader.on(new FactReversed(caseId, APPROVED, 9, slip.getClass().getSimpleName()));
            assertThat(table.due(lastDay.minusDays(31), 10)).isEmpty();
            assertThat(table.due(lastDay.minusDays(30), 10)).hasSize(1);
        }
        reader.on(new FactReversed(caseId, APPROVED, 8, "PrivilegeCardHandedOver"));
        assertThat(rows()).isZero();
    }

    @Test
    void fam03AUnitThatIsLateWithTheSpouseIsFlaggedAlsoAfterTheDeathOfThePersonOfTheCase() {
        reader.on(new SpouseUnitFixed(
                caseId, APPROVED, "12310104425012349P", new Due("FAM-03", "1", APPROVED, DUE, DUE, "none")));
        table.set(caseId, TimedCommand.FLAG_OVERDUE_PLACEMENT.name(), DUE);
        reader.on(new SubjectDeathRecorded(caseId, APPROVED, DeathProof.CERTIFICATE, "sha256:" + "ab".repeat(32)));
        assertThat(table.due(TOLERANCE, 10))
                .containsExactly(new DeadlineTable.Deadline(caseId, "FLAG_OVERDUE_SPOUSE"));
    }

    @Test
    void fam03AUnitThatWasWithdrawnOrASlipIsLateNoMore() {
        SpouseUnitFixed fixed = new SpouseUnitFixed(
                caseId, APPROVED, "12310104425012349P", new Due("FAM-03", "1", APPROVED, DUE, DUE, "none"));
        for (CaseEvent gone : List.of(
                new SpouseUnitWithdrawn(caseId, APPROVED, Personal.of("说明")),
                new FactReversed(caseId, APPROVED, 3, "SpouseUnitFixed"))) {
            reader.on(fixed);
            reader.on(gone);
            assertThat(rows()).isZero();
        }
    }

    @Test
    void fam03AUnitIsAskedAboutAgainWhereTheSpouseFoundNoWorkAfterAll() {
        reader.on(new SpouseUnitFixed(
                caseId, APPROVED, "12310104425012349P", new Due("FAM-03", "1", APPROVED, DUE, DUE, "none")));
        reader.on(new SpouseEmployed(caseId, APPROVED, "91310104MA1FR0TE9A", true, 36));
        assertThat(table.due(TOLERANCE, 10)).isEmpty();
        reader.on(new FactReversed(caseId, APPROVED, 4, "SpouseEmployed"));
        assertThat(table.due(TOLERANCE, 10))
                .containsExactly(new DeadlineTable.Deadline(caseId, "FLAG_OVERDUE_SPOUSE"));
    }

    @Test
    void fam03AUnitThatHasLongerSinceItWasFlaggedIsAskedAboutAgain() {
        Due before = new Due("FAM-03", "1", APPROVED, DUE, DUE, "none");
        Due longer = new Due("FAM-03", "1", APPROVED, TOLERANCE, TOLERANCE, "none");
        reader.on(new SpouseUnitFixed(caseId, APPROVED, "12310104425012349P", before));
        reader.on(new SpouseReceptionOverdue(caseId, DUE.plusDays(1), before));
        reader.on(spouseMoved(before, longer));
        assertThat(table.due(TOLERANCE, 9)).isEmpty();
        assertThat(table.due(TOLERANCE.plusDays(1), 9))
                .containsExactly(new DeadlineTable.Deadline(caseId, "FLAG_OVERDUE_SPOUSE"));
        reader.on(new SpouseReceptionOverdue(caseId, TOLERANCE.plusDays(1), longer));
        reader.on(spouseMoved(longer, before));
        assertThat(rows()).isZero();
    }

    private DeadlineRecomputed spouseMoved(Due before, Due after) {
        return new DeadlineRecomputed(caseId, DUE.plusDays(9), "SPOUSE_RECEPTION", "", before, after, List.of(),
                DeadlineRecomputed.LAW_CHANGE);
    }

    @Test
    void plc06AStartThatWasNoneLeavesTheEmployerToBeAskedAbout() {
        reader.on(new StartedWork(caseId, DUE, 36));
        reader.on(new FactReversed(caseId, TOLERANCE, 9, "StartedWork"));
        assertThat(table.due(TOLERANCE, 9))
                .containsExactly(new DeadlineTable.Deadline(caseId, "FLAG_OVERDUE_START"));
    }

    @Test
    void plc06ALetterThatNobodyFetchedAfterAllHasNoEmployerToBeAskedAbout() {
        reader.on(new LetterClaimed(caseId, APPROVED, new Due("PLC-05", "2", APPROVED, DUE, DUE, "none")));
        assertThat(rows()).isOne();
        reader.on(new FactReversed(caseId, TOLERANCE, 9, "LetterClaimed"));
        assertThat(rows()).isZero();
    }

    private PrivilegeCardHandedOver handed(LocalDate validUntil) {
        return new PrivilegeCardHandedOver(
                caseId, APPROVED, 1, Personal.of("TEST-1"), "sha256:" + "ab".repeat(32), validUntil);
    }

    private void reportedCase() {
        noticedCase();
        await(() -> rows() == 2);
        send(
                Actors.STREET_WORKER,
                new RecordReport(
                        caseId,
                        DUE,
                        ServiceCategory.CONSCRIPT,
                        null,
                        SettlementMode.SELF_EMPLOYMENT,
                        APPROVED,
                        Personal.of("退字第2025-001号"),
                        Actors.NEIGHBOURHOOD,
                        null));
    }

    @Test
    void aCorrectedDischargeMovesTheDates() {
        noticedCase();
        await(() -> rows() == 2);

        send(
                Actors.STATION_HEAD,
                new CorrectFact(
                        caseId, DUE, 2L, CorrectedField.DISCHARGE_APPROVED_ON, "2025-06-12", null));
        await(() -> table.due(LocalDate.of(2025, 7, 13), 9).isEmpty() && rows() == 2);

        runOn(DUE.plusDays(1));
        assertThat(facts()).noneMatch(ReportingOverdue.class::isInstance);
        runOn(LocalDate.of(2025, 7, 15));
        assertThat(last().fact()).isInstanceOf(ReportingOverdue.class);
    }

    @Test
    void aClosedCaseIsLeftAloneUntilItIsTakenUpAgain() {
        noticedCase();
        await(() -> rows() == 2);
        send(Actors.STATION_HEAD, new CloseCase(caseId, DUE, "MOVED"));
        await(() -> table.due(TOLERANCE.plusYears(1), 9).isEmpty());
        assertThat(rows()).isEqualTo(2);

        send(Actors.STATION_HEAD, new ReopenCase(caseId, DUE));
        await(() -> table.due(TOLERANCE.plusYears(1), 9).size() == 2);
    }

    @Test
    void aCaseThatRefusesIsAskedOnceADay() {
        noticedCase();
        await(() -> rows() == 2);
        table.drop(caseId, TimedCommand.FLAG_OVERDUE_REPORT.name());
        table.drop(caseId, TimedCommand.OPEN_FORFEITURE_REVIEW.name());
        // a date that came too early, as if the reader were behind
        table.set(caseId, TimedCommand.FLAG_OVERDUE_REPORT.name(), APPROVED);
        int facts = facts().size();

        runOn(DUE.minusDays(1));

        assertThat(facts()).hasSize(facts);
        assertThat(table.due(DUE.minusDays(1), 9)).isEmpty();
        assertThat(table.due(DUE, 9)).hasSize(1);
    }

    @Test
    void aFailureIsTriedAgainTheSameDay() {
        // no such case: the framework's own error, and no answer of a rule
        table.set(caseId, TimedCommand.FLAG_OVERDUE_REPORT.name(), APPROVED);

        runOn(DUE);

        assertThat(table.due(DUE, 9)).hasSize(1);
    }

    @Test
    void aPlacementHasItsSixMonthsAndThenItsThirtyDays() {
        LocalDate received = LocalDate.of(2025, 6, 18);
        LocalDate sixMonths = LocalDate.of(2025, 12, 18);
        Due due = new Due("PLC-02", "1", received, sixMonths, sixMonths, "none");
        reader.on(new PlacementOpened(CASE, received, "TWELVE_YEARS", "PLC-R", null, received, due, null));
        assertThat(table.due(sixMonths.minusDays(1), 9)).isEmpty();
        assertThat(table.due(sixMonths, 9))
                .containsExactly(new DeadlineTable.Deadline(CASE, TimedCommand.FLAG_OVERDUE_PLACEMENT.name()));

        LocalDate startBy = LocalDate.of(2025, 12, 1);
        Due start = new Due("PLC-05", "1", LocalDate.of(2025, 11, 1), startBy, startBy, "none");
        PlacementLetterIssued letter = new PlacementLetterIssued(CASE, LocalDate.of(2025, 11, 1), "沪安〔2025〕1号",
                "12310104425012349P", start);
        reader.on(letter);
        assertThat(rows()).isZero();
        LetterClaimed claimed = new LetterClaimed(CASE, LocalDate.of(2025, 11, 3), start);
        reader.on(claimed);
        reader.on(claimed);
        assertThat(table.due(startBy, 9)).isEmpty();
        assertThat(table.due(sixMonths, 9))
                .containsExactly(new DeadlineTable.Deadline(CASE, TimedCommand.FLAG_OVERDUE_START.name()));

        reader.on(new EmployerStartOverdue(CASE, startBy.plusDays(1), start));
        assertThat(rows()).isZero();

        LocalDate anew = startBy.plusDays(40);
        reader.on(new EmployerBreachWithdrawn(
                CASE, startBy.plusDays(10), "沪安〔2025〕2号", YearMonth.of(2025, 11),
                new Due("PLC-05", "2", startBy.plusDays(10), anew, anew, "none")));
        assertThat(table.due(anew, 9)).isEmpty();
        assertThat(table.due(anew.plusDays(1), 9))
                .containsExactly(new DeadlineTable.Deadline(CASE, TimedCommand.FLAG_OVERDUE_START.name()));
    }

    @Test
    void s33WhereTheLetterIsRefusedOrTheLossIsQuashedTheSixMonthsRunOnAndADeathEndsThem() {
        LocalDate received = LocalDate.of(2025, 6, 18);
        LocalDate sixMonths = LocalDate.of(2025, 12, 18);
        LocalDate letterOn = LocalDate.of(2025, 11, 1);
        Due due = new Due("PLC-02", "1", received, sixMonths, sixMonths, "none");
        Due start = new Due("PLC-05", "1", letterOn, letterOn.plusDays(30), letterOn.plusDays(30), "none");
        DeadlineTable.Deadline overdue = new DeadlineTable.Deadline(CASE, TimedCommand.FLAG_OVERDUE_PLACEMENT.name());
        reader.on(new PlacementOpened(CASE, received, "TWELVE_YEARS", "PLC-R", null, received, due, null));
        reader.on(new PlacementLetterIssued(CASE, letterOn, "沪安〔2025〕1号", "12310104425012349P", start));
        reader.on(new PostRefused(CASE, letterOn.plusDays(3), Personal.of("说明"), null, due));
        assertThat(table.due(sixMonths, 9)).containsExactly(overdue);

        reader.on(new AssignedWorkCancelled(CASE, letterOn.plusDays(5), "沪安〔2025〕2号", null));
        assertThat(rows()).isZero();
        reader.on(new AssignedWorkRestored(CASE, letterOn.plusDays(9), "沪府复〔2025〕7号", ClaimPoint.WAITING, due));
        assertThat(table.due(sixMonths.minusDays(1), 9)).isEmpty();
        assertThat(table.due(sixMonths, 9)).containsExactly(overdue);

        reader.on(new LetterWithdrawn(
                CASE, letterOn.plusDays(10), "沪安〔2025〕3号", "12310104425012349P", ClaimPoint.SCORE_CONFIRMED, due));
        assertThat(table.due(sixMonths, 9)).containsExactly(overdue);

        reader.on(new PlacementEndedByDeath(CASE, letterOn.plusDays(12)));
        assertThat(rows()).isZero();
    }

    private static final Due TOLERATED = new Due("REG-04", "1", DUE, TOLERANCE, TOLERANCE, "none");
    private static final Due DUE_ON = new Due("REG-02", "2", APPROVED, DUE, DUE, "none");

    @Test
    void aReportThatIsTakenBackAfterItsLastDayIsAskedAboutAtOnce() {
        reportedCase();
        await(() -> rows() == 1);
        reader.on(new FactReversed(caseId, TOLERANCE.plusDays(9), 3, "VeteranReported"));
        reader.on(new ReportDueRecomputed(caseId, TOLERANCE.plusDays(9), DUE_ON, TOLERATED, null, 0, null));
        assertThat(table.due(TOLERANCE.plusDays(9), 9))
                .containsExactly(
                        new DeadlineTable.Deadline(caseId, "FLAG_OVERDUE_REPORT"),
                        new DeadlineTable.Deadline(caseId, "OPEN_FORFEITURE_REVIEW"));
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aNoticeThatWasASlipIsAskedAboutNoMore() {
        noticedCase();
        await(() -> rows() == 2);
        reader.on(new FactReversed(caseId, DUE, 2, "ReportingNoticeIssued"));
        assertThat(rows()).isZero();
    }

    @Test
    void whatAFileTellsOfAReportElsewhereIsAskedAboutNoMore() {
        noticedCase();
        await(() -> rows() == 2);
        reader.on(new CaseTransferredOut(caseId, DUE, "310106", "JA-7", null));
        reader.on(new CaseTransferredIn(
                caseId, DUE, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), null, null));
        assertThat(rows()).as("still awaited").isEqualTo(2);
        reader.on(new CaseTransferredIn(
                caseId, DUE, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), Reports.selfEmployed(APPROVED), null));
        assertThat(rows()).isZero();
    }

    @Test
    void aCaseThatEndedInAnotherPersonsIsAskedAgain() {
        noticedCase();
        await(() -> rows() == 2);
        LocalDate late = DUE.plusYears(1);
        reader.on(new CaseMerged(caseId, DUE, CASE, "sha256:" + "0".repeat(64)));
        assertThat(table.due(late, 99)).extracting(DeadlineTable.Deadline::caseId).doesNotContain(caseId);
        reader.on(new FactReversed(caseId, DUE, 3, "CaseMerged"));
        assertThat(table.due(late, 99)).extracting(DeadlineTable.Deadline::caseId).contains(caseId);
    }

    @Test
    void s07WhereALossIsQuashedOfSomebodyWhoNeverCameAReviewMayBeOpenedAgain() {
        reader.on(new ForfeitureRevoked(CASE, TOLERANCE.plusDays(60), "沪府复〔2025〕7号", DUE_ON, TOLERATED, null));
        assertThat(table.due(TOLERANCE.plusDays(61), 9))
                .contains(new DeadlineTable.Deadline(CASE, "OPEN_FORFEITURE_REVIEW"));
    }

    @Test
    void reg11TheServiceRecordIsWaitedForThroughALossOrARejectionThatIsQuashed() {
        reportedCase();
        await(() -> rows() == 1);
        reader.on(new SettlementForfeited(caseId, DUE, Personal.of("听取"), TOLERATED));
        reader.on(new SettlementPlaceRejected(caseId, DUE, Actors.NEIGHBOURHOOD, "REG-06", "310112", null));
        reader.on(new ForfeitureRevoked(caseId, DUE, "沪府复〔2025〕7号", DUE_ON, TOLERATED, TOLERATED));
        assertThat(table.due(TOLERANCE, 9))
                .containsExactly(new DeadlineTable.Deadline(caseId, "FLAG_SERVICE_REGISTRATION"));
    }

    @Test
    void anotherTableOfHolidaysMovesTheDatesOfTheReport() {
        LocalDate base = LocalDate.of(2025, 9, 1);
        Due due = new Due(
                "REG-02", "2", base, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 9), "cn-2026.1");
        LocalDate moved = LocalDate.of(2025, 10, 10);
        Due again = new Due("REG-02", "2", base, due.raw(), moved, "cn-2026.2");
        reader.on(new DeadlineRecomputed(
                CASE, base, "REPORT", "", due, again, List.of(), DeadlineRecomputed.HOLIDAY_TABLE));
        assertThat(table.due(moved, 9)).isEmpty();
        assertThat(table.due(moved.plusDays(1), 9))
                .containsExactly(new DeadlineTable.Deadline(CASE, TimedCommand.FLAG_OVERDUE_REPORT.name()));
        reader.on(new DeadlineRecomputed(
                CASE, base, "SCORE_NOTICE", "", due, again, List.of(), DeadlineRecomputed.HOLIDAY_TABLE));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void datesMadeAnewAreTheLiveOnesWhateverWasLostBefore() {
        rebuild.rebuild(line -> {});
        int others = rows();
        noticedCase();
        await(() -> rows() == others + 2);
        send(Actors.STATION_HEAD, new CloseCase(caseId, DUE, "MOVED"));
        caseId = new CaseId(UUID.randomUUID());
        noticedCase();
        await(() -> rows() == others + 4);
        send(Actors.STATION_HEAD, new CorrectFact(
                caseId, DUE, 2L, CorrectedField.DISCHARGE_APPROVED_ON, "2025-06-12", null));
        caseId = new CaseId(UUID.randomUUID());
        openedCase();
        notice();
        await(() -> rows() == others + 6);
        await(() -> dates().stream().filter(date -> date.endsWith("paused")).count() >= 2);
        await(() -> dates().stream().anyMatch(date -> date.contains("2025-07-15")));
        List<String> live = dates();

        // as after a discard: one is not there, one is another, one is of nobody
        jdbc.sql("DELETE FROM claims.deadline WHERE case_id = ?").param(caseId.value()).update();
        jdbc.sql("UPDATE claims.deadline SET act_on = act_on + 400, asked_on = act_on, paused = NOT paused").update();
        table.set(new CaseId(UUID.randomUUID()), TimedCommand.FLAG_OVERDUE_SPOUSE.name(), APPROVED);
        assertThat(dates()).isNotEqualTo(live);
        List<String> lines = new ArrayList<>();
        rebuild.rebuild(lines::add);

        assertThat(dates()).isEqualTo(live);
        assertThat(lines).last().asString().startsWith("rebuild: done").endsWith(" 0 facts parked");
        caseId = new CaseId(UUID.randomUUID());
        noticedCase();
        await(() -> rows() == live.size() + 2);
    }

    @Test
    void whatIsRecordedWhileTheDatesAreMadeAnewIsAmongThem() {
        rebuild.rebuild(line -> {});
        int others = rows();
        for (int some = 0; some < 5; some++) {
            rebuild.start();
            caseId = new CaseId(UUID.randomUUID());
            noticedCase();
        }
        await(() -> rows() == others + 10);
        List<String> live = dates();
        rebuild.rebuild(line -> {});
        assertThat(dates()).isEqualTo(live);
    }

    /** All but the day on which a case was last asked, which is no fact. */
    private List<String> dates() {
        return jdbc.sql("""
            SELECT case_id || ' ' || command || ' ' || act_on || CASE WHEN paused THEN ' paused' ELSE '' END
            FROM claims.deadline ORDER BY case_id, command""").query(String.class).list();
    }

    private void noticedCase() {
        openedCase();
        notice();
    }

    private void openedCase() {
        send(
                Actors.STREET_WORKER,
                new OpenCase(
                        caseId,
                        APPROVED,
                        SubjectKind.VETERAN,
                        Personal.of("310104198501010013"),
                        Personal.of("测试甲"),
                        Personal.of("15400000001"),
                        Actors.STREET,
                        Actors.NEIGHBOURHOOD,
                        Actors.NEIGHBOURHOOD,
                        Actors.NEIGHBOURHOOD,
                        null,
                        null));
    }

    private void notice() {
        send(
                Actors.STREET_WORKER,
                new IssueReportingNotice(
                        caseId,
                        APPROVED,
                        ServiceCategory.CONSCRIPT,
                        null,
                        SettlementMode.SELF_EMPLOYMENT,
                        APPROVED,
                        null,
                        null));
    }

    private void send(Actor actor, CaseCommand command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Actors.by(actor)));
    }

    private void runOn(LocalDate date) {
        today.date = date;
        timer.run();
    }

    private List<Fact> facts() {
        return log.stream(caseId.value()).stream().map(RecordedFact::fact).toList();
    }

    private RecordedFact last() {
        return log.stream(caseId.value()).getLast();
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM claims.deadline").query(Integer.class).single();
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

}
