package org.veterancare.command.life;

import static org.veterancare.law.Guard.require;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.HonourEvent;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.HonourEvent.PrivilegeCardExpiring;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;

/**
 * A double that ended here: while nothing was built on what it brought, it may have been another person's.
 *
 * @param servedBefore as {@link Transfer} had it until then
 * @param built what was built on it, by the version of the fact, which may have been a slip itself
 */
record Absorbed(long version, CaseAbsorbed fact, Long servedBefore, Map<Long, String> built) {

    private static final Carried NOTHING = new Carried(null, null, null, null);

    Absorbed(long version, CaseAbsorbed fact, Long servedBefore) {
        this(version, fact, servedBefore, new TreeMap<>());
    }

    boolean isOf(CaseId ended) {
        return fact.absorbed().equals(ended);
    }

    private Carried brought() {
        return fact.carried() == null ? NOTHING : fact.carried();
    }

    boolean bringsService() {
        return brought().service() != null;
    }

    boolean bringsHousehold() {
        return brought().plaque() != null && brought().plaque().hangs();
    }

    List<String> countedThere() {
        return fact.countedThere() == null ? List.of() : fact.countedThere();
    }

    void requireUnbuilt() {
        require(
                built.isEmpty(), "CORRECTION-TARGET",
                Map.of("factVersion", version, "built", List.copyOf(built.values())));
    }

    void on(CaseEvent step, long at) {
        if (step instanceof FactReversed slip) {
            built.remove(slip.factVersion());
        } else if (rests(step)) {
            built.put(at, step.getClass().getSimpleName());
        }
    }

    private boolean rests(CaseEvent step) {
        return bringsService() && Arrival.isBuiltOnService(step) || switch (step) {
            // what a later one leaves was measured by what there was here
            case CaseAbsorbed later -> fact.carried() != null || fact.countedThere() != null;
            case SubsidyClaimed claimed -> brought().certificates() != null && brought().certificates()
                    .stream()
                    .anyMatch(each -> each.enrolment() == claimed.enrolment());
            case HonourEvent honour -> rests(honour);
            default -> false;
        };
    }

    private boolean rests(HonourEvent step) {
        boolean plaque = brought().plaque() != null;
        boolean card = brought().card() != null;
        return switch (step) {
            case WelcomeCeremonyHeld held -> false;
            case PlaqueHung hung -> plaque;
            case PlaqueReplaced replaced -> plaque;
            case PlaqueWithdrawn withdrawn -> plaque;
            case PlaqueRestored restored -> plaque;
            case HonourDeclined declined -> card && declined.kind() == HonourKind.CARD;
            // what nobody did: a day that came near, a death, a household that has passed on
            case PrivilegeCardExpiring soon -> false;
            case PrivilegeCardCancelledByDeath died -> false;
            case PlaqueSuperseded passed -> false;
            default -> card;
        };
    }
}
