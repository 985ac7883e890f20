package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.HonourEvent.PrivilegeCardDamaged;
import org.veterancare.events.HonourEvent.PrivilegeCardExpired;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.PrivilegeCardReceived;
import org.veterancare.events.HonourEvent.PrivilegeCardReissued;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.Money;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.query.DeadlineStories;
import org.veterancare.query.PersonStories;
import org.veterancare.query.Recorded;
import org.veterancare.query.SettlementStories;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Deadline.Kind;

class CaseStateTest {

    private static final CaseId CASE = new CaseId(Stories.id("case"));

    private static List<List<CaseEvent>> stories() {
        return List.of(
                Stories.wholeWay(CASE, Stories::sealed),
                Stories.lateAndHard(CASE, Stories::sealed),
                Stories.forfeited(CASE, Stories::sealed),
                SettlementStories.quashed(CASE, Stories::sealed),
                SettlementStories.elsewhere(CASE, Stories::sealed),
                Stories.forgotten(CASE, Stories::sealed),
                PersonStories.life(CASE, Stories::sealed),
                PersonStories.moves(CASE, Stories::sealed),
                PersonStories.slips(CASE, Stories::sealed),
                Stories.family(CASE, Stories::sealed),
                Stories.waysOut(CASE, Stories::sealed),
                DeadlineStories.standstill(CASE, Stories::sealed));
    }

    private static List<RecordedFact> whole() {
        return Recorded.all(Stories.wholeWay(CASE, Stories::sealed));
    }

    @Test
    void theStoriesTellEveryFactOfACase() {
        Set<String> told = new HashSet<>();
        stories().forEach(story -> story.forEach(fact -> told.add(FactNames.of(fact.getClass()))));
        Set<String> known = new HashSet<>();
        FactNames.all().forEach((name, type) -> {
            if (CaseEvent.class.isAssignableFrom(type)) {
                known.add(name);
            }
        });
        assertThat(told).isEqualTo(known);
    }

    @Test
    void aStateSurvivesBeingWrittenAfterEveryFact() {
        for (List<CaseEvent> story : stories()) {
            CaseState folded = null;
            for (RecordedFact fact : Recorded.all(story)) {
                CaseState stored = folded == null ? null : StateJson.read(StateJson.write(folded), CaseState.class);
                assertThat(stored).isEqualTo(folded);
                folded = CaseState.after(stored, fact);
            }
            assertThat(folded).isEqualTo(CaseState.of(Recorded.all(story)));
        }
    }

    @Test
    void everyStateOnTheWayHasItsFigures() {
        for (List<CaseEvent> story : stories()) {
            CaseFold fold = new CaseFold(null);
            for (RecordedFact fact : Recorded.all(story)) {
                fold.take(fact);
                assertThat(Measures.of(fold.state())).doesNotContainNull();
            }
        }
    }

    @Test
    void theSameStateIsTheSameText() {
        String text = StateJson.write(CaseState.of(whole()));
        assertThat(StateJson.write(StateJson.read(text, CaseState.class))).isEqualTo(text);
    }

    @Test
    void aHoleInTheHistoryIsRefused() {
        List<RecordedFact> facts = whole();
        CaseState first = CaseState.of(facts.subList(0, 1));
        assertThatThrownBy(() -> CaseState.after(first, facts.get(2))).isInstanceOf(OutOfOrder.class);
        assertThatThrownBy(() -> CaseState.after(first, facts.get(0))).isInstanceOf(OutOfOrder.class);
        assertThatThrownBy(() -> CaseState.after(null, facts.get(1))).isInstanceOf(OutOfOrder.class);
    }

