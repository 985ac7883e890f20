package org.veterancare.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.veterancare.testing.PolicyTable;
import org.veterancare.web.FrontDoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An operation as the interface describes it, and how it is called for one case. */
record Operation(String method, String path, String example) {

    private static final String NOTHING = "01990000-0000-7000-8000-0000000000ff";

    /** Paths of lists of cases, with what they must be asked so that the made-up case belongs in. */
    private static final Map<String, String> LISTS = Map.of(
            "GET /api/v1/cases", "?limit=200",
            "GET /api/v1/work-list", "?limit=200",
            "GET /api/v1/dashboard/{metric}/cases", "?limit=200",
            "POST /api/v1/cases/search", "",
            "POST /api/v1/deadlines/preview", "");

    /** What else must be asked. */
    private static final Map<String, String> ASKED = Map.of(
            "/api/v1/dashboard/known-at", "?knownAt=2026-01-01T00:00:00Z",
            "/api/v1/cases/{caseId}/diff", "?from=0&to=1");

    /** Every operation of the description under {@code /api}. */
    static List<Operation> of(JsonNode description) {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (path.getKey().startsWith("/api/")) {
                JsonNode example = method.getValue().at("/requestBody/content/application~1json/example");
                operations.add(new Operation(
                        method.getKey().toUpperCase(), path.getKey(), example.isObject() ? example.toString() : "{}"));
            }
        }));
        return operations;
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

    /** Whether it is about one case within reach, which its path names; glass is broken for what is out of reach. */
    boolean isOfOneCase() {
        return path.contains("{caseId}") && !path.endsWith("/break-glass");
    }

    boolean opensACase() {
        return method.equals("POST") && path.equals("/api/v1/cases");
    }

    boolean listsCases() {
        return LISTS.containsKey(method + " " + path);
    }

    /** The address for a case, with a metric that counts every case, a rule that there is, and all it must be asked. */
    String address(String caseId) {
        String address = path.replace("{caseId}", caseId)
                .replace("{metric}", "case-stock")
                .replace("{code}", "REG-01")
                .replaceAll("\\{[^}]*}", NOTHING);
        return address + LISTS.getOrDefault(method + " " + path, ASKED.getOrDefault(path, ""));
    }

    /** The example of the description; an opening is moved to the made-up case's neighbourhood. */
    String body(Place place) {
        if (path.endsWith("/search")) {
            return "{\"text\":\"" + place.phone() + "\",\"by\":\"PHONE\"}";
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
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(example);
        if (body.has("occurredOn")) {
            // some commands are of the day they are sent on
            body.put("occurredOn", LocalDate.now(FrontDoor.ZONE).toString());
        }
        if (opensACase()) {
            body.put("street", place.street()).put("neighbourhood", place.neighbourhood());
        }
        return body.toString();
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
