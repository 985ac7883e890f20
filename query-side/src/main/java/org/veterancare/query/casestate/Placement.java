package org.veterancare.query.casestate;

import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;

/** 安置就业 through its three channels (domain 5.5). A channel that was never entered is null, the market's is empty. */
public record Placement(AssignedWork directed, Market market, PublicWelfare publicWelfare) {

    static final Placement NONE = new Placement(null, Market.NONE, PublicWelfare.NONE);

    Placement after(PlacementEvent event, Mark mark) {
        return switch (event) {
            case PlacementOpened fact -> with(AssignedWork.opened(fact, mark));
            case WaitingAllowanceStarted fact -> with(directed.paid(fact));
            case WaitingAllowanceStopped fact -> with(directed.paidUntil(fact.lastMonth()));
            case ServiceScoreRecorded fact -> with(directed.scored(fact, mark));
            case ScoreConfirmed fact -> with(directed.confirmed(mark));
            case SelectionOpened fact -> with(directed.selecting(fact, mark));
            case PostChosen fact -> with(directed.chosen(fact, mark));
            case PostRefused fact -> with(directed.refused(fact.statedReason(), mark));
            case RefusalExcused fact -> with(directed.excused(fact.hearing(), mark));
            case AssignedWorkForfeited fact -> with(directed.forfeited(fact, mark));
            case PlacementLetterIssued fact -> with(directed.introduced(fact, mark));
            case StartedWork fact -> with(directed.started(fact.contractMonths(), mark));
            case EmployerStartOverdue fact -> with(directed.breached(mark));
            case EmployerLivingFeeDue fact -> with(directed.livingFee(fact));
            case PlacementOverdue fact -> with(directed.overdue(mark));
            case EmploymentSought fact -> with(market.sought(mark));
            case JobRecommended fact -> with(market.recommended(fact.employer(), mark));
            case EmploymentFound fact -> with(market.employed(fact.employer(), mark));
            case EmploymentLeft fact -> with(market.left(mark));
            case HardToEmployRecognised fact -> with(publicWelfare.recognised(fact.documentNumber(), mark));
            case PublicWelfarePostAssigned fact -> with(publicWelfare.assigned(fact, mark));
            case PublicWelfarePostEnded fact -> with(publicWelfare.ended(mark));
        };
    }

    boolean isEntered() {
        return !equals(NONE);
    }

    private Placement with(AssignedWork next) {
        return new Placement(next, market, publicWelfare);
    }

    private Placement with(Market next) {
        return new Placement(directed, next, publicWelfare);
    }

    private Placement with(PublicWelfare next) {
        return new Placement(directed, market, next);
    }
}