    @Test
    void theWholeWayLeavesEveryPhaseDone() {
        CaseState state = CaseState.of(whole());
        assertThat(state.registration().stage()).isEqualTo(Registration.Stage.SETTLED);
        assertThat(state.bundle().items()).noneMatch(Bundle.Item::isOpen);
        assertThat(state.enrolments()).extracting(Enrolment::state)
                .containsExactly(
                        Enrolment.State.COMPLETED, Enrolment.State.CERTIFIED, Enrolment.State.WITHDRAWN);
        assertThat(state.placement().directed().stage()).isEqualTo(AssignedWork.Stage.ON_POST);
        assertThat(state.entitlements().getFirst().state()).isEqualTo(Entitlement.State.IN_PAYMENT);
        assertThat(state.entitlements().getFirst().grading().disability()).isEqualTo(Stories.sealed("DUTY/7"));
        assertThat(state.applications().getFirst().state()).isEqualTo(Application.State.PAID);
        assertThat(state.subject().phone()).isEqualTo(Stories.sealed("13900000009"));
        assertThat(state.isClosed()).isFalse();
        assertThat(state.stage()).isEqualTo(CaseStage.ASSISTANCE);
        assertThat(state.deadlines()).extracting(Deadline::kind)
                .as("what an office owes beside the way")
                .containsExactly(Kind.WELCOME_CEREMONY, Kind.HONOUR_PLAQUE, Kind.FIRST_CARD);
    }

