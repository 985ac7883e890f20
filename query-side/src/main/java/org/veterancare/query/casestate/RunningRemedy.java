package org.veterancare.query.casestate;

import java.util.List;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.law.Remedy;

/**
 * Until when a decision may be contested, as it was counted last (SUS-04).
 *
 * @param ref version of the decision's fact
 */
public record RunningRemedy(String ref, Due due) {

    static List<RunningRemedy> after(List<RunningRemedy> all, CaseEvent event, long version) {
        return switch (event) {
            case DeadlineRecomputed again when again.deadline().equals(DeadlineEvent.REMEDY) ->
                Lists.replace(
                        all, remedy -> remedy.ref.equals(again.ref()),
                        remedy -> new RunningRemedy(remedy.ref, again.due()));
            case FactReversed slip ->
                all.stream().filter(remedy -> !remedy.ref.equals(Long.toString(slip.factVersion()))).toList();
            default -> {
                Due told = Remedy.told(event);
                yield told == null ? all : Lists.append(all, new RunningRemedy(Long.toString(version), told));
            }
        };
    }
}
