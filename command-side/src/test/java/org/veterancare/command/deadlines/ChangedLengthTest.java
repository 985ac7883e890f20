package org.veterancare.command.deadlines;

import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withChangedPeriods;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.deadlines.DeadlineCommand.RecomputeDeadline;
import org.veterancare.command.family.FamilyCommand.FlagOverdueSpouse;
import org.veterancare.command.family.FamilyCommand.RecordSpouseReceived;
import org.veterancare.command.hardship.HardshipCommand.CloseNotice;
import org.veterancare.command.placement.PlacementCommand.ClaimLetter;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.registration.Reports;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseReceived;
import org.veterancare.events.FamilyEvent.SpouseReceptionOverdue;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.TimeToPlace;

/** What stands in the data of the law as a change is applied to each period that a fact holds, and the rules wait for the new day (TIM-06). */
class ChangedLengthTest {

    private static final LocalDate IN_FORCE = LocalDate.of(2025, 10, 1);
    private static final String INSTITUTION = "12310104425012349P";
    private static final String ORGAN = "11310104002456781Y";

    private static final Law NEXT = withChangedPeriods(
            "rule: PLC-05, deadline: WORK_START, from: 2025-10-01, was: 30, length: 45, unit: DAYS",
            "rule: FAM-03, deadline: SPOUSE_RECEPTION, from: 2025-10-01, was: 6, length: 9, unit: MONTHS",
            "rule: HRD-06, deadline: HARDSHIP_NOTICE, from: 2025-10-01, was: 7, length: 14, unit: DAYS",
            "rule: TRN-02, deadline: ADAPTATION_TRAINING, from: 2025-10-01, was: 90, length: 120, unit: DAYS",
            "rule: PRI-04, deadline: PRIVACY_REQUEST, from: 2025-10-01, was: 15, length: 30, unit: DAYS");

    private static TestExecutor<VeteranCase> under(Object... facts) {
        return fixture(NEXT).given(opened()).andGiven(facts);
    }

    private static DeadlineRecomputed moved(String deadline, String ref, Due before, Due after) {
        return new DeadlineRecomputed(
                CASE, IN_FORCE, deadline, ref, before, after, List.of(), DeadlineRecomputed.LAW_CHANGE);
    }

    private static Due days(String rule, LocalDate from, int days) {
        return Deadlines.officeDays(LAW.rules().inForce(rule, from), from, days);
    }

    /** What the preview lists with its base can be counted again, and the rules wait for the new day (TIM-06). */
    @Test
    void plc05TheDaysToTakeUpThePostAreAPeriodThatTheLawMayChangeToo() {
        LocalDate issued = LocalDate.of(2025, 9, 10);
        Due thirty = days("PLC-05", issued, 30);
        Due more = days("PLC-05", issued, 45);
        Object[] facts = letter(issued, thirty);
        under(facts)
                .when(new RecomputeDeadline(CASE, IN_FORCE, "WORK_START", null), by(DISTRICT_OFFICER))
                .expectEvents(moved("WORK_START", "", thirty, more));
        Object[] moved = Stream.concat(
                Stream.of(facts), Stream.of(
                        moved("WORK_START", "", thirty, more), new LetterClaimed(CASE, IN_FORCE, more)))
                .toArray();
        under(facts)
                .andGiven(moved("WORK_START", "", thirty, more))
                .when(new ClaimLetter(CASE, thirty.dueOn().plusDays(1)), by(DISTRICT_OFFICER))
                .expectEvents(new LetterClaimed(CASE, thirty.dueOn().plusDays(1), more));
        under(moved)
                .when(new FlagOverdueStart(CASE, more.dueOn()), by(TIMER))
                .expectException(broken("PLC-05"));
    }

    /** Who fetches it after the notice starts by a day of its own. */
    @Test
    void plc21AfterTheNoticeTheDaysOfTheLetterItselfRunNoMore() {
        LocalDate issued = LocalDate.of(2025, 9, 10);
        LocalDate noticed = LocalDate.of(2025, 9, 22);
        under(letter(issued, days("PLC-05", issued, 30)))
                .andGiven(new LetterNoticeServed(CASE, noticed, "N-1", days("PLC-21", noticed, 21)))
                .when(new RecomputeDeadline(CASE, IN_FORCE, "WORK_START", null), by(DISTRICT_OFFICER))
                .expectException(broken("TIM-06"));
    }

    @Test
    void plc21WhereNobodyFetchedItAfterAllTheDaysOfTheLetterRunAsBefore() {
        LocalDate issued = LocalDate.of(2025, 9, 10);
        Due thirty = days("PLC-05", issued, 30);
        LocalDate late = thirty.dueOn().plusDays(5);
        under(letter(issued, thirty))
                .andGiven(
                        new LetterClaimed(CASE, late, days("PLC-05", late, 30)),
                        new FactReversed(CASE, late, 5, "LetterClaimed"))
                .when(new RecomputeDeadline(CASE, IN_FORCE, "WORK_START", null), by(DISTRICT_OFFICER))
                .expectEvents(moved("WORK_START", "", thirty, days("PLC-05", issued, 45)));
    }

    private static Object[] letter(LocalDate issued, Due startBy) {
        PlanId plan = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
        LocalDate received = LocalDate.of(2025, 6, 18);
        return new Object[]{
            Reports.reported(Reports.selfEmployed(LocalDate.of(2025, 6, 2)), received),
            new PlacementOpened(
                    CASE, received, "TWELVE_YEARS", "PLC-R", null, received,
                    TimeToPlace.of(received, LAW.rules()), null),
            new PostChosen(CASE, issued, plan, "P-1", INSTITUTION, PostKind.INSTITUTION, null),
            new PlacementLetterIssued(CASE, issued, "L-1", INSTITUTION, startBy)
        };
    }

