package org.veterancare.query.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.web.Discloses;
import org.veterancare.web.Looks;
import org.veterancare.web.ReadBy;

/** Which cases of other stations the caller may read just now, and how long. */
@RestController
class OwnGlassController {

    private final JdbcClient jdbc;
    private final Looks looks;

    OwnGlassController(JdbcClient jdbc, Looks looks) {
        this.jdbc = jdbc;
        this.looks = looks;
    }

    /**
     * A case that is open to the caller.
     *
     * @param street the case belonged to when it was opened
     * @param until when it is closed again
     */
    record Open(UUID caseId, String street, Instant at, Instant until) {}

    /** @param items that which ends last first */
    record Glass(List<Open> items) {}

    /** The caller's own, and only what is open: by them as a person, whichever account they use. */
    @ReadBy({Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    @Discloses(Fields.SUMMARY)
    @GetMapping("/api/v1/break-glass")
    Glass open(Actor actor) {
        List<Open> items = jdbc.sql("""
            SELECT g.fact ->> 'caseId' AS case_id, g.fact ->> 'street' AS street, g.recorded_at,
                   (g.fact ->> 'until')::timestamptz AS until
            FROM (SELECT payload::jsonb AS fact, metadata::jsonb AS by, recorded_at
                  FROM event_log.event WHERE type = 'BreakGlassOpened' AND recorded_at > now() - interval '1 day') g
            WHERE g.by ->> 'actor' = :person AND (g.fact ->> 'until')::timestamptz > now()
            ORDER BY until DESC, case_id""")
                .param("person", actor.person())
                .query((row, number) -> new Open(
                        UUID.fromString(row.getString("case_id")),
                        row.getString("street"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
        if (!items.isEmpty()) {
            looks.granted(items.stream().map(Open::caseId).toList());
        }
        return new Glass(items);
    }
}
