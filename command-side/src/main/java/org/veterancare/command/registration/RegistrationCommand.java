package org.veterancare.command.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.events.CaseId;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;

/** Intents of 报到 and the one-stop bundle (domain 5.3). */
public sealed interface RegistrationCommand extends CaseCommand {

    String ITEM = "[A-Z][A-Z_]{1,39}";

    /** @param reportBy the time set in the notice (REG-03); left out for the self-employed, whose time the law sets */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record IssueReportingNotice(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull ServiceCategory category,
            NcoTier tier,
            @NotNull SettlementMode mode,
            @NotNull LocalDate dischargeApprovedOn,
            LocalDate reportBy)
            implements RegistrationCommand {}

    /**
     * The veteran stands at the window (REG-01).
     *
     * @param occurredOn the day of the report
     * @param certificateNumber of the discharge certificate
     * @param settlementPlace 12-digit code
     * @param statedReason why it is more than thirty days late, if it is (REG-04)
     */
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record RecordReport(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull ServiceCategory category,
            NcoTier tier,
            @NotNull SettlementMode mode,
            @NotNull LocalDate dischargeApprovedOn,
            @NotNull @PersonalText(max = 40) Personal certificateNumber,
            @NotNull @Pattern(regexp = "\\d{12}") String settlementPlace,
            @PersonalText Personal statedReason)
            implements RegistrationCommand {}

    /** The due date passed; sent by a timer. */
    @SentBy(Role.TIMER)
    record FlagOverdueReport(CaseId caseId, @NotNull LocalDate occurredOn) implements RegistrationCommand {}

    /** Due date and tolerance passed; sent by a timer, decides nothing (REG-05). */
    @SentBy(Role.TIMER)
    record OpenForfeitureReview(CaseId caseId, @NotNull LocalDate occurredOn) implements RegistrationCommand {}

    /**
     * A person decides on a report that came too late (REG-05).
     *
     * @param excused whether the reason is accepted (正当理由)
     * @param hearing what was heard
     */
    @Decision
    @SentBy(Role.DISTRICT_APPROVER)
    record DecideForfeiture(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull Boolean excused,
            @NotNull @PersonalText(max = 2000) Personal hearing)
            implements RegistrationCommand {}

    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record AcceptSettlement(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull Boolean fileArrived)
            implements RegistrationCommand {}

    @SentBy(Role.STREET_CASE_WORKER)
    record StartBundle(CaseId caseId, @NotNull LocalDate occurredOn) implements RegistrationCommand {}

    /**
     * What the owner department answered on one item (ONE-01..04).
     *
     * @param receiptNumber for DONE
     * @param cause for FAILED, in words
     * @param causeCode for NOT_APPLICABLE
     */
    @SentBy(Role.STREET_CASE_WORKER)
    record RecordItemResult(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = ITEM) String item,
            @NotNull ItemResult result,
            @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String receiptNumber,
            @PersonalText Personal cause,
            @Pattern(regexp = ITEM) String causeCode)
            implements RegistrationCommand {}

    /** How an owner department answers. */
    enum ItemResult {
        DONE,
        FAILED,
        RESUBMITTED,
        NOT_APPLICABLE
    }
}
