package org.veterancare.command.infrastructure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.stereotype.Component;
import org.veterancare.command.CommandName;
import org.veterancare.events.Provenance;
import org.veterancare.law.Guard;

/** What a fact takes over from the command that led to it: who, why, by which rules, and what came before. */
@Component
final class ProvenanceOfFacts implements CorrelationDataProvider {

    private static final List<String> TAKEN_OVER = List.of(
            Provenance.ACTOR,
            Provenance.ACCOUNT,
            Provenance.ROLE,
            Provenance.STATION,
            Provenance.REASON,
            Provenance.LEGAL_BASIS,
            Provenance.EVIDENCE,
            Provenance.SEEN,
            Provenance.REQUEST_ID);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> cause) {
        Map<String, Object> provenance = new HashMap<>();
        for (String name : TAKEN_OVER) {
            Object value = cause.getMetaData().get(name);
            if (value != null) {
                provenance.put(name, value);
            }
        }
        List<String> rules = Guard.passed();
        if (!rules.isEmpty()) {
            provenance.put(Provenance.RULES, rules);
        }
        if (cause instanceof CommandMessage<?> command) {
            provenance.put(Provenance.COMMAND, CommandName.of(command.getPayloadType()));
        }
        provenance.put(Provenance.CAUSATION_ID, cause.getIdentifier());
        provenance.put(
                Provenance.CORRELATION_ID,
                cause.getMetaData().getOrDefault(Provenance.CORRELATION_ID, cause.getIdentifier()));
        return provenance;
    }
}
