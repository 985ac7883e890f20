package org.veterancare.query;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads rows of cases in a transaction that tells the database how far the reader sees: should a query forget to ask for the
 * scope, the database still shows nothing foreign (row-level security).
 */
@Component
public class ScopedRows {

    /** For those who keep the views and so see every row; ends with the transaction. */
    public static final String SEE_ALL = "SET LOCAL app.scope = 'all'";

    private static final String ALL = "all";

    private static final String NONE = "";

    private static final String TELL = "SELECT set_config('app.scope', ?, true)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ScopedRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
    }

    /** The answer of a query that may touch rows of cases; whatever it asks, it sees the scope's rows only. */
    public <T> T read(Scope scope, Function<JdbcClient, T> query) {
        return told(scope.region(), query);
    }

    /** The answer of a query over the rows of all cases, which is about no one of them: a count for those who keep watch. */
    public <T> T count(Function<JdbcClient, T> query) {
        return told(ALL, query);
    }

    /** The answer of a query that is about no case: should it touch rows of cases after all, it sees none. */
    public <T> T ofNobody(Function<JdbcClient, T> query) {
        return told(NONE, query);
    }

    private <T> T told(String reach, Function<JdbcClient, T> query) {
        return transactions.execute(status -> {
            jdbc.sql(TELL).param(reach).query(String.class).single();
            return query.apply(jdbc);
        });
    }
}
