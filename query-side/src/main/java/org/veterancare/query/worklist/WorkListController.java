package org.veterancare.query.worklist;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.roles.HeldRoles;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.Deadline;
import org.veterancare.web.Discloses;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/** The work list of whoever asks. */
@RestController
@RequestMapping("/api/v1/work-list")
class WorkListController {

    private static final int LONGEST = 3650;

    private final WorkList workList;
    private final StalledCases stalled;
    private final Overview overview;
    private final HeldRoles roles;

    WorkListController(WorkList workList, StalledCases stalled, Overview overview, HeldRoles roles) {
        this.workList = workList;
        this.stalled = stalled;
        this.overview = overview;
        this.roles = roles;
    }

    /**
     * What is due, the most urgent first.
     *
     * @param view mine, team (everything of the reader's station), unassigned, overdue, or waiting (for somebody else)
     * @param overdue true for what is past its day, false for what is not
     * @param within only what is due within so many days from today
     */
    @ReadBy.Cases
    @Discloses(Fields.WORKLIST_ROW)
    @GetMapping
    ResponseEntity<Page<WorkList.Task>> list(
            @Parameter(schema = @Schema(allowableValues = {"mine", "team", "unassigned", "overdue",
                "waiting"})) @RequestParam(defaultValue = "team") String view,
            @RequestParam(required = false) String street,
            @RequestParam(required = false) Set<Deadline.Kind> kind,
            @RequestParam(required = false) Boolean overdue,
            @RequestParam(required = false) Integer within,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        requireDays("within", within);
        // a blank between commas names no kind
        if (kind != null && kind.contains(null)) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "kind");
        }
        WorkList.Filter filter = new WorkList.Filter(View.of(view), actor.person(), street, kind, overdue, within);
        return workList.list(filter, cursor, Cursors.limit(limit), Scope.ofCases(actor)).answer();
    }

    /**
     * Cases that are open while nothing is due in them, no task stands and no timer runs; the longest untouched first.
     *
     * @param quiet only those in which nothing happened for so many days
     */
    @ReadBy.Cases
    @Discloses(Fields.WORKLIST_ROW)
    @GetMapping("/stuck")
    ResponseEntity<Page<StalledCases.Found>> stuck(
            @RequestParam(defaultValue = "0") int quiet,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        requireDays("quiet", quiet);
        return stalled.list(quiet, cursor, Cursors.limit(limit), Scope.ofCases(actor)).answer();
    }

    /** How many rows each list has; a count stops at {@code most}. */
    @ReadBy.Cases
    @GetMapping("/counts")
    Overview.Counts counts(Actor actor) {
        return overview.counts(actor.person(), Scope.ofCases(actor));
    }

    /** Who could work on cases of the reader's station: roles in force of those who do. */
    @ReadBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    @GetMapping("/case-workers")
    Map<String, List<HeldRoles.CaseWorker>> caseWorkers(Actor actor) {
        return Map.of("items", roles.caseWorkers(Scope.ofCases(actor).region()));
    }

    private static void requireDays(String parameter, Integer days) {
        if (days != null && (days < 0 || days > LONGEST)) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", parameter);
        }
    }
}
