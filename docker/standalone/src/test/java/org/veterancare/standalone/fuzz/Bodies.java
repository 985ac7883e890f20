package org.veterancare.standalone.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.veterancare.standalone.CitizenIds;
import org.veterancare.standalone.fuzz.Operation.Parameter;
import org.veterancare.standalone.signin.DemoUser;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Valid bodies and parameters: the document's examples, brought up to date and to the sender's own street. */
final class Bodies {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> STREAMS = Map.of(
            "classId", "training-classes", "planId", "post-plans", "fundId", "hardship-funds", "caseId", "cases");

    private final Known known;
    private final SplittableRandom random;
    private int people;

    Bodies(Known known, SplittableRandom random, int people) {
        this.known = known;
        this.random = random;
        this.people = people;
    }

    ObjectNode valid(Operation operation, DemoUser sender) {
        JsonNode example = operation.example().isObject() ? operation.example().deepCopy() : made("", operation.body());
        ObjectNode body = example instanceof ObjectNode object ? object : JSON.createObjectNode();
        operation.body().path("properties").properties().forEach(field -> {
            if (!body.has(field.getKey()) && random.nextInt(4) == 0) {
                body.set(field.getKey(), made(field.getKey(), field.getValue()));
            }
        });
        refresh(body, operation.body().path("properties"), sender);
        return body;
    }

    private void refresh(ObjectNode body, JsonNode schemas, DemoUser sender) {
        String street = sender.station().equals(DemoUser.DISTRICT)
                ? "310104016000"
                : sender.station().substring(0, 9) + "000";
        for (String name : List.copyOf(body.propertyNames())) {
            if (name.toLowerCase().endsWith("street") || name.equals("settlementPlace")) {
                body.put(name, street);
            } else if (List.of("neighbourhood", "hukouRegion", "residenceRegion").contains(name)) {
                body.put(name, DemoUser.neighbourhood(street, 1));
            } else if (name.equals("citizenId")) {
                body.put(name, CitizenIds.of(people++));
            } else if (name.equals("occurredOn")) {
                body.put(name, TODAY.minusDays(random.nextInt(3)).toString());
            } else if ("date".equals(schemas.path(name).path("format").asString(""))) {
                body.put(name, TODAY.minusDays(random.nextInt(60)).toString());
            } else if (STREAMS.containsKey(name)) {
                Known.Stream stream = known.any(STREAMS.get(name), random);
                body.put(name, stream == null ? new UUID(7, random.nextLong()).toString() : stream.id);
            } else if (body.get(name) instanceof ObjectNode inner) {
                refresh(inner, schemas.path(name).path("properties"), sender);
            }
        }
    }

    /** A value as the schema wants it. */
    private JsonNode made(String name, JsonNode schema) {
        return switch (schema.path("type").asString("string")) {
            case "object" -> object(schema);
            case "array" -> {
                ArrayNode list = JSON.createArrayNode();
                yield list.add(made("", schema.path("items")));
            }
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "integer" -> JSON.getNodeFactory().numberNode(schema.path("minimum").asLong(1) + random.nextInt(4));
            default -> JSON.getNodeFactory().stringNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || random.nextInt(6) == 0) {
                object.set(field.getKey(), made(field.getKey(), field.getValue()));
            }
        });
        return object;
    }

    private String text(String name, JsonNode schema) {
        if (schema.path("enum").size() > 0) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size())).asString();
        }
        return switch (schema.path("format").asString(name)) {
            case "date" -> TODAY.minusDays(random.nextInt(400)).toString();
            case "date-time" -> Instant.now().minusSeconds(1 + random.nextInt(100_000)).toString();
            case "uuid" -> new UUID(7, random.nextLong()).toString();
            case "cursor" -> known.cursor(random);
            case "street" -> "310104016000";
            case "code" -> "REG-04";
            case "metric" -> "on-time-report";
            case "from", "to", "atVersion" -> Integer.toString(random.nextInt(6));
            default -> schema.path("pattern").asString("").contains("12}") ? "310104016000" : "试例";
        };
    }

    /** A parameter as the schema wants it. */
    String parameter(Parameter parameter) {
        JsonNode schema = parameter.schema();
        if (parameter.name().equals("limit")) {
            return Integer.toString(1 + random.nextInt(200));
        }
        JsonNode value = made(parameter.name(), schema);
        return value.isArray() ? value.get(0).asString() : value.asString();
    }

    /** As bytes; half of a surrogate pair can only be written escaped. */
    static byte[] written(JsonNode body, boolean ascii) {
        String text = JSON.writeValueAsString(body);
        boolean half = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        return (ascii || half ? ASCII.writeValueAsString(body) : text).getBytes(StandardCharsets.UTF_8);
    }
}
