package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.DeadlineEvent.DeadlineExtended;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.law.Law;
import org.veterancare.law.StandstillGrounds;
import org.veterancare.query.DeadlineStories;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;

/** What a case waits for follows the standstill of its periods and every recount (F12, TIM-06). */
class StandstillTest {

    private static final CaseId CASE = new CaseId(Stories.id("case"));
    private static final List<CaseEvent> STORY = DeadlineStories.standstill(CASE, Stories::sealed);

    private static List<Deadline> after(List<CaseEvent> facts) {
        return CaseState.of(Recorded.all(facts)).deadlines();
    }

    private static Deadline review(int facts) {
        List<Deadline> open = after(STORY.subList(0, facts));
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    @Test
    void whileItStandsStillThereIsNoLastDayAndTheListSaysSinceWhenAndWhy() {
        assertThat(review(3).dueOn()).isEqualTo(DeadlineStories.REVIEW_BY.dueOn());
        Deadline still = review(4);
        assertThat(still.dueOn()).isNull();
        assertThat(still.standing()).isEqualTo(new Deadline.Standing(
                DeadlineStories.STOPPED_ON, "ASSISTANCE_REQUESTED", DeadlineStories.REVIEW_BY.dueOn()));
        assertThat(still.sortOn()).isEqualTo(DeadlineStories.STOPPED_ON);
        assertThat(still.due()).isEqualTo(DeadlineStories.REVIEW_BY);
    }

    @Test
    void thenTheLastDayIsTheMovedOneWithTheDaysThatWereLeftOut() {
        Deadline moved = review(5);
        assertThat(moved.due()).isEqualTo(DeadlineStories.MOVED);
        assertThat(moved.standing()).isNull();
        assertThat(moved.daysLeftOut()).containsExactly(new StoodStill(
                DeadlineStories.STOPPED_ON, DeadlineStories.GOES_ON, "ASSISTANCE_REQUESTED"));
    }

    @Test
    void aRecountOverridesTheLastDayAndKeepsWhatStoodStill() {
        Deadline again = review(6);
        assertThat(again.dueOn()).isEqualTo(LocalDate.of(2025, 10, 22));
        assertThat(again.calendarVersion()).isEqualTo("cn-2026.2");
        assertThat(again.daysLeftOut()).hasSize(1);
    }

    @Test
    void anotherPeriodInItsPlaceIsNotMoved() {
        List<CaseEvent> facts = new ArrayList<>(STORY);
        Due other = new Due("HRD-06", "1", LocalDate.of(2025, 10, 20), LocalDate.of(2025, 10, 27),
                LocalDate.of(2025, 10, 27), "none");
        facts.add(new NoticePublished(CASE, LocalDate.of(2025, 10, 20), 1, Stories.sealed("孙"), "B1", other));
        assertThat(after(facts)).extracting(Deadline::due).containsExactly(other);
        // the same step once more, from another day
        Due later = new Due("HRD-12", "1", LocalDate.of(2025, 10, 24), LocalDate.of(2025, 11, 7),
                LocalDate.of(2025, 11, 7), "cn-2026.1");
        facts.add(new ApplicationAccepted(CASE, LocalDate.of(2025, 10, 24), 1, later));
        assertThat(after(facts)).extracting(Deadline::due).containsExactly(later);
    }

    /** Friday 31 October is the last day of the notice, and Monday 3 November the first on which an office can close it. */
    @Test
    void hrd06ANoticeIsToBeClosedOnTheFirstWorkingDayAfterItsDays() {
        LocalDate friday = LocalDate.of(2025, 10, 31);
        LocalDate monday = LocalDate.of(2025, 11, 3);
        Due until = new Due("HRD-06", "1", LocalDate.of(2025, 10, 24), friday, friday, "none");
        List<CaseEvent> facts = new ArrayList<>(STORY);
        facts.add(new NoticePublished(CASE, LocalDate.of(2025, 10, 24), 1, Stories.sealed("孙"), "B1", until));
        CaseState state = CaseState.of(Recorded.all(facts));
        assertThat(state.deadlines())
                .extracting(Deadline::due, Deadline::doBy, Deadline::sortOn)
                .containsExactly(tuple(until, monday, monday));
        assertThat(Measures.of(state))
                .filteredOn(each -> Set.of(Metric.OPEN_TASKS, Metric.OPEN_TASKS_BY_WORKER).contains(each.metric()))
                .extracting(Measure::day)
                .containsExactly(monday, monday);
    }

    @Test
    void aCorrectionOfTheReportsBaseTakesTheRecountsPlace() {
        Due due = Stories.due("REG-03", 5);
        Due tolerance = Stories.due("REG-04", 35);
        Due moved = new Due("REG-03", "1", due.base(), due.raw(), due.dueOn().plusDays(1), "2025.2");
        List<CaseEvent> facts = new ArrayList<>(Stories.forfeited(CASE, Stories::sealed).subList(0, 1));
        Stories.forfeited(CASE, Stories::sealed)
                .stream()
                .filter(ReportingNoticeIssued.class::isInstance)
                .forEach(facts::add);
        facts.add(new DeadlineRecomputed(
                CASE, Stories.START, "REPORT", "", due, moved, List.of(), DeadlineRecomputed.HOLIDAY_TABLE));
        assertThat(after(facts)).extracting(Deadline::due).containsExactly(moved);
        assertThat(CaseState.of(Recorded.all(facts)).registration().dates().due()).isEqualTo(moved);
        Due corrected = Stories.due("REG-03", 9);
        facts.add(new ReportDueRecomputed(CASE, Stories.START, corrected, tolerance, null, 0, null));
        assertThat(after(facts)).extracting(Deadline::due).containsExactly(corrected);
    }

    @Test
    void everyPeriodThatAGroundStopsIsAKindOfTheWorkLists() {
        StandstillGrounds grounds = Law.load().standstill();
        assertThat(List.of(Deadline.Kind.values())).extracting(Enum::name).containsAll(grounds.deadlines());
    }

    @Test
    void ben09ThatAPeriodIsTheLongerOneStaysWithItUntilTheNextLevelHasItsOwn() {
        LocalDate on = LocalDate.of(2025, 10, 20);
        Due twenty = decision(on, LocalDate.of(2025, 11, 17));
        Due thirty = decision(on, LocalDate.of(2025, 12, 1));
        Due moved = decision(on, LocalDate.of(2025, 12, 2));
        List<CaseEvent> facts = new ArrayList<>(STORY.subList(0, 1));
        facts.add(new EntitlementApplied(CASE, on, 1, "DISABLED_SERVICEMAN", twenty));
        assertThat(isExtended(facts)).isFalse();
        facts.add(new DeadlineExtended(
                CASE, on, "ENTITLEMENT_DECISION", "1", twenty, thirty, List.of(), "RE_EXAMINATION"));
        facts.add(new DeadlineRecomputed(
                CASE, on, "ENTITLEMENT_DECISION", "1", thirty, moved, List.of(), DeadlineRecomputed.HOLIDAY_TABLE));
        assertThat(isExtended(facts)).isTrue();
        facts.add(new ForwardedForAssessment(
                CASE, on.plusDays(9), 1, decision(on.plusDays(9), LocalDate.of(2025, 11, 26))));
        assertThat(isExtended(facts)).isFalse();
    }

    private static Due decision(LocalDate base, LocalDate last) {
        return new Due("BEN-09", "1", base, last, last, "cn-2026.1");
    }

    private static boolean isExtended(List<CaseEvent> facts) {
        CaseState state = CaseState.of(Recorded.all(facts));
        return state.deadlines()
                .stream()
                .filter(task -> task.kind() == Deadline.Kind.ENTITLEMENT_DECISION)
                .anyMatch(task -> state.period(task).extended());
    }
}
