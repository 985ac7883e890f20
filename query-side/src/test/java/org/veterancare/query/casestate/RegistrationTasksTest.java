package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.NcoTier;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemReopened;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.LocalGrant;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.TurnedAway;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationOverdue;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.WantedRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.law.BundleEdition;
import org.veterancare.law.Evidence;
import org.veterancare.law.ExpectedGrant;
import org.veterancare.law.Law;
import org.veterancare.law.LifelongGround;
import org.veterancare.law.OwnersFile;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the report and the settlement leave to be done, after every turn that they take. */
class RegistrationTasksTest {

    private static final CaseId CASE = new CaseId(Stories.id("registration-tasks"));
    private static final LocalDate DISCHARGED = LocalDate.of(2025, 6, 2);
    private static final LocalDate ON = LocalDate.of(2025, 6, 20);
    private static final LocalDate REVIEWED = LocalDate.of(2025, 8, 4);
    private static final Service SOLDIER = new Service(
            ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.SELF_EMPLOYMENT, DISCHARGED);
    private static final Service OFFICER = new Service(
            ServiceCategory.OFFICER, null, SettlementMode.CIVIL_TRANSFER, DISCHARGED);
    private static final Due DUE = day("REG-02", LocalDate.of(2025, 7, 2));
    private static final Due TOLERANCE = day("REG-04", LocalDate.of(2025, 8, 1));
    private static final Due ADAPTATION = day("TRN-02", ON.plusDays(90));

    private static Due day(String rule, LocalDate on) {
        return new Due(rule, "1", DISCHARGED, on, on, "cn-2026.1");
    }

    private static CaseState after(CaseEvent... facts) {
        List<CaseEvent> all = new ArrayList<>(List.of(new CaseOpened(CASE, DISCHARGED, SubjectKind.VETERAN,
                Stories.sealed("1"), Stories.sealed("2"), null, Sex.MALE, YearMonth.of(1990, 1), true, Stories.STREET,
                Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD, null, null)));
        all.addAll(List.of(facts));
        return CaseState.of(Recorded.all(all));
    }

    private static List<Kind> tasks(CaseEvent... facts) {
        return after(facts).deadlines().stream().map(Deadline::kind).toList();
    }

    private static VeteranReported reported(Service service) {
        return reported(service, ON);
    }

    private static VeteranReported reported(Service service, LocalDate on) {
        return new VeteranReported(CASE, on, service, Stories.sealed("3"), Stories.STREET, Timeliness.ON_TIME, 0, DUE,
                TOLERANCE, ADAPTATION, null);
    }

    private static SettlementAccepted accepted(int daysLater, boolean provisional) {
        return new SettlementAccepted(CASE, ON.plusDays(daysLater), provisional, null);
    }

    private static CaseEvent[] reviewed(CaseEvent... more) {
        List<CaseEvent> all = new ArrayList<>(List.of(
                new ReportingNoticeIssued(CASE, DISCHARGED, SOLDIER, DUE, TOLERANCE, null),
                new ReportingOverdue(CASE, REVIEWED, DUE), new ForfeitureReviewOpened(CASE, REVIEWED, TOLERANCE),
                new ForfeitureNoticeServed(CASE, REVIEWED, "徐退役军人〔2025〕31号", day("REG-05", REVIEWED.plusDays(21)))));
        all.addAll(List.of(more));
        return all.toArray(CaseEvent[]::new);
    }

    private static final ArrivalExpected EXPECTED = new ArrivalExpected(
            CASE, DISCHARGED, 2025, ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.ASSIGNED_WORK,
            YearMonth.of(2025, 9));

    @Test
    void reg03WhomThePlanNamesIsSentANoticeByTheEndOfTheMonthAndIsNotStuckUntilThen() {
        CaseState expected = after(EXPECTED);
        assertThat(expected.deadlines())
                .extracting(Deadline::kind, Deadline::rule, Deadline::dueOn, Deadline::since)
                .containsExactly(tuple(
                        Kind.REPORTING_NOTICE, "REG-03", LocalDate.of(2025, 9, 30), DISCHARGED));
        assertThat(Stalled.of(expected)).isEmpty();
        assertThat(tasks(EXPECTED, new ReportingNoticeIssued(CASE, DISCHARGED, SOLDIER, DUE, TOLERANCE, null)))
                .containsExactly(Kind.REPORT);
        assertThat(tasks(EXPECTED, reported(SOLDIER))).doesNotContain(Kind.REPORTING_NOTICE);
        assertThat(tasks()).as("who is not in the plan is in no hurry").isEmpty();
    }

    @Test
    void reg03AnEditionOfThePlanThatWasASlipLeavesTheOneOfBefore() {
        ArrivalExpected wrong = new ArrivalExpected(
                CASE, DISCHARGED, 2025, ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.ASSIGNED_WORK,
                YearMonth.of(2025, 12));
        FactReversed second = new FactReversed(CASE, DISCHARGED, 2, "ArrivalExpected");
        assertThat(after(EXPECTED, wrong, second).deadlines())
                .extracting(Deadline::dueOn)
                .containsExactly(LocalDate.of(2025, 9, 30));
        FactReversed first = new FactReversed(CASE, DISCHARGED, 1, "ArrivalExpected");
        assertThat(after(EXPECTED, wrong, first).deadlines())
                .extracting(Deadline::dueOn)
                .containsExactly(LocalDate.of(2025, 12, 31));
        assertThat(tasks(EXPECTED, wrong, second, first)).isEmpty();
    }

