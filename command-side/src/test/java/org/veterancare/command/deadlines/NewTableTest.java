package org.veterancare.command.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.deadlines.DeadlineCommand.RecomputeDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.ResumeDeadline;
import org.veterancare.command.registration.Reports;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.DeadlineEvent.DeadlineExtended;
import org.veterancare.events.DeadlineEvent.DeadlinePaused;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.DeadlineEvent.DeadlineResumed;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.law.WorkCalendar;

/** The table of a year comes while periods run that were counted by weekends: how long they are stays (TIM-04, TIM-06). */
class NewTableTest {

    private static final LocalDate ON = LocalDate.of(2027, 2, 1);
    private static final String REVIEW = "HARDSHIP_REVIEW";

    private static Law with(String holidays, String workdays) {
        return LAW.under(WorkCalendar.load(new ByteArrayInputStream("""
            version: "cn-next"
            note: made up
            years:
              - { year: 2026, evidence: P, source: made up, holidays: [], workdays: [] }
              - { year: 2027, evidence: P, source: made up, holidays: [%s], workdays: [%s] }
            """.formatted(holidays, workdays).getBytes(StandardCharsets.UTF_8))));
    }

    private static Due workingDays(String rule, LocalDate base, int days, Law law) {
        return Deadlines.workingDays(law.rules().inForce(rule, base), base, days, law.calendar());
    }

    private static DeadlineRecomputed moved(String deadline, String ref, Due before, Due after) {
        return new DeadlineRecomputed(
                CASE, ON, deadline, ref, before, after, List.of(), DeadlineRecomputed.HOLIDAY_TABLE);
    }

    private static TestExecutor<VeteranCase> under(Law law, Object... facts) {
        return fixture(law).given(opened()).andGiven(facts);
    }

    private static RecomputeDeadline again(String deadline, String ref) {
        return new RecomputeDeadline(CASE, ON, deadline, ref);
    }

    private static Object[] surveyed(LocalDate on) {
        Due reviewBy = workingDays("HRD-12", on, 10, LAW);
        return new Object[]{
            new ApplicationSubmitted(
                    CASE, on, 1, "ILLNESS", Personal.of("说明"), "VISIT", Actors.STREET,
                    workingDays("HRD-12", on, 5, LAW)),
            new ApplicationAccepted(CASE, on, 1, reviewBy)};
    }

    /** Half of a period may be days of rest, and it is no shorter one of its rule for that. */
    @Nested
    class SpringFestival {

        private final Law next = with("{ name: 春节, from: 2027-02-05, to: 2027-02-13 }", "");
        private final Due reviewBy = workingDays("HRD-12", ON, 10, LAW);
        private final Due right = workingDays("HRD-12", ON, 10, next);

        @Test
        void tim04TheTenDaysOfAReviewAreTenAlsoWhereHalfOfThemAreDaysOfRestNow() {
            assertEquals(LocalDate.of(2027, 2, 15), reviewBy.dueOn());
            assertEquals(LocalDate.of(2027, 2, 23), right.dueOn());
            under(next, surveyed(ON))
                    .when(again(REVIEW, "1"), by(DISTRICT_OFFICER))
                    .expectEvents(moved(REVIEW, "1", reviewBy, right));
        }

        @Test
        void f12TheyAreTenAlsoWhereThePeriodStoodStillWhenTheTableCame() {
            DeadlinePaused paused = new DeadlinePaused(
                    CASE, ON.plusDays(1), REVIEW, "1", reviewBy, "ASSISTANCE_REQUESTED");
            LocalDate goesOn = ON.plusDays(2);
            under(next, surveyed(ON))
                    .andGiven(paused)
                    .when(new ResumeDeadline(CASE, goesOn, REVIEW, "1"), by(STREET_WORKER))
                    .expectEvents(new DeadlineResumed(
                            CASE, goesOn, REVIEW, "1", reviewBy, workingDays("HRD-12", ON, 11, next),
                            List.of(new StoodStill(paused.occurredOn(), goesOn, paused.ground()))));
        }

