package org.veterancare.query.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an erasure destroyed, and what of it is there now: counted when asked, so that a certificate can be false. */
@Component
class Destroyed {

    private static final String COUNTS = """
        SELECT d.what, d.entries, d.destroyed_at,
               CASE d.what
                   WHEN 'WRAPPED_KEY' THEN
                       (SELECT count(*) FROM keys.subject_key k WHERE k.subject = d.subject AND k.wrapped IS NOT NULL)
                   WHEN 'SEARCH_TOKEN' THEN
                       (SELECT count(*) FROM keys.search_token t WHERE t.subject = d.subject)
                   WHEN 'IDENTITY_CLAIM' THEN
                       (SELECT count(case_id) FROM claims.identity i WHERE i.case_id = d.subject)
                           + (SELECT count(case_id) FROM claims.household h WHERE h.case_id = d.subject)
                           + (SELECT count(case_id) FROM claims.paper_number n WHERE n.case_id = d.subject)
                   WHEN 'KEPT_ANSWER' THEN
                       (SELECT count(stream_id) FROM claims.answer a WHERE a.stream_id = d.subject)
                           + (SELECT count(*) FROM tail.kept_answer t
                              WHERE position(d.subject::text in concat(t.route, t.body)) > 0)
               END AS now
        FROM keys.destruction d WHERE d.subject = ? ORDER BY d.what""";

    private final JdbcClient jdbc;

    Destroyed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param what the kind of thing
     * @param destroyed how many there were before, all of which were destroyed
     * @param now how many there are
     */
    record Count(String what, long destroyed, long now, Instant at) {}

    List<Count> of(UUID subject) {
        return jdbc.sql(COUNTS)
                .param(subject)
                .query((row, n) -> new Count(
                        row.getString("what"),
                        row.getLong("entries"),
                        row.getLong("now"),
                        row.getObject("destroyed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Numbers of the keys that were destroyed, as they stand in every value they sealed. */
    List<Long> keys(UUID subject) {
        return jdbc.sql("SELECT key_id FROM keys.subject_key WHERE subject = ? AND wrapped IS NULL ORDER BY key_id")
                .param(subject)
                .query(Long.class)
                .list();
    }

    /** Whether of all there was of this subject nothing is there. */
    boolean isAllGone(UUID subject) {
        List<Count> counts = of(subject);
        return !counts.isEmpty() && counts.stream().allMatch(count -> count.now() == 0);
    }
}
