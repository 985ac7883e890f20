package org.veterancare.query.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.law.Law;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.deadlines.OpenPeriods.Row;
import org.veterancare.query.deadlines.OpenPeriods.Which;
import org.veterancare.web.Discloses;
import org.veterancare.web.ReadBy;

/** Which last days a change of the law or of the table of holidays would move, before anybody applies it (TIM-04, TIM-06). */
@RestController
class PreviewController {

    private static final int DEFAULT_LIMIT = 50;

    /** Open periods that one call looks at, whether they move or not. */
    private static final int MOST_READ = 1000;

    private final OpenPeriods periods;
    private final Reveal reveal;
    private final Cursors cursors;
    private final Law law;
    private final Clock clock;

    PreviewController(OpenPeriods periods, Reveal reveal, Cursors cursors, Law law, Clock clock) {
        this.periods = periods;
        this.reveal = reveal;
        this.cursors = cursors;
        this.law = law;
        this.clock = clock;
    }

    /**
     * What is tried out: a table of holidays, a period, or both.
     *
     * @param inForce whether the law in force is tried, which lists what was counted by an older table of holidays, or with a
     *     length that a change of the law replaces also for what runs
     * @param limit at most 200, 50 where left out
     * @param cursor where the next part begins
     */
    record Preview(
            @Valid Candidate.Holidays holidays, @Valid Candidate.Period period, Boolean inForce, Integer limit,
            @Size(max = 500) String cursor) {

        private Candidate candidate() {
            return new Candidate(holidays, period, Boolean.TRUE.equals(inForce));
        }
    }

    /**
     * A part of what would move, the earliest last day first.
     *
     * @param read how many open periods were looked at for this part
     * @param nextCursor where the next part begins, null at the end; a part may be empty and not be the last
     */
    record Answer(
            List<MovedDeadline> items, int read,
            @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor) {}

    @ReadBy({Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER, Role.AUDITOR})
    @Discloses(Fields.WORKLIST_ROW)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "bad-cursor", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping("/api/v1/deadlines/preview")
    Answer preview(@Valid @RequestBody Preview asked, Actor actor) {
        Scope scope = Scope.ofCases(actor);
        int limit = Cursors.limit(asked.limit() == null ? DEFAULT_LIMIT : asked.limit());
        Candidate candidate = asked.candidate();
        candidate.check(law);
        LocalDate today = LocalDate.now(clock);
        Trial trial = new Trial(candidate, today, law);
        Which which = new Which(
                law.calendar().firstDifference(candidate.calendar(law)),
                asked.period(),
                candidate.inForce() ? law.calendar().version() : null,
                candidate.inForce() ? law.changed().rules(today) : List.of(),
                today);
        Object list = List.of("deadline-preview", candidate, scope);
        List<String> after = asked.cursor() == null ? List.of() : cursors.read(list, asked.cursor());
        List<Row> rows = periods.read(which, after, MOST_READ + 1, scope);
        List<MovedDeadline> moved = new ArrayList<>();
        int read = 0;
        while (read < Math.min(rows.size(), MOST_READ) && moved.size() < limit) {
            moved.addAll(MovedDeadline.of(rows.get(read++), trial));
        }
        String next = read < rows.size() ? cursor(list, rows.get(read - 1)) : null;
        Page<MovedDeadline> page = reveal.page(
                new Page<>(moved, next), MovedDeadline::caseId, (item, opener) -> item);
        return new Answer(page.items(), read, next);
    }

    private String cursor(Object list, Row last) {
        return cursors.next(list, last.sortOn().toString(), last.caseId().toString(), last.kind(), last.ref());
    }
}
