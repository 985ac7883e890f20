package org.veterancare.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.web.DoneOnce;
import org.veterancare.web.Fault;
import org.veterancare.web.PolicyRow;
import org.veterancare.web.PolicySource;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;

/** The yearly plan of those who are to come, as a list: each row stands for itself, and each has its own answer. */
@RestController
final class ArrivalPlanController {

    private static final String PATH = "/api/v1/arrival-plans";
    private static final int MOST_ROWS = 100;

    /** A street takes in those who are to come to it, as it opens cases. */
    private static final List<Role> SENDERS = List.of(Role.STREET_CASE_WORKER);

    private final ArrivalPlans plans;

    ArrivalPlanController(ArrivalPlans plans) {
        this.plans = plans;
    }

    /** @param rows at most a hundred */
    record Plan(List<ArrivalPlans.Row> rows) {}

    /** Sent again it opens nothing twice: a person who has a case is expected in that one. */
    @Operation(operationId = "ImportArrivalPlan", description = "Rows of an opening and of expect-arrival each; the answer has one outcome for each row", extensions = @Extension(properties = @ExtensionProperty(name = "x-roles", value = "[\"STREET_CASE_WORKER\"]", parseValue = true)))
    @RateLimited(RateKind.SEARCH)
    @DoneOnce
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> take(@RequestBody Plan plan, Actor actor, HttpServletRequest request) {
        if (!SENDERS.contains(actor.role())) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
        if (plan.rows() == null || plan.rows().isEmpty() || plan.rows().size() > MOST_ROWS) {
            throw Problem.of(ProblemCode.CONSTRAINT_VIOLATED)
                    .at(Fault.at(List.of("rows"), "size", Map.of("min", 1, "max", MOST_ROWS)));
        }
        BulkCall call = BulkCall.of(actor, null, request);
        List<ArrivalPlans.Outcome> outcomes = new ArrayList<>();
        for (ArrivalPlans.Row row : plan.rows()) {
            outcomes.add(plans.take(outcomes.size() + 1, row, call, PATH));
        }
        return Map.of("rows", outcomes);
    }

    /** Its row of the policy table. */
    @Component
    static final class ItsPolicy implements PolicySource {

        @Override
        public Class<?> controller() {
            return ArrivalPlanController.class;
        }

        @Override
        public List<PolicyRow> rows() {
            return List.of(PolicyRow.of("POST", PATH, true, SENDERS));
        }
    }
}