    @Test
    void fam03TheMonthsToReceiveASpouseAreAPeriodThatTheLawMayChangeToo() {
        LocalDate fixed = LocalDate.of(2025, 9, 10);
        Due six = Deadlines.officeMonths(LAW.rules().inForce("FAM-03", fixed), fixed, 6);
        Due nine = Deadlines.officeMonths(LAW.rules().inForce("FAM-03", fixed), fixed, 9);
        Object[] facts = {
            new SpouseRegistered(CASE, fixed, SpouseTrack.TRANSFERRED, null, null, null),
            new SpouseClassified(CASE, fixed, SpouseStatus.CIVIL_SERVANT),
            new SpouseUnitFixed(CASE, fixed, ORGAN, six)
        };
        DeadlineRecomputed moved = moved("SPOUSE_RECEPTION", "", six, nine);
        under(facts)
                .when(new RecomputeDeadline(CASE, IN_FORCE, "SPOUSE_RECEPTION", null), by(DISTRICT_OFFICER))
                .expectEvents(moved);
        under(facts)
                .andGiven(moved)
                .when(new FlagOverdueSpouse(CASE, nine.dueOn()), by(TIMER))
                .expectException(broken("FAM-03"));
        under(facts)
                .andGiven(moved)
                .when(new RecordSpouseReceived(CASE, nine.dueOn(), 36), by(DISTRICT_OFFICER))
                .expectEvents(new SpouseReceived(CASE, nine.dueOn(), 36, 0));
        under(facts)
                .andGiven(new SpouseUnitWithdrawn(CASE, fixed, Personal.of("撤销")))
                .when(new RecomputeDeadline(CASE, IN_FORCE, "SPOUSE_RECEPTION", null), by(DISTRICT_OFFICER))
                .expectException(broken("TIM-06"));
    }

    /** A flag is true of the day on which it was set, or it is none. */
    @Test
    void fam03WhatWasLateByTheFormerLengthIsFlaggedAnewAfterTheNewOne() {
        LocalDate fixed = LocalDate.of(2025, 3, 10);
        Due six = Deadlines.officeMonths(LAW.rules().inForce("FAM-03", fixed), fixed, 6);
        Due nine = Deadlines.officeMonths(LAW.rules().inForce("FAM-03", fixed), fixed, 9);
        LocalDate late = nine.dueOn().plusDays(1);
        Object[] facts = {
            new SpouseRegistered(CASE, fixed, SpouseTrack.TRANSFERRED, null, null, null),
            new SpouseClassified(CASE, fixed, SpouseStatus.CIVIL_SERVANT),
            new SpouseUnitFixed(CASE, fixed, ORGAN, six)
        };
        DeadlineRecomputed moved = moved("SPOUSE_RECEPTION", "", six, nine);
        SpouseReceptionOverdue flagged = new SpouseReceptionOverdue(CASE, six.dueOn().plusDays(1), six);
        SpouseReceptionOverdue again = new SpouseReceptionOverdue(CASE, late, nine);
        under(facts)
                .andGiven(flagged, moved)
                .when(new FlagOverdueSpouse(CASE, nine.dueOn()), by(TIMER))
                .expectException(broken("FAM-03"));
        under(facts)
                .andGiven(flagged, moved)
                .when(new FlagOverdueSpouse(CASE, late), by(TIMER))
                .expectEvents(again);
        under(facts)
                .andGiven(again, moved)
                .when(new FlagOverdueSpouse(CASE, late.plusDays(1)), by(TIMER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void hrd06TheDaysOfANoticeAreAPeriodThatTheLawMayChangeToo() {
        LocalDate published = LocalDate.of(2025, 9, 26);
        Due seven = days("HRD-06", published, 7);
        Due more = days("HRD-06", published, 14);
        Object[] notice = {
            new ApplicationSubmitted(
                    CASE, published, 1, "ILLNESS", Personal.of("说明"), "VISIT", Actors.STREET, seven),
            new NoticePublished(CASE, published, 1, Personal.of("张"), "UP_TO_1000_YUAN", seven)
        };
        DeadlineRecomputed moved = moved("HARDSHIP_NOTICE", "1", seven, more);
        under(notice)
                .when(new RecomputeDeadline(CASE, IN_FORCE, "HARDSHIP_NOTICE", "1"), by(DISTRICT_OFFICER))
                .expectEvents(moved);
        under(notice)
                .andGiven(moved)
                .when(new CloseNotice(CASE, more.dueOn(), 1), by(STATION_HEAD))
                .expectException(broken("HRD-06"));
    }

    @Test
    void trn02AndPri04WhatElseAFactHoldsIsCountedAgainToo() {
        VeteranReported reported = Reports.reported(
                Reports.selfEmployed(LocalDate.of(2025, 8, 1)), LocalDate.of(2025, 8, 20));
        Due adaptation = days("TRN-02", reported.occurredOn(), 120);
        under(reported)
                .when(new RecomputeDeadline(CASE, IN_FORCE, "ADAPTATION_TRAINING", null), by(DISTRICT_OFFICER))
                .expectEvents(moved("ADAPTATION_TRAINING", "", reported.adaptationBy(), adaptation));
        LocalDate asked = LocalDate.of(2025, 9, 20);
        Due fifteen = days("PRI-04", asked, 15);
        PrivacyRequestReceived request = new PrivacyRequestReceived(
                CASE, asked, 1, RequestKind.COPY, Requester.SUBJECT, null, fifteen);
        under(request)
                .when(new RecomputeDeadline(CASE, IN_FORCE, "PRIVACY_REQUEST", "1"), by(DISTRICT_OFFICER))
                .expectEvents(moved("PRIVACY_REQUEST", "1", fifteen, days("PRI-04", asked, 30)));
    }
}
