package org.veterancare.command.infrastructure;

import java.util.List;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.Fact;
import org.veterancare.events.PlacesCase;

/** Tells a foreign case by the few facts that place it, so that refusing it takes no longer than where there is none (Z1). */
@Component
public final class Elsewhere {

    private static final List<Class<? extends Fact>> PLACING = FactNames.all()
            .values()
            .stream()
            .filter(PlacesCase.class::isAssignableFrom)
            .toList();

    private final EventLogReader log;
    private final Cache rememberedCases;

    Elsewhere(EventLogReader log, Cache rememberedCases) {
        this.log = log;
        this.rememberedCases = rememberedCases;
    }

    /** Whether another station has it; one that is remembered is soon asked itself, and one that there is not is not found. */
    public boolean has(UUID caseId, Actor actor) {
        if (rememberedCases.containsKey(caseId.toString())) {
            return false;
        }
        List<RecordedFact> places = log.of(caseId, PLACING);
        return !places.isEmpty()
                && places.getLast().fact() instanceof PlacesCase last
                && !actor.covers(last.street(), last.neighbourhood());
    }
}
