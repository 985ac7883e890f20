package org.veterancare.query.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.District;
import org.veterancare.law.DueExplained;
import org.veterancare.law.ExpectedGrant;
import org.veterancare.law.Law;
import org.veterancare.query.Scope;
import org.veterancare.query.Why;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Deadline;
import org.veterancare.web.Discloses;
import org.veterancare.web.Looks;
import org.veterancare.web.ReadBy;

/** What a case waits for, and why until then: each last day explains itself (TIM-06). */
@RestController
class DeadlineController {

    private final CaseReader cases;
    private final Law law;
    private final Looks looks;
    private final Clock clock;

    DeadlineController(CaseReader cases, Law law, Looks looks, Clock clock) {
        this.cases = cases;
        this.law = law;
        this.looks = looks;
        this.clock = clock;
    }

    /** The deadlines of a case as of a version. */
    record Waiting(CaseId caseId, long version, List<Explained> items) {}

    /**
     * @param why left out where no law sets a date
     * @param localGrant what is to be given by the values in force, for the bundle's grant; left out for every other task
     */
    record Explained(@JsonUnwrapped Deadline deadline, Why why, ExpectedGrant localGrant) {}

    @ReadBy.Cases
    @Discloses(Fields.SUMMARY)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "503", description = "projection-lagging", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @GetMapping("/api/v1/cases/{caseId}/deadlines")
    ResponseEntity<Waiting> deadlines(@PathVariable UUID caseId, Actor actor) {
        CaseState state = cases.now(caseId, null, Scope.ofCases(actor));
        looks.granted(List.of(caseId));
        LocalDate today = LocalDate.ofInstant(clock.instant(), District.ZONE);
        List<Explained> items = state.deadlines()
                .stream()
                .filter(deadline -> deadline.isOpenOn(today))
                .map(deadline -> new Explained(
                        deadline.shown(), why(deadline, state), state.localGrant(deadline, law)))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, "\"" + state.version() + "\"")
                .body(new Waiting(state.caseId(), state.version(), items));
    }

    private Why why(Deadline deadline, CaseState state) {
        if (deadline.due() == null) {
            return null;
        }
        return Why.of(DueExplained.of(deadline.due(), state.period(deadline), deadline.daysLeftOut(), law));
    }
}
