package org.veterancare.command.honours;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.CardLevel;
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
import org.veterancare.events.MoveEvent.CarriedCard;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.Standing;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectKind;

/** Where the latest card of a case stands. */
final class CardState {

    /** Its life, in order; what comes after LOST is its end. */
    enum Stage {
        NONE,
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
        CANCELLED_BY_DEATH
    }

    /** What is taken back where it was a slip, as long as nothing was done with the card since. */
    private static final Set<Class<?>> SLIPS = Set.of(
            PrivilegeCardApplied.class, PrivilegeCardHandedOver.class, PrivilegeCardShown.class,
            PrivilegeCardDamaged.class, PrivilegeCardLost.class, PrivilegeCardExpired.class);

    /**
     * The card at one moment.
     *
     * @param before where it stood when a death cancelled it, or a decision took it, and goes on where either was wrong; what a death
     *     took out of the holder's hand is made anew
     * @param number of the latest card, 0 before the first
     */
    private record Picture(
            Stage stage, Stage before, int number, CardKind kind, List<SubjectKind> identities,
            LocalDate validUntil, boolean expiring) {

        private static final Picture NONE = new Picture(Stage.NONE, Stage.NONE, 0, null, null, null, false);

        private Picture at(Stage next) {
            return new Picture(next, before, number, kind, identities, validUntil, expiring);
        }

        private Picture handed(LocalDate until) {
            return new Picture(Stage.HANDED_OVER, before, number, kind, identities, until, false);
        }

        private Picture flagged() {
            return new Picture(stage, before, number, kind, identities, validUntil, true);
        }

        private Picture over(Stage end) {
            return new Picture(end, stage, number, kind, identities, validUntil, expiring);
        }
    }

    /** The latest step, where it can be a slip. @param since of the picture before */
    private record Latest(long version, Picture before, long since) {}

    private Picture now = Picture.NONE;
    private Latest latest;

    /** The merger that brought the card, which may have been of another person; null for none. */
    private Latest brought;

    /** Version of the fact by which the card came to where it stands. */
    private long since;

    Stage stage() {
        return now.stage();
    }

    /** Number of the latest card, 0 before the first. */
    int number() {
        return now.number();
    }

    /** Of the latest card; null before the first. */
    CardKind kind() {
        return now.kind();
    }

    /** Whether the holder's card was found to come to its last day. */
    boolean isExpiring() {
        return now.expiring() && stage() == Stage.HANDED_OVER;
    }

    /** Whether it is made again without having been lost or damaged: its last day is near, or a death that was none cancelled it. */
    boolean isReissuable() {
        return isExpiring() || isCancelledInHand();
    }

    LocalDate validUntil() {
        return now.validUntil();
    }

    /** Since which fact another one may be made in its place; null where none may, or where the last day is only near. */
    Long toReplaceSince() {
        boolean out = stage() == Stage.DAMAGED || stage() == Stage.LOST || stage() == Stage.EXPIRED;
        return out || isCancelledInHand() ? since : null;
    }

    /** Whether a death cancelled what the holder had. */
    private boolean isCancelledInHand() {
        return stage() == Stage.CANCELLED_BY_DEATH && now.before().compareTo(Stage.HANDED_OVER) >= 0;
    }

    /** Whether another application would make a second card (one live card). */
    boolean isLive() {
        return stage() != Stage.NONE && stage().compareTo(Stage.EXPIRED) <= 0;
    }

    /** Whether the fact of this version is the latest step, and one that can be a slip. */
    boolean takesBack(long version) {
        return latest != null && latest.version() == version;
    }

    /** What goes along into another case; null where no card lives. */
    CarriedCard carried() {
        Standing standing = switch (stage()) {
            case HANDED_OVER -> Standing.HELD;
            case DAMAGED -> Standing.DAMAGED;
            case LOST -> Standing.LOST;
            case EXPIRED -> Standing.EXPIRED;
            default -> null;
        };
        return standing == null
                ? null
                : new CarriedCard(number(), kind(), now.identities(), standing, validUntil());
    }

