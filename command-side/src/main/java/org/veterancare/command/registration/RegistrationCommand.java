package org.veterancare.command.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.YearMonth;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.OnMatter;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.command.WhileAway;
import org.veterancare.events.CaseId;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/** Intents of 报到 and the one-stop bundle (domain 5.3). */
@NeedsLiving
public sealed interface RegistrationCommand extends CaseCommand {

    /** A number of a decision or letter, whose form the rules look at. */
    String NUMBER = ".{8,60}";

    String ITEM = "[A-Z][A-Z_]{1,39}";

    /** About the report and what rests on it, which is one matter. */
    interface OnReport extends OnMatter {

        @Override
        default String matter() {
            return Touch.REPORT;
        }
    }

    /**
     * The yearly plan names this veteran; sent once per row of the plan.
     *
     * @param expectedIn month of the discharge, as planned
     */
    @SentBy({Role.DISTRICT_OFFICER, Role.STREET_CASE_WORKER})
    record ExpectArrival(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Min(2000) @Max(2100) Integer planYear,
            @NotNull ServiceCategory category,
            NcoTier tier,
            @NotNull SettlementMode mode,
            @NotNull YearMonth expectedIn)
            implements RegistrationCommand {}

    /**
     * @param reportBy the time set in the notice (REG-03); left out for the self-employed, whose time the law sets
     * @param withSpouse whether it notifies the spouse who is transferred with the veteran too (FAM-04); left out where it does not speak of
     *     one, and false takes back what an earlier notice said
     */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record IssueReportingNotice(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull ServiceCategory category,
            NcoTier tier,
            @NotNull SettlementMode mode,
            @NotNull LocalDate dischargeApprovedOn,
            LocalDate reportBy,
            Boolean withSpouse)
            implements RegistrationCommand {}

    /**
     * The veteran stands at the window (REG-01).
     *
     * @param occurredOn the day of the report
     * @param certificateNumber of the discharge certificate
     * @param settlementPlace 12-digit code
     * @param statedReason why it is more than thirty days late, if it is (REG-04)
     * @param place on what being settled here rests; left out where the army's papers name this district as the place
     *     of the hukou at enlistment (REG-06)
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
            @PersonalText Personal statedReason,
            @Valid PlaceClaim place)
            implements RegistrationCommand {

        /** A report whose papers name this district as the place of the hukou at enlistment. */
        public RecordReport(
                CaseId caseId,
                LocalDate occurredOn,
                ServiceCategory category,
                NcoTier tier,
                SettlementMode mode,
                LocalDate dischargeApprovedOn,
                Personal certificateNumber,
                String settlementPlace,
                Personal statedReason) {
            this(
                    caseId, occurredOn, category, tier, mode, dischargeApprovedOn, certificateNumber, settlementPlace,
                    statedReason, null);
        }
    }

    /**
     * Another district settles this veteran, as a second look at the papers shows (REG-06 to REG-08).
     *
     * @param brokenRule which of the three rules is not met
     * @param properPlace 6-digit code of the district that settles
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_OFFICER)
    record RejectSettlementPlace(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "REG-06|REG-07|REG-08") String brokenRule,
            @NotNull @Pattern(regexp = "[1-9]\\d{5}") String properPlace)
            implements RegistrationCommand, OnReport {}

    /** What was decided is quashed after a death, too. */
    sealed interface OfDecision extends RegistrationCommand {}

    /**
     * Reconsideration or a court quashed the rejection of the settlement place (SUS-04).
     *
     * @param decisionNumber of the authority that quashed it (VAL-CARD-4)
     */
    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RevokePlaceRejection(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = NUMBER) String decisionNumber)
            implements OfDecision, OnReport {}

    /** The due date passed; sent by a timer. */
    @SentBy(Role.TIMER)
    record FlagOverdueReport(CaseId caseId, @NotNull LocalDate occurredOn) implements RegistrationCommand {}

    /** Due date and tolerance passed; sent by a timer, decides nothing (REG-05). */
    @SentBy(Role.TIMER)
    record OpenForfeitureReview(CaseId caseId, @NotNull LocalDate occurredOn) implements RegistrationCommand {}

    /**
     * Tells the veteran in writing that forfeiture is looked into (REG-05).
     *
     * @param noticeNumber of the bureau's own letter (VAL-CARD-4)
     */
    @SentBy({Role.DISTRICT_OFFICER, Role.STREET_CASE_WORKER})
    record ServeForfeitureNotice(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = NUMBER) String noticeNumber)
            implements RegistrationCommand {}

    /**
     * Reconsideration or a court quashed the forfeiture (S07).
     *
     * @param decisionNumber of the authority that quashed it (VAL-CARD-4)
     */
    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RevokeForfeiture(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = NUMBER) String decisionNumber)
            implements OfDecision, OnReport {}

    /**
     * A person decides on a report that came too late (REG-05).
     *
     * @param excused whether the reason is accepted (正当理由)
     * @param hearing what was heard
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record DecideForfeiture(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull Boolean excused,
            @NotNull @PersonalText(max = 2000) Personal hearing)
            implements RegistrationCommand, OnReport {}

    /**
     * The district takes on what the settlement mode gives; once more where the mode is put right to one that asks for a ground.
     *
     * @param lifelong on what a retirement or a state support rests (SET-03, SET-04); asked once the file has arrived, and left
     *     out for other modes
     */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record AcceptSettlement(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull Boolean fileArrived,
            @Valid LifelongClaim lifelong)
            implements RegistrationCommand {

        /** Of a mode whose ground is not asked here. */
        public AcceptSettlement(CaseId caseId, LocalDate occurredOn, Boolean fileArrived) {
            this(caseId, occurredOn, fileArrived, null);
        }
    }

    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
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
