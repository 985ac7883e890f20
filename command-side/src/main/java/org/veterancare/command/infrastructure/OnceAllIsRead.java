package org.veterancare.command.infrastructure;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What is written beside the facts and tells the command nothing waits until every stream has been read. With its first row a
 * transaction takes its place among all others: one that reads a stream afterwards may be older than a fact it builds on, and
 * whoever reads the log in the order of transactions would find the later fact first.
 */
final class OnceAllIsRead {

    private OnceAllIsRead() {}

    static void write(Runnable rows) {
        CurrentUnitOfWork.get().onPrepareCommit(work -> rows.run());
    }
}
