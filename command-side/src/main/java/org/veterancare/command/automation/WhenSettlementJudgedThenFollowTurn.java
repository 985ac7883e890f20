package org.veterancare.command.automation;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;

/**
 * While the settlement is cancelled, forfeited or looked into, those behind may choose; once it stands again those who have not
 * chosen yet wait again (PLC-03, REG-04, REG-05, REG-16).
 */
@Component
final class WhenSettlementJudgedThenFollowTurn implements SameTransaction<CaseEvent> {

    private static final Set<Class<? extends CaseEvent>> JUDGED = Set.of(
            TreatmentCancelledForFraud.class, FraudDecisionRevoked.class, SettlementForfeited.class,
            ForfeitureRevoked.class, LateReportExcused.class, ReportDueRecomputed.class);

    private final Turns turns;

    WhenSettlementJudgedThenFollowTurn(Turns turns) {
        this.turns = turns;
    }

    @Override
    public Set<Class<? extends CaseEvent>> facts() {
        return JUDGED;
    }

    @Override
    public void then(CaseEvent fact) {
        turns.follow(fact);
    }
}
