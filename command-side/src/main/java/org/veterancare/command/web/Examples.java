package org.veterancare.command.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.veterancare.events.District;

/** An example body for each command, made from its schema; the people in it are made up. */
final class Examples {

    /** Values by the name of their field. */
    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("citizenId", "310104199003070018"),
            Map.entry("name", "张试例"),
            Map.entry("phone", "13000000000"),
            Map.entry("maskedName", "张"),
            Map.entry("dischargeApprovedOn", "2026-02-10"),
            Map.entry("street", "310104007000"),
            Map.entry("code", "310104000000"),
            Map.entry("neighbourhood", "310104007901"),
            Map.entry("legalBasis", List.of("PLC-R 25")),
            Map.entry("kind", "SKILLS"),
            Map.entry("postKind", "STATE_ENTERPRISE"),
            Map.entry("deadline", "HARDSHIP_REVIEW"),
            Map.entry("ref", "1"),
            Map.entry("command", "record-death"),
            Map.entry("says", Map.of(
                    "occurredOn", "2026-03-02", "proof", "CERTIFICATE", "evidence", "sha256:" + "0".repeat(64))),
            // a class of now says how many it holds
            Map.entry("hours", 40),
            // one of the list
            Map.entry("provider", "12310104425012349P"),
            Map.entry("reason", "材料齐全，符合规定"));

    /** Tried in turn where a text must have a form. */
    private static final List<String> FORMS = List.of(
            "310104007000",
            "310104",
            "sha256:" + "0".repeat(64),
            "91310104000000000T",
            "2026-04",
            "PLC-R 25",
            "GENERAL",
            "A-1",
            "2026-03-02",
            "1");

    private Examples() {}

    @SuppressWarnings("unchecked") // schemas are maps all the way down
    static Object of(String name, Map<String, Object> schema) {
        if (BY_NAME.containsKey(name) && isOneOf(schema.get("enum"), BY_NAME.get(name))) {
            return BY_NAME.get(name);
        }
        return switch ((String) schema.get("type")) {
            case "object" -> object(schema);
            case "array" -> List.of(of("", (Map<String, Object>) schema.get("items")));
            case "boolean" -> true;
            case "integer" -> number(schema);
            default -> text(schema);
        };
    }

    /** A word that is right for one list of codes may be none of another's. */
    private static boolean isOneOf(Object codes, Object value) {
        return !(codes instanceof List<?> known) || known.contains(value);
    }

    /** Required fields, and why it is done. */
    @SuppressWarnings("unchecked") // schemas are maps all the way down
    private static Map<String, Object> object(Map<String, Object> schema) {
        List<String> required = (List<String>) schema.get("required");
        Map<String, Object> example = new LinkedHashMap<>();
        ((Map<String, Map<String, Object>>) schema.get("properties")).forEach((name, property) -> {
            if (required.contains(name) || BY_NAME.containsKey(name) || name.equals("because")) {
                example.put(name, of(name, property));
            }
        });
        return example;
    }

    private static Object number(Map<String, Object> schema) {
        return ((Number) schema.getOrDefault("minimum", 1)).longValue() == 0 ? 1L : schema.getOrDefault("minimum", 1);
    }

    private static Object text(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> values) {
            return values.getFirst();
        }
        if ("date".equals(schema.get("format"))) {
            // today: what is long past would be refused, or wait for a second person
            return LocalDate.now(District.ZONE).toString();
        }
        if ("uuid".equals(schema.get("format"))) {
            return "01990000-0000-7000-8000-000000000001";
        }
        return schema.get("pattern") instanceof String form ? matching(form) : "说明文字";
    }

    private static String matching(String form) {
        Pattern pattern = Pattern.compile(form);
        Optional<String> known = FORMS.stream().filter(text -> pattern.matcher(text).matches()).findFirst();
        return known.orElseGet(() -> form.replaceAll("^\\^\\(\\?:|\\)\\$$", "").split("\\|")[0]);
    }
}
