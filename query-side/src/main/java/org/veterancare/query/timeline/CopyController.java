package org.veterancare.query.timeline;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Outcome;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;
import org.veterancare.events.District;
import org.veterancare.events.Fact;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.Role;
import org.veterancare.law.Law;
import org.veterancare.query.Histories;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.Superseded;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Privacy;
import org.veterancare.query.casestate.StateJson;
import org.veterancare.web.Discloses;
import org.veterancare.web.GivenReason;
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
    private final Law law;
    private final Clock clock;

    CopyController(Histories histories, Reveal reveal, Law law, Clock clock) {
        this.histories = histories;
        this.reveal = reveal;
        this.law = law;
        this.clock = clock;
    }

    /**
     * @param request number of a request for a copy that was granted
     * @param reason in words, at most 500 characters; kept sealed
     */
    record Wanted(int request, Personal reason) {}

    /** One entry: a sentence, the reason that was given for it, and the data behind it. Staff stay out of it. */
    record Line(LocalDate occurredOn, String type, String sentence, String reason, JsonNode data) {}

    record Copy(CaseId caseId, int request, Requester requester, JsonNode person, List<Line> items) {}

    /**
     * The copy that a request on record asks for: received by one person, granted by another one, and taken by anybody but that
     * one and the person's family within days of it, at the case's own station.
     */
    @RateLimited(RateKind.EXPORT)
    @Discloses(Fields.EXPORT)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "reason-required, four-eyes", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping("/copy")
    @ReadBy({Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.PRIVACY_OFFICER})
    Copy copy(@PathVariable UUID caseId, @RequestBody Wanted wanted, Actor actor) {
        Scope scope = Scope.ofCases(actor);
        String reason = GivenReason.of(wanted.reason());
        List<RecordedFact> facts = histories.of(caseId, scope);
        CaseState state = CaseState.of(facts);
        if (!scope.covers(state.street(), state.neighbourhood())) {
            // broken glass is for the eyes, and for nothing to take away
            throw Problem.of(ProblemCode.CASE_NOT_FOUND);
        }
        if (state.isErased()) {
            throw Problem.of(ProblemCode.SUBJECT_ERASED);
        }
        Privacy.Request asked = asked(state, wanted.request());
        if (asked.answered().by() == null
                || asked.answered().by().equals(actor.person())
                || asked.answered().by().equals(asked.received().by())
                || state.fourEyes().isRecused(actor)) {
            throw Problem.of(ProblemCode.FOUR_EYES).asLook(Outcome.DENIED, caseId);
        }
        Function<Personal, String> opener = reveal.copy(state.caseId(), Superseded.in(facts), reason);
        return new Copy(
                state.caseId(),
                asked.number(),
                asked.requester(),
                StateJson.tree(state.subject(), OthersWords.of(state.subject()).closedFor(opener)),
                facts.stream().filter(fact -> !isOfStaff(fact.fact())).map(fact -> line(fact, opener)).toList());
    }

    /** Who of the office works on the case or stands back from it, which says nothing of the person. */
    private static boolean isOfStaff(Fact fact) {
        return fact instanceof CaseAssigned
                || fact instanceof CaseUnassigned
                || fact instanceof InterestDeclared
                || fact instanceof InterestWithdrawn;
    }

    private Privacy.Request asked(CaseState state, int request) {
        List<Privacy.Request> requests = state.privacy() == null ? List.of() : state.privacy().requests();
        return requests.stream()
                .filter(each -> each.number() == request && each.kind() == RequestKind.COPY)
                .filter(each -> !each.isOpen() && each.granted() && !isOver(each.answered().on()))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "request"));
    }

    /** A grant is for the copy that was asked for then, not for whatever the case holds years later. */
    private boolean isOver(LocalDate granted) {
        return LocalDate.ofInstant(clock.instant(), District.ZONE)
                .isAfter(granted.plusDays(law.policy().number("copyHandOverDays", granted)));
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
