package org.veterancare.command.automation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
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
        try {
            streams.load(id.toString()).execute(question);
        } catch (AggregateNotFoundException missing) {
            throw unknown(unknown, id);
        }
    }

    /** As {@link #ask}, of another case: one that is not the sender's is refused exactly as one that does not exist, and as soon. */
    static void askCase(
            Repository<VeteranCase> cases, Elsewhere elsewhere, CaseId id, String unknown,
            Consumer<VeteranCase> question) {
        Actor sender = sender();
        if (elsewhere.has(id.value(), sender)) {
            throw unknown(unknown, id);
        }
        try {
            ask(cases, id, unknown, other -> {
                if (!other.belongsTo(sender)) {
                    throw unknown(unknown, id);
                }
                asked(question, other, id);
            });
        } catch (IncompatibleAggregateException noCase) {
            throw unknown(unknown, id);
        }
    }

    /** A refusal says which of the two cases it is about. */
    private static void asked(Consumer<VeteranCase> question, VeteranCase other, CaseId id) {
        try {
            question.accept(other);
        } catch (RuleBroken broken) {
            Map<String, Object> facts = new LinkedHashMap<>(broken.facts());
            facts.put("caseId", id.toString());
            throw new RuleBroken(broken.code(), facts);
        }
    }

    /** Of the command that is being handled. */
    static Actor sender() {
        return RecordedFact.actor(CurrentUnitOfWork.get().getMessage().getMetaData());
    }

    private static RuleBroken unknown(String code, Object id) {
        return new RuleBroken(code, Map.of("id", id.toString()));
    }
}
