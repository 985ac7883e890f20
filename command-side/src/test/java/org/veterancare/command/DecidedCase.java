package org.veterancare.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.law.CitizenIdNumber;
import org.veterancare.law.Guard;
import org.veterancare.law.HomeAddress;
import org.veterancare.law.Law;
import org.veterancare.law.RuleBroken;

/** A case as it decides, without fixture, bus or store: quick enough for every sequence there is. */
public final class DecidedCase {

    private static final AggregateModel<VeteranCase> MODEL = under(CaseFixture.LAW);

    private final AggregateModel<VeteranCase> model;
    private final List<DomainEventMessage<CaseEvent>> facts;
    private final List<String> rules;

    private static AggregateModel<VeteranCase> under(Law law) {
        return AnnotatedAggregateMetaModelFactory.inspectAggregate(
                VeteranCase.class,
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(VeteranCase.class),
                        new SimpleResourceParameterResolverFactory(
                                List.of(law, new NothingTaken(), CaseFixture.OPEN, CaseFixture.PLAIN))));
    }

    private DecidedCase(
            AggregateModel<VeteranCase> model, List<DomainEventMessage<CaseEvent>> facts, List<String> rules) {
        this.model = model;
        this.facts = facts;
        this.rules = rules;
    }

    /** @param metaData who entered the first fact */
    public static DecidedCase begun(CaseEvent first, MetaData metaData) {
        return begun(first, metaData, CaseFixture.LAW);
    }

    /** As {@link #begun(CaseEvent, MetaData)}, under another law than the one that ships. */
    static DecidedCase begun(CaseEvent first, MetaData metaData, Law law) {
        AggregateModel<VeteranCase> model = law == CaseFixture.LAW ? MODEL : under(law);
        return new DecidedCase(model, List.of(message(0, first, metaData)), List.of());
    }

    /** With one more fact, as somebody entered it. */
    public DecidedCase with(CaseEvent fact, MetaData metaData) {
        List<DomainEventMessage<CaseEvent>> next = new ArrayList<>(facts);
        next.add(message(facts.size(), fact, metaData));
        return new DecidedCase(model, List.copyOf(next), List.of());
    }

    /** The rules that are recorded with the facts of the last command. */
    public List<String> rules() {
        return rules;
    }

    /** Every kind of command that a case which is there decides on. */
    public static List<Class<? extends CaseCommand>> commands() {
        return MODEL.allCommandHandlers()
                .values()
                .stream()
                .flatMap(List::stream)
                .map(MessageHandlingMember::payloadType)
                .filter(type -> type.isRecord() && type != OpenCase.class)
                .<Class<? extends CaseCommand>>map(type -> type.asSubclass(CaseCommand.class))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    public List<CaseEvent> facts() {
        return facts.stream().map(EventMessage::getPayload).map(CaseEvent.class::cast).toList();
    }

    /** The case after the command; empty where it is refused. */
    public Optional<DecidedCase> after(CaseCommand command, MetaData by) {
        try {
            return Optional.of(decided(command, by));
        } catch (RuleBroken refused) {
            return Optional.empty();
        }
    }

    /** The rule that refuses the command; empty where it is accepted. */
    public Optional<RuleBroken> refusal(CaseCommand command, MetaData by) {
        try {
            decided(command, by);
            return Optional.empty();
        } catch (RuleBroken refused) {
            return Optional.of(refused);
        }
    }

    /** The case after the command.
     *
     * @throws RuleBroken naming the rule that refuses it
     */
    DecidedCase decided(CaseCommand command, MetaData by) {
        List<DomainEventMessage<CaseEvent>> next = new ArrayList<>(facts);
        List<String> passed = new ArrayList<>();
        on(command, by, next::add, aggregate -> {
            try {
                aggregate.handle(new GenericCommandMessage<>(command, by));
                passed.addAll(Guard.passed());
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return new DecidedCase(model, List.copyOf(next), List.copyOf(passed));
    }

    /** Asks the case as it stands. */
    public void ask(Consumer<VeteranCase> question) {
        on("question", MetaData.emptyInstance(), fact -> {}, aggregate -> aggregate.execute(question));
    }

    private void on(
            Object payload,
            MetaData metaData,
            Consumer<DomainEventMessage<CaseEvent>> added,
            Consumer<EventSourcedAggregate<VeteranCase>> what) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(payload, metaData));
        try {
            work.registerCorrelationDataProvider(cause -> metaData);
            EventSourcedAggregate<VeteranCase> aggregate = EventSourcedAggregate.initialize(
                    new VeteranCase(), model, new Published(added), NoSnapshotTriggerDefinition.TRIGGER);
            aggregate.initializeState(DomainEventStream.of(facts));
            what.accept(aggregate);
        } finally {
            work.rollback();
        }
    }

    private static DomainEventMessage<CaseEvent> message(long version, CaseEvent fact, MetaData metaData) {
        return new GenericDomainEventMessage<>(
                VeteranCase.class.getSimpleName(), CaseFixture.CASE.toString(), version, fact, metaData);
    }

    /** Hears what is applied, at once. */
    private record Published(Consumer<DomainEventMessage<CaseEvent>> added) implements EventBus {

        @Override
        @SuppressWarnings("unchecked") // a case applies facts of cases only
        public void publish(List<? extends EventMessage<?>> events) {
            events.forEach(event -> added.accept((DomainEventMessage<CaseEvent>) event));
        }

        @Override
        public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
            throw new UnsupportedOperationException();
        }
    }

    /** Numbers and households that no other case holds: one case is decided on here, in many futures. */
    private static final class NothingTaken implements IdentityClaims, HouseholdClaims, PaperNumbers, CaseWorkers {

        @Override
        public void claim(Paper paper, String number, CaseId caseId) {}

        @Override
        public boolean workAt(String person, Set<String> stations) {
            return true;
        }

        @Override
        public void claim(CitizenIdNumber citizenId, CaseId caseId) {}

        @Override
        public void replace(CitizenIdNumber citizenId, CaseId caseId) {}

        @Override
        public void gone(CaseId caseId) {}

        @Override
        public boolean back(CaseId caseId) {
            return true;
        }

        @Override
        public Optional<CaseId> holder(CitizenIdNumber citizenId) {
            return Optional.empty();
        }

        @Override
        public void move(CaseId from, CaseId to) {}

        @Override
        public void giveBack(CaseId from, CaseId to) {}

        @Override
        public void claim(HomeAddress household, CaseId caseId) {}

        @Override
        public void release(CaseId caseId) {}

        @Override
        public void giveBack(CaseId caseId) {}

        @Override
        public void release(Paper paper, Personal number, CaseId caseId) {}
    }
}
