package org.veterancare.command.registration;

import java.time.LocalDate;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.registration.RegistrationCommand.IssueReportingNotice;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.events.Due;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Timeliness;
import org.veterancare.law.Deadlines;

/** The facts and intents of a report, for the tests of this phase and of those that build on it. */
public final class Reports {

    public static final String CERTIFICATE = "退字第2025-001号";
    public static final String REASON = "住院";

    private Reports() {}

    /** A junior non-commissioned officer who looks for work on his own. */
    public static Service selfEmployed(LocalDate dischargeApprovedOn) {
        return new Service(
                ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.SELF_EMPLOYMENT, dischargeApprovedOn);
    }

    /** An officer who is to be given a post. */
    public static Service transferredOfficer(LocalDate dischargeApprovedOn) {
        return new Service(ServiceCategory.OFFICER, null, SettlementMode.CIVIL_TRANSFER, dischargeApprovedOn);
    }

    public static IssueReportingNotice notice(Service service, LocalDate on, LocalDate reportBy) {
        return new IssueReportingNotice(
                CaseFixture.CASE,
                on,
                service.category(),
                service.tier(),
                service.mode(),
                service.dischargeApprovedOn(),
                reportBy,
                null);
    }

    public static RecordReport report(Service service, LocalDate on) {
        return report(service, on, Actors.NEIGHBOURHOOD, null);
    }

    public static RecordReport report(Service service, LocalDate on, String settlementPlace, String statedReason) {
        return new RecordReport(
                CaseFixture.CASE,
                on,
                service.category(),
                service.tier(),
                service.mode(),
                service.dischargeApprovedOn(),
                Personal.of(CERTIFICATE),
                settlementPlace,
                statedReason == null ? null : Personal.of(statedReason));
    }

    /** The notice that starts the thirty days of a self-employed veteran, as a fact. */
    public static ReportingNoticeIssued noticed(Service service, LocalDate on) {
        ReportDates dates = ReportDates.byLaw(service, CaseFixture.LAW);
        return new ReportingNoticeIssued(CaseFixture.CASE, on, service, dates.due(), dates.tolerance(), null);
    }

    /** The notice that sets a day, as a fact. */
    public static ReportingNoticeIssued noticed(Service service, LocalDate on, LocalDate reportBy) {
        ReportDates dates = ReportDates.byNotice(on, reportBy, service, CaseFixture.LAW);
        return new ReportingNoticeIssued(CaseFixture.CASE, on, service, dates.due(), dates.tolerance(), null);
    }

    /** A report in time, as a fact; whoever is not self-employed gets the day of the report as the day set. */
    public static VeteranReported reported(Service service, LocalDate on) {
        ReportDates dates = ReportDates.setByLaw(service)
                ? ReportDates.byLaw(service, CaseFixture.LAW)
                : ReportDates.byNotice(on.minusDays(1), on, service, CaseFixture.LAW);
        return new VeteranReported(CaseFixture.CASE, on, service, Personal.of(CERTIFICATE), Actors.NEIGHBOURHOOD,
                Timeliness.ON_TIME, 0, dates.due(), dates.tolerance(), adaptationBy(on), null);
    }

    /** A self-employed veteran's report that came too late to count by itself, as a fact. */
    public static LateReportReceived receivedTooLate(Service service, LocalDate on) {
        ReportDates dates = ReportDates.byLaw(service, CaseFixture.LAW);
        return new LateReportReceived(CaseFixture.CASE, on, service, Personal.of(CERTIFICATE), Actors.NEIGHBOURHOOD,
                dates.daysLate(on), dates.due(), dates.tolerance(), Personal.of(REASON), null);
    }

    /** As it is written now: with the days of the service record (REG-11). */
    public static VeteranReported told(VeteranReported of) {
        return new VeteranReported(
                of.caseId(), of.occurredOn(), of.service(), of.certificateNumber(), of.settlementPlace(),
                of.timeliness(), of.daysLate(), of.due(), of.tolerance(), of.adaptationBy(),
                RegisterBy.atReport(of.service(), CaseFixture.LAW));
    }

    /** Likewise. */
    public static LateReportReceived told(LateReportReceived of) {
        return new LateReportReceived(
                of.caseId(), of.occurredOn(), of.service(), of.certificateNumber(), of.settlementPlace(),
                of.daysLate(), of.due(), of.tolerance(), of.statedReason(),
                RegisterBy.atReport(of.service(), CaseFixture.LAW));
    }

    public static Due adaptationBy(LocalDate on) {
        return Deadlines.officeDays(CaseFixture.LAW.rules().inForce("TRN-02", on), on, 90);
    }
}
