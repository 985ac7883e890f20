package org.veterancare.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Outcome;
import org.veterancare.events.PlacesCase;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.web.CurrentLook;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/** The stored facts of one case, for a reader who may see it. */
@Component
public class Histories {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final EventLogReader log;
    private final GlassBroken glass;

    Histories(EventLogReader log, GlassBroken glass) {
        this.log = log;
        this.glass = glass;
    }

    /**
     * All facts of a case, in order; of another station's where it is open to this reader by break-glass.
     *
     * @throws Problem case-not-found where there is none, or none that this reader may see; case-transferred
     */
    public List<RecordedFact> of(UUID caseId, Scope scope) {
        require(caseId, scope);
        List<RecordedFact> facts = log.stream(caseId);
        CaseState now = CaseState.of(facts);
        if (!scope.covers(now.street(), now.neighbourhood()) && !glass.isOpen(caseId)) {
            throw Problem.of(ProblemCode.CASE_NOT_FOUND);
        }
        CurrentLook.openTask(now.hasOpenTask());
        return facts;
    }

    /** Every case of another station that is open to whoever asks. */
    public List<OpenGlass> openGlass() {
        return glass.all();
    }

    /** Whether a case of another station is open to this reader by break-glass. */
    public boolean isUnderBreakGlass(UUID caseId) {
        return glass.isOpen(caseId);
    }

    /** A case of another station that is open to this reader by break-glass. */
    public Optional<CaseState> underBreakGlass(UUID caseId) {
        return glass.isOpen(caseId) ? Optional.of(CaseState.of(log.stream(caseId))) : Optional.empty();
    }

    /**
     * Asks the few facts that say where the case belongs, so that a foreign case costs no more than a missing one.
     *
     * @throws Problem case-not-found where there is none, or none that this reader may see; case-transferred where it was
     *     this reader's once
     */
    public void require(UUID caseId, Scope scope) {
        List<PlacesCase> places = log.places(caseId);
        // asked for a case that is not there as well, so that it takes as long
        if (!(belongs(places, scope) || glass.isOpen(caseId))) {
            throw refusal(places, scope);
        }
    }

    /** Why a case is not shown to this reader: it is none of theirs, or the views have not taken it in yet. */
    public Problem refusal(UUID caseId, Scope scope) {
        List<PlacesCase> places = log.places(caseId);
        return belongs(places, scope)
                ? lagging()
                : refusal(places, scope);
    }

    /** A station that had the case hears where it went and since when (trust.md 4.2), and nothing of what came after. */
    private static Problem refusal(List<PlacesCase> places, Scope scope) {
        for (int at = places.size() - 2; at >= 0 && !belongs(places, scope); at--) {
            PlacesCase had = places.get(at);
            if (covers(scope, had)) {
                PlacesCase next = places.get(at + 1);
                boolean sameStreet = next.street().equals(had.street());
                return Problem.of(ProblemCode.CASE_TRANSFERRED)
                        .with("transferredTo", sameStreet ? next.neighbourhood() : next.street())
                        .with("transferredOn", next.occurredOn());
            }
        }
        return Problem.of(ProblemCode.CASE_NOT_FOUND);
    }

    private static boolean belongs(List<PlacesCase> places, Scope scope) {
        return !places.isEmpty() && covers(scope, places.getLast());
    }

    private static boolean covers(Scope scope, PlacesCase place) {
        return scope.covers(place.street(), place.neighbourhood());
    }

    /**
     * The facts up to a version.
     *
     * @throws Problem case-not-found before the first version, time-in-future after the last
     */
    public static List<RecordedFact> upTo(List<RecordedFact> facts, long version) {
        if (version < 0) {
            throw notYet();
        }
        if (version >= facts.size()) {
            // how far the case has come is told by that
            throw Problem.of(ProblemCode.TIME_IN_FUTURE).asLook(Outcome.GRANTED, null);
        }
        return facts.subList(0, (int) version + 1);
    }

    /**
     * The facts that were recorded by a moment: what the office knew then.
     *
     * @throws Problem case-not-found before the first, time-in-future after now
     */
    public static List<RecordedFact> knownAt(List<RecordedFact> facts, Instant moment, Instant now) {
        if (moment.isAfter(now)) {
            throw Problem.of(ProblemCode.TIME_IN_FUTURE);
        }
        int end = 0;
        // versions give the order; a writer's clock that jumped back must not make a hole
        while (end < facts.size() && !facts.get(end).recordedAt().isAfter(moment)) {
            end++;
        }
        if (end == 0) {
            throw notYet();
        }
        return facts.subList(0, end);
    }

    /** The views have not taken in yet what this reader may see. */
    public static Problem lagging() {
        return Problem.of(ProblemCode.PROJECTION_LAGGING).retryAfter(SOON);
    }

    /** The case was not there then: a look at it by who may see it. */
    public static Problem notYet() {
        return Problem.of(ProblemCode.CASE_NOT_FOUND).asLook(Outcome.GRANTED, null);
    }
}
