package org.veterancare.eventlog.readers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Positions of readers. One that a rebuild has moved belongs to nobody: its reader reads it anew. The framework would let the
 * reader take it back unread and go on from where it remembers to be, and what lies between would be in no row.
 */
final class Positions extends JdbcTokenStore {

    private static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable("tail.token_entry")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .build();

    private final JdbcClient jdbc;
    private final String owner;

    Positions(ConnectionProvider connections, Serializer serializer, JdbcClient jdbc, String owner) {
        super(builder().connectionProvider(connections).schema(SCHEMA).serializer(serializer).nodeId(owner));
        this.jdbc = jdbc;
        this.owner = owner;
    }

    /** While it waits: still its own, or to be read anew. */
    @Override
    public void extendClaim(String reader, int segment) {
        int kept = jdbc
                .sql("UPDATE tail.token_entry SET timestamp = ? WHERE processor_name = ? AND segment = ? AND owner = ?")
                .params(DateTimeUtils.formatInstant(Instant.now()), reader, segment, owner)
                .update();
        if (kept == 0) {
            throw moved(reader);
        }
    }

    /** Where it stores a position that is not its own. */
    @Override
    protected void updateToken(
            Connection connection, ResultSet row, TrackingToken token, String reader, int segment) {
        throw moved(reader);
    }

    private static UnableToClaimTokenException moved(String reader) {
        return new UnableToClaimTokenException("the position of reader " + reader + " was moved; it is read anew");
    }
}