    private static Picture of(CarriedCard other) {
        Stage stage = switch (other.standing()) {
            case HELD -> Stage.HANDED_OVER;
            case DAMAGED -> Stage.DAMAGED;
            case LOST -> Stage.LOST;
            case EXPIRED -> Stage.EXPIRED;
        };
        return new Picture(
                stage, Stage.NONE, other.card(), other.kind(), other.identities(), other.validUntil(), false);
    }

    /** Whether an application is being worked on. */
    boolean isUnderway() {
        return stage() != Stage.NONE && stage().compareTo(Stage.HANDED_OVER) < 0;
    }

    /** The level at which the application lies. */
    CardLevel level() {
        return switch (stage()) {
            case STREET_ACCEPTED -> CardLevel.DISTRICT;
            case DISTRICT_REVIEWED -> CardLevel.MUNICIPAL;
            default -> CardLevel.STREET;
        };
    }

    void take(CaseEvent fact, long version) {
        Latest undone = fact instanceof FactReversed slip ? at(slip.factVersion()) : null;
        if (undone != null) {
            now = undone.before();
            since = undone.since();
            latest = null;
            return;
        }
        Picture next = after(fact);
        // that its last day is near, which a wrong day says too early, is nothing that was done with it
        if (next != now && !(fact instanceof PrivilegeCardExpiring)) {
            brought = fact instanceof CaseAbsorbed ? new Latest(version, now, since) : brought;
            latest = SLIPS.contains(fact.getClass()) ? new Latest(version, now, since) : null;
            since = version;
        }
        now = next;
    }

    private Latest at(long version) {
        if (takesBack(version)) {
            return latest;
        }
        return brought != null && brought.version() == version ? brought : null;
    }

    private Picture after(CaseEvent fact) {
        return switch (fact) {
            case PrivilegeCardApplied applied ->
                new Picture(
                        Stage.APPLIED, now.before(), applied.card(), applied.kind(), applied.identities(), null,
                        now.expiring());
            case PrivilegeCardReviewed reviewed -> now.at(switch (reviewed.level()) {
                case STREET -> Stage.STREET_ACCEPTED;
                case DISTRICT -> Stage.DISTRICT_REVIEWED;
                case MUNICIPAL -> Stage.MUNICIPAL_REVIEWED;
            });
            case PrivilegeCardRejected rejected -> now.at(Stage.REJECTED);
            case PrivilegeCardOrdered ordered -> now.at(Stage.IN_PRODUCTION);
            case PrivilegeCardReissued again -> now.at(Stage.IN_PRODUCTION);
            case PrivilegeCardReceived received -> now.at(Stage.RECEIVED_BY_CENTRE);
            case PrivilegeCardHandedOver handed -> now.handed(handed.validUntil());
            case PrivilegeCardShown shown ->
                new Picture(
                        Stage.HANDED_OVER, Stage.NONE, shown.card(), shown.kind(), shown.identities(),
                        shown.validUntil(), false);
            case PrivilegeCardExpiring soon -> now.flagged();
            case PrivilegeCardDamaged damaged -> now.at(Stage.DAMAGED);
            case PrivilegeCardLost lost -> now.at(Stage.LOST);
            case PrivilegeCardExpired expired -> now.at(Stage.EXPIRED);
            case PrivilegeCardWithdrawn withdrawn -> now.over(Stage.WITHDRAWN);
            case PrivilegeCardRestored back -> now.at(now.before());
            case PrivilegeCardCancelledByDeath ended -> now.over(Stage.CANCELLED_BY_DEATH);
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().card() != null ->
                of(absorbed.carried().card());
            case DeathRecordRevoked revoked when stage() == Stage.CANCELLED_BY_DEATH
                    && now.before().compareTo(Stage.HANDED_OVER) < 0 ->
                now.at(now.before());
            default -> now;
        };
    }
}
