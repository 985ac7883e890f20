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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.command.deadlines.DeadlineCommand;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.web.DoneOnce;
import org.veterancare.web.PolicyRow;
import org.veterancare.web.PolicySource;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.Violations;

/** Applies the table of holidays and the lengths in force to the periods that a preview listed, with an answer for each (TIM-04 to TIM-06). */
@RestController
final class RecomputationController {

    private static final String PATH = "/api/v1/deadlines/recompute";
    private static final int MOST = 500;

    /** As for one period. */
    private static final List<Role> SENDERS = List.of(Role.DISTRICT_OFFICER);

    private final Recomputations recomputations;
    private final Validator validator;

    RecomputationController(Recomputations recomputations, Validator validator) {
        this.recomputations = recomputations;
        this.validator = validator;
    }

    /** @param deadlines at most five hundred, as the preview listed them */
    record Bulk(
            @NotNull LocalDate occurredOn,
            @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid Row> deadlines,
            @Valid Because because) {}

    /**
     * @param version of the case that the preview read
     * @param deadline what has to be done
     * @param ref number of an entity or code of a bundle item; empty or left out where the case has only one
     */
    record Row(
            @NotNull UUID caseId,
            @NotNull @PositiveOrZero Long version,
            @NotNull @Pattern(regexp = DeadlineCommand.CODE) String deadline,
            @Pattern(regexp = DeadlineCommand.REF) String ref) {}

    /** Repeated with the same Idempotency-Key it counts nothing twice, and answers the same. */
    @Operation(operationId = "RecomputeDeadlines", description = "Counts periods again by the table of holidays in force and by the length that the law sets for what runs, each as of its case's version; the answer has one outcome for each", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject("""
        {"occurredOn": "2026-03-02",
         "deadlines": [{"caseId": "01990000-0000-7000-8000-000000000001", "version": 6,
          "deadline": "HARDSHIP_REVIEW", "ref": "1"}]}"""))), extensions = @Extension(properties = @ExtensionProperty(name = "x-roles", value = "[\"DISTRICT_OFFICER\"]", parseValue = true)))
    @DoneOnce
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> recompute(@RequestBody Bulk bulk, Actor actor, HttpServletRequest request) {
        if (!SENDERS.contains(actor.role())) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
        Violations.refuse(validator.validate(bulk), List.of());
        BulkCall call = BulkCall.of(actor, bulk.because(), request);
        Recomputations.Run run = recomputations.run(call, PATH);
        List<Recomputations.Outcome> outcomes = bulk.deadlines()
                .stream()
                .map(row -> run.recompute(row, bulk.occurredOn(), actor))
                .toList();
        long done = outcomes.stream().filter(Recomputations.Outcome::isDone).count();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("recomputation", call.id());
        answer.put("recomputed", done);
        answer.put("refused", outcomes.size() - done);
        answer.put("deadlines", outcomes);
        return answer;
    }

    /** Its row of the policy table. */
    @Component
    static final class ItsPolicy implements PolicySource {

        @Override
        public Class<?> controller() {
            return RecomputationController.class;
        }

        @Override
        public List<PolicyRow> rows() {
            return List.of(PolicyRow.of("POST", PATH, true, SENDERS));
        }
    }
}
