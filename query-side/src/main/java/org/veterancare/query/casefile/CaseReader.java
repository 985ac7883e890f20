package org.veterancare.query.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.District;
import org.veterancare.events.Personal;
import org.veterancare.query.Cursors;
import org.veterancare.query.Histories;
import org.veterancare.query.Page;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.StoredOnly;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.UnclearDate;
import org.veterancare.query.casestate.ValidTime;
import org.veterancare.query.masking.Opener;
import org.veterancare.web.CurrentLook;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/** Finds a case as it is or was, and shows it to one who may see it. */
@Component
class CaseReader {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final CaseFiles files;
    private final Histories histories;
    private final Shown shown;

    CaseReader(CaseFiles files, Histories histories, Reveal reveal, Cursors cursors, Clock clock) {
        this.files = files;
        this.histories = histories;
        this.shown = new Shown(reveal, cursors, clock);
    }

    private record Shown(Reveal reveal, Cursors cursors, Clock clock) {}

    /**
     * @param version null for whatever the view has
     * @throws Problem projection-lagging where the view has not come to the version after two seconds
     */
    CaseState now(UUID caseId, Long version, Scope scope) {
        if (version != null) {
            // nobody waits for a case that is not there, or not for them
            histories.require(caseId, scope);
        }
        if (version != null && !files.hasReached(caseId, version, scope)) {
            // nobody waits for what is not there at all, nor is a case of another station in their view
            Histories.upTo(histories.of(caseId, scope), version);
            if (!histories.isUnderBreakGlass(caseId) && !files.await(caseId, version, LONGEST_WAIT, scope)) {
                throw Histories.lagging();
            }
        }
        CaseState found = files.find(caseId, scope)
                .or(() -> histories.underBreakGlass(caseId))
                .orElseThrow(() -> histories.refusal(caseId, scope));
        CurrentLook.openTask(found.hasOpenTask());
        return found;
    }

    CaseState atVersion(UUID caseId, long version, Scope scope) {
        return CaseState.of(Histories.upTo(histories.of(caseId, scope), version));
    }

    CaseState knownAt(UUID caseId, Instant moment, Scope scope) {
        List<RecordedFact> facts = histories.of(caseId, scope);
        return CaseState.of(Histories.knownAt(facts, moment, shown.clock.instant()));
    }

    /**
     * What was true on a day.
     *
     * @param moment as far as it was known then; null for what is known now
     * @throws Problem case-not-found before the case was opened, time-in-future after today, valid-time-unclear where facts
     *     that count on the day rest on later ones
     */
    CaseState validAt(UUID caseId, LocalDate day, Instant moment, Scope scope) {
        Instant now = shown.clock.instant();
        if (day.isAfter(LocalDate.ofInstant(now, District.ZONE))) {
            throw Problem.of(ProblemCode.TIME_IN_FUTURE);
        }
        List<RecordedFact> known = Histories.knownAt(
                histories.of(caseId, scope), moment == null ? now : moment, now);
        try {
            CaseState state = ValidTime.on(day, known);
            if (state == null) {
                throw Histories.notYet();
            }
            return state;
        } catch (UnclearDate unclear) {
            throw Problem.of(ProblemCode.VALID_TIME_UNCLEAR)
                    .with("version", unclear.version())
                    .with("restsOn", unclear.later());
        }
    }

    /** On record from here on, whether the case is then sent or only said to be unchanged. */
    Opener opener(CaseState now) {
        return shown.reveal.of(now.caseId(), Fields.FULL);
    }

    /** As {@link #opener}, for the case as it stood once: what was put right since is not shown. */
    Opener openerOfThePast(CaseState then, Scope scope) {
        return shown.reveal.of(then.caseId(), Fields.REPLAY, histories.of(then.caseId().value(), scope));
    }

    Page<CaseSummary> list(CaseFiles.Filter filter, String cursor, int limit, Scope scope) {
        Object list = List.of("cases", filter, scope);
        CaseFiles.Place after = cursor == null ? null : place(shown.cursors.read(list, cursor));
        List<CaseFiles.Row> rows = files.list(filter, after, limit + 1, scope);
        Page<CaseFiles.Row> page = Page.of(rows, limit, last -> shown.cursors.next(
                list, last.openedOn().toString(), last.caseId().toString()));
        return shown.reveal.page(page, CaseFiles.Row::caseId, CaseReader::summary);
    }

    /** @param name tells one search from another without repeating what was looked for */
    Page<CaseSummary> search(CaseFiles.Term term, String name, String cursor, int limit, Scope scope) {
        Object list = List.of("search", name, scope);
        CaseFiles.Place after = cursor == null ? null : place(shown.cursors.read(list, cursor));
        List<CaseFiles.Row> rows = files.search(
                term, after, limit + 1, scope, StoredOnly.isGuardedBy(CurrentLook.reader().role()));
        Page<CaseFiles.Row> page = Page.of(rows, limit, last -> shown.cursors.next(
                list, last.openedOn().toString(), last.caseId().toString()));
        return shown.reveal.page(page, CaseFiles.Row::caseId, CaseReader::summary);
    }

    private static CaseFiles.Place place(List<String> last) {
        return new CaseFiles.Place(LocalDate.parse(last.get(0)), UUID.fromString(last.get(1)));
    }

    private static CaseSummary summary(CaseFiles.Row row, Opener opener) {
        return new CaseSummary(
                row.caseId(),
                row.version(),
                row.street(),
                row.neighbourhood(),
                row.subjectKind(),
                row.stage(),
                row.openedOn(),
                row.closedOn(),
                row.nextDueOn(),
                opener.apply(Personal.sealed(row.name())),
                opener.masked(Personal.sealed(row.citizenId())),
                opener.masked(row.phone() == null ? null : Personal.sealed(row.phone())),
                null);
    }
}