        @Test
        void ben09TheLongerPeriodStaysTheLongerOne() {
            LocalDate applied = LocalDate.of(2027, 1, 8);
            Due twenty = workingDays("BEN-09", applied, 20, LAW);
            Due thirty = workingDays("BEN-09", applied, 30, LAW);
            assertEquals(LocalDate.of(2027, 2, 19), thirty.dueOn());
            assertEquals(LocalDate.of(2027, 3, 1), workingDays("BEN-09", applied, 30, next).dueOn());
            under(
                    next, new EntitlementApplied(CASE, applied, 1, "DISABLED_SERVICEMAN", twenty),
                    new DeadlineExtended(
                            CASE, applied, "ENTITLEMENT_DECISION", "1", twenty, thirty, List.of(), "RE_EXAMINATION"))
                    .when(again("ENTITLEMENT_DECISION", "1"), by(DISTRICT_OFFICER))
                    .expectEvents(moved(
                            "ENTITLEMENT_DECISION", "1", thirty, workingDays("BEN-09", applied, 30, next)));
        }
    }

    /** A weekend is worked: what ended after it would end earlier. */
    @Nested
    class AWorkedWeekend {

        private final Law next = with("", "2027-01-30, 2027-01-31");

        @Test
        void tim06NoTableTakesADayAwayThatTheVeteranWasToldForTheReport() {
            LocalDate approved = LocalDate.of(2027, 1, 1);
            ReportingNoticeIssued issued = Reports.noticed(Reports.selfEmployed(approved), approved);
            assertEquals(ON, issued.due().dueOn());
            under(next, issued)
                    .when(again("REPORT", null), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
        }

        @Test
        void tim06NorForContestingADecision() {
            LocalDate decided = LocalDate.of(2026, 12, 2);
            Due until = Remedy.from(decided, LAW);
            assertEquals(ON, until.dueOn());
            under(
                    next, new EntitlementApplied(CASE, decided, 1, "MARTYR_SURVIVOR", null),
                    new EntitlementDenied(
                            CASE, decided, 1, "NOT_IN_NEED", "PEN-R", null, Personal.of("理由"), until))
                    .when(again("REMEDY", "2"), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
        }

        private final LocalDate served = LocalDate.of(2027, 1, 20);
        private final Due answerBy = workingDays("REG-05", served, 15, LAW);
        private final Object[] heard = {
            entered(
                    STREET_WORKER,
                    Reports.receivedTooLate(
                            Reports.selfEmployed(LocalDate.of(2026, 11, 2)), LocalDate.of(2027, 1, 19))),
            new ForfeitureNoticeServed(CASE, served, "徐退役军人〔2027〕3号", answerBy)};

        @Test
        void tim06NorForTheAnswerAlthoughThatIsInWorkingDays() {
            under(next, heard)
                    .when(again("FORFEITURE_ANSWER", null), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
        }

        @Test
        void tim06NorWhereTheAnswerGoesOnAfterAStandstill() {
            LocalDate goesOn = served.plusDays(2);
            DeadlinePaused flooded = new DeadlinePaused(
                    CASE, served.plusDays(1), "FORFEITURE_ANSWER", "", answerBy, "FORCE_MAJEURE");
            under(next, heard)
                    .andGiven(flooded)
                    .when(new ResumeDeadline(CASE, goesOn, "FORFEITURE_ANSWER", null), by(DISTRICT_OFFICER))
                    .expectEvents(new DeadlineResumed(
                            CASE, goesOn, "FORFEITURE_ANSWER", "", answerBy, answerBy,
                            List.of(new StoodStill(flooded.occurredOn(), goesOn, flooded.ground()))));
        }

        @Test
        void tim04ThePeriodOfTheOfficeFollowsTheTable() {
            Due after = workingDays("HRD-12", served, 10, next);
            assertEquals(ON, after.dueOn());
            under(next, surveyed(served))
                    .when(again(REVIEW, "1"), by(DISTRICT_OFFICER))
                    .expectEvents(moved(REVIEW, "1", workingDays("HRD-12", served, 10, LAW), after));
        }
    }

    /** The day to report moves to the day after, and the tolerance ran until after a weekend that is worked now. */
    @Test
    void tim06AToleranceThatWouldEndEarlierStaysWhereTheReportIsDueLater() {
        Law next = with("{ name: 调休, from: 2027-01-28, to: 2027-01-28 }", "2027-02-28");
        LocalDate approved = LocalDate.of(2026, 12, 29);
        ReportingNoticeIssued issued = Reports.noticed(Reports.selfEmployed(approved), approved);
        assertEquals(LocalDate.of(2027, 3, 1), issued.tolerance().dueOn());
        Due due = Deadlines.citizenDays(next.rules().inForce("REG-02", approved), approved, 30, next.calendar());
        assertEquals(LocalDate.of(2027, 1, 29), due.dueOn());
        under(next, issued)
                .when(again("REPORT", null), by(DISTRICT_OFFICER))
                .expectEvents(moved("REPORT", "", issued.due(), due));
    }
}
