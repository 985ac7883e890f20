package org.veterancare.eventlog.answers;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.eventlog.keys.HashKeys;
import org.veterancare.eventlog.keys.KeyedHash;

/** Keeps the first answer to a call for thirty days. */
public final class KeptAnswers {

    private final JdbcClient jdbc;
    private final KeyedHash hash;

    public KeptAnswers(JdbcClient jdbc, HashKeys keys) {
        this.jdbc = jdbc;
        this.hash = new KeyedHash(keys, HashKeys.Use.KEPT_ANSWER);
    }

    /**
     * A call that may be repeated.
     *
     * @param caller person, role and station: another never hears what this one was answered
     * @param route method and path
     * @param key the caller's {@code Idempotency-Key}
     */
    public record Call(String caller, String route, UUID key) {}

    /** @param body JSON, or null where there was none */
    public record Answer(int status, String body) {}

    /** What is known of a call that begins. */
    public sealed interface Known {

        /** Nothing: it is the caller's from now on, until it is kept or forgotten. */
        record Nothing() implements Known {}

        /** It is being answered just now. */
        record InFlight() implements Known {}

        /** The key came with another body before. */
        record OtherBody() implements Known {}

        /** It was answered. */
        record Answered(Answer answer) implements Known {}
    }

    /** A call whose process ended before the answer is taken up again after five minutes. */
    public Known begin(Call call, byte[] body) {
        jdbc.sql("DELETE FROM tail.kept_answer WHERE kept_until <= clock_timestamp()").update();
        int begun = jdbc.sql("""
            INSERT INTO tail.kept_answer AS kept (caller, route, key, body_hash) VALUES (?, ?, ?, ?)
            ON CONFLICT (caller, route, key) DO UPDATE
            SET begun_at = excluded.begun_at, kept_until = excluded.kept_until, body_hash = excluded.body_hash
            WHERE kept.status IS NULL AND kept.begun_at < clock_timestamp() - interval '5 minutes'""")
                .params(call.caller(), call.route(), call.key(), hash.of(body))
                .update();
        if (begun == 1) {
            return new Known.Nothing();
        }
        return jdbc
                .sql("SELECT body_hash, status, body FROM tail.kept_answer WHERE caller = ? AND route = ? AND key = ?")
                .params(call.caller(), call.route(), call.key())
                .query((row, number) -> known(row, body))
                .optional()
                .orElseGet(Known.InFlight::new);
    }

    private Known known(ResultSet row, byte[] body) throws SQLException {
        if (!MessageDigest.isEqual(row.getBytes("body_hash"), hash.of(body))) {
            return new Known.OtherBody();
        }
        int status = row.getInt("status");
        return row.wasNull() ? new Known.InFlight() : new Known.Answered(new Answer(status, row.getString("body")));
    }

    public void keep(Call call, Answer answer) {
        jdbc.sql("UPDATE tail.kept_answer SET status = ?, body = ? WHERE caller = ? AND route = ? AND key = ?")
                .params(answer.status(), answer.body(), call.caller(), call.route(), call.key())
                .update();
    }

    /** It was refused or failed: the same call may be tried again. */
    public void forget(Call call) {
        jdbc.sql("DELETE FROM tail.kept_answer WHERE caller = ? AND route = ? AND key = ? AND status IS NULL")
                .params(call.caller(), call.route(), call.key())
                .update();
    }
}
