package org.veterancare.query.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Outcome;
import org.veterancare.events.Actor;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.web.Discloses;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/** What a station may still know of the cases that it handed over: to whom and when (trust.md 4.2). */
@RestController
class HandoverController {

    private final ScopedRows stored;
    private final Reveal reveal;
    private final Cursors cursors;

    HandoverController(ScopedRows stored, Reveal reveal, Cursors cursors) {
        this.stored = stored;
        this.reveal = reveal;
        this.cursors = cursors;
    }

    /**
     * A case that is another station's now.
     *
     * @param to 12-digit code of the street that took it over, or of the neighbourhood within the same street
     * @param on the day it went over the last time
     */
    record Handover(UUID caseId, String to, LocalDate on) {}

    /**
     * The cases that a station handed over to another one, the latest first; none that came back, and nothing of the person.
     *
     * @param station 12-digit code of a street or neighbourhood in the reader's reach; left out for the reader's own
     */
    @ReadBy.Cases
    @Discloses(Fields.SUMMARY)
    @GetMapping("/api/v1/handovers")
    ResponseEntity<Page<Handover>> list(
            @RequestParam(required = false) String station,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        String asked = station == null ? actor.station() : station;
        return page(asked, cursor, Cursors.limit(limit), Scope.ofCases(actor)).answer();
    }

    private Page<Handover> page(String station, String cursor, int limit, Scope scope) {
        if (!station.startsWith(scope.region())) {
            throw Problem.of(ProblemCode.NOT_FOUND).asLook(Outcome.DENIED, null);
        }
        Object list = List.of("handovers", station, scope);
        List<String> after = cursor == null ? List.of() : cursors.read(list, cursor);
        List<Handover> rows = stored.read(scope, jdbc -> from(after, jdbc.sql(sql(!after.isEmpty())))
                .param("station", station)
                .param("limit", limit + 1)
                .query(Handover.class)
                .list());
        Page<Handover> page = Page.of(
                rows, limit, last -> cursors.next(list, last.on().toString(), last.caseId().toString()));
        // which cases a reader was told of is on record as every look is
        return reveal.page(page, Handover::caseId, (row, unused) -> row);
    }

    static String sql(boolean further) {
        return "SELECT case_id, passed_to AS \"to\", passed_on AS \"on\" FROM views.handover WHERE station = :station"
                + (further ? " AND (passed_on, case_id) < (:afterDay, :afterCase)" : "")
                + " ORDER BY passed_on DESC, case_id DESC LIMIT :limit";
    }

    private static StatementSpec from(List<String> after, StatementSpec query) {
        return after.isEmpty()
                ? query
                : query.param("afterDay", LocalDate.parse(after.get(0)))
                        .param("afterCase", UUID.fromString(after.get(1)));
    }
}