    @Test
    void aClosedCaseWaitsForNothing() {
        List<RecordedFact> facts = Recorded.all(Stories.lateAndHard(CASE, Stories::sealed));
        CaseState open = CaseState.of(facts);
        assertThat(open.deadlines()).extracting(Deadline::kind)
                .containsExactly(
                        Kind.BUNDLE_START, Kind.PERSONNEL_FILE, Kind.HOUSEHOLD_LETTER, Kind.SERVICE_REGISTRATION,
                        Kind.ADAPTATION_TRAINING,
                        Kind.PUBLIC_WELFARE_POST_END, Kind.WELCOME_CEREMONY, Kind.HONOUR_PLAQUE, Kind.FIRST_CARD,
                        Kind.FOLLOW_UP);
        RecordedFact closed = Recorded.fact(
                new CaseClosed(CASE, Stories.START, "OTHER"), facts.size());
        CaseState after = CaseState.after(open, closed);
        assertThat(after.deadlines()).isEmpty();
        assertThat(after.stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(Measures.of(after)).noneMatch(measure -> measure.metric() == Metric.CASE_STOCK);
    }

    @Test
    void everyStepOfRegistrationSaysWhatComesNext() {
        List<RecordedFact> facts = Recorded.all(Stories.forfeited(CASE, Stories::sealed));
        assertThat(CaseState.of(facts.subList(0, 2)).deadlines()).isEmpty();
        assertThat(CaseState.of(facts.subList(0, 3)).deadlines())
                .containsExactly(Deadline.by(Kind.REPORT, "", Stories.due("REG-03", 5), Stories.START.plusDays(4)));
        assertThat(kinds(facts, 4)).containsExactly(Kind.REPORT_TOLERANCE);
        assertThat(kinds(facts, 5)).containsExactly(Kind.FORFEITURE_DECISION);
        assertThat(kinds(facts, 6)).isEmpty();
    }

    @Test
    void s07AQuashedForfeitureLeavesTheDecisionInSightAndTheVeteranExpected() {
        CaseState state = CaseState.of(Recorded.all(SettlementStories.quashed(CASE, Stories::sealed)));
        assertThat(state.registration().stage()).isEqualTo(Registration.Stage.OVERDUE);
        assertThat(state.registration().decision()).isNotNull();
        assertThat(state.settlement().turns().revocation().decisionNumber()).isEqualTo("沪府复议〔2025〕12号");
        assertThat(state.settlement().visits()).hasSize(1);
    }

    @Test
    void sus04AQuashedDecisionOnFraudLeavesNothingToPayBackAndWhatIsOwedToThePerson() {
        List<RecordedFact> facts = Recorded.all(SettlementStories.quashed(CASE, Stories::sealed));
        Settlement.Fraud stood = CaseState.of(facts.subList(0, facts.size() - 2)).settlement().frauds().getFirst();
        assertThat(stood.openFen()).isEqualTo(300_000);
        assertThat(stood.owedFen()).isZero();
        Settlement.Fraud fell = CaseState.of(facts).settlement().frauds().getFirst();
        assertThat(fell.openFen()).isZero();
        assertThat(fell.owedFen()).isEqualTo(50_000);
        assertThat(fell.decisionNumber()).isEqualTo("徐退役军人〔2025〕33号");
    }

    @Test
    void aSentenceThatWasTakenBackBindsNobody() {
        RecordedFact sentence = Recorded.fact(
                new SentenceRecorded(CASE, Stories.START, Sanction.DISMISSAL_FROM_SERVICE, Stories.sealed("刑1"), null),
                2);
        CaseState bound = CaseState.after(
                CaseState.of(Recorded.all(Stories.forfeited(CASE, Stories::sealed)).subList(0, 2)), sentence);
        assertThat(bound.person().bonds()).hasSize(1);
        RecordedFact slip = Recorded.fact(new FactReversed(CASE, Stories.START, 2, "SentenceRecorded"), 3);
        assertThat(CaseState.after(bound, slip).person().bonds()).isEmpty();
    }

    @Test
    void s59AnApplicationGoesOnWhereADeathThatWasNoneFoundIt() {
        CaseState state = CaseState.of(Recorded.all(List.of(
                Stories.forfeited(CASE, Stories::sealed).get(0),
                new PrivilegeCardApplied(
                        CASE, Stories.START, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW,
                        false),
                new SubjectDeathRecorded(CASE, Stories.START, DeathProof.CERTIFICATE, "sha256:0"),
                new PrivilegeCardCancelledByDeath(CASE, Stories.START, 1),
                new DeathRecordRevoked(CASE, Stories.START, "sha256:0"))));
        assertThat(state.honours().cards()).extracting(Honours.Card::stage).containsExactly(Honours.CardStage.APPLIED);
    }

    @Test
    void aCardThatWasLostIsSomethingToDo() {
        assertThat(tasksAfter(new PrivilegeCardLost(CASE, Stories.START, 1))).contains(Deadline.Kind.PRIVILEGE_CARD);
    }

    @Test
    void aCardThatIsDamagedIsSomethingToDo() {
        assertThat(tasksAfter(new PrivilegeCardDamaged(CASE, Stories.START, 1))).contains(Deadline.Kind.PRIVILEGE_CARD);
    }

    @Test
    void s59WhoWasTakenForDeadIsToHaveTheCardAgain() {
        SubjectDeathRecorded died = new SubjectDeathRecorded(CASE, Stories.START, DeathProof.CERTIFICATE, "sha256:0");
        PrivilegeCardCancelledByDeath cancelled = new PrivilegeCardCancelledByDeath(CASE, Stories.START, 1);
        assertThat(tasksAfter(died, cancelled)).doesNotContain(Kind.PRIVILEGE_CARD);
        assertThat(tasksAfter(died, cancelled, new DeathRecordRevoked(CASE, Stories.START, "sha256:0")))
                .contains(Kind.PRIVILEGE_CARD);
    }

    @Test
    void noOtherCardIsMadeForWhoWantsNoneOrMayHaveNone() {
        PrivilegeCardExpired over = new PrivilegeCardExpired(CASE, Stories.START, 1);
        assertThat(tasksAfter(over, new HonourDeclined(CASE, Stories.START, HonourKind.CARD, HonourEnd.DECLINED)))
                .doesNotContain(Kind.PRIVILEGE_CARD);
        assertThat(tasksAfter(over, new SentenceRecorded(
                CASE, Stories.START, Sanction.DISMISSAL_FROM_SERVICE, Stories.sealed("刑1"), null)))
                .doesNotContain(Kind.PRIVILEGE_CARD);
        TreatmentCancelledForFraud cancelled = new TreatmentCancelledForFraud(
                CASE, Stories.START, "PRIVILEGES", "D-1", Money.ofFen(0), null);
        assertThat(tasksAfter(over, cancelled)).doesNotContain(Kind.PRIVILEGE_CARD);
        assertThat(tasksAfter(over, cancelled,
                new FraudDecisionRevoked(CASE, Stories.START, "PRIVILEGES", "D-2", Money.ofFen(0))))
                .contains(Kind.PRIVILEGE_CARD);
    }

    private static List<Deadline.Kind> tasksAfter(CaseEvent... whatBecameOfTheCard) {
        List<CaseEvent> facts = new ArrayList<>(List.of(
                Stories.forfeited(CASE, Stories::sealed).get(0),
                new PrivilegeCardApplied(
                        CASE, Stories.START, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW,
                        false),
                new PrivilegeCardHandedOver(CASE, Stories.START, 1, null, "sha256:0", null)));
        facts.addAll(List.of(whatBecameOfTheCard));
        return CaseState.of(Recorded.all(facts)).deadlines().stream().map(Deadline::kind).toList();
    }

    @Test
    void reg15AnotherIdentityCountsUntilItIsTakenBackAsASlip() {
        List<CaseEvent> facts = List.of(
                Stories.forfeited(CASE, Stories::sealed).get(0),
                new IdentityAdded(CASE, Stories.START, SubjectKind.SURVIVOR, "sha256:0"),
                new FactReversed(CASE, Stories.START, 1, "IdentityAdded"));
        assertThat(CaseState.of(Recorded.all(facts.subList(0, 2))).is(SubjectKind.SURVIVOR)).isTrue();
        assertThat(CaseState.of(Recorded.all(facts)).is(SubjectKind.SURVIVOR)).isFalse();
    }

    @Test
    void valName1AndValTel3AFormerNameStaysAndTheLatestContactCounts() {
        Personal name = Stories.sealed("新名");
        Personal right = Stories.sealed("新铭");
        Personal phone = Stories.sealed("13900000008");
        CaseEvent opening = Stories.forfeited(CASE, Stories::sealed).get(0);
        Subject subject = CaseState.of(Recorded.all(List.of(
                opening,
                new NameChanged(CASE, Stories.START, name, "sha256:0"),
                new FactCorrected(CASE, Stories.START, 1, CorrectedField.NAME, null, null, right, null),
                new ContactRecorded(CASE, Stories.START, null, ProxyRelation.CHILD, phone)))).subject();
        assertThat(subject.name()).isEqualTo(right);
        assertThat(subject.formerNames()).containsExactly(((CaseOpened) opening).name());
        assertThat(subject.phone()).isNull();
        assertThat(subject.proxyPhone()).isEqualTo(phone);
        assertThat(subject.isReachable()).isTrue();
    }

    @Test
    void aReleaseEndsOnlyWhatItNames() {
        Personal paper = Stories.sealed("刑1");
        CaseState state = CaseState.of(Recorded.all(List.of(
                Stories.forfeited(CASE, Stories::sealed).get(0),
                new SentenceRecorded(CASE, Stories.START, Sanction.IMPRISONMENT, paper, null),
                new SentenceRecorded(CASE, Stories.START, Sanction.DEPRIVATION_OF_RIGHTS, paper, null),
                new ReleaseRecorded(CASE, Stories.START, paper, List.of(1L)))));
        assertThat(state.person().bonds()).extracting(bond -> bond.released() == null).containsExactly(false, true);
    }

    @Test
    void card02ACardFromElsewhereThatIsMadeAgainHereIsKeptWhereItsHandOverWasASlip() {
        List<CaseEvent> facts = List.of(
                Stories.forfeited(CASE, Stories::sealed).get(0),
                new PrivilegeCardShown(
                        CASE, Stories.START, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), null, null),
                new PrivilegeCardLost(CASE, Stories.START, 1),
                new PrivilegeCardReissued(CASE, Stories.START, 1),
                new PrivilegeCardReceived(CASE, Stories.START, 1),
                new PrivilegeCardHandedOver(CASE, Stories.START, 1, null, "sha256:" + "ab".repeat(32), null),
                new FactReversed(CASE, Stories.START, 5, "PrivilegeCardHandedOver"));
        assertThat(CaseState.of(Recorded.all(facts)).honours().cards())
                .extracting(Honours.Card::stage)
                .containsExactly(Honours.CardStage.RECEIVED_BY_CENTRE);
        List<CaseEvent> slip = List.of(
                facts.get(0), facts.get(1), new FactReversed(CASE, Stories.START, 1, "PrivilegeCardShown"));
        assertThat(CaseState.of(Recorded.all(slip)).honours().cards()).isEmpty();
    }

