package org.veterancare.query.casefile;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.veterancare.events.FoundBy;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.StoredOnly;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.StateJson;

/** Reads case rows for a reader's scope. */
@Component
class CaseFiles {

    /** In milliseconds; who waits long asks less often. */
    private static final long SHORTEST_PAUSE = 5;
    private static final long LONGEST_PAUSE = 80;

    private static final String LISTED = "c.case_id, c.version, c.street, c.neighbourhood, c.subject_kind, c.stage, "
            + "c.opened_on, c.closed_on, c.next_due_on, c.name, c.citizen_id, c.phone";

    private final ScopedRows rows;

    CaseFiles(ScopedRows rows) {
        this.rows = rows;
    }

    /** A row of the list; personal values are sealed. */
    record Row(
            UUID caseId,
            long version,
            String street,
            String neighbourhood,
            String subjectKind,
            String stage,
            LocalDate openedOn,
            LocalDate closedOn,
            LocalDate nextDueOn,
            String name,
            String citizenId,
            String phone) {}

    /** What a list is narrowed to, where null means anything, and its order. */
    record Filter(String street, String stage, String subjectKind, CaseOrder order) {}

    /** Where the next part of the list begins. */
    record Place(LocalDate openedOn, UUID caseId) {}

    static CaseState state(String json) {
        return StateJson.read(json, CaseState.class);
    }

    Optional<CaseState> find(UUID caseId, Scope scope) {
        return rows.read(scope, jdbc -> scope.bind(jdbc
                .sql("SELECT c.state FROM views.case_file c WHERE c.case_id = :id AND " + scope.condition("c"))
                .param("id", caseId)).query(String.class).optional()).map(CaseFiles::state);
    }

    /**
     * Waits until the row has come to a version, which it had not when it was asked last.
     *
     * @return whether it has, for all that this reader can see
     */
    boolean await(UUID caseId, long version, Duration longest, Scope scope) {
        long end = System.nanoTime() + longest.toNanos();
        for (long pause = SHORTEST_PAUSE; System.nanoTime() < end; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            pause(pause);
            if (hasReached(caseId, version, scope)) {
                return true;
            }
        }
        return false;
    }

    List<Row> list(Filter filter, Place after, int limit, Scope scope) {
        String sql = "SELECT " + LISTED + " FROM views.case_file c WHERE " + scope.condition("c")
                + (filter.street() == null ? "" : " AND c.street = :street")
                + (filter.stage() == null ? "" : " AND c.stage = :stage")
                + (filter.subjectKind() == null ? "" : " AND c.subject_kind = :subjectKind")
                + part(filter.order(), after);
        return rows.read(scope, jdbc -> from(after, scope.bind(jdbc.sql(sql))
                .param("street", filter.street())
                .param("stage", filter.stage())
                .param("subjectKind", filter.subjectKind())
                .param("limit", limit)).query(Row.class).list());
    }

    /**
     * What a term became: every one of the tokens must be found.
     *
     * @param whole that there must be no others: what was typed is all of the value
     */
    record Term(FoundBy.Kind kind, byte[][] tokens, boolean whole) {

        private static final String NO_OTHER = """
            AND EXISTS (SELECT FROM keys.search_token w
                WHERE w.subject = t.subject AND w.kind IN (:kind, 'FORMER_' || :kind)
                GROUP BY w.kind HAVING count(*) = :all AND bool_and(w.token = ANY (:tokens)))""";

        /** Condition, of a group of tokens {@code t} of one subject. */
        String isMet() {
            String all = " HAVING count(DISTINCT t.token) = :all ";
            return whole ? all + NO_OTHER : all;
        }
    }

    /** The newest cases first, of the people a term finds; those only stored are found by their guards. */
    List<Row> search(Term term, Place after, int limit, Scope scope, boolean guards) {
        String sql = "SELECT " + LISTED + """
             FROM views.case_file c
            WHERE c.case_id IN (
                SELECT t.subject FROM keys.search_token t
                WHERE t.kind IN (:kind, 'FORMER_' || :kind) AND t.token = ANY (:tokens)
                GROUP BY t.subject""" + term.isMet() + ") AND " + scope.condition("c")
                + (guards ? "" : " AND " + StoredOnly.isNot("c"))
                + part(CaseOrder.NEWEST_FIRST, after);
        return rows.read(scope, jdbc -> from(after, scope.bind(jdbc.sql(sql))
                .param("kind", term.kind().name())
                .param("tokens", term.tokens())
                .param("all", term.tokens().length)
                .param("limit", limit)).query(Row.class).list());
    }

    private static String part(CaseOrder order, Place after) {
        return (after == null ? "" : order.after()) + order.by() + " LIMIT :limit";
    }

    private static StatementSpec from(Place after, StatementSpec query) {
        return after == null ? query : query.param("day", after.openedOn()).param("id", after.caseId());
    }

    boolean hasReached(UUID caseId, long version, Scope scope) {
        return rows.read(scope, jdbc -> jdbc
                .sql("SELECT count(*) FROM views.case_file WHERE case_id = ? AND version >= ?")
                .params(caseId, version)
                .query(Long.class)
                .single()) > 0;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a view", e);
        }
    }
}
