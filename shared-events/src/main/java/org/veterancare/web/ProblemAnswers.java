package org.veterancare.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Adds to each operation the refusals that the door itself may answer, and those of every read. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAnswers implements OpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";

    private static final List<ProblemCode> ALWAYS = List.of(
            ProblemCode.BAD_REQUEST,
            ProblemCode.BAD_PARAMETER,
            ProblemCode.LIMIT_EXCEEDED,
            ProblemCode.TOKEN_MISSING,
            ProblemCode.TOKEN_INVALID,
            ProblemCode.GRANT_MISSING,
            ProblemCode.INSUFFICIENT_ROLE,
            ProblemCode.NOT_FOUND,
            ProblemCode.NOT_ACCEPTABLE,
            ProblemCode.URI_TOO_LONG,
            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
            ProblemCode.TOO_MANY_REQUESTS,
            ProblemCode.HEADERS_TOO_LARGE,
            ProblemCode.INTERNAL_ERROR,
            ProblemCode.DATABASE_UNAVAILABLE,
            ProblemCode.SIGN_IN_UNAVAILABLE,
            ProblemCode.ACCESS_LOG_UNAVAILABLE);

    private static final List<ProblemCode> OF_A_CASE = List.of(
            ProblemCode.CASE_NOT_FOUND, ProblemCode.CASE_TRANSFERRED, ProblemCode.SUBJECT_ERASED);

    private static final List<ProblemCode> WITH_BODY = List.of(
            ProblemCode.NOT_JSON,
            ProblemCode.UNKNOWN_FIELD,
            ProblemCode.WRONG_TYPE,
            ProblemCode.BAD_TEXT,
            ProblemCode.REQUEST_TIMEOUT,
            ProblemCode.BODY_TOO_LARGE,
            ProblemCode.CONSTRAINT_VIOLATED,
            ProblemCode.SERVER_BUSY);

    /** What only a call that takes such a parameter may answer. */
    private static final Map<String, List<ProblemCode>> OF_PARAMETER = Map.of(
            "cursor", List.of(ProblemCode.BAD_CURSOR),
            "subject", List.of(ProblemCode.CASE_NOT_FOUND),
            "version", List.of(ProblemCode.PROJECTION_LAGGING),
            "knownAt", List.of(ProblemCode.TIME_IN_FUTURE),
            "validAt", List.of(ProblemCode.VALID_TIME_UNCLEAR),
            IdempotencyKey.HEADER, List.of(
                    ProblemCode.BAD_HEADER, ProblemCode.KEY_IN_FLIGHT, ProblemCode.IDEMPOTENCY_KEY_REUSED));

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((address, path) -> path.readOperations()
                            .forEach(operation -> complete(operation, address.contains("{caseId}"))));
        }
    }

    private static void complete(Operation operation, boolean ofACase) {
        List<ProblemCode> codes = new ArrayList<>(ALWAYS);
        if (ofACase) {
            codes.addAll(OF_A_CASE);
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(WITH_BODY);
        }
        if (operation.getParameters() != null) {
            operation.getParameters()
                    .stream()
                    .map(parameter -> OF_PARAMETER.getOrDefault(parameter.getName(), List.of()))
                    .forEach(codes::addAll);
        }
        Map<Integer, List<String>> byStatus = new TreeMap<>();
        codes.forEach(code -> byStatus
                .computeIfAbsent(code.status(), status -> new ArrayList<>())
                .add(code.code()));
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        byStatus.forEach((status, names) -> operation.getResponses()
                .compute(
                        status.toString(), (text, known) -> merged(known, names)));
    }

    private static ApiResponse merged(ApiResponse known, List<String> names) {
        ApiResponse answer = known == null ? new ApiResponse().description("") : known;
        List<String> all = new ArrayList<>(List.of(answer.getDescription().split(", ")));
        all.removeIf(String::isBlank);
        names.stream().filter(name -> !all.contains(name)).forEach(all::add);
        answer.setDescription(String.join(", ", all));
        if (answer.getContent() == null) {
            answer.setContent(new Content());
        }
        answer.getContent()
                .computeIfAbsent(PROBLEM, type -> new MediaType()
                        .schema(OpenApiSchemas.of(Map.of("$ref", "#/components/schemas/Problem"))));
        return answer;
    }
}
