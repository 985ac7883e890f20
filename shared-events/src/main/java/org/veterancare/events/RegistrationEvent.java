package org.veterancare.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.veterancare.events.CaseLifeEvent.FactCorrected;

/** 报到 and the one-stop bundle (domain 3.1, 3.2, 5.3). */
public sealed interface RegistrationEvent extends CaseEvent {

    /**
     * What the army's papers say of the service.
     *
     * @param tier only for a non-commissioned officer, else null
     * @param dischargeApprovedOn 退役批准日, base of the thirty days (REG-02)
     */
    record Service(
            ServiceCategory category, NcoTier tier, SettlementMode mode, LocalDate dischargeApprovedOn) {

        /** Category, tier and mode as a correction writes them, such as {@code NCO/JUNIOR_NCO/SELF_EMPLOYMENT}. */
        public String kind() {
            return category + "/" + (tier == null ? "" : tier) + "/" + mode;
        }

        /** These papers with what a correction puts right in them; themselves where it is about something else. */
        public Service corrected(FactCorrected fact) {
            return switch (fact.field()) {
                case DISCHARGE_APPROVED_ON -> new Service(category, tier, mode, LocalDate.parse(fact.after()));
                case SERVICE -> {
                    String[] kind = fact.after().split("/");
                    yield new Service(
                            ServiceCategory.valueOf(kind[0]),
                            kind[1].isEmpty() ? null : NcoTier.valueOf(kind[1]),
                            SettlementMode.valueOf(kind[2]),
                            dischargeApprovedOn);
                }
                default -> this;
            };
        }
    }

    /**
     * 接收安置报到通知 (REG-03), or the start of the thirty days for the self-employed (REG-02).
     *
     * @param due last day in time
     * @param tolerance last day on which a late report is still valid (REG-04)
     * @param withSpouse whether the spouse who is transferred with the veteran is notified in it (FAM-04); false takes back what an
     *     earlier notice said; null where it does not speak of one, and in facts of before it was asked for
     */
    record ReportingNoticeIssued(
            CaseId caseId, LocalDate occurredOn, Service service, Due due, Due tolerance, Boolean withSpouse)
            implements RegistrationEvent {

        /** Whether the veteran's spouse was told as well. */
        public boolean toldBoth() {
            return Boolean.TRUE.equals(withSpouse);
        }
    }

    /**
     * The veteran reported with the discharge certificate (REG-01).
     *
     * @param settlementPlace 12-digit code
     * @param daysLate days past the due date; 0 where in time
     * @param adaptationBy until when adaptation training should be done (TRN-02)
     * @param registerBy until when a soldier's service record is brought up to date (REG-11); null for an officer, whose days run
     *     from the acceptance, and in what was recorded before it was told
     */
    record VeteranReported(
            CaseId caseId,
            LocalDate occurredOn,
            Service service,
            Personal certificateNumber,
            String settlementPlace,
            Timeliness timeliness,
            int daysLate,
            Due due,
            Due tolerance,
            Due adaptationBy,
            Due registerBy)
            implements RegistrationEvent {}

    /**
     * A report more than thirty days past the set time, kept until a person decides on the reason (REG-04, REG-05).
     *
     * @param registerBy as of a {@link VeteranReported}
     */
    record LateReportReceived(
            CaseId caseId,
            LocalDate occurredOn,
            Service service,
            Personal certificateNumber,
            String settlementPlace,
            int daysLate,
            Due due,
            Due tolerance,
            Personal statedReason,
            Due registerBy)
            implements RegistrationEvent {}

    /** The due date passed without a report. */
    record ReportingOverdue(CaseId caseId, LocalDate occurredOn, Due due) implements RegistrationEvent {}

    /** Both dates passed: a person must now look at it; no treatment is lost by a timer (REG-05, PIPL 24). */
    record ForfeitureReviewOpened(CaseId caseId, LocalDate occurredOn, Due tolerance) implements RegistrationEvent {}

    /**
     * 视为放弃安置待遇, decided by a person after hearing the reason (PLC-R 51).
     *
     * @param remedyUntil last day to ask for reconsideration (SUS-04)
     */
    record SettlementForfeited(CaseId caseId, LocalDate occurredOn, Personal hearing, Due remedyUntil)
            implements RegistrationEvent {}

    /**
     * The reason for reporting late was accepted (正当理由), and so the report.
     *
     * @param adaptationBy until when adaptation training should be done (TRN-02)
     */
    record LateReportExcused(CaseId caseId, LocalDate occurredOn, Personal hearing, Due adaptationBy)
            implements RegistrationEvent {}

    /**
     * The district accepted the veteran for settlement.
     *
     * @param provisional true while the personnel file has not arrived (REG-12)
     * @param registerBy until when an officer's service record is brought up to date, from the first acceptance, which fixes the
     *     place (REG-11); null for a soldier, at a second acceptance, and in what was recorded before it was told
     */
    record SettlementAccepted(CaseId caseId, LocalDate occurredOn, boolean provisional, Due registerBy)
            implements RegistrationEvent {}

    /**
     * 退役军人服务"一件事": one form, one window (ONE-01).
     *
     * @param catalogueVersion version of the list of items it was started from
     */
    record BundleStarted(CaseId caseId, LocalDate occurredOn, String catalogueVersion, List<BundleItem> items)
            implements RegistrationEvent {}

    /**
     * One item of the bundle.
     *
     * @param code of the catalogue
     * @param owner department that handles it, as a code
     */
    record BundleItem(String code, String owner, Due due) {}

