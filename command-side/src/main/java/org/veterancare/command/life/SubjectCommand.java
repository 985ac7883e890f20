package org.veterancare.command.life;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.command.WhileAway;
import org.veterancare.command.WithClaims;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.Role;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.IdentitySource;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SurvivorCertificate;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Touch.Kind;

/** Intents about the person of a case (domain 5.2). */
public sealed interface SubjectCommand extends CaseCommand {

    String HASH = "sha256:[0-9a-f]{64}";

    /** The number and name were matched with the police or the file (VAL-ID-7). */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record VerifyIdentity(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull IdentitySource source)
            implements SubjectCommand {}

    /**
     * Puts a wrong or doubled identity number right (VAL-ID-7); not by the person who opened the case.
     *
     * @param citizenId the right one, that no other case holds
     * @param statedSex what the person or the paper says; asked for where the number states another one than the case has
     * @param sexConfirmed that it was asked again and differs from the number (VAL-ID-4)
     * @param proof hash of the paper that shows it
     */
    @Decision
    @WithClaims
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_APPROVER})
    record CorrectIdentity(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @PersonalText(max = 32) Personal citizenId,
            Sex statedSex,
            Boolean sexConfirmed,
            @NotNull @Pattern(regexp = HASH) String proof)
            implements SubjectCommand {

        /** Of somebody whose sex is the one of the number. */
        public CorrectIdentity(CaseId caseId, LocalDate occurredOn, Personal citizenId, String proof) {
            this(caseId, occurredOn, citizenId, null, null, proof);
        }
    }

    /**
     * The person has another name, which is no error: an error is put right by {@code CorrectFact} (VAL-NAME-1).
     *
     * @param proof hash of the paper that proves the change
     */
    @NeedsLiving
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record RecordNameChange(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @PersonalText(max = 50) Personal name,
            @NotNull @Pattern(regexp = HASH) String proof)
            implements SubjectCommand {}

    /**
     * How the person is reached from now on, by a phone or by somebody else's; what is left out is no more (VAL-TEL-3).
     *
     * @param proxyRelation who is reached for the person, together with their number
     */
    @NeedsLiving
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record RecordContact(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @PersonalText(max = 30) Personal phone,
            ProxyRelation proxyRelation,
            @PersonalText(max = 30) Personal proxyPhone)
            implements SubjectCommand {}

    /**
     * Puts a photo of the person on file, as the card and the record card ask for one, in place of the one before.
     *
     * @param takenOn day on which it was taken
     * @param photo hash of the picture
     */
    @NeedsLiving
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record RecordPhoto(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull LocalDate takenOn,
            @NotNull @Pattern(regexp = HASH) String photo)
            implements SubjectCommand {}

    /**
     * The person is someone else too: one case, both identities.
     *
     * @param proof hash of the paper that proves it
     */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record AddIdentity(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull SubjectKind kind,
            @NotNull @Pattern(regexp = HASH) String proof)
            implements SubjectCommand {}

    /**
     * Where the two cases are of two stations it takes somebody whose station is above both.
     *
     * @param related the other person's case
     * @param relation of this person to the other
     * @param proof hash of the paper that proves it
     */
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record RecordRelation(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull CaseId related,
            @NotNull Relation relation,
            @NotNull @Pattern(regexp = HASH) String proof)
            implements SubjectCommand {}

    /**
     * Shows by a certificate whose survivor the person is, where the dead has no case here.
     *
     * @param certificateNumber of the certificate of the dead (VAL-CARD-3)
     * @param proof hash of it
     */
    @NeedsLiving
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record ProveSurvivor(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull SurvivorCertificate certificate,
            @NotNull @PersonalText(max = 40) Personal certificateNumber,
            @NotNull @Pattern(regexp = HASH) String proof)
            implements SubjectCommand {}

    /** The relation is over, or was a mistake. */
    @SentBy({Role.STREET_CASE_WORKER, Role.STATION_HEAD})
    record EndRelation(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull CaseId related, @NotNull Relation relation)
            implements SubjectCommand {}

    /**
     * Takes back a death that was none (S59); not by the person who recorded it, nor by who opened the case.
     *
     * @param proofOfError hash of what proves that the person lives
     */
    @WhileAway
    @Decision
    @WithClaims
    @FourEyed(Kind.CHECKED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RevokeDeathRecord(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = HASH) String proofOfError)
            implements SubjectCommand, CaseLifeCommand.OnCase {}

    /**
     * A court or the police took the person's freedom or rights.
     *
     * @param until last day, where one is set
     */
    @NeedsLiving
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record RecordSentence(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull Sanction sanction,
            @NotNull @PersonalText(max = 60) Personal documentNumber,
            LocalDate until)
            implements SubjectCommand {}

    @NeedsLiving
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record RecordWanted(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @PersonalText(max = 60) Personal documentNumber)
            implements SubjectCommand {}

    /** @param ends versions of the facts that are over; may be left out where only one lasts */
    @NeedsLiving
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record RecordRelease(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @PersonalText(max = 60) Personal documentNumber,
            @Size(min = 1, max = 20) List<@NotNull @PositiveOrZero Long> ends)
            implements SubjectCommand {}

    /**
     * The person died; the date of the legal fact is the day of death.
     *
     * @param evidence hash of the certificate or of the match
     */
    @WhileAway
    @NeedsLiving
    @WithClaims
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record RecordDeath(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull DeathProof proof,
            @NotNull @Pattern(regexp = HASH) String evidence)
            implements SubjectCommand {}
}
