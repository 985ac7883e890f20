package org.veterancare.command.infrastructure;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veterancare.command.infrastructure.Accepted.Kind;
import org.veterancare.command.infrastructure.Accepted.Recorded;
import org.veterancare.eventlog.keys.HashKeys;
import org.veterancare.eventlog.keys.KeyedHash;
import org.veterancare.events.District;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What repeated calls were answered the first time, for thirty days. */
@Component
class Answers {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final KeyedHash hash;

    Answers(JdbcClient jdbc, JsonMapper json, HashKeys keys) {
        this.jdbc = jdbc;
        this.json = json;
        this.hash = new KeyedHash(keys, HashKeys.Use.REPEATED_COMMAND);
    }

    /**
     * The first answer, if there was one. Until the transaction ends no one else gets past here with the same call: a lock
     * and not a row, because a row would make the transaction older than the stream it is about to read.
     *
     * @throws Problem where the same call is being answered just now, or the key came with another body
     */
    Optional<Accepted> begin(OnceOnly call) {
        BesideTheFacts.requireTransaction();
        boolean free = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(call.caller() + '\n' + call.route() + '\n' + call.key())
                .query(Boolean.class)
                .single();
        if (!free) {
            throw Problem.of(ProblemCode.KEY_IN_FLIGHT).retryAfter(SOON);
        }
        return jdbc.sql("""
            SELECT body_hash, stream_id, version, events FROM claims.answer
            WHERE caller = ? AND route = ? AND key = ? AND kept_until > clock_timestamp()""")
                .params(call.caller(), call.route(), call.key())
                .query((row, n) -> answer(row, call))
                .optional();
    }

    private Accepted answer(ResultSet row, OnceOnly call) throws SQLException {
        if (!MessageDigest.isEqual(row.getBytes("body_hash"), hash.of(call.body()))) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        List<Recorded> events = json.readValue(row.getString("events"), new TypeReference<>() {});
        return new Accepted(row.getObject("stream_id", UUID.class), row.getLong("version"), events, Kind.REPLAYED);
    }

    /** Called when the facts are written and before the transaction ends. */
    void keep(OnceOnly call, Accepted answer) {
        jdbc.sql("""
            INSERT INTO claims.answer (caller, route, key, body_hash, stream_id, version, events, kept_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, clock_timestamp() + interval '30 days')
            ON CONFLICT (caller, route, key) DO UPDATE
            SET body_hash = excluded.body_hash, stream_id = excluded.stream_id, version = excluded.version,
                events = excluded.events, kept_until = excluded.kept_until""")
                .params(
                        call.caller(),
                        call.route(),
                        call.key(),
                        hash.of(call.body()),
                        answer.streamId(),
                        answer.version(),
                        json.writeValueAsString(answer.events()))
                .update();
    }

    @Scheduled(cron = "${veterancare.answers.purge:0 30 3 * * *}", zone = District.ZONE_NAME)
    void purge() {
        jdbc.sql("DELETE FROM claims.answer WHERE kept_until <= clock_timestamp()").update();
    }
}
