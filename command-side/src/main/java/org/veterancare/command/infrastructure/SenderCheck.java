package org.veterancare.command.infrastructure;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veterancare.command.Decision;
import org.veterancare.command.SentBy;
import org.veterancare.events.Provenance;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/** Whether the actor's role may send this command at all (domain 5.8), and whether a decision says why. */
@Component
@Order(1)
final class SenderCheck implements MessageDispatchInterceptor<CommandMessage<?>> {

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (n, command) -> {
            check(command);
            return command;
        };
    }

    private static void check(CommandMessage<?> command) {
        Object role = command.getMetaData().get(Provenance.ROLE);
        SentBy allowed = command.getPayloadType().getAnnotation(SentBy.class);
        if (allowed == null || Arrays.stream(allowed.value()).noneMatch(each -> each.name().equals(role))) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
        boolean decides = command.getPayloadType().isAnnotationPresent(Decision.class);
        if (decides && !command.getMetaData().containsKey(Provenance.REASON)) {
            throw Problem.of(ProblemCode.REASON_REQUIRED);
        }
    }
}
