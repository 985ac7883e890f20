package org.veterancare.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The person a case is about: identity, life and death, what courts said, and whom the person is related to (domain 5.2). */
public sealed interface SubjectEvent extends CaseEvent {

    /** The number and name were matched with the police or with the file (VAL-ID-7). */
    record IdentityVerified(CaseId caseId, LocalDate occurredOn, IdentitySource source) implements SubjectEvent {}

    /** What an identity was matched with. */
    enum IdentitySource {
        POLICE,
        FILE
    }

    /**
     * The identity number was a wrong or a doubled one (VAL-ID-7); from now on this is the person's.
     *
     * @param citizenId in its 18-character form
     * @param proof hash of the paper that shows it; null where none was asked for yet
     */
    record IdentityCorrected(
            CaseId caseId,
            LocalDate occurredOn,
            @FoundBy(FoundBy.Kind.CITIZEN_ID) Personal citizenId,
            Sex sex,
            YearMonth bornIn,
            String proof)
            implements SubjectEvent {}

    /**
     * The person has another name, which is no error: the former one stays in the file, and finds the person too (VAL-NAME-1).
     *
     * @param name of now
     * @param proof hash of the paper that proves the change
     */
    record NameChanged(
            CaseId caseId,
            LocalDate occurredOn,
            @FoundBy(value = FoundBy.Kind.NAME, keepsFormer = true) Personal name,
            String proof)
            implements SubjectEvent {}

    /**
     * How the person is reached from now on; what is not named is no more (VAL-TEL-3).
     *
     * @param phone null where only a proxy is reached
     * @param proxyRelation who is reached for the person; null where nobody is named
     * @param proxyPhone their number; null where nobody is named
     */
    record ContactRecorded(
            CaseId caseId,
            LocalDate occurredOn,
            @FoundBy(FoundBy.Kind.PHONE) Personal phone,
            ProxyRelation proxyRelation,
            @OfAnother Personal proxyPhone)
            implements SubjectEvent {}

    /**
     * A photo of the person is on file, in place of the one before (domain 7, data quality).
     *
     * @param takenOn day on which it was taken
     * @param photo hash of the picture
     */
    record PhotoRecorded(CaseId caseId, LocalDate occurredOn, LocalDate takenOn, String photo)
            implements SubjectEvent {}

    /**
     * The person of the case is someone else too, such as a veteran who is also a survivor: one case, both identities.
     *
     * @param proof hash of the paper that proves it
     */
    record IdentityAdded(CaseId caseId, LocalDate occurredOn, SubjectKind kind, String proof)
            implements SubjectEvent {}

    /**
     * The person of this case is related to the person of another; nothing of that person is copied.
     *
     * @param proof hash of the paper that proves it
     */
    record RelationRecorded(CaseId caseId, LocalDate occurredOn, CaseId related, Relation relation, String proof)
            implements SubjectEvent {}

    /** The other side of a relation, written into the related person's case in the same transaction. */
    record RelationMirrored(CaseId caseId, LocalDate occurredOn, CaseId related, Relation relation)
            implements SubjectEvent {}

    /** A relation is over, by divorce for example, or was recorded by mistake. */
    record RelationEnded(CaseId caseId, LocalDate occurredOn, CaseId related, Relation relation)
            implements SubjectEvent {}

    /**
     * A certificate proves whose survivor the person is, where the dead has no case here: a martyr of long ago has no identity
     * number (三属).
     *
     * @param certificateNumber of the certificate of the dead
     * @param proof hash of the certificate
     */
    record SurvivorProven(
            CaseId caseId,
            LocalDate occurredOn,
            SurvivorCertificate certificate,
            @OfAnother Personal certificateNumber,
            String proof)
            implements SubjectEvent {}

    /** The certificate that makes survivors. */
    enum SurvivorCertificate {
        MARTYR,
        DUTY_DEATH,
        ILLNESS_DEATH
    }

    /** How the person of a case is related to the person of another. */
    enum Relation {
        SURVIVOR_OF,
        SURVIVED_BY,
        SPOUSE_OF,
        CHILD_OF,
        PARENT_OF;

        /** How the other one is related to the first. */
        public Relation inverse() {
            return switch (this) {
                case SURVIVOR_OF -> SURVIVED_BY;
                case SURVIVED_BY -> SURVIVOR_OF;
                case SPOUSE_OF -> SPOUSE_OF;
                case CHILD_OF -> PARENT_OF;
                case PARENT_OF -> CHILD_OF;
            };
        }
    }

    /**
     * The person died on this day.
     *
     * @param evidence hash of the certificate, or of the match that proves it
     */
    record SubjectDeathRecorded(CaseId caseId, LocalDate occurredOn, DeathProof proof, String evidence)
            implements SubjectEvent {}

    /** How a death is known. */
    enum DeathProof {
        CERTIFICATE,
        POLICE_MATCH,
        CIVIL_AFFAIRS_MATCH
    }

    /**
     * The person lives: the record of the death was wrong (S59).
     *
     * @param evidence hash of the proof of the error
     */
    record DeathRecordRevoked(CaseId caseId, LocalDate occurredOn, String evidence) implements SubjectEvent {}

    /**
     * A court or the police took the person's freedom or rights.
     *
     * @param until last day, null where there is none or it is not known
     */
    record SentenceRecorded(
            CaseId caseId,
            LocalDate occurredOn,
            Sanction sanction,
            Personal documentNumber,
            LocalDate until)
            implements SubjectEvent {}

    /** What was taken. */
    enum Sanction {
        DETENTION,
        IMPRISONMENT,
        DEPRIVATION_OF_RIGHTS,
        DISMISSAL_FROM_SERVICE
    }

    /** The police search for the person. */
    record WantedRecorded(CaseId caseId, LocalDate occurredOn, Personal documentNumber) implements SubjectEvent {}

    /**
     * Detention, prison, the loss of rights or the search is over; a dismissal from the service is not undone by it.
     *
     * @param ended versions of the facts that are over; null for all that lasted, in what was written before
     */
    record ReleaseRecorded(CaseId caseId, LocalDate occurredOn, Personal documentNumber, List<Long> ended)
            implements SubjectEvent {

        /** Whether what the fact of this version says is over with it, if a release can end it at all. */
        public boolean ends(long version) {
            return ended == null || ended.contains(version);
        }
    }
}
