package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.District;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.query.PersonStories;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Bundle.Item;
import org.veterancare.query.casestate.Deadline.Kind;

/** Whom the tasks of a case wait for, and when nothing moves it any longer (F21). */
class NextStepTest {

    private static final CaseId CASE = new CaseId(Stories.id("case"));

    private static CaseState after(List<CaseEvent> facts) {
        return CaseState.of(Recorded.all(facts));
    }

    private static Stream<List<CaseEvent>> stories() {
        return Stream.of(
                Stories.wholeWay(CASE, Stories::sealed),
                Stories.lateAndHard(CASE, Stories::sealed),
                Stories.forfeited(CASE, Stories::sealed),
                Stories.underReview(CASE, Stories::sealed),
                Stories.family(CASE, Stories::sealed),
                PersonStories.moves(CASE, Stories::sealed),
                PersonStories.death(CASE, Stories::sealed));
    }

    private static List<WaitsFor> waits(CaseState state, Kind kind) {
        return state.deadlines()
                .stream()
                .filter(task -> task.kind() == kind)
                .map(task -> WaitsFor.of(state, task).orElse(null))
                .distinct()
                .toList();
    }

    @Test
    void aCaseThatWasOnlyOpenedIsStuckUntilSomethingIsDue() {
        List<CaseEvent> story = Stories.forfeited(CASE, Stories::sealed);
        assertThat(Stalled.of(after(story.subList(0, 2)))).contains(Stalled.NOTHING_BEGUN);
        assertThat(after(story.subList(0, 3)).deadlines()).isNotEmpty();
        assertThat(Stalled.of(after(story.subList(0, 3)))).isEmpty();
    }

    @Test
    void aPensionKeepsNoRegistrationFromBeingStuck() {
        List<CaseEvent> facts = new ArrayList<>(Stories.wholeWay(CASE, Stories::sealed).subList(0, 2));
        facts.removeLast();
        facts.add(new VeteranReported(CASE, Stories.START,
                new Service(ServiceCategory.NCO, null, SettlementMode.RETIREMENT, Stories.START), Stories.sealed("3"),
                Stories.STREET, Timeliness.ON_TIME, 0, Stories.due("REG-02", 30), Stories.due("REG-04", 60), null,
                null));
        facts.add(new ServiceRegistrationConfirmed(CASE, Stories.START));
        facts.add(new HouseholdLetterIssued(CASE, Stories.START, "徐退役军人〔2025〕32号"));
        facts.add(new SettlementAccepted(CASE, Stories.START, false, null));
        facts.add(new BundleStarted(
                CASE, Stories.START, "x", List.of(new BundleItem("GRANT", "X", Stories.due("ONE-05", 60)))));
        facts.add(new BundleItemNotApplicable(CASE, Stories.START, "GRANT", "NOT_FOR_SETTLEMENT_MODE"));
        facts.add(new EntitlementApplied(CASE, Stories.START, 1, "DISABLED_SERVICEMAN", Stories.due("BEN-09", 190)));
        facts.add(new EntitlementConfirmed(CASE, Stories.START, 1, YearMonth.of(2025, 7), "310104"));
        CaseState state = after(facts);
        assertThat(state.hasOpenTask()).isFalse();
        assertThat(state.deadlines()).as("beside its way")
                .extracting(Deadline::kind)
                .containsExactly(Kind.WELCOME_CEREMONY, Kind.HONOUR_PLAQUE, Kind.FIRST_CARD);
        assertThat(Stalled.of(state)).contains(Stalled.NOTHING_NEXT);
    }

    @Test
    void aClosedCaseIsNeverStuck() {
        List<CaseEvent> facts = new ArrayList<>(Stories.forfeited(CASE, Stories::sealed).subList(0, 2));
        facts.add(new CaseClosed(CASE, Stories.START, "OTHER"));
        assertThat(Stalled.of(after(facts))).isEmpty();
    }

    @Test
    void net01WhoMovedWithinTheDistrictIsToBeGivenToTheStationThatAnswersNow() {
        List<CaseEvent> opened = Stories.forfeited(CASE, Stories::sealed).subList(0, 2);
        CaseEvent away = new ResidenceChanged(CASE, Stories.START, Stories.NEIGHBOURHOOD, Stories.OTHER_NEIGHBOURHOOD);
        CaseEvent left = new ResidenceChanged(CASE, Stories.START, Stories.NEIGHBOURHOOD, "310106000000");
        CaseEvent assigned = new StationAssigned(
                CASE, Stories.START, Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD);
        CaseEvent died = new SubjectDeathRecorded(CASE, Stories.START, DeathProof.CERTIFICATE, null);
        CaseState moved = after(and(opened, away));
        assertThat(moved.deadlines()).extracting(Deadline::kind, Deadline::rule, Deadline::since, Deadline::dueOn)
                .containsExactly(tuple(Kind.STATION_ASSIGNMENT, "NET-01", Stories.START, null));
        assertThat(Stalled.of(moved)).isEmpty();
        assertThat(after(and(opened, away, assigned)).deadlines()).isEmpty();
        assertThat(after(and(opened, left)).deadlines()).as("the file goes by a transfer").isEmpty();
        assertThat(after(and(opened, away, died)).deadlines()).isEmpty();
    }