    @Test
    void s59ADeathThatWasTakenBackLeavesThePersonAliveAndTheRecordInSight() {
        CaseState state = CaseState.of(Recorded.all(PersonStories.life(CASE, Stories::sealed)));
        assertThat(state.person().isDead()).isFalse();
        assertThat(state.person().death().revoked()).isNotNull();
        assertThat(state.person().bonds()).noneMatch(bond -> bond.released() == null);
        assertThat(state.honours().cards()).extracting(Honours.Card::stage)
                .containsExactly(
                        Honours.CardStage.REJECTED, Honours.CardStage.CANCELLED_BY_DEATH,
                        Honours.CardStage.HANDED_OVER);
        assertThat(state.honours().plaque().withdrawn()).isNull();
        assertThat(state.subject().identityVerified()).isFalse();
    }

    @Test
    void theFiguresForgetAReportThatWasASlip() {
        List<RecordedFact> facts = Recorded.all(PersonStories.slips(CASE, Stories::sealed));
        assertThat(metrics(facts, 4)).contains(Metric.ON_TIME_REPORT, Metric.ADAPTATION_COVERAGE);
        assertThat(metrics(facts, 5)).doesNotContain(Metric.ON_TIME_REPORT, Metric.ADAPTATION_COVERAGE);
        assertThat(CaseState.of(facts.subList(0, 3)).registration())
                .isEqualTo(CaseState.of(facts.subList(0, 5)).registration());
        CaseState after = CaseState.of(facts);
        assertThat(after.settlement().visits()).isEmpty();
        assertThat(after.honours().welcomed()).isNull();
        assertThat(after.reversals()).extracting(Reversal::factVersion).containsExactly(3L, 5L, 7L, 11L, 14L, 16L, 18L);
        assertThat(after.honours().cards().getFirst().stage()).isEqualTo(Honours.CardStage.HANDED_OVER);
        assertThat(after.settlement().frauds().getFirst().recoveredFen()).isZero();
    }

