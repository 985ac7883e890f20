package org.veterancare.query.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.District;
import org.veterancare.events.Role;
import org.veterancare.law.Law;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Scope;
import org.veterancare.web.Discloses;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/** What cases share: classes, cohorts, plans and funds with what is still free in them, job fairs, and what enterprises report. */
@RestController
@RequestMapping("/api/v1")
class ResourceController {

    /** More fairs than a district plans, and more reports than its enterprises make, in many years. */
    private static final int ALL = 5_000;

    private final ResourceRows rows;
    private final Cursors cursors;
    private final Coverage coverage;
    private final SeenCases seen;
    private final Law law;
    private final Clock clock;

    ResourceController(
            ResourceRows rows, Cursors cursors, Coverage coverage, SeenCases seen, Law law, Clock clock) {
        this.rows = rows;
        this.cursors = cursors;
        this.coverage = coverage;
        this.seen = seen;
        this.law = law;
        this.clock = clock;
    }

    /** Training classes, the newest first, without the case that one of them is for: whoever looks for it opens that one. */
    @ReadBy.Cases
    @GetMapping("/training-classes")
    ResponseEntity<Page<TrainingClass>> classes(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return list(TrainingClass.class, cursor, limit, actor);
    }

    /** One class; of the case that it is for nothing, where the reader does not see that. */
    @ReadBy.Cases
    @Discloses(Fields.LIST_ROW)
    @GetMapping("/training-classes/{id}")
    ResponseEntity<TrainingClass> trainingClass(@PathVariable UUID id, Actor actor) {
        return tagged(seen.in(found(TrainingClass.class, id, actor)));
    }

    /** Post plans, the newest first, with what is taken in them and nobody's name: whoever looks for people opens one. */
    @ReadBy.Cases
    @GetMapping("/post-plans")
    ResponseEntity<Page<PostPlan>> plans(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return list(PostPlan.class, cursor, limit, actor);
    }

    /** One plan; of the people in it only those whose cases the reader sees. */
    @ReadBy.Cases
    @Discloses(Fields.LIST_ROW)
    @GetMapping("/post-plans/{id}")
    ResponseEntity<PostPlan> plan(@PathVariable UUID id, Actor actor) {
        return tagged(seen.in(found(PostPlan.class, id, actor)));
    }

    /** Hardship funds, the newest first; not for who could tell from two readings what somebody was given between. */
    @ReadBy({Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER, Role.DECISION_RECORDER, Role.FINANCE, Role.AUDITOR})
    @GetMapping("/hardship-funds")
    ResponseEntity<Page<HardshipFund>> funds(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return list(HardshipFund.class, cursor, limit, actor);
    }

    @ReadBy({Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER, Role.DECISION_RECORDER, Role.FINANCE, Role.AUDITOR})
    @GetMapping("/hardship-funds/{id}")
    ResponseEntity<HardshipFund> fund(@PathVariable UUID id, Actor actor) {
        return one(HardshipFund.class, id, actor);
    }

    /** Cohorts of adaptation training, the newest first. */
    @ReadBy.Cases
    @GetMapping("/training-cohorts")
    ResponseEntity<Page<TrainingCohort>> cohorts(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return list(TrainingCohort.class, cursor, limit, actor);
    }

    @ReadBy.Cases
    @GetMapping("/training-cohorts/{id}")
    ResponseEntity<TrainingCohort> cohort(@PathVariable UUID id, Actor actor) {
        return one(TrainingCohort.class, id, actor);
    }

    /** How far the cohort is trained, within the reader's reach. */
    @ReadBy.CasesBehindFigures
    @GetMapping("/training-cohorts/{id}/coverage")
    Coverage.Reading coverage(@PathVariable UUID id, Actor actor) {
        return coverage.of(one(TrainingCohort.class, id, actor).getBody(), Scope.ofFigures(actor));
    }

    /** Job fairs, the newest first. */
    @ReadBy.Cases
    @GetMapping("/job-fairs")
    ResponseEntity<Page<JobFair>> fairs(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return list(JobFair.class, cursor, limit, actor);
    }

    /** The fairs that the bureau owes, one in each calendar year (PLC-14). */
    record YearlyFairs(List<YearlyFair> items) {}

    /** Whether this year's fair was held, and last year's where none is on record: what the district is asked for. */
    @ReadBy.Cases
    @GetMapping("/job-fairs/yearly")
    YearlyFairs yearlyFairs(Actor actor) {
        Scope.ofCases(actor);
        LocalDate today = LocalDate.ofInstant(clock.instant(), District.ZONE);
        return new YearlyFairs(YearlyFair.asked(today, rows.list(JobFair.class, null, ALL), law));
    }

    @ReadBy.Cases
    @GetMapping("/job-fairs/{id}")
    ResponseEntity<JobFair> fair(@PathVariable UUID id, Actor actor) {
        return one(JobFair.class, id, actor);
    }

    /** What state enterprises report of the soldiers' spouses they hire, the newest first. */
    @ReadBy.Cases
    @GetMapping("/spouse-hirings")
    ResponseEntity<Page<SpouseHiring>> hirings(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return list(SpouseHiring.class, cursor, limit, actor);
    }

    /** The share of soldiers' spouses in each calendar year that was reported (FAM-05). */
    record YearlyHirings(List<YearlyHiring> items) {}

    /** All enterprises together, beside the share that is proper where one is known. */
    @ReadBy.Cases
    @GetMapping("/spouse-hirings/yearly")
    YearlyHirings yearlyHirings(Actor actor) {
        Scope.ofCases(actor);
        return new YearlyHirings(YearlyHiring.of(rows.list(SpouseHiring.class, null, ALL), law));
    }

    @ReadBy.Cases
    @GetMapping("/spouse-hirings/{id}")
    ResponseEntity<SpouseHiring> hiring(@PathVariable UUID id, Actor actor) {
        return one(SpouseHiring.class, id, actor);
    }

    private <T extends Resource> ResponseEntity<T> one(Class<T> type, UUID id, Actor actor) {
        return tagged(found(type, id, actor));
    }

    private <T extends Resource> T found(Class<T> type, UUID id, Actor actor) {
        T found = rows.read(type, id, Scope.ofCases(actor));
        if (found == null) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        return found;
    }

    private static <T extends Resource> ResponseEntity<T> tagged(T found) {
        return ResponseEntity.ok().header(HttpHeaders.ETAG, "\"" + found.version() + "\"").body(found);
    }

    private <T extends Resource> ResponseEntity<Page<T>> list(Class<T> type, String cursor, int limit, Actor actor) {
        Scope.ofCases(actor);
        Object list = Resource.kindOf(type);
        List<String> last = cursor == null ? null : cursors.read(list, cursor);
        ResourceRows.Place after = last == null
                ? null
                : new ResourceRows.Place(LocalDate.parse(last.get(0)), UUID.fromString(last.get(1)));
        int most = Cursors.limit(limit);
        return Page.of(rows.list(type, after, most + 1), most, end -> cursors.next(
                list, end.openedOn().toString(), end.id().toString()))
                .answer();
    }
}
