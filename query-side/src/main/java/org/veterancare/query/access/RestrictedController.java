package org.veterancare.query.access;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.query.Histories;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.StateJson;
import org.veterancare.web.Discloses;
import org.veterancare.web.GivenReason;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;
import org.veterancare.web.ReadBy;
import tools.jackson.databind.JsonNode;

/** A case that is only stored and protected (PRI-05), for those who guard it: a call of its own that says why. */
@RestController
@RequestMapping("/api/v1/cases")
class RestrictedController {

    private final Histories histories;
    private final Reveal reveal;

    RestrictedController(Histories histories, Reveal reveal) {
        this.histories = histories;
        this.reveal = reveal;
    }

    /** @param reason in words, at most 500 characters; kept sealed */
    record Request(Personal reason) {}

    /** The case file as it is; what the role sees masked elsewhere is masked here as well. */
    @ReadBy({Role.PRIVACY_OFFICER, Role.AUDITOR})
    @RateLimited(RateKind.EXPORT)
    @Discloses(Fields.RESTRICTED)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseState.class)))
    @ApiResponse(responseCode = "403", description = "reason-required", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping("/{caseId}/restricted")
    ResponseEntity<JsonNode> file(@PathVariable UUID caseId, @RequestBody Request request, Actor actor) {
        Scope scope = Scope.ofCases(actor);
        String reason = GivenReason.of(request.reason());
        CaseState now = CaseState.of(histories.of(caseId, scope));
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, "\"" + now.version() + "\"")
                .body(StateJson.tree(now, reveal.alsoRestricted(now.caseId(), reason)));
    }
}
