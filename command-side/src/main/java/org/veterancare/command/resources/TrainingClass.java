package org.veterancare.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.TrainingClassCommand.CancelClass;
import org.veterancare.command.resources.TrainingClassCommand.ChangeClass;
import org.veterancare.command.resources.TrainingClassCommand.ScheduleClass;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingClassEvent;
import org.veterancare.events.TrainingClassEvent.ClassCancelled;
import org.veterancare.events.TrainingClassEvent.ClassChanged;
import org.veterancare.events.TrainingClassEvent.ClassScheduled;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.SeatReleased;
import org.veterancare.events.TrainingClassEvent.SeatTaken;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Law;

/** A class and its seats: each for one case, and never more of them than there are. */
@Aggregate
public class TrainingClass {

    @AggregateIdentifier
    private ClassId id;

    /** As it stands now. */
    private ClassScheduled scheduled;

    private Set<CaseId> seated;
    private boolean cancelled;

    /** For the framework, which then replays the class's facts. */
    protected TrainingClass() {}

    @CommandHandler
    TrainingClass(ScheduleClass command, Law law, OrderPlaces orders) {
        Terms terms = command.terms();
        requireDates(terms.from(), terms.to());
        // what share was attended is measured against them
        require(terms.hours() != null, "TRN-11", Map.of("missing", "hours"));
        CreditCode provider = CreditCode.parse(command.provider());
        requireListed(provider, command.occurredOn(), law);
        boolean adaptation = terms.kind() == TrainingKind.ADAPTATION;
        require(adaptation == (command.settlementMode() != null), "TRN-01", Map.of("kind", terms.kind().name()));
        requireOrder(terms.delivery(), command.order());
        if (isSigned(command.order())) {
            orders.enter(command.order());
        }
        apply(new ClassScheduled(
                command.classId(),
                command.occurredOn(),
                terms,
                command.seats(),
                provider.value(),
                command.settlementMode(),
                command.order()));
    }

    private static void requireDates(LocalDate from, LocalDate to) {
        require(!to.isBefore(from), "VAL-DATE-2", Map.of("from", from, "to", to));
    }

    private static void requireListed(CreditCode provider, LocalDate on, Law law) {
        int months = law.policy().find("providerCheckMonths", on).map(set -> (int) set.value().longValue()).orElse(0);
        law.providers().requireListed(provider, on, months);
    }

    /** An order stands behind every class but an open one, and one trainee behind a named post (TRN-09). */
    private static void requireOrder(DeliveryMode delivery, Order order) {
        Map<String, Object> facts = Map.of("delivery", delivery.name());
        require((delivery == DeliveryMode.OPEN) == (order == null), "TRN-09", facts);
        if (order != null) {
            requireOrderer(delivery, order, facts);
            require(order.headcount() > 0, "TRN-09", facts);
            boolean signed = delivery != DeliveryMode.ORDER_BASED || order.document() != null;
            require(signed, "TRN-09", Map.of("missing", "document"));
            boolean named = delivery == DeliveryMode.POST_SPECIFIC;
            require(named == (order.post() != null) && named == (order.candidate() != null), "TRN-09", facts);
        }
    }

    /** An employer, and for a targeted class an employer or a whole industry. */
    private static void requireOrderer(DeliveryMode delivery, Order order, Map<String, Object> facts) {
        boolean targeted = delivery == DeliveryMode.TARGETED;
        require(order.industry() == null || targeted, "TRN-09", facts);
        require(order.employer() != null || order.industry() != null, "TRN-09", facts);
        if (order.employer() != null) {
            CreditCode.parse(order.employer());
        }
    }

    /** As of which version: of two who change it the second has seen what the first made of it. */
    @CommandHandlerInterceptor
    void guard(TrainingClassCommand command, @MetaDataValue(VeteranCase.EXPECTED_VERSION) Long expectedVersion) {
        VersionConflict.unlessNow(expectedVersion);
    }

    @CommandHandler
    void handle(ChangeClass command, OrderPlaces orders) {
        requireStands();
        requireDates(command.from(), command.to());
        int taken = seated.size();
        require(command.seats() >= taken, "SEAT-FREE", Map.of("seats", command.seats(), "taken", taken));
        requireHeadcount(command.headcount(), orders);
        apply(new ClassChanged(
                id,
                command.occurredOn(),
                command.from(),
                command.to(),
                command.hours(),
                command.seats(),
                command.headcount()));
    }

    private void requireHeadcount(Integer headcount, OrderPlaces orders) {
        Order order = scheduled.order();
        require((order == null) == (headcount == null), "TRN-09", Map.of("missing", "headcount"));
        if (order != null) {
            require(headcount >= seated.size(), "TRN-09", Map.of("taken", seated.size()));
        }
        if (isSigned(order)) {
            orders.correct(order, headcount);
        }
    }

