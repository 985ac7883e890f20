package org.veterancare.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.web.DoneOnce;
import org.veterancare.web.PolicyRow;
import org.veterancare.web.PolicySource;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.Violations;

/** Many cases change hands in one call, with an answer for each; another call gives back what one moved (F18). */
@RestController
final class AssignmentController {

    private static final String PATH = "/api/v1/assignments";
    private static final String REVERSE = PATH + "/{assignment}/reverse";
    private static final int MOST = 500;

    /** As for one case. */
    private static final List<Role> SENDERS = List.of(Role.STATION_HEAD, Role.DISTRICT_OFFICER);

    private final Assignments assignments;
    private final Validator validator;

    AssignmentController(Assignments assignments, Validator validator) {
        this.assignments = assignments;
        this.validator = validator;
    }

    /**
     * @param caseWorker staff number of who gets the cases; left out where they are taken back and given to nobody
     * @param cases at most five hundred, each as of the version that was looked at
     */
    record Bulk(
            @NotNull LocalDate occurredOn,
            @Pattern(regexp = Actor.NAME) String caseWorker,
            @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid Row> cases,
            @Valid Because because) {}

    record Row(@NotNull UUID caseId, @NotNull @PositiveOrZero Long version) {}

    record Reversal(@NotNull LocalDate occurredOn, @Valid Because because) {}

    /** Repeated with the same Idempotency-Key it moves nothing twice, and answers the same. */
    @Operation(operationId = "AssignCases", description = "Gives cases to a member of staff, each as of its version; the answer has one outcome for each case, and the id of the assignment for its reversal", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject("""
        {"occurredOn": "2026-03-02", "caseWorker": "p-102",
         "cases": [{"caseId": "01990000-0000-7000-8000-000000000001", "version": 6}]}"""))), extensions = @Extension(properties = @ExtensionProperty(name = "x-roles", value = "[\"STATION_HEAD\",\"DISTRICT_OFFICER\"]", parseValue = true)))
    @DoneOnce
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> assign(@RequestBody Bulk bulk, Actor actor, HttpServletRequest request) {
        requireSender(actor);
        Violations.refuse(validator.validate(bulk), List.of());
        BulkCall call = BulkCall.of(actor, bulk.because(), request);
        List<Assignments.Outcome> outcomes = new ArrayList<>();
        for (Row row : bulk.cases()) {
            String said = bulk.occurredOn() + " " + bulk.caseWorker() + " " + row.version();
            outcomes.add(assignments.give(
                    row.caseId(), bulk.caseWorker(), bulk.occurredOn(), actor, row.version(),
                    () -> call.about(PATH + " " + row.caseId(), said)));
        }
        return answer(call.id(), outcomes);
    }

    /** Whatever changed hands since stays where it is, and is reported. */
    @Operation(operationId = "ReverseAssignment", description = "Gives back what an assignment moved to those who had it before; a case that has changed hands since is reported and left alone", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject("{\"occurredOn\": \"2026-03-02\"}"))), extensions = @Extension(properties = @ExtensionProperty(name = "x-roles", value = "[\"STATION_HEAD\",\"DISTRICT_OFFICER\"]", parseValue = true)))
    @DoneOnce
    @PostMapping(path = REVERSE, consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> reverse(
            @PathVariable UUID assignment, @RequestBody Reversal reversal, Actor actor, HttpServletRequest request) {
        requireSender(actor);
        Violations.refuse(validator.validate(reversal), List.of());
        BulkCall call = BulkCall.of(actor, reversal.because(), request);
        String said = reversal.occurredOn().toString();
        List<Assignments.Outcome> outcomes = assignments.reverse(
                assignment, reversal.occurredOn(), actor,
                caseId -> call.about(REVERSE + " " + assignment + " " + caseId, said));
        if (outcomes.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        return answer(call.id(), outcomes);
    }

    private static void requireSender(Actor actor) {
        if (!SENDERS.contains(actor.role())) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
    }

    private static Map<String, Object> answer(UUID assignment, List<Assignments.Outcome> outcomes) {
        long moved = outcomes.stream().filter(Assignments.Outcome::isMoved).count();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("assignment", assignment);
        answer.put("moved", moved);
        answer.put("refused", outcomes.size() - moved);
        answer.put("cases", outcomes);
        return answer;
    }

    /** Its rows of the policy table. */
    @Component
    static final class ItsPolicy implements PolicySource {

        @Override
        public Class<?> controller() {
            return AssignmentController.class;
        }

        @Override
        public List<PolicyRow> rows() {
            return List.of(PolicyRow.of("POST", PATH, true, SENDERS), PolicyRow.of("POST", REVERSE, true, SENDERS));
        }
    }
}
