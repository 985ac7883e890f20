package org.veterancare.command.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.NEIGHBOURHOOD_WORKER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.CaseFixture.RememberedClaims;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.CaseLifeCommand.ReviewCorrection;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.honours.HonourCommand.RecordCeremony;
import org.veterancare.command.life.SubjectCommand.AddIdentity;
import org.veterancare.command.life.SubjectCommand.CorrectIdentity;
import org.veterancare.command.life.SubjectCommand.EndRelation;
import org.veterancare.command.life.SubjectCommand.ProveSurvivor;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RecordRelation;
import org.veterancare.command.life.SubjectCommand.RecordRelease;
import org.veterancare.command.life.SubjectCommand.RecordSentence;
import org.veterancare.command.life.SubjectCommand.RecordWanted;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.command.life.SubjectCommand.VerifyIdentity;
import org.veterancare.command.registration.Reports;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.EntitlementStopped;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedPlaque;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.Role;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.IdentitySource;
import org.veterancare.events.SubjectEvent.IdentityVerified;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationEnded;
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
import org.veterancare.law.CitizenIdNumber;

class SubjectTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-00000000000f");
    private static final String RIGHT = "310104199708154238";
    private static final SubjectDeathRecorded DEAD = new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE, HASH);

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(entered(STREET_WORKER, opened())).andGiven(facts);
    }

    @Test
    void valId7AnIdentityIsMatchedOnce() {
        IdentityVerified verified = new IdentityVerified(CASE, ON, IdentitySource.POLICE);
        given().when(new VerifyIdentity(CASE, ON, IdentitySource.POLICE), by(STREET_WORKER)).expectEvents(verified);
        given(verified)
                .when(new VerifyIdentity(CASE, ON, IdentitySource.FILE), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void valId7AWrongNumberIsPutRightByAnother() {
        CorrectIdentity correct = new CorrectIdentity(CASE, ON, Personal.of(RIGHT), HASH);
        given().when(correct, by(STATION_HEAD))
                .expectEvents(new IdentityCorrected(
                        CASE, ON, Personal.of(RIGHT), Sex.MALE, YearMonth.of(1997, 8), HASH));
        given().when(correct, by(Actors.as(STREET_WORKER, Role.STATION_HEAD, Actors.STREET)))
                .expectException(broken("FOUR-EYES"));
        given().when(new CorrectIdentity(CASE, ON, Personal.of("310104198501010014"), HASH), by(STATION_HEAD))
                .expectException(broken("VAL-ID-3"));
    }

    @Test
    void whatWasDoneUnderAWrongNumberIsLookedAtAgainBySomebodyElse() {
        CorrectIdentity correct = new CorrectIdentity(CASE, ON, Personal.of(RIGHT), HASH);
        PrivilegeCardApplied applied = new PrivilegeCardApplied(
                CASE, ON, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW, false);
        IdentityCorrected corrected = new IdentityCorrected(
                CASE, ON, Personal.of(RIGHT), Sex.MALE, YearMonth.of(1997, 8), HASH);
        CorrectionReviewOpened review = new CorrectionReviewOpened(
                CASE, ON, 1, 0, CorrectedField.CITIZEN_ID, List.of("PrivilegeCard"));
        given(applied).when(correct, by(STATION_HEAD)).expectEvents(corrected, review);
        ReviewCorrection done = new ReviewCorrection(CASE, ON, 1, "REDONE");
        given(applied).andGiven(entered(STATION_HEAD, corrected), entered(STATION_HEAD, review))
                .when(done, by(Actors.as(STATION_HEAD, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                .expectException(broken("FOUR-EYES"));
        given(applied).andGiven(entered(STATION_HEAD, corrected), entered(STATION_HEAD, review))
                .when(done, by(DISTRICT_APPROVER))
                .expectEvents(new CorrectionReviewed(CASE, ON, 1, "REDONE"));
    }

    @Test
    void aNumberIsPutRightByItsOwnCommandOnly() {
        given().when(
                new CorrectFact(CASE, ON, 0L, CorrectedField.CITIZEN_ID, null, Personal.of(RIGHT)), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void valId4ASexThatTheNewNumberDoesNotStateIsAskedForAndAskedAgain() {
        CaseOpened opened = opened(SubjectKind.VETERAN, Sex.FEMALE, YearMonth.of(1985, 1));
        TestExecutor<VeteranCase> woman = fixture().given(entered(STREET_WORKER, opened));
        woman.when(correct(null, null), by(STATION_HEAD)).expectException(broken("VAL-ID-4"));
        fixture().given(entered(STREET_WORKER, opened))
                .when(correct(Sex.FEMALE, null), by(STATION_HEAD))
                .expectException(broken("VAL-ID-4"));
        fixture().given(entered(STREET_WORKER, opened))
                .when(correct(Sex.FEMALE, true), by(STATION_HEAD))
                .expectEvents(corrected(Sex.FEMALE));
        fixture().given(entered(STREET_WORKER, opened))
                .when(correct(Sex.MALE, null), by(STATION_HEAD))
                .expectEvents(corrected(Sex.MALE));
        given(corrected(Sex.FEMALE))
                .when(correct(null, null), by(STATION_HEAD))
                .expectException(broken("VAL-ID-4"));
    }

    private static CorrectIdentity correct(Sex stated, Boolean confirmed) {
        return new CorrectIdentity(CASE, ON, Personal.of(RIGHT), stated, confirmed, HASH);
    }

    private static IdentityCorrected corrected(Sex sex) {
        return new IdentityCorrected(CASE, ON, Personal.of(RIGHT), sex, YearMonth.of(1997, 8), HASH);
    }

    @Test
    void valDate2NobodyIsBornAfterTheServiceOnRecord() {
        CorrectIdentity correct = new CorrectIdentity(CASE, ON, Personal.of(RIGHT), HASH);
        given(Reports.reported(Reports.selfEmployed(LocalDate.of(2015, 9, 1)), ON)).when(correct, by(STATION_HEAD))
                .expectSuccessfulHandlerExecution();
        given(Reports.reported(Reports.selfEmployed(LocalDate.of(1997, 8, 1)), ON)).when(correct, by(STATION_HEAD))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void reg14ANumberThatAnotherCaseHoldsIsNotTaken() {
        RememberedClaims claims = new RememberedClaims();
        claims.claim(CitizenIdNumber.parse(RIGHT, ON), OTHER);
        CaseFixture.fixture(claims)
                .given(entered(STREET_WORKER, opened()))
                .when(new CorrectIdentity(CASE, ON, Personal.of(RIGHT), HASH), by(STATION_HEAD))
                .expectException(broken("REG-14"));
    }

    @Test
    void oneCaseHoldsBothIdentitiesOfAPerson() {
        AddIdentity survivor = new AddIdentity(CASE, ON, SubjectKind.SURVIVOR, HASH);
        IdentityAdded added = new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, HASH);
        given().when(survivor, by(STREET_WORKER)).expectEvents(added);
        given(added).when(survivor, by(STREET_WORKER)).expectException(broken("REG-14"));
        given().when(new AddIdentity(CASE, ON, SubjectKind.VETERAN, HASH), by(STREET_WORKER))
                .expectException(broken("REG-14"));
    }

    @Test
    void reg01ASurvivorWhoIsAlsoAVeteranReportsLikeAnyOther() {
        fixture()
                .given(
                        opened(SubjectKind.SURVIVOR, Sex.MALE, YearMonth.of(1985, 1)),
                        new IdentityAdded(CASE, ON, SubjectKind.VETERAN, HASH))
                .when(Reports.report(Reports.selfEmployed(LocalDate.of(2025, 6, 20)), ON), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void relationKnownARelationIsToAnotherCaseAndStandsOnce() {
        RelationRecorded recorded = new RelationRecorded(CASE, ON, OTHER, Relation.SPOUSE_OF, HASH);
        given().when(new RecordRelation(CASE, ON, OTHER, Relation.SPOUSE_OF, HASH), by(NEIGHBOURHOOD_WORKER))
                .expectEvents(recorded);
        given(recorded)
                .when(new RecordRelation(CASE, ON, OTHER, Relation.SPOUSE_OF, HASH), by(NEIGHBOURHOOD_WORKER))
                .expectException(broken("RELATION-KNOWN"));
        given().when(new RecordRelation(CASE, ON, CASE, Relation.SPOUSE_OF, HASH), by(NEIGHBOURHOOD_WORKER))
                .expectException(broken("RELATION-KNOWN"));
    }

    @Test
    void aRelationEndsOnce() {
        RelationRecorded recorded = new RelationRecorded(CASE, ON, OTHER, Relation.SPOUSE_OF, HASH);
        RelationEnded ended = new RelationEnded(CASE, ON, OTHER, Relation.SPOUSE_OF);
        given(recorded)
                .when(new EndRelation(CASE, ON, OTHER, Relation.SPOUSE_OF), by(STREET_WORKER))
                .expectEvents(ended);
        given(recorded)
                .when(new EndRelation(CASE, ON, OTHER, Relation.CHILD_OF), by(STREET_WORKER))
                .expectException(broken("RELATION-KNOWN"));
        given(recorded, ended)
                .when(new EndRelation(CASE, ON, OTHER, Relation.SPOUSE_OF), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void aDeathEndsTheCard() {
        given(new PrivilegeCardApplied(
                CASE, ON, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW, false))
                .when(new RecordDeath(CASE, ON, DeathProof.CERTIFICATE, HASH), by(NEIGHBOURHOOD_WORKER))
                .expectEvents(DEAD, new PrivilegeCardCancelledByDeath(CASE, ON, 1));
        given().when(new RecordDeath(CASE, ON, DeathProof.CERTIFICATE, HASH), by(NEIGHBOURHOOD_WORKER))
                .expectEvents(DEAD);
    }

    @Test
    void valDate2NobodyDiesBeforeBirth() {
        given().when(
                new RecordDeath(CASE, LocalDate.of(1984, 12, 31), DeathProof.CERTIFICATE, HASH),
                by(NEIGHBOURHOOD_WORKER))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void caseLivingADeadPersonIsAskedForNothing() {
        given(DEAD).when(new RecordCeremony(CASE, ON), by(STREET_WORKER)).expectException(broken("CASE-LIVING"));
        given(DEAD)
                .when(Reports.report(Reports.selfEmployed(LocalDate.of(2025, 6, 20)), ON), by(STREET_WORKER))
                .expectException(broken("CASE-LIVING"));
        given(DEAD)
                .when(new RecordDeath(CASE, ON, DeathProof.CERTIFICATE, HASH), by(STREET_WORKER))
                .expectException(broken("CASE-LIVING"));
    }

    @Test
    void afterADeathWhatWasRunningForThePersonDoesNotKeepTheCaseOpen() {
        Object report = Reports.reported(Reports.selfEmployed(LocalDate.of(2025, 6, 20)), ON);
        given(report)
                .when(new CloseCase(CASE, ON, "DECEASED"), by(STATION_HEAD))
                .expectException(broken("CASE-BUSY"));
        given(report, DEAD)
                .when(new CloseCase(CASE, ON, "DECEASED"), by(STATION_HEAD))
                .expectEvents(new CaseClosed(CASE, ON, "DECEASED"));
    }

    @Test
    void s59AWrongDeathIsTakenBackByAnother() {
        RevokeDeathRecord revoke = new RevokeDeathRecord(CASE, ON.plusDays(9), HASH);
        DeathRecordRevoked revoked = new DeathRecordRevoked(CASE, ON.plusDays(9), HASH);
        given(DEAD).when(revoke, by(DISTRICT_APPROVER)).expectEvents(revoked);
        given(entered(STREET_WORKER, DEAD))
                .when(revoke, by(Actors.as(STREET_WORKER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                .expectException(broken("FOUR-EYES"));
        given(DEAD, entered(DISTRICT_APPROVER, diedRather(ON.minusDays(1))))
                .when(revoke, by(DISTRICT_APPROVER))
                .expectException(broken("FOUR-EYES"));
        given().when(revoke, by(DISTRICT_APPROVER)).expectException(broken("CASE-STATE"));
        given(DEAD, revoked)
                .when(new RecordCeremony(CASE, ON.plusDays(10)), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void ben26WhoLivesIsSurvivedByNobody() {
        LocalDate found = ON.plusDays(9);
        CaseId third = CaseId.of("01937b5e-0000-7000-8000-00000000000a");
        given(
                new RelationRecorded(CASE, ON, OTHER, Relation.SPOUSE_OF, HASH), DEAD,
                new RelationMirrored(CASE, ON, OTHER, Relation.SURVIVED_BY),
                new RelationRecorded(CASE, ON, third, Relation.SURVIVED_BY, HASH))
                .when(new RevokeDeathRecord(CASE, found, HASH), by(DISTRICT_APPROVER))
                .expectEvents(
                        new DeathRecordRevoked(CASE, found, HASH),
                        new RelationEnded(CASE, found, third, Relation.SURVIVED_BY),
                        new RelationEnded(CASE, found, OTHER, Relation.SURVIVED_BY));
    }

    private static CorrectFact kind(long version, String right) {
        return new CorrectFact(CASE, ON.plusDays(9), version, CorrectedField.SUBJECT_KIND, right, null);
    }

    private static FactCorrected rather(long version, SubjectKind wrong, SubjectKind right) {
        return new FactCorrected(
                CASE, ON.plusDays(9), version, CorrectedField.SUBJECT_KIND, wrong.name(), right.name(), null, null);
    }

    @Test
    void reg15WhoWasTakenForAnotherKindOfPersonIsPutRightByAnother() {
        FactCorrected right = rather(0, SubjectKind.VETERAN, SubjectKind.SURVIVOR);
        given().when(kind(0, "SURVIVOR"), by(STATION_HEAD)).expectEvents(right);
        given().when(kind(0, "SURVIVOR"), by(Actors.as(STREET_WORKER, Role.STATION_HEAD, Actors.STREET)))
                .expectException(broken("FOUR-EYES"));
        given().when(kind(0, "VETERAN"), by(STATION_HEAD)).expectException(broken("CORRECTION-VALUE"));
        given().when(kind(0, "SOLDIER"), by(STATION_HEAD)).expectException(broken("CORRECTION-VALUE"));
        given(DEAD).when(kind(1, "SURVIVOR"), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
        IdentityAdded also = new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, HASH);
        given(also).when(kind(0, "SURVIVOR"), by(STATION_HEAD)).expectException(broken("REG-14"));
        given(also).when(kind(1, "MILITARY_FAMILY"), by(STATION_HEAD))
                .expectEvents(rather(1, SubjectKind.SURVIVOR, SubjectKind.MILITARY_FAMILY));
        // and what such a one may do goes by the right kind
        ProveSurvivor prove = new ProveSurvivor(
                CASE, ON.plusDays(10), SurvivorCertificate.MARTYR, Personal.of("TEST-M-1"), HASH);
        given(right).when(prove, by(STREET_WORKER)).expectSuccessfulHandlerExecution();
        given(rather(0, SubjectKind.VETERAN, SubjectKind.MILITARY_FAMILY))
                .when(prove, by(STREET_WORKER))
                .expectException(broken("CARD-03"));
    }

    @Test
    void correctionBuiltTheKindStaysWhereSomethingThatOnlySuchAOneHasStands() {
        given(Reports.noticed(Reports.selfEmployed(ON), ON))
                .when(kind(0, "SURVIVOR"), by(STATION_HEAD))
                .expectException(broken("CORRECTION-BUILT"));
        given(Reports.noticed(Reports.selfEmployed(ON), ON), new FactReversed(CASE, ON, 1, "ReportingNoticeIssued"))
                .when(kind(0, "SURVIVOR"), by(STATION_HEAD))
                .expectEvents(rather(0, SubjectKind.VETERAN, SubjectKind.SURVIVOR));
        // nor does what the timers said of the notice, or the dates of one of before, outlive it
        ReportingNoticeIssued first = Reports.noticed(Reports.selfEmployed(ON), ON);
        ReportingNoticeIssued second = Reports.noticed(Reports.selfEmployed(ON), ON.plusDays(1));
        given(
                first, second, new FactReversed(CASE, ON, 2, "ReportingNoticeIssued"),
                new ReportDueRecomputed(CASE, ON, first.due(), first.tolerance(), null, 0, null),
                new ReportingOverdue(CASE, ON, first.due()), new ForfeitureReviewOpened(CASE, ON, first.tolerance()),
                new FactReversed(CASE, ON, 1, "ReportingNoticeIssued"))
                .when(kind(0, "SURVIVOR"), by(STATION_HEAD))
                .expectEvents(rather(0, SubjectKind.VETERAN, SubjectKind.SURVIVOR));
        PlaqueHung hung = new PlaqueHung(CASE, ON, SubjectKind.VETERAN, Personal.of("试验路9号"));
        given(hung).when(kind(0, "SURVIVOR"), by(STATION_HEAD)).expectException(broken("CORRECTION-BUILT"));
        given(hung, new FactReversed(CASE, ON, 1, "PlaqueHung"))
                .when(kind(0, "SURVIVOR"), by(STATION_HEAD))
                .expectSuccessfulHandlerExecution();
        given(
                rather(0, SubjectKind.VETERAN, SubjectKind.SURVIVOR),
                new SurvivorProven(CASE, ON, SurvivorCertificate.MARTYR, Personal.of("TEST-M-1"), HASH))
                .when(kind(0, "VETERAN"), by(STATION_HEAD))
                .expectException(broken("CORRECTION-BUILT"));
    }

    @Test
    void whatWasAppliedForAsAnotherKindOfPersonIsLookedAtAgain() {
        given(new EntitlementApplied(CASE, ON, 1, "WAR_VETERAN", null))
                .when(kind(0, "SURVIVOR"), by(STATION_HEAD))
                .expectEvents(
                        rather(0, SubjectKind.VETERAN, SubjectKind.SURVIVOR),
                        new CorrectionReviewOpened(
                                CASE, ON.plusDays(9), 1, 0, CorrectedField.SUBJECT_KIND, List.of("Benefits")));
    }

    private static CorrectFact died(long version, LocalDate on) {
        return new CorrectFact(CASE, ON.plusDays(9), version, CorrectedField.DIED_ON, on.toString(), null);
    }

    private static FactCorrected diedRather(LocalDate on) {
        return new FactCorrected(
                CASE, ON.plusDays(9), 1, CorrectedField.DIED_ON, ON.toString(), on.toString(), null, null);
    }

    @Test
    void anotherDayOfTheSameDeathIsPutRightByAnother() {
        LocalDate right = ON.minusDays(20);
        given(entered(STREET_WORKER, DEAD)).when(died(1, right), by(STATION_HEAD)).expectEvents(diedRather(right));
        given(entered(STREET_WORKER, DEAD))
                .when(died(1, right), by(Actors.as(STREET_WORKER, Role.STATION_HEAD, Actors.STREET)))
                .expectException(broken("FOUR-EYES"));
        given(DEAD).when(died(0, right), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
        given(DEAD).when(died(1, ON), by(STATION_HEAD)).expectException(broken("CORRECTION-VALUE"));
        given(DEAD).when(died(1, ON.plusDays(10)), by(STATION_HEAD)).expectException(broken("VAL-DATE-2"));
        given(DEAD).when(died(1, LocalDate.of(1984, 12, 31)), by(STATION_HEAD)).expectException(broken("VAL-DATE-2"));
        given(DEAD, diedRather(ON.plusDays(5)))
                .when(new RevokeDeathRecord(CASE, ON.plusDays(4), HASH), by(DISTRICT_APPROVER))
                .expectException(broken("VAL-DATE-2"));
        given(DEAD, new DeathRecordRevoked(CASE, ON, HASH))
                .when(died(1, right), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void whatWasPaidToAWrongDayOfDeathIsLookedAtAgain() {
        LocalDate right = ON.minusDays(40);
        given(
                DEAD, new EntitlementApplied(CASE, ON, 1, "WAR_VETERAN", null),
                new EntitlementConfirmed(CASE, ON, 1, YearMonth.from(ON), "310104"))
                .when(died(1, right), by(STATION_HEAD))
                .expectEvents(diedRather(right), new CorrectionReviewOpened(
                        CASE, ON.plusDays(9), 1, 1, CorrectedField.DIED_ON, List.of("Benefits")));
        given(DEAD, new PlacementEndedByDeath(CASE, ON))
                .when(died(1, right), by(STATION_HEAD))
                .expectEvents(diedRather(right), new CorrectionReviewOpened(
                        CASE, ON.plusDays(9), 1, 1, CorrectedField.DIED_ON, List.of("Placement")));
        given(DEAD, new EntitlementApplied(CASE, ON, 1, "WAR_VETERAN", null))
                .when(died(1, right), by(STATION_HEAD))
                .expectEvents(diedRather(right));
    }

    @Test
    void valDate2AnErrorIsNotProvenBeforeItWasMade() {
        given(DEAD)
                .when(new RevokeDeathRecord(CASE, ON.minusDays(1), HASH), by(DISTRICT_APPROVER))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void whatACourtAndThePoliceSayIsRecordedUntilTheRelease() {
        Personal paper = Personal.of("（2025）沪0104刑初1号");
        SentenceRecorded sentence = new SentenceRecorded(CASE, ON, Sanction.IMPRISONMENT, paper, ON.plusYears(1));
        given().when(
                new RecordSentence(CASE, ON, Sanction.IMPRISONMENT, paper, ON.plusYears(1)), by(STREET_WORKER))
                .expectEvents(sentence);
        given().when(new RecordWanted(CASE, ON, paper), by(STREET_WORKER))
                .expectEvents(new WantedRecorded(CASE, ON, paper));
        given(sentence)
                .when(new RecordRelease(CASE, ON.plusMonths(6), paper, null), by(STREET_WORKER))
                .expectEvents(new ReleaseRecorded(CASE, ON.plusMonths(6), paper, List.of(1L)));
        given().when(new RecordRelease(CASE, ON, paper, null), by(STREET_WORKER)).expectException(broken("CASE-STATE"));
        given().when(
                new RecordSentence(CASE, ON, Sanction.IMPRISONMENT, paper, ON.minusDays(1)), by(STREET_WORKER))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void aReleaseEndsWhatItNamesAndNothingElse() {
        Personal paper = Personal.of("（2025）沪0104刑初1号");
        SentenceRecorded prison = new SentenceRecorded(CASE, ON, Sanction.IMPRISONMENT, paper, null);
        SentenceRecorded rights = new SentenceRecorded(
                CASE, ON, Sanction.DEPRIVATION_OF_RIGHTS, paper, ON.plusYears(2));
        ReleaseRecorded fromPrison = new ReleaseRecorded(CASE, ON, paper, List.of(1L));
        given(prison, rights)
                .when(new RecordRelease(CASE, ON, paper, List.of(1L)), by(STREET_WORKER))
                .expectEvents(fromPrison);
        given(prison, rights)
                .when(new RecordRelease(CASE, ON, paper, null), by(STREET_WORKER))
                .expectException(broken("RELEASE-NAMED"));
        given(prison, rights, fromPrison)
                .when(new RecordRelease(CASE, ON, paper, List.of(1L)), by(STREET_WORKER))
                .expectException(broken("RELEASE-NAMED"));
        given(prison, rights, fromPrison)
                .when(new RecordRelease(CASE, ON, paper, null), by(STREET_WORKER))
                .expectEvents(new ReleaseRecorded(CASE, ON, paper, List.of(2L)));
    }

    @Test
    void aReleaseOfBeforeEndsAllThatLasted() {
        Personal paper = Personal.of("（2025）沪0104刑初1号");
        given(
                new SentenceRecorded(CASE, ON, Sanction.IMPRISONMENT, paper, null),
                new WantedRecorded(CASE, ON, paper),
                new ReleaseRecorded(CASE, ON, paper, null))
                .when(new RecordRelease(CASE, ON, paper, null), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void card03ASurvivorIsProvenByTheCertificateOfTheDead() {
        Personal number = Personal.of("沪烈字第12号");
        ProveSurvivor prove = new ProveSurvivor(CASE, ON, SurvivorCertificate.MARTYR, number, HASH);
        given(new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, HASH))
                .when(prove, by(NEIGHBOURHOOD_WORKER))
                .expectEvents(new SurvivorProven(CASE, ON, SurvivorCertificate.MARTYR, number, HASH));
        given().when(prove, by(NEIGHBOURHOOD_WORKER)).expectException(broken("CARD-03"));
        given(new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, HASH))
                .when(
                        new ProveSurvivor(CASE, ON, SurvivorCertificate.MARTYR, Personal.of("烈字？"), HASH),
                        by(NEIGHBOURHOOD_WORKER))
                .expectException(broken("VAL-CARD-3"));
    }

    @Test
    void anIdentityThatAPlaqueStillHonoursOrThatCameWithADoubleIsNoSlip() {
        LocalDate on = LocalDate.of(2025, 7, 2);
        Foundations restored = new Foundations();
        restored.on(new PlaqueHung(CASE, on, SubjectKind.VETERAN, null), 1);
        restored.on(new PlaqueWithdrawn(CASE, on, "徐退役军人〔2025〕4号", null), 2);
        assertThat(restored.bear(SubjectKind.VETERAN)).isFalse();
        restored.on(new PlaqueRestored(CASE, on, "徐退役军人〔2025〕5号", null), 3);
        assertThat(restored.bear(SubjectKind.VETERAN)).isTrue();
        Foundations merged = new Foundations();
        merged.on(new CaseAbsorbed(CASE, on, CaseId.of("01937b5e-0000-7000-8000-00000000000f"), null,
                new Carried(null, new CarriedPlaque(SubjectKind.MILITARY_FAMILY, true), null, null), null), 4);
        assertThat(merged.bear(SubjectKind.MILITARY_FAMILY)).isTrue();
    }

    /** Nobody is paid as a survivor who was none from the first day on. */
    @Test
    void correctionTargetWhatAPensionByADeathRestsOnIsNoSlip() {
        Personal number = Personal.of("沪烈字第12号");
        Object survivor = entered(STREET_WORKER, new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, HASH));
        Object proven = entered(
                STREET_WORKER, new SurvivorProven(CASE, ON, SurvivorCertificate.MARTYR, number, HASH));
        EntitlementApplied applied = new EntitlementApplied(CASE, ON, 1, "MARTYR_SURVIVOR", null);
        EntitlementStopped stopped = new EntitlementStopped(CASE, ON, 1, YearMonth.of(2025, 7), "REMARRIED");
        for (long version : List.of(1L, 2L)) {
            ReverseFact reverse = new ReverseFact(CASE, ON, version);
            given(survivor, proven, applied)
                    .when(reverse, by(STATION_HEAD))
                    .expectException(broken("CORRECTION-TARGET"));
            given(survivor, proven, applied, stopped)
                    .when(reverse, by(STATION_HEAD))
                    .expectSuccessfulHandlerExecution();
            given(survivor, proven, new EntitlementApplied(CASE, ON, 1, "DISABLED_SERVICEMAN", null))
                    .when(reverse, by(STATION_HEAD))
                    .expectSuccessfulHandlerExecution();
        }
    }
}
