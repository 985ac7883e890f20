package org.veterancare.query.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.Role;
import org.veterancare.query.Histories;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Privacy;
import org.veterancare.query.casestate.StateJson;
import org.veterancare.web.Discloses;
import org.veterancare.web.Language;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;
import org.veterancare.web.ReadBy;
import tools.jackson.databind.JsonNode;

/** What the office holds about a person, in full and in words, to be handed over to the person or a relative (PIPL 45, 49). */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class CopyController {

    private final Histories histories;
    private final Reveal reveal;

    CopyController(Histories histories, Reveal reveal) {
        this.histories = histories;
        this.reveal = reveal;
    }

    /** One entry: a sentence, the reason that was given for it, and the data behind it. Staff stay out of it. */
    record Line(LocalDate occurredOn, String type, String sentence, String reason, JsonNode data) {}

    record Copy(CaseId caseId, int request, Requester requester, JsonNode person, List<Line> items) {}

    /**
     * The copy that a request on record asks for.
     *
     * @param request number of a request for a copy that was not refused
     */
    @RateLimited(RateKind.EXPORT)
    @Discloses(Fields.EXPORT)
    @GetMapping("/copy")
    @ReadBy({Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.PRIVACY_OFFICER})
    Copy copy(@PathVariable UUID caseId, @RequestParam int request, Actor actor) {
        List<RecordedFact> facts = histories.of(caseId, Scope.ofCases(actor));
        CaseState state = CaseState.of(facts);
        if (state.isErased()) {
            throw Problem.of(ProblemCode.SUBJECT_ERASED);
        }
        Privacy.Request asked = asked(state, request);
        Function<Personal, String> opener = reveal.copy(state.caseId());
        return new Copy(
                state.caseId(),
                asked.number(),
                asked.requester(),
                StateJson.tree(state.subject(), opener),
                facts.stream().map(fact -> line(fact, opener)).toList());
    }

    private static Privacy.Request asked(CaseState state, int request) {
        List<Privacy.Request> requests = state.privacy() == null ? List.of() : state.privacy().requests();
        return requests.stream()
                .filter(each -> each.number() == request && each.kind() == RequestKind.COPY)
                .filter(each -> each.isOpen() || each.granted())
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "request"));
    }

    private static Line line(RecordedFact recorded, Function<Personal, String> opener) {
        Function<Personal, String> own = OthersWords.of(recorded.fact()).closedFor(opener);
        return new Line(
                recorded.fact().occurredOn(),
                FactNames.of(recorded.fact().getClass()),
                Sentences.of((CaseEvent) recorded.fact(), Language.current(), own),
                recorded.reason() == null ? null : opener.apply(recorded.reason()),
                StateJson.tree(recorded.fact(), own));
    }
}
