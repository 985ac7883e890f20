package org.veterancare.command.placement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.OnMatter;
import org.veterancare.command.OpenToObjection;
import org.veterancare.command.OthersWait;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.events.CaseId;
import org.veterancare.events.FairId;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.SupportKind;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.Role;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.AssignedWorkBar;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.CreditCode;
import org.veterancare.law.PriorityGround;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/** Intents of 安置就业 (domain 5.5). */
@NeedsLiving
public sealed interface PlacementCommand extends CaseCommand {

    String CODE = "[A-Z0-9][A-Z0-9_-]{0,39}";
    /** Hundredths of a point. */
    int MOST_POINTS = 100_000;

    String FILE_HASH = "sha256:[0-9a-f]{64}";

    /** About 安排工作 from the claim to the first day on the post, which is one matter. */
    interface OnPlacement extends OnMatter {

        @Override
        default String matter() {
            return Touch.PLACEMENT;
        }
    }

    /** About what an employer answers for, whose letter may be withdrawn and whose claim may be over. */
    interface OnEmployer extends OnMatter {

        @Override
        default String matter() {
            return Touch.EMPLOYER;
        }
    }

    /**
     * Opens the wait for an assigned job (PLC-01).
     *
     * The six months and the allowance run from the day of the report, on which the district received the veteran.
     *
     * @param ground the ground claimed
     * @param bars what would exclude the veteran (PLC-R 35); empty where nothing does
     * @param waiverRecord SHA-256 of the written waiver, asked where the ground is an election (S31)
     * @param proof SHA-256 of the paper that proves a merit, a medal or title, a commendation or the martyr's child, and a war
     *     disability of which the case knows no grading
     */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @Decision
    @SentBy(Role.DISTRICT_OFFICER)
    record OpenPlacement(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull AssignedWorkGround ground,
            @NotNull Set<@NotNull AssignedWorkBar> bars,
            @Pattern(regexp = FILE_HASH) String waiverRecord,
            @Pattern(regexp = FILE_HASH) String proof)
            implements PlacementCommand {}

    /**
     * @param points hundredths of a point
     * @param fileReference hash of the page of the service record; a score from elsewhere is refused (PLC-04)
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record ImportScore(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @PositiveOrZero @Max(MOST_POINTS) Integer points,
            @Pattern(regexp = FILE_HASH) String fileReference)
            implements PlacementCommand {}

    @SentBy(Role.DISTRICT_OFFICER)
    record ConfirmScore(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand {}

    /**
     * Has somebody go before others of the same score (PLC-R 5(4)), before a rank is given.
     *
     * @param fileReference hash of the page of the personnel file that proves the ground; a paper from elsewhere is refused
     */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RecognisePriority(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull PriorityGround priorityGround,
            @Pattern(regexp = FILE_HASH) String fileReference)
            implements PlacementCommand, OnPlacement {}

    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @SentBy(Role.DISTRICT_OFFICER)
    record OpenSelection(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull PlanId planId, @NotNull @Positive Integer rank)
            implements PlacementCommand {}

    /**
     * Takes a post of the plan; post and choice are written together or not at all.
     *
     * @param employer unified social credit code as it stands in the plan; another one is refused
     * @param postKind as it stands in the plan
     * @param selectionRecord SHA-256 of the record of the selection, asked for a civil-service post (PLC-03)
     */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @SentBy(Role.DISTRICT_OFFICER)
    record ChoosePost(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull PlanId planId,
            @NotNull @Pattern(regexp = CODE) String post,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            PostKind postKind,
            @Pattern(regexp = FILE_HASH) String selectionRecord)
            implements PlacementCommand {}

    /**
     * Ends the turn without a refusal, so that the veteran may be ranked again, or for another plan.
     *
     * @param cause NO_POST where the plan has none left that the veteran could take, as after a refusal that was excused, or
     *     ENTERED_IN_ERROR
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record CloseSelection(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "NO_POST|ENTERED_IN_ERROR") String cause)
            implements PlacementCommand {}

    /** What is put down of a claim that ended, also with the death of who had it. */
    sealed interface OfEndedClaim extends PlacementCommand {}

