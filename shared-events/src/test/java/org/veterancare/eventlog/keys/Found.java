package org.veterancare.eventlog.keys;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.events.FoundBy;

/** Whom a term finds, as a search does that asks nothing about who may see them. */
public record Found(PeopleIndex people, JdbcClient jdbc) {

    /** Subjects, in the order of their ids. */
    public List<UUID> by(FoundBy.Kind kind, String typed) {
        byte[][] tokens = people.tokens(kind, typed);
        return jdbc.sql("""
            SELECT subject FROM keys.search_token WHERE kind IN (?, 'FORMER_' || ?) AND token = ANY (?)
            GROUP BY subject HAVING count(DISTINCT token) = ? ORDER BY subject""")
                .params(kind.name(), kind.name(), tokens, tokens.length)
                .query(UUID.class)
                .list();
    }
}
