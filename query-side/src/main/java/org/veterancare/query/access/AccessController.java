package org.veterancare.query.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.query.Cursors;
import org.veterancare.query.Histories;
import org.veterancare.query.Page;
import org.veterancare.query.Scope;
import org.veterancare.query.masking.Opener;
import org.veterancare.web.Discloses;
import org.veterancare.web.Language;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;
import org.veterancare.web.ReadBy;

/** Who looked: at one veteran, or one reader at all; for those who watch over it. Looking here is put on record as well. */
@RestController
@RequestMapping("/api/v1/audit/access")
class AccessController {

    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");

    private final Disclosures disclosures;
    private final Histories histories;
    private final Watched watched;
    private final Cursors cursors;

    AccessController(Disclosures disclosures, Histories histories, Watched watched, Cursors cursors) {
        this.disclosures = disclosures;
        this.histories = histories;
        this.watched = watched;
        this.cursors = cursors;
    }

    /**
     * A look.
     *
     * @param caseId left out where the call named no case
     * @param reason what the reader gave as the reason, left out where none was asked for
     * @param breakGlass whether the case was shown although it was another station's
     * @param openTask whether the case had an open task then, left out where it was not asked
     */
    record Entry(
            Instant at,
            Disclosures.Reader by,
            UUID caseId,
            Disclosures.What what,
            String reason,
            String outcome,
            boolean breakGlass,
            Boolean openTask,
            Disclosures.Call call) {

        static Entry of(Disclosures.Row row, Opener opener) {
            return new Entry(
                    row.at(),
                    row.by(),
                    row.caseId(),
                    row.what(),
                    opener == null || row.reason() == null ? null : opener.apply(Personal.sealed(row.reason())),
                    row.outcome(),
                    row.breakGlass(),
                    row.openTask(),
                    row.call());
        }
    }

    /**
     * Every look at one case, or every look of one reader at cases within reach, the newest first; exactly one of the two is
     * named.
     *
     * @param subject the case; also for the privacy officer
     * @param person the natural person who looked
     */
    @ReadBy({Role.AUDITOR, Role.PRIVACY_OFFICER})
    @Discloses(Fields.ACCESS_LOG)
    @GetMapping
    ResponseEntity<Page<Entry>> list(
            @RequestParam(required = false) UUID subject,
            @RequestParam(required = false) String person,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        if (subject == null == (person == null) || person != null && !PERSON.matcher(person).matches()) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", subject == null ? "subject" : "person");
        }
        if (subject == null && actor.role() != Role.AUDITOR) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
        Scope scope = Scope.ofCases(actor);
        Page<Disclosures.Row> page = page(new Disclosures.Filter(subject, person, false), cursor, limit, scope);
        if (subject == null) {
            watched.these(cases(page), person);
            return page.map(row -> Entry.of(row, null)).answer();
        }
        histories.of(subject, scope);
        Opener opener = watched.one(new CaseId(subject));
        return page.map(row -> Entry.of(row, opener)).answer();
    }

    /** Who opened a case file within reach that had no open task, otherwise than by break-glass; the newest first. */
    @ReadBy(Role.AUDITOR)
    @Discloses(Fields.ACCESS_LOG)
    @GetMapping("/without-task")
    ResponseEntity<Page<Entry>> withoutTask(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        Page<Disclosures.Row> page = page(
                new Disclosures.Filter(null, null, true), cursor, limit, Scope.ofCases(actor));
        watched.these(cases(page), null);
        return page.map(row -> Entry.of(row, null)).answer();
    }

    /** The answer to a person who asks who looked at their case: a page to print, with staff by account and station only. */
    @ReadBy(Role.PRIVACY_OFFICER)
    @RateLimited(RateKind.EXPORT)
    @Discloses(Fields.ACCESS_LOG)
    @GetMapping("/letter")
    ResponseEntity<byte[]> letter(@RequestParam UUID subject, Actor actor) {
        histories.of(subject, Scope.ofCases(actor));
        String page = watched.letter(subject, disclosures.lines(subject), Language.current());
        watched.one(new CaseId(subject));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private Page<Disclosures.Row> page(Disclosures.Filter filter, String cursor, int limit, Scope scope) {
        Object list = List.of("access", filter, scope);
        Long before = cursor == null ? null : Long.valueOf(cursors.read(list, cursor).getFirst());
        int most = Cursors.limit(limit);
        return Page.of(
                disclosures.list(filter, before, most + 1, scope), most,
                last -> cursors.next(list, Long.toString(last.id())));
    }

    private static Set<UUID> cases(Page<Disclosures.Row> page) {
        return page.items().stream().map(Disclosures.Row::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
