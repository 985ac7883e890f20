package org.veterancare.events;

import java.time.LocalDate;

/** A person's rights over the case, and its end: restriction, requests, archive, hold, erasure (domain 3.16, 5.2). */
public sealed interface PrivacyEvent extends CaseEvent {

    /**
     * From now on the case is stored and protected and nothing else is done with it (PRI-05, PIPL 47).
     *
     * @param turnIn plan of posts in which those behind do not wait meanwhile; null without a turn, and in what was written before
     */
    record ProcessingRestricted(CaseId caseId, LocalDate occurredOn, PlanId turnIn) implements PrivacyEvent {

        /** Nobody waits behind it. */
        public ProcessingRestricted(CaseId caseId, LocalDate occurredOn) {
            this(caseId, occurredOn, null);
        }
    }

    /**
     * The case may be worked on again.
     *
     * @param turnIn plan of posts in which the turn is taken up again; null without one, and in what was written before
     */
    record RestrictionLifted(CaseId caseId, LocalDate occurredOn, PlanId turnIn) implements PrivacyEvent {

        /** Nobody waits behind it. */
        public RestrictionLifted(CaseId caseId, LocalDate occurredOn) {
            this(caseId, occurredOn, null);
        }
    }

    /**
     * Somebody asked for a copy of the data, or for a correction (PIPL 45, 46, 49).
     *
     * @param request number in the case, from 1
     * @param ground a relative's lawful interest (PRI-07), null where the person asks
     * @param due last day for the answer
     */
    record PrivacyRequestReceived(
            CaseId caseId,
            LocalDate occurredOn,
            int request,
            RequestKind kind,
            Requester requester,
            @OfAnother Personal ground,
            Due due)
            implements PrivacyEvent {}

    /** What is asked for. */
    enum RequestKind {
        COPY,
        CORRECTION
    }

    /** Who asks. */
    enum Requester {
        SUBJECT,
        RELATIVE_OF_DECEASED
    }

    /** @param granted false where it was refused; the reason stands with the fact */
    record PrivacyRequestAnswered(CaseId caseId, LocalDate occurredOn, int request, boolean granted)
            implements PrivacyEvent {}

    /**
     * The closed case became a record (ARC-01): from here on it can be kept, held or destroyed, and not worked on.
     *
     * @param retention code of the longest class of anything in the case
     * @param retainUntil last day of the period, null for ever
     * @param policyVersion version of the data the class was taken from
     */
    record CaseArchived(
            CaseId caseId, LocalDate occurredOn, String retention, LocalDate retainUntil, String policyVersion)
            implements PrivacyEvent {}

    /**
     * The record is a closed case again: what is still to be done for the person is done in it.
     *
     * @param ground code of why
     */
    record ArchivedCaseTakenUp(CaseId caseId, LocalDate occurredOn, String ground) implements PrivacyEvent {}

    /**
     * Nothing of the case may be destroyed while somebody needs it as evidence.
     *
     * @param reference number of the order or letter
     */
    record LegalHoldPlaced(CaseId caseId, LocalDate occurredOn, String reference) implements PrivacyEvent {}

    record LegalHoldLifted(CaseId caseId, LocalDate occurredOn) implements PrivacyEvent {}

    /**
     * First of two persons asked that the person be forgotten.
     *
     * @param ground code of why
     * @param appraisal number of the appraisal report (ARC-04)
     */
    record ErasureRequested(CaseId caseId, LocalDate occurredOn, String ground, String appraisal)
            implements PrivacyEvent {}

    /**
     * Second of two persons agreed.
     *
     * @param from first day on which it is carried out: no less than 72 hours from now, or this day where a secret was spilt
     */
    record ErasureConfirmed(CaseId caseId, LocalDate occurredOn, LocalDate from) implements PrivacyEvent {}

    /** The erasure was called off before it was carried out. */
    record ErasureWithdrawn(CaseId caseId, LocalDate occurredOn) implements PrivacyEvent {}

    /**
     * The person's key was destroyed: what this case says about the person can be read by nobody any more. The key goes in
     * the transaction of this fact, and a key that is found with this fact is destroyed again.
     *
     * @param appraisal number of the appraisal report (ARC-04)
     */
    record SubjectErased(CaseId caseId, LocalDate occurredOn, String appraisal) implements PrivacyEvent {}
}
