package org.veterancare.command.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.PRIVACY_OFFICER;
import static org.veterancare.command.Actors.SECOND_APPROVER;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.adaptationBy;
import static org.veterancare.command.registration.Reports.notice;
import static org.veterancare.command.registration.Reports.noticed;
import static org.veterancare.command.registration.Reports.receivedTooLate;
import static org.veterancare.command.registration.Reports.report;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.life.MoveCommand.AcceptTransferIn;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.command.privacy.PrivacyCommand.LiftRestriction;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.RevokeForfeiture;
import org.veterancare.command.registration.RegistrationCommand.ServeForfeitureNotice;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.Due;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.Timeliness;
import org.veterancare.law.Deadlines;

class ForfeitureTest {

    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate CAME_ON = LocalDate.of(2025, 8, 4);
    private static final LocalDate SERVED_ON = LocalDate.of(2025, 8, 6);
    private static final LocalDate DECIDED_ON = LocalDate.of(2025, 9, 3);
    private static final LocalDate QUASHED_ON = LocalDate.of(2025, 10, 15);
    private static final Service SERVICE = selfEmployed(APPROVED);
    private static final ReportDates DATES = ReportDates.byLaw(SERVICE, LAW);
    private static final String NOTICE = "徐退役军人〔2025〕31号";
    private static final String RECONSIDERED = "沪府复议〔2025〕12号";
    private static final LateReportReceived LATE = receivedTooLate(SERVICE, CAME_ON);

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static ForfeitureNoticeServed served() {
        Due answerBy = Deadlines.workingDays(
                LAW.rules().inForce("REG-05", SERVED_ON), SERVED_ON, 15, LAW.calendar());
        return new ForfeitureNoticeServed(CASE, SERVED_ON, NOTICE, answerBy);
    }

    private static SettlementForfeited forfeited() {
        Due remedy = Deadlines.citizenDays(
                LAW.rules().inForce("SUS-04", DECIDED_ON), DECIDED_ON, 60, LAW.calendar());
        return new SettlementForfeited(CASE, DECIDED_ON, Personal.of("听取"), remedy);
    }

    private static ForfeitureRevoked revoked(Due adaptationBy) {
        return new ForfeitureRevoked(CASE, QUASHED_ON, RECONSIDERED, DATES.due(), DATES.tolerance(), adaptationBy);
    }

    private static DecideForfeiture decide(LocalDate on) {
        return new DecideForfeiture(CASE, on, false, Personal.of("听取"));
    }

    @Test
    void reg05AWrittenNoticeGivesFifteenWorkingDaysToAnswer() {
        given(LATE)
                .when(new ServeForfeitureNotice(CASE, SERVED_ON, NOTICE), by(DISTRICT_OFFICER))
                .expectEvents(served());
    }

    @Test
    void reg05NothingIsForfeitedWhileAnAnswerMayCome() {
        LocalDate lastDay = served().answerBy().dueOn();
        given(entered(STREET_WORKER, LATE), served())
                .when(decide(lastDay), by(DISTRICT_APPROVER))
                .expectException(broken("REG-05"));
        given(entered(STREET_WORKER, LATE), served())
                .when(decide(DECIDED_ON), by(DISTRICT_APPROVER))
                .expectEvents(forfeited());
    }

    @Test
    void valCard4ANoticeHasAProperNumber() {
        given(LATE)
                .when(new ServeForfeitureNotice(CASE, SERVED_ON, "通知书没有文号"), by(DISTRICT_OFFICER))
                .expectException(broken("VAL-CARD-4"));
    }