    private static FactReversed noticeTakenBack(long version) {
        return new FactReversed(CASE, REVIEWED, version, "ReportingNoticeIssued");
    }

    @Test
    void aNoticeThatWasASlipLeavesTheFileAsItStoodBefore() {
        ReportingNoticeIssued notice = new ReportingNoticeIssued(CASE, DISCHARGED, SOLDIER, DUE, TOLERANCE, true);
        ReportingOverdue overdue = new ReportingOverdue(CASE, REVIEWED, DUE);
        ForfeitureReviewOpened review = new ForfeitureReviewOpened(CASE, REVIEWED, TOLERANCE);
        CaseState none = after(notice, overdue, review, noticeTakenBack(1));
        assertThat(none.registration()).isEqualTo(Registration.EXPECTED);
        assertThat(none.family().spouseNotified()).isNull();
        assertThat(none.deadlines()).isEmpty();
        assertThat(Measures.of(none)).extracting(Measure::metric).doesNotContain(Metric.ON_TIME_REPORT);

        CaseState second = after(
                notice, overdue, new ReportingNoticeIssued(CASE, REVIEWED, OFFICER, TOLERANCE, TOLERANCE, null),
                noticeTakenBack(3), new ReportDueRecomputed(CASE, REVIEWED, DUE, TOLERANCE, null, 0, null));
        assertThat(second.registration().stage()).isEqualTo(Registration.Stage.OVERDUE);
        assertThat(second.registration()).isEqualTo(after(notice, overdue).registration());
    }

    @Test
    void whoseReportWasASlipServedAsTheNoticeSays() {
        ReportingNoticeIssued notice = new ReportingNoticeIssued(CASE, DISCHARGED, SOLDIER, DUE, TOLERANCE, null);
        FactReversed slip = new FactReversed(CASE, ON, 2, "VeteranReported");
        assertThat(after(notice, reported(OFFICER), slip).registration().service()).isEqualTo(SOLDIER);
        assertThat(after(notice, reported(OFFICER), slip).registration()).isEqualTo(after(notice).registration());
    }

    @Test
    void aReportIsToBeAcceptedABundleToBeStartedAndAFileToBeWaitedFor() {
        assertThat(tasks(reported(SOLDIER)))
                .contains(Kind.SETTLEMENT_ACCEPTANCE)
                .doesNotContain(Kind.BUNDLE_START, Kind.PERSONNEL_FILE);
        assertThat(tasks(reported(SOLDIER), accepted(2, true)))
                .contains(Kind.BUNDLE_START, Kind.PERSONNEL_FILE)
                .doesNotContain(Kind.SETTLEMENT_ACCEPTANCE);
        BundleStarted bundle = new BundleStarted(CASE, ON.plusDays(3), "x",
                List.of(new BundleItem("ID_CARD", "X", DUE)));
        assertThat(tasks(reported(SOLDIER), accepted(2, true), bundle))
                .contains(Kind.PERSONNEL_FILE)
                .doesNotContain(Kind.BUNDLE_START);
        CaseState done = after(reported(SOLDIER), accepted(2, true), bundle, accepted(9, false));
        assertThat(done.registration().stage()).isEqualTo(Registration.Stage.BUNDLE_RUNNING);
        assertThat(done.deadlines()).extracting(Deadline::kind).doesNotContain(Kind.PERSONNEL_FILE, Kind.BUNDLE_START);
    }

    private static final HouseholdLetterIssued LETTER = new HouseholdLetterIssued(CASE, ON, "徐退役军人〔2025〕32号");

    @Test
    void reg10TheHouseholdLetterIsATaskFromTheReportUntilItIsIssued() {
        assertThat(after(reported(SOLDIER)).deadlines())
                .filteredOn(each -> each.kind() == Kind.HOUSEHOLD_LETTER)
                .extracting(Deadline::rule, Deadline::dueOn, Deadline::since)
                .containsExactly(tuple("REG-10", null, ON));
        assertThat(tasks(reported(SOLDIER), LETTER)).doesNotContain(Kind.HOUSEHOLD_LETTER);
        assertThat(tasks(reported(SOLDIER), LETTER, new FactReversed(CASE, ON, 2, "HouseholdLetterIssued")))
                .contains(Kind.HOUSEHOLD_LETTER);
        assertThat(tasks()).doesNotContain(Kind.HOUSEHOLD_LETTER);
    }

    /** What is given up is the settlement, and neither the hukou nor the duty to be registered. */
    @Test
    void reg04WhoReportedTooLateIsServedAllTheSame() {
        LateReportReceived late = new LateReportReceived(CASE, REVIEWED, SOLDIER, Stories.sealed("3"), Stories.STREET,
                33, DUE, TOLERANCE, Stories.sealed("4"), REGISTER_BY);
        SettlementForfeited forfeited = new SettlementForfeited(
                CASE, REVIEWED.plusDays(9), Stories.sealed("4"), day("SUS-04", REVIEWED.plusDays(69)));
        assertThat(tasks(late)).containsExactly(
                Kind.FORFEITURE_DECISION, Kind.HOUSEHOLD_LETTER, Kind.SERVICE_REGISTRATION);
        assertThat(tasks(late, forfeited)).containsExactly(Kind.HOUSEHOLD_LETTER, Kind.SERVICE_REGISTRATION);
        assertThat(tasks(late, forfeited, LETTER, new ServiceRegistrationConfirmed(CASE, REVIEWED))).isEmpty();
        assertThat(tasks(reviewed(forfeited))).as("who never came").isEmpty();
    }

