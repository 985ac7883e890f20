package org.veterancare.law;

import java.util.TreeMap;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;

/** On what a retirement or a state support was accepted (SET-03, SET-04): the last ground that fits the service counts. */
public final class LifelongGrounds {

    private final TreeMap<Long, LifelongGroundEstablished> established = new TreeMap<>();

    /** Null where there is none. */
    public LifelongGroundEstablished latest() {
        return established.isEmpty() ? null : established.lastEntry().getValue();
    }

    /**
     * Takes in a ground, and what takes it back; other facts change nothing.
     *
     * @param service as it is known with this fact; null for none
     */
    public void on(CaseEvent fact, long version, Service service) {
        switch (fact) {
            case LifelongGroundEstablished ground -> established.put(version, ground);
            // the ground is written right before the acceptance that rests on it
            case FactReversed slip when slip.isOf(SettlementAccepted.class) ->
                established.remove(slip.factVersion() - 1);
            case FactCorrected corrected when corrected.field() == CorrectedField.SERVICE && service != null ->
                established.values().removeIf(ground -> !isOf(service, ground));
            default -> {}
        }
    }

    private static boolean isOf(Service service, LifelongGroundEstablished ground) {
        return LifelongGround.valueOf(ground.ground()).isOf(service.category(), service.mode());
    }
}
