package org.veterancare.query.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.veterancare.events.District;
import org.veterancare.events.Personal;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.casestate.Stalled;

/** Finds the cases that nothing moves any longer. */
@Component
class StalledCases {

    private static final String SELECT = """
        SELECT c.case_id, c.version, c.street, c.neighbourhood, c.stage, c.name, c.case_worker, c.stalled, c.stalled_since
        FROM views.case_file c
        WHERE c.stalled IS NOT NULL AND c.stalled_since <= :last AND\s""";

    private final ScopedRows stored;
    private final Reveal reveal;
    private final Cursors cursors;
    private final Clock clock;

    StalledCases(ScopedRows stored, Reveal reveal, Cursors cursors, Clock clock) {
        this.stored = stored;
        this.reveal = reveal;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A stored row; the name is sealed. */
    record Row(
            UUID caseId,
            long version,
            String street,
            String neighbourhood,
            String stage,
            String name,
            String caseWorker,
            String stalled,
            LocalDate stalledSince) {}

    /**
     * A stuck case.
     *
     * @param caseWorker staff number, left out where nobody in particular works on it
     * @param stalled how it is stuck
     * @param since day of the last fact
     */
    record Found(
            UUID caseId,
            String name,
            String street,
            String neighbourhood,
            String stage,
            String caseWorker,
            Stalled stalled,
            LocalDate since,
            long version) {}

    Page<Found> list(int quiet, String cursor, int limit, Scope scope) {
        Object list = List.of("stuck", quiet, scope);
        List<String> after = cursor == null ? List.of() : cursors.read(list, cursor);
        LocalDate last = LocalDate.ofInstant(clock.instant(), District.ZONE).minusDays(quiet);
        String sql = sql(!after.isEmpty(), scope);
        List<Row> rows = stored.read(scope, jdbc -> from(after, scope.bind(jdbc.sql(sql)))
                .param("last", last)
                .param("limit", limit + 1)
                .query(Row.class)
                .list());
        Page<Row> page = Page.of(rows, limit, row -> cursors.next(
                list, row.stalledSince().toString(), row.caseId().toString()));
        return reveal.page(page, Row::caseId, (row, opener) -> new Found(
                row.caseId(),
                opener.apply(Personal.sealed(row.name())),
                row.street(),
                row.neighbourhood(),
                row.stage(),
                row.caseWorker(),
                Stalled.valueOf(row.stalled()),
                row.stalledSince(),
                row.version()));
    }

    static String sql(boolean further, Scope scope) {
        return SELECT + scope.condition("c")
                + (further ? " AND (c.stalled_since, c.case_id) > (:since, :caseId)" : "")
                + " ORDER BY c.stalled_since, c.case_id LIMIT :limit";
    }

    private static StatementSpec from(List<String> after, StatementSpec query) {
        return after.isEmpty()
                ? query
                : query.param("since", LocalDate.parse(after.get(0)))
                        .param("caseId", UUID.fromString(after.get(1)));
    }
}
