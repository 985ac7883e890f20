package org.veterancare.command.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.OnTheDay;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.command.WithClaims;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.Role;

/** Intents about the person's data as a whole, in an open case or a closed one. */
public sealed interface PrivacyCommand extends CaseCommand {

    /** Only stores and protects the case from now on (PRI-05). */
    @Decision
    @SentBy(Role.PRIVACY_OFFICER)
    record RestrictProcessing(CaseId caseId, @NotNull LocalDate occurredOn) implements PrivacyCommand {}

    /** Lets the case be worked on again; not for who restricted it, so that a district with one officer has a second. */
    @Decision
    @SentBy({Role.DISTRICT_APPROVER, Role.PRIVACY_OFFICER})
    record LiftRestriction(CaseId caseId, @NotNull LocalDate occurredOn) implements PrivacyCommand {}

    /**
     * Notes that a copy or a correction is asked for (PIPL 45, 46, 49).
     *
     * @param ground a relative's lawful interest: needed where a relative of a dead person asks (PRI-07)
     */
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.PRIVACY_OFFICER})
    record ReceivePrivacyRequest(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull RequestKind asked,
            @NotNull Requester requester,
            @PersonalText(max = 500) Personal ground)
            implements PrivacyCommand {}

    /**
     * Answers a request; a correction is granted once the wrong fact has been put right.
     *
     * @param request number of the request in the case
     */
    @Decision
    @SentBy({Role.STATION_HEAD, Role.PRIVACY_OFFICER})
    record AnswerPrivacyRequest(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer request, @NotNull Boolean granted)
            implements PrivacyCommand {}

    /** Makes the closed case a record, of the longest retention class of what is in it (ARC-01, PRI-06). */
    @Decision
    @SentBy({Role.DISTRICT_OFFICER, Role.PRIVACY_OFFICER})
    record ArchiveCase(CaseId caseId, @NotNull LocalDate occurredOn) implements PrivacyCommand {}

    /**
     * Takes a record back into work: the person came back, a decision was quashed, or the archive holds an error. The case is
     * closed then, and another person reopens it.
     */
    @Decision
    @SentBy({Role.DISTRICT_APPROVER, Role.PRIVACY_OFFICER})
    record TakeUpArchivedCase(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "CAME_BACK|QUASHED|NEW_MATTER|ERROR") String ground)
            implements PrivacyCommand {}

    /**
     * Keeps everything of the case as evidence.
     *
     * @param reference number of the order or letter, such as 徐法〔2026〕3号
     */
    @Decision
    @SentBy({Role.DISTRICT_APPROVER, Role.PRIVACY_OFFICER})
    record PlaceLegalHold(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Size(max = 50) String reference)
            implements PrivacyCommand {}

    /** Nobody needs the case as evidence any more. */
    @Decision
    @SentBy({Role.DISTRICT_APPROVER, Role.PRIVACY_OFFICER})
    record LiftLegalHold(CaseId caseId, @NotNull LocalDate occurredOn) implements PrivacyCommand {}

    /**
     * Asks, as the first of two persons, that the person of an archived case be forgotten; where a secret was spilt, of any.
     *
     * @param ground the period is over (PRI-05), the data should never have been here (PIPL 47), or a secret was spilt (SECR-04)
     * @param appraisal number of the appraisal report, such as 徐档鉴〔2026〕3号 (ARC-04); of a spill, of the report on it
     */
    @Decision
    @SentBy(Role.PRIVACY_OFFICER)
    record RequestErasure(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "RETENTION_OVER|UNLAWFUL|SECRET_SPILL") String ground,
            @Size(max = 50) String appraisal)
            implements PrivacyCommand {}

    /** Agrees, as the second of two persons; the delay begins, or where a secret was spilt the key is destroyed at once. */
    @Decision
    @OnTheDay
    @SentBy({Role.DISTRICT_APPROVER, Role.PRIVACY_OFFICER})
    @WithClaims
    record ConfirmErasure(CaseId caseId, @NotNull LocalDate occurredOn) implements PrivacyCommand {}

    /** Calls an erasure off before it is carried out. */
    @Decision
    @SentBy({Role.DISTRICT_APPROVER, Role.PRIVACY_OFFICER})
    record WithdrawErasure(CaseId caseId, @NotNull LocalDate occurredOn) implements PrivacyCommand {}

    /** Carries out what two persons decided, when the delay is over (ARC-04). */
    @SentBy(Role.TIMER)
    @WithClaims
    record ShredSubjectKey(CaseId caseId, @NotNull LocalDate occurredOn) implements PrivacyCommand {}
}
