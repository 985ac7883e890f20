package org.veterancare.command.infrastructure;

import java.util.List;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.events.Actor;
import org.veterancare.events.PlacesCase;

/** Tells a foreign case by the few facts that place it, so that refusing it takes no longer than where there is none (Z1). */
@Component
public final class Elsewhere {

    private final EventLogReader log;
    private final Cache rememberedCases;

    Elsewhere(EventLogReader log, Cache rememberedCases) {
        this.log = log;
        this.rememberedCases = rememberedCases;
    }

    /** As {@link #has}, by the log: where nothing is written, no lost race shows what another process wrote meanwhile. */
    public boolean hasNow(UUID caseId, Actor actor) {
        rememberedCases.remove(caseId.toString());
        return has(caseId, actor);
    }

    /** Whether another station has it; one that is remembered is soon asked itself, and one that there is not is not found. */
    public boolean has(UUID caseId, Actor actor) {
        if (rememberedCases.containsKey(caseId.toString())) {
            return false;
        }
        List<PlacesCase> places = log.places(caseId);
        return !places.isEmpty()
                && !actor.covers(places.getLast().street(), places.getLast().neighbourhood());
    }
}
