package org.veterancare.eventlog;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.transaction.support.TransactionOperations;
import org.veterancare.eventlog.keys.ErasureList;
import org.veterancare.eventlog.keys.PeopleIndex;
import org.veterancare.eventlog.keys.SubjectKeys;
import org.veterancare.events.Fact;
import org.veterancare.events.FoundBy;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.PrivacyEvent.SubjectErased;

/**
 * What is written beside a fact in the same transaction: the key of a new stream, what its person is found by, and its end; and
 * whatever else must not differ from the log.
 */
final class FoundByTokens {

    private final TransactionOperations transactions;
    private final SubjectKeys keys;
    private final PeopleIndex people;
    private final ErasureList erasures;
    private final List<WrittenWith> others;
    private final Map<Class<?>, List<RecordComponent>> searched = new ConcurrentHashMap<>();

    FoundByTokens(
            TransactionOperations transactions, SubjectKeys keys, PeopleIndex people, ErasureList erasures,
            List<WrittenWith> others) {
        this.transactions = transactions;
        this.keys = keys;
        this.people = people;
        this.erasures = erasures;
        this.others = List.copyOf(others);
    }

    /** Appends alone where nothing else is to be written: one statement is a transaction of its own. */
    void inOneTransaction(List<DomainEventMessage<?>> facts, Runnable append) {
        List<DomainEventMessage<?>> first = facts.stream().filter(f -> f.getSequenceNumber() == 0).toList();
        List<DomainEventMessage<?>> found = facts.stream().filter(f -> !searched(f).isEmpty()).toList();
        List<PrivacyEvent> ends = facts.stream()
                .map(DomainEventMessage::getPayload)
                .filter(FoundByTokens::changesTheKey)
                .map(PrivacyEvent.class::cast)
                .toList();
        if (first.isEmpty()
                && found.isEmpty()
                && ends.isEmpty()
                && facts.stream().noneMatch(this::concernsOthers)) {
            append.run();
            return;
        }
        transactions.executeWithoutResult(status -> {
            first.forEach(fact -> keys.create(subject(fact)));
            append.run();
            found.forEach(this::index);
            ends.forEach(this::change);
            facts.forEach(this::writeOthers);
        });
    }

    private static boolean changesTheKey(Object fact) {
        return fact instanceof SubjectErased
                || fact instanceof ProcessingRestricted
                || fact instanceof RestrictionLifted;
    }

    private void change(PrivacyEvent fact) {
        UUID subject = fact.caseId().value();
        if (fact instanceof SubjectErased erased) {
            erasures.with(
                    new ErasureList.Erasure(subject, erased.occurredOn(), erased.appraisal()),
                    () -> keys.erase(subject, erased.occurredOn()));
        } else {
            keys.changed(subject);
        }
    }

    private boolean concernsOthers(DomainEventMessage<?> message) {
        return others.stream().anyMatch(other -> other.concerns((Fact) message.getPayload()));
    }

    private void writeOthers(DomainEventMessage<?> message) {
        others.stream()
                .filter(other -> other.concerns((Fact) message.getPayload()))
                .forEach(other -> other.write(message));
    }

    private void index(DomainEventMessage<?> message) {
        for (RecordComponent component : searched(message)) {
            Personal value = value(component, message.getPayload());
            if (value != null && !value.isSealed()) {
                FoundBy found = component.getAnnotation(FoundBy.class);
                if (found.keepsFormer()) {
                    people.keepFormer(subject(message), found.value());
                }
                people.put(subject(message), found.value(), value.clear());
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
