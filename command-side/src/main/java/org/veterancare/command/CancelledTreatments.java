package org.veterancare.command;

import java.util.HashSet;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;

/** What of a person's treatment is cancelled as got by fraud, by its code, while that stands (REG-16). */
public final class CancelledTreatments {

    private final Set<String> codes = new HashSet<>();

    /** @param treatment code of {@link GrantsTreatment} */
    public boolean has(String treatment) {
        return codes.contains(treatment);
    }

    /** Takes in what became of it; other facts change nothing. */
    public void on(CaseEvent fact) {
        switch (fact) {
            case TreatmentCancelledForFraud fraud -> codes.add(fraud.treatment());
            case FraudDecisionRevoked quashed -> codes.remove(quashed.treatment());
            default -> {}
        }
    }
}
