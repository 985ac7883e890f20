package org.veterancare.events;

import java.time.LocalDate;
import java.util.List;

/** 优待证, 光荣牌 and the welcome (domain 3.1, 3.12, 5.3). Cards and plaques of a case are numbered from 1. */
public sealed interface HonourEvent extends CaseEvent {

    /** The veteran was welcomed with a ceremony (REG-09). */
    record WelcomeCeremonyHeld(CaseId caseId, LocalDate occurredOn) implements HonourEvent {}

    /**
     * Of what a reception leaves to be done, one thing is not: it was not wanted, or not held, or is there already (REG-09). It may
     * still be done later.
     */
    record HonourDeclined(CaseId caseId, LocalDate occurredOn, HonourKind kind, HonourEnd reason)
            implements HonourEvent {}

    /** What a reception leaves to be done. */
    enum HonourKind {
        CEREMONY,
        PLAQUE,
        CARD
    }

    /** Why it is not done; each is asked for by some of the kinds only. */
    enum HonourEnd {
        DECLINED,
        HOUSEHOLD_HAS_PLAQUE,
        NOT_HELD
    }

    /**
     * A privilege card was applied for (REG-15).
     *
     * @param kind the one that was chosen; a person eligible for both picks one
     * @param identities all that the person has: the chip holds them
     * @param channel where the application was made
     * @param byGuardian whether a guardian applied for someone incapable
     */
    record PrivilegeCardApplied(
            CaseId caseId,
            LocalDate occurredOn,
            int card,
            CardKind kind,
            List<SubjectKind> identities,
            CardChannel channel,
            boolean byGuardian)
            implements HonourEvent {}

    /** The two cards there are. */
    enum CardKind {
        VETERAN,
        SURVIVOR
    }

    /** Where a card is applied for. */
    enum CardChannel {
        WINDOW,
        HOME_VISIT
    }

    /** One of the three levels looked at an application and passed it on. */
    record PrivilegeCardReviewed(CaseId caseId, LocalDate occurredOn, int card, CardLevel level)
            implements HonourEvent {}

    /** Who looks at an application, in this order. */
    enum CardLevel {
        STREET,
        DISTRICT,
        MUNICIPAL
    }

    /**
     * The application was refused.
     *
     * @param level that refused it
     * @param cause code of why
     * @param remedyUntil last day to ask for reconsideration (SUS-04); null in facts of before it was told
     */
    record PrivilegeCardRejected(
            CaseId caseId, LocalDate occurredOn, int card, CardLevel level, String cause, Due remedyUntil)
            implements HonourEvent {}

    /** The ministry and the bank make the card. */
    record PrivilegeCardOrdered(CaseId caseId, LocalDate occurredOn, int card) implements HonourEvent {}

    /** The district centre signed for the card. */
    record PrivilegeCardReceived(CaseId caseId, LocalDate occurredOn, int card) implements HonourEvent {}

    /**
     * The station handed the card over against a signature.
     *
     * @param cardNumber opaque text, null where it stands only in the chip (VAL-CARD-1)
     * @param signature hash of the signed receipt
     * @param validUntil last day, null where the card names none
     */
    record PrivilegeCardHandedOver(
            CaseId caseId, LocalDate occurredOn, int card, Personal cardNumber, String signature, LocalDate validUntil)
            implements HonourEvent {}

    /**
     * The holder has a card that another district, or another office, handed over; it is good in the whole country.
     *
     * @param identities all that the person has here
     * @param cardNumber opaque text, null where it stands only in the chip (VAL-CARD-1)
     * @param validUntil last day, null where the card names none
     */
    record PrivilegeCardShown(
            CaseId caseId, LocalDate occurredOn, int card, CardKind kind, List<SubjectKind> identities,
            Personal cardNumber, LocalDate validUntil)
            implements HonourEvent {}

    /** The card in the holder's hand is damaged; it is handed in for the one that is made again. */
    record PrivilegeCardDamaged(CaseId caseId, LocalDate occurredOn, int card) implements HonourEvent {}

    /** The holder lost the card. */
    record PrivilegeCardLost(CaseId caseId, LocalDate occurredOn, int card) implements HonourEvent {}

    /** The same card is made again, for one that was lost or damaged, ran out, or was cancelled by mistake. */
    record PrivilegeCardReissued(CaseId caseId, LocalDate occurredOn, int card) implements HonourEvent {}

    /**
     * A card that its holder has comes to its last day; it is good until then, and no day ends it by itself.
     *
     * @param validUntil last day, as the card names it
     */
    record PrivilegeCardExpiring(CaseId caseId, LocalDate occurredOn, int card, LocalDate validUntil)
            implements HonourEvent {}

    /** The card's last day is over. */
    record PrivilegeCardExpired(CaseId caseId, LocalDate occurredOn, int card) implements HonourEvent {}

    /**
     * The card was taken back by decision.
     *
     * @param cause code of why
     * @param decisionNumber of the bureau's decision
     * @param remedyUntil last day to ask for reconsideration (SUS-04)
     */
    record PrivilegeCardWithdrawn(
            CaseId caseId, LocalDate occurredOn, int card, String cause, String decisionNumber, Due remedyUntil)
            implements HonourEvent {}

    /**
     * The decision that took the card back does not stand: the card is where it was.
     *
     * @param decisionNumber of what quashed it
     */
    record PrivilegeCardRestored(CaseId caseId, LocalDate occurredOn, int card, String decisionNumber)
            implements HonourEvent {}

    /** The holder died. */
    record PrivilegeCardCancelledByDeath(CaseId caseId, LocalDate occurredOn, int card) implements HonourEvent {}

    /**
     * A plaque was hung at the home, its place chosen with the family (HON-01).
     *
     * @param address of the household: of one household only one such fact can stand
     */
    record PlaqueHung(CaseId caseId, LocalDate occurredOn, SubjectKind ground, Personal address)
            implements HonourEvent {}

    /**
     * A new plaque took the old one's place (HON-02).
     *
     * @param address where it hangs now
     */
    record PlaqueReplaced(CaseId caseId, LocalDate occurredOn, PlaqueCause cause, Personal address)
            implements HonourEvent {}

    /** Why a plaque is replaced. */
    enum PlaqueCause {
        MOVED,
        DAMAGED
    }

    /**
     * A serious offence cost the household its plaque (HON-02).
     *
     * @param decisionNumber of the bureau's decision
     * @param remedyUntil last day to ask for reconsideration (SUS-04); null in facts of before it was told
     */
    record PlaqueWithdrawn(CaseId caseId, LocalDate occurredOn, String decisionNumber, Due remedyUntil)
            implements HonourEvent {}

    /**
     * The household has its plaque again (HON-02).
     *
     * @param decisionNumber of the bureau's decision
     * @param ground which identity of the person it honours; null in what was written before it could be another one
     * @param address where it hangs now
     */
    record PlaqueRestored(
            CaseId caseId, LocalDate occurredOn, String decisionNumber, SubjectKind ground, Personal address)
            implements HonourEvent {

        /** As it was before. */
        public PlaqueRestored(CaseId caseId, LocalDate occurredOn, String decisionNumber, Personal address) {
            this(caseId, occurredOn, decisionNumber, null, address);
        }
    }

    /**
     * The person was in another district, or taken for dead, and the household passed on meanwhile: the plaque of this case is
     * its plaque no longer, and one is hung anew where the family lives (HON-01).
     */
    record PlaqueSuperseded(CaseId caseId, LocalDate occurredOn) implements HonourEvent {}
}
