package org.veterancare.query.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.law.DueExplained;
import org.veterancare.law.Law;
import org.veterancare.law.Rule;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Deadline;
import org.veterancare.web.Discloses;
import org.veterancare.web.Language;
import org.veterancare.web.Looks;
import org.veterancare.web.ReadBy;
import org.veterancare.web.RuleProblems;

/** What a case waits for, and why until then: each last day explains itself (TIM-06). */
@RestController
class DeadlineController {

    private final CaseReader cases;
    private final Law law;
    private final Looks looks;

    DeadlineController(CaseReader cases, Law law, Looks looks) {
        this.cases = cases;
        this.law = law;
        this.looks = looks;
    }

    /** The deadlines of a case as of a version. */
    record Waiting(CaseId caseId, long version, List<Explained> items) {}

    /** @param why left out where no law sets a date */
    record Explained(@JsonUnwrapped Deadline deadline, Why why) {}

    /**
     * Why a day is the last one in time.
     *
     * @param article of the law that sets the period
     * @param counting WORKING_DAYS, DAYS or ROLLED_DAYS
     * @param length how many were counted from the first day on
     * @param raw last day before days of rest were looked at
     * @param daysOfRest the days that were passed over
     * @param stoodStill when the period stood still, and on which ground
     * @param provisional whether a year was not in the holiday table yet
     */
    record Why(
            String title,
            String law,
            String lawName,
            String article,
            DueExplained.Counting counting,
            long length,
            LocalDate from,
            LocalDate raw,
            List<LocalDate> daysOfRest,
            List<Still> stoodStill,
            boolean provisional) {}

    /**
     * A time that did not count.
     *
     * @param from first day that did not count
     * @param until first day that counted again
     * @param length how many days of the kind that is counted
     */
    record Still(
            String ground, String title, String lawName, String article, LocalDate from, LocalDate until,
            long length) {}

    @ReadBy.Cases
    @Discloses(Fields.SUMMARY)
    @GetMapping("/api/v1/cases/{caseId}/deadlines")
    ResponseEntity<Waiting> deadlines(@PathVariable UUID caseId, Actor actor) {
        CaseState state = cases.now(caseId, null, Scope.ofCases(actor));
        looks.granted(List.of(caseId));
        List<Explained> items = state.deadlines()
                .stream()
                .map(deadline -> new Explained(deadline, why(deadline)))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, "\"" + state.version() + "\"")
                .body(new Waiting(state.caseId(), state.version(), items));
    }

    private Why why(Deadline deadline) {
        if (deadline.due() == null) {
            return null;
        }
        DueExplained why = DueExplained.of(deadline.due(), deadline.daysLeftOut(), law);
        Rule rule = why.rule();
        return new Why(
                RuleProblems.title(rule).in(Language.current()),
                rule.law(),
                rule.lawName(),
                rule.article(),
                why.counting(),
                why.length(),
                why.from(),
                why.raw(),
                why.daysOfRest(),
                why.stoodStill().stream().map(DeadlineController::still).toList(),
                why.isProvisional());
    }

    private static Still still(DueExplained.Standstill still) {
        return new Still(
                still.ground(),
                RuleProblems.title(still.rule()).in(Language.current()),
                still.rule().lawName(),
                still.rule().article(),
                still.from(),
                still.until(),
                still.length());
    }
}
