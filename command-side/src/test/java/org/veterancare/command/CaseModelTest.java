package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.CaseFixture.CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;

/** The model knows every fact, finds nothing wrong with the histories we write by hand, and finds what is wrong with others. */
class CaseModelTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    /** What may be written down at any time. */
    private static final Set<String> IN_ANY_STATE = Set.of(
            "BackdatingApproved", "ContactRecorded", "DeadlineExtended", "DeadlinePaused", "DeadlineRecomputed",
            "DeadlineResumed", "DisputeReferred", "FraudRecovered", "FraudReferred", "FraudRefunded",
            "FundBonusAssessed",
            "IdentityAdded",
            "IdentityCorrected",
            "IdentityVerified", "InterestDeclared", "InterestWithdrawn", "NameChanged", "PhotoRecorded",
            "PlacementFollowedUp",
            "PostTrainingRecorded", "RelationEnded", "RelationMirrored", "RelationRecorded", "ReleaseRecorded",
            "ResidenceChanged", "ResidenceVerified", "SentenceRecorded", "StationAssigned", "StationReassigned",
            "SurvivorProven",
            "UniversityReturnRecorded",
            "WantedRecorded", "WindowVisited");

    private static Stream<Class<?>> kinds(Class<?> of) {
        return of.isInterface() ? Stream.of(of.getPermittedSubclasses()).flatMap(CaseModelTest::kinds) : Stream.of(of);
    }

    private static Set<String> brokenBy(List<CaseEvent> facts) {
        CaseModel.Fold fold = CaseModel.ofTheDomain().fold();
        facts.forEach(fold::take);
        return fold.broken();
    }

    private static List<CaseEvent> after(String seed, CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(CaseSeeds.all().get(seed));
        facts.addAll(List.of(more));
        return facts;
    }

    @Test
    void everyFactThereIsHasARowOrMayBeWrittenDownAtAnyTime() {
        Set<String> known = new TreeSet<>(CaseModel.ofTheDomain().facts());
        known.addAll(IN_ANY_STATE);
        assertThat(known).containsExactlyInAnyOrderElementsOf(
                kinds(CaseEvent.class).map(Class::getSimpleName).toList());
        assertThat(CaseModel.ofTheDomain().facts()).doesNotContainAnyElementsOf(IN_ANY_STATE);
    }

    @Test
    void theHistoriesAreThoseOfTheModel() {
        CaseSeeds.all().forEach((name, facts) -> assertThat(brokenBy(facts)).as(name).isEmpty());
    }

    @Test
    void aFactOutOfOrderIsFound() {
        List<CaseEvent> facts = after("letter");
        facts.remove(facts.size() - 2);
        assertThat(brokenBy(facts)).contains("PlacementLetterIssued with work in SELECTING");
    }

    @Test
    void whatHoldsAcrossTheParts() {
        assertThat(brokenBy(after("waiting", new SubjectDeathRecorded(CASE, DAY, DeathProof.CERTIFICATE, "x"))))
                .contains("a job sought for the dead");
        assertThat(brokenBy(after("in payment", new CaseClosed(CASE, DAY, "OTHER"))))
                .contains("a closed case in which something is open");
        assertThat(brokenBy(after("left in payment", new CaseClosed(CASE, DAY, "MOVED"))))
                .contains("a case that left, closed while something is still paid here");
        assertThat(brokenBy(after("veteran", new CaseClosed(CASE, DAY, "OTHER"), new EmploymentFound(CASE, DAY, "x"))))
                .contains("EmploymentFound in a closed case", "EmploymentFound with market in NONE");
        assertThat(brokenBy(after("veteran",
                new FundBonusAssessed(CASE, DAY, List.of(FundHonour.THIRD_MERIT), FundHonour.THIRD_MERIT, 5, "x"))))
                .containsExactly("FundBonusAssessed without a report that stands");
        assertThat(brokenBy(after("card held", new PrivilegeCardApplied(
                CASE, DAY, 2, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW, false))))
                .containsExactly("two live cards");
    }
}