    @Test
    void net01WhoIsBackAtTheStationIsNobodysToGiveAwayAndWhoWasNeverThereIs() {
        List<CaseEvent> opened = Stories.wholeWay(CASE, Stories::sealed).subList(0, 2);
        CaseEvent away = new ResidenceChanged(CASE, Stories.START, Stories.NEIGHBOURHOOD, Stories.OTHER_NEIGHBOURHOOD);
        CaseEvent back = new ResidenceChanged(CASE, Stories.START, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD);
        CaseEvent successor = new StationReassigned(
                CASE, Stories.START, Stories.NEIGHBOURHOOD, Stories.STREET, "310104007999");
        assertThat(after(and(opened, away, back, successor)).deadlines()).isEmpty();
        assertThat(after(and(opened, away, successor)).deadlines()).extracting(Deadline::kind)
                .containsExactly(Kind.STATION_ASSIGNMENT);
        CaseEvent never = residence(Stories.NEIGHBOURHOOD, Stories.OTHER_NEIGHBOURHOOD);
        assertThat(after(and(opened, never)).deadlines()).extracting(Deadline::kind, Deadline::rule)
                .containsExactly(tuple(Kind.STATION_ASSIGNMENT, "NET-01"));
        CaseEvent always = residence(Stories.OTHER_NEIGHBOURHOOD, Stories.NEIGHBOURHOOD);
        assertThat(after(and(opened, away, always, successor)).deadlines()).isEmpty();
    }

    private static FactCorrected residence(String wrong, String right) {
        return new FactCorrected(
                CASE, Stories.START, 0, CorrectedField.RESIDENCE_REGION, wrong, right, null, null);
    }

    private static List<CaseEvent> and(List<CaseEvent> facts, CaseEvent... more) {
        return Stream.concat(facts.stream(), Stream.of(more)).toList();
    }

    /** A decision on a plaque, a place or a claim may be contested as one on a card may. */
    @Test
    void sus04NoCaseIsToBeClosedWhileADecisionMayBeContested() {
        List<CaseEvent> facts = new ArrayList<>(Stories.forfeited(CASE, Stories::sealed).subList(0, 2));
        facts.add(new PlaqueHung(CASE, Stories.START, SubjectKind.VETERAN, Stories.sealed("4")));
        CaseState before = after(facts);
        Due far = new Due(
                "SUS-04", "1", Stories.START, LocalDate.of(2099, 3, 1), LocalDate.of(2099, 3, 1), "x");
        facts.add(new PlaqueWithdrawn(CASE, Stories.START, "D-1", far));
        assertThat(Stalled.since(before)).isEqualTo(LocalDate.ofInstant(before.changedAt(), District.ZONE));
        assertThat(Stalled.since(after(facts))).isEqualTo(LocalDate.of(2099, 3, 2));
    }

    @Test
    void noCaseOfAnyStoryIsBothStuckAndWorkedOn() {
        stories().forEach(story -> {
            for (int n = 1; n <= story.size(); n++) {
                CaseState state = after(story.subList(0, n));
                boolean tasked = state.deadlines()
                        .stream()
                        .anyMatch(task -> !task.kind().isBeside() && task.endsOn() == null);
                boolean works = tasked || state.isClosed() || state.moves().isAway();
                assertThat(works && Stalled.of(state).isPresent()).as(story.get(n - 1).toString()).isFalse();
            }
        });
    }

    @Test
    void everyTaskOfEveryStoryIsSomebodys() {
        stories().forEach(story -> {
            for (int n = 1; n <= story.size(); n++) {
                CaseState state = after(story.subList(0, n));
                assertThat(state.deadlines()).allSatisfy(task -> assertThat(WaitsFor.of(state, task)).isNotNull());
            }
        });
    }

    @Test
    void anItemWaitsForItsDepartmentUntilItFails() {
        List<CaseEvent> story = Stories.wholeWay(CASE, Stories::sealed);
        int started = 1;
        while (after(story.subList(0, started)).bundle() == null) {
            started++;
        }
        List<CaseEvent> facts = new ArrayList<>(story.subList(0, started));
        CaseState running = after(facts);
        assertThat(waits(running, Kind.BUNDLE_ITEM)).contains(WaitsFor.DEPARTMENT);
        for (Deadline task : running.deadlines()) {
            if (task.kind() == Kind.BUNDLE_ITEM) {
                Item item = running.bundle()
                        .items()
                        .stream()
                        .filter(i -> i.code().equals(task.ref()))
                        .findFirst()
                        .orElseThrow();
                assertThat(WaitsFor.of(running, task).isPresent())
                        .as(item.code())
                        .isEqualTo(!item.owner().equals("VETERANS_AFFAIRS"));
            }
        }
        Item foreign = running.bundle()
                .items()
                .stream()
                .filter(i -> !i.owner().equals("VETERANS_AFFAIRS"))
                .findFirst()
                .orElseThrow();
        Personal cause = Stories.sealed("材料不全");
        facts.add(new BundleItemFailed(CASE, Stories.START, foreign.code(), cause));
        CaseState failed = after(facts);
        Deadline task = failed.deadlines()
                .stream()
                .filter(each -> each.ref().equals(foreign.code()))
                .findFirst()
                .orElseThrow();
        assertThat(WaitsFor.of(failed, task)).isEmpty();
    }

    @Test
    void aReportWaitsForThePersonAndATransferForTheOtherDistrict() {
        CaseState noticed = after(Stories.forfeited(CASE, Stories::sealed).subList(0, 3));
        assertThat(waits(noticed, Kind.REPORT)).containsExactly(WaitsFor.SUBJECT);
        CaseState leaving = after(PersonStories.moves(CASE, Stories::sealed).subList(0, 6));
        assertThat(waits(leaving, Kind.TRANSFER_RECEIPT)).containsExactly(WaitsFor.OTHER_DISTRICT);
    }
}
