package org.veterancare.command.family;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.NeedsPolicy;
import org.veterancare.command.OnMatter;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.events.CaseId;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.SchoolGround;
import org.veterancare.events.FamilyEvent.SchoolKind;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.FamilyEvent.SpouseService;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.law.CreditCode;
import org.veterancare.law.ProcessingRules;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/**
 * Intents about a soldier's or veteran's spouse and children (domain 5.5). After the death of the person of the case no new claim
 * of the spouse is begun; what an employer still does is recorded, and a child's way to school goes on.
 */
public sealed interface FamilyCommand extends CaseCommand {

    String FILE_HASH = "sha256:[0-9a-f]{64}";
    String RECEIPT = "[A-Za-z0-9〔〕()（）字第号-]{1,60}";

    /** About the spouse's unit, job or subsidy, which is one matter. */
    interface OnSpouse extends OnMatter {

        @Override
        default String matter() {
            return Touch.SPOUSE;
        }
    }

    /**
     * Opens the spouse's file.
     *
     * @param approvalRecord SHA-256 of the approval, asked of a serving soldier's spouse (FAM-01)
     * @param level level of the political organ that approved; REGIMENT or above
     * @param approvedOn the day it approved
     */
    @NeedsLiving
    @SentBy(Role.DISTRICT_OFFICER)
    record RegisterSpouse(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull SpouseTrack track,
            @Pattern(regexp = FILE_HASH) String approvalRecord,
            ApprovalLevel level,
            LocalDate approvedOn)
            implements FamilyCommand {}

    /**
     * What the police answered about a soldier's spouse (FAM-01), often before the file was opened.
     *
     * @param occurredOn the day they registered the hukou; not before the approval where its day is on record
     * @param receiptNumber their receipt: all that is kept of their work (ONE-06)
     */
    @SentBy({Role.DISTRICT_OFFICER, Role.STREET_CASE_WORKER})
    record RecordSpouseHukou(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = RECEIPT) String receiptNumber)
            implements FamilyCommand {}

    /** A notice of her own, for a veteran's spouse whom the veteran's did not name (FAM-04). */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record NotifySpouse(CaseId caseId, @NotNull LocalDate occurredOn) implements FamilyCommand {}

    @NeedsLiving
    @SentBy(Role.DISTRICT_OFFICER)
    record ClassifySpouse(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull SpouseStatus status)
            implements FamilyCommand {}

    /** @param employer unified social credit code of the receiving unit, of the kind the spouse comes from (FAM-02) */
    @NeedsLiving
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record FixSpouseUnit(
            CaseId caseId, @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer)
            implements FamilyCommand, OnSpouse {}

    /**
     * The unit does not take the spouse in, whether it refuses or cannot; another one may be fixed (FAM-02).
     *
     * @param cause why it does not
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record WithdrawSpouseUnit(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @PersonalText Personal cause)
            implements FamilyCommand, OnSpouse {}

    /** @param contractMonths left out for an open-ended contract or a post without one; at least three years (FAM-04) */
    @SentBy(Role.DISTRICT_OFFICER)
    record RecordSpouseReceived(
            CaseId caseId, @NotNull LocalDate occurredOn, @Positive @Max(600) Integer contractMonths)
            implements FamilyCommand {}

    /** The six months passed; sent by a timer (FAM-03). */
    @SentBy(Role.TIMER)
    record FlagOverdueSpouse(CaseId caseId, @NotNull LocalDate occurredOn) implements FamilyCommand {}

    @NeedsLiving
    @SentBy(Role.STREET_CASE_WORKER)
    record GuideSpouse(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull SpouseService service)
            implements FamilyCommand {}

    /**
     * @param stateOwned whether the employer is a state enterprise (FAM-05)
     * @param contractMonths left out for an open-ended contract; at least three years for a veteran's spouse (FAM-04)
     */
    @SentBy(Role.STREET_CASE_WORKER)
    record RecordSpouseEmployed(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            @NotNull Boolean stateOwned,
            @Positive @Max(600) Integer contractMonths)
            implements FamilyCommand {}

    /**
     * For a veteran's spouse in business.
     *
     * @param amountFen fen of CNY, at most what the province sets (FAM-04)
     * @param businessLicence SHA-256 of the licence of the business
     */
    @NeedsLiving
    @NeedsPolicy("spouseJobSubsidy")
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record SubsidiseSpouse(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive @Max(100_000_000) Long amountFen,
            @NotNull @Pattern(regexp = FILE_HASH) String businessLicence)
            implements FamilyCommand, OnSpouse {}

    /**
     * The spouse does not come, or comes no longer: also after a job was found, which stays on record, and where the veteran's notice
     * named one who has no file yet. Another spouse is told anew.
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record CloseSpouseFile(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @PersonalText Personal cause)
            implements FamilyCommand {}

    /**
     * Opens a child's file; neither name nor number of the child is taken (FAM-08).
     *
     * @param guardianConsent SHA-256 of the guardian's written consent; asked for a child under fourteen
     * @param processingRule name of the document about children's data that the guardian was shown, its version with it; one that is in
     *     force, asked with a consent
     */
    @SentBy(Role.STREET_CASE_WORKER)
    record RegisterChild(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull YearMonth bornIn,
            @Pattern(regexp = FILE_HASH) String guardianConsent,
            @Pattern(regexp = ProcessingRules.NAME) String processingRule)
            implements FamilyCommand {}

    /**
     * @param street 12-digit code of the street whose school is wanted, of whatever district (FAM-06)
     * @param priority only for a child that moves with a veteran (FAM-07)
     */
    @SentBy(Role.STREET_CASE_WORKER)
    record ChooseSchool(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer child,
            @NotNull SchoolKind school,
            @NotNull SchoolGround ground,
            @NotNull @Pattern(regexp = "\\d{12}") String street,
            @NotNull SchoolPriority priority)
            implements FamilyCommand {}

    /** @param receiptNumber the receipt of the education bureau of the district that was chosen */
    @SentBy(Role.DISTRICT_OFFICER)
    record SendToEducation(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer child,
            @NotNull @Size(max = 60) @Pattern(regexp = RECEIPT) String receiptNumber)
            implements FamilyCommand {}

    @SentBy(Role.DISTRICT_OFFICER)
    record RecordSchoolPlace(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer child)
            implements FamilyCommand {}

    @SentBy(Role.STREET_CASE_WORKER)
    record ObjectToSchoolPlace(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer child,
            @NotNull @PersonalText Personal statement)
            implements FamilyCommand {}

    @SentBy(Role.DISTRICT_OFFICER)
    record CloseChildFile(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer child,
            @NotNull @PersonalText Personal cause)
            implements FamilyCommand {}
}
