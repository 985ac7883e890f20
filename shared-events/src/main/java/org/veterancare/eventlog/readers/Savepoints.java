package org.veterancare.eventlog.readers;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts a savepoint around every handler of a reader. Without it a statement that fails poisons the whole transaction, so
 * that the fact could not even be parked, and a handler that fails half way leaves its first rows behind.
 */
final class Savepoints implements HandlerEnhancerDefinition {

    private final DataSource dataSource;

    Savepoints(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        boolean ofReader = handler.canHandleMessageType(EventMessage.class)
                && handler.unwrap(Method.class)
                        .filter(method -> !method.isAnnotationPresent(EventSourcingHandler.class))
                        .isPresent();
        return ofReader ? new Guarded<>(handler) : handler;
    }

    /** The framework parks exceptions only; an error would end the reader for every case. */
    static IllegalStateException broken(Error error) {
        IllegalStateException broken = new IllegalStateException("a handler broke", error);
        broken.setStackTrace(error.getStackTrace());
        return broken;
    }

    private final class Guarded<T> extends WrappedMessageHandlingMember<T> {

        private Guarded(MessageHandlingMember<T> handler) {
            super(handler);
        }

        /** A fact of a name that nobody here knows could be for any reader: each parks it until its name is known. */
        @Override
        public boolean canHandle(Message<?> message) {
            return message.getPayloadType() == UnknownSerializedType.class || super.canHandle(message);
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("a reader ran outside a transaction");
            }
            Connection connection = DataSourceUtils.getConnection(dataSource);
            Savepoint before = connection.setSavepoint();
            try {
                Object result = super.handle(message, target);
                connection.releaseSavepoint(before);
                return result;
            } catch (Exception e) {
                connection.rollback(before);
                throw e;
            } catch (OutOfMemoryError everyFactsFault) {
                throw everyFactsFault;
            } catch (Error e) {
                connection.rollback(before);
                throw broken(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }
    }
}
