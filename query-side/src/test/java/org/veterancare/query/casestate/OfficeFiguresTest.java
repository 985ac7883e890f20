package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.District;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.ResidenceProof;
import org.veterancare.events.MoveEvent.ResidenceVerified;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;
import org.veterancare.events.Personal;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.PhotoRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingEvent.SubsidyRefusalQuashed;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;

/** What a case adds to the figures by which a station leads its own work (domain 7). */
class OfficeFiguresTest {

    private static final CaseId CASE = new CaseId(Stories.id("case"));
    /** A Wednesday, the last before a holiday of eight days. */
    private static final LocalDate DAY = LocalDate.of(2025, 9, 24);

    private static CaseEvent opening() {
        return new CaseOpened(CASE, DAY, SubjectKind.VETERAN, Stories.sealed("1"), Stories.sealed("2"), null, Sex.MALE,
                YearMonth.of(1965, 10), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                Stories.NEIGHBOURHOOD, null, null);
    }

    private static List<Measure> of(Metric metric, CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(List.of(opening()));
        facts.addAll(List.of(more));
        return of(metric, Recorded.all(facts));
    }

    private static List<Measure> of(Metric metric, List<RecordedFact> facts) {
        return Measures.of(CaseState.of(facts)).stream().filter(measure -> measure.metric() == metric).toList();
    }

    private static CaseEvent applied() {
        return new ApplicationSubmitted(
                CASE, DAY, 1, "ILLNESS", Stories.sealed("5"), "VISIT", Stories.STREET, Stories.due("HRD-12", 100));
    }

    @Test
    void aTaskLiesInTheQueueSinceItBeganWithWhoWorksOnItsCase() {
        assertThat(of(Metric.QUEUE, applied()))
                .containsExactly(new Measure(
                        Metric.QUEUE, "HARDSHIP_ACCEPTANCE-1", "HARDSHIP_ACCEPTANCE", DAY, 1, 0));
        assertThat(of(Metric.QUEUE_BY_WORKER, applied())).extracting(Measure::dimension).containsExactly("NOBODY");
        assertThat(of(Metric.QUEUE_BY_WORKER, applied(), new CaseAssigned(CASE, DAY, 1, "p-102", null)))
                .extracting(Measure::dimension)
                .containsExactly("p-102");
        assertThat(of(Metric.OPEN_TASKS_BY_WORKER, applied(), new CaseAssigned(CASE, DAY, 1, "p-102", null)))
                .extracting(Measure::dimension, Measure::day)
                .containsExactly(tuple("p-102", Stories.due("HRD-12", 100).dueOn()));
    }

    private static long surveyed(LocalDate... days) {
        List<CaseEvent> facts = new ArrayList<>(List.of(
                applied(), new ApplicationAccepted(CASE, DAY, 1, Stories.due("HRD-12", 100))));
        for (LocalDate on : days) {
            facts.add(new HouseholdSurveyed(
                    CASE, on, 1, List.of("HOUSEHOLD_VISIT"), Money.ofFen(1), Money.ofFen(0), 1, false,
                    Stories.sealed("6")));
        }
        return of(Metric.SURVEY_TIMELINESS, facts.toArray(CaseEvent[]::new)).getFirst().numerator();
    }

    /** 25, 26, 28 (worked), 29, 30 September and, after the holiday, 9, 10, 11 (worked), 13 and 14 October are ten. */
    @Test
    void aHouseholdIsVisitedInTimeWithinTenWorkingDays() {
        assertThat(of(Metric.SURVEY_TIMELINESS, applied())).isEmpty();
        assertThat(of(
                Metric.SURVEY_TIMELINESS,
                applied(),
                new ApplicationAccepted(CASE, DAY, 1, Stories.due("HRD-12", 100))))
                .extracting(Measure::day, Measure::numerator, Measure::denominator)
                .as("nobody is late on the last day")
                .containsExactly(tuple(LocalDate.of(2025, 10, 15), 0L, 1L));
        assertThat(surveyed(LocalDate.of(2025, 10, 14))).isEqualTo(1);
        assertThat(surveyed(LocalDate.of(2025, 10, 15))).isZero();
        assertThat(surveyed(LocalDate.of(2025, 10, 14), LocalDate.of(2025, 12, 1))).as("surveyed again").isEqualTo(1);
    }

