package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.HonourEvent.PrivilegeCardDamaged;
import org.veterancare.events.HonourEvent.PrivilegeCardExpired;
import org.veterancare.events.HonourEvent.PrivilegeCardExpiring;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.PrivilegeCardOrdered;
import org.veterancare.events.HonourEvent.PrivilegeCardReceived;
import org.veterancare.events.HonourEvent.PrivilegeCardReissued;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCard;
import org.veterancare.events.MoveEvent.CarriedPlaque;
import org.veterancare.events.Personal;
import org.veterancare.events.SubjectKind;

/** 优待证, 光荣牌 and the welcome (domain 3.12, 5.3). */
public record Honours(Mark welcomed, List<Card> cards, Plaque plaque, List<Declined> declined) {

    /** Before anything of it. */
    public static final Honours NONE = new Honours(null, List.of(), null, List.of());

    /** Where a card stands. */
    public enum CardStage {
        APPLIED,
        STREET_ACCEPTED,
        DISTRICT_REVIEWED,
        MUNICIPAL_REVIEWED,
        IN_PRODUCTION,
        RECEIVED_BY_CENTRE,
        HANDED_OVER,
        DAMAGED,
        LOST,
        EXPIRED,
        REJECTED,
        WITHDRAWN,
        CANCELLED_BY_DEATH;

        /** Whether it was in the holder's hand, and is good no more. */
        private boolean isOut() {
            return this == DAMAGED || this == LOST || this == EXPIRED;
        }

        boolean isUnderway() {
            return compareTo(HANDED_OVER) < 0;
        }
    }

    /**
     * A card.
     *
     * @param since when it came to where it stands
     * @param expiring when its last day was found to be near; null before, and for the card that follows
     * @param beforeDeath where it stood when a death cancelled it, null otherwise
     * @param before where it stood before the latest step, null where that can be no slip and no decision that is quashed
     */
    public record Card(
            int number,
            CardStage stage,
            Mark since,
            CardKind kind,
            List<SubjectKind> identities,
            CardChannel channel,
            Handed handed,
            End end,
            Mark expiring,
            CardStage beforeDeath,
            Before before) {

        /** Whether another one can be made in its place: it is gone, or was cancelled by a death; whether that was none the person tells. */
        boolean isToReplace() {
            boolean hadOne = beforeDeath != null && !beforeDeath.isUnderway();
            return stage.isOut() || stage == CardStage.CANCELLED_BY_DEATH && hadOne;
        }

        private static Card of(CarriedCard other, Mark mark) {
            CardStage stage = switch (other.standing()) {
                case HELD -> CardStage.HANDED_OVER;
                case DAMAGED -> CardStage.DAMAGED;
                case LOST -> CardStage.LOST;
                case EXPIRED -> CardStage.EXPIRED;
            };
            return new Card(
                    other.card(), stage, mark, other.kind(), other.identities(), null,
                    new Handed(mark, null, null, other.validUntil()), null, null, null, null);
        }

        private static Card of(PrivilegeCardShown fact, Mark mark) {
            return new Card(
                    fact.card(), CardStage.HANDED_OVER, mark, fact.kind(), fact.identities(), null,
                    new Handed(mark, fact.cardNumber(), null, fact.validUntil()), null, null, null, null);
        }

        /** One that was applied for here has a channel, and one that was made again here a step before its hand-over. */
        private boolean isBroughtBy(long version) {
            return channel == null && before == null && handed != null && Mark.isOf(handed.mark(), version);
        }

        Card at(CardStage next, Mark mark) {
            return new Card(number, next, mark, kind, identities, channel, handed, end, null, null, null);
        }

        /** Out of the holder's hand, or in it. */
        private Card step(CardStage next, Handed now, Mark mark) {
            return new Card(
                    number, next, mark, kind, identities, channel, now, end, null, null,
                    new Before(stage, since, handed, expiring));
        }

        private Card out(CardStage next, Mark mark) {
            return step(next, handed, mark);
        }

        private Card withdrawn(End why, Mark mark) {
            return new Card(
                    number, CardStage.WITHDRAWN, mark, kind, identities, channel, handed, why, null, null,
                    new Before(stage, since, handed, expiring));
        }

        /** What took it was quashed. */
        private Card restored(Mark mark) {
            return new Card(
                    number, before.stage(), mark, kind, identities, channel, handed, null, before.expiring(), null,
                    null);
        }

        private Card expiring(Mark mark) {
            return new Card(number, stage, since, kind, identities, channel, handed, end, mark, null, before);
        }

        private Card asBefore() {
            return new Card(
                    number, before.stage(), before.since(), kind, identities, channel, before.handed(), end,
                    before.expiring(), null, null);
        }

        private Card cancelledByDeath(Mark mark) {
            return new Card(
                    number, CardStage.CANCELLED_BY_DEATH, mark, kind, identities, channel, handed, end, null, stage,
                    null);
        }

        /** What was not in the holder's hand yet goes on where it stood. */
        private Card holderLives(Mark mark) {
            return beforeDeath != null && beforeDeath.isUnderway() ? at(beforeDeath, mark) : this;
        }
    }

