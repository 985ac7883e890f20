package org.veterancare.command.automation;

import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
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
            throw new RuleBroken(unknown, Map.of("id", id.toString()));
        }
    }
}
