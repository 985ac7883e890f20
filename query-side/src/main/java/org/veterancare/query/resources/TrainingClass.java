package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.veterancare.events.CaseId;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingClassEvent;
import org.veterancare.events.TrainingClassEvent.ClassCancelled;
import org.veterancare.events.TrainingClassEvent.ClassChanged;
import org.veterancare.events.TrainingClassEvent.ClassScheduled;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.SeatReleased;
import org.veterancare.events.TrainingClassEvent.SeatTaken;
import org.veterancare.events.TrainingClassEvent.Terms;

/**
 * A training class and its seats.
 *
 * @param order for whoever does not see the case that it is for, without that case
 * @param free none once the class is cancelled
 * @param cancelledOn null while it is to be held
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
        int free,
        LocalDate cancelledOn) implements Resource {

    private static final String ORDER = "order";

    @Override
    public List<ResourceCase> named() {
        return order == null || order.candidate() == null
                ? List.of()
                : List.of(new ResourceCase(order.candidate().value(), ORDER, null));
    }

    @Override
    public TrainingClass naming(List<ResourceCase> seen) {
        if (order == null) {
            return this;
        }
        CaseId candidate = seen.isEmpty() ? null : new CaseId(seen.getFirst().caseId());
        Order shown = new Order(
                order.employer(), order.headcount(), order.post(), candidate, order.industry(), order.document());
        return new TrainingClass(
                id, version, openedOn, terms, provider, settlementMode, shown, seats, taken, free, cancelledOn);
    }

    static TrainingClass after(TrainingClass before, TrainingClassEvent event, long version) {
        return switch (event) {
            case ClassScheduled fact ->
                new TrainingClass(
                        fact.classId().value(), version, fact.occurredOn(), fact.terms(), fact.provider(),
                        fact.settlementMode(), fact.order(), fact.seats(), 0, fact.seats(), null);
            case SeatTaken fact -> before.with(version, before.taken + 1);
            case SeatReleased fact -> before.with(version, before.taken - 1);
            case ClassChanged fact -> before.changed(fact, version);
            case ClassCancelled fact -> before.cancelled(fact.occurredOn(), version);
        };
    }

    private TrainingClass changed(ClassChanged fact, long next) {
        return new TrainingClass(
                id, next, openedOn, terms.at(fact.from(), fact.to(), fact.hours()), provider, settlementMode,
                order == null ? null : order.of(fact.headcount()), fact.seats(), taken, fact.seats() - taken, null);
    }

    private TrainingClass cancelled(LocalDate on, long next) {
        return new TrainingClass(
                id, next, openedOn, terms, provider, settlementMode, order, seats, taken, 0, on);
    }

    private TrainingClass with(long next, int nowTaken) {
        return new TrainingClass(
                id, next, openedOn, terms, provider, settlementMode, order, seats, nowTaken,
                cancelledOn == null ? seats - nowTaken : 0, cancelledOn);
    }
}
