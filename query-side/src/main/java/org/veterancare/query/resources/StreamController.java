package org.veterancare.query.resources;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.ResourceEvent;
import org.veterancare.events.Role;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Scope;
import org.veterancare.query.StoredEvent;
import org.veterancare.query.masking.Sensitive;
import org.veterancare.web.Discloses;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/**
 * What is no case, fact by fact: an auditor reads every stream (domain 5.8). Of a fact about a case that the auditor does not see
 * only its kind and its days are shown.
 */
@RestController
@RequestMapping("/api/v1")
class StreamController {

    private final EventLogReader log;
    private final Cursors cursors;
    private final SeenCases seen;

    StreamController(EventLogReader log, Cursors cursors, SeenCases seen) {
        this.log = log;
        this.cursors = cursors;
        this.seen = seen;
    }

    @ReadBy(Role.AUDITOR)
    @Discloses(Fields.HISTORY)
    @GetMapping("/staff/{id}/events")
    ResponseEntity<Page<StoredEvent>> ofAStaffMember(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return events(StaffMember.class, id, limit, cursor, actor);
    }

    @ReadBy(Role.AUDITOR)
    @Discloses(Fields.HISTORY)
    @GetMapping("/stations/{id}/events")
    ResponseEntity<Page<StoredEvent>> ofAStation(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return events(Station.class, id, limit, cursor, actor);
    }

    @ReadBy(Role.AUDITOR)
    @Discloses(Fields.HISTORY)
    @GetMapping("/hardship-funds/{id}/events")
    ResponseEntity<Page<StoredEvent>> ofAHardshipFund(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return events(HardshipFund.class, id, limit, cursor, actor);
    }

    @ReadBy(Role.AUDITOR)
    @Discloses(Fields.HISTORY)
    @GetMapping("/post-plans/{id}/events")
    ResponseEntity<Page<StoredEvent>> ofAPostPlan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return events(PostPlan.class, id, limit, cursor, actor);
    }

    @ReadBy(Role.AUDITOR)
    @Discloses(Fields.HISTORY)
    @GetMapping("/training-classes/{id}/events")
    ResponseEntity<Page<StoredEvent>> ofATrainingClass(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return events(TrainingClass.class, id, limit, cursor, actor);
    }

    @ReadBy(Role.AUDITOR)
    @Discloses(Fields.HISTORY)
    @GetMapping("/training-cohorts/{id}/events")
    ResponseEntity<Page<StoredEvent>> ofATrainingCohort(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return events(TrainingCohort.class, id, limit, cursor, actor);
    }

    @ReadBy(Role.AUDITOR)
    @Discloses(Fields.HISTORY)
    @GetMapping("/job-fairs/{id}/events")
    ResponseEntity<Page<StoredEvent>> ofAJobFair(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return events(JobFair.class, id, limit, cursor, actor);
    }

    @ReadBy(Role.AUDITOR)
    @Discloses(Fields.HISTORY)
    @GetMapping("/spouse-hirings/{id}/events")
    ResponseEntity<Page<StoredEvent>> ofASpouseHiring(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return events(SpouseHiring.class, id, limit, cursor, actor);
    }

    private ResponseEntity<Page<StoredEvent>> events(
            Class<? extends Resource> type, UUID id, int limit, String cursor, Actor actor) {
        Scope scope = Scope.ofCases(actor);
        int most = Cursors.limit(limit);
        String list = Resource.kindOf(type) + "/" + id;
        long last = cursor == null ? -1 : Long.parseLong(cursors.read(list, cursor).getFirst());
        requireKind(type, id);
        Page<RecordedFact> page = Page.of(
                log.after(id, last, most + 1), most, end -> cursors.next(list, Long.toString(end.version())));
        Set<UUID> named = page.items().stream().flatMap(fact -> NamedCases.in(fact.fact())).collect(Collectors.toSet());
        Set<UUID> own = seen.of(named, scope);
        return page.map(fact -> shown(fact, own)).answer();
    }

    /** Any other stream is missing here: a case above all, which has masks and a scope of its own. */
    private void requireKind(Class<? extends Resource> type, UUID id) {
        List<RecordedFact> first = log.after(id, -1, 1);
        boolean fits = !first.isEmpty()
                && first.getFirst().fact() instanceof ResourceEvent event
                && Resource.typeOf(event) == type;
        if (!fits) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
    }

    private static StoredEvent shown(RecordedFact recorded, Set<UUID> own) {
        return NamedCases.in(recorded.fact()).allMatch(own::contains)
                // the words of whoever gave a reason may be about anybody, and are opened for nobody here
                ? StoredEvent.of(recorded, words -> Sensitive.HIDDEN)
                : StoredEvent.withheld(recorded);
    }
}
