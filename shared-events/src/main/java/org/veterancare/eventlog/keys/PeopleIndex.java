package org.veterancare.eventlog.keys;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.events.FoundBy;

/** Where people are looked up. The tokens stand beside the person's key, not in a view, and die with it. */
public final class PeopleIndex {

    private final JdbcClient jdbc;
    private final BlindIndex index;

    public PeopleIndex(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** Replaces what a person is found by for one kind of value. */
    public void put(UUID subject, FoundBy.Kind kind, String clear) {
        jdbc.sql("DELETE FROM keys.search_token WHERE subject = ? AND kind = ?")
                .params(subject, kind.name())
                .update();
        jdbc.sql("INSERT INTO keys.search_token (kind, token, subject) SELECT ?, unnest(?), ?")
                .params(kind.name(), array(index.tokensOf(kind, clear)), subject)
                .update();
    }

    /** What a person is found by now stays when it is replaced: a former name that was no error. */
    public void keepFormer(UUID subject, FoundBy.Kind kind) {
        jdbc.sql("""
            INSERT INTO keys.search_token (kind, token, subject)
            SELECT 'FORMER_' || kind, token, subject FROM keys.search_token WHERE subject = ? AND kind = ?
            ON CONFLICT DO NOTHING""").params(subject, kind.name()).update();
    }

    /**
     * The tokens a term stands for, for a query that joins {@code keys.search_token} with the rows the reader may see:
     * every one of them must be there, as what is of now or as {@code FORMER_} of its kind.
     */
    public byte[][] tokens(FoundBy.Kind kind, String typed) {
        return array(index.tokensFor(kind, typed));
    }

    /** All the tokens that whoever is of this value is found by, and nobody else. */
    public byte[][] allTokens(FoundBy.Kind kind, String whole) {
        return array(index.tokensOf(kind, whole));
    }

    private static byte[][] array(Set<byte[]> tokens) {
        return tokens.toArray(byte[][]::new);
    }
}
