package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.FamilyEvent.ChildSentToEducation;
import org.veterancare.events.FamilyEvent.SchoolChosen;
import org.veterancare.events.FamilyEvent.SchoolGround;
import org.veterancare.events.FamilyEvent.SchoolKind;
import org.veterancare.events.FamilyEvent.SchoolPlaceGranted;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.DeathMirrored;
import org.veterancare.events.MoveEvent.FiguresKept;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.TraineePlaced;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.ReportedService;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;

/** What a case adds to the figures of training, placement and family (domain 7). */
class PhaseFiguresTest {

    private static final CaseId CASE = new CaseId(Stories.id("case"));
    private static final LocalDate REPORTED = LocalDate.of(2025, 8, 4);
    private static final ClassId CLASS = new ClassId(Stories.id("class"));
    private static final String HASH = "sha256:" + "0".repeat(64);

    private static final CaseEvent OPENED = new CaseOpened(CASE, REPORTED, SubjectKind.VETERAN, Stories.sealed("1"),
            Stories.sealed("2"), null, Sex.MALE, YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD,
            Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD, null, null);

    private static CaseEvent reported(SettlementMode mode) {
        return new VeteranReported(CASE, REPORTED, new Service(ServiceCategory.NCO, null, mode, REPORTED.minusDays(9)),
                Stories.sealed("3"), Stories.STREET, Timeliness.ON_TIME, 0, Stories.due("REG-02", 30),
                Stories.due("REG-04", 60), Stories.due("TRN-02", 90), null);
    }

    private static List<Measure> of(SettlementMode mode, Metric metric, CaseEvent... more) {
        return of(reported(mode), metric, more);
    }

    private static List<Measure> of(CaseEvent first, Metric metric, CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>();
        facts.add(OPENED);
        facts.add(first);
        facts.addAll(List.of(more));
        return Measures.of(CaseState.of(Recorded.all(facts).stream().map(PhaseFiguresTest::onItsDay).toList()))
                .stream()
                .filter(measure -> measure.metric() == metric)
                .toList();
    }

    /** Recorded on the day on which it happened: what a bundle took is counted by the recording. */
    private static RecordedFact onItsDay(RecordedFact fact) {
        Instant noon = fact.fact().occurredOn().atTime(4, 0).toInstant(ZoneOffset.UTC);
        return new RecordedFact(
                fact.eventId(), fact.version(), fact.fact(), noon.plusSeconds(fact.version()), fact.metadata());
    }

    @Test
    void datesThatTellNothingOfAReportDoNotMakeItLate() {
        CaseEvent rejected = new SettlementPlaceRejected(CASE, REPORTED, Stories.STREET, "REG-06", "310112", null);
        CaseEvent untold = new ReportDueRecomputed(
                CASE, REPORTED, Stories.due("REG-02", 35), Stories.due("REG-04", 65), null, 0, null);
        assertThat(of(SettlementMode.SELF_EMPLOYMENT, Metric.ON_TIME_REPORT, rejected, untold))
                .singleElement()
                .extracting(Measure::numerator)
                .isEqualTo(1L);
    }

    private static CaseEvent enrolled() {
        Terms terms = new Terms(
                TrainingKind.ADAPTATION, DeliveryMode.OPEN, REPORTED, REPORTED.plusDays(10), false, false);
        return new TrainingEnrolled(
                CASE, REPORTED, 1, CLASS, terms, true, SettlementMode.SELF_EMPLOYMENT, "PLC-R");
    }

    private static long[] coverage(CaseEvent... more) {
        long[] sum = new long[2];
        of(SettlementMode.SELF_EMPLOYMENT, Metric.ADAPTATION_COVERAGE, more).forEach(measure -> {
            assertThat(measure.dimension()).isEqualTo("SELF_EMPLOYMENT");
            sum[0] += measure.numerator();
            sum[1] += measure.denominator();
        });
        return sum;
    }

    @Test
    void s25OfACohortOf120WhoDiedLeavesTheFigureAndWhoDeclinedStays() {
        long completed = 0;
        long cohort = 0;
        for (int person = 0; person < 120; person++) {
            long[] one = person == 0
                    ? coverage(new SubjectDeathRecorded(CASE, REPORTED.plusDays(3), DeathProof.CERTIFICATE, HASH))
                    : person == 1
                            ? coverage(new TrainingDeclined(
                                    CASE, REPORTED, TrainingKind.ADAPTATION, HASH, Stories.sealed("4")))
                            : coverage(enrolled(), new TrainingCompleted(CASE, REPORTED.plusDays(10), 1, 95));
            completed += one[0];
            cohort += one[1];
        }
        assertThat(completed).isEqualTo(118);
        assertThat(cohort).isEqualTo(119);
        assertThat(Math.round(1000.0 * completed / cohort) / 10.0).isEqualTo(99.2);
    }

