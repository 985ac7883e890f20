package org.veterancare.command.infrastructure;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veterancare.command.WithClaims;

/**
 * All facts of a command are one statement, which is a transaction of its own and costs one trip to the database. Only a
 * command that writes something beside its facts, a claim or an answer to be kept, has a transaction around it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CommandTransactions implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final TransactionManager transactions;

    CommandTransactions(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        if (writesBesideItsFacts(work.getMessage())) {
            // Not attachTransaction: where none can begin it ends the unit of work, which then cannot end as it should.
            Transaction transaction = transactions.startTransaction();
            work.onCommit(committing -> transaction.commit());
            work.onRollback(undoing -> transaction.rollback());
        }
        return chain.proceed();
    }

    private static boolean writesBesideItsFacts(CommandMessage<?> command) {
        return command.getPayloadType().isAnnotationPresent(WithClaims.class)
                || command.getMetaData().containsKey(CommandMetaData.ONCE_ONLY);
    }

    /** The framework's own bus would begin a transaction for every command. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Bus {

        @Bean
        CommandBus commandBus(Configuration axon, DuplicateCommandHandlerResolver duplicates) {
            SimpleCommandBus bus = SimpleCommandBus.builder()
                    .duplicateCommandHandlerResolver(duplicates)
                    .build();
            bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
            return bus;
        }
    }
}
