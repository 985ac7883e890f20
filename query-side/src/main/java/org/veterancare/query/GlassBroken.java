package org.veterancare.query;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.AccessEvent.BreakGlassOpened;
import org.veterancare.events.Actor;
import org.veterancare.events.BreakGlassId;
import org.veterancare.events.CaseId;
import org.veterancare.web.CurrentLook;

/** Whether a case of another station is open for reading to whoever asks: the log itself is read, so it is so at once. */
@Component
class GlassBroken {

    private static final String OPEN = """
        SELECT g.fact ->> 'caseId' AS case_id, g.fact ->> 'street' AS street, g.recorded_at,
               (g.fact ->> 'until')::timestamptz AS until
        FROM (SELECT payload::jsonb AS fact, metadata::jsonb AS by, recorded_at
              FROM event_log.event WHERE type = 'BreakGlassOpened' AND recorded_at > :since) g
        WHERE g.by ->> 'actor' = :person AND g.by ->> 'role' = :role AND g.by ->> 'station' = :station AND (g.fact ->> 'until')::timestamptz > :now
        ORDER BY until DESC, case_id""";

    /** Longer than any glass stays open. */
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final EventLogReader log;
    private final JdbcClient jdbc;
    private final Clock clock;

    GlassBroken(EventLogReader log, JdbcClient jdbc, Clock clock) {
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All that is open to whoever asks, that which ends last first; by them as a person, whichever account they use, in the role
     * and at the station in which they opened it.
     */
    List<OpenGlass> all() {
        Actor reader = CurrentLook.reader();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(OPEN)
                .param("person", reader.person())
                .param("role", reader.role().name())
                .param("station", reader.station())
                .param("since", now.minus(LONG_AGO))
                .param("now", now)
                .query((row, number) -> new OpenGlass(
                        UUID.fromString(row.getString("case_id")),
                        row.getString("street"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The role that the glass was broken in ends it: whoever has another one now has another reason too. */
    private static boolean isBy(Actor opener, Actor reader) {
        return opener != null
                && opener.person().equals(reader.person())
                && opener.role() == reader.role()
                && opener.station().equals(reader.station());
    }

    /** Where it is, all that is shown from now on is flagged. */
    boolean isOpen(UUID caseId) {
        Actor reader = CurrentLook.reader();
        List<RecordedFact> opened = log.stream(BreakGlassId.of(reader.person(), new CaseId(caseId)).value());
        boolean open = !opened.isEmpty()
                && opened.getLast().fact() instanceof BreakGlassOpened last
                && last.caseId().value().equals(caseId)
                && isBy(opened.getLast().by(), reader)
                && clock.instant().isBefore(last.until());
        if (open) {
            CurrentLook.underBreakGlass();
        }
        return open;
    }
}
