package org.veterancare.command.life;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.SentBy;
import org.veterancare.command.WhileAway;
import org.veterancare.command.WithClaims;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.MoveEvent.ResidenceProof;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.Touch.Kind;

/** Intents about where a case belongs (domain 5.2) and with whom it is (domain 5.8). */
public sealed interface MoveCommand extends CaseCommand {

    String REGION = "\\d{12}";
    String DISTRICT = "[1-9]\\d{5}";

    /** @param residenceRegion 12-digit code, of this district or another */
    @NeedsLiving
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record ChangeResidence(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = REGION) String hukouRegion,
            @NotNull @Pattern(regexp = REGION) String residenceRegion)
            implements MoveCommand {}

    /**
     * The person was found to live where the case says; a move is {@link ChangeResidence}.
     *
     * @param residenceRegion 12-digit code of where that is
     */
    @NeedsLiving
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record VerifyResidence(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = REGION) String residenceRegion,
            @NotNull ResidenceProof by)
            implements MoveCommand {}

    /** Gives the case to another station; to another street only the district may. */
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record AssignStation(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = REGION) String street,
            @NotNull @Pattern(regexp = REGION) String neighbourhood)
            implements MoveCommand {}

    /** The committee was abolished: the case follows to the one that took its place (VAL-RGN-4). */
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record FollowSuccessor(CaseId caseId, @NotNull LocalDate occurredOn) implements MoveCommand {}

    /** @param destination 6-digit code of the district to which the hukou moves */
    @NeedsLiving
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record RequestTransferOut(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = DISTRICT) String destination,
            @NotNull LocalDate hukouMovedOn)
            implements MoveCommand {}

    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record WithdrawTransferOut(CaseId caseId, @NotNull LocalDate occurredOn) implements MoveCommand {}

    /** @param receiptNumber of the other district, which has the file now */
    @WithClaims
    @SentBy(Role.DISTRICT_OFFICER)
    record ConfirmReceipt(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String receiptNumber)
            implements MoveCommand {}

    /**
     * Takes over the file of a person whose hukou moved here, into a case that is new or was once transferred out.
     *
     * @param origin 6-digit code of the other district
     * @param stopLetterNumber of its letter on payments (VAL-CARD-4); left out, with the day, where it paid nothing (BEN-22)
     * @param paidUntil until when it pays, as the letter says
     * @param served of a veteran who reported there, as the file says; left out otherwise
     */
    @WhileAway
    @NeedsLiving
    @WithClaims
    @SentBy(Role.DISTRICT_OFFICER)
    record AcceptTransferIn(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = DISTRICT) String origin,
            @Pattern(regexp = ".{8,60}") String stopLetterNumber,
            @NotNull LocalDate hukouMovedOn,
            LocalDate paidUntil,
            @Valid Served served)
            implements MoveCommand {

        /** Of somebody whose file says nothing of a report. */
        public AcceptTransferIn(
                CaseId caseId,
                LocalDate occurredOn,
                String origin,
                String stopLetterNumber,
                LocalDate hukouMovedOn,
                LocalDate paidUntil) {
            this(caseId, occurredOn, origin, stopLetterNumber, hukouMovedOn, paidUntil, null);
        }
    }

    /**
     * A service as it was reported in another district.
     *
     * @param placedThere whether a post was given there, or the claim to it lost; left out where the file does not say
     */
    record Served(
            @NotNull ServiceCategory category,
            NcoTier tier,
            @NotNull SettlementMode mode,
            @NotNull LocalDate dischargeApprovedOn,
            Boolean placedThere) {}

    /**
     * Ends this case in the other one of the same person; nothing may still run in this one.
     *
     * @param into the case that goes on
     * @param proof hash of what proves that it is one person
     */
    @Decision
    @WithClaims
    @FourEyed(Kind.CHECKED)
    @SentBy(Role.DISTRICT_APPROVER)
    record MergeInto(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull CaseId into,
            @NotNull @Pattern(regexp = SubjectCommand.HASH) String proof)
            implements MoveCommand, CaseLifeCommand.OnCase {}

    /**
     * Gives the case to a member of the station's staff, from whoever had it.
     *
     * @param caseWorker staff number
     * @param after number of the last change of hands that was known; a later one is not undone by this. Null for any
     */
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record AssignCase(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = Actor.NAME) String caseWorker,
            @PositiveOrZero Integer after)
            implements MoveCommand {}

    /** @param after as for {@link AssignCase} */
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record UnassignCase(CaseId caseId, @NotNull LocalDate occurredOn, @PositiveOrZero Integer after)
            implements MoveCommand {}
}
