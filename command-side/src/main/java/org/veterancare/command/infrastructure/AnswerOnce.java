package org.veterancare.command.infrastructure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veterancare.command.infrastructure.Accepted.Kind;
import org.veterancare.command.infrastructure.Accepted.Recorded;
import org.veterancare.eventlog.DryRun;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.FactStore;
import org.veterancare.events.Fact;

/** Answers every command with what it led to, and a repeated one with what it led to the first time. */
@Component
@Order(1)
final class AnswerOnce implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Answers answers;
    private final FactStore log;
    private final CommandTargetResolver targets;

    AnswerOnce(Answers answers, FactStore log, CommandTargetResolver targets) {
        this.answers = answers;
        this.log = log;
        this.targets = targets;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = work.getMessage();
        OnceOnly call = (OnceOnly) command.getMetaData().get(CommandMetaData.ONCE_ONLY);
        if (call == null || command.getMetaData().containsKey(DryRun.ASKED)) {
            chain.proceed();
            return answer(command);
        }
        Optional<Accepted> before = answers.begin(call);
        if (before.isPresent()) {
            return before.get();
        }
        chain.proceed();
        Accepted now = answer(command);
        work.onCommit(committing -> answers.keep(call, now));
        return now;
    }

    private Accepted answer(CommandMessage<?> command) {
        String stream = targets.resolveTarget(command).getIdentifier();
        List<Recorded> events = log.staged()
                .stream()
                .map(DomainEventMessage.class::cast)
                .filter(fact -> fact.getAggregateIdentifier().equals(stream))
                .map(fact -> new Recorded(
                        FactNames.of(((Fact) fact.getPayload()).getClass()), fact.getSequenceNumber()))
                .toList();
        long version = events.isEmpty()
                ? log.lastSequenceNumberFor(stream).orElse(-1L)
                : events.getLast().version();
        return new Accepted(UUID.fromString(stream), version, events, Kind.WRITTEN);
    }
}
