package org.veterancare.command.automation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.infrastructure.Elsewhere;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.law.RuleBroken;

/** How an automation asks another stream. */
final class ResourceStreams {

    private ResourceStreams() {}

    /**
     * Loads the stream and asks it; what it applies is written with the case's facts.
     *
     * @param unknown code of the rule that a stream which does not exist breaks
     */
    static <T> void ask(Repository<T> streams, Object id, String unknown, Consumer<T> question) {
        told(streams, id, unknown, answered(question));
    }

    /** As {@link #ask}, for its answer. */
    static <T, R> R told(Repository<T> streams, Object id, String unknown, Function<T, R> question) {
        try {
            return streams.load(id.toString()).invoke(question);
        } catch (AggregateNotFoundException missing) {
            throw unknown(unknown, id);
        }
    }

    /** As {@link #ask}, of another case: one that is not the sender's is refused exactly as one that does not exist, and as soon. */
    static void askCase(
            Repository<VeteranCase> cases, Elsewhere elsewhere, CaseId id, String unknown,
            Consumer<VeteranCase> question) {
        toldByCase(cases, elsewhere, id, unknown, answered(question));
    }

    /** As {@link #askCase}, for its answer. */
    static <R> R toldByCase(
            Repository<VeteranCase> cases, Elsewhere elsewhere, CaseId id, String unknown,
            Function<VeteranCase, R> question) {
        Actor sender = sender();
        if (elsewhere.has(id.value(), sender)) {
            throw unknown(unknown, id);
        }
        try {
            return told(cases, id, unknown, other -> {
                if (!other.belongsTo(sender)) {
                    throw unknown(unknown, id);
                }
                return asked(question, other, id);
            });
        } catch (IncompatibleAggregateException noCase) {
            throw unknown(unknown, id);
        }
    }

    /** A refusal says which of the two cases it is about. */
    private static <R> R asked(Function<VeteranCase, R> question, VeteranCase other, CaseId id) {
        try {
            return question.apply(other);
        } catch (RuleBroken broken) {
            Map<String, Object> facts = new LinkedHashMap<>(broken.facts());
            facts.put("caseId", id.toString());
            throw new RuleBroken(broken.code(), facts);
        }
    }

    private static <T> Function<T, Void> answered(Consumer<T> question) {
        return stream -> {
            question.accept(stream);
            return null;
        };
    }

    /** Of the command that is being handled. */
    static Actor sender() {
        return RecordedFact.actor(CurrentUnitOfWork.get().getMessage().getMetaData());
    }

    private static RuleBroken unknown(String code, Object id) {
        return new RuleBroken(code, Map.of("id", id.toString()));
    }
}