    /** Where only the closing says so it is a death all the same, and one that was none leaves nobody out. */
    @Test
    void s25WhoseCaseWasClosedForADeathLeavesTheFigureToo() {
        assertThat(coverage(new CaseClosed(CASE, REPORTED.plusDays(3), "DECEASED"))).containsExactly(0, 0);
        assertThat(coverage(new SubjectDeathRecorded(CASE, REPORTED.plusDays(3), DeathProof.CERTIFICATE, HASH),
                new DeathRecordRevoked(CASE, REPORTED.plusDays(5), HASH))).containsExactly(0, 1);
    }

    /** Money is paid once, whichever of two cases of a person it was paid in; the person reports once. */
    @Test
    void f14OfTwoCasesOfAPersonEachFigureIsCountedByOne() {
        CaseId other = new CaseId(Stories.id("other"));
        CaseEvent ended = new CaseMerged(CASE, REPORTED, other, HASH);
        CaseEvent kept = new FiguresKept(CASE, REPORTED, other, List.of("REPORT"));
        SettlementMode mode = SettlementMode.SELF_EMPLOYMENT;
        assertThat(of(mode, Metric.ON_TIME_REPORT, ended)).isEmpty();
        assertThat(of(mode, Metric.ON_TIME_REPORT, ended, kept)).hasSize(1);
        assertThat(of(mode, Metric.CASE_STOCK, ended, kept)).isEmpty();
        CaseEvent goesOn = new CaseAbsorbed(CASE, REPORTED, other, List.of("REPORT"), null, null);
        assertThat(of(mode, Metric.ON_TIME_REPORT, goesOn)).isEmpty();
        assertThat(of(mode, Metric.ON_TIME_REPORT, new CaseAbsorbed(CASE, REPORTED, other, null, null, null)))
                .hasSize(1);
        assertThat(of(mode, Metric.CASE_STOCK, goesOn)).hasSize(1);
        CaseEvent relief = new ApplicationSubmitted(
                CASE, REPORTED, 1, "ILLNESS", Stories.sealed("5"), "VISIT", Stories.STREET,
                Stories.due("HRD-12", 100));
        assertThat(of(mode, Metric.HARDSHIP_APPLICATIONS, relief, ended)).hasSize(1);
    }

    private static final LocalDate CAME = REPORTED.plusDays(50);

