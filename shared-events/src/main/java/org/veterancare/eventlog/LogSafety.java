package org.veterancare.eventlog;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to work on a database that could lose an acknowledged fact, or where our own role could change one. */
final class LogSafety {

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes",
            "data_checksums");
    private static final List<String> APPEND_ONLY = List.of("event_log.event", "access_log.disclosure");

    private final JdbcClient jdbc;

    LogSafety(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws UnsafeLog naming the setting or privilege that is wrong */
    void check() {
        MUST_BE_ON.forEach(this::requireOn);
        APPEND_ONLY.forEach(this::requireAppendOnly);
        requireSameCluster();
        requireEndOfTransactions();
    }

    private void requireOn(String setting) {
        String value = jdbc.sql("SELECT current_setting(?)")
                .param(setting)
                .query(String.class)
                .single();
        if (value.equals("off")) {
            throw new UnsafeLog("the database setting " + setting + " is off: an acknowledged fact could be lost");
        }
    }

    /** Readers take what lies before every transaction that is under way: one without an end would hold them all (trust A1). */
    private void requireEndOfTransactions() {
        boolean endless = jdbc.sql("SELECT setting = '0' FROM pg_settings WHERE name = 'transaction_timeout'")
                .query(Boolean.class)
                .single();
        if (endless) {
            throw new UnsafeLog(
                    "the role's transaction_timeout is 0: one stalled writer would hold every reader of the log");
        }
    }

    /** Also by a role that it could take on: {@code SET ROLE} needs no password. */
    private void requireAppendOnly(String table) {
        Map<String, Object> can = jdbc.sql("""
            SELECT bool_or(r.rolsuper) AS superuser,
                   bool_or(r.oid = c.relowner) AS owner,
                   bool_or(has_table_privilege(r.oid, c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
                       OR has_any_column_privilege(r.oid, c.oid, 'UPDATE')) AS changes,
                   NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname = 'append_only'
                               AND tgenabled = 'A') AS unguarded
            FROM pg_class c, pg_roles r
            WHERE c.oid = ?::regclass AND pg_has_role(session_user, r.oid, 'MEMBER')
            GROUP BY c.oid""").param(table).query().singleRow();
        can.forEach((how, may) -> {
            if (Boolean.TRUE.equals(may)) {
                throw new UnsafeLog(
                        "the application's database role could change a row of " + table + " (" + how + ")");
            }
        });
    }

    /** After a restore from a logical dump the log's transaction ids may lie ahead of the cluster's: nothing would be read. */
    private void requireSameCluster() {
        boolean ahead = jdbc.sql("""
            SELECT coalesce((SELECT transaction_id FROM event_log.event ORDER BY transaction_id DESC LIMIT 1)
                            >= pg_snapshot_xmax(pg_current_snapshot()), false)""")
                .query(Boolean.class)
                .single();
        if (ahead) {
            throw new UnsafeLog("the log was written by another cluster: restore from a physical backup");
        }
    }
}
