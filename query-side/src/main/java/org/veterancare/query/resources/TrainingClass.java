package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.UUID;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingClassEvent;
import org.veterancare.events.TrainingClassEvent.ClassScheduled;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.SeatReleased;
import org.veterancare.events.TrainingClassEvent.SeatTaken;
import org.veterancare.events.TrainingClassEvent.Terms;

/** A training class and its seats. */
public record TrainingClass(
        UUID id,
        long version,
        LocalDate openedOn,
        Terms terms,
        String provider,
        SettlementMode settlementMode,
        Order order,
        int seats,
        int taken,
        int free) implements Resource {

    static TrainingClass after(TrainingClass before, TrainingClassEvent event, long version) {
        return switch (event) {
            case ClassScheduled fact ->
                new TrainingClass(
                        fact.classId().value(), version, fact.occurredOn(), fact.terms(), fact.provider(),
                        fact.settlementMode(), fact.order(), fact.seats(), 0, fact.seats());
            case SeatTaken fact -> before.with(version, before.taken + 1);
            case SeatReleased fact -> before.with(version, before.taken - 1);
        };
    }

    private TrainingClass with(long next, int nowTaken) {
        return new TrainingClass(
                id, next, openedOn, terms, provider, settlementMode, order, seats, nowTaken, seats - nowTaken);
    }
}
