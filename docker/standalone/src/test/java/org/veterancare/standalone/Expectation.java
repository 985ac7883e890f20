package org.veterancare.standalone;

import java.util.Optional;
import java.util.Set;
import org.veterancare.events.Actor;
import org.veterancare.standalone.Operation.Place;
import org.veterancare.testing.PolicyTable.Side;
import org.veterancare.web.PolicyRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an operation must answer one caller, by the policy table and the rule of scope alone. */
record Expectation(Operation operation, Side side, PolicyRow row, Place place, String caseId) {

    private static final Set<String> SHUT = Set.of("insufficient-role", "grant-missing", "token-invalid");

    private static final Set<String> TOLD = Set.of(
            "type", "title", "status", "detail", "instance", "code", "traceId", "transferredTo", "transferredOn");

    /** An answer, and that to the same call about a case that does not exist. */
    record Answered(int status, String body, String missing) {}

    /** What is wrong with the answer. */
    Optional<String> complaint(Actor caller, Answered answer) {
        if (answer.status() >= 500) {
            return wrong(caller, "an answer and no failure", answer);
        }
        if (!row.roles().contains(caller.role())) {
            return when(!isProblem(answer, 403, "insufficient-role"), caller, "403 insufficient-role", answer);
        }
        if (SHUT.contains(code(answer)) || answer.status() == 401) {
            return wrong(caller, "to be let in", answer);
        }
        return inScope(caller, answer);
    }

    private Optional<String> inScope(Actor caller, Answered answer) {
        boolean seen = place.isSeenFrom(caller.station());
        if (operation.listsCases()) {
            return when(answer.status() != 200 || answer.body().contains(caseId) != seen, caller,
                    seen ? "a list with the case" : "a list without the case", answer);
        }
        if (!operation.isOfOneCase() && !operation.opensACase()) {
            // the station that had it hears that it handed it over
            boolean foreign = !seen && !caller.station().equals(place.former());
            return when(foreign && answer.body().contains(caseId), caller, "nothing of the case", answer);
        }
        if (caller.station().equals(place.former()) && side == Side.QUERY && operation.isOfOneCase()) {
            return when(!tellsTheTransferAlone(answer), caller, "that it was transferred, and no more", answer);
        }
        if (!seen) {
            boolean hidden = isProblem(answer, 404, "case-not-found")
                    && (operation.opensACase() || plain(answer.body()).equals(plain(answer.missing())));
            return when(!hidden, caller, "what a missing case answers", answer);
        }
        // whatever a rule says no to is said of the case: only that it is not there must not be said
        boolean shown = !isProblem(answer, 404, "case-not-found");
        return when(!shown, caller, "the case", answer);
    }

    /** Only of its own: what a missing case answers, with where it went and when. */
    private boolean tellsTheTransferAlone(Answered answer) {
        JsonNode told = JsonMapper.shared().readTree(answer.body());
        return isProblem(answer, 404, "case-transferred")
                && told.path("transferredTo").asString().equals(place.street())
                && told.has("transferredOn")
                && TOLD.containsAll(told.propertyNames());
    }

    private Optional<String> when(boolean wrong, Actor caller, String expected, Answered answer) {
        return wrong ? wrong(caller, expected, answer) : Optional.empty();
    }

    private Optional<String> wrong(Actor caller, String expected, Answered answer) {
        return Optional.of(operation + " by " + caller.role() + " at " + caller.station() + ": expected " + expected
                + ", found " + answer.status() + " " + code(answer));
    }

    private static boolean isProblem(Answered answer, int status, String code) {
        return answer.status() == status && code.equals(code(answer));
    }

    private static String code(Answered answer) {
        return answer.body().startsWith("{")
                ? JsonMapper.shared().readTree(answer.body()).path("code").asString()
                : "";
    }

    /** A problem without what differs from call to call: its own address and number. */
    private static JsonNode plain(String body) {
        JsonNode tree = JsonMapper.shared().readTree(body);
        if (tree instanceof ObjectNode problem) {
            problem.remove("instance");
            problem.remove("traceId");
        }
        return tree;
    }
}
