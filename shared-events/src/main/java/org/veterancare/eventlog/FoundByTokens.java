package org.veterancare.eventlog;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.transaction.support.TransactionOperations;
import org.veterancare.eventlog.keys.PeopleIndex;
import org.veterancare.eventlog.keys.SubjectKeys;
import org.veterancare.events.FoundBy;
import org.veterancare.events.Personal;

/** What is written beside a fact in the same transaction: the key of a new stream, and what its person is found by. */
final class FoundByTokens {

    private final TransactionOperations transactions;
    private final SubjectKeys keys;
    private final PeopleIndex people;
    private final Map<Class<?>, List<RecordComponent>> searched = new ConcurrentHashMap<>();

    FoundByTokens(TransactionOperations transactions, SubjectKeys keys, PeopleIndex people) {
        this.transactions = transactions;
        this.keys = keys;
        this.people = people;
    }

    /** Appends alone where nothing else is to be written: one statement is a transaction of its own. */
    void inOneTransaction(List<DomainEventMessage<?>> facts, Runnable append) {
        List<DomainEventMessage<?>> first = facts.stream().filter(f -> f.getSequenceNumber() == 0).toList();
        List<DomainEventMessage<?>> found = facts.stream().filter(f -> !searched(f).isEmpty()).toList();
        if (first.isEmpty() && found.isEmpty()) {
            append.run();
            return;
        }
        transactions.executeWithoutResult(status -> {
            first.forEach(fact -> keys.create(subject(fact)));
            append.run();
            found.forEach(this::index);
        });
    }

    private void index(DomainEventMessage<?> message) {
        for (RecordComponent component : searched(message)) {
            Personal value = value(component, message.getPayload());
            if (value != null && !value.isSealed()) {
                people.put(
                        subject(message),
                        component.getAnnotation(FoundBy.class).value(),
                        value.clear());
            }
        }
    }

    private List<RecordComponent> searched(DomainEventMessage<?> message) {
        return searched.computeIfAbsent(message.getPayloadType(), type -> Stream.of(type.getRecordComponents())
                .filter(c -> c.isAnnotationPresent(FoundBy.class))
                .toList());
    }

    private static Personal value(RecordComponent component, Object fact) {
        try {
            return (Personal) component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static UUID subject(DomainEventMessage<?> message) {
        return UUID.fromString(message.getAggregateIdentifier());
    }
}