    /**
     * @param receiptNumber the owner department's receipt: all that is kept of its work (ONE-06)
     * @param localGrant what the locality was to give by the values of then; null for other items, where no amount could be told, and
     *     in facts of before it was told
     */
    record BundleItemDone(
            CaseId caseId, LocalDate occurredOn, String item, String receiptNumber, LocalGrant localGrant)
            implements RegistrationEvent {

        /** With no money of our own in it. */
        public BundleItemDone(CaseId caseId, LocalDate occurredOn, String item, String receiptNumber) {
            this(caseId, occurredOn, item, receiptNumber, null);
        }
    }

    /**
     * 地方一次性经济补助 of who looks for work alone (PLC-R 21, 23).
     *
     * @param years full years of service as certified
     * @param perYear what was given for each
     * @param policyVersion version of the values by which it was counted
     */
    record LocalGrant(int years, Money perYear, Money amount, String policyVersion) {}

    /** The owner department sent the item back; it may be handed in again (ONE-03). */
    record BundleItemFailed(CaseId caseId, LocalDate occurredOn, String item, Personal cause)
            implements RegistrationEvent {}

    /** A failed item was handed in again in the same bundle (ONE-03). */
    record BundleItemResubmitted(CaseId caseId, LocalDate occurredOn, String item) implements RegistrationEvent {}

    /**
     * The item does not concern this veteran and does not hold the bundle up (ONE-02).
     *
     * @param cause code of the reason
     */
    record BundleItemNotApplicable(CaseId caseId, LocalDate occurredOn, String item, String cause)
            implements RegistrationEvent {}

    /** The item was left out and concerns the veteran after all, as the settlement mode is another one now (ONE-02, PLC-20). */
    record BundleItemReopened(CaseId caseId, LocalDate occurredOn, String item, Due due) implements RegistrationEvent {}

    /** All items that apply are done (ONE-03). */
    record BundleCompleted(CaseId caseId, LocalDate occurredOn) implements RegistrationEvent {}

    /**
     * A base date was corrected, so the report's dates are other ones; what was late may now be in time (TIM-06).
     *
     * @param timeliness of the report by the new dates; null where nobody has reported yet
     * @param daysLate days past the new due date; 0 where in time or not yet reported
     * @param adaptationBy set where the new dates turn a report that waited for a decision into a valid one (TRN-02),
     *     else null
     */
    record ReportDueRecomputed(
            CaseId caseId,
            LocalDate occurredOn,
            Due due,
            Due tolerance,
            Timeliness timeliness,
            int daysLate,
            Due adaptationBy)
            implements RegistrationEvent {}

    /**
     * The yearly plan names a veteran who is to come; it says no more than the notice needs (PLC-R 51).
     *
     * @param tier only for a non-commissioned officer, else null
     * @param expectedIn month of the discharge, as planned
     */
    record ArrivalExpected(
            CaseId caseId,
            LocalDate occurredOn,
            int planYear,
            ServiceCategory category,
            NcoTier tier,
            SettlementMode mode,
            YearMonth expectedIn)
            implements RegistrationEvent {}

    /**
     * The veteran is not settled here (REG-06 to REG-08); another bureau's district is the place.
     *
     * @param settlementPlace 12-digit code that was claimed
     * @param rule code of the rule that was not met
     * @param properPlace 6-digit code of the district that settles
     * @param remedyUntil last day to ask for reconsideration (SUS-04); null in facts of before it was told
     * @param report what was reported at the window that sent the veteran away; null where a report on file is rejected, where it
     *     would not have counted by itself, where one of before stands, and in facts of before it was told
     */
    record SettlementPlaceRejected(
            CaseId caseId,
            LocalDate occurredOn,
            String settlementPlace,
            String rule,
            String properPlace,
            Due remedyUntil,
            TurnedAway report)
            implements RegistrationEvent {

        /** Without a report that is told in it. */
        public SettlementPlaceRejected(
                CaseId caseId,
                LocalDate occurredOn,
                String settlementPlace,
                String rule,
                String properPlace,
                Due remedyUntil) {
            this(caseId, occurredOn, settlementPlace, rule, properPlace, remedyUntil, null);
        }
    }

    /**
     * A report that was not taken, and stands with its day where the rejection of its place is quashed.
     *
     * @param daysLate days past the due date; 0 where in time
     * @param due last day in time
     * @param tolerance last day on which a late report is still valid (REG-04)
     */
    record TurnedAway(
            Service service, Personal certificateNumber, Timeliness timeliness, int daysLate, Due due,
            Due tolerance) {}

    /**
     * Reconsideration quashed the rejection of the place: the report stands as it was taken, or is awaited again (SUS-04).
     *
     * @param decisionNumber of the authority that reconsidered
     * @param reportedOn day of the report that stands again; null where none was recorded
     * @param due last day to report in time; null where no day was set
     * @param tolerance last day on which a late report is still valid; null where no day was set
     * @param adaptationBy set where the report stands again (TRN-02), else null
     */
    record PlaceRejectionRevoked(
            CaseId caseId,
            LocalDate occurredOn,
            String decisionNumber,
            LocalDate reportedOn,
            Due due,
            Due tolerance,
            Due adaptationBy)
            implements RegistrationEvent {}

    /**
     * Reconsideration quashed a forfeiture: the veteran stands as before it, by dates that were counted again (SUS-04).
     *
     * @param decisionNumber of the authority that reconsidered
     * @param adaptationBy set where the veteran has reported already, which now counts (TRN-02), else null
     */
    record ForfeitureRevoked(
            CaseId caseId,
            LocalDate occurredOn,
            String decisionNumber,
            Due due,
            Due tolerance,
            Due adaptationBy)
            implements RegistrationEvent {}
}
