package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Money;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.DismissalReviewOpened;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.PublicWelfarePostProlonged;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Deadline.Kind;

/** A step of assigned work that was a slip leaves the case, its tasks and its figures as they were before it (PLC-20). */
class MistakenStepsTest {

    private static final CaseId CASE = new CaseId(Stories.id("mistaken"));
    private static final LocalDate ON = LocalDate.of(2025, 6, 18);
    private static final LocalDate LETTER_ON = LocalDate.of(2025, 10, 10);
    private static final LocalDate STARTED_ON = LocalDate.of(2025, 11, 3);
    private static final LocalDate FOUND_ON = LocalDate.of(2026, 1, 12);
    private static final String EMPLOYER = "12310104425012349P";
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final int REPORTED = 2;
    private static final int WAITING = REPORTED + 2;

    private static final CaseEvent[] LATE = {
        new PostChosen(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER, null, null),
        new PlacementLetterIssued(CASE, LETTER_ON, "L-1", EMPLOYER, Stories.due("PLC-05", 30)),
        new LetterClaimed(CASE, LETTER_ON, Stories.due("PLC-05", 30)),
        new EmployerStartOverdue(CASE, STARTED_ON, Stories.due("PLC-05", 30)),
        new EmployerLivingFeeDue(CASE, STARTED_ON, YearMonth.of(2025, 10), 80)
    };
    private static final CaseEvent[] STARTED = {
        new StartedWork(CASE, STARTED_ON, 36), new EmployerBreachWithdrawn(CASE, STARTED_ON), stopped(STARTED_ON),
        new SeniorityRecognised(CASE, STARTED_ON, 12, ON, STARTED_ON.minusDays(1))
    };
    private static final int START = WAITING + LATE.length;

    private static CaseEvent stopped(LocalDate on) {
        return new WaitingAllowanceStopped(CASE, on, YearMonth.from(on));
    }

    private static CaseEvent paidFrom(YearMonth month) {
        return new WaitingAllowanceStarted(CASE, FOUND_ON, month, Money.ofFen(274_000), "2026.1");
    }

    private static FactReversed reversed(int version, Class<?> fact) {
        return new FactReversed(CASE, FOUND_ON, version, fact.getSimpleName());
    }

    private static List<CaseEvent> waiting(CaseEvent[]... more) {
        List<CaseEvent> facts = new ArrayList<>(List.of(
                new CaseOpened(CASE, ON, SubjectKind.VETERAN, Stories.sealed("1"), Stories.sealed("2"), null, Sex.MALE,
                        YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                        Stories.NEIGHBOURHOOD, null, null),
                new VeteranReported(CASE, ON,
                        new Service(ServiceCategory.NCO, null, SettlementMode.ASSIGNED_WORK, ON.minusDays(9)),
                        Stories.sealed("3"), Stories.STREET, Timeliness.ON_TIME, 0, Stories.due("REG-02", 30),
                        Stories.due("REG-04", 60), Stories.due("TRN-02", 90), null),
                new PlacementOpened(CASE, ON, "MERIT", "PLC-R", null, ON, Stories.due("PLC-02", 184), null),
                new WaitingAllowanceStarted(CASE, ON, YearMonth.from(ON), Money.ofFen(269_000), "2026.1")));
        for (CaseEvent[] each : more) {
            facts.addAll(List.of(each));
        }
        return facts;
    }

    private static CaseState state(List<CaseEvent> facts) {
        return CaseState.of(Recorded.all(facts));
    }

    private static long placedInTime(CaseState state) {
        return Measures.of(state)
                .stream()
                .filter(measure -> measure.metric() == Metric.SIX_MONTH_PLACEMENT)
                .mapToLong(Measure::numerator)
                .sum();
    }

    private static CaseState startTakenBack() {
        return state(waiting(LATE, STARTED, new CaseEvent[]{
            reversed(START, StartedWork.class), paidFrom(YearMonth.of(2025, 12))}));
    }

    @Test
    void plc02AStartThatWasNoneIsNoJobInTime() {
        assertThat(placedInTime(state(waiting(LATE, STARTED)))).isOne();
        assertThat(placedInTime(startTakenBack())).isZero();
    }

    @Test
    void plc06TheEmployerIsLateAgainAndOwesWhatItOwed() {
        CaseState before = state(waiting(LATE));
        CaseState back = startTakenBack();
        assertThat(back.placement().directed().stage()).isEqualTo(AssignedWork.Stage.EMPLOYER_BREACH);
        assertThat(back.placement().directed().letter()).isEqualTo(before.placement().directed().letter());
        assertThat(back.placement().course()).isEqualTo(before.placement().course());
        assertThat(back.placement().directed().allowance().lastMonth()).isNull();
        assertThat(back.deadlines()).extracting(Deadline::kind)
                .contains(Kind.LIVING_FEE, Kind.EMPLOYER_CORRECTION)
                .doesNotContain(Kind.FOLLOW_UP);
        assertThat(state(waiting(LATE, STARTED)).deadlines()).extracting(Deadline::kind)
                .contains(Kind.FOLLOW_UP)
                .doesNotContain(Kind.LIVING_FEE);
    }

