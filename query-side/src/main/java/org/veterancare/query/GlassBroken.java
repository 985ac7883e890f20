package org.veterancare.query;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
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

    private final EventLogReader log;
    private final Clock clock;

    GlassBroken(EventLogReader log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Where it is, all that is shown from now on is flagged. */
    boolean isOpen(UUID caseId) {
        Actor reader = CurrentLook.reader();
        List<RecordedFact> opened = log.stream(BreakGlassId.of(reader.person(), new CaseId(caseId)).value());
        boolean open = !opened.isEmpty()
                && opened.getLast().fact() instanceof BreakGlassOpened last
                && last.caseId().value().equals(caseId)
                && opened.getLast().by() != null
                && opened.getLast().by().person().equals(reader.person())
                && clock.instant().isBefore(last.until());
        if (open) {
            CurrentLook.underBreakGlass();
        }
        return open;
    }
}
