package org.veterancare.command.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.report;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;
import static org.veterancare.command.registration.Reports.transferredOfficer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.ExpectArrival;
import org.veterancare.command.registration.SettlementCommand.ConfirmServiceRegistration;
import org.veterancare.command.registration.SettlementCommand.FlagServiceRegistration;
import org.veterancare.command.registration.SettlementCommand.IssueHouseholdLetter;
import org.veterancare.command.registration.SettlementCommand.RecordPersonnelFile;
import org.veterancare.command.registration.SettlementCommand.RecordServicePapers;
import org.veterancare.command.registration.SettlementCommand.RecordWindowVisit;
import org.veterancare.command.registration.SettlementCommand.ReferDispute;
import org.veterancare.command.registration.SettlementCommand.RemindOfServiceRegistration;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.DisputeAuthority;
import org.veterancare.events.SettlementEvent.DisputeMatter;
import org.veterancare.events.SettlementEvent.DisputeReferred;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationOverdue;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;
import org.veterancare.events.SettlementEvent.WindowVisited;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Deadlines;

class SettlementTest {

    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final Service SOLDIER = selfEmployed(APPROVED);
    private static final Service OFFICER = transferredOfficer(APPROVED);
    private static final String LETTER = "徐退役军人〔2025〕32号";

    private static TestExecutor<VeteranCase> reportedIn(Service service, Object... further) {
        return fixture().given(opened(), reported(service, ON)).andGiven(further);
    }

    private static Due reminderOf(LocalDate base, int days) {
        return Deadlines.citizenDays(LAW.rules().inForce("REG-11", base), base, days, LAW.calendar());
    }

    private static RecordServicePapers papers(LocalDate enlistedOn, DatePrecision precision, Integer years) {
        return papers(enlistedOn, precision, years, null);
    }

    private static RecordServicePapers papers(
            LocalDate enlistedOn, DatePrecision precision, Integer years, Boolean ageConfirmed) {
        return new RecordServicePapers(
                CASE, ON, enlistedOn, precision, years, DischargePaper.DISCHARGE, APPROVED, Personal.of("测试签发单位"),
                ageConfirmed);
    }

