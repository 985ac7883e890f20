package org.veterancare.command.infrastructure;

import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.OutOfScope;
import org.veterancare.eventlog.DryRun;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;

/** Refuses a command about another station's case before the case is read whole. */
@Component
@Order(4)
final class ForeignCases implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Elsewhere elsewhere;

    ForeignCases(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = work.getMessage();
        if (message.getPayload() instanceof CaseCommand command
                && !(command instanceof OpenCase)
                && isElsewhere(command.caseId().value(), message.getMetaData())) {
            throw new OutOfScope();
        }
        return chain.proceed();
    }

    private boolean isElsewhere(UUID caseId, MetaData call) {
        Actor actor = RecordedFact.actor(call);
        return call.containsKey(DryRun.ASKED) ? elsewhere.hasNow(caseId, actor) : elsewhere.has(caseId, actor);
    }
}