    private static List<Measure> hands(String surveyor, String reviewer) {
        HouseholdSurveyed surveyed = new HouseholdSurveyed(
                CASE, DAY.plusDays(1), 1, List.of("HOUSEHOLD_VISIT"), Money.ofFen(1), Money.ofFen(0), 1, false,
                Stories.sealed("6"));
        StreetReviewed reviewed = new StreetReviewed(CASE, DAY.plusDays(2), 1, Money.ofFen(1));
        return of(Metric.FOUR_EYES_BREACHES, List.of(
                Recorded.fact(opening(), 0), Recorded.fact(applied(), 1),
                Recorded.fact(new ApplicationAccepted(CASE, DAY, 1, Stories.due("HRD-12", 100)), 2),
                Recorded.by(surveyor, surveyed, 3), Recorded.by(reviewer, reviewed, 4)));
    }

    @Test
    void aFileIsABreachWhereTwoOfItsStepsAreOnePersons() {
        assertThat(of(Metric.FOUR_EYES_BREACHES, applied())).as("one step is nobody's second").isEmpty();
        assertThat(hands("p-1", "p-2"))
                .containsExactly(new Measure(Metric.FOUR_EYES_BREACHES, "1", "", DAY.plusDays(2), 0, 1));
        assertThat(hands("p-1", "p-1"))
                .containsExactly(new Measure(Metric.FOUR_EYES_BREACHES, "1", "", DAY.plusDays(2), 1, 1));
    }

    @Test
    void materialIsMissingFromTheDayItWasSentBackUntilItIsHandedInAgain() {
        CaseEvent started = new BundleStarted(
                CASE, DAY, "national-2024.1",
                List.of(new BundleItem("ID_CARD", "PUBLIC_SECURITY", Stories.due("ONE-05", 60))));
        CaseEvent failed = new BundleItemFailed(CASE, DAY.plusDays(2), "ID_CARD", Stories.sealed("4"));
        assertThat(of(Metric.MISSING_MATERIAL, started)).isEmpty();
        assertThat(of(Metric.MISSING_MATERIAL, started, failed)).extracting(Measure::day)
                .containsExactly(DAY.plusDays(
                        2));
        assertThat(of(
                Metric.MISSING_MATERIAL, started, failed, new BundleItemResubmitted(CASE, DAY.plusDays(3), "ID_CARD")))
                .isEmpty();
    }

    private static List<String> changes(CaseEvent... more) {
        return of(Metric.CHANGES_TO_ACT_ON, more).stream().map(each -> each.dimension() + " " + each.day()).toList();
    }

    @Test
    void whatChangedOrIsNearIsThereByItsDay() {
        assertThat(changes()).containsExactly("TURNED_60 2025-10-01", "TURNED_18 1983-10-01");
        assertThat(changes(
                new ChildRegistered(CASE, DAY, 1, YearMonth.of(2007, 11), "sha256:" + "0".repeat(64), null, null)))
                .contains("TURNED_18 2025-11-01");
        assertThat(changes(new StationReassigned(
                CASE, DAY, Stories.STREET, Stories.OTHER_STREET, Stories.NEIGHBOURHOOD)))
                .contains("MOVED " + DAY);
        CaseEvent died = new SubjectDeathRecorded(CASE, DAY, DeathProof.CERTIFICATE, null);
        assertThat(changes(died)).containsExactly("DIED " + DAY);
        assertThat(changes(died, new CaseClosed(CASE, DAY, "DECEASED"))).isEmpty();
    }

