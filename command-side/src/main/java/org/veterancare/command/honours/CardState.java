package org.veterancare.command.honours;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.events.CaseEvent;
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
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
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

    private Stage stage = Stage.NONE;

    /** Where the card stood when a death cancelled it; what was not in the holder's hand then goes on if the death was none. */
    private Stage beforeDeath = Stage.NONE;

    private int number;
    private CardKind kind;
    private List<SubjectKind> identities;
    private LocalDate validUntil;
    private boolean expiring;

    Stage stage() {
        return stage;
    }

    /** Number of the latest card, 0 before the first. */
    int number() {
        return number;
    }

    /** Of the latest card; null before the first. */
    CardKind kind() {
        return kind;
    }

    /** Whether the holder's card was found to come to its last day. */
    boolean isExpiring() {
        return expiring && stage == Stage.HANDED_OVER;
    }

    /** Whether it is made again without having been lost or damaged: its last day is near, or a death that was none cancelled it. */
    boolean isReissuable() {
        return isExpiring() || stage == Stage.CANCELLED_BY_DEATH && beforeDeath.compareTo(Stage.HANDED_OVER) >= 0;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    /** Whether another application would make a second card (one live card). */
    boolean isLive() {
        return stage != Stage.NONE && stage.compareTo(Stage.EXPIRED) <= 0;
    }

    /** What goes along into another case; null where no card lives. */
    CarriedCard carried() {
        Standing standing = switch (stage) {
            case HANDED_OVER -> Standing.HELD;
            case DAMAGED -> Standing.DAMAGED;
            case LOST -> Standing.LOST;
            case EXPIRED -> Standing.EXPIRED;
            default -> null;
        };
        return standing == null ? null : new CarriedCard(number, kind, identities, standing, validUntil);
    }

    private void takeOver(CarriedCard other) {
        number = other.card();
        kind = other.kind();
        identities = other.identities();
        validUntil = other.validUntil();
        expiring = false;
        stage = switch (other.standing()) {
            case HELD -> Stage.HANDED_OVER;
            case DAMAGED -> Stage.DAMAGED;
            case LOST -> Stage.LOST;
            case EXPIRED -> Stage.EXPIRED;
        };
    }

    /** Whether an application is being worked on. */
    boolean isUnderway() {
        return stage != Stage.NONE && stage.compareTo(Stage.HANDED_OVER) < 0;
    }

    /** The level at which the application lies. */
    CardLevel level() {
        return switch (stage) {
            case STREET_ACCEPTED -> CardLevel.DISTRICT;
            case DISTRICT_REVIEWED -> CardLevel.MUNICIPAL;
            default -> CardLevel.STREET;
        };
    }

    void take(CaseEvent fact) {
        switch (fact) {
            case PrivilegeCardApplied applied -> {
                number = applied.card();
                kind = applied.kind();
                identities = applied.identities();
                validUntil = null;
                stage = Stage.APPLIED;
            }
            case PrivilegeCardReviewed reviewed -> stage = switch (reviewed.level()) {
                case STREET -> Stage.STREET_ACCEPTED;
                case DISTRICT -> Stage.DISTRICT_REVIEWED;
                case MUNICIPAL -> Stage.MUNICIPAL_REVIEWED;
            };
            case PrivilegeCardRejected rejected -> stage = Stage.REJECTED;
            case PrivilegeCardOrdered ordered -> stage = Stage.IN_PRODUCTION;
            case PrivilegeCardReissued again -> stage = Stage.IN_PRODUCTION;
            case PrivilegeCardReceived received -> stage = Stage.RECEIVED_BY_CENTRE;
            case PrivilegeCardHandedOver handed -> {
                validUntil = handed.validUntil();
                expiring = false;
                stage = Stage.HANDED_OVER;
            }
            case PrivilegeCardExpiring soon -> expiring = true;
            case PrivilegeCardDamaged damaged -> stage = Stage.DAMAGED;
            case PrivilegeCardLost lost -> stage = Stage.LOST;
            case PrivilegeCardExpired expired -> stage = Stage.EXPIRED;
            case PrivilegeCardWithdrawn withdrawn -> stage = Stage.WITHDRAWN;
            case PrivilegeCardCancelledByDeath ended -> {
                beforeDeath = stage;
                stage = Stage.CANCELLED_BY_DEATH;
            }
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().card() != null ->
                takeOver(absorbed.carried().card());
            case DeathRecordRevoked revoked when stage == Stage.CANCELLED_BY_DEATH ->
                stage = beforeDeath.compareTo(Stage.HANDED_OVER) < 0 ? beforeDeath : stage;
            default -> {}
        }
    }
}
