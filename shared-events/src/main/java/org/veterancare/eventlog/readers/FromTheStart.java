package org.veterancare.eventlog.readers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.veterancare.eventlog.LogPosition;
import tools.jackson.databind.json.JsonMapper;

/** Lets a reader read the whole log again, in whichever process it runs. */
public final class FromTheStart {

    private final JdbcClient jdbc;

    FromTheStart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves the reader's position before the first fact, and forgets what it could not take. A turn that is under way has either
     * stored its position and is waited for, or finds that it owns none and is taken back.
     *
     * @param reader its rows are emptied after this, in the same transaction
     * @throws IllegalStateException outside a transaction
     */
    public void send(String reader) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a reader is sent back in the transaction that empties its rows");
        }
        jdbc.sql("UPDATE tail.token_entry SET token = ?, token_type = ?, owner = NULL WHERE processor_name = ?")
                .params(JsonMapper.shared().writeValueAsBytes(LogPosition.START), LogPosition.class.getName(), reader)
                .update();
        jdbc.sql("DELETE FROM tail.dead_letter WHERE processing_group = ?").param(reader).update();
    }
}
