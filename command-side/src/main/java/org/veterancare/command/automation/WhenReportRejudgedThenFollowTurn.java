package org.veterancare.command.automation;

import org.springframework.stereotype.Component;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;

/** A report that is late after all, or late no more, lets a turn go or brings it back (PLC-03, REG-04). */
@Component
final class WhenReportRejudgedThenFollowTurn implements SameTransaction<ReportDueRecomputed> {

    private final Turns turns;

    WhenReportRejudgedThenFollowTurn(Turns turns) {
        this.turns = turns;
    }

    @Override
    public Class<ReportDueRecomputed> fact() {
        return ReportDueRecomputed.class;
    }

    @Override
    public void then(ReportDueRecomputed fact) {
        turns.follow(fact);
    }
}