    /**
     * Puts down that a rank is nobody's turn: whom the score gives it to died, changed the mode or lost the claim before (PLC-03),
     * or the case is only stored, for as long as it is (PRI-05). Said again of the same plan it puts the rank right. Not for who
     * confirmed the score, or recorded one that is not confirmed yet, or entered what ended the claim.
     */
    @OthersWait
    @SentBy({Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER})
    record RecordLostTurn(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull PlanId planId, @NotNull @Positive Integer rank)
            implements OfEndedClaim {}

    /**
     * Gives back a post that does not suit (PLC-12) or is there no more; the turn stays.
     *
     * @param postGone true where the employer gave the post up, which leaves the plan then and is offered to nobody (PLC-13)
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record ReleasePost(CaseId caseId, @NotNull LocalDate occurredOn, Boolean postGone) implements PlacementCommand {}

    /** Lets the turn go, or refuses the post of the letter, which is then free for others, also once its employer is late (PLC-09). */
    @SentBy(Role.DISTRICT_OFFICER)
    record PassOrRefuse(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @PersonalText Personal statedReason)
            implements PlacementCommand {}

    /**
     * A person decides whether the refusal had good reason (PLC-09).
     *
     * @param noticeNumber number of the written notice; asked where it is not excused. The first such notice warns, a
     *     further refusal without good reason gives the claim up (S35)
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record DecideRefusal(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull Boolean excused,
            @Size(max = 50) String noticeNumber,
            @NotNull @PersonalText(max = 2000) Personal hearing)
            implements PlacementCommand, OnPlacement {}

    /**
     * @param employer unified social credit code of the receiving employer (PLC-03)
     * @param stateOwned verified ownership, asked of enterprises (VAL-USCC-5)
     * @param suitable that the work suits the disability, asked where there is one (PLC-12)
     */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record IssueLetter(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Size(max = 40) String letterNumber,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            @NotNull Boolean stateOwned,
            Boolean suitable)
            implements PlacementCommand, OnPlacement {}

    /**
     * The first day on the post. Where it is after the last one the employer owes the living fee from the month of the letter
     * (PLC-06), and that the letter was fetched must be on record; whoever finds that it owes none says so afterwards.
     *
     * @param contractMonths at least three years; left out for an open-ended contract (PLC-07)
     * @param serviceYears years of service, where no papers that certify them are recorded; asked by an enterprise where the ground does not say them
     */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @SentBy(Role.DISTRICT_OFFICER)
    record RecordStart(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @Positive @Max(600) Integer contractMonths,
            @PositiveOrZero @Max(60) Integer serviceYears)
            implements PlacementCommand {}