    /** Born in January 1985 (CON 20). */
    @ParameterizedTest
    @CsvSource({"2002-01-01, DAY", "2002-01-01, MONTH", "2002-01-01, YEAR"})
    void valDate4WhoMayHaveBeenSeventeenIsNotAskedAgain(LocalDate enlistedOn, DatePrecision precision) {
        reportedIn(SOLDIER).when(papers(enlistedOn, precision, 12), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"2001-12-31, DAY", "2001-12-01, MONTH", "2001-01-01, YEAR"})
    void valDate4AnEnlistmentBeforeSeventeenIsAskedAgainAndThenCounts(LocalDate enlistedOn, DatePrecision precision) {
        reportedIn(SOLDIER)
                .when(papers(enlistedOn, precision, 12), by(STREET_WORKER))
                .expectException(broken("VAL-DATE-4"));
        reportedIn(SOLDIER)
                .when(papers(enlistedOn, precision, 12, true), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({
        "2013-09-12, DAY", "2013-09-01, MONTH", "2013-01-01, YEAR", "2025-06-02, DAY", "2025-06-01, MONTH",
        "2025-01-01, YEAR", "1985-01-01, YEAR", "1985-02-01, MONTH"
    })
    void valDate1AnEnlistmentIsKnownByItsDayItsMonthOrItsYear(LocalDate enlistedOn, DatePrecision precision) {
        reportedIn(SOLDIER)
                .when(papers(enlistedOn, precision, 12, true), by(STREET_WORKER))
                .expectEvents(new ServicePapersRecorded(
                        CASE, ON, enlistedOn, precision, 12, DischargePaper.DISCHARGE, APPROVED,
                        Personal.of("测试签发单位")));
    }

    @ParameterizedTest
    @CsvSource({
        "2013-09-12, MONTH, VAL-DATE-1", "2013-09-01, YEAR, VAL-DATE-1", "2025-06-03, DAY, VAL-DATE-2",
        "2025-07-01, MONTH, VAL-DATE-2", "1984-01-01, YEAR, VAL-DATE-2", "1985-01-31, DAY, VAL-DATE-2"
    })
    void valDate2AnEnlistmentBeforeTheBirthOrAfterTheDischargeIsNone(
            LocalDate enlistedOn, DatePrecision precision, String code) {
        reportedIn(SOLDIER).when(papers(enlistedOn, precision, null), by(STREET_WORKER)).expectException(broken(code));
    }

    @Test
    void valDate2ADischargeIsNotCorrectedToBeforeTheEnlistmentOnRecord() {
        ServicePapersRecorded papers = new ServicePapersRecorded(
                CASE, ON, LocalDate.of(2013, 9, 12), DatePrecision.DAY, 12, DischargePaper.DISCHARGE, APPROVED,
                Personal.of("测试签发单位"));
        reportedIn(SOLDIER).andGiven(papers)
                .when(discharged("2013-09-11"), by(STATION_HEAD))
                .expectException(broken("VAL-DATE-2"));
        reportedIn(SOLDIER).andGiven(papers)
                .when(discharged("2025-06-01"), by(STATION_HEAD))
                .expectSuccessfulHandlerExecution();
    }

    private static CorrectFact discharged(String on) {
        return new CorrectFact(CASE, ON, 1L, CorrectedField.DISCHARGE_APPROVED_ON, on, null);
    }

    @Test
    void valCard3ACertificateIsNotOfADayToCome() {
        RecordServicePapers papers = new RecordServicePapers(
                CASE, ON, LocalDate.of(2013, 9, 12), DatePrecision.DAY, null, DischargePaper.DISCHARGE, ON.plusDays(1),
                Personal.of("测试签发单位"), null);
        reportedIn(SOLDIER).when(papers, by(STREET_WORKER)).expectException(broken("VAL-DATE-2"));
    }

    /** What is not on record is not doubted, and what was a slip is not on record. */
    @Test
    void set05AReportThatNamesAMonthlyPensionIsAskedForTheYearsOnRecord() {
        Service pensioner = new Service(ServiceCategory.OFFICER, null, SettlementMode.MONTHLY_PENSION, APPROVED);
        Settlement settlement = new Settlement();
        settlement.on(opened(), 0);
        settlement.on(reported(SOLDIER, ON), 1);
        assertFalse(settlement.doubtsPension(report(pensioner, ON), LAW));
        settlement.on(new ServicePapersRecorded(
                CASE, ON, LocalDate.of(2009, 6, 4), DatePrecision.DAY, null, DischargePaper.DISCHARGE, APPROVED,
                Personal.of("测试签发单位")), 2);
        assertTrue(settlement.doubtsPension(report(pensioner, ON), LAW));
        assertFalse(settlement.doubtsPension(report(OFFICER, ON), LAW));
        assertFalse(settlement.doubtsPension(new AcceptSettlement(CASE, ON, false), LAW), "another mode is reported");
        settlement.on(reported(pensioner, ON), 3);
        assertTrue(settlement.doubtsPension(new AcceptSettlement(CASE, ON, false), LAW));
        assertFalse(settlement.doubtsPension(papers(LocalDate.of(2009, 6, 3), DatePrecision.DAY, null), LAW));
        assertTrue(settlement.doubtsPension(papers(LocalDate.of(2009, 6, 3), DatePrecision.DAY, 15), LAW));
        assertFalse(settlement.doubtsPension(new IssueHouseholdLetter(CASE, ON, LETTER), LAW));
        settlement.on(new FactReversed(CASE, ON, 2, "ServicePapersRecorded"), 4);
        assertFalse(settlement.doubtsPension(new AcceptSettlement(CASE, ON, false), LAW));
    }

    @Test
    void theYearsPlanNamesWhoIsToCome() {
        YearMonth june = YearMonth.of(2025, 6);
        fixture()
                .given(opened())
                .when(
                        new ExpectArrival(
                                CASE, LocalDate.of(2025, 2, 1), 2025, ServiceCategory.NCO, NcoTier.JUNIOR_NCO,
                                SettlementMode.SELF_EMPLOYMENT, june),
                        by(DISTRICT_OFFICER))
                .expectEvents(new ArrivalExpected(
                        CASE, LocalDate.of(2025, 2, 1), 2025, ServiceCategory.NCO, NcoTier.JUNIOR_NCO,
                        SettlementMode.SELF_EMPLOYMENT, june));
    }

    @ParameterizedTest
    @CsvSource({"2026-06, NCO, REG-03", "2025-06, OFFICER, SET-01"})
    void aPlanThatDoesNotAddUpIsRefused(YearMonth month, ServiceCategory category, String code) {
        fixture()
                .given(opened())
                .when(
                        new ExpectArrival(
                                CASE, LocalDate.of(2025, 2, 1), 2025, category,
                                category == ServiceCategory.NCO ? NcoTier.JUNIOR_NCO : null,
                                SettlementMode.SELF_EMPLOYMENT, month),
                        by(DISTRICT_OFFICER))
                .expectException(broken(code));
    }

    @Test
    void reg01NobodyElseThanAVeteranIsExpected() {
        fixture()
                .given(opened(SubjectKind.SURVIVOR, Sex.FEMALE, YearMonth.of(1985, 1)))
                .when(
                        new ExpectArrival(
                                CASE, LocalDate.of(2025, 2, 1), 2025, ServiceCategory.NCO, NcoTier.JUNIOR_NCO,
                                SettlementMode.SELF_EMPLOYMENT, YearMonth.of(2025, 6)),
                        by(DISTRICT_OFFICER))
                .expectException(broken("REG-01"));
    }

    @Test
    void s01TheSoldiersServiceRecordIsDueFortyDaysAfterTheDischargeAndRollsToMonday() {
        Due due = reminderOf(APPROVED, 40);
        assertEquals(LocalDate.of(2025, 7, 12), due.raw());
        assertEquals(LocalDate.of(2025, 7, 14), due.dueOn());
        reportedIn(SOLDIER)
                .when(new RemindOfServiceRegistration(CASE, ON), by(STREET_WORKER))
                .expectEvents(new ServiceRegistrationReminded(CASE, ON, due));
    }

    @Test
    void s01WhenTheDaysAreOverTheBureauIsToldOnceToUrgeAndNothingIsLost() {
        ServiceRegistrationOverdue overdue = new ServiceRegistrationOverdue(
                CASE, LocalDate.of(2025, 7, 15), reminderOf(APPROVED, 40));
        FlagServiceRegistration flag = new FlagServiceRegistration(CASE, LocalDate.of(2025, 7, 15));
        reportedIn(SOLDIER).when(flag, by(TIMER)).expectEvents(overdue);
        reportedIn(SOLDIER)
                .when(new FlagServiceRegistration(CASE, LocalDate.of(2025, 7, 14)), by(TIMER))
                .expectException(broken("REG-11"));
        reportedIn(SOLDIER, overdue).when(flag, by(TIMER)).expectException(broken("CASE-STATE"));
        reportedIn(SOLDIER, overdue)
                .when(new RemindOfServiceRegistration(CASE, LocalDate.of(2025, 7, 16)), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
        fixture().given(opened()).when(flag, by(TIMER)).expectException(broken("CASE-STATE"));
    }

    @Test
    void reg11AnOfficersThirtyDaysRunFromTheDayThePlaceIsFixed() {
        LocalDate fixed = ON.plusDays(5);
        reportedIn(OFFICER)
                .when(new RemindOfServiceRegistration(CASE, ON), by(STREET_WORKER))
                .expectException(broken("REG-11"));
        reportedIn(OFFICER, new SettlementAccepted(CASE, fixed, true, null))
                .when(new RemindOfServiceRegistration(CASE, fixed), by(STREET_WORKER))
                .expectEvents(new ServiceRegistrationReminded(CASE, fixed, reminderOf(fixed, 30)));
    }

    @Test
    void s01AReportSaysUntilWhenASoldiersServiceRecordIsBroughtUpToDateAndAnAcceptanceAnOfficers() {
        assertEquals(reminderOf(APPROVED, 40), Reports.told(Reports.reported(SOLDIER, ON)).registerBy());
        assertNull(Reports.told(Reports.reported(OFFICER, ON)).registerBy());
        LocalDate fixed = ON.plusDays(5);
        reportedIn(OFFICER)
                .when(new AcceptSettlement(CASE, fixed, false, null), by(DISTRICT_OFFICER))
                .expectEvents(new SettlementAccepted(CASE, fixed, true, reminderOf(fixed, 30)));
    }

    @Test
    void reg11AReminderAndAFlagTellTheLastDayThatRuns() {
        Due told = reminderOf(APPROVED, 40);
        Due moved = new Due(told.rule(), told.ruleVersion(), told.base(), told.raw(), told.dueOn().plusDays(1),
                "cn-2026.2");
        DeadlineRecomputed again = new DeadlineRecomputed(
                CASE, ON, DeadlineEvent.SERVICE_REGISTRATION, "", told, moved, List.of(),
                DeadlineRecomputed.HOLIDAY_TABLE);
        TestExecutor<VeteranCase> running = fixture().given(opened())
                .andGiven(Reports.told(Reports.reported(SOLDIER, ON)), again);
        running.when(new RemindOfServiceRegistration(CASE, ON), by(STREET_WORKER))
                .expectEvents(new ServiceRegistrationReminded(CASE, ON, moved));
        fixture().given(opened())
                .andGiven(Reports.told(Reports.reported(SOLDIER, ON)), again)
                .when(new FlagServiceRegistration(CASE, moved.dueOn()), by(TIMER))
                .expectException(broken("REG-11"));
    }

    @Test
    void reg11WhatIsUpToDateIsConfirmedOnceAndNotUrgedAgain() {
        ServiceRegistrationReminded reminded = new ServiceRegistrationReminded(CASE, ON, reminderOf(APPROVED, 40));
        reportedIn(SOLDIER, reminded)
                .when(new ConfirmServiceRegistration(CASE, ON.plusDays(8)), by(STREET_WORKER))
                .expectEvents(new ServiceRegistrationConfirmed(CASE, ON.plusDays(8)));
        reportedIn(SOLDIER, reminded, new ServiceRegistrationConfirmed(CASE, ON.plusDays(8)))
                .when(new RemindOfServiceRegistration(CASE, ON.plusDays(9)), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void reg11WhoNeedsNoUrgingIsConfirmedWithoutIt() {
        reportedIn(SOLDIER)
                .when(new ConfirmServiceRegistration(CASE, ON), by(STREET_WORKER))
                .expectEvents(new ServiceRegistrationConfirmed(CASE, ON));
        reportedIn(SOLDIER)
                .when(new ConfirmServiceRegistration(CASE, ON.minusDays(1)), by(STREET_WORKER))
                .expectException(broken("REG-11"));
    }

    @Test
    void reg10TheLetterForTheHukouIsIssuedOnceAndAfterTheReport() {
        reportedIn(SOLDIER)
                .when(new IssueHouseholdLetter(CASE, ON, "徐退役军人[2025]32号"), by(STREET_WORKER))
                .expectEvents(new HouseholdLetterIssued(CASE, ON, LETTER));
        reportedIn(SOLDIER)
                .when(new IssueHouseholdLetter(CASE, ON.minusDays(1), LETTER), by(STREET_WORKER))
                .expectException(broken("REG-10"));
        reportedIn(SOLDIER, new HouseholdLetterIssued(CASE, ON, LETTER))
                .when(new IssueHouseholdLetter(CASE, ON, LETTER), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
        fixture()
                .given(opened())
                .when(new IssueHouseholdLetter(CASE, ON, LETTER), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    @ParameterizedTest
    @EnumSource(FileRoute.class)
    void reg12AnOfficersFileComesOverTheMilitaryDistrict(FileRoute route) {
        var result = reportedIn(OFFICER)
                .when(new RecordPersonnelFile(CASE, ON, route), by(STREET_WORKER));
        if (route == FileRoute.MILITARY_DISTRICT) {
            result.expectEvents(new PersonnelFileReceived(CASE, ON, route));
        } else {
            result.expectException(broken("REG-12"));
        }
    }

    @Test
    void reg12TheSelfEmployedsFileComesFromTheUnitAndOnce() {
        PersonnelFileReceived received = new PersonnelFileReceived(CASE, ON, FileRoute.DIRECT);
        reportedIn(SOLDIER)
                .when(new RecordPersonnelFile(CASE, ON, FileRoute.DIRECT), by(STREET_WORKER))
                .expectEvents(received);
        reportedIn(SOLDIER, received)
                .when(new RecordPersonnelFile(CASE, ON, FileRoute.DIRECT), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    private static final LocalDate CAME_ON = LocalDate.of(2025, 8, 4);
    private static final LateReportReceived TOO_LATE = Reports.told(Reports.receivedTooLate(SOLDIER, CAME_ON));
    private static final SettlementForfeited FORFEITED = new SettlementForfeited(
            CASE, CAME_ON.plusDays(30), Personal.of("听取"), TOO_LATE.tolerance());

    private static TestExecutor<VeteranCase> lost(Object... facts) {
        return fixture().given(opened(), Reports.noticed(SOLDIER, APPROVED)).andGiven(facts);
    }

    /** What is given up is the settlement, and neither the hukou nor the duty to be registered (REG-10, REG-11, REG-12). */
    @Test
    void reg04WhoReportedIsServedAllTheSameWhileItIsLookedIntoAndAfterTheLoss() {
        for (Object[] facts : List.of(new Object[]{TOO_LATE}, new Object[]{TOO_LATE, FORFEITED})) {
            lost(facts).when(new IssueHouseholdLetter(CASE, CAME_ON, LETTER), by(STREET_WORKER))
                    .expectEvents(new HouseholdLetterIssued(CASE, CAME_ON, LETTER));
            lost(facts).when(new IssueHouseholdLetter(CASE, CAME_ON.minusDays(1), LETTER), by(STREET_WORKER))
                    .expectException(broken("REG-10"));
            lost(facts).when(new RemindOfServiceRegistration(CASE, CAME_ON), by(STREET_WORKER))
                    .expectEvents(new ServiceRegistrationReminded(CASE, CAME_ON, TOO_LATE.registerBy()));
            lost(facts).when(new FlagServiceRegistration(CASE, CAME_ON), by(TIMER)).expectSuccessfulHandlerExecution();
            lost(facts).when(new ConfirmServiceRegistration(CASE, CAME_ON), by(STREET_WORKER))
                    .expectEvents(new ServiceRegistrationConfirmed(CASE, CAME_ON));
            lost(facts).when(new RecordPersonnelFile(CASE, CAME_ON, FileRoute.DIRECT), by(STREET_WORKER))
                    .expectEvents(new PersonnelFileReceived(CASE, CAME_ON, FileRoute.DIRECT));
        }
    }

    @Test
    void reg12TheArmysFileComesForWhoGaveTheSettlementUpWithoutComing() {
        ForfeitureReviewOpened review = new ForfeitureReviewOpened(CASE, CAME_ON, TOO_LATE.tolerance());
        LocalDate later = FORFEITED.occurredOn();
        RecordPersonnelFile file = new RecordPersonnelFile(CASE, later, FileRoute.DIRECT);
        lost(review, FORFEITED).when(file, by(STREET_WORKER))
                .expectEvents(new PersonnelFileReceived(CASE, later, FileRoute.DIRECT));
        lost(review, FORFEITED).when(new ConfirmServiceRegistration(CASE, later), by(STREET_WORKER))
                .expectEvents(new ServiceRegistrationConfirmed(CASE, later));
        lost(review, FORFEITED).when(new IssueHouseholdLetter(CASE, later, LETTER), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
        lost(review).when(file, by(STREET_WORKER)).expectException(broken("CASE-STATE"));
    }

    @ParameterizedTest
    @CsvSource({"SERVICE, FORMER_UNIT", "SETTLEMENT, SETTLEMENT_GOVERNMENT"})
    void reg13ADisputeGoesToWhoAnswersForIt(DisputeMatter matter, DisputeAuthority authority) {
        reportedIn(SOLDIER)
                .when(new ReferDispute(CASE, ON, matter, Personal.of("有异议")), by(STREET_WORKER))
                .expectEvents(new DisputeReferred(CASE, ON, matter, authority, Personal.of("有异议")));
    }

    @Test
    void one01EachVisitAtTheWindowIsCounted() {
        reportedIn(SOLDIER)
                .when(new RecordWindowVisit(CASE, ON, "PAPERS"), by(STREET_WORKER))
                .expectEvents(new WindowVisited(CASE, ON, "PAPERS"));
    }

    @Test
    void reg11AnOfficersDaysRunFromTheFirstAcceptance() {
        LocalDate fixed = ON.plusDays(5);
        reportedIn(
                OFFICER, new SettlementAccepted(CASE, fixed, true, null),
                new SettlementAccepted(CASE, fixed.plusDays(20), false, null))
                .when(new RemindOfServiceRegistration(CASE, fixed.plusDays(20)), by(STREET_WORKER))
                .expectEvents(new ServiceRegistrationReminded(CASE, fixed.plusDays(20), reminderOf(fixed, 30)));
    }

    @ParameterizedTest
    @EnumSource(FileRoute.class)
    void reg12OfARetiredNonCommissionedOfficerTheRuleNamesNoRoute(FileRoute route) {
        Service retired = new Service(
                ServiceCategory.NCO, NcoTier.SENIOR_NCO, SettlementMode.RETIREMENT, APPROVED);
        reportedIn(retired)
                .when(new RecordPersonnelFile(CASE, ON, route), by(STREET_WORKER))
                .expectEvents(new PersonnelFileReceived(CASE, ON, route));
    }
}