    /** A card before its latest step. */
    public record Before(CardStage stage, Mark since, Handed handed, Mark expiring) {}

    /** What the holder signed for; of a card from elsewhere when it was shown, and no signature. */
    public record Handed(Mark mark, Personal cardNumber, String signature, LocalDate validUntil) {}

    /** Why it was refused or taken back; a number only where it was taken back. */
    public record End(String cause, String decisionNumber, Due remedyUntil) {}

    /**
     * The household's plaque.
     *
     * @param address where it hangs; null where it was hung in a double that ended here
     * @param withdrawn null while it hangs
     * @param remedyUntil last day to ask for reconsideration of what took it, null while it hangs
     * @param superseded since when the household is known to have passed on; null while it is of this case
     * @param before the one that the household had passed on from, while this one may still be a slip; null for none
     */
    public record Plaque(
            Mark hung, SubjectKind ground, Personal address, Mark replaced, Mark withdrawn, Due remedyUntil,
            Mark superseded, Plaque before) {

        private Plaque at(SubjectKind honoured, Personal home, Mark on) {
            return new Plaque(hung, honoured, home, on, null, null, null, null);
        }

        private Plaque withdrawn(Mark on, Due remedy) {
            return new Plaque(hung, ground, address, replaced, on, remedy, null, null);
        }

        private Plaque superseded(Mark on) {
            return new Plaque(hung, ground, address, replaced, null, null, on, null);
        }

        /** Whether it was last said before that where it hangs. */
        boolean isOfBefore(Mark then) {
            Mark said = replaced == null ? hung : replaced;
            return said.version() < then.version();
        }

        /** Whether it hangs, as far as is recorded. */
        boolean hangs() {
            return withdrawn == null && superseded == null;
        }
    }

    /** What a reception left to be done, and why it is not. */
    public record Declined(Mark mark, HonourKind kind, HonourEnd reason) {}

    boolean isDeclined(HonourKind kind) {
        return declined.stream().anyMatch(each -> each.kind() == kind);
    }

    /** Whether the holder wants no other card in the place of this one. */
    boolean isDeclined(Card card) {
        return isDeclinedAfter(card.since(), HonourKind.CARD);
    }

    boolean isDeclinedAfter(Mark then, HonourKind kind) {
        return declined.stream()
                .anyMatch(each -> each.kind() == kind && each.mark().version() > then.version());
    }

