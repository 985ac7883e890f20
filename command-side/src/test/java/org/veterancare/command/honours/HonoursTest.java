package org.veterancare.command.honours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.veterancare.command.Actors.DECISION_RECORDER;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.NEIGHBOURHOOD_WORKER;
import static org.veterancare.command.Actors.SECOND_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.CaseFixture.RememberedHouseholds;
import org.veterancare.command.CaseFixture.RememberedNumbers;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.PaperNumbers;
import org.veterancare.command.PaperNumbers.Paper;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.honours.HonourCommand.AcceptCardApplication;
import org.veterancare.command.honours.HonourCommand.ApplyForCard;
import org.veterancare.command.honours.HonourCommand.DeclineHonour;
import org.veterancare.command.honours.HonourCommand.FlagCardExpiry;
import org.veterancare.command.honours.HonourCommand.HandOverCard;
import org.veterancare.command.honours.HonourCommand.HangPlaque;
import org.veterancare.command.honours.HonourCommand.OrderCard;
import org.veterancare.command.honours.HonourCommand.ReceiveCard;
import org.veterancare.command.honours.HonourCommand.RecordCardExpiry;
import org.veterancare.command.honours.HonourCommand.RecordCeremony;
import org.veterancare.command.honours.HonourCommand.RecordHeldCard;
import org.veterancare.command.honours.HonourCommand.RecordMunicipalCardReview;
import org.veterancare.command.honours.HonourCommand.ReissueCard;
import org.veterancare.command.honours.HonourCommand.RejectCardApplication;
import org.veterancare.command.honours.HonourCommand.ReplacePlaque;
import org.veterancare.command.honours.HonourCommand.ReportCardDamaged;
import org.veterancare.command.honours.HonourCommand.ReportCardLost;
import org.veterancare.command.honours.HonourCommand.RestoreCard;
import org.veterancare.command.honours.HonourCommand.RestorePlaque;
import org.veterancare.command.honours.HonourCommand.ReviewCardAtDistrict;
import org.veterancare.command.honours.HonourCommand.WithdrawCard;
import org.veterancare.command.honours.HonourCommand.WithdrawPlaque;
import org.veterancare.command.life.MoveCommand.AcceptTransferIn;
import org.veterancare.command.life.MoveCommand.ConfirmReceipt;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.CardLevel;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueCause;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.HonourEvent.PrivilegeCardDamaged;
import org.veterancare.events.HonourEvent.PrivilegeCardExpired;
import org.veterancare.events.HonourEvent.PrivilegeCardExpiring;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.PrivilegeCardOrdered;
import org.veterancare.events.HonourEvent.PrivilegeCardReceived;
import org.veterancare.events.HonourEvent.PrivilegeCardReissued;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCard;
import org.veterancare.events.MoveEvent.CarriedPlaque;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.Standing;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.Personal;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationMirrored;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.SurvivorCertificate;
import org.veterancare.events.SubjectEvent.SurvivorProven;
import org.veterancare.events.SubjectEvent.WantedRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Deadlines;
import org.veterancare.law.HomeAddress;
import org.veterancare.law.RuleBroken;

class HonoursTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final String DECISION = "徐退役军人〔2025〕40号";
    private static final Personal HOME = Personal.of("试验路100弄2号301室");
    private static final CaseId FATHER = CaseId.of("01937b5e-0000-7000-8000-00000000000f");
    private static final RecordCardCreated RECORD_CARD = new RecordCardCreated(CASE, ON);

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened(), RECORD_CARD).andGiven(facts);
    }

    private static ApplyForCard apply(CardKind kind) {
        return new ApplyForCard(CASE, ON, kind, CardChannel.WINDOW, false, false);
    }

    private static PrivilegeCardApplied applied(int number) {
        return new PrivilegeCardApplied(
                CASE, ON, number, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW, false);
    }

    private static CaseEvent[] upToHandedOver() {
        return new CaseEvent[]{
            applied(1),
            new PrivilegeCardReviewed(CASE, ON, 1, CardLevel.STREET),
            new PrivilegeCardReviewed(CASE, ON, 1, CardLevel.DISTRICT),
            new PrivilegeCardReviewed(CASE, ON, 1, CardLevel.MUNICIPAL),
            new PrivilegeCardOrdered(CASE, ON, 1),
            new PrivilegeCardReceived(CASE, ON, 1),
            new PrivilegeCardHandedOver(CASE, ON, 1, null, HASH, ON.plusYears(1))
        };
    }

    private static TestExecutor<VeteranCase> onTheWay(int steps, Object... further) {
        return given(List.of(upToHandedOver()).subList(0, steps).toArray()).andGiven(further);
    }

    private static TestExecutor<VeteranCase> onTheWay(PaperNumbers numbers) {
        return CaseFixture.fixture(numbers)
                .given(opened(), RECORD_CARD)
                .andGiven(List.of(upToHandedOver()).subList(0, 6).toArray());
    }

    private static Due remedy() {
        return Deadlines.citizenDays(LAW.rules().inForce("SUS-04", ON), ON, 60, LAW.calendar());
    }

    private static PrivilegeCardRejected refused(CardLevel level) {
        return new PrivilegeCardRejected(CASE, ON, 1, level, "PAPERS_MISSING", remedy());
    }

    private static SentenceRecorded sentence(Sanction sanction) {
        return new SentenceRecorded(CASE, ON, sanction, Personal.of("刑1"), null);
    }

    @Nested
    class TheCard {

        @Test
        void reg15TheRecordCardComesFirst() {
            fixture().given(opened())
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectException(broken("REG-15"));
            given().when(apply(CardKind.VETERAN), by(STREET_WORKER)).expectEvents(applied(1));
        }

        @Test
        void itGoesFromHandToHandOverThreeLevels() {
            onTheWay(1)
                    .when(new AcceptCardApplication(CASE, ON), by(STREET_WORKER))
                    .expectEvents(upToHandedOver()[1]);
            onTheWay(2)
                    .when(new ReviewCardAtDistrict(CASE, ON), by(DISTRICT_OFFICER))
                    .expectEvents(upToHandedOver()[2]);
            onTheWay(3)
                    .when(new RecordMunicipalCardReview(CASE, ON), by(DECISION_RECORDER))
                    .expectEvents(upToHandedOver()[3]);
            onTheWay(4).when(new OrderCard(CASE, ON), by(DISTRICT_OFFICER)).expectEvents(upToHandedOver()[4]);
            onTheWay(5).when(new ReceiveCard(CASE, ON), by(DISTRICT_OFFICER)).expectEvents(upToHandedOver()[5]);
            onTheWay(6)
                    .when(new HandOverCard(CASE, ON, null, HASH, ON.plusYears(1)), by(STREET_WORKER))
                    .expectEvents(upToHandedOver()[6]);
        }

        /** Opaque, seldom printed, and of one card; a card made again may have it again. */
        @Test
        void valCard1ANumberIsOfOneCard() {
            HandOverCard handOver = new HandOverCard(CASE, ON, Personal.of("YDZ-0001"), HASH, null);
            RememberedNumbers numbers = new RememberedNumbers();
            numbers.claim(Paper.PRIVILEGE_CARD, "YDZ-0001", CASE);
            onTheWay(numbers).when(handOver, by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
            RememberedNumbers taken = new RememberedNumbers();
            taken.claim(Paper.PRIVILEGE_CARD, "YDZ-0001", CaseId.of("01937b5e-0000-7000-8000-0000000000f9"));
            onTheWay(taken).when(handOver, by(STREET_WORKER))
                    .expectException(broken("VAL-CARD-1"));
        }

        @Test
        void noLevelIsLeftOut() {
            onTheWay(2)
                    .when(new RecordMunicipalCardReview(CASE, ON), by(DECISION_RECORDER))
                    .expectException(broken("CASE-STATE"));
            onTheWay(3).when(new OrderCard(CASE, ON), by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
            onTheWay(5)
                    .when(new HandOverCard(CASE, ON, null, HASH, null), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void card02OnlyOneLives() {
            for (int steps = 1; steps <= 7; steps++) {
                onTheWay(steps)
                        .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                        .expectException(broken("CARD-02"));
            }
        }

        @Test
        void whoWasRefusedMayApplyAgain() {
            PrivilegeCardRejected refused = refused(CardLevel.DISTRICT);
            onTheWay(2)
                    .when(new RejectCardApplication(CASE, ON, "PAPERS_MISSING"), by(DISTRICT_OFFICER))
                    .expectEvents(refused);
            onTheWay(2, refused).when(apply(CardKind.VETERAN), by(STREET_WORKER)).expectEvents(applied(2));
        }

        @Test
        void card06OnlyTheLevelWhereAnApplicationLiesRefusesIt() {
            RejectCardApplication refuse = new RejectCardApplication(CASE, ON, "PAPERS_MISSING");
            onTheWay(1).when(refuse, by(STREET_WORKER)).expectEvents(refused(CardLevel.STREET));
            onTheWay(3).when(refuse, by(DECISION_RECORDER)).expectEvents(refused(CardLevel.MUNICIPAL));
            onTheWay(1).when(refuse, by(DISTRICT_OFFICER)).expectException(broken("CARD-06"));
            onTheWay(2).when(refuse, by(STREET_WORKER)).expectException(broken("CARD-06"));
            onTheWay(3).when(refuse, by(STREET_WORKER)).expectException(broken("CARD-06"));
        }

        @Test
        void card05ItIsAppliedForWhereTheHukouIsOrWhereThePersonLives() {
            String elsewhere = "310106000000";
            given(new ResidenceChanged(CASE, ON, elsewhere, elsewhere))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectException(broken("CARD-05"));
            given(new ResidenceChanged(CASE, ON, Actors.NEIGHBOURHOOD, elsewhere))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectEvents(applied(1));
            given(new ResidenceChanged(CASE, ON, elsewhere, Actors.NEIGHBOURHOOD))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectEvents(applied(1));
        }

        @ParameterizedTest
        @EnumSource(Sanction.class)
        void s14ARecordThatWasASlipBarsNobody(Sanction sanction) {
            given(sentence(sanction), new FactReversed(CASE, ON, 2, "SentenceRecorded"))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectEvents(applied(1));
        }

        @ParameterizedTest
        @EnumSource(Sanction.class)
        void s14WhoServesASentenceGetsNone(Sanction sanction) {
            given(sentence(sanction))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectException(broken("CARD-01"));
        }

        @Test
        void s14AfterTheReleaseANewApplicationPasses() {
            given(
                    sentence(Sanction.IMPRISONMENT),
                    new WantedRecorded(CASE, ON, Personal.of("缉1")),
                    new ReleaseRecorded(CASE, ON, Personal.of("释1"), null))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectEvents(applied(1));
        }

        @Test
        void s14ADismissalFromTheServiceIsNotUndoneByARelease() {
            given(
                    sentence(Sanction.DISMISSAL_FROM_SERVICE),
                    sentence(Sanction.IMPRISONMENT),
                    new ReleaseRecorded(CASE, ON, Personal.of("释1"), null))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectException(broken("CARD-01"));
        }

        @Test
        void s14WhoIsWantedIsHandedNothing() {
            onTheWay(6, new WantedRecorded(CASE, ON, Personal.of("缉1")))
                    .when(new HandOverCard(CASE, ON, null, HASH, null), by(STREET_WORKER))
                    .expectException(broken("CARD-01"));
        }

        @Test
        void card03ASurvivorProvesTheRelation() {
            CaseEvent survivor = opened(SubjectKind.SURVIVOR, Sex.FEMALE, YearMonth.of(1985, 1));
            fixture()
                    .given(survivor, RECORD_CARD)
                    .when(apply(CardKind.SURVIVOR), by(STREET_WORKER))
                    .expectException(broken("CARD-03"));
            fixture()
                    .given(survivor, RECORD_CARD, new RelationRecorded(CASE, ON, FATHER, Relation.SURVIVOR_OF, HASH))
                    .when(apply(CardKind.SURVIVOR), by(STREET_WORKER))
                    .expectEvents(new PrivilegeCardApplied(
                            CASE, ON, 1, CardKind.SURVIVOR, List.of(SubjectKind.SURVIVOR), CardChannel.WINDOW,
                            false));
        }

        @Test
        void card03AMilitaryFamilyHasNone() {
            fixture()
                    .given(opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1985, 1)), RECORD_CARD)
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectException(broken("CARD-03"));
        }

        @Test
        void whoIsBothPicksOneAndTheChipHoldsBoth() {
            given(
                    new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, HASH),
                    new RelationRecorded(CASE, ON, FATHER, Relation.SURVIVOR_OF, HASH))
                    .when(apply(CardKind.SURVIVOR), by(STREET_WORKER))
                    .expectEvents(new PrivilegeCardApplied(
                            CASE, ON, 1, CardKind.SURVIVOR, List.of(SubjectKind.VETERAN, SubjectKind.SURVIVOR),
                            CardChannel.WINDOW, false));
        }

        @Test
        void card04AVisitAtHomeIsForEightyYearsOrWhoCannotGetUp() {
            ApplyForCard visit = new ApplyForCard(CASE, ON, CardKind.VETERAN, CardChannel.HOME_VISIT, false, false);
            given().when(visit, by(NEIGHBOURHOOD_WORKER)).expectException(broken("CARD-04"));
            fixture()
                    .given(opened(SubjectKind.VETERAN, Sex.MALE, YearMonth.of(1945, 7)), RECORD_CARD)
                    .when(visit, by(NEIGHBOURHOOD_WORKER))
                    .expectSuccessfulHandlerExecution();
            fixture()
                    .given(opened(SubjectKind.VETERAN, Sex.MALE, YearMonth.of(1945, 8)), RECORD_CARD)
                    .when(visit, by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("CARD-04"));
            given()
                    .when(
                            new ApplyForCard(CASE, ON, CardKind.VETERAN, CardChannel.HOME_VISIT, true, true),
                            by(NEIGHBOURHOOD_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void aLostCardIsMadeAgain() {
            onTheWay(7)
                    .when(new ReportCardLost(CASE, ON), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PrivilegeCardLost(CASE, ON, 1));
            onTheWay(7, new PrivilegeCardLost(CASE, ON, 1))
                    .when(new ReissueCard(CASE, ON), by(DISTRICT_OFFICER))
                    .expectEvents(new PrivilegeCardReissued(CASE, ON, 1));
            onTheWay(7)
                    .when(new ReissueCard(CASE, ON), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void aDamagedCardIsMadeAgainAndMayStillBeLostOrTakenBack() {
            PrivilegeCardDamaged damaged = new PrivilegeCardDamaged(CASE, ON, 1);
            onTheWay(7).when(new ReportCardDamaged(CASE, ON), by(NEIGHBOURHOOD_WORKER)).expectEvents(damaged);
            onTheWay(7, damaged)
                    .when(new ReissueCard(CASE, ON), by(DISTRICT_OFFICER))
                    .expectEvents(new PrivilegeCardReissued(CASE, ON, 1));
            onTheWay(7, damaged)
                    .when(new ReportCardLost(CASE, ON), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PrivilegeCardLost(CASE, ON, 1));
            onTheWay(7, damaged)
                    .when(new ReportCardDamaged(CASE, ON), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("CASE-STATE"));
            onTheWay(7, damaged).when(apply(CardKind.VETERAN), by(STREET_WORKER)).expectException(broken("CARD-02"));
            onTheWay(6)
                    .when(new ReportCardDamaged(CASE, ON), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("CASE-STATE"));
        }

        private static ReverseFact reverse(long version) {
            return new ReverseFact(CASE, ON, version);
        }

        private static FactReversed reversed(long version, Class<? extends CaseEvent> fact) {
            return new FactReversed(CASE, ON, version, fact.getSimpleName());
        }

        /** The facts of a case are counted from its opening; the card's begin with the third. */
        @Test
        void anApplicationThatWasASlipIsTakenBackUntilItWasLookedAt() {
            FactReversed taken = reversed(2, PrivilegeCardApplied.class);
            onTheWay(1).when(reverse(2), by(STATION_HEAD)).expectEvents(taken);
            onTheWay(1, taken).when(apply(CardKind.VETERAN), by(STREET_WORKER)).expectEvents(applied(1));
            onTheWay(1, taken).when(new AcceptCardApplication(CASE, ON), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
            onTheWay(2).when(reverse(2), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
            onTheWay(2).when(reverse(3), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
        }

        @Test
        void withAnApplicationThatWasASlipAnIdentityRestsOnNothing() {
            IdentityAdded survivor = new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, HASH);
            PrivilegeCardApplied both = new PrivilegeCardApplied(
                    CASE, ON, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN, SubjectKind.SURVIVOR),
                    CardChannel.WINDOW, false);
            given(survivor, both).when(reverse(2), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
            given(survivor, both, reversed(3, PrivilegeCardApplied.class))
                    .when(reverse(2), by(STATION_HEAD))
                    .expectEvents(reversed(2, IdentityAdded.class));
        }

        @Test
        void valCard1AHandOverThatWasNoneIsTakenBackAndItsNumberIsFree() {
            PrivilegeCardHandedOver handed = new PrivilegeCardHandedOver(
                    CASE, ON, 1, Personal.of("YDZ-0001"), HASH, ON.plusYears(1));
            FactReversed taken = reversed(8, PrivilegeCardHandedOver.class);
            CaseId other = CaseId.of("01937b5e-0000-7000-8000-0000000000f9");
            RememberedNumbers numbers = new RememberedNumbers();
            numbers.claim(Paper.PRIVILEGE_CARD, "YDZ-0001", CASE);
            onTheWay(numbers).andGiven(handed).when(reverse(8), by(STATION_HEAD)).expectEvents(taken);
            assertThatCode(() -> numbers.claim(Paper.PRIVILEGE_CARD, "YDZ-0001", other)).doesNotThrowAnyException();
            onTheWay(6, handed, taken)
                    .when(new HandOverCard(CASE, ON, null, HASH, null), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
            onTheWay(7, reversed(8, PrivilegeCardHandedOver.class))
                    .when(new FlagCardExpiry(CASE, ON.plusYears(1)), by(TIMER))
                    .expectException(broken("CASE-STATE"));
        }

        /** A wrong last day is what the timer found. */
        @Test
        void card04AHandOverWithAWrongLastDayIsTakenBackThoughItIsFlagged() {
            PrivilegeCardExpiring flagged = new PrivilegeCardExpiring(CASE, ON, 1, ON.plusYears(1));
            FactReversed taken = reversed(8, PrivilegeCardHandedOver.class);
            onTheWay(7, flagged).when(reverse(8), by(STATION_HEAD)).expectEvents(taken);
            onTheWay(7, flagged, taken, new PrivilegeCardHandedOver(CASE, ON, 1, null, HASH, ON.plusYears(9)))
                    .when(new ReissueCard(CASE, ON), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void aCardThatIsThereAfterAllIsItsHoldersWithItsLastDay() {
            LocalDate last = ON.plusYears(1);
            List<CaseEvent> slips = List.of(
                    new PrivilegeCardLost(CASE, ON, 1), new PrivilegeCardDamaged(CASE, ON, 1),
                    new PrivilegeCardExpired(CASE, last.plusDays(1), 1));
            for (CaseEvent slip : slips) {
                FactReversed taken = reversed(9, slip.getClass());
                onTheWay(7, slip).when(reverse(9), by(STATION_HEAD)).expectEvents(taken);
                onTheWay(7, slip, taken)
                        .when(new FlagCardExpiry(CASE, last), by(TIMER))
                        .expectEvents(new PrivilegeCardExpiring(CASE, last, 1, last));
                onTheWay(7, slip, taken).when(reverse(8), by(STATION_HEAD))
                        .expectException(broken("CORRECTION-TARGET"));
            }
            onTheWay(7, new PrivilegeCardLost(CASE, ON, 1), new PrivilegeCardReissued(CASE, ON, 1))
                    .when(reverse(9), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-TARGET"));
        }

        @Test
        void card04ItRunsOutAfterItsLastDayAndNotOnIt() {
            LocalDate last = ON.plusYears(1);
            onTheWay(7)
                    .when(new RecordCardExpiry(CASE, last), by(STREET_WORKER))
                    .expectException(broken("CARD-04"));
            onTheWay(7)
                    .when(new RecordCardExpiry(CASE, last.plusDays(1)), by(STREET_WORKER))
                    .expectEvents(new PrivilegeCardExpired(CASE, last.plusDays(1), 1));
        }

        @Test
        void card04ItsLastDayIsShownThirtyDaysAheadOnceAndEndsNothing() {
            LocalDate last = ON.plusYears(1);
            LocalDate from = last.minusDays(30);
            PrivilegeCardExpiring flagged = new PrivilegeCardExpiring(CASE, from, 1, last);
            onTheWay(7).when(new FlagCardExpiry(CASE, from.minusDays(1)), by(TIMER))
                    .expectException(broken("CARD-04"));
            onTheWay(7).when(new FlagCardExpiry(CASE, from), by(TIMER)).expectEvents(flagged);
            onTheWay(7, flagged).when(new FlagCardExpiry(CASE, last), by(TIMER))
                    .expectException(broken("CASE-STATE"));
            // a card that is flagged, and even one whose last day is over, is still its holder's
            onTheWay(7, flagged)
                    .when(new ReportCardLost(CASE, last.plusDays(1)), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PrivilegeCardLost(CASE, last.plusDays(1), 1));
        }

        @Test
        void card04ACardThatRunsOutSoonIsMadeAgainInTime() {
            LocalDate from = ON.plusYears(1).minusDays(30);
            onTheWay(7, new PrivilegeCardExpiring(CASE, from, 1, ON.plusYears(1)))
                    .when(new ReissueCard(CASE, from), by(DISTRICT_OFFICER))
                    .expectEvents(new PrivilegeCardReissued(CASE, from, 1));
        }

        @Test
        void itIsTakenBackByDecisionWithAWayToAppeal() {
            onTheWay(7)
                    .when(new WithdrawCard(CASE, ON, "SENTENCE", DECISION), by(DISTRICT_APPROVER))
                    .expectEvents(new PrivilegeCardWithdrawn(
                            CASE, ON, 1, "SENTENCE", DECISION, remedy()));
            onTheWay(7)
                    .when(new WithdrawCard(CASE, ON, "SENTENCE", "没有文号的决定"), by(DISTRICT_APPROVER))
                    .expectException(broken("VAL-CARD-4"));
        }

        @Test
        void sus04ACardIsGivenBackWhereTheDecisionThatTookItIsQuashed() {
            PrivilegeCardWithdrawn taken = new PrivilegeCardWithdrawn(CASE, ON, 1, "FALSE_STATEMENT", DECISION,
                    remedy());
            PrivilegeCardRestored restored = new PrivilegeCardRestored(CASE, ON, 1, "沪府复议〔2025〕12号");
            RestoreCard restore = new RestoreCard(CASE, ON, restored.decisionNumber());
            onTheWay(7).when(restore, by(DISTRICT_APPROVER)).expectException(broken("CASE-STATE"));
            onTheWay(7, taken).when(restore, by(DISTRICT_APPROVER)).expectEvents(restored);
            onTheWay(7, taken, restored)
                    .when(new ReportCardLost(CASE, ON), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PrivilegeCardLost(CASE, ON, 1));
            onTheWay(5, taken, restored)
                    .when(new ReceiveCard(CASE, ON), by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
            onTheWay(7, entered(DISTRICT_APPROVER, taken))
                    .when(restore, by(DISTRICT_APPROVER))
                    .expectException(broken("FOUR-EYES"));
            onTheWay(7, taken, sentence(Sanction.IMPRISONMENT))
                    .when(restore, by(DISTRICT_APPROVER))
                    .expectException(broken("CARD-01"));
        }

        @Test
        void card02ACardFromElsewhereIsTheOne() {
            RecordHeldCard held = new RecordHeldCard(
                    CASE, ON, CardKind.VETERAN, Personal.of("YDZ-0001"), ON.plusYears(1));
            PrivilegeCardShown shown = new PrivilegeCardShown(
                    CASE, ON, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), Personal.of("YDZ-0001"),
                    ON.plusYears(1));
            given().when(held, by(STREET_WORKER)).expectEvents(shown);
            given(shown).when(apply(CardKind.VETERAN), by(STREET_WORKER)).expectException(broken("CARD-02"));
            given(shown).when(held, by(STREET_WORKER)).expectException(broken("CARD-02"));
            given(shown)
                    .when(new ReportCardLost(CASE, ON), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PrivilegeCardLost(CASE, ON, 1));
            given(shown)
                    .when(new FlagCardExpiry(CASE, ON.plusYears(1)), by(TIMER))
                    .expectEvents(new PrivilegeCardExpiring(CASE, ON.plusYears(1), 1, ON.plusYears(1)));
            onTheWay(3).when(held, by(STREET_WORKER)).expectException(broken("CARD-02"));
            onTheWay(1, refused(CardLevel.STREET))
                    .when(new RecordHeldCard(CASE, ON, CardKind.VETERAN, null, null), by(STREET_WORKER))
                    .expectEvents(new PrivilegeCardShown(
                            CASE, ON, 2, CardKind.VETERAN, List.of(SubjectKind.VETERAN), null, null));
        }

        @Test
        void card02WhatIsNoCardOfThePersonIsNotRecorded() {
            given()
                    .when(new RecordHeldCard(CASE, ON, CardKind.SURVIVOR, null, null), by(STREET_WORKER))
                    .expectException(broken("CARD-03"));
            given()
                    .when(new RecordHeldCard(CASE, ON, CardKind.VETERAN, null, ON.minusDays(1)), by(STREET_WORKER))
                    .expectException(broken("VAL-DATE-2"));
            fixture().given(opened())
                    .when(new RecordHeldCard(CASE, ON, CardKind.VETERAN, null, null), by(STREET_WORKER))
                    .expectException(broken("REG-15"));
        }

        @Test
        void valCard1ACardFromElsewhereThatWasASlipIsTakenBackAndItsNumberIsFree() {
            PrivilegeCardShown shown = new PrivilegeCardShown(
                    CASE, ON, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), Personal.of("YDZ-0001"), null);
            CaseId other = CaseId.of("01937b5e-0000-7000-8000-0000000000f9");
            RememberedNumbers numbers = new RememberedNumbers();
            numbers.claim(Paper.PRIVILEGE_CARD, "YDZ-0001", CASE);
            CaseFixture.fixture(numbers)
                    .given(opened(), RECORD_CARD, shown)
                    .when(reverse(2), by(STATION_HEAD))
                    .expectEvents(reversed(2, PrivilegeCardShown.class));
            assertThatCode(() -> numbers.claim(Paper.PRIVILEGE_CARD, "YDZ-0001", other)).doesNotThrowAnyException();
            given(shown, reversed(2, PrivilegeCardShown.class))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectEvents(applied(1));
        }

        @Test
        void sus04ACardIsGivenBackToWhoHasMovedToAnotherDistrict() {
            PrivilegeCardWithdrawn taken = new PrivilegeCardWithdrawn(CASE, ON, 1, "FALSE_STATEMENT", DECISION,
                    remedy());
            onTheWay(7, taken, new CaseTransferredOut(CASE, ON, "310106", "JA-7", null))
                    .when(new RestoreCard(CASE, ON, "沪府复议〔2025〕12号"), by(DISTRICT_APPROVER))
                    .expectEvents(new PrivilegeCardRestored(CASE, ON, 1, "沪府复议〔2025〕12号"));
        }

        @Test
        void s59ACardThatADeathEndedByMistakeIsMadeAgain() {
            onTheWay(
                    7,
                    new SubjectDeathRecorded(CASE, ON, DeathProof.POLICE_MATCH, HASH),
                    new PrivilegeCardCancelledByDeath(CASE, ON, 1),
                    new DeathRecordRevoked(CASE, ON, HASH))
                    .when(new ReissueCard(CASE, ON), by(DISTRICT_OFFICER))
                    .expectEvents(new PrivilegeCardReissued(CASE, ON, 1));
        }

        @Test
        void s59AnApplicationThatADeathEndedByMistakeGoesOnWhereItStood() {
            Object[] mistake = {
                new SubjectDeathRecorded(CASE, ON, DeathProof.POLICE_MATCH, HASH),
                new PrivilegeCardCancelledByDeath(CASE, ON, 1),
                new DeathRecordRevoked(CASE, ON, HASH)
            };
            for (int steps = 1; steps <= 6; steps++) {
                onTheWay(steps, mistake)
                        .when(new ReissueCard(CASE, ON), by(DISTRICT_OFFICER))
                        .expectException(broken("CASE-STATE"));
            }
            onTheWay(1, mistake)
                    .when(new AcceptCardApplication(CASE, ON), by(STREET_WORKER))
                    .expectEvents(upToHandedOver()[1]);
        }

        @Test
        void card03ACertificateOrTheOtherCaseProvesTheRelation() {
            CaseEvent survivor = opened(SubjectKind.SURVIVOR, Sex.FEMALE, YearMonth.of(1950, 1));
            fixture().given(
                    survivor, RECORD_CARD,
                    new SurvivorProven(CASE, ON, SurvivorCertificate.MARTYR, Personal.of("沪烈字第12号"), HASH))
                    .when(apply(CardKind.SURVIVOR), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
            fixture().given(survivor, RECORD_CARD, new RelationMirrored(CASE, ON, FATHER, Relation.SURVIVOR_OF))
                    .when(apply(CardKind.SURVIVOR), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void card02ACardThatCameWithADoubleIsTheOne() {
            CaseAbsorbed absorbed = new CaseAbsorbed(CASE, ON, FATHER, null, new Carried(
                    new CarriedCard(
                            1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), Standing.HELD, ON.plusYears(1)),
                    new CarriedPlaque(SubjectKind.VETERAN, true),
                    null,
                    null), null);
            given(absorbed).when(apply(CardKind.VETERAN), by(STREET_WORKER)).expectException(broken("CARD-02"));
            given(absorbed)
                    .when(new ReportCardLost(CASE, ON), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PrivilegeCardLost(CASE, ON, 1));
            given(absorbed)
                    .when(new HangPlaque(CASE, ON, SubjectKind.VETERAN, HOME), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("HON-01"));
            given(absorbed)
                    .when(new ReplacePlaque(CASE, ON, PlaqueCause.MOVED, HOME), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PlaqueReplaced(CASE, ON, PlaqueCause.MOVED, HOME));
        }

        private static PrivilegeCard with(Standing standing) {
            PrivilegeCard card = new PrivilegeCard();
            card.on(new CaseAbsorbed(CASE, ON, FATHER, null, new Carried(came(standing), null, null, null), null), null,
                    2);
            return card;
        }

        private static CarriedCard came(Standing standing) {
            return new CarriedCard(1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), standing, ON.plusYears(1));
        }

        @Test
        void card02ACardThatIsOverGivesWayToOneThatIsHeld() {
            assertThat(with(Standing.HELD).taking(came(Standing.EXPIRED))).isNull();
            assertThat(with(Standing.EXPIRED).taking(came(Standing.EXPIRED))).isNull();
            assertThat(with(Standing.EXPIRED).taking(came(Standing.HELD)).standing()).isEqualTo(Standing.HELD);
            assertThat(new PrivilegeCard().taking(came(Standing.EXPIRED)).standing()).isEqualTo(Standing.EXPIRED);
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> with(Standing.HELD).taking(came(Standing.HELD)));
        }

        @Test
        void s14WhatNobodyExcludedMayDoIsNotOfferedEither() {
            PrivilegeCard card = new PrivilegeCard();
            card.on(opened(), null, 0);
            card.on(RECORD_CARD, null, 1);
            assertDoesNotThrow(() -> card.admit(ApplyForCard.class));
            card.on(sentence(Sanction.IMPRISONMENT), null, 2);
            assertThrows(RuleBroken.class, () -> card.admit(ApplyForCard.class));
        }

        @Test
        void card05ARegionThatWasPutRightCounts() {
            String elsewhere = "310106000000";
            given(
                    new ResidenceChanged(CASE, ON, elsewhere, elsewhere),
                    new FactCorrected(
                            CASE, ON, 2, CorrectedField.RESIDENCE_REGION, elsewhere, Actors.NEIGHBOURHOOD, null, null))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectEvents(applied(1));
        }

        @Test
        void card05ARegionThatWasPutRightToAnotherDistrictsHasTheCardLookedAtAgain() {
            String elsewhere = "310106000000";
            CorrectFact right = new CorrectFact(CASE, ON, 0L, CorrectedField.RESIDENCE_REGION, elsewhere, null);
            FactCorrected hukou = new FactCorrected(
                    CASE, ON, 0, CorrectedField.HUKOU_REGION, Actors.NEIGHBOURHOOD, elsewhere, null, null);
            FactCorrected residence = new FactCorrected(
                    CASE, ON, 0, CorrectedField.RESIDENCE_REGION, Actors.NEIGHBOURHOOD, elsewhere, null, null);
            given(applied(1)).when(right, by(STATION_HEAD)).expectEvents(residence);
            given(hukou).when(right, by(STATION_HEAD)).expectEvents(residence);
            given(applied(1), hukou)
                    .when(right, by(STATION_HEAD))
                    .expectEvents(
                            residence,
                            new CorrectionReviewOpened(
                                    CASE, ON, 1, 0, CorrectedField.RESIDENCE_REGION, List.of("PrivilegeCard")));
        }

        @Test
        void s14WhoIsReleasedFromPrisonWithoutRightsGetsNoneYet() {
            given(
                    sentence(Sanction.IMPRISONMENT),
                    sentence(Sanction.DEPRIVATION_OF_RIGHTS),
                    new ReleaseRecorded(CASE, ON, Personal.of("释1"), List.of(2L)))
                    .when(apply(CardKind.VETERAN), by(STREET_WORKER))
                    .expectException(broken("CARD-01"));
        }

        @Test
        void caseBusyAnApplicationOnItsWayKeepsTheCaseOpen() {
            onTheWay(3)
                    .when(new CloseCase(CASE, ON, "SETTLED"), by(STATION_HEAD))
                    .expectException(broken("CASE-BUSY"));
        }
    }

    @Nested
    class ThePlaque {

        private static final PlaqueHung HUNG = new PlaqueHung(CASE, ON, SubjectKind.VETERAN, HOME);

        private static final CaseTransferredIn CAME = new CaseTransferredIn(CASE, ON, "310106", "静退役军人〔2025〕3号",
                YearMonth.of(2026, 1), null, null);

        private static HangPlaque hang(String address) {
            return new HangPlaque(CASE, ON, SubjectKind.VETERAN, Personal.of(address));
        }

        @Test
        void hon01ItIsHungOnceInACase() {
            given().when(hang(HOME.clear()), by(NEIGHBOURHOOD_WORKER)).expectEvents(HUNG);
            given(HUNG).when(hang("试验路9号"), by(NEIGHBOURHOOD_WORKER)).expectException(broken("HON-01"));
        }

        @Test
        void s15FatherAndSonInOneHouseholdHaveOnePlaque() {
            RememberedHouseholds households = new RememberedHouseholds();
            households.claim(HomeAddress.parse("试验路 100弄2号，301室"), FATHER);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD)
                    .when(hang(HOME.clear()), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("HON-01"));
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD)
                    .when(hang("试验路100弄2号302室"), by(NEIGHBOURHOOD_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void hon02AfterADeathAnotherOfTheHouseholdMayHaveTheNext() {
            RememberedHouseholds households = new RememberedHouseholds();
            households.claim(HomeAddress.parse(HOME.clear()), FATHER);
            households.gone(FATHER);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD)
                    .when(hang(HOME.clear()), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(HUNG);
        }

        @Test
        void hon02ADeathPassesTheHouseholdOnUntilItIsTakenBack() {
            RememberedHouseholds households = new RememberedHouseholds();
            HomeAddress home = HomeAddress.parse(HOME.clear());
            households.claim(home, CASE);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG)
                    .when(new RecordDeath(CASE, ON, DeathProof.CERTIFICATE, HASH), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG,
                            new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE, HASH))
                    .when(new RevokeDeathRecord(CASE, ON, HASH), by(DISTRICT_APPROVER))
                    .expectSuccessfulHandlerExecution();
            assertThrows(RuleBroken.class, () -> households.claim(home, FATHER));
        }

        @Test
        void hon01WhoMovesToAnotherDistrictLeavesTheHouseholdToTheNext() {
            RememberedHouseholds households = new RememberedHouseholds();
            HomeAddress home = HomeAddress.parse(HOME.clear());
            households.claim(home, CASE);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG, new TransferOutRequested(CASE, ON, "310106", ON, null))
                    .when(new ConfirmReceipt(CASE, ON, "JA-7"), by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
            assertDoesNotThrow(() -> households.claim(home, FATHER));
        }

        /** The decision is quashed all the same, and the next family at the old address may have its own. */
        @Test
        void sus04APlaqueIsGivenBackToWhoHasMovedToAnotherDistrict() {
            RememberedHouseholds households = new RememberedHouseholds();
            RestorePlaque restore = new RestorePlaque(CASE, ON, "沪府复议〔2025〕12号", SubjectKind.VETERAN, HOME);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG, new PlaqueWithdrawn(CASE, ON, DECISION, remedy()),
                            new CaseTransferredOut(CASE, ON, "310106", "JA-7", null))
                    .when(restore, by(DISTRICT_APPROVER))
                    .expectEvents(new PlaqueRestored(
                            CASE, ON, restore.decisionNumber(), SubjectKind.VETERAN, HOME));
            assertDoesNotThrow(() -> households.claim(HomeAddress.parse(HOME.clear()), FATHER));
        }

        @Test
        void hon01WhoComesBackHasTheHouseholdStillWhereNobodyTookIt() {
            RememberedHouseholds households = new RememberedHouseholds();
            HomeAddress home = HomeAddress.parse(HOME.clear());
            households.claim(home, CASE);
            households.gone(CASE);
            AcceptTransferIn back = new AcceptTransferIn(CASE, ON, "310106", "静退役军人〔2025〕3号", ON, ON);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG, new CaseTransferredOut(CASE, ON, "310106", "JA-7", null))
                    .when(back, by(DISTRICT_OFFICER))
                    .expectEvents(CAME);
            assertThrows(RuleBroken.class, () -> households.claim(home, FATHER));
        }

        @Test
        void hon01WhoComesBackToAHouseholdThatPassedOnIsToldSoAndHangsItElsewhere() {
            RememberedHouseholds households = new RememberedHouseholds();
            households.claim(HomeAddress.parse(HOME.clear()), CASE);
            households.gone(CASE);
            households.claim(HomeAddress.parse(HOME.clear()), FATHER);
            PlaqueSuperseded passed = new PlaqueSuperseded(CASE, ON);
            AcceptTransferIn back = new AcceptTransferIn(CASE, ON, "310106", "静退役军人〔2025〕3号", ON, ON);
            CaseTransferredOut left = new CaseTransferredOut(CASE, ON, "310106", "JA-7", null);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG, left)
                    .when(back, by(DISTRICT_OFFICER))
                    .expectEvents(CAME, passed);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG, left, CAME, passed)
                    .when(hang(HOME.clear()), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("HON-01"));
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG, left, CAME, passed)
                    .when(hang("试验路9号"), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PlaqueHung(CASE, ON, SubjectKind.VETERAN, Personal.of("试验路9号")));
        }

        @Test
        void hon02ADeathThatWasNoneTellsThatTheHouseholdHasAnotherPlaqueByNow() {
            RememberedHouseholds households = new RememberedHouseholds();
            households.claim(HomeAddress.parse(HOME.clear()), CASE);
            households.gone(CASE);
            households.claim(HomeAddress.parse(HOME.clear()), FATHER);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG,
                            new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE, HASH))
                    .when(new RevokeDeathRecord(CASE, ON, HASH), by(DISTRICT_APPROVER))
                    .expectEvents(new DeathRecordRevoked(CASE, ON, HASH), new PlaqueSuperseded(CASE, ON));
        }

        @Test
        void hon01APlaqueThatWasASlipGivesTheHouseholdBackToTheDeadFromWhomItWasTaken() {
            RememberedHouseholds households = new RememberedHouseholds();
            HomeAddress home = HomeAddress.parse(HOME.clear());
            households.claim(home, FATHER);
            households.gone(FATHER);
            households.claim(home, CASE);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG)
                    .when(new ReverseFact(CASE, ON, 2L), by(STATION_HEAD))
                    .expectSuccessfulHandlerExecution();
            assertEquals(FATHER, households.holder(home));
            assertTrue(households.back(FATHER));
        }

        @Test
        void hon01OneThatWasTakenFromNobodyOrFromSomebodyWhoIsBackLeavesTheHouseholdFree() {
            RememberedHouseholds households = new RememberedHouseholds();
            HomeAddress home = HomeAddress.parse(HOME.clear());
            households.claim(home, FATHER);
            households.gone(FATHER);
            households.claim(home, CASE);
            households.back(FATHER);
            CaseFixture.fixture(households)
                    .given(opened(), RECORD_CARD, HUNG)
                    .when(new ReverseFact(CASE, ON, 2L), by(STATION_HEAD))
                    .expectSuccessfulHandlerExecution();
            assertNull(households.holder(home));
        }

        @Test
        void hon02WhoIsSentencedOrDismissedIsNotHonoured() {
            for (Sanction sanction : Sanction.values()) {
                var result = given(sentence(sanction)).when(hang(HOME.clear()), by(NEIGHBOURHOOD_WORKER));
                if (sanction == Sanction.DETENTION) {
                    result.expectEvents(HUNG);
                } else {
                    result.expectException(broken("HON-02"));
                }
            }
        }

        @Test
        void hon01ItHonoursAnIdentityThatThePersonHas() {
            given()
                    .when(new HangPlaque(CASE, ON, SubjectKind.SURVIVOR, HOME), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("HON-01"));
        }

        @Test
        void hon01AnAddressThatNamesNoHouseholdIsRefused() {
            given().when(hang("试验路上某处"), by(NEIGHBOURHOOD_WORKER)).expectException(broken("HON-01"));
        }

        @Test
        void hon02OnAMoveItIsReplaced() {
            Personal there = Personal.of("试验路9号");
            given(HUNG)
                    .when(new ReplacePlaque(CASE, ON, PlaqueCause.MOVED, there), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PlaqueReplaced(CASE, ON, PlaqueCause.MOVED, there));
            given()
                    .when(new ReplacePlaque(CASE, ON, PlaqueCause.MOVED, there), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("CASE-STATE"));
        }

        /** It went along, and the home on record is the one of before; on request another one is hung (HON-02). */
        @Test
        void hon02WhoIsBackFromAnotherDistrictSaysWhereItHangsOrThatNoneIsWanted() {
            CaseTransferredOut left = new CaseTransferredOut(CASE, ON, "310106", "R-1", null);
            CaseTransferredIn back = new CaseTransferredIn(CASE, ON, "310106", "S-1", YearMonth.from(ON), null, null);
            DeclineHonour decline = new DeclineHonour(CASE, ON, HonourKind.PLAQUE, HonourEnd.DECLINED);
            HonourDeclined declined = new HonourDeclined(CASE, ON, HonourKind.PLAQUE, HonourEnd.DECLINED);
            Personal there = Personal.of("试验路9号");
            given(HUNG, left, back)
                    .when(new ReplacePlaque(CASE, ON, PlaqueCause.MOVED, there), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(new PlaqueReplaced(CASE, ON, PlaqueCause.MOVED, there));
            given(HUNG, left, back).when(decline, by(NEIGHBOURHOOD_WORKER)).expectEvents(declined);
            given(HUNG, left, back, declined).when(decline, by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("CASE-STATE"));
            given(HUNG).when(decline, by(NEIGHBOURHOOD_WORKER)).expectException(broken("CASE-STATE"));
            given(HUNG, back).when(decline, by(NEIGHBOURHOOD_WORKER)).expectException(broken("CASE-STATE"));
        }

        @Test
        void hon02AfterTheDeathTheHouseholdKeepsItAndItIsNotReplaced() {
            given(HUNG, new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE, HASH))
                    .when(new ReplacePlaque(CASE, ON, PlaqueCause.DAMAGED, HOME), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("CASE-LIVING"));
        }

        @Test
        void hon02ASeriousOffenceCostsItAndItMayBeRestored() {
            PlaqueWithdrawn withdrawn = new PlaqueWithdrawn(CASE, ON, DECISION, remedy());
            given(HUNG)
                    .when(new WithdrawPlaque(CASE, ON, DECISION), by(DISTRICT_APPROVER))
                    .expectEvents(withdrawn);
            given(HUNG, withdrawn)
                    .when(new RestorePlaque(CASE, ON, DECISION, SubjectKind.VETERAN, HOME), by(DISTRICT_APPROVER))
                    .expectEvents(new PlaqueRestored(CASE, ON, DECISION, SubjectKind.VETERAN, HOME));
            given(HUNG, entered(DISTRICT_APPROVER, withdrawn))
                    .when(new RestorePlaque(CASE, ON, DECISION, SubjectKind.VETERAN, HOME), by(DISTRICT_APPROVER))
                    .expectException(broken("FOUR-EYES"));
            given(HUNG)
                    .when(new RestorePlaque(CASE, ON, DECISION, SubjectKind.VETERAN, HOME), by(DISTRICT_APPROVER))
                    .expectException(broken("CASE-STATE"));
        }

        /** Who decided in the double is who decided, in whichever case it goes on, and after another merger too. */
        @Test
        void hon02WhoWithdrewItInADoubleDoesNotRestoreItWhereItGoesOn() {
            CarriedPlaque withdrawn = new CarriedPlaque(SubjectKind.VETERAN, false, DISTRICT_APPROVER.person());
            CaseAbsorbed absorbed = new CaseAbsorbed(
                    CASE, ON, FATHER, null, new Carried(null, withdrawn, null, null), null);
            RestorePlaque restore = new RestorePlaque(CASE, ON, DECISION, SubjectKind.VETERAN, HOME);
            given(absorbed).when(restore, by(DISTRICT_APPROVER)).expectException(broken("FOUR-EYES"));
            given(absorbed).when(restore, by(SECOND_APPROVER)).expectSuccessfulHandlerExecution();
            Plaque doubles = new Plaque();
            doubles.on(HUNG, null, 1);
            doubles.on(new PlaqueWithdrawn(CASE, ON, DECISION, remedy()), DISTRICT_APPROVER, 2);
            assertEquals(withdrawn, doubles.carried());
            Plaque goesOn = new Plaque();
            goesOn.on(absorbed, STREET_WORKER, 1);
            assertEquals(withdrawn, goesOn.carried());
            goesOn.on(new PlaqueRestored(CASE, ON, DECISION, SubjectKind.VETERAN, HOME), SECOND_APPROVER, 2);
            assertEquals(new CarriedPlaque(SubjectKind.VETERAN, true), goesOn.carried());
        }

        @Test
        void hon02NoNewOneTakesItsPlaceWhereNoneCouldBeHung() {
            ReplacePlaque moved = new ReplacePlaque(CASE, ON, PlaqueCause.MOVED, Personal.of("试验路9号"));
            given(HUNG, sentence(Sanction.IMPRISONMENT)).when(moved, by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("HON-02"));
            given(
                    new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, HASH),
                    new PlaqueHung(CASE, ON, SubjectKind.SURVIVOR, HOME))
                    .when(moved, by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("HON-01"));
        }

        /** Somebody's survivor who is none any more is honoured as the veteran they are. */
        @Test
        void ben26ItHangsAgainOnAGroundThatThePersonHas() {
            IdentityAdded survivor = new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, HASH);
            PlaqueHung asSurvivor = new PlaqueHung(CASE, ON, SubjectKind.SURVIVOR, HOME);
            PlaqueWithdrawn withdrawn = new PlaqueWithdrawn(CASE, ON, DECISION, remedy());
            given(survivor, asSurvivor, withdrawn)
                    .when(new RestorePlaque(CASE, ON, DECISION, SubjectKind.SURVIVOR, HOME), by(DISTRICT_APPROVER))
                    .expectException(broken("HON-01"));
            PlaqueRestored asVeteran = new PlaqueRestored(CASE, ON, DECISION, SubjectKind.VETERAN, HOME);
            given(survivor, asSurvivor, withdrawn)
                    .when(new RestorePlaque(CASE, ON, DECISION, SubjectKind.VETERAN, HOME), by(DISTRICT_APPROVER))
                    .expectEvents(asVeteran);
            Plaque plaque = new Plaque();
            plaque.on(asSurvivor, null, 1);
            plaque.on(withdrawn, null, 2);
            plaque.on(asVeteran, null, 3);
            assertEquals(new CarriedPlaque(SubjectKind.VETERAN, true), plaque.carried());
        }

        @Test
        void hon02AWithdrawnPlaqueIsNotHungAnewAtTheWindow() {
            given(HUNG, new PlaqueWithdrawn(CASE, ON, DECISION, remedy()))
                    .when(hang(HOME.clear()), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("HON-01"));
        }
    }

    @Test
    void aCardThatRanOutMayBeTakenBackToo() {
        onTheWay(7, new PrivilegeCardExpired(CASE, ON.plusYears(1), 1))
                .when(new WithdrawCard(CASE, ON.plusYears(1), "SENTENCE", DECISION), by(DISTRICT_APPROVER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void reg15WhoseCardIsGoneMayWantNoOtherOne() {
        DeclineHonour none = decline(HonourKind.CARD, HonourEnd.DECLINED);
        HonourDeclined declined = new HonourDeclined(CASE, ON, HonourKind.CARD, HonourEnd.DECLINED);
        onTheWay(7).when(none, by(STREET_WORKER)).expectException(broken("CASE-STATE"));
        PrivilegeCardLost lost = new PrivilegeCardLost(CASE, ON, 1);
        onTheWay(7, lost).when(none, by(STREET_WORKER)).expectEvents(declined);
        onTheWay(7, lost, declined).when(none, by(STREET_WORKER)).expectException(broken("CASE-STATE"));
        onTheWay(7, lost, declined)
                .when(new ReissueCard(CASE, ON), by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
        onTheWay(7, lost, new FactReversed(CASE, ON, 9, "PrivilegeCardLost"))
                .when(none, by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
        onTheWay(
                7,
                new SubjectDeathRecorded(CASE, ON, DeathProof.POLICE_MATCH, HASH),
                new PrivilegeCardCancelledByDeath(CASE, ON, 1),
                new DeathRecordRevoked(CASE, ON, HASH)).when(none, by(STREET_WORKER)).expectEvents(declined);
    }

    private static DeclineHonour decline(HonourKind kind, HonourEnd reason) {
        return new DeclineHonour(CASE, ON, kind, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "CEREMONY, DECLINED", "CEREMONY, NOT_HELD", "PLAQUE, DECLINED", "PLAQUE, HOUSEHOLD_HAS_PLAQUE", "CARD, DECLINED"
    })
    void reg09WhatIsNotDoneIsOnRecordOnceWithItsReason(HonourKind kind, HonourEnd reason) {
        HonourDeclined declined = new HonourDeclined(CASE, ON, kind, reason);
        for (Actor worker : List.of(NEIGHBOURHOOD_WORKER, STREET_WORKER)) {
            given().when(decline(kind, reason), by(worker)).expectEvents(declined);
        }
        given(declined).when(decline(kind, reason), by(STREET_WORKER)).expectException(broken("CASE-STATE"));
        given(declined, new FactReversed(CASE, ON, 2, "HonourDeclined"))
                .when(decline(kind, reason), by(STREET_WORKER))
                .expectEvents(declined);
        var survivor = fixture()
                .given(opened(SubjectKind.SURVIVOR, Sex.FEMALE, YearMonth.of(1985, 1)))
                .when(decline(kind, reason), by(STREET_WORKER));
        if (kind == HonourKind.PLAQUE) {
            survivor.expectEvents(declined);
        } else {
            survivor.expectException(broken("REG-09"));
        }
    }

    @ParameterizedTest
    @CsvSource({"CEREMONY, HOUSEHOLD_HAS_PLAQUE", "PLAQUE, NOT_HELD", "CARD, NOT_HELD", "CARD, HOUSEHOLD_HAS_PLAQUE"})
    void reg09AReasonThatIsNoneOfTheKindIsRefused(HonourKind kind, HonourEnd reason) {
        given().when(decline(kind, reason), by(STREET_WORKER)).expectException(broken("REG-09"));
    }

    @Test
    void reg09NothingIsLostByIt() {
        PlaqueHung hung = new PlaqueHung(CASE, ON, SubjectKind.VETERAN, HOME);
        HonourDeclined plaque = new HonourDeclined(CASE, ON, HonourKind.PLAQUE, HonourEnd.HOUSEHOLD_HAS_PLAQUE);
        given(
                plaque, new HonourDeclined(CASE, ON, HonourKind.CEREMONY, HonourEnd.NOT_HELD),
                new HonourDeclined(CASE, ON, HonourKind.CARD, HonourEnd.DECLINED))
                .when(new HangPlaque(CASE, ON, SubjectKind.VETERAN, HOME), by(NEIGHBOURHOOD_WORKER))
                .expectEvents(hung);
        given(new HonourDeclined(CASE, ON, HonourKind.CEREMONY, HonourEnd.NOT_HELD))
                .when(new RecordCeremony(CASE, ON), by(STREET_WORKER))
                .expectEvents(new WelcomeCeremonyHeld(CASE, ON));
        given(new HonourDeclined(CASE, ON, HonourKind.CARD, HonourEnd.DECLINED))
                .when(new ApplyForCard(CASE, ON, CardKind.VETERAN, CardChannel.WINDOW, false, false), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void reg09WhatIsDoneIsNotDeclinedButThePlaqueOfAnotherHouseholdIs() {
        PlaqueHung hung = new PlaqueHung(CASE, ON, SubjectKind.VETERAN, HOME);
        DeclineHonour another = decline(HonourKind.PLAQUE, HonourEnd.HOUSEHOLD_HAS_PLAQUE);
        given(new WelcomeCeremonyHeld(CASE, ON))
                .when(decline(HonourKind.CEREMONY, HonourEnd.NOT_HELD), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
        given(hung).when(another, by(STREET_WORKER)).expectException(broken("CASE-STATE"));
        given(hung, new PlaqueSuperseded(CASE, ON)).when(another, by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void reg09AVeteranIsWelcomedOnce() {
        WelcomeCeremonyHeld held = new WelcomeCeremonyHeld(CASE, ON);
        given().when(new RecordCeremony(CASE, ON), by(STREET_WORKER)).expectEvents(held);
        given(held).when(new RecordCeremony(CASE, ON), by(STREET_WORKER)).expectException(broken("CASE-STATE"));
        fixture()
                .given(opened(SubjectKind.SURVIVOR, Sex.FEMALE, YearMonth.of(1985, 1)))
                .when(new RecordCeremony(CASE, ON), by(STREET_WORKER))
                .expectException(broken("REG-09"));
    }
}