    @Test
    void onNoDaySomebodyHadBegunWhoHadNot() {
        List<CaseEvent> facts = waiting(LATE, STARTED, new CaseEvent[]{
            reversed(START, StartedWork.class), paidFrom(YearMonth.of(2025, 12))});
        assertThat(ValidTime.on(STARTED_ON.plusDays(1), Recorded.all(facts)).placement().directed().start()).isNull();
    }

    @Test
    void anEndThatWasNoneLeavesTheJobAndNoDismissal() {
        CaseEvent[] ended = {
            new AssignedJobEnded(CASE, FOUND_ON, "DISABILITY"), new DisabilityDismissalFound(CASE, FOUND_ON, EMPLOYER)
        };
        CaseState back = state(waiting(LATE, STARTED, ended, new CaseEvent[]{
            reversed(START + STARTED.length, AssignedJobEnded.class)}));
        assertThat(back.placement().directed().stage()).isEqualTo(AssignedWork.Stage.ON_POST);
        assertThat(back.placement().course().wayOut()).isNull();
        assertThat(back.deadlines()).extracting(Deadline::kind).doesNotContain(Kind.EMPLOYER_CORRECTION);
        assertThat(placedInTime(back)).isOne();
    }

    @Test
    void plc15AndPlc18ARecognitionAndAClaimThatWereNoneAreNotThere() {
        Placement before = state(waiting()).placement();
        CaseState recognised = state(waiting(new CaseEvent[]{
            new HardToEmployRecognised(CASE, ON, Stories.sealed("4")),
            new UnemploymentBenefitClaimed(CASE, ON, 120)}));
        assertThat(recognised.placement()).isNotEqualTo(before);
        assertThat(state(waiting(new CaseEvent[]{
            new HardToEmployRecognised(CASE, ON, Stories.sealed("4")),
            new UnemploymentBenefitClaimed(CASE, ON, 120),
            reversed(WAITING, HardToEmployRecognised.class),
            reversed(WAITING + 1, UnemploymentBenefitClaimed.class)})).placement()).isEqualTo(before);
    }

    private static long mix(CaseState state) {
        return Measures.of(state).stream().filter(measure -> measure.metric() == Metric.PLACEMENT_MIX).count();
    }

    @Test
    void aJobOfTheMarketThatNobodyLeftIsHeldOnAndTheQuestionOfADismissalIsNone() {
        CaseEvent sought = new EmploymentSought(CASE, ON);
        CaseEvent found = new EmploymentFound(CASE, ON, EMPLOYER);
        CaseEvent left = new EmploymentLeft(CASE, STARTED_ON, "DISABILITY");
        CaseEvent review = new DismissalReviewOpened(CASE, STARTED_ON, EMPLOYER);
        CaseEvent slip = reversed(WAITING + 2, EmploymentLeft.class);
        Placement before = state(waiting(new CaseEvent[]{sought, found})).placement();
        assertThat(state(waiting(new CaseEvent[]{sought, found, left, review, slip})).placement()).isEqualTo(before);
        assertThat(state(waiting(new CaseEvent[]{
            sought, found, left, review, new EmploymentSought(CASE, STARTED_ON), slip})).placement()).isEqualTo(before);
    }

    @Test
    void plc15ARecognitionIsOfNowUntilOtherWorkBegan() {
        CaseEvent recognised = new HardToEmployRecognised(CASE, ON, Stories.sealed("4"));
        CaseEvent anew = new HardToEmployRecognised(CASE, STARTED_ON, Stories.sealed("5"));
        CaseEvent found = new EmploymentFound(CASE, STARTED_ON, EMPLOYER);
        CaseEvent slip = reversed(WAITING + 1, EmploymentFound.class);
        assertThat(recognised(recognised)).isEqualTo(Stories.sealed("4"));
        assertThat(recognised(recognised, found)).isNull();
        assertThat(recognised(recognised, found, slip)).isEqualTo(Stories.sealed("4"));
        assertThat(recognised(recognised, found, anew)).isEqualTo(Stories.sealed("5"));
        assertThat(recognised(recognised, anew, reversed(WAITING + 1, HardToEmployRecognised.class)))
                .isEqualTo(Stories.sealed("4"));
    }

    private static Personal recognised(CaseEvent... facts) {
        return state(waiting(facts)).placement().publicWelfare().documentNumber();
    }

