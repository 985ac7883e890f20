package org.veterancare.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.Personal;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.Role;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/** Intents about the case itself (domain 5.2). */
public sealed interface CaseLifeCommand extends CaseCommand {

    String REGION = "\\d{12}";

    /** About whether there is still something to do for this person. */
    interface OnCase extends OnMatter {

        @Override
        default String matter() {
            return Touch.CASE;
        }
    }

    /**
     * Opens the one case of a person (REG-14).
     *
     * @param citizenId 18 characters, or the 15 of a paper file
     * @param phone may be missing until the report (VAL-TEL-3)
     * @param proxyRelation who is reached for a person without one, together with their number
     * @param statedSex what the person or the paper says; left out where it is read from the number
     * @param sexConfirmed that it was asked again and differs from the number (VAL-ID-4)
     */
    @WithClaims
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record OpenCase(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull SubjectKind subjectKind,
            @NotNull @PersonalText(max = 32) Personal citizenId,
            @NotNull @PersonalText(max = 50) Personal name,
            @PersonalText(max = 30) Personal phone,
            @NotNull @Pattern(regexp = REGION) String street,
            @NotNull @Pattern(regexp = REGION) String neighbourhood,
            @NotNull @Pattern(regexp = REGION) String hukouRegion,
            @NotNull @Pattern(regexp = REGION) String residenceRegion,
            ProxyRelation proxyRelation,
            @PersonalText(max = 30) Personal proxyPhone,
            Sex statedSex,
            Boolean sexConfirmed)
            implements CaseLifeCommand {

        /** Of somebody whose sex is the one of the number. */
        public OpenCase(
                CaseId caseId,
                LocalDate occurredOn,
                SubjectKind subjectKind,
                Personal citizenId,
                Personal name,
                Personal phone,
                String street,
                String neighbourhood,
                String hukouRegion,
                String residenceRegion,
                ProxyRelation proxyRelation,
                Personal proxyPhone) {
            this(
                    caseId, occurredOn, subjectKind, citizenId, name, phone, street, neighbourhood, hukouRegion,
                    residenceRegion, proxyRelation, proxyPhone, null, null);
        }
    }

    /**
     * Puts a wrong value of an earlier fact right; not by the person who entered it (S19).
     *
     * @param factVersion version of the wrong fact
     * @param value the right routing value: a date, a region code, a grade, hundredths of a point, fen, the kind of person; or category, tier and
     *     mode in one, since they must fit each other: {@code NCO/JUNIOR_NCO/SELF_EMPLOYMENT}, {@code OFFICER//RETIREMENT}
     * @param personalValue the right name, phone or certificate number
     */
    @Decision
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_APPROVER})
    record CorrectFact(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @PositiveOrZero Long factVersion,
            @NotNull CorrectedField field,
            @Pattern(regexp = "[0-9-]{1,12}|[A-Z_]{3,20}|[A-Z]{3,20}/[A-Z_]{0,20}/[A-Z_]{3,30}|true|false") String value,
            @PersonalText(max = 50) Personal personalValue)
            implements CaseLifeCommand {}

    /**
     * Looks again at what was done on a value that was wrong; not for who entered the value or put it right.
     *
     * @param review number of the review
     * @param outcome whether it stands, or was put right by facts of its own
     */
    @Decision
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_APPROVER})
    record ReviewCorrection(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer review,
            @NotNull @Pattern(regexp = "STANDS|REDONE") String outcome)
            implements CaseLifeCommand {}

    /**
     * A member of staff is the subject of the case or family of theirs, and must not act in it.
     *
     * @param person the natural person at work: the sender or somebody else
     * @param relation as 公务员法 74 orders them: a spouse, lineal, collateral to the third degree, by marriage
     */
    @SentBy({
        Role.NEIGHBOURHOOD_WORKER,
        Role.STREET_CASE_WORKER,
        Role.STATION_HEAD,
        Role.DISTRICT_OFFICER,
        Role.DISTRICT_APPROVER,
        Role.DECISION_RECORDER,
        Role.FINANCE
    })
    record DeclareInterest(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = Actor.NAME) String person,
            @NotNull @Pattern(regexp = "SELF|SPOUSE|LINEAL|COLLATERAL|AFFINITY|OTHER") String relation)
            implements CaseLifeCommand {}

    /** Takes back what was declared by mistake; neither by the person concerned nor by who declared it. */
    @Decision
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_APPROVER})
    record WithdrawInterest(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = Actor.NAME) String person)
            implements CaseLifeCommand {}

    /**
     * Takes back what was recorded by a slip, while nothing was built on it; not by the person who entered it. That a case ended in
     * one of another person is for the district alone, in the case that ended.
     *
     * @param factVersion version of the fact
     * @param proof of a merger: hash of what proves that they are two persons; left out otherwise
     */
    @Decision
    @WithClaims
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_APPROVER})
    record ReverseFact(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @PositiveOrZero Long factVersion,
            @Pattern(regexp = "sha256:[0-9a-f]{64}") String proof)
            implements CaseLifeCommand {

        /** Of what needs no proof. */
        public ReverseFact(CaseId caseId, LocalDate occurredOn, Long factVersion) {
            this(caseId, occurredOn, factVersion, null);
        }
    }

    /**
     * Agrees that somebody else records a fact of more than ninety days ago, or a notice that has hung for more than three (S24).
     *
     * @param command what may record it, as in its address
     * @param says its body, as whoever agrees has it from the papers: it must be sent with the same words; a digest is kept
     */
    @Decision
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_APPROVER})
    record ApproveBackdating(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "[a-z][a-z-]{1,59}") String command,
            @NotNull @Valid @BodyOf("command") CaseCommand says)
            implements CaseLifeCommand {}

    @WhileAway
    @Decision
    @FourEyed(Kind.CHECKED)
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record CloseCase(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "SETTLED|MOVED|DECEASED|OTHER") String closingReason)
            implements CaseLifeCommand, OnCase {}

    @WhileAway
    @Decision
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record ReopenCase(CaseId caseId, @NotNull LocalDate occurredOn) implements CaseLifeCommand {}
}
