package org.veterancare.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** The case itself: opened for one person, corrected, closed and reopened (domain 5.2). */
public sealed interface CaseLifeEvent extends CaseEvent {

    /**
     * A case was opened for a person who had none (REG-14, REG-15).
     *
     * @param citizenId 公民身份号码 in its 18-character form (GB 11643)
     * @param bornIn month of birth: enough for every rule that asks for an age
     * @param identityVerified false until matched with the police or the file (VAL-ID-7)
     * @param phone null where a proxy is reached instead (VAL-TEL-3)
     * @param street 12-digit code of the street or town whose station answers for the case
     * @param neighbourhood 12-digit code of the committee
     * @param hukouRegion 12-digit code of the household registration
     * @param residenceRegion 12-digit code of where the person lives
     * @param proxyRelation who is reached for the person; null where nobody is named
     * @param proxyPhone their number; null where nobody is named
     */
    record CaseOpened(
            CaseId caseId,
            LocalDate occurredOn,
            SubjectKind subjectKind,
            @FoundBy(FoundBy.Kind.CITIZEN_ID) Personal citizenId,
            @FoundBy(FoundBy.Kind.NAME) Personal name,
            @FoundBy(FoundBy.Kind.PHONE) Personal phone,
            Sex sex,
            YearMonth bornIn,
            boolean identityVerified,
            String street,
            String neighbourhood,
            String hukouRegion,
            String residenceRegion,
            ProxyRelation proxyRelation,
            @OfAnother Personal proxyPhone)
            implements CaseLifeEvent, PlacesCase {}

    /** 建档立卡: the record card was made; it comes before the 优待证 (VPL 8, REG-15). */
    record RecordCardCreated(CaseId caseId, LocalDate occurredOn) implements CaseLifeEvent {}

    /**
     * A wrong value in an earlier fact was put right; the earlier fact stays as it was written (PIPL 46).
     *
     * @param factVersion version of the fact that was wrong
     * @param field what was wrong
     * @param before the routing value as it stood, null for a personal one
     * @param after the right routing value, null for a personal one
     * @param name the right name, where the name was wrong
     * @param phone the right phone, where the phone was wrong
     * @param certificateNumber the right number of the discharge certificate, where that was wrong
     * @param disability the right {@link Disability}, where its grade was wrong; a routing value in what was written before it was sealed
     */
    record FactCorrected(
            CaseId caseId,
            LocalDate occurredOn,
            long factVersion,
            CorrectedField field,
            String before,
            String after,
            @FoundBy(FoundBy.Kind.NAME) Personal name,
            @FoundBy(FoundBy.Kind.PHONE) Personal phone,
            Personal certificateNumber,
            Personal disability)
            implements CaseLifeEvent {

        /** Of anything but a certificate number and a disability. */
        public FactCorrected(
                CaseId caseId,
                LocalDate occurredOn,
                long factVersion,
                CorrectedField field,
                String before,
                String after,
                Personal name,
                Personal phone) {
            this(caseId, occurredOn, factVersion, field, before, after, name, phone, null, null);
        }

        /** Of a disability. */
        public FactCorrected(CaseId caseId, LocalDate occurredOn, long factVersion, Personal right) {
            this(
                    caseId, occurredOn, factVersion, CorrectedField.DISABILITY_GRADE, null, null, null, null, null,
                    right);
        }

        /**
         * The right disability, sealed where the log holds it so.
         *
         * @param wrong what stood there
         */
        public Personal disabilityFor(Personal wrong) {
            return disability == null
                    ? Disability.parse(wrong.clear()).withGrade(Integer.parseInt(after)).toPersonal()
                    : disability;
        }
    }

