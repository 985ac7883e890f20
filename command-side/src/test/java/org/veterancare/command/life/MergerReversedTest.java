package org.veterancare.command.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.SECOND_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veterancare.command.CaseFixture.RememberedHouseholds;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.DecidedCase;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.VeteranCase.Left;
import org.veterancare.command.honours.HonourCommand.ApplyForCard;
import org.veterancare.command.honours.HonourCommand.HangPlaque;
import org.veterancare.command.honours.HonourCommand.RecordCeremony;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.registration.Reports;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.PlaqueCause;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.HonourEvent.PrivilegeCardExpiring;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCard;
import org.veterancare.events.MoveEvent.CarriedCertificate;
import org.veterancare.events.MoveEvent.CarriedPlaque;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.Hand;
import org.veterancare.events.MoveEvent.Standing;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.RuleBroken;

/** Two persons were taken for one: each has a case of their own again, and in it what is theirs. */
class MergerReversedTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-00000000000f");
    private static final CaseId THIRD = CaseId.of("01937b5e-0000-7000-8000-0000000000ff");
    private static final Service SERVICE = Reports.selfEmployed(LocalDate.of(2025, 6, 20));

    @Nested
    class InTheCaseThatEnded {

        private static final CaseMerged MERGED = new CaseMerged(CASE, ON, OTHER, HASH);
        private static final FactReversed SLIP = new FactReversed(CASE, ON, 1, "CaseMerged", HASH);
        private static final ReverseFact REVERSE = new ReverseFact(CASE, ON, 1L, HASH);

        private static TestExecutor<VeteranCase> given(CaseEvent... facts) {
            TestExecutor<VeteranCase> given = fixture().given(opened());
            for (CaseEvent fact : facts) {
                given = given.andGiven(entered(DISTRICT_APPROVER, fact));
            }
            return given;
        }

        @Test
        void anotherApproverTakesItBackAndTheCaseGoesOn() {
            given(MERGED).when(REVERSE, by(SECOND_APPROVER)).expectEvents(SLIP);
            given(MERGED, SLIP)
                    .when(new RecordCeremony(CASE, ON), by(STREET_WORKER))
                    .expectEvents(new WelcomeCeremonyHeld(CASE, ON));
            given(MERGED, SLIP)
                    .when(new MergeInto(CASE, ON, THIRD, HASH), by(DISTRICT_APPROVER))
                    .expectEvents(new CaseMerged(CASE, ON, THIRD, HASH));
            given(MERGED, SLIP).when(REVERSE, by(SECOND_APPROVER)).expectException(broken("CORRECTION-TARGET"));
        }

        @Test
        void fourEyesNotWhoeverMerged() {
            given(MERGED).when(REVERSE, by(DISTRICT_APPROVER)).expectException(broken("FOUR-EYES"));
        }

        @Test
        void caseMergedItIsForTheDistrictAloneAndForNoOtherFact() {
            given(MERGED).when(REVERSE, by(STATION_HEAD)).expectException(broken("CASE-MERGED"));
            given(MERGED)
                    .when(new ReverseFact(CASE, ON, 1L), by(SECOND_APPROVER))
                    .expectException(broken("CORRECTION-TARGET", "missing", "proof"));
            given(new WelcomeCeremonyHeld(CASE, ON), new CaseMerged(CASE, ON, OTHER, HASH))
                    .when(REVERSE, by(SECOND_APPROVER))
                    .expectException(broken("CORRECTION-TARGET", "factVersion", 2L));
        }

        @Test
        void whoWasNoticedHasTheDaysThatTheCaseWasOver() {
            ReportingNoticeIssued notice = Reports.noticed(SERVICE, ON.minusDays(9));
            LocalDate later = ON.plusDays(90);
            given(notice, MERGED)
                    .when(new ReverseFact(CASE, later, 2L, HASH), by(SECOND_APPROVER))
                    .expectEvents(
                            new FactReversed(CASE, later, 2, "CaseMerged", HASH),
                            new ReportDueRecomputed(
                                    CASE, later, again(notice, later).due(), again(notice, later).tolerance(), null, 0,
                                    null));
        }

        /** Nobody can report in a closed case. */
        @Test
        void ofADoubleThatWasClosedTheDaysAreCountedOnceItIsOpenAgain() {
            ReportingNoticeIssued notice = Reports.noticed(SERVICE, ON.minusDays(9));
            LocalDate later = ON.plusDays(90);
            CaseClosed closed = new CaseClosed(CASE, ON, "OTHER");
            ReportDueRecomputed again = again(notice, later);
            ReportDueRecomputed days = new ReportDueRecomputed(
                    CASE, later, again.due(), again.tolerance(), null, 0, null);
            FactReversed slip = new FactReversed(CASE, ON.plusDays(30), 2, "CaseMerged", HASH);
            given(notice, MERGED, closed)
                    .when(new ReverseFact(CASE, ON.plusDays(30), 2L, HASH), by(SECOND_APPROVER))
                    .expectEvents(slip);
            given(notice, MERGED, closed, slip)
                    .when(new ReopenCase(CASE, later), by(STATION_HEAD))
                    .expectEvents(new CaseReopened(CASE, later), days);
            given(notice, MERGED, closed, slip, new CaseReopened(CASE, later), days,
                    new CaseClosed(CASE, later, "OTHER"))
                    .when(new ReopenCase(CASE, later.plusDays(90)), by(STATION_HEAD))
                    .expectEvents(new CaseReopened(CASE, later.plusDays(90)));
        }

        /** As of who comes back from another district. */
        private static ReportDueRecomputed again(ReportingNoticeIssued notice, LocalDate later) {
            DecidedCase away = DecidedCase.begun(opened(), by(STREET_WORKER))
                    .with(notice, by(STREET_WORKER))
                    .with(new TransferOutRequested(CASE, ON, "310106", ON, null), by(STREET_WORKER))
                    .with(new CaseTransferredOut(CASE, ON, "310106", "JA-7", null), by(DISTRICT_OFFICER));
            return (ReportDueRecomputed) away.after(
                    new MoveCommand.AcceptTransferIn(
                            CASE, later, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2025, 12, 31)),
                    by(DISTRICT_OFFICER)).orElseThrow().facts().getLast();
        }

        @Test
        void aDoubleThatWasClosedForTheArchiveIsTakenUpByTheHouseAndOneThatIsArchivedIsNot() {
            CaseClosed closed = new CaseClosed(CASE, ON, "OTHER");
            given(MERGED, closed).when(REVERSE, by(SECOND_APPROVER)).expectEvents(SLIP);
            given(MERGED, closed, SLIP)
                    .when(new ReopenCase(CASE, ON), by(STATION_HEAD))
                    .expectEvents(new CaseReopened(CASE, ON));
            given(MERGED, closed, new CaseArchived(CASE, ON, "SERVICES", ON.plusYears(10), "1"))
                    .when(REVERSE, by(SECOND_APPROVER))
                    .expectException(broken("CASE-OPEN"));
        }
    }

    @Nested
    class InTheCaseThatWentOn {

        private static final MetaData MERGING = by(DISTRICT_APPROVER);
        private static final CarriedCard CARD = new CarriedCard(
                1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), Standing.HELD, ON.plusYears(1));
        private static final Carried EVERYTHING = new Carried(
                CARD, new CarriedPlaque(SubjectKind.VETERAN, true), SERVICE, ON.minusDays(30), 365L, 1, 1,
                List.of(new CarriedCertificate(1, 1)));
        private static final CaseAbsorbed ABSORBED = new CaseAbsorbed(
                CASE, ON, OTHER, List.of("BUNDLE"), EVERYTHING,
                List.of(new Hand("plaque", "p-777"), new Hand("report", STREET_WORKER.person())));
        private static final FactReversed SLIP = new FactReversed(CASE, ON, 2, "CaseAbsorbed");

        private static DecidedCase with(CaseEvent... facts) {
            DecidedCase known = DecidedCase.begun(opened(), by(STREET_WORKER))
                    .with(new RecordCardCreated(CASE, ON), by(STREET_WORKER));
            for (CaseEvent fact : facts) {
                known = known.with(fact, MERGING);
            }
            return known;
        }

        private static Left left(DecidedCase known) {
            List<Left> left = new ArrayList<>();
            known.ask(one -> left.add(one.left()));
            return left.getFirst();
        }

        private static void letGo(DecidedCase known, CaseId ended) {
            FactReversed taken = new FactReversed(ended, ON, 5, "CaseMerged", HASH);
            known.ask(one -> one.letGo(taken, new RememberedHouseholds()));
        }

        private static RuleBroken refusal(CaseEvent... facts) {
            return catchThrowableOfType(RuleBroken.class, () -> letGo(with(facts), OTHER));
        }

        @Test
        void nothingOfTheOtherPersonStays() {
            Left before = left(with());
            assertThat(left(with(ABSORBED)).has()).isEqualTo(EVERYTHING);
            Left after = left(with(ABSORBED, SLIP));
            assertThat(after.has()).isEqualTo(before.has());
            assertThat(after.parts()).isEqualTo(before.parts());
            assertThat(after.burdens()).isEqualTo(before.burdens());
            assertThat(after.hands()).extracting(Hand::person).doesNotContain("p-777");
        }

        @Test
        void whatThePersonHasNotIsGivenAndAskedForAsBefore() {
            DecidedCase freed = with(ABSORBED, SLIP);
            for (DecidedCase each : List.of(with(), freed)) {
                assertThat(each.refusal(
                        new ApplyForCard(CASE, ON, CardKind.VETERAN, CardChannel.WINDOW, false, false),
                        by(STREET_WORKER))).isEmpty();
                assertThat(each.refusal(
                        new HangPlaque(CASE, ON, SubjectKind.VETERAN, Personal.of("试验路100弄2号301室")),
                        by(STREET_WORKER))).isEmpty();
                assertThat(each.refusal(Reports.report(SERVICE, ON), by(STREET_WORKER))).isEmpty();
                each.ask(one -> assertThat(one.archive().doubles()).isEmpty());
            }
        }

        /** Who did something in this case themselves had a hand in it whatever came with the other. */
        @Test
        void handsOfThisCaseStay() {
            CaseEvent[] own = {Reports.reported(SERVICE, ON), new CaseAbsorbed(
                    CASE, ON, OTHER, null, new Carried(CARD, null, null, null),
                    List.of(new Hand("report", "p-777"), new Hand("report", DISTRICT_APPROVER.person()))),
                new FactReversed(CASE, ON, 3, "CaseAbsorbed")};
            assertThat(left(with(own)).hands())
                    .contains(new Hand("report", DISTRICT_APPROVER.person()))
                    .doesNotContain(new Hand("report", "p-777"));
        }

        private static Stream<CaseEvent> built() {
            return Stream.of(
                    new TrainingDeclined(CASE, ON, TrainingKind.ADAPTATION, HASH, null),
                    new PlaqueReplaced(CASE, ON, PlaqueCause.MOVED, Personal.of("试验路100弄2号301室")),
                    new PrivilegeCardLost(CASE, ON, 1),
                    new SubsidyClaimed(CASE, ON, 1, Money.ofFen(9), Money.ofFen(9), "1"),
                    new CaseAbsorbed(CASE, ON, THIRD, null, null, null));
        }

        @ParameterizedTest
        @MethodSource("built")
        void correctionTargetWhatWasBuiltOnItIsNamedAndStandsInTheWay(CaseEvent step) {
            RuleBroken refused = refusal(ABSORBED, step);
            assertThat(refused.code()).isEqualTo("CORRECTION-TARGET");
            assertThat(refused.facts()).containsEntry("built", List.of(step.getClass().getSimpleName()));
            assertThatCode(() -> letGo(with(ABSORBED, step, new FactReversed(
                    CASE, ON, 3, step.getClass().getSimpleName())), OTHER)).doesNotThrowAnyException();
        }

        @Test
        void whatRestsOnNothingThatCameStandsNotInTheWay() {
            assertThat(refusal(
                    ABSORBED, new EmploymentSought(CASE, ON), new WelcomeCeremonyHeld(CASE, ON),
                    new PrivilegeCardExpiring(CASE, ON, 1, ON.plusYears(1)),
                    new PrivilegeCardCancelledByDeath(CASE, ON, 1), new PlaqueSuperseded(CASE, ON))).isNull();
            assertThat(refusal(
                    new CaseAbsorbed(CASE, ON, OTHER, null, null, null),
                    new TrainingDeclined(CASE, ON, TrainingKind.ADAPTATION, HASH, null),
                    new CaseAbsorbed(CASE, ON, THIRD, null, EVERYTHING, null))).isNull();
        }

        @Test
        void ofSeveralDoublesOnlyTheOneGoes() {
            CaseAbsorbed same = new CaseAbsorbed(
                    CASE, ON, THIRD, List.of("FAMILY"), new Carried(null, null, null, null, 20L, 2, null, null), null);
            DecidedCase both = with(same, new CaseAbsorbed(CASE, ON, OTHER, List.of("BUNDLE"), new Carried(
                    null, null, null, null, 365L, 1, null, null), null));
            assertThat(left(both).has().welfareDays()).isEqualTo(385);
            DecidedCase one = both.with(new FactReversed(CASE, ON, 3, "CaseAbsorbed"), by(SECOND_APPROVER));
            assertThat(left(one).has().welfareDays()).isEqualTo(20);
            assertThat(left(one).has().freeTrainings()).isEqualTo(2);
            assertThat(left(one).parts()).containsExactly("FAMILY");
            one.ask(known -> assertThat(known.archive().doubles()).containsExactly(THIRD));
        }

        @Test
        void itGoesOnAndIsHere() {
            assertThat(refusal(ABSORBED, new CaseMerged(CASE, ON, THIRD, HASH)).code()).isEqualTo("CASE-MERGED");
            TransferOutRequested asked = new TransferOutRequested(CASE, ON, "310106", ON, null);
            assertThat(refusal(ABSORBED, asked).code()).isEqualTo("CASE-MERGED");
            assertThat(refusal(ABSORBED, asked, new CaseTransferredOut(CASE, ON, "310106", "JA-7", null)).code())
                    .isEqualTo("CASE-AWAY");
            assertThat(refusal(ABSORBED, new CaseClosed(CASE, ON, "OTHER")).code()).isEqualTo("CASE-OPEN");
        }

        /** It is taken back in the case that ended, which knows whose the number is. */
        @Test
        void correctionTargetNotFromThisSide() {
            Actor second = SECOND_APPROVER;
            assertThat(with(ABSORBED).refusal(new ReverseFact(CASE, ON, 2L, HASH), by(second)).orElseThrow().code())
                    .isEqualTo("CORRECTION-TARGET");
        }
    }
}
