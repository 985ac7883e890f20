package org.veterancare.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import org.veterancare.query.ScopedRows;
import org.veterancare.query.masking.Opener;
import org.veterancare.web.Discloses;
import org.veterancare.web.DoneOnce;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/**
 * Tells those who answer for a case that somebody of another station reads it, and why, and those who answer for the reader that
 * they do; the log itself is the notice. That a station took note stands beside it.
 */
@RestController
@RequestMapping("/api/v1/audit/break-glass")
class BreakGlassNotices {

    private final JdbcClient jdbc;
    private final ScopedRows scoped;
    private final Reveal reveal;
    private final Cursors cursors;
    private final Clock clock;

    BreakGlassNotices(JdbcClient jdbc, ScopedRows scoped, Reveal reveal, Cursors cursors, Clock clock) {
        this.jdbc = jdbc;
        this.scoped = scoped;
        this.reveal = reveal;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A stored notice; the reason is sealed. */
    record Row(
            long position, Instant at, Instant until, UUID caseId, Disclosures.Reader by, String why,
            Noted acknowledged) {}

    /** Who took note, and when. */
    record Noted(String person, Instant at) {}

    /**
     * @param notice its number
     * @param open whether the reader may still read
     * @param reason as the reader gave it
     * @param acknowledged left out where nobody of the caller's station took note
     */
    record Notice(
            long notice, Instant at, Instant until, boolean open, UUID caseId, Disclosures.Reader by, String reason,
            Noted acknowledged) {}

    /**
     * A part of the notices.
     *
     * @param unacknowledged of how many, in all parts, nobody of the caller's station took note
     */
    record Notices(
            List<Notice> items, @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor, long unacknowledged) {}

    /**
     * Of the cases and of the readers that the caller's station answers for: those of which nobody there took note, then the
     * others, the newest first.
     */
    @ReadBy({
        Role.STATION_HEAD, Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER, Role.AUDITOR, Role.PRIVACY_OFFICER
    })
    @Discloses(Fields.BREAK_GLASS_NOTICE)
    @GetMapping
    ResponseEntity<Notices> list(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        Scope scope = Scope.ofCases(actor);
        Object list = List.of("break-glass", scope);
        List<String> after = cursor == null ? List.of() : cursors.read(list, cursor);
        int most = Cursors.limit(limit);
        Page<Row> page = Page.of(
                rows(after, most + 1, scope, actor), most, last -> cursors.next(
                        list, Boolean.toString(last.acknowledged() != null), Long.toString(last.position())));
        ResponseEntity<Page<Notice>> answer = reveal.page(page, Row::caseId, this::notice).answer();
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .body(new Notices(
                        answer.getBody().items(), answer.getBody().nextCursor(), unacknowledged(scope, actor)));
    }

    /** Takes note of one, for the whole station and once; whoever reads does not take note of it themselves. */
    @ReadBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "four-eyes", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @DoneOnce
    @PostMapping("/{notice}/acknowledge")
    Noted acknowledge(@PathVariable long notice, Actor actor) {
        Scope scope = Scope.ofCases(actor);
        String one = " AND b.position = :notice";
        String reader = scoped.read(scope, rows -> asked(rows, "b.by ->> 'actor'", one, scope, actor)
                .param("notice", notice)
                .query(String.class)
                .optional())
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        if (reader.equals(actor.person())) {
            throw Problem.of(ProblemCode.FOUR_EYES);
        }
        jdbc.sql("""
            INSERT INTO access_log.acknowledged (position, station, person, account, role)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (position, station) DO NOTHING""")
                .params(notice, actor.station(), actor.person(), actor.account(), actor.role().name())
                .update();
        return jdbc.sql("SELECT person, at FROM access_log.acknowledged WHERE position = ? AND station = ?")
                .params(notice, actor.station())
                .query((row, number) -> new Noted(row.getString("person"), instant(row, "at")))
                .single();
    }

    private long unacknowledged(Scope scope, Actor actor) {
        return scoped.read(scope, rows -> asked(rows, "count(*)", " AND a.at IS NULL", scope, actor)
                .query(Long.class)
                .single());
    }

    private List<Row> rows(List<String> after, int limit, Scope scope, Actor actor) {
        String columns = """
            b.position, b.recorded_at, b.fact ->> 'until' AS until, b.fact ->> 'caseId' AS case_id,
                   b.fact ->> 'why' AS why, b.by ->> 'actor' AS person, b.by ->> 'account' AS account,
                   b.by ->> 'role' AS role, b.by ->> 'station' AS station,
            a.person AS noted_by, a.at AS noted_at""";
        String further = (after.isEmpty() ? "" : " AND (a.at IS NOT NULL, -b.position) > (:noted, -:before)")
                + " ORDER BY a.at IS NOT NULL, b.position DESC LIMIT :limit";
        return scoped.read(scope, rows -> {
            StatementSpec asked = asked(rows, columns, further, scope, actor).param("limit", limit);
            return (after.isEmpty()
                    ? asked
                    : asked.param("noted", Boolean.valueOf(after.get(0))).param("before", Long.valueOf(after.get(1))))
                    .query((row, number) -> row(row))
                    .list();
        });
    }

    /** Of the notices in reach, by who answers for the case now, each with what the caller's station took note of. */
    private static StatementSpec asked(
            JdbcClient rows, String columns, String further, Scope scope, Actor actor) {
        String sql = "SELECT " + columns + """

            FROM (SELECT e.position, e.recorded_at, e.payload::jsonb AS fact, e.metadata::jsonb AS by,
                         f.street, f.neighbourhood
                  FROM event_log.event e
                  LEFT JOIN views.case_file f ON f.case_id = (e.payload::jsonb ->> 'caseId')::uuid
                  WHERE e.type = 'BreakGlassOpened') b
            LEFT JOIN access_log.acknowledged a ON a.position = b.position AND a.station = :station
            WHERE (starts_with(b.by ->> 'station', :readers) OR\s""" + scope.condition("b") + ")" + further;
        return scope.bind(rows.sql(sql)).param("readers", scope.region()).param("station", actor.station());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("position"),
                instant(row, "recorded_at"),
                Instant.parse(row.getString("until")),
                UUID.fromString(row.getString("case_id")),
                new Disclosures.Reader(
                        row.getString("person"), row.getString("account"), row.getString("role"),
                        row.getString("station")),
                row.getString("why"),
                row.getString("noted_by") == null
                        ? null
                        : new Noted(row.getString("noted_by"), instant(row, "noted_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Notice notice(Row row, Opener opener) {
        return new Notice(
                row.position(),
                row.at(),
                row.until(),
                clock.instant().isBefore(row.until()),
                row.caseId(),
                row.by(),
                opener.apply(Personal.sealed(row.why())),
                row.acknowledged());
    }
}