    @Test
    void anAnswerThatWasASlipLeavesItsItemOpen() {
        List<RecordedFact> facts = Recorded.all(Stories.wholeWay(CASE, Stories::sealed)).subList(0, 7);
        CaseState answered = CaseState.of(facts);
        assertThat(answered.bundle().items()).anyMatch(item -> item.state() == Bundle.ItemState.DONE);
        RecordedFact slip = Recorded.fact(new FactReversed(CASE, Stories.START, 6, "BundleItemDone"), 7);
        assertThat(CaseState.after(answered, slip).bundle().items())
                .allMatch(item -> item.state() == Bundle.ItemState.OPEN);
    }

    @Test
    void aCaseGoesWithItsPersonAndCountsOnlyWhereItIs() {
        List<RecordedFact> facts = Recorded.all(PersonStories.moves(CASE, Stories::sealed));
        CaseState moved = CaseState.of(facts.subList(0, 5));
        assertThat(moved.street()).isEqualTo(Stories.OTHER_STREET);
        assertThat(moved.neighbourhood()).isEqualTo("310104008903");
        assertThat(kinds(facts, 6)).containsExactly(Kind.TRANSFER_RECEIPT);
        assertThat(kinds(facts, 7)).isEmpty();
        CaseState away = CaseState.of(facts.subList(0, 9));
        assertThat(away.stage()).isEqualTo(CaseStage.TRANSFERRED_OUT);
        assertThat(Measures.of(away)).noneMatch(measure -> measure.metric() == Metric.CASE_STOCK);
        CaseState back = CaseState.of(facts.subList(0, 11));
        assertThat(back.stage()).isEqualTo(CaseStage.OPENED);
        assertThat(back.moves().absorbed()).hasSize(1);
        CaseState merged = CaseState.of(facts);
        assertThat(merged.stage()).isEqualTo(CaseStage.MERGED);
        assertThat(Measures.of(merged)).as("the facts stay where they were recorded")
                .isNotEmpty()
                .allMatch(measure -> Set.of(Metric.FACTS, Metric.LATE_RECORDING, Metric.LATE_RECORDING_BY_ORG)
                        .contains(measure.metric()));
    }

    @Test
    void nobodyAsksADeadPersonForAnythingAndTheFigureOfCasesFollows() {
        CaseState dead = CaseState.of(Recorded.all(PersonStories.death(CASE, Stories::sealed)));
        assertThat(dead.deadlines()).isEmpty();
        assertThat(Measures.of(dead)).noneMatch(measure -> measure.metric() == Metric.CASE_STOCK);
    }

