package org.veterancare.standalone.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Values that programs are known to stumble over, and ways to put them into a body. */
final class Nasty {

    private static final JsonMapper JSON = new JsonMapper();

    /** As they are written in JSON. */
    private static final List<String> VALUES = List.of(
            "null", "true", "false", "0", "-0.0", "-1", "1", "2", "255", "65536", "2147483647", "2147483648",
            "-2147483649",
            "9223372036854775807", "9223372036854775808", "1.5", "1e2", "1e400", "1e999999", "-1e999999", "0.1e-999999",
            "9".repeat(100), "9".repeat(101), "\"\"", "\" \"", "\"0\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"",
            "\"\\udc00\\ud800\"", "\"\\ufeff\"", "\"\\u202e张三\\u202c\"", "\"\\u200b\"", "\"𠮷野家\"", "\"㐂𪚥𬺰\"",
            "\"e\\u0301\"", "\"\\uff11\\uff12\"", "\"a\\r\\nSet-Cookie: x=y\"", "\"\\u001b[31m\"", "\"=1+1\"",
            "\"' OR 1=1 --\"", "\"${jndi:ldap://x}\"", "\"<script>alert(1)</script>\"", "\"../../etc/passwd\"",
            "\"%s%n%d\"",
            "\"310104199003070018\"", "\"310104199003070019\"", "\"31010419900307001x\"", "\"310104199002300018\"",
            "\"000000000000000000\"", "\"1900-01-01\"", "\"2199-12-31\"", "\"2026-02-29\"", "\"2024-02-29\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"", "\"2026-11-23T00:00:00Z\"", "\"2026-13\"", "\"310104000000\"", "\"310105001001\"",
            "\"999999999999\"", "\"00000000-0000-0000-0000-000000000000\"", "\"OTHER\"", "\"enc:v1:AES:k:AAAA\"", "[]",
            "[null]",
            "[[]]", "[\"A\",\"A\"]", "[[[[[[[[]]]]]]]]", "{}", "{\"\":{}}", "{\"value\":\"x\"}", "{\"clear\":\"x\"}");

    private final SplittableRandom random;

    Nasty(SplittableRandom random) {
        this.random = random;
    }

    JsonNode value() {
        String text = VALUES.get(random.nextInt(VALUES.size()));
        if (random.nextInt(20) == 0) {
            text = "\"" + "字".repeat(1 + random.nextInt(70_000)) + "\"";
        } else if (random.nextInt(40) == 0) {
            int depth = 1 + random.nextInt(40);
            text = "[".repeat(depth) + "]".repeat(depth);
        }
        return JSON.getNodeFactory().rawValueNode(new RawValue(text));
    }

    /** A text for addresses and headers. */
    String text() {
        String text = VALUES.get(random.nextInt(VALUES.size()));
        return text.startsWith("\"") && !text.contains("\\") ? text.substring(1, text.length() - 1) : text;
    }

    /** A text for a query, where one may hold what no database takes. */
    String parameter() {
        return random.nextInt(8) == 0 ? "a\u0000b" : text();
    }

    /** Changes one place of a body. */
    void spoil(ObjectNode body) {
        List<Runnable> changes = new ArrayList<>();
        collect(body, changes);
        changes.get(random.nextInt(changes.size())).run();
    }

    private void collect(JsonNode node, List<Runnable> changes) {
        if (node instanceof ObjectNode object) {
            changes.add(() -> object.set("approvedBy", value()));
            object.properties().forEach(field -> {
                changes.add(() -> object.set(field.getKey(), changed(field.getValue())));
                changes.add(() -> object.set(field.getKey(), value()));
                changes.add(() -> object.remove(field.getKey()));
                collect(field.getValue(), changes);
            });
        } else if (node instanceof ArrayNode list) {
            changes.add(() -> list.add(value()));
            for (int i = 0; i < list.size(); i++) {
                int place = i;
                changes.add(() -> list.set(place, value()));
                collect(list.get(i), changes);
            }
        }
    }

    /** Nearly the same. */
    private JsonNode changed(JsonNode node) {
        if (node.isString()) {
            return JSON.getNodeFactory().stringNode(changed(node.stringValue()));
        }
        return node.isIntegralNumber() ? JSON.getNodeFactory().numberNode(-node.asLong()) : value();
    }

    private String changed(String text) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + "\u0000" + text.substring(at);
            case 1 -> text.substring(0, at) + "\u202e" + text.substring(at);
            case 2 -> text.substring(0, at) + "𠮷" + text.substring(at);
            case 3 -> text.substring(0, at);
            case 4 -> text + text;
            default -> text.substring(0, at) + (char) ('0' + random.nextInt(10))
                    + text.substring(Math.min(text.length(), at + 1));
        };
    }

    /** Changes some bytes. */
    byte[] spoiled(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int n = 1 + random.nextInt(4); n > 0 && changed.length > 0; n--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(changed, random.nextInt(changed.length + 1)) : changed;
    }
}