    /** What a correction may put right. */
    enum CorrectedField {
        NAME,
        PHONE,
        DISCHARGE_APPROVED_ON,
        DISABILITY_GRADE,
        /** Category, tier and mode, which must fit each other: {@code NCO/JUNIOR_NCO/SELF_EMPLOYMENT}. */
        SERVICE,
        CERTIFICATE_NUMBER,
        REPORTED_ON,
        SETTLEMENT_PLACE,
        HUKOU_REGION,
        RESIDENCE_REGION,
        /** Hundredths of a point. */
        SERVICE_SCORE,
        /** Fen a month, without the pensions that do not count (HRD-16). */
        SURVEYED_INCOME,
        /** Of a person who is dead; one who lives is said to by {@link SubjectEvent.DeathRecordRevoked}. */
        DIED_ON,
        /** Veteran, survivor or family of one who serves, as the case was opened or as was added since (REG-15). */
        SUBJECT_KIND,
        /** Put right by {@link SubjectEvent.IdentityCorrected} alone, which others are told of as of any correction. */
        CITIZEN_ID,
        /** Whether the file of another district says that no post is owed any more: {@code true} or {@code false}. */
        PLACED_THERE
    }

    /**
     * Something was done or decided on the wrong value; a person must look at it again.
     *
     * @param review number in the case, from 1
     * @param factVersion version of the fact that was wrong
     * @param phases names of the parts of the case that built on it
     */
    record CorrectionReviewOpened(
            CaseId caseId, LocalDate occurredOn, int review, long factVersion, CorrectedField field,
            List<String> phases)
            implements CaseLifeEvent {}

    /**
     * Somebody else looked at what was built on the wrong value.
     *
     * @param outcome code: STANDS, or REDONE where it was put right by facts of its own
     */
    record CorrectionReviewed(CaseId caseId, LocalDate occurredOn, int review, String outcome)
            implements CaseLifeEvent {}

    /**
     * Nothing is left to do in the case.
     *
     * @param reason why, as a code: SETTLED, MOVED, DECEASED, OTHER
     */
    record CaseClosed(CaseId caseId, LocalDate occurredOn, String reason) implements CaseLifeEvent {}

    /**
     * A member of staff is the subject of the case or family of theirs, and from then on acts in it no more (回避).
     *
     * @param person the natural person at work, as actors are named
     * @param relation code: SELF, SPOUSE, LINEAL, COLLATERAL, AFFINITY or OTHER
     */
    record InterestDeclared(CaseId caseId, LocalDate occurredOn, String person, String relation)
            implements CaseLifeEvent {}

    /** It was declared by mistake. */
    record InterestWithdrawn(CaseId caseId, LocalDate occurredOn, String person) implements CaseLifeEvent {}

    /**
     * A second person agreed that a fact of more than ninety days ago is recorded; good for one command (S24).
     *
     * @param command the command that may record it, as in its address
     * @param dated the date of the fact
     * @param content digest of what the command may say; null in what was agreed to before it was named
     */
    record BackdatingApproved(CaseId caseId, LocalDate occurredOn, String command, LocalDate dated, String content)
            implements CaseLifeEvent {}

    /** A closed case was taken up again. */
    record CaseReopened(CaseId caseId, LocalDate occurredOn) implements CaseLifeEvent {}

    /**
     * An earlier fact was recorded by a slip and is taken back: it stays where it is, and counts for nothing (F9).
     *
     * @param factVersion version of the fact that is taken back
     * @param fact its name
     * @param proof hash of what proves that a merger was of two persons; null for any other fact, and in what was written before
     */
    record FactReversed(CaseId caseId, LocalDate occurredOn, long factVersion, String fact, String proof)
            implements CaseLifeEvent {

        /** Of what needs no proof. */
        public FactReversed(CaseId caseId, LocalDate occurredOn, long factVersion, String fact) {
            this(caseId, occurredOn, factVersion, fact, null);
        }

        /** Whether what is taken back is of one of these kinds. */
        public boolean isOf(Class<?>... kinds) {
            return Arrays.stream(kinds).anyMatch(kind -> kind.getSimpleName().equals(fact));
        }
    }
}
