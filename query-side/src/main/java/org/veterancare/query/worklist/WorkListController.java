package org.veterancare.query.worklist;

import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
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

    WorkListController(WorkList workList) {
        this.workList = workList;
    }

    /**
     * What is due, the most urgent first.
     *
     * @param overdue true for what is past its day, false for what is not
     * @param within only what is due within so many days from today
     */
    @ReadBy.Cases
    @Discloses(Fields.WORKLIST_ROW)
    @GetMapping
    ResponseEntity<Page<WorkList.Task>> list(
            @RequestParam(required = false) String street,
            @RequestParam(required = false) Set<Deadline.Kind> kind,
            @RequestParam(required = false) Boolean overdue,
            @RequestParam(required = false) Integer within,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        if (within != null && (within < 0 || within > LONGEST)) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "within");
        }
        WorkList.Filter filter = new WorkList.Filter(street, kind, overdue, within);
        return workList.list(filter, cursor, Cursors.limit(limit), Scope.ofCases(actor)).answer();
    }
}
