package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.withChangedPeriods;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.veterancare.command.deadlines.DeadlineCommand.RecomputeDeadline;
import org.veterancare.command.placement.PlacementCommand.AdjustWaitingAllowance;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceDiffers;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.law.Law;
import org.veterancare.law.RuleBroken;

/** What only a few bodies can ask for is said to be allowed where one of them is accepted, and nowhere else. */
class OfferedWhereAcceptedTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final LocalDate LATE = LocalDate.of(2026, 9, 30);
    private static final YearMonth JULY = YearMonth.of(2025, 7);
    private static final MetaData OFFICER = Actors.by(Actors.DISTRICT_OFFICER);

    /** The seeds of these names, of all. */
    private record Found(Set<String> offered, Set<String> accepted) {}

    private static DecidedCase decided(Collection<? extends CaseEvent> facts, Law law) {
        DecidedCase decided = null;
        for (CaseEvent fact : facts) {
            decided = decided == null
                    ? DecidedCase.begun(fact, MetaData.emptyInstance(), law)
                    : decided.with(fact, MetaData.emptyInstance());
        }
        return decided;
    }

    private static boolean isOffered(DecidedCase decided, Class<? extends CaseCommand> command) {
        AtomicBoolean offered = new AtomicBoolean(true);
        decided.ask(veteranCase -> {
            try {
                veteranCase.admit(command, Actors.DISTRICT_OFFICER);
            } catch (RuleBroken inTheWay) {
                offered.set(false);
            }
        });
        return offered.get();
    }

    private static Stream<RecomputeDeadline> everyPeriod(int facts) {
        List<String> refs = Stream.concat(
                Stream.of("", "ID_CARD"), IntStream.rangeClosed(0, facts).mapToObj(Integer::toString))
                .toList();
        return DeadlineEvent.PERIODS.stream()
                .flatMap(period -> refs.stream().map(ref -> new RecomputeDeadline(CASE, LATE, period, ref)));
    }

    private static Found recountedUnder(Law law, CaseEvent... more) {
        Found found = new Found(new TreeSet<>(), new TreeSet<>());
        CaseSeeds.all().forEach((name, seed) -> {
            List<CaseEvent> facts = new ArrayList<>(seed);
            facts.addAll(List.of(more));
            DecidedCase decided = decided(facts, law);
            if (isOffered(decided, RecomputeDeadline.class)) {
                found.offered().add(name);
            }
            if (everyPeriod(facts.size()).anyMatch(command -> decided.after(command, OFFICER).isPresent())) {
                found.accepted().add(name);
            }
        });
        return found;
    }

    @Test
    void tim06NoPeriodIsOfferedToBeCountedAgainThatWasCountedSo() {
        Found found = recountedUnder(LAW);
        assertThat(found.offered()).isEqualTo(found.accepted()).doesNotContain("reported", "noticed");
    }

    @Test
    void tim06ByAnotherTableThePeriodsThatLookAtItAreOffered() {
        Found found = recountedUnder(LAW.under(LAW.calendar().with("next", List.of())));
        assertThat(found.offered()).isEqualTo(found.accepted()).contains("noticed", "on notice");
    }

    @Test
    void tim05AnotherLengthIsOfferedWhereThePeriodRanOnItsFirstDay() {
        Found found = recountedUnder(withChangedPeriods(
                "rule: TRN-02, deadline: ADAPTATION_TRAINING, from: 2025-06-19, was: 90, length: 120, unit: DAYS"));
        assertThat(found.offered()).isEqualTo(found.accepted()).contains("reported").doesNotContain("veteran");
    }

    /** The second change takes back the first one, and between them the period is another one. */
    @Test
    void tim05AChangeThatIsTakenBackLaterIsOfferedAllTheSame() {
        DecidedCase reported = decided(CaseSeeds.all().get("reported"), withChangedPeriods(
                "rule: TRN-02, deadline: ADAPTATION_TRAINING, from: 2025-06-19, was: 90, length: 120, unit: DAYS",
                "rule: TRN-02, deadline: ADAPTATION_TRAINING, from: 2025-07-19, was: 120, length: 90, unit: DAYS"));
        assertThat(isOffered(reported, RecomputeDeadline.class)).isTrue();
        assertThat(reported.after(new RecomputeDeadline(CASE, DAY.plusDays(9), "ADAPTATION_TRAINING", ""), OFFICER))
                .isPresent();
    }

    @Test
    void tim06InAClosedCaseOnlyTheDaysToContestADecisionAreOffered() {
        Found found = recountedUnder(
                LAW.under(LAW.calendar().with("next", List.of())), new CaseClosed(CASE, DAY.plusDays(90), "SETTLED"));
        assertThat(found.offered()).isEqualTo(found.accepted()).doesNotContain("noticed", "on notice");
    }

    /** To count others on trial is nothing that the fact of this one rests on. */
    @Test
    void tim06TheFactNamesTheRulesOfItsOwnPeriodAlone() {
        Law both = withChangedPeriods(
                "rule: TRN-02, deadline: ADAPTATION_TRAINING, from: 2025-06-19, was: 90, length: 120, unit: DAYS");
        DecidedCase scored = decided(
                CaseSeeds.all().get("scored"), both.under(LAW.calendar().with("next", List.of())));
        List<List<String>> rules = everyPeriod(scored.facts().size())
                .filter(command -> !command.deadline().equals(DeadlineEvent.ADAPTATION_TRAINING))
                .flatMap(command -> scored.after(command, OFFICER).stream())
                .map(DecidedCase::rules)
                .toList();
        assertThat(rules).isNotEmpty().allSatisfy(of -> assertThat(of).doesNotContain("TIM-05", "TRN-02"));
    }

    private static DecidedCase waited(CaseEvent... more) {
        return decided(
                Stream.concat(CaseSeeds.all().get("letter").stream(), Stream.of(more)).toList(), LAW);
    }

    @Test
    void plc08OnThePostItIsOfferedOnlyWhereAMonthWasNotPaidByTheTable() {
        WaitingAllowanceStopped stopped = new WaitingAllowanceStopped(CASE, LATE, JULY);
        DecidedCase asItShould = waited(
                new WaitingAllowanceAdjusted(CASE, LATE, JULY, Money.ofFen(274_000), LAW.policy().version()), stopped);
        DecidedCase tooLittle = waited(stopped);
        AdjustWaitingAllowance adjust = new AdjustWaitingAllowance(CASE, LATE);
        assertThat(asItShould.after(adjust, OFFICER)).isEmpty();
        assertThat(isOffered(asItShould, AdjustWaitingAllowance.class)).isFalse();
        assertThat(tooLittle.after(adjust, OFFICER)).isPresent();
        assertThat(isOffered(tooLittle, AdjustWaitingAllowance.class)).isTrue();
        assertThat(isOffered(
                decided(CaseSeeds.all().get("on the post"), LAW), AdjustWaitingAllowance.class)).isFalse();
    }

    @Test
    void plc08WhileTheWaitRunsItIsOfferedOnlyWhereTheTableSaysAnotherAmountThanTheLast() {
        WaitingAllowanceAdjusted latest = new WaitingAllowanceAdjusted(
                CASE, LATE, JULY, Money.ofFen(274_000), LAW.policy().version());
        DecidedCase asItShould = waited(latest);
        DecidedCase tooLittle = waited();
        DecidedCase flagged = waited(
                latest, new WaitingAllowanceDiffers(CASE, LATE, JULY, Money.ofFen(999_000), "mistaken"));
        AdjustWaitingAllowance adjust = new AdjustWaitingAllowance(CASE, LATE);
        assertThat(asItShould.after(adjust, OFFICER)).isEmpty();
        assertThat(isOffered(asItShould, AdjustWaitingAllowance.class)).isFalse();
        assertThat(tooLittle.after(adjust, OFFICER)).isPresent();
        assertThat(isOffered(tooLittle, AdjustWaitingAllowance.class)).isTrue();
        assertThat(flagged.after(adjust, OFFICER)).isPresent();
        assertThat(isOffered(flagged, AdjustWaitingAllowance.class)).isTrue();
    }

    /** The wait began on another day than it was paid from, and of the months of before nothing is on record yet. */
    @Test
    void plc08AMonthThatACorrectedReportBringsIsOfferedThoughTheAmountIsTheLatest() {
        DecidedCase earlier = waited(
                new WaitingAllowanceAdjusted(CASE, LATE, JULY, Money.ofFen(274_000), LAW.policy().version()),
                new FactCorrected(
                        CASE, LATE, 2, CorrectedField.REPORTED_ON, DAY.toString(), DAY.minusMonths(2).toString(), null,
                        null));
        assertThat(isOffered(earlier, AdjustWaitingAllowance.class)).isTrue();
    }

    @Test
    void plc08WhatATimerFoundIsOfferedUntilItIsSaidAgain() {
        DecidedCase flagged = waited(
                new WaitingAllowanceDiffers(
                        CASE, DAY.plusDays(11), JULY.minusMonths(1), Money.ofFen(999_000), "mistaken"),
                new WaitingAllowanceStopped(CASE, DAY.plusDays(12), JULY.minusMonths(1)));
        assertThat(isOffered(flagged, AdjustWaitingAllowance.class)).isTrue();
        DecidedCase said = flagged.after(new AdjustWaitingAllowance(CASE, LATE), OFFICER).orElseThrow();
        assertThat(isOffered(said, AdjustWaitingAllowance.class)).isFalse();
    }
}