    @Test
    void noNoticeIsServedWithoutAReview() {
        given(noticed(SERVICE, APPROVED))
                .when(new ServeForfeitureNotice(CASE, SERVED_ON, NOTICE), by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void s07WhatReconsiderationQuashesStandsAsReportedByDatesCountedAgain() {
        given(LATE, forfeited())
                .when(new RevokeForfeiture(CASE, QUASHED_ON, RECONSIDERED), by(DISTRICT_APPROVER))
                .expectEvents(revoked(adaptationBy(QUASHED_ON)));
    }

    @Test
    void s07TheReportIsThenAcceptedLikeAnyOther() {
        given(LATE, forfeited(), revoked(adaptationBy(QUASHED_ON)))
                .when(new AcceptSettlement(CASE, QUASHED_ON, false), by(STREET_WORKER))
                .expectEvents(new SettlementAccepted(CASE, QUASHED_ON, true, null));
    }

    private static final LocalDate LIVES_ON = LocalDate.of(2025, 8, 20);
    private static final String HASH = "sha256:" + "0".repeat(64);

    private static SubjectDeathRecorded died(LocalDate on) {
        return new SubjectDeathRecorded(CASE, on, DeathProof.CERTIFICATE, HASH);
    }

    private static ReportDueRecomputed anew(LocalDate since) {
        ReportDates anew = DATES.anew(since, LIVES_ON, SERVICE, LAW);
        return new ReportDueRecomputed(CASE, LIVES_ON, anew.due(), anew.tolerance(), null, 0, null);
    }

    /** Nobody could report for whom the case called dead, or in one that was only stored (PRI-05). */
    @Test
    void s59NoDayRunsAgainstWhoCouldNotReport() {
        RevokeDeathRecord revoke = new RevokeDeathRecord(CASE, LIVES_ON, HASH);
        DeathRecordRevoked revoked = new DeathRecordRevoked(CASE, LIVES_ON, HASH);
        LocalDate inTime = LocalDate.of(2025, 6, 20);
        assertEquals(LIVES_ON.plusDays(30), anew(inTime).due().raw());
        given(noticed(SERVICE, APPROVED), died(inTime)).when(revoke, by(DISTRICT_APPROVER))
                .expectEvents(revoked, anew(inTime));
        LocalDate late = LocalDate.of(2025, 7, 20);
        assertEquals(DATES.due(), anew(late).due());
        given(noticed(SERVICE, APPROVED), new ReportingOverdue(CASE, late, DATES.due()), died(late))
                .when(revoke, by(DISTRICT_APPROVER))
                .expectEvents(revoked, anew(late));
        given(LATE, died(CAME_ON)).when(revoke, by(DISTRICT_APPROVER)).expectEvents(revoked);
        LiftRestriction lift = new LiftRestriction(CASE, LIVES_ON);
        RestrictionLifted lifted = new RestrictionLifted(CASE, LIVES_ON, null);
        ProcessingRestricted restricted = new ProcessingRestricted(CASE, inTime);
        given(noticed(SERVICE, APPROVED), restricted).when(lift, by(PRIVACY_OFFICER))
                .expectEvents(lifted, anew(inTime));
        given(LATE, restricted).when(lift, by(PRIVACY_OFFICER)).expectEvents(lifted);
    }

    /** Whoever still cannot report has the days once nothing stands in the way any more. */
    @Test
    void s59TheDaysRunOnceTheLastOfWhatStoodInTheWayIsGone() {
        LocalDate inTime = LocalDate.of(2025, 6, 20);
        ProcessingRestricted restricted = new ProcessingRestricted(CASE, inTime);
        RestrictionLifted lifted = new RestrictionLifted(CASE, LIVES_ON, null);
        LiftRestriction lift = new LiftRestriction(CASE, LIVES_ON);
        given(noticed(SERVICE, APPROVED), died(inTime), restricted).when(lift, by(PRIVACY_OFFICER))
                .expectEvents(lifted);
        given(noticed(SERVICE, APPROVED), new CaseTransferredOut(CASE, inTime, "310106", "JA-7", null), restricted)
                .when(lift, by(PRIVACY_OFFICER))
                .expectEvents(lifted);
        given(noticed(SERVICE, APPROVED), new CaseClosed(CASE, inTime, "OTHER"), restricted)
                .when(lift, by(PRIVACY_OFFICER))
                .expectEvents(lifted);
    }

    @Test
    void s07WhoNeverCameMayStillComeAndIsHeard() {
        ReportingNoticeIssued issued = noticed(SERVICE, APPROVED);
        given(
                issued,
                new ReportingOverdue(CASE, CAME_ON, issued.due()),
                new ForfeitureReviewOpened(CASE, CAME_ON, issued.tolerance()),
                forfeited(),
                revoked(null))
                .when(
                        report(SERVICE, QUASHED_ON.plusDays(1), Actors.NEIGHBOURHOOD, Reports.REASON),
                        by(STREET_WORKER))
                .expectEvents(Reports.told(receivedTooLate(SERVICE, QUASHED_ON.plusDays(1))));
    }

    @Test
    void s07ALossIsQuashedAfterTheDeathToo() {
        given(LATE, forfeited(), new SubjectDeathRecorded(CASE, QUASHED_ON, DeathProof.CERTIFICATE, "x"))
                .when(new RevokeForfeiture(CASE, QUASHED_ON, RECONSIDERED), by(DISTRICT_APPROVER))
                .expectEvents(revoked(adaptationBy(QUASHED_ON)));
    }

    @Test
    void nothingIsQuashedThatWasNotDecided() {
        given(LATE)
                .when(new RevokeForfeiture(CASE, QUASHED_ON, RECONSIDERED), by(DISTRICT_APPROVER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void valDate2NothingIsQuashedBeforeItWasDecided() {
        given(LATE, forfeited())
                .when(
                        new RevokeForfeiture(CASE, DECIDED_ON.minusDays(1), RECONSIDERED),
                        by(DISTRICT_APPROVER))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void valCard4AnAppealsDecisionHasAProperNumber() {
        given(LATE, forfeited())
                .when(new RevokeForfeiture(CASE, QUASHED_ON, "口头通知撤销决定"), by(DISTRICT_APPROVER))
                .expectException(broken("VAL-CARD-4"));
    }

    private static TestExecutor<VeteranCase> neverCame(Object... further) {
        ReportingNoticeIssued issued = noticed(SERVICE, APPROVED);
        return given(
                issued,
                new ReportingOverdue(CASE, CAME_ON, issued.due()),
                new ForfeitureReviewOpened(CASE, CAME_ON, issued.tolerance()))
                .andGiven(further);
    }

    @Test
    void reg05WhoNeverCameForfeitsNothingUnasked() {
        neverCame().when(decide(DECIDED_ON), by(DISTRICT_APPROVER)).expectException(broken("REG-05"));
    }

    @Test
    void reg05WhoNeverCameForfeitsAfterANoticeThatNobodyAnswered() {
        neverCame(served())
                .when(decide(served().answerBy().dueOn()), by(DISTRICT_APPROVER))
                .expectException(broken("REG-05"));
        neverCame(served()).when(decide(DECIDED_ON), by(DISTRICT_APPROVER)).expectEvents(forfeited());
    }

    @Test
    void reg05TheNoticeOfAReviewThatWasQuashedIsNoneForTheNext() {
        ReportingNoticeIssued issued = noticed(SERVICE, APPROVED);
        LocalDate again = QUASHED_ON.plusDays(1);
        neverCame(served(), forfeited(), revoked(null), new ForfeitureReviewOpened(CASE, again, issued.tolerance()))
                .when(decide(again), by(DISTRICT_APPROVER))
                .expectException(broken("REG-05"));
    }

    private static final Service ASSIGNED = new Service(
            ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, APPROVED);

    @Test
    void reg03WhoWasSentTheWrongNoticeIsSentTheRightOneAndLosesNothingByTheOther() {
        LocalDate on = DECIDED_ON.plusDays(1);
        LocalDate reportBy = on.plusDays(10);
        ReportingNoticeIssued right = noticed(ASSIGNED, on, reportBy);
        neverCame(served()).when(notice(ASSIGNED, on, reportBy), by(STREET_WORKER)).expectEvents(right);
        neverCame(served(), right)
                .when(report(ASSIGNED, reportBy), by(STREET_WORKER))
                .expectEvents(Reports.told(reported(ASSIGNED, reportBy, right)));
        LocalDate late = right.tolerance().dueOn().plusDays(1);
        neverCame(
                served(), right, new ReportingOverdue(CASE, late, right.due()),
                new ForfeitureReviewOpened(CASE, late, right.tolerance()))
                .when(decide(late), by(DISTRICT_APPROVER))
                .expectException(broken("REG-05"));
    }

    @Test
    void reg05AReviewIsNotEndedByTheSameNoticeAgain() {
        LocalDate on = DECIDED_ON.plusDays(1);
        neverCame(served()).when(notice(SERVICE, on, null), by(STREET_WORKER)).expectException(broken("CASE-STATE"));
    }

    @Test
    void aReportThatWaitsForADecisionIsNotUndoneByANotice() {
        given(LATE)
                .when(notice(SERVICE, CAME_ON, null), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    private static VeteranReported reported(Service service, LocalDate on, ReportingNoticeIssued notice) {
        return new VeteranReported(CASE, on, service, Personal.of(Reports.CERTIFICATE), Actors.NEIGHBOURHOOD,
                Timeliness.ON_TIME, 0, notice.due(), notice.tolerance(), adaptationBy(on), null);
    }

    @Test
    void reg05WhoReportedInTimeAndIsLateByACorrectionIsAskedInWritingFirst() {
        TestExecutor<VeteranCase> corrected = given(Reports.reported(SERVICE, APPROVED.plusDays(9)))
                .andGiven(
                        new FactCorrected(
                                CASE, CAME_ON, 1, CorrectedField.REPORTED_ON, "2025-06-11", CAME_ON.toString(), null,
                                null),
                        new ReportDueRecomputed(
                                CASE, CAME_ON, DATES.due(), DATES.tolerance(), Timeliness.LATE, 33, null),
                        new ForfeitureReviewOpened(CASE, CAME_ON, DATES.tolerance()));
        corrected.when(decide(DECIDED_ON), by(DISTRICT_APPROVER)).expectException(broken("REG-05"));
    }

    @Test
    void reg05AnEarlierReviewsNoticeIsNoneForTheNext() {
        neverCame(
                served(),
                new ReportDueRecomputed(
                        CASE, DECIDED_ON, DATES.due(), Deadlines.citizenDays(
                                LAW.rules().inForce("REG-04", APPROVED), DECIDED_ON, 3, LAW.calendar()),
                        null, 0, null),
                new ForfeitureReviewOpened(CASE, QUASHED_ON, DATES.tolerance()))
                .when(decide(QUASHED_ON), by(DISTRICT_APPROVER))
                .expectException(broken("REG-05"));
    }

    @Test
    void valDate2NobodyIsAskedOrJudgedBeforeThereWasSomethingToLookInto() {
        ServeForfeitureNotice early = new ServeForfeitureNotice(CASE, CAME_ON.minusDays(1), NOTICE);
        given(LATE).when(early, by(DISTRICT_OFFICER)).expectException(broken("VAL-DATE-2"));
        neverCame().when(early, by(DISTRICT_OFFICER)).expectException(broken("VAL-DATE-2"));
        neverCame().when(new ServeForfeitureNotice(CASE, CAME_ON, NOTICE), by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
        given(LATE).when(decide(CAME_ON.minusDays(1)), by(DISTRICT_APPROVER)).expectException(broken("VAL-DATE-2"));
        given(LATE).when(
                new DecideForfeiture(CASE, CAME_ON.minusDays(1), true, Personal.of("听取")), by(DISTRICT_APPROVER))
                .expectException(broken("VAL-DATE-2"));
        // who never came by then, and came later, is judged by that
        LocalDate came = CAME_ON.plusDays(7);
        neverCame(receivedTooLate(SERVICE, came))
                .when(new DecideForfeiture(CASE, came.minusDays(1), true, Personal.of("听取")), by(DISTRICT_APPROVER))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void fourEyesWhoDecidedOnTheLossDoesNotQuashIt() {
        RevokeForfeiture revoke = new RevokeForfeiture(CASE, QUASHED_ON, RECONSIDERED);
        given(LATE, entered(DISTRICT_APPROVER, forfeited()))
                .when(revoke, by(DISTRICT_APPROVER))
                .expectException(broken("FOUR-EYES"));
        given(LATE, entered(DISTRICT_APPROVER, forfeited()))
                .when(revoke, by(SECOND_APPROVER))
                .expectEvents(revoked(adaptationBy(QUASHED_ON)));
    }

    /** This district decided, and this district hears that it was wrong, wherever the case is. */
    @Test
    void s07ALossIsQuashedAfterTheCaseLeftAndAwaitedOnceItIsBack() {
        CaseTransferredOut left = new CaseTransferredOut(CASE, DECIDED_ON.plusDays(9), "310106", "JA-7", null);
        neverCame(served(), forfeited(), left)
                .when(new RevokeForfeiture(CASE, QUASHED_ON, RECONSIDERED), by(DISTRICT_APPROVER))
                .expectEvents(revoked(null));
        neverCame(served(), forfeited(), left, revoked(null))
                .when(
                        new AcceptTransferIn(
                                CASE, QUASHED_ON.plusDays(9), "310106", "静退役军人〔2025〕7号", QUASHED_ON,
                                LocalDate.of(2025, 12, 31)),
                        by(DISTRICT_OFFICER))
                .expectEvents(
                        new CaseTransferredIn(
                                CASE, QUASHED_ON.plusDays(9), "310106", "静退役军人〔2025〕7号",
                                YearMonth.of(2026, 1), null, null),
                        new ReportDueRecomputed(
                                CASE, QUASHED_ON.plusDays(9), DATES.due(), DATES.tolerance(), null, 0, null));
    }
}
