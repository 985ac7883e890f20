package org.veterancare.query.replay;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.query.Histories;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.StateJson;
import org.veterancare.query.masking.Opener;
import org.veterancare.web.Discloses;
import org.veterancare.web.Language;
import org.veterancare.web.ReadBy;
import tools.jackson.databind.JsonNode;

/** What each fact of a case changed, and the difference between any two moments of it. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class ReplayController {

    private final Histories histories;
    private final Reveal reveal;
    private final Clock clock;

    ReplayController(Histories histories, Reveal reveal, Clock clock) {
        this.histories = histories;
        this.reveal = reveal;
        this.clock = clock;
    }

    /** What one fact changed; {@code by} is the natural person. */
    record Step(long version, String type, LocalDate occurredOn, Instant recordedAt, String by, List<Change> changes) {}

    record History(CaseId caseId, List<Step> items) {}

    /** Before and after of every fact; applied in order to an empty object they give the case. */
    @ReadBy.Cases
    @Discloses(Fields.HISTORY)
    @GetMapping("/history")
    History history(@PathVariable UUID caseId, Actor actor) {
        CaseId subject = new CaseId(caseId);
        List<RecordedFact> facts = histories.of(caseId, Scope.ofCases(actor));
        return new History(subject, steps(facts, reveal.of(subject, facts)));
    }

    /** The JSON patch (RFC 6902) that leads from one moment of the case to another; both side by side for a browser. */
    @ApiResponse(responseCode = "200", content = {
        @Content(mediaType = "application/json-patch+json", examples = @ExampleObject("[{\"op\": \"replace\", \"path\": \"/stage\", \"value\": \"ASSISTANCE\"}]")),
        @Content(mediaType = MediaType.TEXT_HTML_VALUE, examples = @ExampleObject("<!doctype html>"))})
    @ApiResponse(responseCode = "400", description = "time-in-future", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ReadBy.Cases
    @Discloses(Fields.REPLAY)
    @GetMapping("/diff")
    ResponseEntity<?> diff(
            @PathVariable UUID caseId,
            @RequestParam String from,
            @RequestParam String to,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            Actor actor) {
        Pair pair = pair(caseId, from, to, actor);
        if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
            String page = SideBySide.page(Language.current(), from, pair.from(), to, pair.to());
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .body(page.getBytes(StandardCharsets.UTF_8));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/json-patch+json"))
                .body(Changes.between(pair.from(), pair.to()).stream().map(Change::operation).toList());
    }

    static List<Step> steps(List<RecordedFact> facts, Function<Personal, String> opener) {
        List<Step> steps = new ArrayList<>();
        CaseState state = null;
        JsonNode before = StateJson.tree(null);
        for (RecordedFact recorded : facts) {
            state = CaseState.after(state, recorded);
            JsonNode after = StateJson.tree(state, opener);
            steps.add(new Step(
                    recorded.version(),
                    FactNames.of(recorded.fact().getClass()),
                    recorded.fact().occurredOn(),
                    recorded.recordedAt(),
                    recorded.by() == null ? null : recorded.by().person(),
                    Changes.between(before, after)));
            before = after;
        }
        return steps;
    }

    private record Pair(JsonNode from, JsonNode to) {}

    private Pair pair(UUID caseId, String from, String to, Actor actor) {
        Moment first = Moment.parse("from", from);
        Moment second = Moment.parse("to", to);
        List<RecordedFact> facts = histories.of(caseId, Scope.ofCases(actor));
        CaseState before = CaseState.of(first.of(facts, clock.instant()));
        CaseState after = CaseState.of(second.of(facts, clock.instant()));
        Opener opener = reveal.of(new CaseId(caseId), facts);
        return new Pair(StateJson.tree(before, opener), StateJson.tree(after, opener));
    }
}
