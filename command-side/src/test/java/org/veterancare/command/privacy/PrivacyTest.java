package org.veterancare.command.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DISTRICT;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.PRIVACY_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.as;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.OPENED_ON;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.command.privacy.PrivacyCommand.AnswerPrivacyRequest;
import org.veterancare.command.privacy.PrivacyCommand.ArchiveCase;
import org.veterancare.command.privacy.PrivacyCommand.ConfirmErasure;
import org.veterancare.command.privacy.PrivacyCommand.LiftLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.LiftRestriction;
import org.veterancare.command.privacy.PrivacyCommand.PlaceLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.ReceivePrivacyRequest;
import org.veterancare.command.privacy.PrivacyCommand.RequestErasure;
import org.veterancare.command.privacy.PrivacyCommand.RestrictProcessing;
import org.veterancare.command.privacy.PrivacyCommand.ShredSubjectKey;
import org.veterancare.command.privacy.PrivacyCommand.TakeUpArchivedCase;
import org.veterancare.command.privacy.PrivacyCommand.WithdrawErasure;
import org.veterancare.events.Actor;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PrivacyEvent.ArchivedCaseTakenUp;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.PrivacyEvent.ErasureConfirmed;
import org.veterancare.events.PrivacyEvent.ErasureRequested;
import org.veterancare.events.PrivacyEvent.ErasureWithdrawn;
import org.veterancare.events.PrivacyEvent.LegalHoldLifted;
import org.veterancare.events.PrivacyEvent.LegalHoldPlaced;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.IdentitySource;
import org.veterancare.events.SubjectEvent.IdentityVerified;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.SurvivorCertificate;
import org.veterancare.events.SubjectEvent.SurvivorProven;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingEvent.SubsidyPaid;

