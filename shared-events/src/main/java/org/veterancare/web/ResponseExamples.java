package org.veterancare.web;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Gives each answer that is no problem an example, made from its schema; what is in it is made up. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class ResponseExamples implements OpenApiCustomizer {

    private static final String REF = "$ref";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Texts by the name of their field. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("caseId", "01990000-0000-7000-8000-000000000001"),
            Map.entry("name", "张试例"),
            Map.entry("phone", "13000000000"),
            Map.entry("citizenId", "**************0018"),
            Map.entry("street", "310104007000"),
            Map.entry("neighbourhood", "310104007901"),
            Map.entry("station", "310104007000"),
            Map.entry("account", "a-102"),
            Map.entry("person", "p-102"),
            Map.entry("role", "STREET_CASE_WORKER"),
            Map.entry("rule", "REG-02"),
            Map.entry("rules", "REG-02"),
            Map.entry("code", "REG-02"),
            Map.entry("article", "51"),
            Map.entry("month", "2026-03"),
            Map.entry("sentence", "按时报到（义务兵，自主就业，最后期限2026-03-12）。"),
            Map.entry("nextCursor", "eyJ2IjoxfQ.c2lnbmF0dXJl"),
            Map.entry("type", "VeteranReported"));

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        Schemas schemas = new Schemas(api.getComponents().getSchemas());
        api.getPaths()
                .values()
                .stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> complete(operation, schemas));
    }

    private static void complete(Operation operation, Schemas schemas) {
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                answer.getContent().values().forEach(content -> complete(content, schemas));
            }
        });
    }

    private static void complete(MediaType content, Schemas schemas) {
        if (content.getExample() == null && content.getExamples() == null && content.getSchema() != null) {
            content.setExample(Json31.mapper()
                    .convertValue(
                            schemas.example("", schemas.plain(content.getSchema()), new HashSet<>()), Object.class));
        }
    }

    /** @param known by name */
    private record Schemas(@SuppressWarnings("rawtypes") Map<String, Schema> known) {

        @SuppressWarnings("unchecked") // an object in JSON
        Map<String, Object> plain(Schema<?> schema) {
            return JSON.readValue(OpenApiSchemas.json(schema), Map.class);
        }

        /** @param within names of the schemas that this one stands in: what holds its own kind ends there */
        @SuppressWarnings("unchecked") // schemas are maps all the way down
        Object example(String name, Map<String, Object> schema, Set<String> within) {
            if (schema.get(REF) instanceof String ref) {
                String target = ref.substring(COMPONENTS.length());
                Set<String> deeper = new HashSet<>(within);
                return deeper.add(target) ? example(name, plain(known.get(target)), deeper) : null;
            }
            if (schema.get("enum") instanceof List<?> values) {
                return values.getFirst();
            }
            return switch (type(schema)) {
                case "object" -> object(name, schema, within);
                case "array" -> array(name, (Map<String, Object>) schema.get("items"), within);
                case "boolean" -> true;
                case "integer", "number" -> 1;
                default -> text(name, schema);
            };
        }

        private static String type(Map<String, Object> schema) {
            Object type = schema.get("type");
            if (type instanceof List<?> types) {
                return (String) types.getFirst();
            }
            return type == null ? schema.containsKey("properties") ? "object" : "string" : (String) type;
        }

        @SuppressWarnings("unchecked") // schemas are maps all the way down
        private Object object(String name, Map<String, Object> schema, Set<String> within) {
            Map<String, Object> example = new LinkedHashMap<>();
            if (schema.get("properties") instanceof Map<?, ?> properties) {
                properties.forEach((key, property) -> example.put(
                        (String) key, example((String) key, (Map<String, Object>) property, within)));
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> each) {
                example.put("REG-02", example(name, (Map<String, Object>) each, within));
            }
            return example;
        }

        private List<Object> array(String name, Map<String, Object> items, Set<String> within) {
            List<Object> one = new ArrayList<>();
            Object example = items == null ? null : example(name, items, within);
            if (example != null) {
                one.add(example);
            }
            return one;
        }

        private static String text(String name, Map<String, Object> schema) {
            return switch ((String) schema.getOrDefault("format", "")) {
                case "date" -> "2026-03-02";
                case "date-time" -> "2026-03-02T09:30:00+08:00";
                case "uuid" -> "01990000-0000-7000-8000-000000000001";
                default -> BY_NAME.getOrDefault(name, "说明文字");
            };
        }
    }
}