    private static final String HUKOU = BundleEdition.HOUSEHOLD_REGISTRATION;

    private static BundleStarted items() {
        return new BundleStarted(CASE, ON, "national-2024.1", List.of(
                new BundleItem(HUKOU, "PUBLIC_SECURITY", DUE), new BundleItem("ID_CARD", "PUBLIC_SECURITY", DUE),
                new BundleItem("PENSION_TRANSFER", "SOCIAL_SECURITY", DUE)));
    }

    private static List<String> withDepartments(CaseEvent... facts) {
        CaseState state = after(facts);
        return state.deadlines()
                .stream()
                .filter(each -> each.kind() == Kind.BUNDLE_ITEM
                        && WaitsFor.of(state, each).equals(Optional.of(WaitsFor.DEPARTMENT)))
                .map(Deadline::ref)
                .toList();
    }

    @Test
    void one04AnItemWaitsForADepartmentOnlyWhereNoStepOfOursComesBeforeIt() {
        CaseEvent[] started = {reported(SOLDIER), accepted(2, false), items()};
        assertThat(withDepartments(started)).as("the police wait for our letter").containsExactly("PENSION_TRANSFER");
        assertThat(withDepartments(started[0], started[1], started[2], LETTER))
                .containsExactly(HUKOU, "ID_CARD", "PENSION_TRANSFER");
        BundleItemFailed failed = new BundleItemFailed(CASE, ON, HUKOU, Stories.sealed("9"));
        assertThat(withDepartments(started[0], started[1], started[2], LETTER, failed))
                .as("to be handed in again by us")
                .containsExactly("PENSION_TRANSFER");
        BundleItemNotApplicable none = new BundleItemNotApplicable(CASE, ON, HUKOU, "HUKOU_KEPT");
        assertThat(withDepartments(started[0], started[1], started[2], none))
                .containsExactly("ID_CARD", "PENSION_TRANSFER");
        assertThat(tasks(started[0], started[1], started[2], none)).doesNotContain(Kind.HOUSEHOLD_LETTER);
    }

    @Test
    void reg11WhereTheReportDoesNotSayTheLastDayItIsSaidByWhoCountsIt() {
        Deadline task = after(reported(SOLDIER))
                .deadlines()
                .stream()
                .filter(each -> each.kind() == Kind.SERVICE_REGISTRATION)
                .findFirst()
                .orElseThrow();
        assertThat(task.rule()).isEqualTo("REG-11");
        assertThat(task.dueOn()).as("of no table of holidays that may change").isNull();
        assertThat(task.since()).isEqualTo(ON);
        Due counted = day("REG-11", LocalDate.of(2025, 7, 14));
        assertThat(after(reported(SOLDIER), new ServiceRegistrationOverdue(CASE, LocalDate.of(2025, 7, 15), counted))
                .deadlines())
                .filteredOn(each -> each.kind() == Kind.SERVICE_REGISTRATION)
                .extracting(Deadline::dueOn)
                .containsExactly(counted.dueOn());
        assertThat(tasks(reported(SOLDIER), new ServiceRegistrationConfirmed(CASE, ON)))
                .doesNotContain(Kind.SERVICE_REGISTRATION);
    }

    private static final Due REGISTER_BY = new Due(
            "REG-11", "1", DISCHARGED, LocalDate.of(2025, 7, 12), LocalDate.of(2025, 7, 14), "cn-2026.1");

    private static VeteranReported told(Service service) {
        return new VeteranReported(
                CASE, ON, service, Stories.sealed("3"), Stories.STREET, Timeliness.ON_TIME, 0, DUE, TOLERANCE,
                ADAPTATION, service == OFFICER ? null : REGISTER_BY);
    }

