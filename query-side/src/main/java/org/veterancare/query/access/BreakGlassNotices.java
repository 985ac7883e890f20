package org.veterancare.query.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.masking.Opener;
import org.veterancare.web.Discloses;
import org.veterancare.web.ReadBy;

/**
 * Tells those who answer for a case that somebody of another station reads it, and why, and those who answer for the reader that
 * they do; the log itself is the notice.
 */
@RestController
@RequestMapping("/api/v1/audit/break-glass")
class BreakGlassNotices {

    private final JdbcClient jdbc;
    private final Reveal reveal;
    private final Cursors cursors;
    private final Clock clock;

    BreakGlassNotices(JdbcClient jdbc, Reveal reveal, Cursors cursors, Clock clock) {
        this.jdbc = jdbc;
        this.reveal = reveal;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A stored notice; the reason is sealed. */
    record Row(long position, Instant at, Instant until, UUID caseId, Disclosures.Reader by, String why) {}

    /**
     * @param open whether the reader may still read
     * @param reason as the reader gave it
     */
    record Notice(Instant at, Instant until, boolean open, UUID caseId, Disclosures.Reader by, String reason) {}

    /** The newest first, of the cases and of the readers that the caller's station answers for. */
    @ReadBy({
        Role.STATION_HEAD, Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER, Role.AUDITOR, Role.PRIVACY_OFFICER
    })
    @Discloses(Fields.BREAK_GLASS_NOTICE)
    @GetMapping
    ResponseEntity<Page<Notice>> list(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        Scope scope = Scope.ofCases(actor);
        Object list = List.of("break-glass", scope);
        Long before = cursor == null ? null : Long.valueOf(cursors.read(list, cursor).getFirst());
        int most = Cursors.limit(limit);
        Page<Row> page = Page.of(
                rows(before, most + 1, scope), most, last -> cursors.next(list, Long.toString(last.position())));
        return reveal.page(page, Row::caseId, this::notice).answer();
    }

    private List<Row> rows(Long before, int limit, Scope scope) {
        String sql = """
            SELECT b.position, b.recorded_at, b.fact ->> 'until' AS until, b.fact ->> 'caseId' AS case_id,
                   b.fact ->> 'why' AS why, b.by ->> 'actor' AS person, b.by ->> 'account' AS account,
                   b.by ->> 'role' AS role, b.by ->> 'station' AS station
            FROM (SELECT position, recorded_at, payload::jsonb AS fact, metadata::jsonb AS by,
                         payload::jsonb ->> 'street' AS street, payload::jsonb ->> 'neighbourhood' AS neighbourhood
                  FROM event_log.event WHERE type = 'BreakGlassOpened') b
            WHERE (starts_with(b.by ->> 'station', :readers) OR\s""" + scope.condition("b") + ")"
                + (before == null ? "" : " AND b.position < :before")
                + " ORDER BY b.position DESC LIMIT :limit";
        return scope.bind(jdbc.sql(sql))
                .param("readers", scope.region())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Instant.parse(row.getString("until")),
                UUID.fromString(row.getString("case_id")),
                new Disclosures.Reader(
                        row.getString("person"), row.getString("account"), row.getString("role"),
                        row.getString("station")),
                row.getString("why"));
    }

    private Notice notice(Row row, Opener opener) {
        return new Notice(
                row.at(),
                row.until(),
                clock.instant().isBefore(row.until()),
                row.caseId(),
                row.by(),
                opener.apply(Personal.sealed(row.why())));
    }
}