    @CommandHandler
    void handle(CancelClass command) {
        requireStands();
        apply(new ClassCancelled(id, command.occurredOn()));
    }

    private void requireStands() {
        require(!cancelled, "CASE-STATE", Map.of("cancelled", true));
    }

    /** What is taught, and when, as it stands now. */
    public Terms terms() {
        return scheduled.terms();
    }

    /** Who has a seat, in an order that hangs on nothing else. */
    public List<CaseId> seated() {
        return seated.stream().sorted(Comparator.comparing(CaseId::value)).toList();
    }

    /**
     * Takes a seat for the case of this enrolment.
     *
     * @throws org.veterancare.law.RuleBroken SEAT-FREE, CLASS-TERMS, TRN-01, TRN-09, or TRN-08 where the provider was taken
     *     off the list since the class was scheduled
     */
    public void takeSeat(TrainingEnrolled enrolled, Law law, OrderPlaces orders) {
        LocalDate on = enrolled.occurredOn();
        Terms terms = scheduled.terms();
        requireListed(CreditCode.parse(scheduled.provider()), on, law);
        require(terms.equals(enrolled.terms()), "CLASS-TERMS");
        requireSeat(enrolled.caseId(), enrolled.settlementMode(), on);
        if (isSigned(scheduled.order())) {
            orders.take(scheduled.order());
        }
        apply(new SeatTaken(id, on, enrolled.caseId()));
    }

    /**
     * Asks whether a place here can be offered: as of now it could be taken.
     *
     * @throws org.veterancare.law.RuleBroken CLASS-TERMS for another kind of training, TRN-01, TRN-08, TRN-09, or SEAT-FREE where the
     *     class is full or over
     */
    public void requireOffer(TrainingOffered offered, Law law, OrderPlaces orders) {
        Terms terms = scheduled.terms();
        requireListed(CreditCode.parse(scheduled.provider()), offered.occurredOn(), law);
        require(terms.kind() == offered.kind(), "CLASS-TERMS", Map.of("kind", terms.kind().name()));
        if (isSigned(scheduled.order())) {
            orders.requireFree(scheduled.order());
        }
        requireSeat(offered.caseId(), offered.settlementMode(), offered.occurredOn());
    }

    private void requireSeat(CaseId caseId, SettlementMode mode, LocalDate on) {
        require(!cancelled, "SEAT-FREE", Map.of("cancelled", true));
        LocalDate to = scheduled.terms().to();
        boolean forMode = scheduled.settlementMode() == null || scheduled.settlementMode() == mode;
        require(forMode, "TRN-01", Map.of("settlementMode", mode.name()));
        requireOrderedFor(caseId);
        require(!on.isAfter(to), "SEAT-FREE", Map.of("to", to));
        require(
                seated.size() < scheduled.seats() && !seated.contains(caseId),
                "SEAT-FREE",
                Map.of("seats", scheduled.seats(), "taken", seated.size()));
    }

    private void requireOrderedFor(CaseId caseId) {
        Order order = scheduled.order();
        if (order != null) {
            // of a signed one all classes are counted together, by the headcount that was put right last
            boolean free = isSigned(order) || seated.size() < order.headcount();
            require(free, "TRN-09", Map.of("headcount", order.headcount()));
            require(order.candidate() == null || order.candidate().equals(caseId), "TRN-09");
        }
    }

    /** By its document an order is known again behind another class. */
    private static boolean isSigned(Order order) {
        return order != null && order.document() != null;
    }

    /** Gives the seat of a withdrawn enrolment back. */
    public void releaseSeat(EnrolmentWithdrawn withdrawn, OrderPlaces orders) {
        require(seated.contains(withdrawn.caseId()), "SEAT-FREE");
        if (isSigned(scheduled.order())) {
            orders.giveBack(scheduled.order());
        }
        apply(new SeatReleased(id, withdrawn.occurredOn(), withdrawn.caseId()));
    }

    @EventSourcingHandler
    void on(TrainingClassEvent fact) {
        switch (fact) {
            case ClassScheduled begun -> {
                id = begun.classId();
                scheduled = begun;
                seated = new HashSet<>();
            }
            case SeatTaken taken -> seated.add(taken.caseId());
            case SeatReleased released -> seated.remove(released.caseId());
            case ClassChanged changed -> scheduled = after(changed);
            case ClassCancelled gone -> cancelled = true;
        }
    }

    private ClassScheduled after(ClassChanged changed) {
        return new ClassScheduled(
                id,
                scheduled.occurredOn(),
                scheduled.terms().at(changed.from(), changed.to(), changed.hours()),
                changed.seats(),
                scheduled.provider(),
                scheduled.settlementMode(),
                scheduled.order() == null ? null : scheduled.order().of(changed.headcount()));
    }
}
