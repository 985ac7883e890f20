package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingClassEvent;
import org.veterancare.events.TrainingClassEvent.ClassScheduled;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.SeatReleased;
import org.veterancare.events.TrainingClassEvent.SeatTaken;
import org.veterancare.events.TrainingClassEvent.Terms;

/**
 * A training class and its seats.
 *
 * @param order for whoever does not see the case that it is for, without that case
 */
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

    /** The case that is named in it, if any. */
    Set<UUID> cases() {
        return order == null || order.candidate() == null ? Set.of() : Set.of(order.candidate().value());
    }

    /** The class alone. */
    TrainingClass ofNobody() {
        return shownTo(Set.of());
    }

    /** What is left for a reader who sees these cases only. */
    TrainingClass shownTo(Set<UUID> own) {
        if (own.containsAll(cases())) {
            return this;
        }
        Order shown = new Order(
                order.employer(), order.headcount(), order.post(), null, order.industry(), order.document());
        return new TrainingClass(
                id, version, openedOn, terms, provider, settlementMode, shown, seats, taken, free);
    }

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
