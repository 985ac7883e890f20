package org.veterancare.command.automation;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.FactStore;
import org.veterancare.events.Fact;

/**
 * Runs what follows a command's facts in other streams when its own has accepted. Every stream is read before anything is
 * written, so that a transaction is never older than what it read: readers of the log rely on that order.
 */
@Component
final class SameTransactions implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final FactStore log;
    private final List<SameTransaction<?>> automations;

    SameTransactions(FactStore log, List<SameTransaction<?>> automations) {
        this.log = log;
        this.automations = List.copyOf(automations);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        for (EventMessage<?> staged : log.staged()) {
            automations.forEach(automation -> follow(automation, staged.getPayload()));
        }
        return result;
    }

    private static <F extends Fact> void follow(SameTransaction<F> automation, Object fact) {
        automation.facts()
                .stream()
                .filter(followed -> followed.isInstance(fact))
                .forEach(followed -> automation.then(followed.cast(fact)));
    }
}
