package org.veterancare.command.web;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.infrastructure.Elsewhere;
import org.veterancare.events.Actor;
import org.veterancare.web.Problem;

/** Which station answers for a case, asked of the case itself. */
@Component
final class WhoseCase {

    private final Repository<VeteranCase> cases;
    private final Elsewhere elsewhere;

    WhoseCase(Repository<VeteranCase> cases, Elsewhere elsewhere) {
        this.cases = cases;
        this.elsewhere = elsewhere;
    }

    /** Never of what is no case at all; a foreign one is told as soon as none (Z1). */
    boolean isOwn(UUID caseId, Actor actor) {
        return station(caseId, actor).filter(Station::own).isPresent();
    }

    /** Whether a person's number may lead the actor to this case: as {@link #isOwn}, and not only stored (PRI-05). */
    boolean isFound(UUID caseId, Actor actor) {
        return station(caseId, actor).filter(station -> station.own() && !station.onlyStored()).isPresent();
    }

    private Optional<Station> station(UUID caseId, Actor actor) {
        try {
            return elsewhere.has(caseId, actor) ? Optional.empty() : Optional.of(of(caseId, actor));
        } catch (Problem missing) {
            return Optional.empty();
        }
    }

    /** @param own whether the case is one of the actor's station anyway */
    record Station(String street, String neighbourhood, boolean own, boolean onlyStored) {}

    /** @throws org.veterancare.web.Problem case-not-found where there is no such case */
    Station of(UUID caseId, Actor actor) {
        try {
            Station station = OnlyAsked.in(
                    "whose-case",
                    work -> cases.load(caseId.toString())
                            .invoke(found -> new Station(
                                    found.street(), found.neighbourhood(), found.belongsTo(actor),
                                    found.isOnlyStored())));
            if (station.street() == null) {
                throw StreamIds.unknown(CommandStream.CASES);
            }
            return station;
        } catch (AggregateNotFoundException | IncompatibleAggregateException missing) {
            throw StreamIds.unknown(CommandStream.CASES);
        }
    }
}