    @Test
    void aReturnOrAWelfarePostThatWasNoneIsNoPlacement() {
        CaseEvent back = new Reinstated(CASE, ON, EMPLOYER);
        assertThat(mix(state(waiting(new CaseEvent[]{back})))).isOne();
        assertThat(mix(state(waiting(new CaseEvent[]{back, reversed(WAITING, Reinstated.class)})))).isZero();
        CaseEvent recognised = new HardToEmployRecognised(CASE, ON, Stories.sealed("4"));
        CaseEvent given = new PublicWelfarePostAssigned(CASE, ON, PLAN, "G-01", ON.plusYears(1), null);
        CaseEvent ended = new PublicWelfarePostEnded(CASE, STARTED_ON, PLAN, "G-01");
        CaseState none = state(waiting(new CaseEvent[]{
            recognised, given, ended, reversed(WAITING + 1, PublicWelfarePostAssigned.class)}));
        assertThat(mix(state(waiting(new CaseEvent[]{recognised, given, ended})))).isOne();
        assertThat(mix(none)).isZero();
        assertThat(none.placement()).isEqualTo(state(waiting(new CaseEvent[]{recognised})).placement());
    }

    /** Neither a contract that is made anew each year nor a longer one is another placement. */
    @Test
    void plc16AWelfarePostThatGoesOnIsOnePlacement() {
        LocalDate next = ON.plusYears(1);
        CaseEvent given = new PublicWelfarePostAssigned(CASE, ON, PLAN, "G-01", next, null);
        CaseEvent ended = new PublicWelfarePostEnded(CASE, next, PLAN, "G-01");
        CaseEvent anew = new PublicWelfarePostAssigned(CASE, next.plusDays(1), PLAN, "G-01", next.plusYears(1), null);
        CaseEvent other = new PublicWelfarePostAssigned(CASE, next.plusDays(1), PLAN, "G-02", next.plusYears(1), null);
        CaseEvent later = new PublicWelfarePostAssigned(CASE, next.plusDays(2), PLAN, "G-01", next.plusYears(1), null);
        CaseEvent longer = new PublicWelfarePostProlonged(CASE, next, next.plusYears(1));
        assertThat(mix(state(waiting(new CaseEvent[]{given, ended, anew})))).isOne();
        assertThat(mix(state(waiting(new CaseEvent[]{given, ended, other})))).isEqualTo(2);
        assertThat(mix(state(waiting(new CaseEvent[]{given, ended, later})))).isEqualTo(2);
        CaseState prolonged = state(waiting(new CaseEvent[]{given, longer}));
        assertThat(mix(prolonged)).isOne();
        assertThat(lastDay(prolonged)).isEqualTo(next.plusYears(1));
        assertThat(lastDay(state(waiting(new CaseEvent[]{
            given, longer, reversed(WAITING + 1, PublicWelfarePostProlonged.class)})))).isEqualTo(next);
    }

    private static LocalDate lastDay(CaseState state) {
        return state.deadlines()
                .stream()
                .filter(task -> task.kind() == Kind.PUBLIC_WELFARE_POST_END)
                .map(Deadline::dueOn)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChangeOfModeThatWasNoneLeavesTheModeThatWasReported() {
        CaseEvent changed = new PlacementModeChanged(CASE, STARTED_ON, SettlementMode.SELF_EMPLOYMENT, HASH);
        CaseState gone = state(waiting(new CaseEvent[]{changed, stopped(STARTED_ON)}));
        assertThat(gone.mode()).isEqualTo(SettlementMode.SELF_EMPLOYMENT);
        CaseState back = state(waiting(new CaseEvent[]{
            changed, stopped(STARTED_ON), reversed(WAITING, PlacementModeChanged.class),
            new AssignedWorkRestored(CASE, FOUND_ON, null, ClaimPoint.WAITING, Stories.due("PLC-02", 184)),
            paidFrom(YearMonth.of(2025, 12))}));
        assertThat(back.mode()).isEqualTo(SettlementMode.ASSIGNED_WORK);
        assertThat(back.placement().directed().stage()).isEqualTo(AssignedWork.Stage.WAITING);
        assertThat(back.placement().course().wayOut()).isNull();
        CaseEvent denied = new AssignedWorkDenied(
                CASE, ON, "D-1", Stories.sealed("4"), Stories.due("SUS-04", 60));
        CaseState none = state(waiting(new CaseEvent[]{
            denied, stopped(ON), changed, reversed(WAITING + 2, PlacementModeChanged.class)}));
        assertThat(none.placement().directed().stage()).isEqualTo(AssignedWork.Stage.INELIGIBLE);
        assertThat(none.placement().course().wayOut().kind()).isEqualTo("INELIGIBLE");
        assertThat(none.mode()).isEqualTo(SettlementMode.ASSIGNED_WORK);
    }
}
