package org.veterancare.query.access;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Outcome;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.query.Histories;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.Superseded;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.StateJson;
import org.veterancare.query.masking.DisabilityCodes;
import org.veterancare.query.masking.Masks;
import org.veterancare.query.masking.Opener;
import org.veterancare.query.masking.Sensitive;
import org.veterancare.query.masking.Sight;
import org.veterancare.web.Discloses;
import org.veterancare.web.GivenReason;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;
import org.veterancare.web.ReadBy;

/** Masked values in clear: a call of its own that says why, answered once and kept nowhere but on record. */
@RestController
@RequestMapping("/api/v1/cases")
class UnmaskController {

    private final Histories histories;
    private final Reveal reveal;

    UnmaskController(Histories histories, Reveal reveal) {
        this.histories = histories;
        this.reveal = reveal;
    }

    /**
     * What is asked for.
     *
     * @param fields kinds of values
     * @param reason in words, at most 500 characters; kept sealed
     */
    record Request(Set<Sensitive> fields, Personal reason) {}

    /** @param values of each kind what the case file holds now, or held before it was put right; an empty list where there is none */
    record Unmasked(CaseId caseId, Map<Sensitive, List<Object>> values) {}

    /** The values as they are now, and for auditors those that were put right, for this answer only. */
    @ReadBy.Cases
    @RateLimited(RateKind.EXPORT)
    @Discloses(Fields.UNMASK)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "reason-required, four-eyes", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping("/{caseId}/unmask")
    Unmasked unmask(@PathVariable UUID caseId, @RequestBody Request request, Actor actor) {
        Scope scope = Scope.ofCases(actor);
        if (request.fields() == null || request.fields().isEmpty()) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "fields");
        }
        Set<Sensitive> fields = EnumSet.copyOf(request.fields());
        String reason = GivenReason.of(request.reason());
        if (fields.stream().anyMatch(field -> Masks.of(actor.role(), field) == Sight.NEVER)) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
        List<RecordedFact> history = histories.of(caseId, scope);
        CaseState now = CaseState.of(history);
        if (now.fourEyes().isRecused(actor)) {
            throw Problem.of(ProblemCode.FOUR_EYES).asLook(Outcome.DENIED, caseId);
        }
        Set<Personal> superseded = Superseded.in(history);
        Opener opener = reveal.unmasked(now.caseId(), fields, superseded, reason);
        Map<Sensitive, List<Object>> values = values(now, fields, opener);
        if (fields.contains(Sensitive.SUPERSEDED)) {
            superseded.forEach(value -> values.get(Sensitive.SUPERSEDED).add(opener.apply(value)));
        }
        return new Unmasked(now.caseId(), values);
    }

    private static Map<Sensitive, List<Object>> values(CaseState now, Set<Sensitive> fields, Opener opener) {
        Map<Sensitive, List<Object>> values = new EnumMap<>(Sensitive.class);
        fields.forEach(field -> values.put(field, new ArrayList<>()));
        StateJson.tree(now, sealed -> {
            Sensitive.of(sealed)
                    .filter(field -> field != Sensitive.DISABILITY && fields.contains(field))
                    .map(values::get)
                    .filter(known -> !known.contains(opener.apply(sealed)))
                    .ifPresent(known -> known.add(opener.apply(sealed)));
            return "";
        });
        if (fields.contains(Sensitive.DISABILITY) && !opener.hides(Sensitive.DISABILITY)) {
            values.get(Sensitive.DISABILITY).addAll(DisabilityCodes.in(StateJson.tree(now, opener)));
        }
        return values;
    }
}