    Honours after(HonourEvent event, Mark mark) {
        return switch (event) {
            case WelcomeCeremonyHeld fact -> new Honours(mark, cards, plaque, declined);
            case HonourDeclined fact ->
                new Honours(
                        welcomed, cards, plaque,
                        Lists.append(declined, new Declined(mark, fact.kind(), fact.reason())));
            case PrivilegeCardApplied fact ->
                new Honours(
                        welcomed,
                        Lists.append(
                                cards,
                                new Card(
                                        fact.card(), CardStage.APPLIED, mark, fact.kind(), fact.identities(),
                                        fact.channel(), null, null, null, null, null)),
                        plaque, declined);
            case PrivilegeCardReviewed fact -> card(fact.card(), card -> card.at(passed(fact), mark));
            case PrivilegeCardRejected fact ->
                card(fact.card(),
                        card -> ended(card, CardStage.REJECTED, mark, new End(fact.cause(), null, fact.remedyUntil())));
            case PrivilegeCardOrdered fact -> at(fact.card(), CardStage.IN_PRODUCTION, mark);
            case PrivilegeCardReissued fact -> at(fact.card(), CardStage.IN_PRODUCTION, mark);
            case PrivilegeCardReceived fact -> at(fact.card(), CardStage.RECEIVED_BY_CENTRE, mark);
            case PrivilegeCardHandedOver fact -> card(fact.card(), card -> handed(card, fact, mark));
            case PrivilegeCardShown fact ->
                new Honours(welcomed, Lists.append(cards, Card.of(fact, mark)), plaque, declined);
            case PrivilegeCardDamaged fact -> card(fact.card(), card -> card.out(CardStage.DAMAGED, mark));
            case PrivilegeCardLost fact -> card(fact.card(), card -> card.out(CardStage.LOST, mark));
            case PrivilegeCardExpiring fact -> card(fact.card(), card -> card.expiring(mark));
            case PrivilegeCardExpired fact -> card(fact.card(), card -> card.out(CardStage.EXPIRED, mark));
            case PrivilegeCardWithdrawn fact ->
                card(fact.card(), card -> card.withdrawn(
                        new End(fact.cause(), fact.decisionNumber(), fact.remedyUntil()), mark));
            case PrivilegeCardRestored fact -> card(fact.card(), card -> card.restored(mark));
            case PrivilegeCardCancelledByDeath fact -> card(fact.card(), card -> card.cancelledByDeath(mark));
            case PlaqueHung fact -> with(
                    new Plaque(mark, fact.ground(), fact.address(), null, null, null, null, plaque));
            case PlaqueReplaced fact -> with(plaque.at(plaque.ground(), fact.address(), mark));
            case PlaqueWithdrawn fact -> with(plaque.withdrawn(mark, fact.remedyUntil()));
            case PlaqueRestored fact ->
                with(plaque.at(fact.ground() == null ? plaque.ground() : fact.ground(), fact.address(), mark));
            case PlaqueSuperseded fact ->
                new Honours(
                        welcomed, cards, plaque.superseded(mark),
                        // of another household it is asked again
                        declined.stream().filter(each -> each.kind() != HonourKind.PLAQUE).toList());
        };
    }

    /** With what the person has from a double. */
    Honours carrying(Carried carried, Mark mark) {
        Honours now = carried.card() == null
                ? this
                : new Honours(welcomed, Lists.append(cards, Card.of(carried.card(), mark)), plaque, declined);
        CarriedPlaque other = carried.plaque();
        return other == null
                ? now
                : now.with(
                        new Plaque(mark, other.ground(), null, null, other.hangs() ? null : mark, null, null, plaque));
    }

    /** The death that cancelled a card was none. */
    Honours holderLives(Mark mark) {
        return cards.isEmpty()
                ? this
                : new Honours(welcomed, Lists.replaceLast(cards, card -> card.holderLives(mark)), plaque, declined);
    }

    /** Without what a slip recorded. */
    Honours without(long version) {
        return new Honours(
                Mark.isOf(welcomed, version) ? null : welcomed, cardsWithout(version),
                plaque != null && Mark.isOf(plaque.hung(), version) ? plaque.before() : plaque,
                declined.stream().filter(each -> each.mark().version() != version).toList());
    }

    /** Only the latest step with a card is taken back, and what came with a double goes whole. */
    private List<Card> cardsWithout(long version) {
        if (cards.stream().anyMatch(each -> each.isBroughtBy(version))) {
            return cards.stream().filter(each -> !each.isBroughtBy(version)).toList();
        }
        Card card = Lists.last(cards);
        if (card == null || !Mark.isOf(card.since(), version)) {
            return cards;
        }
        return card.before() == null
                ? List.copyOf(cards.subList(0, cards.size() - 1))
                : Lists.replaceLast(cards, Card::asBefore);
    }

    private static CardStage passed(PrivilegeCardReviewed fact) {
        return switch (fact.level()) {
            case STREET -> CardStage.STREET_ACCEPTED;
            case DISTRICT -> CardStage.DISTRICT_REVIEWED;
            case MUNICIPAL -> CardStage.MUNICIPAL_REVIEWED;
        };
    }

    private static Card handed(Card card, PrivilegeCardHandedOver fact, Mark mark) {
        Handed given = new Handed(mark, fact.cardNumber(), fact.signature(), fact.validUntil());
        return card.step(CardStage.HANDED_OVER, given, mark);
    }

    private static Card ended(Card card, CardStage stage, Mark mark, End end) {
        return new Card(
                card.number(), stage, mark, card.kind(), card.identities(), card.channel(), card.handed(), end, null,
                null, null);
    }

    private Honours at(int number, CardStage stage, Mark mark) {
        return card(number, card -> card.at(stage, mark));
    }

    private Honours card(int number, UnaryOperator<Card> change) {
        return new Honours(welcomed, Lists.replace(cards, card -> card.number() == number, change), plaque, declined);
    }

    private Honours with(Plaque changed) {
        return new Honours(welcomed, cards, changed, declined);
    }
}