/** The person's rights and the case's end (PRI-04, PRI-05, PRI-07, ARC-04, ARC-05, S6, S74). */
class PrivacyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String APPRAISAL = "徐档鉴〔2026〕3号";
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String ORDER = "徐法〔2026〕3号";

    private AggregateTestFixture<VeteranCase> fixture;

    @BeforeEach
    void fixture() {
        fixture = CaseFixture.fixture();
    }

    private TestExecutor<VeteranCase> given(Object... facts) {
        List<Object> all = new ArrayList<>(List.of(opened(), new RecordCardCreated(CASE, OPENED_ON)));
        all.addAll(List.of(facts));
        return fixture.given(all);
    }

    private static CaseClosed closed(String reason) {
        return new CaseClosed(CASE, DAY, reason);
    }

    /** An archived case of these facts, with a period that ended long ago. */
    private TestExecutor<VeteranCase> archived(Object... more) {
        List<Object> facts = new ArrayList<>(List.of(
                closed("OTHER"), new CaseArchived(CASE, DAY, "SERVICES", DAY.minusDays(1), "test")));
        facts.addAll(List.of(more));
        return given(facts.toArray());
    }

    private static ResultValidator<VeteranCase> when(
            TestExecutor<VeteranCase> given, Actor actor, CaseCommand command) {
        return given.when(command, by(actor));
    }

    private static Object requested() {
        return entered(PRIVACY_OFFICER, new ErasureRequested(CASE, DAY, "RETENTION_OVER", APPRAISAL));
    }

    private static CaseEvent confirmed() {
        return new ErasureConfirmed(CASE, DAY, DAY.plusDays(4));
    }

    @Test
    void whileProcessingIsRestrictedNothingIsDoneWithTheCase() {
        for (CaseCommand command : List.of(
                new SeekEmployment(CASE, DAY),
                new CloseCase(CASE, DAY, "OTHER"),
                new CorrectFact(CASE, DAY, 0L, CorrectedField.NAME, null, Personal.of("试例乙")),
                new RestrictProcessing(CASE, DAY))) {
            fixture();
            when(given(new ProcessingRestricted(CASE, DAY)), STATION_HEAD, command).expectException(broken("PRI-05"));
        }
    }

    /** The right to a copy outlasts the restriction (PIPL 45): what was asked for is no task that nobody can do. */
    @Test
    void aPersonAsksAndIsAnsweredWhileTheCaseIsOnlyStored() {
        when(
                given(new ProcessingRestricted(CASE, DAY)),
                STREET_WORKER,
                new ReceivePrivacyRequest(CASE, DAY, RequestKind.COPY, Requester.SUBJECT, null))
                .expectEvents(received(RequestKind.COPY, Requester.SUBJECT, null));
        fixture();
        when(
                given(received(RequestKind.COPY, Requester.SUBJECT, null), new ProcessingRestricted(CASE, DAY)),
                STATION_HEAD,
                new AnswerPrivacyRequest(CASE, DAY, 1, true))
                .expectEvents(new PrivacyRequestAnswered(CASE, DAY, 1, true));
    }

    @Test
    void aRestrictionIsLiftedAndTheCaseGoesOn() {
        when(given(), PRIVACY_OFFICER, new RestrictProcessing(CASE, DAY))
                .expectEvents(new ProcessingRestricted(CASE, DAY));
        fixture();
        when(given(new ProcessingRestricted(CASE, DAY)), PRIVACY_OFFICER, new LiftRestriction(CASE, DAY))
                .expectEvents(new RestrictionLifted(CASE, DAY));
        fixture();
        when(
                given(new ProcessingRestricted(CASE, DAY), new RestrictionLifted(CASE, DAY)),
                STREET_WORKER,
                new SeekEmployment(CASE, DAY)).expectEvents(new EmploymentSought(CASE, DAY));
        fixture();
        when(given(), PRIVACY_OFFICER, new LiftRestriction(CASE, DAY)).expectException(broken("CASE-STATE"));
    }

    @Test
    void aClosedCaseCanBeRestrictedAndARestrictedOneArchived() {
        when(given(closed("OTHER")), PRIVACY_OFFICER, new RestrictProcessing(CASE, DAY))
                .expectEvents(new ProcessingRestricted(CASE, DAY));
        fixture();
        when(
                given(closed("OTHER"), new ProcessingRestricted(CASE, DAY)),
                PRIVACY_OFFICER,
                new ArchiveCase(CASE, DAY)).expectSuccessfulHandlerExecution();
        fixture();
        when(
                archived(new ProcessingRestricted(CASE, DAY)),
                PRIVACY_OFFICER,
                new RequestErasure(CASE, DAY, "UNLAWFUL", APPRAISAL)).expectSuccessfulHandlerExecution();
    }

    @Test
    void aRequestHasADayForItsAnswer() {
        when(given(), STREET_WORKER, new ReceivePrivacyRequest(CASE, DAY, RequestKind.COPY, Requester.SUBJECT, null))
                .expectEvents(received(RequestKind.COPY, Requester.SUBJECT, null));
    }

    @Test
    void relativesAskOnlyForTheDeadAndWithAGround() {
        Personal ground = Personal.of("办理抚恤手续");
        when(given(closed("DECEASED")), STREET_WORKER, asked(ground))
                .expectEvents(received(RequestKind.COPY, Requester.RELATIVE_OF_DECEASED, ground));
        fixture();
        when(given(closed("DECEASED")), STREET_WORKER, asked(null)).expectException(broken("PRI-07"));
        fixture();
        when(given(closed("OTHER")), STREET_WORKER, asked(ground)).expectException(broken("PRI-07"));
        fixture();
        when(given(closed("DECEASED"), new CaseReopened(CASE, DAY)), STREET_WORKER, asked(ground))
                .expectException(broken("PRI-07"));
    }

    @Test
    void relativesAskAsSoonAsTheDeathIsOnRecordUntilItProvesUntrue() {
        Personal ground = Personal.of("办理抚恤手续");
        SubjectDeathRecorded died = new SubjectDeathRecorded(CASE, DAY, DeathProof.CERTIFICATE, HASH);
        when(given(died), STREET_WORKER, asked(ground))
                .expectEvents(received(RequestKind.COPY, Requester.RELATIVE_OF_DECEASED, ground));
        fixture();
        when(given(died, closed("OTHER"), new CaseReopened(CASE, DAY)), STREET_WORKER, asked(ground))
                .expectEvents(received(RequestKind.COPY, Requester.RELATIVE_OF_DECEASED, ground));
        fixture();
        when(given(died, new DeathRecordRevoked(CASE, DAY, HASH)), STREET_WORKER, asked(ground))
                .expectException(broken("PRI-07"));
    }

    /** A number, a slip and a phone are put right in ways of their own, and each of them is what was asked for. */
    @Test
    void aCorrectionIsGrantedByWhicheverWayTheFactWasPutRight() {
        PrivacyRequestReceived request = received(RequestKind.CORRECTION, Requester.SUBJECT, null);
        for (CaseEvent right : List.of(
                new IdentityCorrected(CASE, DAY, Personal.of("310104198501010013"), Sex.MALE, YearMonth.of(1985, 1),
                        null),
                new FactReversed(CASE, DAY, 1, "RecordCardCreated"),
                new ContactRecorded(CASE, DAY, Personal.of("15400000009"), null, null))) {
            fixture();
            when(given(request, right), STATION_HEAD, new AnswerPrivacyRequest(CASE, DAY, 1, true))
                    .expectEvents(new PrivacyRequestAnswered(CASE, DAY, 1, true));
        }
    }

    @Test
    void aCorrectionIsGrantedOnceTheFactHasBeenPutRight() {
        PrivacyRequestReceived request = received(RequestKind.CORRECTION, Requester.SUBJECT, null);
        FactCorrected corrected = new FactCorrected(
                CASE, DAY, 0, CorrectedField.NAME, null, null, Personal.of("试例乙"), null);
        AnswerPrivacyRequest granted = new AnswerPrivacyRequest(CASE, DAY, 1, true);
        when(given(request), STATION_HEAD, granted).expectException(broken("PRI-04"));
        fixture();
        when(given(corrected, request), STATION_HEAD, granted).expectException(broken("PRI-04"));
        fixture();
        when(given(request, corrected), STATION_HEAD, granted)
                .expectEvents(new PrivacyRequestAnswered(CASE, DAY, 1, true));
        fixture();
        when(given(request), STATION_HEAD, new AnswerPrivacyRequest(CASE, DAY, 1, false))
                .expectEvents(new PrivacyRequestAnswered(CASE, DAY, 1, false));
        fixture();
        when(given(request), STATION_HEAD, new AnswerPrivacyRequest(CASE, DAY, 2, false))
                .expectException(broken("CASE-STATE"));
        fixture();
        when(given(), STATION_HEAD, granted).expectException(broken("CASE-STATE"));
    }

    @Test
    void onlyAClosedCaseWithoutOpenRequestsIsArchived() {
        when(given(), DISTRICT_OFFICER, new ArchiveCase(CASE, DAY)).expectException(broken("CASE-STATE"));
        fixture();
        when(
                given(received(RequestKind.COPY, Requester.SUBJECT, null), closed("OTHER")),
                DISTRICT_OFFICER,
                new ArchiveCase(CASE, DAY)).expectException(broken("CASE-BUSY"));
        fixture();
        when(archived(), DISTRICT_OFFICER, new ArchiveCase(CASE, DAY)).expectException(broken("CASE-STATE"));
        fixture();
        when(archived(), STATION_HEAD, new ReopenCase(CASE, DAY)).expectException(broken("CASE-STATE"));
    }

    @Test
    void sus04ADecisionThatMayStillBeContestedIsNoRecordYet() {
        PlaqueWithdrawn decided = new PlaqueWithdrawn(
                CASE, DAY, "徐退役军人〔2026〕4号", new Due("SUS-04", "1", DAY, DAY, DAY.plusDays(60), "none"));
        when(given(decided, closed("OTHER")), DISTRICT_OFFICER, new ArchiveCase(CASE, DAY.plusDays(60)))
                .expectException(broken("SUS-04"));
        fixture();
        when(given(decided, closed("OTHER")), DISTRICT_OFFICER, new ArchiveCase(CASE, DAY.plusDays(61)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatIsArchivedIsTakenUpAgainByOneAndReopenedByAnother() {
        ArchivedCaseTakenUp again = new ArchivedCaseTakenUp(CASE, DAY, "QUASHED");
        TakeUpArchivedCase takeUp = new TakeUpArchivedCase(CASE, DAY, "QUASHED");
        when(archived(), DISTRICT_APPROVER, takeUp).expectEvents(again);
        fixture();
        when(archived(entered(DISTRICT_APPROVER, again)), STATION_HEAD, new ReopenCase(CASE, DAY))
                .expectEvents(new CaseReopened(CASE, DAY));
        fixture();
        when(
                archived(entered(DISTRICT_APPROVER, again)),
                as(DISTRICT_APPROVER, Role.DISTRICT_OFFICER, DISTRICT),
                new ReopenCase(CASE, DAY)).expectException(broken("FOUR-EYES"));
        fixture();
        when(archived(again), DISTRICT_OFFICER, new ArchiveCase(CASE, DAY)).expectSuccessfulHandlerExecution();
        fixture();
        when(archived(requested()), DISTRICT_APPROVER, takeUp).expectException(broken("CASE-STATE"));
        fixture();
        when(given(closed("OTHER")), DISTRICT_APPROVER, takeUp).expectException(broken("CASE-STATE"));
    }

    @Test
    void aRecordIsKeptAsLongAsTheLongestLivedThingInIt() {
        String policy = CaseFixture.LAW.policy().version();
        when(given(closed("OTHER")), DISTRICT_OFFICER, new ArchiveCase(CASE, DAY))
                .expectEvents(new CaseArchived(CASE, DAY, "SERVICES", DAY.plusYears(10), policy));
        fixture();
        ApplicationSubmitted hardship = new ApplicationSubmitted(
                CASE, DAY, 1, "ILLNESS", Personal.of("示例"), "WINDOW", "310104007000",
                new Due("HRD-02", "1", DAY, DAY, DAY, "none"));
        when(given(hardship, closed("OTHER")), DISTRICT_OFFICER, new ArchiveCase(CASE, DAY))
                .expectEvents(new CaseArchived(CASE, DAY, "PAYMENTS", DAY.plusYears(30), policy));
        fixture();
        EntitlementApplied status = new EntitlementApplied(CASE, DAY, 1, "DISABLED_SERVICEMAN", null);
        when(given(hardship, status, closed("OTHER")), DISTRICT_OFFICER, new ArchiveCase(CASE, DAY))
                .expectEvents(new CaseArchived(CASE, DAY, "PERMANENT", null, policy));
    }

    /** Who somebody is, and what was paid, is kept longer than what was done at the window (PRI-06). */
    @ParameterizedTest
    @MethodSource("kept")
    void pri06WhatIsKeptLongerIsToldByTheFact(String retention, CaseEvent fact) {
        assertEquals(retention, Retention.of(fact).name());
    }

    private static Stream<Arguments> kept() {
        CaseId other = CaseId.of("01937b5e-0000-7000-8000-0000000000f1");
        Service service = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT, DAY);
        return Stream.of(
                Arguments.of("PERMANENT", new IdentityVerified(CASE, DAY, IdentitySource.POLICE)),
                Arguments.of("PERMANENT", new IdentityAdded(CASE, DAY, SubjectKind.SURVIVOR, HASH)),
                Arguments.of("PERMANENT", new SurvivorProven(
                        CASE, DAY, SurvivorCertificate.MARTYR, Personal.of("烈字第1号"), HASH)),
                Arguments.of("PERMANENT", new RelationRecorded(CASE, DAY, other, Relation.SURVIVOR_OF, HASH)),
                Arguments.of("SERVICES", new RelationRecorded(CASE, DAY, other, Relation.SPOUSE_OF, HASH)),
                Arguments.of("PERMANENT",
                        new CaseTransferredIn(CASE, DAY, "310115", "沪浦退（2026）1号", YearMonth.of(2027, 1), service,
                                null)),
                Arguments.of("SERVICES",
                        new CaseTransferredIn(CASE, DAY, "310115", "沪浦退（2026）1号", YearMonth.of(2027, 1), null, null)),
                Arguments.of("PAYMENTS", new SubsidyPaid(CASE, DAY, 1, Money.ofFen(1))),
                Arguments.of("PAYMENTS", new SpouseSubsidised(CASE, DAY, Money.ofFen(1), "test", null)),
                Arguments.of("SERVICES", new CaseClosed(CASE, DAY, "OTHER")));
    }

    @Test
    void aPersonIsForgottenByTwoPersonsAndADelay() {
        when(archived(), PRIVACY_OFFICER, new RequestErasure(CASE, DAY, "RETENTION_OVER", "徐档鉴(2026)3号"))
                .expectEvents(new ErasureRequested(CASE, DAY, "RETENTION_OVER", APPRAISAL));
        fixture();
        when(archived(requested()), DISTRICT_APPROVER, new ConfirmErasure(CASE, DAY)).expectEvents(confirmed());
        fixture();
        when(archived(requested(), confirmed()), TIMER, new ShredSubjectKey(CASE, DAY.plusDays(4)))
                .expectEvents(new SubjectErased(CASE, DAY.plusDays(4), APPRAISAL));
    }

    @Test
    void whoAskedDoesNotAgreeUnderAnyRole() {
        for (Role role : List.of(Role.PRIVACY_OFFICER, Role.DISTRICT_APPROVER)) {
            fixture();
            when(archived(requested()), as(PRIVACY_OFFICER, role, DISTRICT), new ConfirmErasure(CASE, DAY))
                    .expectException(broken("FOUR-EYES"));
        }
    }

    @Test
    void beforeSeventyTwoHoursAreOverNothingIsDestroyed() {
        for (int day = 0; day < 4; day++) {
            fixture();
            when(archived(requested(), confirmed()), TIMER, new ShredSubjectKey(CASE, DAY.plusDays(day)))
                    .expectException(broken("ERASURE-DELAY"));
        }
        assertEquals("PT72H", java.time.Duration.between(
                DAY.atTime(23, 59, 59).plusSeconds(1), DAY.plusDays(4).atStartOfDay()).toString());
    }

    @Test
    void anErasureIsWithdrawnInItsDelayAndThenIsAskedForAnew() {
        when(archived(requested(), confirmed()), PRIVACY_OFFICER, new WithdrawErasure(CASE, DAY.plusDays(3)))
                .expectEvents(new ErasureWithdrawn(CASE, DAY.plusDays(3)));
        fixture();
        ErasureWithdrawn withdrawn = new ErasureWithdrawn(CASE, DAY);
        when(archived(requested(), confirmed(), withdrawn), TIMER, new ShredSubjectKey(CASE, DAY.plusDays(4)))
                .expectException(broken("CASE-STATE"));
        fixture();
        when(archived(requested(), confirmed(), withdrawn), DISTRICT_APPROVER, new ConfirmErasure(CASE, DAY))
                .expectException(broken("CASE-STATE"));
        fixture();
        when(archived(requested(), withdrawn, requested()), TIMER, new ShredSubjectKey(CASE, DAY.plusDays(9)))
                .expectException(broken("CASE-STATE"));
        fixture();
        when(archived(), PRIVACY_OFFICER, new WithdrawErasure(CASE, DAY)).expectException(broken("CASE-STATE"));
    }

    @Test
    void whatIsHeldAsEvidenceIsNotDestroyed() {
        LegalHoldPlaced held = new LegalHoldPlaced(CASE, DAY, ORDER);
        when(archived(), PRIVACY_OFFICER, new PlaceLegalHold(CASE, DAY, ORDER)).expectEvents(held);
        fixture();
        when(archived(held), PRIVACY_OFFICER, new RequestErasure(CASE, DAY, "UNLAWFUL", APPRAISAL))
                .expectException(broken("LEGAL-HOLD"));
        fixture();
        when(archived(requested(), held), DISTRICT_APPROVER, new ConfirmErasure(CASE, DAY))
                .expectException(broken("LEGAL-HOLD"));
        fixture();
        when(archived(requested(), confirmed(), held), TIMER, new ShredSubjectKey(CASE, DAY.plusDays(9)))
                .expectException(broken("LEGAL-HOLD"));
        fixture();
        LegalHoldLifted lifted = new LegalHoldLifted(CASE, DAY);
        when(archived(requested(), confirmed(), held), DISTRICT_APPROVER, new LiftLegalHold(CASE, DAY))
                .expectEvents(lifted);
        fixture();
        when(archived(requested(), confirmed(), held), PRIVACY_OFFICER, new LiftLegalHold(CASE, DAY))
                .expectException(broken("FOUR-EYES"));
        fixture();
        when(archived(requested(), confirmed(), held, lifted), TIMER, new ShredSubjectKey(CASE, DAY.plusDays(9)))
                .expectSuccessfulHandlerExecution();
    }

    /** Who freed it of its hold is not who wants it destroyed, in whatever order. */
    @Test
    void whoLiftedAHoldNeitherAsksForTheErasureNorAgreesToIt() {
        LegalHoldPlaced held = new LegalHoldPlaced(CASE, DAY, ORDER);
        Object byPrivacy = entered(PRIVACY_OFFICER, new LegalHoldLifted(CASE, DAY));
        when(archived(held, byPrivacy), PRIVACY_OFFICER, new RequestErasure(CASE, DAY, "UNLAWFUL", APPRAISAL))
                .expectException(broken("FOUR-EYES"));
        fixture();
        Object byApprover = entered(DISTRICT_APPROVER, new LegalHoldLifted(CASE, DAY));
        when(archived(held, byApprover, requested()), DISTRICT_APPROVER, new ConfirmErasure(CASE, DAY))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void withoutAnAppraisalOrBeforeThePeriodIsOverNobodyIsForgotten() {
        when(archived(), PRIVACY_OFFICER, new RequestErasure(CASE, DAY, "RETENTION_OVER", null))
                .expectException(broken("ARC-04"));
        fixture();
        when(archived(), PRIVACY_OFFICER, new RequestErasure(CASE, DAY, "RETENTION_OVER", "三号"))
                .expectException(broken("VAL-CARD-4"));
        fixture();
        when(
                given(closed("OTHER"), new CaseArchived(CASE, DAY, "PERMANENT", null, "test")),
                PRIVACY_OFFICER,
                new RequestErasure(CASE, DAY, "RETENTION_OVER", APPRAISAL)).expectException(broken("ARC-05"));
        fixture();
        when(
                given(closed("OTHER"), new CaseArchived(CASE, DAY, "SERVICES", DAY, "test")),
                PRIVACY_OFFICER,
                new RequestErasure(CASE, DAY, "RETENTION_OVER", APPRAISAL)).expectException(broken("ARC-05"));
        fixture();
        when(given(closed("OTHER")), PRIVACY_OFFICER, new RequestErasure(CASE, DAY, "UNLAWFUL", APPRAISAL))
                .expectException(broken("CASE-STATE"));
    }

    private static Object spilt() {
        return entered(PRIVACY_OFFICER, new ErasureRequested(CASE, DAY, "SECRET_SPILL", APPRAISAL));
    }

    @Test
    void aSpiltSecretIsErasedAtOnceInWhateverStateTheCaseIsByTwoPersons() {
        when(given(), PRIVACY_OFFICER, new RequestErasure(CASE, DAY, "SECRET_SPILL", APPRAISAL))
                .expectEvents(new ErasureRequested(CASE, DAY, "SECRET_SPILL", APPRAISAL));
        for (List<Object> before : List.<List<Object>>of(
                List.of(spilt()), List.of(closed("OTHER"), spilt()),
                List.of(new ProcessingRestricted(CASE, DAY), spilt()))) {
            fixture();
            when(given(before.toArray()), DISTRICT_APPROVER, new ConfirmErasure(CASE, DAY))
                    .expectEvents(new ErasureConfirmed(CASE, DAY, DAY), new SubjectErased(CASE, DAY, APPRAISAL));
        }
        fixture();
        when(given(spilt(), new ErasureConfirmed(CASE, DAY, DAY), new SubjectErased(CASE, DAY, APPRAISAL)),
                STATION_HEAD,
                new SeekEmployment(CASE, DAY)).expectException(broken("SUBJECT-ERASED"));
    }

    @Test
    void aSpillIsNoWayAroundTheSecondPersonTheReportOrAHold() {
        for (Role role : List.of(Role.PRIVACY_OFFICER, Role.DISTRICT_APPROVER)) {
            fixture();
            when(given(spilt()), as(PRIVACY_OFFICER, role, DISTRICT), new ConfirmErasure(CASE, DAY))
                    .expectException(broken("FOUR-EYES"));
        }
        fixture();
        when(given(), PRIVACY_OFFICER, new RequestErasure(CASE, DAY, "SECRET_SPILL", null))
                .expectException(broken("ARC-04"));
        fixture();
        when(given(new LegalHoldPlaced(CASE, DAY, ORDER)), PRIVACY_OFFICER,
                new RequestErasure(CASE, DAY, "SECRET_SPILL", APPRAISAL)).expectException(broken("LEGAL-HOLD"));
        fixture();
        when(given(spilt(), new LegalHoldPlaced(CASE, DAY, ORDER)), DISTRICT_APPROVER, new ConfirmErasure(CASE, DAY))
                .expectException(broken("LEGAL-HOLD"));
        fixture();
        when(given(spilt(), new ErasureWithdrawn(CASE, DAY)), DISTRICT_APPROVER, new ConfirmErasure(CASE, DAY))
                .expectException(broken("CASE-STATE"));
        fixture();
        when(given(), PRIVACY_OFFICER, new RequestErasure(CASE, DAY, "UNLAWFUL", APPRAISAL))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void nothingIsEverAddedToTheCaseOfAnErasedPerson() {
        for (CaseCommand command : List.of(
                new SeekEmployment(CASE, DAY),
                new ReopenCase(CASE, DAY),
                new LiftRestriction(CASE, DAY),
                new PlaceLegalHold(CASE, DAY, ORDER),
                new ShredSubjectKey(CASE, DAY.plusDays(9)))) {
            fixture();
            when(
                    archived(requested(), confirmed(), new SubjectErased(CASE, DAY.plusDays(4), APPRAISAL)),
                    PRIVACY_OFFICER,
                    command).expectException(broken("SUBJECT-ERASED"));
        }
    }

    private static ReceivePrivacyRequest asked(Personal ground) {
        return new ReceivePrivacyRequest(CASE, DAY, RequestKind.COPY, Requester.RELATIVE_OF_DECEASED, ground);
    }

    private static PrivacyRequestReceived received(RequestKind kind, Requester requester, Personal ground) {
        Due due = new Due("PRI-04", "1", DAY, DAY.plusDays(30), DAY.plusDays(30), "none");
        return new PrivacyRequestReceived(CASE, DAY, 1, kind, requester, ground, due);
    }

    @Test
    void sus04ADeniedClaimMayStillBeContestedToo() {
        AssignedWorkDenied decided = new AssignedWorkDenied(
                CASE, DAY, "徐退役军人〔2026〕4号", null,
                new Due("SUS-04", "1", DAY, DAY, DAY.plusDays(60), "none"));
        when(given(decided, closed("OTHER")), DISTRICT_OFFICER, new ArchiveCase(CASE, DAY.plusDays(60)))
                .expectException(broken("SUS-04"));
    }
}