    @Test
    void whatIsUrgedStandsInTheWorkListUntilItIsConfirmed() {
        List<RecordedFact> facts = Recorded.all(SettlementStories.quashed(CASE, Stories::sealed));
        assertThat(kinds(facts, facts.size() - 9)).as("flagged by a timer").contains(Kind.SERVICE_REGISTRATION);
        assertThat(kinds(facts, facts.size() - 8)).as("urged").contains(Kind.SERVICE_REGISTRATION);
        assertThat(kinds(facts, facts.size() - 7)).doesNotContain(Kind.SERVICE_REGISTRATION);
        // the notice comes before the decision, and after it nobody waits for an answer
        assertThat(kinds(facts, 6)).contains(Kind.FORFEITURE_ANSWER, Kind.FORFEITURE_DECISION);
        assertThat(kinds(facts, 7)).isEmpty();
    }

    @Test
    void aReviewCountsAsOpenOnlyWhileItIs() {
        List<RecordedFact> facts = Recorded.all(Stories.forfeited(CASE, Stories::sealed));
        assertThat(metrics(facts, 5)).contains(Metric.FORFEITURE_REVIEWS_OPEN, Metric.ON_TIME_REPORT);
        assertThat(metrics(facts, 6)).doesNotContain(Metric.FORFEITURE_REVIEWS_OPEN);
        RecordedFact died = Recorded.fact(
                new SubjectDeathRecorded(CASE, Stories.START, DeathProof.CERTIFICATE, "sha256:0"), 5);
        assertThat(Measures.of(CaseState.after(CaseState.of(facts.subList(0, 5)), died)))
                .as("nobody decides about the dead")
                .noneMatch(measure -> measure.metric() == Metric.FORFEITURE_REVIEWS_OPEN);
    }

    /** A double is erased with the case that goes on, and a restored one of whose request the log knows nothing. */
    @Test
    void anErasureThatWasNotAskedForHereIsTaken() {
        List<CaseEvent> erased = List.of(
                Stories.wholeWay(CASE, Stories::sealed).getFirst(),
                new SubjectErased(CASE, LocalDate.of(2026, 1, 5), "徐档鉴〔2026〕3号"));
        CaseState state = CaseState.of(Recorded.all(erased));
        assertThat(state.isErased()).isTrue();
        assertThat(state.deadlines()).isEmpty();
    }

    @Test
    void whatABundleTookIsCountedInWorkingDays() {
        assertThat(took("2025-09-30", "2025-10-09")).as("over the national holiday").isEqualTo(1);
        assertThat(took("2025-10-10", "2025-10-13")).as("over a Saturday on which offices work").isEqualTo(2);
        assertThat(took("2025-10-10", "2025-10-10")).isZero();
    }

    private static int took(String from, String to) {
        return Bundle.Took.between(markAt(from), markAt(to)).workingDays();
    }

    private static Mark markAt(String day) {
        return new Mark(0, LocalDate.parse(day), Instant.parse(day + "T03:00:00Z"), null, null);
    }

    private static List<Kind> kinds(List<RecordedFact> facts, int number) {
        return CaseState.of(facts.subList(0, number)).deadlines().stream().map(Deadline::kind).toList();
    }

    private static List<Metric> metrics(List<RecordedFact> facts, int number) {
        return Measures.of(CaseState.of(facts.subList(0, number))).stream().map(Measure::metric).toList();
    }

    @Test
    void reg04WithALateReportThatWasASlipGoesTheReviewThatItBeganAndOneOfBeforeGoesOn() {
        List<CaseEvent> late = new ArrayList<>(Stories.lateAndHard(CASE, Stories::sealed));
        int at = late.indexOf(late.stream().filter(LateReportReceived.class::isInstance).findFirst().orElseThrow());
        late.subList(at + 1, late.size()).clear();
        late.add(new FactReversed(CASE, late.getLast().occurredOn(), at, "LateReportReceived"));
        Registration before = CaseState.of(Recorded.all(late.subList(0, at))).registration();
        Registration after = CaseState.of(Recorded.all(late)).registration();
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.report()).isNull();
        assertThat(after.review()).isEqualTo(before.review());
    }
}