    /**
     * Takes back a letter whose employer cannot or will not take the veteran on, so that another post is found (PLC-13).
     *
     * @param documentNumber of the bureau's decision
     * @param postGone as of {@link ReleasePost}
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record WithdrawLetter(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String documentNumber,
            Boolean postGone)
            implements PlacementCommand, OnPlacement {}

    /** The thirty days passed through no fault of the veteran; sent by a timer (PLC-05, PLC-06). */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @SentBy(Role.TIMER)
    record FlagOverdueStart(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand {}

    /** The six months passed; sent by a timer (PLC-02). */
    @SentBy(Role.TIMER)
    record FlagOverduePlacement(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand {}

    @SentBy(Role.STREET_CASE_WORKER)
    record SeekEmployment(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand {}

    /** @param fairId job fair at which it was offered; left out where it came another way (PLC-14) */
    @SentBy(Role.STREET_CASE_WORKER)
    record RecommendJob(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            FairId fairId)
            implements PlacementCommand {}

    /** @param onStaff whether as civil servant or staff of an institution; asked of who draws a monthly pension (PLC-19) */
    @SentBy(Role.STREET_CASE_WORKER)
    record RecordEmployment(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            Boolean onStaff)
            implements PlacementCommand {}

    /**
     * Puts down that a monthly pension ended with a hire at which nobody was asked: the mode was put right later, or the stop that was
     * recorded was a slip (PLC-19). Not of who was hired beside the staff.
     *
     * @param lastMonth month of a hire by a public employer that is on record
     */
    @SentBy(Role.STREET_CASE_WORKER)
    record RecordPensionStop(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull YearMonth lastMonth)
            implements PlacementCommand {}

    /** A job of the market ended. @param cause DISABILITY breaks the law, and is looked into (PLC-12) */
    @SentBy(Role.STREET_CASE_WORKER)
    record RecordLeaving(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "RESIGNED|EXPIRED|AGREED|DISMISSED|REDUNDANT|DISABILITY") String cause)
            implements PlacementCommand {}

    /**
     * A person says whether somebody was dismissed because of a disability (PLC-12); also after the death of who was.
     *
     * @param documentNumber of the letter that takes it up with the employer, asked where it was so
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record DecideDismissal(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull Boolean unlawful,
            @Size(max = 50) String documentNumber,
            @NotNull @PersonalText(max = 2000) Personal finding)
            implements EmployerDebt, OnMatter {

        @Override
        public String matter() {
            return Touch.DISMISSAL;
        }
    }

    /** As the labour office has recognised it (PLC-15), also anew: the last one counts, until other work begins. */
    @Decision
    @SentBy(Role.DISTRICT_OFFICER)
    record RecogniseHardToEmploy(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @PersonalText(max = 40) Personal documentNumber)
            implements PlacementCommand {}

    /**
     * Takes a public-welfare post of the plan, for somebody whom the market did not place (PLC-15).
     *
     * @param noneFits why no job of the market fits; asked where none was recommended since the search began
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy({Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER})
    record AssignPublicWelfarePost(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull PlanId planId,
            @NotNull @Pattern(regexp = CODE) String post,
            @NotNull LocalDate endsOn,
            @PersonalText(max = 2000) Personal noneFits)
            implements PlacementCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.PUBLIC_WELFARE;
        }
    }

    /** Lets the post that is held go on, as long as one may be held in all (PLC-16). @param endsOn its new last day */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy({Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER})
    record ProlongPublicWelfarePost(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull LocalDate endsOn)
            implements PlacementCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.PUBLIC_WELFARE;
        }
    }

