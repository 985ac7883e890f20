package org.veterancare.query.casefile;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.SubjectKind;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.CaseStage;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.StateJson;
import org.veterancare.query.masking.Opener;
import org.veterancare.web.Discloses;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;
import tools.jackson.databind.JsonNode;

/** The case file as it is, or as it was; and the list of cases. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseController {

    private final CaseReader cases;

    CaseController(CaseReader cases) {
        this.cases = cases;
    }

    /**
     * The case as it is, or as it was.
     *
     * @param version waits until the view has come so far
     * @param atVersion the case as this fact left it
     * @param knownAt the case as the office knew it at this moment
     * @param validAt what was true on this day, as far as it is known now or was known at {@code knownAt}; such an answer
     *     has no version of its own, so it carries no ETag
     */
    @ReadBy.Cases
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseState.class)))
    @ApiResponse(responseCode = "304", description = "As If-None-Match has it", content = @Content)
    @Discloses(Fields.FULL)
    @GetMapping("/{caseId}")
    ResponseEntity<JsonNode> file(
            @PathVariable UUID caseId,
            @RequestParam(required = false) Long version,
            @RequestParam(required = false) Long atVersion,
            @RequestParam(required = false) Instant knownAt,
            @RequestParam(required = false) LocalDate validAt,
            Actor actor,
            WebRequest request) {
        Scope scope = Scope.ofCases(actor);
        if (atVersion != null && (knownAt != null || validAt != null)) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", knownAt == null ? "validAt" : "knownAt");
        }
        if (validAt != null) {
            CaseState then = cases.validAt(caseId, validAt, knownAt, scope);
            return ResponseEntity.ok(StateJson.tree(then, cases.openerOfThePast(then, scope)));
        }
        if (atVersion != null || knownAt != null) {
            CaseState then = atVersion != null
                    ? cases.atVersion(caseId, atVersion, scope)
                    : cases.knownAt(caseId, knownAt, scope);
            // without a tag: what was put right or erased since reads otherwise from then on
            return ResponseEntity.ok(StateJson.tree(then, cases.openerOfThePast(then, scope)));
        }
        CaseState state = cases.now(caseId, version, scope);
        // that it is unchanged is a look at it too
        Opener opener = cases.opener(state);
        String tag = "\"" + state.version() + "\"";
        return request.checkNotModified(tag)
                ? null
                : ResponseEntity.ok().header(HttpHeaders.ETAG, tag).body(StateJson.tree(state, opener));
    }

    /** @param sort the newest first, or the oldest */
    @ReadBy.Cases
    @Discloses(Fields.LIST_ROW)
    @GetMapping
    ResponseEntity<Page<CaseSummary>> list(
            @RequestParam(required = false) String street,
            @RequestParam(required = false) CaseStage stage,
            @RequestParam(required = false) SubjectKind subjectKind,
            @Schema(allowableValues = {CaseOrder.NEWEST,
                CaseOrder.OLDEST}) @RequestParam(defaultValue = CaseOrder.NEWEST) String sort,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        CaseFiles.Filter filter = new CaseFiles.Filter(street, name(stage), name(subjectKind), CaseOrder.of(sort));
        return cases.list(filter, cursor, Cursors.limit(limit), Scope.ofCases(actor)).answer();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