    @Test
    void whoMovedIsToBeActedOnUntilAStationIsAssignedAndThenByTheOneThatTookOver() {
        CaseEvent within = new ResidenceChanged(CASE, DAY, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD);
        CaseEvent away = new ResidenceChanged(CASE, DAY, Stories.NEIGHBOURHOOD, Stories.OTHER_NEIGHBOURHOOD);
        CaseEvent assigned = new StationAssigned(
                CASE, DAY.plusDays(9), Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD);
        assertThat(changes(within)).noneMatch(change -> change.startsWith("MOVED"));
        assertThat(changes(away)).contains("MOVED " + DAY);
        assertThat(changes(away, assigned)).contains("MOVED " + DAY.plusDays(9)).doesNotContain("MOVED " + DAY);
        assertThat(changes(away, new ResidenceChanged(
                CASE, DAY.plusDays(2), Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD)))
                .as("back again")
                .noneMatch(change -> change.startsWith("MOVED"));
    }

    @Test
    void aValueThatWasPutRightCountsOnTheDayOfItsCorrection() {
        assertThat(of(
                Metric.CORRECTIONS,
                new FactCorrected(CASE, DAY.plusDays(1), 0, CorrectedField.NAME, null, null, Stories.sealed("7"),
                        null)))
                .containsExactly(new Measure(Metric.CORRECTIONS, "1", "NAME", DAY.plusDays(1), 1, 0));
    }

    @Test
    void aNumberThatWasPutRightCountsAsACorrectionToo() {
        CaseEvent right = new IdentityCorrected(
                CASE, DAY, Stories.sealed("8"), Sex.MALE, YearMonth.of(1997, 8), "sha256:" + "0".repeat(64));
        assertThat(of(Metric.CORRECTIONS, right, right))
                .containsExactly(
                        new Measure(Metric.CORRECTIONS, "1", "CITIZEN_ID", DAY, 1, 0),
                        new Measure(Metric.CORRECTIONS, "2", "CITIZEN_ID", DAY, 1, 0));
    }

    @Test
    void aFactIsLateWhenItIsRecordedMoreThanThirtyDaysAfterItsDay() {
        LocalDate recorded = LocalDate.ofInstant(Recorded.FIRST, District.ZONE);
        CaseEvent[] facts = {
            new CaseAssigned(CASE, recorded.minusDays(30), 1, "p-102", null),
            new CaseAssigned(CASE, recorded.minusDays(31), 2, "p-103", "p-102"),
            new CaseAssigned(CASE, recorded.minusDays(31), 3, "p-102", "p-103")};
        assertThat(of(Metric.LATE_RECORDING, facts)).filteredOn(Measure::isListed)
                .containsExactly(
                        new Measure(Metric.LATE_RECORDING, "2", "CaseAssigned", recorded.minusDays(31), 1, 0),
                        new Measure(Metric.LATE_RECORDING, "3", "CaseAssigned", recorded.minusDays(31), 1, 0));
        assertThat(of(Metric.FACTS, facts))
                .extracting(Measure::day, Measure::numerator)
                .containsExactly(
                        tuple(recorded.minusDays(31), 2L), tuple(recorded.minusDays(30), 1L), tuple(DAY, 1L));
    }

    @Test
    void lateFactsStandAgainstAllFactsOfTheirTypeOnTheSameDay() {
        LocalDate late = LocalDate.ofInstant(Recorded.FIRST, District.ZONE).minusDays(31);
        List<Measure> all = of(
                Metric.LATE_RECORDING, new CaseAssigned(CASE, late, 1, "p-102", null),
                new CaseAssigned(CASE, late, 2, "p-103", "p-102"));
        assertThat(all).filteredOn(measure -> !measure.isListed())
                .extracting(Measure::dimension, Measure::day, Measure::numerator, Measure::denominator)
                .containsExactly(tuple("CaseAssigned", late, 0L, 2L), tuple("CaseOpened", DAY, 0L, 1L));
        Figures figures = new Figures();
        figures.count(Stories.STREET, all, 1);
        assertThat(figures.rows()).as("in the list are the late ones only")
                .extracting(row -> row[2], row -> row[5], row -> row[6], row -> row[7])
                .containsExactly(tuple("CaseAssigned", 2L, 2L, 2L), tuple("CaseOpened", 0L, 0L, 1L));
    }