    @SentBy(Role.DISTRICT_OFFICER)
    record EndPublicWelfarePost(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand {}

    /**
     * Opens the placement of a transferred officer (转业, PLC-R 15).
     *
     * @param method SCORE leads to the choice by score, every other one to a post that is assigned
     */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @Decision
    @SentBy(Role.DISTRICT_OFFICER)
    record OpenOfficerPlacement(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull OfficerMethod method)
            implements PlacementCommand {}

    /** Another way to a post, until one is chosen; a choice that was opened is left. */
    @Decision
    @SentBy(Role.DISTRICT_OFFICER)
    record ChangeOfficerMethod(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull OfficerMethod method)
            implements PlacementCommand {}

    /** Takes a post of the plan for an officer who does not choose by score. @param postKind as it stands in the plan */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @Decision
    @SentBy(Role.DISTRICT_OFFICER)
    record AssignOfficerPost(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull PlanId planId,
            @NotNull @Pattern(regexp = CODE) String post,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            PostKind postKind)
            implements PlacementCommand {}

    /** Shows the score to the veteran; until the last day of the notice it may be objected to (PLC-04). */
    @OpenToObjection
    @SentBy(Role.DISTRICT_OFFICER)
    record PublishScore(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand {}

    @SentBy(Role.DISTRICT_OFFICER)
    record ObjectToScore(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @PersonalText Personal statement)
            implements PlacementCommand {}

    /** @param upheld true sends the score back to the file */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record ResolveScoreObjection(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull Boolean upheld,
            @NotNull @PersonalText(max = 2000) Personal finding)
            implements PlacementCommand, OnPlacement {}

    /** The table says something else than what is paid; sent by a timer (PLC-08). */
    @SentBy(Role.TIMER)
    record FlagWaitingAllowance(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand {}

    /** What the bureau owed until a death is owed to the heirs. */
    sealed interface OwedByBureau extends PlacementCommand {}

    /**
     * Pays what the table says, from the first month that differs; also of a wait that is over, and of the dead. Where the day of
     * the report was put right, months before those on record are paid, or given up.
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record AdjustWaitingAllowance(CaseId caseId, @NotNull LocalDate occurredOn) implements OwedByBureau {}

    @SentBy(Role.DISTRICT_OFFICER)
    record ArrangeWaitingInsurance(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand {}

    @SentBy(Role.DISTRICT_OFFICER)
    record ClaimLetter(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand {}

    @SentBy(Role.DISTRICT_OFFICER)
    record ServeLetterNotice(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String noticeNumber)
            implements PlacementCommand {}

    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record IssueUnilateralLetter(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String letterNumber)
            implements PlacementCommand, OnPlacement {}

    /** A person decides on a letter that nobody fetched through both periods (PLC-21). */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record ForfeitUnclaimedLetter(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @PersonalText(max = 2000) Personal hearing)
            implements PlacementCommand, OnPlacement {}

    /**
     * The employer of the letter says that it will not take the veteran on, also once it is late (PLC-13).
     *
     * @param proof SHA-256 of its answer, or of the record of it
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record RecordEmployerRefusal(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = FILE_HASH) String proof)
            implements PlacementCommand {}

    /** @param correctBy last day for the employer to take the veteran on */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record OrderCorrection(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Size(max = 50) String documentNumber,
            @NotNull LocalDate correctBy)
            implements PlacementCommand, OnEmployer {}

    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record CriticiseEmployer(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String documentNumber)
            implements PlacementCommand, OnEmployer {}

    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record ReferSanction(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String documentNumber)
            implements PlacementCommand, OnEmployer {}

    /** Has the employer's personnel and 编制 approvals held, once the ordered day has passed and nothing was put right. */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record HoldApprovals(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String documentNumber)
            implements PlacementCommand, OnEmployer {}

    /** What an employer owes is paid to the heirs as well, and what was held against it does not outlast its reason. */
    sealed interface EmployerDebt extends PlacementCommand {}

    /**
     * Lets the approvals go on, or puts down that a dismissal was made good where none were held; also when the case has left.
     *
     * @param proof SHA-256 of what shows that the employer has put it right; asked where the case does not show it, and of no hold
     *     against whom nothing can be put right any more, since the person died
     */
    @OthersWait
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record ReleaseApprovals(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Size(max = 50) String documentNumber,
            @Pattern(regexp = FILE_HASH) String proof)
            implements EmployerDebt, OnEmployer {}

    /**
     * Takes back an order to correct, or a dismissal that was none, and with it what was held because of it; or says that a living
     * fee is none or was settled otherwise (PLC-06).
     *
     * @param fromMonth month from which that fee is owed; left out where an order or a dismissal is meant
     */
    @OthersWait
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record WithdrawCorrection(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Size(max = 50) String documentNumber,
            YearMonth fromMonth)
            implements EmployerDebt, OnEmployer {}

    /** Both amounts in fen of CNY for the month; also when the case has left or is closed. */
    @OthersWait
    @SentBy(Role.DISTRICT_OFFICER)
    record RecordLivingFee(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull YearMonth month,
            @NotNull @Positive @Max(100_000_000) Long likeStaffAverageFen,
            @NotNull @Positive @Max(100_000_000) Long paidFen)
            implements EmployerDebt {}

    /**
     * Also once the veteran is on the post, where a sentence of the time of the wait became known only then. Not of an officer's
     * placement.
     *
     * @param decisionNumber of the bureau's decision that cancels the treatment (PLC-10)
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RecordCriminalLiability(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String decisionNumber)
            implements PlacementCommand, OnPlacement {}

    /**
     * Leaves the treatment to who is on the post, though a sentence of the time of the wait became known (PLC-10).
     *
     * @param decisionNumber of the bureau's decision, which gives the reasons
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record KeepAssignedWork(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String decisionNumber)
            implements PlacementCommand, OnPlacement {}

    /**
     * Ends a claim that was opened on a fact that does not hold, or says that there is none (PLC-01).
     *
     * @param decisionNumber of the bureau's decision, which says how to ask for reconsideration (SUS-04)
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record DecideIneligible(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Size(max = 50) String decisionNumber,
            @NotNull @PersonalText(max = 2000) Personal finding)
            implements PlacementCommand, OnPlacement {}

    /**
     * Reconsideration or a court quashed the loss of the claim (SUS-04); what was not paid meanwhile is paid after all.
     *
     * @param decisionNumber of the authority that quashed it (VAL-CARD-4)
     */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RestoreAssignedWork(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String decisionNumber)
            implements PlacementCommand, OnPlacement {}

    /**
     * Changes from assigned work to self-arranged employment.
     *
     * @param declaration SHA-256 of the written declaration
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy({Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER})
    record ChangePlacementMode(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull SettlementMode mode,
            @NotNull @Pattern(regexp = FILE_HASH) String declaration)
            implements PlacementCommand, OnPlacement {}

    /** An assigned job ended. @param cause DISABILITY breaks the law, and is put down against the employer (PLC-12) */
    @SentBy(Role.DISTRICT_OFFICER)
    record RecordJobEnd(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "RESIGNED|EXPIRED|AGREED|DISMISSED|REDUNDANT|DISABILITY") String cause)
            implements PlacementCommand {}

    /**
     * What somebody does so many days after the last job began, or after the report without one.
     *
     * @param day 30, 180 or 365
     * @param ofReport true where it is asked of day 180 after the report though a job has begun since, as the rate of employment
     *     does of who settles in self-arranged employment
     */
    @SentBy(Role.STREET_CASE_WORKER)
    record RecordFollowUp(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive @Max(365) Integer day,
            @NotNull Occupation occupation,
            @PersonalText Personal note,
            Boolean ofReport)
            implements PlacementCommand {

        /** Of what came last. */
        public RecordFollowUp(
                CaseId caseId, LocalDate occurredOn, Integer day, Occupation occupation, Personal note) {
            this(caseId, occurredOn, day, occupation, note, null);
        }
    }

    /**
     * Puts down where somebody worked before the service (PLC-17).
     *
     * @param stateOwned verified ownership, asked of enterprises (VAL-USCC-5)
     * @param fileReference hash of the page of the personnel file that says it
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record RecordFormerEmployer(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            @NotNull Boolean stateOwned,
            @NotNull @Pattern(regexp = FILE_HASH) String fileReference)
            implements PlacementCommand {}

    /** Back to the employer from before the service, which is on record (PLC-17). */
    @SentBy(Role.STREET_CASE_WORKER)
    record RecordReinstatement(
            CaseId caseId, @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer)
            implements PlacementCommand {}

    /** @param serviceMonths certified months of service, which count as contribution (PLC-18) */
    @SentBy(Role.STREET_CASE_WORKER)
    record ClaimUnemploymentBenefit(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive @Max(720) Integer serviceMonths)
            implements PlacementCommand {}

    /** Puts down how the state supports somebody, until the money for a home is approved (PLC-R 78). */
    @SentBy(Role.DISTRICT_OFFICER)
    record RecordSupportKind(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull SupportKind supportKind)
            implements PlacementCommand {}

    /** About the money for the home of somebody whom the state supports. */
    interface OnHome extends OnMatter {

        @Override
        default String matter() {
            return Touch.HOME;
        }
    }

    /**
     * Approves what sixty square metres cost at this place, by the price in force (PLC-R 78). Above the limit of one approver the
     * first signature endorses, and the second one of another person approves (TWO-APPROVERS).
     */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record ApproveHomePurchase(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand, OnHome {}

    /**
     * Takes back an approval that was not paid.
     *
     * @param documentNumber of the bureau's decision
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record WithdrawHomePurchase(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String documentNumber)
            implements PlacementCommand, OnHome {}

    /** Pays what was approved, and once. */
    @GrantsTreatment(GrantsTreatment.SETTLEMENT)
    @FourEyed(Kind.PAID)
    @SentBy(Role.FINANCE)
    record PayHomePurchase(CaseId caseId, @NotNull LocalDate occurredOn) implements PlacementCommand, OnHome {}
}