    private static Deadline serviceRecord(CaseState state) {
        return state.deadlines()
                .stream()
                .filter(each -> each.kind() == Kind.SERVICE_REGISTRATION)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void s01TheServiceRecordIsDueFromTheReportOnAndIsOursToUrgeUntilSomebodyDid() {
        CaseState state = after(told(SOLDIER));
        Deadline task = serviceRecord(state);
        assertThat(task.dueOn()).isEqualTo(LocalDate.of(2025, 7, 14));
        assertThat(task.due()).isEqualTo(REGISTER_BY);
        assertThat(task.since()).isEqualTo(ON);
        assertThat(WaitsFor.of(state, task)).isEmpty();
        CaseState urged = after(told(SOLDIER), new ServiceRegistrationReminded(CASE, ON, REGISTER_BY));
        assertThat(WaitsFor.of(urged, serviceRecord(urged))).contains(WaitsFor.SUBJECT);
        Due right = new Due(
                "REG-11", "1", DISCHARGED.plusDays(3), LocalDate.of(2025, 7, 15), LocalDate.of(2025, 7, 15),
                "cn-2026.1");
        DeadlineRecomputed again = new DeadlineRecomputed(
                CASE, ON, "SERVICE_REGISTRATION", "", REGISTER_BY, right, List.of(), DeadlineRecomputed.CORRECTION);
        assertThat(serviceRecord(after(told(SOLDIER), again)).due()).isEqualTo(right);
        assertThat(serviceRecord(after(
                told(SOLDIER), again, new ServiceRegistrationReminded(CASE, ON, right))).due()).isEqualTo(right);
    }

    @Test
    void reg11AnOfficersIsDueFromTheAcceptanceOnAndNotOnceThatWasASlip() {
        Due fixed = day("REG-11", ON.plusDays(32));
        SettlementAccepted first = new SettlementAccepted(CASE, ON.plusDays(2), true, fixed);
        assertThat(serviceRecord(after(told(OFFICER), first)).due()).isEqualTo(fixed);
        CaseState slip = after(told(OFFICER), first, new FactReversed(CASE, ON.plusDays(3), 2, "SettlementAccepted"));
        assertThat(slip.deadlines()).extracting(Deadline::kind).doesNotContain(Kind.SERVICE_REGISTRATION);
        assertThat(slip.settlement().serviceRegistration().due()).isNull();
    }

    @Test
    void reg11NobodyIsUrgedOrLateByAReportThatWasASlip() {
        for (VeteranReported report : List.of(told(SOLDIER), reported(SOLDIER))) {
            CaseState slip = after(
                    report, new ServiceRegistrationOverdue(CASE, ON.plusDays(20), REGISTER_BY),
                    new ServiceRegistrationReminded(CASE, ON.plusDays(21), REGISTER_BY),
                    new FactReversed(CASE, ON.plusDays(22), 1, "VeteranReported"));
            assertThat(slip.settlement().serviceRegistration()).isEqualTo(Settlement.ServiceRegistration.NONE);
            assertThat(slip.deadlines()).extracting(Deadline::kind).doesNotContain(Kind.SERVICE_REGISTRATION);
        }
    }

    @Test
    void reg11AnOfficersServiceRecordIsATaskFromTheFirstAcceptanceOn() {
        assertThat(tasks(reported(OFFICER))).doesNotContain(Kind.SERVICE_REGISTRATION);
        assertThat(after(reported(OFFICER), accepted(2, true), accepted(20, false)).deadlines())
                .filteredOn(each -> each.kind() == Kind.SERVICE_REGISTRATION)
                .extracting(Deadline::since)
                .containsExactly(ON.plusDays(2));
    }

    @Test
    void s11WhoIsSettledElsewhereIsNobodysTaskAndInNoFigureOfThoseToBeTrained() {
        SettlementPlaceRejected elsewhere = new SettlementPlaceRejected(
                CASE, ON, Stories.STREET, "REG-06", "310112", day("SUS-04", ON.plusDays(60)));
        CaseState state = after(reported(SOLDIER), elsewhere);
        assertThat(state.deadlines()).isEmpty();
        assertThat(Measures.of(state)).extracting(Measure::metric)
                .contains(Metric.ON_TIME_REPORT)
                .doesNotContain(Metric.ADAPTATION_COVERAGE, Metric.EMPLOYMENT_AT_SIX_MONTHS);
        PlaceRejectionRevoked quashed = new PlaceRejectionRevoked(
                CASE, ON.plusDays(40), "沪府复议〔2025〕12号", ON, DUE, TOLERANCE, ADAPTATION);
        CaseState again = after(reported(SOLDIER), elsewhere, quashed);
        assertThat(again.registration().stage()).isEqualTo(Registration.Stage.REPORTED);
        assertThat(again.registration().report().timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(again.settlement().turns().wrongPlace()).isNull();
        assertThat(again.deadlines()).extracting(Deadline::kind)
                .contains(Kind.SETTLEMENT_ACCEPTANCE, Kind.ADAPTATION_TRAINING, Kind.FOLLOW_UP);
    }

    /** Whom a window sent elsewhere has not reported, and has on that very day where it was wrong. */
    @Test
    void sus04AReportThatAWindowTurnedAwayStandsWithItsDayOnceThatIsQuashed() {
        SettlementPlaceRejected elsewhere = new SettlementPlaceRejected(
                CASE, ON, Stories.STREET, "REG-06", "310112", day("SUS-04", ON.plusDays(60)),
                new TurnedAway(SOLDIER, Stories.sealed("3"), Timeliness.ON_TIME, 0, DUE, TOLERANCE));
        CaseState away = after(elsewhere);
        assertThat(away.registration().stage()).isEqualTo(Registration.Stage.REJECTED_WRONG_PLACE);
        assertThat(away.deadlines()).isEmpty();
        assertThat(Measures.of(away)).extracting(Measure::metric).doesNotContain(Metric.ON_TIME_REPORT);
        CaseState settledThere = after(elsewhere, new CaseTransferredIn(
                CASE, ON.plusDays(90), "310112", "闵退役军人〔2025〕7号", YearMonth.of(2026, 1), SOLDIER, null));
        assertThat(settledThere.registration().stage()).isEqualTo(Registration.Stage.REPORTED_ELSEWHERE);
        assertThat(Measures.of(settledThere)).as("a period that is over")
                .extracting(Measure::metric)
                .doesNotContain(Metric.ON_TIME_REPORT);
        CaseState again = after(elsewhere, new PlaceRejectionRevoked(
                CASE, ON.plusDays(40), "沪府复议〔2025〕12号", ON, DUE, TOLERANCE, ADAPTATION));
        assertThat(again.registration().stage()).isEqualTo(Registration.Stage.REPORTED);
        assertThat(again.registration().report().mark().on()).isEqualTo(ON);
        assertThat(again.received().valid()).isTrue();
        assertThat(again.deadlines()).extracting(Deadline::kind)
                .contains(Kind.SETTLEMENT_ACCEPTANCE, Kind.ADAPTATION_TRAINING, Kind.SERVICE_REGISTRATION);
        assertThat(Measures.of(again)).filteredOn(measure -> measure.metric() == Metric.ON_TIME_REPORT)
                .extracting(Measure::numerator)
                .containsExactly(1L);
    }

    /** The notice runs on, and the months before are nobody else's. */
    @Test
    void aFileOfAnotherPersonIsForgottenWithTheReportThatItTold() {
        ReportingNoticeIssued notice = new ReportingNoticeIssued(CASE, DISCHARGED, SOLDIER, DUE, TOLERANCE, null);
        CaseTransferredIn first = new CaseTransferredIn(
                CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), null, null);
        CaseTransferredIn told = new CaseTransferredIn(
                CASE, ON, "310112", "闵退役军人〔2025〕7号", YearMonth.of(2026, 1), SOLDIER, null);
        CaseState before = after(notice, first);
        assertThat(after(notice, first, told).registration().stage())
                .isEqualTo(Registration.Stage.REPORTED_ELSEWHERE);
        CaseState slip = after(notice, first, told, new FactReversed(CASE, ON, 3, "CaseTransferredIn"));
        assertThat(slip.registration()).isEqualTo(before.registration());
        assertThat(slip.received().service()).isNull();
        assertThat(slip.moves()).isEqualTo(before.moves());
        assertThat(slip.deadlines()).extracting(Deadline::kind).contains(Kind.REPORT);
    }

    @Test
    void anAcceptanceThatWasASlipIsToBeGivenAgain() {
        assertThat(after(reported(SOLDIER), accepted(2, true), new FactReversed(CASE, ON, 2, "SettlementAccepted"))
                .registration()
                .stage())
                .isEqualTo(Registration.Stage.REPORTED);
        CaseState provisional = after(
                reported(SOLDIER), accepted(2, true), accepted(9, false),
                new FactReversed(CASE, ON, 3, "SettlementAccepted"));
        assertThat(provisional.registration().acceptance().provisional()).isTrue();
        assertThat(provisional.registration().stage()).isEqualTo(Registration.Stage.ACCEPTED);
    }

    @Test
    void set04AnAcceptanceThatIsGivenOnceMoreForItsGroundStandsAsItDid() {
        CaseState once = after(reported(SOLDIER), accepted(2, false));
        CaseState again = after(reported(SOLDIER), accepted(2, false), accepted(9, false));
        assertThat(again.registration()).isEqualTo(once.registration());
        assertThat(after(reported(SOLDIER), accepted(2, false), accepted(9, false),
                new FactReversed(CASE, ON, 3, "SettlementAccepted")).registration()).isEqualTo(once.registration());
    }

    @Test
    void timANewLastDayUndoesAReviewAndTheNoticeOfIt() {
        Due later = day("REG-02", REVIEWED.plusDays(5));
        ReportDueRecomputed future = new ReportDueRecomputed(CASE, REVIEWED, later, later, null, 0, null);
        CaseState awaited = after(reviewed(future));
        assertThat(awaited.registration().stage()).isEqualTo(Registration.Stage.NOTIFIED);
        assertThat(awaited.registration().review()).isNull();
        assertThat(awaited.registration().overdue()).isNull();
        assertThat(awaited.settlement().papers().notice()).isNull();
        assertThat(awaited.deadlines()).extracting(Deadline::kind).containsExactly(Kind.REPORT);
        ReportDueRecomputed tolerated = new ReportDueRecomputed(CASE, REVIEWED, DUE, later, null, 0, null);
        assertThat(tasks(reviewed(tolerated))).containsExactly(Kind.REPORT_TOLERANCE);
        ReportDueRecomputed past = new ReportDueRecomputed(CASE, REVIEWED, DUE, TOLERANCE, null, 0, null);
        assertThat(tasks(reviewed(past))).containsExactly(Kind.FORFEITURE_DECISION, Kind.FORFEITURE_ANSWER);
    }

    @Test
    void reg03ANewNoticeUndoesAReviewAndTheNoticeOfIt() {
        Due later = day("REG-03", REVIEWED.plusDays(15));
        assertThat(tasks(reviewed(new ReportingNoticeIssued(CASE, REVIEWED, OFFICER, later, later, null))))
                .containsExactly(Kind.REPORT);
    }

    @Test
    void s07AReportThatWasASlipAfterARevokedLossOpensNoReviewAgain() {
        CaseState state = after(reviewed(
                new SettlementForfeited(CASE, REVIEWED, Stories.sealed("4"), day("SUS-04", REVIEWED.plusDays(60))),
                new ForfeitureRevoked(CASE, REVIEWED, "沪府复议〔2025〕12号", DUE, TOLERANCE, null), reported(SOLDIER),
                new FactReversed(CASE, REVIEWED, 7, "VeteranReported")));
        assertThat(state.registration().stage()).isEqualTo(Registration.Stage.OVERDUE);
        assertThat(state.registration().review()).isNull();
    }

    @Test
    void reg05AnEarlierReviewsNoticeIsNotWaitedForInTheNext() {
        assertThat(tasks(reviewed(new ForfeitureReviewOpened(CASE, REVIEWED.plusDays(40), TOLERANCE))))
                .containsExactly(Kind.FORFEITURE_DECISION);
    }

    private static List<Deadline> honours(CaseEvent... facts) {
        return after(facts).deadlines()
                .stream()
                .filter(each -> Set.of(Kind.WELCOME_CEREMONY, Kind.HONOUR_PLAQUE, Kind.FIRST_CARD)
                        .contains(each.kind()))
                .toList();
    }

    @Test
    void reg09WhoIsReceivedIsWelcomedHasAPlaqueAndIsOfferedACard() {
        assertThat(honours()).as("nobody came yet").isEmpty();
        assertThat(honours(reported(SOLDIER)))
                .extracting(Deadline::kind, Deadline::rule, Deadline::dueOn, Deadline::since)
                .containsExactly(
                        tuple(Kind.WELCOME_CEREMONY, "REG-09", null, ON),
                        tuple(Kind.HONOUR_PLAQUE, "HON-01", null, ON),
                        tuple(Kind.FIRST_CARD, "REG-09", null, ON));
        assertThat(honours(
                reported(SOLDIER), new WelcomeCeremonyHeld(CASE, ON),
                new PlaqueHung(CASE, ON, SubjectKind.VETERAN, Stories.sealed("5")),
                new PrivilegeCardApplied(CASE, ON, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN),
                        CardChannel.WINDOW,
                        false)))
                .isEmpty();
        assertThat(honours(
                reported(SOLDIER), new WelcomeCeremonyHeld(CASE, ON),
                new FactReversed(CASE, ON, 2, "WelcomeCeremonyHeld")))
                .extracting(Deadline::kind)
                .contains(Kind.WELCOME_CEREMONY);
        assertThat(honours(reported(SOLDIER), new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE, "x")))
                .isEmpty();
    }

    @Test
    void hon02NoPlaqueAndNoCardIsDueToWhoIsSentencedAndNoCardToWhoIsSearchedFor() {
        SentenceRecorded sentence = new SentenceRecorded(CASE, ON, Sanction.IMPRISONMENT, Stories.sealed("6"), null);
        assertThat(honours(reported(SOLDIER), sentence)).extracting(Deadline::kind)
                .containsExactly(Kind.WELCOME_CEREMONY);
        assertThat(honours(
                reported(SOLDIER), sentence, new ReleaseRecorded(CASE, ON, Stories.sealed("7"), List.of(2L))))
                .hasSize(3);
        assertThat(honours(reported(SOLDIER), new WantedRecorded(CASE, ON, Stories.sealed("6"))))
                .extracting(Deadline::kind)
                .containsExactly(Kind.WELCOME_CEREMONY, Kind.HONOUR_PLAQUE);
    }

    @Test
    void hon01APlaqueWhoseHouseholdPassedOnIsToBeHungAnew() {
        LocalDate back = LocalDate.of(2026, 8, 1);
        CaseEvent[] facts = {
            reported(SOLDIER), new PlaqueHung(CASE, ON, SubjectKind.VETERAN, Stories.sealed("5")),
            new PlaqueSuperseded(CASE, back)};
        assertThat(honours(facts))
                .filteredOn(each -> each.kind() == Kind.HONOUR_PLAQUE)
                .extracting(Deadline::dueOn, Deadline::since)
                .containsExactly(tuple(null, back));
        assertThat(after(facts).honours().plaque().superseded().on()).isEqualTo(back);
    }

    private static HonourDeclined declined(HonourKind kind, HonourEnd reason) {
        return new HonourDeclined(CASE, ON, kind, reason);
    }

    @Test
    void reg09WhatWasDeclinedOrNotHeldOrIsThereAlreadyIsNotToBeDone() {
        HonourDeclined ceremony = declined(HonourKind.CEREMONY, HonourEnd.NOT_HELD);
        HonourDeclined plaque = declined(HonourKind.PLAQUE, HonourEnd.HOUSEHOLD_HAS_PLAQUE);
        HonourDeclined card = declined(HonourKind.CARD, HonourEnd.DECLINED);
        assertThat(honours(reported(SOLDIER), ceremony)).extracting(Deadline::kind)
                .containsExactly(Kind.HONOUR_PLAQUE, Kind.FIRST_CARD);
        assertThat(honours(reported(SOLDIER), ceremony, plaque)).extracting(Deadline::kind)
                .containsExactly(Kind.FIRST_CARD);
        assertThat(honours(reported(SOLDIER), ceremony, plaque, card)).isEmpty();
        assertThat(honours(reported(SOLDIER), ceremony, plaque, card, new FactReversed(CASE, ON, 3, "HonourDeclined")))
                .extracting(Deadline::kind)
                .containsExactly(Kind.HONOUR_PLAQUE);
        assertThat(after(reported(SOLDIER), plaque).honours().declined())
                .extracting(Honours.Declined::reason)
                .containsExactly(HonourEnd.HOUSEHOLD_HAS_PLAQUE);
    }

    @Test
    void hon01WhoseHouseholdPassedOnIsAskedAgain() {
        CaseEvent[] back = {
            reported(SOLDIER), declined(HonourKind.PLAQUE, HonourEnd.DECLINED),
            new PlaqueHung(CASE, ON, SubjectKind.VETERAN, Stories.sealed("5")), new PlaqueSuperseded(CASE, ON)};
        assertThat(honours(back)).extracting(Deadline::kind).contains(Kind.HONOUR_PLAQUE);
        List<CaseEvent> declined = new ArrayList<>(List.of(back));
        declined.add(declined(HonourKind.PLAQUE, HonourEnd.HOUSEHOLD_HAS_PLAQUE));
        assertThat(honours(declined.toArray(CaseEvent[]::new))).extracting(Deadline::kind)
                .doesNotContain(Kind.HONOUR_PLAQUE);
    }

    @Test
    void reg09AReportOfBeforeTheLawLeavesNoneOfItsTasks() {
        LocalDate last = LocalDate.of(2020, 12, 31);
        assertThat(honours(reported(SOLDIER, last))).isEmpty();
        assertThat(honours(reported(SOLDIER, last.plusDays(1)))).hasSize(3);
    }

    @Test
    void whatIsBesideACasesWayIsNoTaskThatOpensItsFile() {
        assertThat(Arrays.stream(Kind.values()).filter(Kind::isBeside))
                .containsExactly(
                        Kind.WELCOME_CEREMONY, Kind.HONOUR_PLAQUE, Kind.FIRST_CARD, Kind.SENTENCE_END);
        assertThat(after(reported(SOLDIER)).hasOpenTask()).isTrue();
    }

    private static LifelongGroundEstablished ground(LifelongGround ground) {
        return new LifelongGroundEstablished(CASE, ON, ground.name(), "PLC-R", null, null, null);
    }

    private static List<String> grounds(CaseEvent... facts) {
        return after(facts).settlement().papers().lifelong().stream().map(Settlement.Lifelong::ground).toList();
    }

    @Test
    void set03AnAcceptanceThatWasASlipTakesItsGroundAlong() {
        VeteranReported report = reported(new Service(
                ServiceCategory.NCO, NcoTier.SENIOR_NCO, SettlementMode.RETIREMENT, DISCHARGED));
        assertThat(grounds(
                report, ground(LifelongGround.AGE_55), accepted(2, true), ground(LifelongGround.THIRTY_YEARS),
                accepted(2, false), new FactReversed(CASE, ON, 5, "SettlementAccepted")))
                .containsExactly("AGE_55");
        assertThat(grounds(
                report, ground(LifelongGround.AGE_55), accepted(2, false),
                new FactReversed(CASE, ON, 3, "SettlementAccepted")))
                .isEmpty();
    }

    @Test
    void set03AServiceThatIsPutRightToAnotherModeHasNoSuchGround() {
        VeteranReported report = reported(new Service(
                ServiceCategory.NCO, NcoTier.SENIOR_NCO, SettlementMode.RETIREMENT, DISCHARGED));
        assertThat(grounds(
                report, ground(LifelongGround.AGE_55), accepted(2, false),
                new FactCorrected(
                        CASE, ON, 1, CorrectedField.SERVICE, "NCO/SENIOR_NCO/RETIREMENT",
                        "NCO/SENIOR_NCO/SELF_EMPLOYMENT", null, null)))
                .isEmpty();
    }

    @Test
    void valDate3PapersThatWereASlipLeaveThoseOfBefore() {
        CaseEvent[] papers = {
            reported(SOLDIER), papers(12), papers(11), new FactReversed(CASE, ON, 3, "ServicePapersRecorded")};
        assertThat(after(papers).settlement().papers().service()).extracting(Settlement.ServicePapers::certifiedYears)
                .containsExactly(12);
    }

    private static ServicePapersRecorded papers(int years) {
        return new ServicePapersRecorded(
                CASE, ON, LocalDate.of(2013, 9, 1), DatePrecision.MONTH, years, DischargePaper.DISCHARGE, ON,
                Stories.sealed("8"));
    }

    private static CaseEvent[] bundle(CaseEvent... more) {
        List<CaseEvent> all = new ArrayList<>(List.of(
                reported(SOLDIER), new ServiceRegistrationConfirmed(CASE, ON), accepted(2, false),
                new BundleStarted(
                        CASE, ON, "x", List.of(new BundleItem("ID_CARD", "X", DUE), new BundleItem("GRANT", "X", DUE))),
                new BundleItemNotApplicable(CASE, ON, "GRANT", "NOT_FOR_SETTLEMENT_MODE"),
                new BundleItemDone(CASE, ON, "ID_CARD", "GA-1"), new BundleCompleted(CASE, ON)));
        all.addAll(List.of(more));
        return all.toArray(CaseEvent[]::new);
    }

    @Test
    void plc20WhatAnotherModeAsksForOpensTheBundleAgain() {
        CaseState again = after(bundle(new BundleItemReopened(CASE, ON, "GRANT", TOLERANCE)));
        assertThat(again.registration().stage()).isEqualTo(Registration.Stage.BUNDLE_RUNNING);
        assertThat(again.bundle().completed()).isNull();
        assertThat(again.deadlines())
                .filteredOn(each -> each.kind() == Kind.BUNDLE_ITEM)
                .extracting(Deadline::dueOn)
                .containsExactly(TOLERANCE.dueOn());
    }

    @Test
    void anAnswerThatWasASlipOpensACompletedBundleAgain() {
        assertThat(after(bundle()).registration().stage()).isEqualTo(Registration.Stage.SETTLED);
        CaseState again = after(bundle(new FactReversed(CASE, ON, 6, "BundleItemDone")));
        assertThat(again.registration().stage()).isEqualTo(Registration.Stage.BUNDLE_RUNNING);
        assertThat(again.bundle().took()).isNull();
        assertThat(again.deadlines()).extracting(Deadline::kind).contains(Kind.BUNDLE_ITEM);
    }

    @Test
    void ofWhoReportedElsewhereNothingIsAwaitedHere() {
        CaseTransferredIn came = new CaseTransferredIn(CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1),
                SOLDIER, null);
        CaseAbsorbed absorbed = new CaseAbsorbed(CASE, ON, CASE, null, new Carried(null, null, SOLDIER, ON), null);
        assertThat(after(came).registration().stage()).isEqualTo(Registration.Stage.REPORTED_ELSEWHERE);
        assertThat(after(absorbed).registration().stage()).isEqualTo(Registration.Stage.REPORTED_ELSEWHERE);
        assertThat(tasks(new ReportingNoticeIssued(CASE, ON, SOLDIER, DUE, TOLERANCE, null), came))
                .doesNotContain(Kind.REPORT);
    }

    private static final String GRANT = BundleEdition.SELF_EMPLOYMENT_GRANT;
    private static final LocalGrant GIVEN = new LocalGrant(
            12, Money.ofFen(100_000), Money.ofFen(1_200_000), "test");

    /** Values that somebody made up; what ships has none (U5). */
    private static Law set() {
        return OwnersFile.policy(LastDay.LAW, """
            version: "test"
            parameters:
              - key: localOneTimeGrant
                rule: SET-GRANT
                values:
                  - { from: 2024-09-01, value: 100000, unit: FEN, evidence: U, source: "test value" }
            """);
    }

    private static CaseState withGrant(CaseEvent... more) {
        List<CaseEvent> all = new ArrayList<>(List.of(
                reported(SOLDIER), accepted(2, false),
                new BundleStarted(
                        CASE, ON, "x", List.of(new BundleItem("ID_CARD", "X", DUE), new BundleItem(GRANT, "X", DUE)))));
        all.addAll(List.of(more));
        return after(all.toArray(CaseEvent[]::new));
    }

    private static List<ExpectedGrant> expected(CaseState state, Law law) {
        return state.deadlines().stream().map(task -> state.localGrant(task, law)).filter(Objects::nonNull).toList();
    }

    @Test
    void setGrantWhatIsToBeGivenIsToldWhileTheItemIsOpen() {
        assertThat(expected(withGrant(papers(12)), set())).containsExactly(new ExpectedGrant(
                12, Money.ofFen(100_000), Money.ofFen(1_200_000), Evidence.U, "test value", "SET-GRANT", "test"));
        assertThat(expected(withGrant(papers(12), papers(11)), set())).extracting(ExpectedGrant::amount)
                .containsExactly(Money.ofFen(1_100_000));
        BundleItemDone done = new BundleItemDone(CASE, ON, GRANT, "CZ-1", GIVEN);
        assertThat(expected(withGrant(papers(12), done), set())).isEmpty();
    }

    @Test
    void setGrantWhatIsNotSetOrNotOnRecordIsSaidInItsPlace() {
        assertThat(expected(withGrant(papers(12)), LastDay.LAW)).singleElement().satisfies(grant -> {
            assertThat(grant.amount()).isNull();
            assertThat(grant.perYear()).isNull();
            assertThat(grant.source()).contains("to be set by the owner");
        });
        assertThat(expected(withGrant(), set())).extracting(ExpectedGrant::years, ExpectedGrant::amount)
                .containsExactly(tuple(null, null));
    }

    @Test
    void setGrantWhatWasGivenStandsWithItsAnswerAndFallsWithIt() {
        BundleItemDone done = new BundleItemDone(CASE, ON, GRANT, "CZ-1", GIVEN);
        CaseState given = withGrant(papers(12), done);
        assertThat(given.bundle().items()).extracting(Bundle.Item::localGrant).containsExactly(null, GIVEN);
        assertThat(StateJson.read(StateJson.write(given), CaseState.class)).isEqualTo(given);
        assertThat(withGrant(papers(12), done, new FactReversed(CASE, ON, 5, "BundleItemDone")).bundle().items())
                .extracting(Bundle.Item::localGrant)
                .containsOnlyNulls();
    }
}
