package org.veterancare.standalone.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the OpenAPI document describes it.
 *
 * @param path with its parameters in braces
 * @param body schema of the body, missing where there is none
 * @param example a valid body, where the document has one
 * @param answers types of content by status; the empty text for an answer without content
 * @param codes of problems by status
 * @param senders roles that may call it, where the document says so
 */
public record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        JsonNode body,
        JsonNode example,
        Map<Integer, Set<String>> answers,
        Map<Integer, Set<String>> codes,
        List<String> senders) {

    /** One parameter of the path, the query or the headers. */
    public record Parameter(String in, String name, boolean required, JsonNode schema) {}

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** All operations of a document, in its order. */
    public static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(
                                of(operation.getKey().toUpperCase(), path.getKey(), operation.getValue(), document))));
        return operations;
    }

    private static Operation of(String method, String path, JsonNode operation, JsonNode document) {
        JsonNode content = operation.at("/requestBody/content/application~1json");
        return new Operation(
                method,
                path,
                parameters(operation, document),
                resolved(content.path("schema"), document),
                content.path("example"),
                answers(operation),
                codes(operation),
                senders(operation));
    }

    private static List<Parameter> parameters(JsonNode operation, JsonNode document) {
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters")
                .forEach(parameter -> parameters.add(new Parameter(
                        parameter.path("in").asString(),
                        parameter.path("name").asString(),
                        parameter.path("required").asBoolean(),
                        resolved(parameter.path("schema"), document))));
        return parameters;
    }

    static JsonNode resolved(JsonNode schema, JsonNode document) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private static Map<Integer, Set<String>> answers(JsonNode operation) {
        Map<Integer, Set<String>> answers = new TreeMap<>();
        operation.path("responses").properties().forEach(answer -> {
            Set<String> types = new HashSet<>();
            answer.getValue().path("content").properties().forEach(type -> types.add(type.getKey()));
            if (types.isEmpty()) {
                types.add("");
            }
            answers.put(Integer.valueOf(answer.getKey()), types);
        });
        return answers;
    }

    private static Map<Integer, Set<String>> codes(JsonNode operation) {
        Map<Integer, Set<String>> codes = new TreeMap<>();
        operation.path("responses")
                .properties()
                .forEach(answer -> codes.put(
                        Integer.valueOf(answer.getKey()),
                        Set.of(answer.getValue().path("description").asString("").split(", "))));
        return codes;
    }

    private static List<String> senders(JsonNode operation) {
        List<String> senders = new ArrayList<>();
        operation.path("x-senders").forEach(role -> senders.add(role.asString()));
        operation.path("x-roles").forEach(role -> senders.add(role.asString()));
        return senders;
    }

    String name() {
        return method + " " + path;
    }

    /** Whether the document says that this may be answered. */
    boolean documents(int status, String type) {
        return answers.getOrDefault(status, Set.of())
                .stream()
                .anyMatch(
                        documented -> documented.equals(type) || documented.equals("*/*"));
    }

    /** Whether the document says that this problem may be met. */
    boolean documentsCode(int status, String code) {
        return codes.getOrDefault(status, Set.of()).contains(code);
    }
}
