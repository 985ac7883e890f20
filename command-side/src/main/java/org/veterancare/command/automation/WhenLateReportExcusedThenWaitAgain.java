package org.veterancare.command.automation;

import org.springframework.stereotype.Component;
import org.veterancare.events.RegistrationEvent.LateReportExcused;

/** Those behind who have not chosen yet wait again for whose report is excused (PLC-03, REG-05). */
@Component
final class WhenLateReportExcusedThenWaitAgain implements SameTransaction<LateReportExcused> {

    private final Turns turns;

    WhenLateReportExcusedThenWaitAgain(Turns turns) {
        this.turns = turns;
    }

    @Override
    public Class<LateReportExcused> fact() {
        return LateReportExcused.class;
    }

    @Override
    public void then(LateReportExcused fact) {
        turns.follow(fact);
    }
}
