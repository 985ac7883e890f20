package org.veterancare.command.infrastructure;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Rows that are written beside the facts of a command: they stand or fall with them. */
final class BesideTheFacts {

    private BesideTheFacts() {}

    /** @throws IllegalStateException where the command has no transaction around it */
    static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what is written beside the facts must stand or fall with them");
        }
    }

    /**
     * Writes what tells the command nothing, once every stream has been read. With its first row a transaction takes its place
     * among all others: one that reads a stream afterwards may be older than a fact it builds on, and whoever reads the log in
     * the order of transactions would find the later fact first.
     */
    static void onceAllIsRead(Runnable rows) {
        requireTransaction();
        CurrentUnitOfWork.get().onPrepareCommit(work -> rows.run());
    }
}