    @Test
    void aFactIsOfTheOrgThatRecordedItWhereverTheCaseWentSince() {
        LocalDate late = LocalDate.ofInstant(Recorded.FIRST, District.ZONE).minusDays(31);
        CaseEvent moved = new StationAssigned(CASE, late, Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD);
        Actor next = new Actor("p-202", "a-202", Role.STREET_CASE_WORKER, Stories.OTHER_STREET);
        List<RecordedFact> facts = List.of(
                Recorded.fact(opening(), 0), Recorded.fact(moved, 1),
                Recorded.by(next, new CaseAssigned(CASE, late, 1, "p-202", null), 2));
        assertThat(CaseState.of(facts).street()).isEqualTo(Stories.OTHER_STREET);
        assertThat(of(Metric.LATE_RECORDING_BY_ORG, facts))
                .extracting(Measure::part, Measure::dimension, Measure::numerator, Measure::denominator)
                .containsExactlyInAnyOrder(
                        tuple("1", Stories.STREET, 1L, 0L), tuple("2", Stories.OTHER_STREET, 1L, 0L),
                        tuple(null, Stories.STREET, 0L, 1L), tuple(null, Stories.STREET, 0L, 1L),
                        tuple(null, Stories.OTHER_STREET, 0L, 1L));
    }

    @Test
    void anOpenCaseSaysWhetherThePersonCanBeCalledHoldsACardAndHasAPhotoOnFile() {
        for (Metric metric : List.of(Metric.PHONE_KNOWN, Metric.CARD_IN_HAND, Metric.PHOTO_ON_FILE)) {
            assertThat(of(metric))
                    .extracting(Measure::numerator, Measure::denominator)
                    .containsExactly(tuple(0L, 1L));
            assertThat(of(metric, new CaseClosed(CASE, DAY, "OTHER"))).isEmpty();
        }
    }

    @Test
    void aResidenceCountsAsVerifiedOnTheLastDayOnWhichItWasKnown() {
        LocalDate opened = of(Metric.RESIDENCE_VERIFIED).getFirst().day();
        assertThat(of(Metric.RESIDENCE_VERIFIED))
                .containsExactly(new Measure(Metric.RESIDENCE_VERIFIED, "", "", opened, 1, 0));
        LocalDate visited = opened.plusMonths(5);
        CaseEvent verified = new ResidenceVerified(CASE, visited, Stories.NEIGHBOURHOOD, ResidenceProof.HOME_VISIT);
        CaseEvent earlier = new ResidenceVerified(
                CASE, visited.minusDays(9), Stories.NEIGHBOURHOOD, ResidenceProof.POLICE);
        assertThat(of(Metric.RESIDENCE_VERIFIED, verified, earlier))
                .extracting(Measure::day)
                .containsExactly(visited);
        LocalDate moved = visited.plusDays(3);
        assertThat(of(
                Metric.RESIDENCE_VERIFIED, verified,
                new ResidenceChanged(CASE, moved, Stories.NEIGHBOURHOOD, Stories.OTHER_NEIGHBOURHOOD)))
                .extracting(Measure::day)
                .containsExactly(moved);
        assertThat(of(Metric.RESIDENCE_VERIFIED, new CaseClosed(CASE, DAY, "OTHER"))).isEmpty();
    }

