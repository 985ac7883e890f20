package org.veterancare.command.registration;

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
import static org.veterancare.command.registration.Reports.adaptationBy;
import static org.veterancare.command.registration.Reports.noticed;
import static org.veterancare.command.registration.Reports.receivedTooLate;
import static org.veterancare.command.registration.Reports.report;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;
import static org.veterancare.command.registration.Reports.transferredOfficer;

import java.time.LocalDate;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.Role;
import org.veterancare.events.Timeliness;

/** A wrong discharge date: the correction, the new dates, and what they change (TIM-06). */
class CorrectionTest {

    private static final LocalDate WRONG = LocalDate.of(2025, 6, 2);
    private static final LocalDate RIGHT = LocalDate.of(2025, 7, 1);
    private static final LocalDate ON = LocalDate.of(2025, 9, 5);
    private static final Service SERVICE = selfEmployed(WRONG);
    private static final ReportDates RIGHT_DATES = ReportDates.byLaw(selfEmployed(RIGHT), LAW);

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static CorrectFact correct(long version, LocalDate on, String value) {
        return new CorrectFact(CASE, on, version, CorrectedField.DISCHARGE_APPROVED_ON, value, null);
    }

    private static FactCorrected corrected(LocalDate on, LocalDate before, LocalDate after) {
        return new FactCorrected(
                CASE,
                on,
                1,
                CorrectedField.DISCHARGE_APPROVED_ON,
                before.toString(),
                after.toString(),
                null,
                null);
    }

    private static ReportDueRecomputed recomputed(Timeliness timeliness, int daysLate, boolean nowCounts) {
        return new ReportDueRecomputed(
                CASE,
                ON,
                RIGHT_DATES.due(),
                RIGHT_DATES.tolerance(),
                timeliness,
                daysLate,
                nowCounts ? adaptationBy(ON) : null);
    }

    @Test
    void aReportThatWaitsForADecisionBecomesAValidOne() {
        LocalDate reportedOn = LocalDate.of(2025, 8, 4);
        given(receivedTooLate(SERVICE, reportedOn))
                .when(correct(1, ON, RIGHT.toString()), by(STATION_HEAD))
                .expectEvents(corrected(ON, WRONG, RIGHT), recomputed(Timeliness.LATE, 4, true));
    }

    @Test
    void andIsAcceptedLikeAnyOther() {
        given(
                receivedTooLate(SERVICE, LocalDate.of(2025, 8, 4)),
                corrected(ON, WRONG, RIGHT),
                recomputed(Timeliness.LATE, 4, true))
                .when(new AcceptSettlement(CASE, ON, false), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aReportThatCountedAndComesOutTooLateIsReviewedByAPerson() {
        LocalDate reportedOn = LocalDate.of(2025, 7, 31);
        LocalDate earlier = LocalDate.of(2025, 5, 6);
        ReportDates dates = ReportDates.byLaw(selfEmployed(earlier), LAW);
        given(reported(selfEmployed(RIGHT), reportedOn))
                .when(correct(1, ON, earlier.toString()), by(STATION_HEAD))
                .expectEvents(
                        corrected(ON, RIGHT, earlier),
                        new ReportDueRecomputed(
                                CASE, ON, dates.due(), dates.tolerance(), Timeliness.LATE, 56, null),
                        new ForfeitureReviewOpened(CASE, ON, dates.tolerance()));
    }

    @Test
    void beforeAnyReportTheDatesMoveAndNothingIsLate() {
        LocalDate on = LocalDate.of(2025, 7, 10);
        ReportingNoticeIssued issued = noticed(SERVICE, WRONG);
        given(issued, new ReportingOverdue(CASE, on, issued.due()))
                .when(correct(1, on, RIGHT.toString()), by(STATION_HEAD))
                .expectEvents(
                        corrected(on, WRONG, RIGHT),
                        new ReportDueRecomputed(
                                CASE, on, RIGHT_DATES.due(), RIGHT_DATES.tolerance(), null, 0, null));
    }

    @Test
    void theTimerThenCountsByTheNewDate() {
        LocalDate on = LocalDate.of(2025, 7, 10);
        ReportingNoticeIssued issued = noticed(SERVICE, WRONG);
        LocalDate dayAfter = RIGHT_DATES.due().dueOn().plusDays(1);
        given(
                issued,
                new ReportingOverdue(CASE, on, issued.due()),
                corrected(on, WRONG, RIGHT),
                new ReportDueRecomputed(
                        CASE, on, RIGHT_DATES.due(), RIGHT_DATES.tolerance(), null, 0, null))
                .when(new FlagOverdueReport(CASE, dayAfter), by(TIMER))
                .expectEvents(new ReportingOverdue(CASE, dayAfter, RIGHT_DATES.due()));
    }

    @Test
    void aNoticesOwnDayDoesNotMoveWithTheDischarge() {
        Service officer = transferredOfficer(WRONG);
        given(noticed(officer, WRONG.plusDays(3), LocalDate.of(2025, 6, 27)))
                .when(correct(1, ON, WRONG.minusDays(2).toString()), by(STATION_HEAD))
                .expectEvents(corrected(ON, WRONG, WRONG.minusDays(2)));
    }

    @Test
    void theLawOfTheRightDayCountsTheDaysAgain() {
        LocalDate old = LocalDate.of(2024, 8, 30);
        LocalDate on = LocalDate.of(2024, 9, 20);
        ReportDates dates = ReportDates.byLaw(selfEmployed(old), LAW);
        LocalDate firstOfNewLaw = LocalDate.of(2024, 9, 2);
        given(reported(selfEmployed(firstOfNewLaw), LocalDate.of(2024, 9, 10)))
                .when(correct(1, on, old.toString()), by(STATION_HEAD))
                .expectEvents(
                        corrected(on, firstOfNewLaw, old),
                        new ReportDueRecomputed(
                                CASE, on, dates.due(), dates.tolerance(), Timeliness.ON_TIME, 0, null));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2025-05-05, CORRECTION-TARGET",
        "1, , CORRECTION-VALUE",
        "1, 2025-06-31, CORRECTION-VALUE",
        "1, 5, CORRECTION-VALUE",
        "1, 2025-06-02, CORRECTION-VALUE",
        "1, 1985-01-31, VAL-DATE-2",
        "1, 2025-07-03, VAL-DATE-2"
    })
    void whatIsNoCorrectionIsRefused(long version, String value, String code) {
        given(reported(SERVICE, LocalDate.of(2025, 7, 2)))
                .when(correct(version, ON, value), by(STATION_HEAD))
                .expectException(broken(code));
    }

    @Test
    void correctionTargetWithoutPapersThereIsNothingToCorrect() {
        given().when(correct(0, ON, RIGHT.toString()), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void s19WhoRecordedTheReportMayNotCorrectIt() {
        given(entered(STREET_WORKER, reported(SERVICE, LocalDate.of(2025, 7, 2))))
                .when(
                        correct(1, ON, "2025-06-03"),
                        by(Actors.as(STREET_WORKER, Role.STATION_HEAD, Actors.STREET)))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void aLaterReportIsCountedFromItsOwnPapers() {
        given(noticed(SERVICE, WRONG))
                .when(report(selfEmployed(RIGHT), LocalDate.of(2025, 7, 31)), by(STREET_WORKER))
                .expectEvents(Reports.told(reported(selfEmployed(RIGHT), LocalDate.of(2025, 7, 31))));
    }
}
