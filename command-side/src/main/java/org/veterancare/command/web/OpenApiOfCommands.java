package org.veterancare.command.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.veterancare.web.IdempotencyKey;
import org.veterancare.web.OpenApiSchemas;
import org.veterancare.web.ProblemCode;

/** Describes each command as an operation of its own, in place of the one address that takes them all. */
@Component
final class OpenApiOfCommands implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final List<ProblemCode> OF_ALL = List.of(
            ProblemCode.NOT_JSON,
            ProblemCode.UNKNOWN_FIELD,
            ProblemCode.WRONG_TYPE,
            ProblemCode.BAD_TEXT,
            ProblemCode.LIMIT_EXCEEDED,
            ProblemCode.BAD_HEADER,
            ProblemCode.TOKEN_MISSING,
            ProblemCode.TOKEN_INVALID,
            ProblemCode.GRANT_MISSING,
            ProblemCode.INSUFFICIENT_ROLE,
            ProblemCode.REASON_REQUIRED,
            ProblemCode.KEY_IN_FLIGHT,
            ProblemCode.CONCURRENT_CHANGE,
            ProblemCode.BODY_TOO_LARGE,
            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
            ProblemCode.CONSTRAINT_VIOLATED,
            ProblemCode.RULE_BROKEN,
            ProblemCode.IDEMPOTENCY_KEY_REUSED,
            ProblemCode.INTERNAL_ERROR,
            ProblemCode.DATABASE_UNAVAILABLE,
            ProblemCode.SIGN_IN_UNAVAILABLE);
    private static final String ONE_CASE = "REG-14";
    private static final List<ProblemCode> OF_EXISTING = List.of(
            ProblemCode.FOUR_EYES,
            ProblemCode.TRANSITION_NOT_ALLOWED,
            ProblemCode.RESOURCE_TAKEN,
            ProblemCode.VERSION_CONFLICT,
            ProblemCode.PRECONDITION_REQUIRED);

    private final CommandCatalogue catalogue;

    OpenApiOfCommands(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths().keySet().removeIf(path -> path.startsWith("/api/v1/{stream"));
        }
        catalogue.all().forEach(command -> {
            PathItem path = api.getPaths() == null ? null : api.getPaths().get(command.path());
            api.path(command.path(), (path == null ? new PathItem() : path).post(operation(command)));
        });
    }

    private static Operation operation(CommandType command) {
        Operation operation = new Operation()
                .operationId(command.type().getSimpleName())
                .summary(command.type().getSimpleName())
                .description(description(command))
                .addTagsItem(command.stream().path() + " commands")
                .requestBody(body(command))
                .responses(responses(command));
        parameters(command).forEach(operation::addParametersItem);
        operation.addExtension("x-roles", command.senders());
        operation.addExtension("x-senders", command.senders());
        operation.addExtension("x-rules", command.rules());
        return operation;
    }

    private static String description(CommandType command) {
        return "Sent by: "
                + command.senders().stream().map(Enum::name).collect(Collectors.joining(", "))
                + (command.decides() ? ". A decision: needs because.reason and an exact If-Match" : "")
                + ". Rules it may meet: "
                + String.join(", ", command.rules()) + ".";
    }

    private static RequestBody body(CommandType command) {
        Map<String, Object> schema = CommandSchema.of(command);
        MediaType type = new MediaType().schema(OpenApiSchemas.of(schema)).example(Examples.of("", schema));
        return new RequestBody().required(true).content(new Content().addMediaType(JSON, type));
    }

    private static List<Parameter> parameters(CommandType command) {
        List<Parameter> parameters = new ArrayList<>();
        if (!command.opens()) {
            parameters.add(parameter("path", command.idName(), true, "UUID of the stream"));
            parameters.add(parameter(
                    "header",
                    "If-Match",
                    true,
                    command.decides()
                            ? "The version that was looked at, such as \"6\""
                            : "The version that was looked at, such as \"6\"; or * for any"));
        }
        parameters.add(parameter("header", IdempotencyKey.HEADER, false, IdempotencyKey.MEANS));
        parameters.add(parameter("header", "Prefer", false, "handling=dry-run decides and writes nothing"));
        parameters.add(parameter("header", "Accept-Language", false, "zh-CN (default) or en"));
        return parameters;
    }

    private static Parameter parameter(String in, String name, boolean required, String description) {
        return new Parameter()
                .in(in)
                .name(name)
                .required(required)
                .description(description)
                .schema(OpenApiSchemas.of(Map.of("type", "string")));
    }

    private static ApiResponses responses(CommandType command) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(
                command.opens() ? "201" : "200",
                new ApiResponse()
                        .description("Accepted; ETag is the version now")
                        .content(content(JSON, OpenApiSchemas.of(accepted(command)))));
        if (command.opens()) {
            responses.addApiResponse(
                    "200",
                    new ApiResponse()
                            .description("With Prefer: handling=dry-run; nothing was opened")
                            .content(content(JSON, OpenApiSchemas.of(accepted(command)))));
        }
        Map<Integer, List<String>> byStatus = new TreeMap<>();
        codes(command).forEach(code -> byStatus
                .computeIfAbsent(code.status(), status -> new ArrayList<>())
                .add(code.code()));
        byStatus.forEach((status, codes) -> responses.addApiResponse(
                status.toString(),
                new ApiResponse()
                        .description(String.join(", ", codes))
                        .content(content(
                                "application/problem+json",
                                OpenApiSchemas.of(Map.of("$ref", "#/components/schemas/Problem"))))));
        return responses;
    }

    private static List<ProblemCode> codes(CommandType command) {
        List<ProblemCode> codes = new ArrayList<>(OF_ALL);
        if (!command.opens()) {
            codes.addAll(OF_EXISTING);
        }
        if (command.stream() == CommandStream.CASES) {
            codes.add(ProblemCode.CASE_NOT_FOUND);
        } else if (!command.opens()) {
            codes.add(ProblemCode.NOT_FOUND);
        }
        if (command.rules().contains(ONE_CASE)) {
            codes.add(ProblemCode.DUPLICATE_PERSON);
        }
        return codes;
    }

    private static Content content(String type, io.swagger.v3.oas.models.media.Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Map<String, Object> accepted(CommandType command) {
        Map<String, Object> event = Map.of(
                "type", "object",
                "properties", Map.of("type", Map.of("type", "string"), "version", Map.of("type", "integer")));
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> warning = Map.of(
                "type", "object",
                "description", "No reason to refuse, and one to look twice",
                "properties", Map.of("rule", text, "ruleTitle", text, "pointer", text));
        return Map.of(
                "type", "object",
                "required", List.of("version", "events"),
                "properties", Map.of(
                        command.idName(), Map.of("type", "string", "format", "uuid"),
                        "version", Map.of("type", "integer"),
                        "events", Map.of("type", "array", "items", event),
                        "warnings", Map.of("type", "array", "items", warning)));
    }
}
