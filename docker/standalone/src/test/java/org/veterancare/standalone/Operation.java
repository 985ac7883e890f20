package org.veterancare.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.veterancare.events.District;
import org.veterancare.testing.PolicyTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation as the interface describes it, and how it is called for one case.
 *
 * @param asked the names of what it may be asked
 */
record Operation(String method, String path, String example, Set<String> asked) {

    /** The id of nothing at all. */
    static final String NOTHING = "01990000-0000-7000-8000-0000000000ff";

    /** Of the person whom a yearly plan names. */
    static final String PLANNED = CitizenIds.of(4802);

    /** The case that examples are about. */
    private static final String EXAMPLE = "01990000-0000-7000-8000-000000000001";

    private static final Map<String, Tells.Line> TABLE = Tells.table();

    /** Every operation of the description under {@code /api}. */
    static List<Operation> of(JsonNode description) {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (path.getKey().startsWith("/api/")) {
                JsonNode example = method.getValue().at("/requestBody/content/application~1json/example");
                operations.add(new Operation(
                        method.getKey().toUpperCase(), path.getKey(), example.isObject() ? example.toString() : "{}",
                        asked(method.getValue())));
            }
        }));
        return operations;
    }

    private static Set<String> asked(JsonNode described) {
        return described.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What people agreed on for it. */
    Optional<PolicyTable.Line> row(List<PolicyTable.Line> table) {
        return table.stream()
                .filter(line -> line.row().method().equals(method) && form(line.row().path()).equals(form(path)))
                .findFirst();
    }

    private static String form(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** What it tells of cases; empty where nobody has said so yet. */
    Optional<Tells.Line> line(Map<String, Tells.Line> table) {
        return Optional.ofNullable(table.get(toString()))
                .or(() -> path.contains("{caseId}")
                        ? Optional.of(new Tells.Line(Tells.ONE_CASE, ""))
                        : Optional.empty());
    }

    Tells tells() {
        return line(TABLE).orElseThrow(() -> new AssertionError(this + " has no line in tells.csv")).tells();
    }

    /** The address for a case, with a metric that counts every case, a rule that there is, and all it must be asked. */
    String address(String caseId) {
        return path.replace("{metric}", "case-stock")
                .replace("{code}", "REG-01")
                .replace("{caseId}", caseId)
                .replaceAll("\\{[^}]*}", NOTHING)
                + line(TABLE).map(Tells.Line::asked)
                        .orElse("")
                        .replace("{caseId}", caseId)
                        .replace("{now}", Instant.now().toString());
    }

    /** The example of the description; an opening is moved to the made-up case's neighbourhood. */
    String body(Place place, String caseId) {
        if (path.endsWith("/search")) {
            // by what every role may look people up
            return "{\"text\":\"试例甲\",\"by\":\"NAME\"}";
        }
        if (path.endsWith("/deadlines/preview")) {
            return "{\"period\":{\"rule\":\"HRD-12\",\"length\":99,\"unit\":\"DAYS\"},\"limit\":200}";
        }
        if (path.endsWith("/unmask")) {
            return "{\"fields\":[\"CITIZEN_ID\"],\"reason\":\"核对身份\"}";
        }
        if (path.endsWith("/copy")) {
            return "{\"request\":1,\"reason\":\"交给本人\"}";
        }
        if (path.endsWith("/restricted")) {
            return "{\"reason\":\"核对封存\"}";
        }
        if (tells() == Tells.BY_NUMBER) {
            return arrival(place);
        }
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(example);
        if (body.has("occurredOn")) {
            // some commands are of the day they are sent on
            body.put("occurredOn", LocalDate.now(District.ZONE).toString());
        }
        if (tells() == Tells.OPENS) {
            body.put("street", place.street()).put("neighbourhood", place.neighbourhood());
        }
        return tells() == Tells.TAKES ? body.toString().replace(EXAMPLE, caseId) : body.toString();
    }

    private static String arrival(Place place) {
        LocalDate today = LocalDate.now(District.ZONE);
        return """
            {"rows":[{
              "open":{"occurredOn":"%1$s","subjectKind":"VETERAN","citizenId":"%2$s","name":"试例甲","street":"%3$s",
                "neighbourhood":"%4$s","hukouRegion":"%4$s","residenceRegion":"%4$s"},
              "expect":{"occurredOn":"%1$s","planYear":%5$d,"category":"CONSCRIPT","mode":"SELF_EMPLOYMENT",
                "expectedIn":"%6$s"}}]}""".formatted(
                today, PLANNED, place.street(), place.neighbourhood(), today.getYear(), YearMonth.from(today));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /**
     * Where the made-up case belongs, and by what its person is found.
     *
     * @param former the street that had it before
     */
    record Place(String street, String neighbourhood, String former, String phone) {

        /** The rule of scope, said anew: a station sees what lies below it, and nothing beside or above. */
        boolean isSeenFrom(String station) {
            String below = station.endsWith("000000")
                    ? station.substring(0, 6)
                    : station.endsWith("000") ? station.substring(0, 9) : station;
            return neighbourhood.startsWith(below);
        }
    }
}