    @Test
    void reg03WhoWasOpenedFromThePlanIsVerifiedOnceSomebodyHasAsked() {
        LocalDate opened = of(Metric.RESIDENCE_VERIFIED).getFirst().day();
        CaseEvent planned = expected(opened);
        assertThat(of(Metric.RESIDENCE_VERIFIED, planned)).isEmpty();
        LocalDate visited = opened.plusMonths(5);
        CaseEvent verified = new ResidenceVerified(CASE, visited, Stories.NEIGHBOURHOOD, ResidenceProof.HOME_VISIT);
        assertThat(of(Metric.RESIDENCE_VERIFIED, planned, verified)).extracting(Measure::day).containsExactly(visited);
        // who had told it at the window before the plan came
        assertThat(of(Metric.RESIDENCE_VERIFIED, expected(visited)))
                .extracting(Measure::day)
                .containsExactly(opened);
    }

    private static CaseEvent expected(LocalDate on) {
        return new ArrivalExpected(
                CASE, on, on.getYear(), ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT,
                YearMonth.from(on));
    }

    @Test
    void aDecisionThatDidNotStandCountsOnTheDayItWasTakenBack() {
        CaseEvent revoked = new PlaceRejectionRevoked(CASE, DAY, "沪府复〔2026〕3号", null, null, null, null);
        assertThat(of(Metric.REVERSED_DECISIONS, revoked))
                .containsExactly(new Measure(Metric.REVERSED_DECISIONS, "1", "PlaceRejectionRevoked", DAY, 1, 0));
        assertThat(of(Metric.REVERSED_DECISIONS)).isEmpty();
    }

    @Test
    void sus04ACardAndASubsidyThatAreGivenBackCountAsDecisionsThatDidNotStand() {
        CaseEvent[] facts = {
            new PrivilegeCardShown(
                    CASE, DAY, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), null, null),
            new PrivilegeCardWithdrawn(CASE, DAY, 1, "FALSE_STATEMENT", "D-1", null),
            new PrivilegeCardRestored(CASE, DAY.plusDays(9), 1, "D-2"),
            new SubsidyRefusalQuashed(CASE, DAY.plusDays(10), 1, Money.ofFen(100), "D-3")
        };
        assertThat(of(Metric.REVERSED_DECISIONS, facts))
                .extracting(Measure::dimension, Measure::day)
                .containsExactly(
                        tuple("PrivilegeCardRestored", DAY.plusDays(9)),
                        tuple("SubsidyRefusalQuashed", DAY.plusDays(10)));
    }

    @Test
    void aPhotoIsOnFileUntilItTurnsOutToBeSomebodyElsesAndWhoDiedNeedsNone() {
        CaseEvent photo = new PhotoRecorded(CASE, DAY, DAY.minusYears(3), "sha256:" + "0".repeat(64));
        CaseEvent slip = new FactReversed(CASE, DAY, 2, "PhotoRecorded");
        assertThat(of(Metric.PHOTO_ON_FILE, photo))
                .containsExactly(new Measure(Metric.PHOTO_ON_FILE, "", "", Measure.STOCK, 1, 1));
        assertThat(of(Metric.PHOTO_ON_FILE, photo, photo, slip)).extracting(Measure::numerator).containsExactly(1L);
        assertThat(of(Metric.PHOTO_ON_FILE, applied(), photo, slip)).extracting(Measure::numerator).containsExactly(0L);
        CaseEvent died = new SubjectDeathRecorded(CASE, DAY, DeathProof.CERTIFICATE, null);
        assertThat(of(Metric.PHOTO_ON_FILE, photo, died)).isEmpty();
    }

    @Test
    void valTel3WhoIsReachedThroughSomebodyElseCanBeCalled() {
        Personal phone = Stories.sealed("13900000008");
        assertThat(of(Metric.PHONE_KNOWN, new ContactRecorded(CASE, DAY, null, ProxyRelation.CHILD, phone)))
                .extracting(Measure::numerator)
                .containsExactly(1L);
    }
}