    /** From another district, fifty days after what is called the report in these tests. */
    private static CaseEvent came(SettlementMode mode) {
        return new CaseTransferredIn(CASE, CAME, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1),
                new Service(ServiceCategory.NCO, null, mode, REPORTED.minusDays(9)), null);
    }

    /** For a double in which the veteran reported. */
    private static CaseEvent absorbed(SettlementMode mode, String... countedThere) {
        return new CaseAbsorbed(CASE, CAME, new CaseId(Stories.id("other")), List.of(countedThere), new Carried(
                null, null, new Service(ServiceCategory.NCO, null, mode, REPORTED.minusDays(9)), REPORTED), null);
    }

    @Test
    void plc02WhomAnotherDistrictsFileSaysAPostIsOwedIsCountedAsReceived() {
        assertThat(of(came(SettlementMode.ASSIGNED_WORK), Metric.SIX_MONTH_PLACEMENT))
                .extracting(Measure::day, Measure::numerator, Measure::denominator)
                .containsExactly(tuple(CAME, 0L, 1L));
        assertThat(of(came(SettlementMode.ASSIGNED_WORK), Metric.PLACEMENT_OVERDUE))
                .extracting(Measure::day)
                .containsExactly(CAME.plusMonths(6));
        assertThat(of(absorbed(SettlementMode.ASSIGNED_WORK, "ON_TIME_REPORT"), Metric.SIX_MONTH_PLACEMENT))
                .extracting(Measure::day)
                .containsExactly(REPORTED);
        for (String there : List.of("ASSIGNED_WORK", "PLACEMENT")) {
            assertThat(of(absorbed(SettlementMode.ASSIGNED_WORK, there), Metric.SIX_MONTH_PLACEMENT)).isEmpty();
            assertThat(of(absorbed(SettlementMode.ASSIGNED_WORK, there), Metric.PLACEMENT_OVERDUE)).isEmpty();
        }
        assertThat(of(came(SettlementMode.SELF_EMPLOYMENT), Metric.SIX_MONTH_PLACEMENT)).isEmpty();
    }

    @Test
    void whoReportedInAnotherDistrictIsAskedForThere() {
        CaseEvent came = came(SettlementMode.SELF_EMPLOYMENT);
        for (Metric metric : List.of(
                Metric.ON_TIME_REPORT, Metric.ADAPTATION_COVERAGE, Metric.EMPLOYMENT_AT_SIX_MONTHS)) {
            assertThat(of(came, metric)).isEmpty();
            assertThat(of(SettlementMode.SELF_EMPLOYMENT, metric, came)).as("reported here before").hasSize(1);
        }
    }

    /** A merger on the day that comes so many days after the report, seen from the double. */
    private static CaseEvent[] merged(String... kept) {
        CaseId other = new CaseId(Stories.id("other"));
        return new CaseEvent[]{
            new CaseMerged(CASE, CAME, other, HASH), new FiguresKept(CASE, CAME, other, List.of(kept))
        };
    }

    @Test
    void f14WhatBecomesAfterAMergerOfWhoReportedInTheDoubleIsCountedWhereItHappens() {
        SettlementMode mode = SettlementMode.SELF_EMPLOYMENT;
        CaseEvent goesOn = absorbed(mode, "ON_TIME_REPORT");
        assertThat(of(goesOn, Metric.ON_TIME_REPORT)).isEmpty();
        assertThat(of(mode, Metric.ON_TIME_REPORT, merged("ON_TIME_REPORT"))).hasSize(1);
        assertThat(of(mode, Metric.ADAPTATION_COVERAGE, merged("ON_TIME_REPORT"))).isEmpty();
        assertThat(of(mode, Metric.EMPLOYMENT_AT_SIX_MONTHS, merged("ON_TIME_REPORT"))).isEmpty();
        assertThat(of(goesOn, Metric.ADAPTATION_COVERAGE))
                .extracting(Measure::day, Measure::dimension, Measure::numerator, Measure::denominator)
                .containsExactly(tuple(REPORTED, "SELF_EMPLOYMENT", 0L, 1L));
        assertThat(of(goesOn, Metric.ADAPTATION_COVERAGE, enrolled(),
                new TrainingCompleted(CASE, CAME.plusDays(10), 1, 95)))
                .extracting(Measure::numerator)
                .containsExactly(1L);
        assertThat(of(goesOn, Metric.EMPLOYMENT_AT_SIX_MONTHS))
                .extracting(Measure::day, Measure::numerator, Measure::denominator)
                .containsExactly(tuple(REPORTED, 0L, 1L));
        assertThat(of(goesOn, Metric.EMPLOYMENT_AT_SIX_MONTHS,
                new EmploymentFound(CASE, CAME.plusDays(1), "913100000000000000")))
                .extracting(Measure::numerator)
                .containsExactly(1L);
        assertThat(of(goesOn, Metric.EMPLOYMENT_AT_SIX_MONTHS,
                new PlacementFollowedUp(CASE, DAY_180, 180, Occupation.STUDY, null)))
                .extracting(Measure::numerator)
                .containsExactly(1L);
    }

    @Test
    void f14WhatWasOverAtAMergerIsCountedByTheDouble() {
        SettlementMode mode = SettlementMode.SELF_EMPLOYMENT;
        String[] over = {"ADAPTATION", "EMPLOYMENT", "ON_TIME_REPORT"};
        for (String[] parts : List.of(over, new String[]{"REPORT"})) {
            for (Metric metric : List.of(Metric.ADAPTATION_COVERAGE, Metric.EMPLOYMENT_AT_SIX_MONTHS)) {
                assertThat(of(absorbed(mode, parts), metric)).isEmpty();
                assertThat(of(mode, metric, merged(parts))).hasSize(1);
            }
        }
    }

    /** Three cases of one person: what the first counts the second does not count again when it ends in the third. */
    @Test
    void f14OfADoubleOfADoubleEachFigureIsCountedByOne() {
        CaseEvent first = absorbed(SettlementMode.SELF_EMPLOYMENT, "EMPLOYMENT", "ON_TIME_REPORT");
        CaseEvent[] ended = merged("ADAPTATION", "EMPLOYMENT", "ON_TIME_REPORT");
        assertThat(of(first, Metric.EMPLOYMENT_AT_SIX_MONTHS, ended)).isEmpty();
        assertThat(of(first, Metric.ON_TIME_REPORT, ended)).isEmpty();
        assertThat(of(first, Metric.ADAPTATION_COVERAGE, ended)).hasSize(1);
    }

    private static CaseEvent told(boolean dead) {
        return new DeathMirrored(CASE, CAME.plusDays(9), new CaseId(Stories.id("other")), dead);
    }

    private static CaseEvent[] and(CaseEvent[] facts, CaseEvent... more) {
        return Stream.of(facts, more).flatMap(Stream::of).toArray(CaseEvent[]::new);
    }

    /** The death is recorded in the case that goes on, and the double keeps the person in the figures. */
    @Test
    void s25WhoDiesInTheCaseThatGoesOnLeavesTheFiguresThatTheDoubleKeeps() {
        SettlementMode mode = SettlementMode.SELF_EMPLOYMENT;
        CaseEvent[] kept = merged("ADAPTATION", "EMPLOYMENT", "ON_TIME_REPORT");
        for (Metric metric : List.of(Metric.ADAPTATION_COVERAGE, Metric.EMPLOYMENT_AT_SIX_MONTHS)) {
            assertThat(of(mode, metric, kept)).hasSize(1);
            assertThat(of(mode, metric, and(kept, told(true)))).isEmpty();
            assertThat(of(mode, metric, and(kept, told(true), told(false)))).hasSize(1);
        }
        assertThat(of(mode, Metric.ON_TIME_REPORT, and(kept, told(true)))).as("reported all the same").hasSize(1);
        CaseEvent[] placed = and(new CaseEvent[]{opened()}, merged("ASSIGNED_WORK"));
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT, placed)).hasSize(1);
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT, and(placed, told(true)))).isEmpty();
    }

    @Test
    void s25TheRecordOfADeathInADoubleIsWrongWhereTheOtherCaseSaysThatThePersonLives() {
        CaseEvent[] dead = and(
                new CaseEvent[]{new SubjectDeathRecorded(CASE, REPORTED.plusDays(3), DeathProof.CERTIFICATE, HASH)},
                merged("ADAPTATION"));
        SettlementMode mode = SettlementMode.SELF_EMPLOYMENT;
        assertThat(of(mode, Metric.ADAPTATION_COVERAGE, dead)).isEmpty();
        assertThat(of(mode, Metric.ADAPTATION_COVERAGE, and(dead, told(false)))).hasSize(1);
    }

    @Test
    void f14APostThatIsOwedAfterAMergerIsCountedThoughTheDoubleHadAJobOfTheMarket() {
        CaseEvent goesOn = absorbed(SettlementMode.ASSIGNED_WORK, "ON_TIME_REPORT", "PLACEMENT_MIX");
        assertThat(of(goesOn, Metric.SIX_MONTH_PLACEMENT)).hasSize(1);
        assertThat(of(goesOn, Metric.SIX_MONTH_PLACEMENT, opened(), new StartedWork(CASE, CAME, 36)))
                .extracting(Measure::numerator)
                .containsExactly(1L);
        assertThat(of(
                SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT, merged("ON_TIME_REPORT", "PLACEMENT_MIX")))
                .isEmpty();
    }

    private static CaseEvent opened() {
        return new PlacementOpened(CASE, REPORTED, "MERIT", "PLC-R", null, REPORTED, Stories.due("PLC-02", 184), null);
    }

    private static CaseEvent letter(LocalDate on) {
        return new PlacementLetterIssued(CASE, on, "L-1", "12310104425012349P", Stories.due("PLC-05", 214));
    }

    @Test
    void sixMonthsAreCountedOfThoseWhoStillWantAJob() {
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT, opened()))
                .extracting(Measure::numerator, Measure::denominator)
                .containsExactly(tuple(0L, 1L));
        assertThat(of(
                SettlementMode.ASSIGNED_WORK,
                Metric.SIX_MONTH_PLACEMENT,
                opened(),
                new PlacementModeChanged(CASE, REPORTED, SettlementMode.SELF_EMPLOYMENT, HASH)))
                .isEmpty();
    }

    @Test
    void plc02ForWhomNobodyOpensAFileIsCountedAsReceivedAllTheSame() {
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT))
                .extracting(Measure::day, Measure::numerator, Measure::denominator)
                .containsExactly(tuple(REPORTED, 0L, 1L));
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.PLACEMENT_OVERDUE))
                .extracting(Measure::day)
                .as("from the end of the six months on")
                .containsExactly(REPORTED.plusMonths(6));
        assertThat(of(SettlementMode.SELF_EMPLOYMENT, Metric.SIX_MONTH_PLACEMENT)).isEmpty();
        assertThat(of(SettlementMode.CIVIL_TRANSFER, Metric.SIX_MONTH_PLACEMENT)).isEmpty();
    }

    @Test
    void plc02WhoDiedOrWhoseReportFellIsNotWaitedFor() {
        CaseEvent died = new CaseClosed(CASE, REPORTED.plusDays(3), "DECEASED");
        CaseEvent fallen = new ForfeitureReviewOpened(CASE, REPORTED, Stories.due("REG-04", 60));
        for (CaseEvent over : List.of(died, fallen)) {
            assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT, over)).isEmpty();
            assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.PLACEMENT_OVERDUE, over)).isEmpty();
        }
    }

    @Test
    void plc01WhoWasFoundToHaveNoClaimWasReceivedForNoneWithAFileOrWithout() {
        CaseEvent denied = new AssignedWorkDenied(
                CASE, REPORTED, "D-1", Stories.sealed("5"), Stories.due("SUS-04", 60));
        CaseEvent restored = new AssignedWorkRestored(
                CASE, REPORTED, "D-2", ClaimPoint.WAITING, Stories.due("PLC-02", 184));
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT, denied)).isEmpty();
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT, opened(), denied)).isEmpty();
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT, opened(), denied, restored)).hasSize(1);
    }

    @Test
    void tim06AReportPutRightMovesTheSixMonthsOfAnOpenFile() {
        LocalDate right = REPORTED.plusDays(20);
        Due set = Stories.due("PLC-02", 184);
        Due moved = new Due("PLC-02", "1", right, right.plusMonths(6), right.plusMonths(6), "none");
        CaseEvent again = new DeadlineRecomputed(
                CASE, right, "PLACEMENT", "", set, moved, List.of(), DeadlineRecomputed.CORRECTION);
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.SIX_MONTH_PLACEMENT, opened(), again,
                new StartedWork(CASE, right.plusMonths(6), 36)))
                .extracting(Measure::day, Measure::numerator)
                .containsExactly(tuple(right, 1L));
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.PLACEMENT_OVERDUE, opened(),
                new PlacementOverdue(CASE, REPORTED.plusMonths(6), set), again))
                .extracting(Measure::day)
                .as("not before the right day")
                .containsExactly(right.plusMonths(6));
    }

    /** Who was received on 18 June waits on 18 December: late by the leader's figure, and paid on all the same (PLC-02, PLC-08). */
    @Test
    void s33SixMonthsAfterTheReceptionThePlacementCountsAsLateAndTheAllowanceGoesOn() {
        LocalDate received = LocalDate.of(2025, 6, 18);
        LocalDate late = LocalDate.of(2025, 12, 18);
        Due sixMonths = new Due("PLC-02", "1", received, late, late, "none");
        List<CaseEvent> story = List.of(
                OPENED,
                new VeteranReported(
                        CASE, received,
                        new Service(ServiceCategory.NCO, null, SettlementMode.ASSIGNED_WORK, received.minusDays(9)),
                        Stories.sealed("3"), Stories.STREET, Timeliness.ON_TIME, 0, Stories.due("REG-02", 30),
                        Stories.due("REG-04", 60), Stories.due("TRN-02", 90), null),
                new PlacementOpened(CASE, received, "TWELVE_YEARS", "PLC-R", null, received, sixMonths, null),
                new WaitingAllowanceStarted(
                        CASE, received, YearMonth.of(2025, 6), Money.ofFen(274_000), "2025.1"),
                new PlacementOverdue(CASE, late, sixMonths));
        CaseState state = CaseState.of(Recorded.all(story));
        assertThat(Measures.of(state))
                .filteredOn(measure -> measure.metric() == Metric.PLACEMENT_OVERDUE)
                .extracting(Measure::day, Measure::numerator)
                .containsExactly(tuple(late, 1L));
        assertThat(Measures.of(state))
                .filteredOn(measure -> measure.metric() == Metric.SIX_MONTH_PLACEMENT)
                .extracting(Measure::day, Measure::numerator, Measure::denominator)
                .containsExactly(tuple(received, 0L, 1L));
        assertThat(state.placement().directed().stage()).isEqualTo(AssignedWork.Stage.WAITING);
        assertThat(state.placement().directed().allowance().lastMonth()).isNull();
    }

    @Test
    void s33AnOverduePlacementStandsUntilTheJobBegins() {
        PlacementOverdue overdue = new PlacementOverdue(CASE, REPORTED.plusMonths(6), Stories.due("PLC-02", 184));
        LocalDate last = Stories.due("PLC-02", 184).dueOn();
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.PLACEMENT_OVERDUE, opened(), overdue))
                .extracting(Measure::day)
                .containsExactly(last);
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.PLACEMENT_OVERDUE, opened(), letter(last.minusDays(1))))
                .as("the letter came before the timer, and no job with it")
                .extracting(Measure::day)
                .containsExactly(last);
        assertThat(of(
                SettlementMode.ASSIGNED_WORK, Metric.PLACEMENT_OVERDUE, opened(), letter(last.minusDays(1)),
                new EmployerStartOverdue(CASE, last.plusDays(30), Stories.due("PLC-05", 214))))
                .as("whom the employer does not let begin waits on")
                .hasSize(1);
        assertThat(of(
                SettlementMode.ASSIGNED_WORK,
                Metric.PLACEMENT_OVERDUE,
                opened(),
                overdue,
                new StartedWork(CASE, REPORTED.plusMonths(7), 36)))
                .isEmpty();
    }

    private static long employed(int day, Occupation occupation) {
        return of(
                SettlementMode.SELF_EMPLOYMENT,
                Metric.EMPLOYMENT_AT_SIX_MONTHS,
                new PlacementFollowedUp(CASE, REPORTED.plusDays(day), day, occupation, null))
                .getFirst()
                .numerator();
    }

    @Test
    void workStudyOrABusinessAtDay180Counts() {
        assertThat(employed(180, Occupation.EMPLOYED)).isEqualTo(1);
        assertThat(employed(180, Occupation.STUDY)).isEqualTo(1);
        assertThat(employed(180, Occupation.BUSINESS)).isEqualTo(1);
        assertThat(employed(180, Occupation.SEEKING)).isZero();
        assertThat(employed(30, Occupation.EMPLOYED)).isZero();
        assertThat(of(SettlementMode.ASSIGNED_WORK, Metric.EMPLOYMENT_AT_SIX_MONTHS)).isEmpty();
    }

    private static final LocalDate DAY_180 = REPORTED.plusDays(180);

    private static long derived(CaseEvent... facts) {
        return of(SettlementMode.SELF_EMPLOYMENT, Metric.EMPLOYMENT_AT_SIX_MONTHS, facts).getFirst().numerator();
    }

    @Test
    void whereNobodyAskedOnDay180TheFactsOfWorkAndStudyTell() {
        EmploymentFound found = new EmploymentFound(CASE, REPORTED.plusDays(50), "913100000000000000");
        assertThat(derived()).isZero();
        assertThat(derived(found)).isEqualTo(1);
        assertThat(derived(found, new EmploymentLeft(CASE, DAY_180, null))).isZero();
        assertThat(derived(found, new EmploymentLeft(CASE, DAY_180.plusDays(1), null))).isEqualTo(1);
        assertThat(derived(new EmploymentFound(CASE, DAY_180.plusDays(1), "913100000000000000"))).isZero();
        assertThat(derived(new UniversityReturnRecorded(CASE, DAY_180, true, false, true, Stories.due("TRN-06", 700))))
                .isEqualTo(1);
        TraineePlaced placed = new TraineePlaced(CASE, REPORTED.plusDays(50), 1, "913100000000000000");
        assertThat(derived(placed)).isEqualTo(1);
        assertThat(derived(new PostTrainingRecorded(
                CASE, REPORTED, "913100000000000000", DAY_180.minusDays(9), DAY_180.minusDays(1)))).isZero();
        assertThat(derived(placed, new PlacementFollowedUp(CASE, DAY_180, 180, Occupation.SEEKING, null)))
                .as("who was asked has answered")
                .isZero();
        assertThat(derived(
                found, new PlacementFollowedUp(CASE, REPORTED.plusDays(230), 180, Occupation.SEEKING, null)))
                .as("asked 180 days after the job, not after the report")
                .isEqualTo(1);
    }

    @Test
    void aBusinessOnDay180CountsOfWhoHadLeftAJobBeforeOrTookOneAfterwards() {
        EmploymentFound found = new EmploymentFound(CASE, REPORTED.plusDays(20), "913100000000000000");
        EmploymentLeft left = new EmploymentLeft(CASE, REPORTED.plusDays(110), "EXPIRED");
        EmploymentFound later = new EmploymentFound(CASE, DAY_180.plusDays(5), "913100000000000000");
        for (CaseEvent[] jobs : List.of(new CaseEvent[]{found, left}, new CaseEvent[]{later})) {
            List<CaseEvent> facts = new ArrayList<>(List.of(jobs));
            assertThat(derived(jobs)).isZero();
            assertThat(tasks(jobs)).contains("FOLLOW_UP-180-REPORT");
            facts.add(new PlacementFollowedUp(CASE, DAY_180.plusDays(9), 180, Occupation.BUSINESS, null, true));
            CaseEvent[] asked = facts.toArray(CaseEvent[]::new);
            assertThat(derived(asked)).isOne();
            assertThat(tasks(asked)).contains("FOLLOW_UP-30").doesNotContain("FOLLOW_UP-180-REPORT");
        }
        assertThat(tasks(found)).as("the facts tell it").doesNotContain("FOLLOW_UP-180-REPORT");
        assertThat(tasks()).as("asked in its turn").doesNotContain("FOLLOW_UP-180-REPORT");
    }

    private static List<String> tasks(CaseEvent... facts) {
        return of(SettlementMode.SELF_EMPLOYMENT, Metric.OPEN_TASKS, facts).stream().map(Measure::part).toList();
    }

    /** A training leads to a job when somebody links them, and not to another day of it. */
    @Test
    void whoLeftTheJobBeforeItWasLinkedToTheTrainingDoesNotHaveIt() {
        String employer = "913100000000000000";
        EmploymentFound found = new EmploymentFound(CASE, REPORTED.plusDays(20), employer);
        EmploymentLeft left = new EmploymentLeft(CASE, REPORTED.plusDays(80), null);
        TraineePlaced linked = new TraineePlaced(CASE, REPORTED.plusDays(90), 1, employer);
        assertThat(derived(found, left, linked)).isZero();
        assertThat(derived(found, linked)).isEqualTo(1);
        assertThat(derived(found, linked, new EmploymentLeft(CASE, DAY_180, null))).isZero();
        EmploymentFound again = new EmploymentFound(CASE, REPORTED.plusDays(100), employer);
        assertThat(derived(found, left, linked, new EmploymentSought(CASE, REPORTED.plusDays(90)), again)).isEqualTo(1);
    }

    @Test
    void onlyWhoLivesHereAndWhoseReportStandsIsOneOfTheCohort() {
        List<List<CaseEvent>> out = List.of(
                List.of(new ForfeitureReviewOpened(CASE, REPORTED, Stories.due("REG-04", 60))),
                List.of(
                        new ForfeitureReviewOpened(CASE, REPORTED, Stories.due("REG-04", 60)),
                        new SettlementForfeited(
                                CASE, REPORTED, Stories.sealed("4"), Stories.due("REG-05", 60))),
                List.of(new SettlementPlaceRejected(CASE, REPORTED, Stories.STREET, "REG-06", "310112", null)));
        for (List<CaseEvent> fallen : out) {
            CaseEvent[] facts = fallen.toArray(CaseEvent[]::new);
            assertThat(of(SettlementMode.SELF_EMPLOYMENT, Metric.EMPLOYMENT_AT_SIX_MONTHS, facts)).isEmpty();
            assertThat(of(SettlementMode.SELF_EMPLOYMENT, Metric.ADAPTATION_COVERAGE, facts)).isEmpty();
        }
        assertThat(of(
                SettlementMode.SELF_EMPLOYMENT,
                Metric.EMPLOYMENT_AT_SIX_MONTHS,
                new TransferOutRequested(CASE, REPORTED, "310106", REPORTED, REPORTED),
                new CaseTransferredOut(CASE, REPORTED, "310106", "R-1", REPORTED))).isEmpty();
    }

    /** In whatever order things come. */
    @Test
    void aReportStandsWhereTheRulesSayThatItDoes() {
        List<CaseEvent> whatMayFollow = List.of(
                new ForfeitureReviewOpened(CASE, REPORTED, Stories.due("REG-04", 60)),
                new SettlementForfeited(CASE, REPORTED, Stories.sealed("4"), Stories.due("REG-05", 60)),
                new LateReportExcused(CASE, REPORTED, Stories.sealed("4"), Stories.due("TRN-02", 90)),
                new ForfeitureRevoked(
                        CASE, REPORTED, "X-1", Stories.due("REG-02", 30), Stories.due("REG-04", 60),
                        Stories.due("TRN-02", 90)),
                new SettlementPlaceRejected(CASE, REPORTED, Stories.STREET, "REG-06", "310112", null),
                new FactCorrected(
                        CASE, CAME, 1, CorrectedField.REPORTED_ON, REPORTED.toString(),
                        REPORTED.minusDays(1).toString(), null, null),
                new FactReversed(CASE, REPORTED, 1, "VeteranReported"),
                new PlacementModeChanged(CASE, REPORTED, SettlementMode.MONTHLY_PENSION, HASH),
                came(SettlementMode.ASSIGNED_WORK),
                new CaseTransferredIn(
                        CASE, CAME, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1),
                        new Service(ServiceCategory.NCO, null, SettlementMode.ASSIGNED_WORK, REPORTED), true),
                new FactCorrected(
                        CASE, CAME, 2, CorrectedField.SERVICE, "NCO//ASSIGNED_WORK", "NCO//RETIREMENT", null, null),
                new FactCorrected(CASE, CAME, 2, CorrectedField.PLACED_THERE, "false", "true", null, null),
                absorbed(SettlementMode.RETIREMENT));
        for (CaseEvent first : whatMayFollow) {
            for (CaseEvent second : whatMayFollow) {
                List<CaseEvent> facts = new ArrayList<>(List.of(OPENED, reported(SettlementMode.SELF_EMPLOYMENT)));
                facts.add(first);
                facts.add(second);
                ReportedService rules = ReportedService.NONE;
                Received received = Received.NOT_YET;
                for (RecordedFact fact : Recorded.all(facts)) {
                    rules = rules.after((CaseEvent) fact.fact(), fact.version());
                    received = received.after((CaseEvent) fact.fact(), Mark.of(fact));
                }
                assertThat(received.valid()).as(first + " " + second).isEqualTo(rules.isValid());
                assertThat(received.mode()).as(first + " " + second).isEqualTo(rules.mode());
                assertThat(received.service()).as(first + " " + second).isEqualTo(rules.service());
                assertThat(received.placedThere()).as(first + " " + second).isEqualTo(rules.isPlaced());
                if (rules.service() != null) {
                    assertThat(received.mark().on()).as(first + " " + second).isEqualTo(rules.reportedOn());
                    assertThat(received.mark().version()).as(first + " " + second).isEqualTo(rules.saidAt());
                }
            }
        }
    }

    @Test
    void onlyATaskWithALastDayThatRunsCanBeOverdue() {
        assertThat(of(
                SettlementMode.SELF_EMPLOYMENT,
                Metric.OPEN_TASKS,
                new TransferOutRequested(CASE, REPORTED, "310106", REPORTED, REPORTED)))
                .extracting(Measure::dimension)
                .contains("ADAPTATION_TRAINING")
                .doesNotContain("TRANSFER_RECEIPT");
    }

    @Test
    void aSpousesFileStandsByTheDayItBegan() {
        SpouseRegistered registered = new SpouseRegistered(CASE, REPORTED, SpouseTrack.TRANSFERRED, null, null, null);
        assertThat(of(SettlementMode.SELF_EMPLOYMENT, Metric.SPOUSE_FILES_OVER_SIX_MONTHS, registered))
                .extracting(Measure::day)
                .containsExactly(REPORTED);
        assertThat(of(
                SettlementMode.SELF_EMPLOYMENT,
                Metric.SPOUSE_FILES_OVER_SIX_MONTHS,
                registered,
                new SpouseFileClosed(CASE, REPORTED, Stories.sealed("5"))))
                .isEmpty();
    }

    private static long placed(LocalDate on) {
        return placed(REPORTED, on);
    }

    private static long placed(LocalDate applied, LocalDate on) {
        return of(
                SettlementMode.SELF_EMPLOYMENT,
                Metric.SCHOOL_PLACES,
                new ChildRegistered(CASE, REPORTED, 1, YearMonth.of(2018, 5), HASH, null, null),
                new SchoolChosen(
                        CASE, applied, 1, SchoolKind.PUBLIC_PRIMARY, SchoolGround.PARENTS_RESIDENCE, Stories.STREET,
                        SchoolPriority.NONE),
                new ChildSentToEducation(CASE, applied, 1, "E-1", null),
                new SchoolPlaceGranted(CASE, on, 1))
                .getFirst()
                .numerator();
    }

    @Test
    void aChildIsPlacedInTimeBeforeTheFirstOfSeptember() {
        assertThat(placed(LocalDate.of(2025, 8, 31))).isEqualTo(1);
        assertThat(placed(LocalDate.of(2025, 9, 1))).isZero();
    }

    @Test
    void fam07AVeteransChildThatMovesInMidYearIsPlacedInTimeBeforeTheSpringTerm() {
        LocalDate applied = LocalDate.of(2025, 10, 10);
        assertThat(placed(applied, LocalDate.of(2026, 2, 14))).isEqualTo(1);
        assertThat(placed(applied, LocalDate.of(2026, 2, 15))).isZero();
    }

    @Test
    void s02AReportThatIsLateAndValidCountsAsLate() {
        VeteranReported late = new VeteranReported(CASE, REPORTED, new Service(
                ServiceCategory.NCO, null, SettlementMode.SELF_EMPLOYMENT, REPORTED.minusDays(48)), Stories.sealed("3"),
                Stories.STREET, Timeliness.LATE, 18, Stories.due("REG-02", 30), Stories.due("REG-04", 60),
                Stories.due("TRN-02", 90), null);
        assertThat(of(SettlementMode.SELF_EMPLOYMENT, Metric.ON_TIME_REPORT))
                .extracting(Measure::numerator, Measure::denominator)
                .containsExactly(tuple(1L, 1L));
        assertThat(of(SettlementMode.SELF_EMPLOYMENT, Metric.ON_TIME_REPORT, late))
                .extracting(Measure::numerator, Measure::denominator)
                .containsExactly(tuple(0L, 1L));
    }

    @Test
    void s17WhatAnotherDepartmentSentBackIsCountedFromTheFirstSubmission() {
        String item = "MEDICAL_INSURANCE_TRANSFER";
        LocalDate begun = LocalDate.of(2025, 10, 9);
        LocalDate again = LocalDate.of(2025, 10, 11);
        LocalDate done = LocalDate.of(2025, 10, 13);
        // the 11th is a Saturday on which offices work
        assertThat(of(
                SettlementMode.SELF_EMPLOYMENT,
                Metric.ONE_STOP_DAYS,
                new BundleStarted(
                        CASE, begun, "national-2024.1",
                        List.of(new BundleItem(item, "MEDICAL_SECURITY", Stories.due("ONE-01", 30)))),
                new BundleItemFailed(CASE, begun.plusDays(1), item, Stories.sealed("4")),
                new BundleItemResubmitted(CASE, again, item),
                new BundleItemDone(CASE, done, item, "R-1"),
                new BundleCompleted(CASE, done)))
                .extracting(Measure::day, Measure::numerator)
                .containsExactly(tuple(done, 3L));
    }
}
