package org.veterancare.standalone;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
        boolean former = caller.station().equals(place.former());
        return switch (operation.tells()) {
            case LISTS, LISTS_IDLE -> listed(seen, caller, answer);
            case NOTICES -> listed(seen || former, caller, answer);
            case HANDED_OVER -> listed(former, caller, answer);
            // the station that had it hears that it handed it over
            case NOTHING, COUNTS, BREAKS_GLASS ->
                when(!seen && !former && answer.body().contains(caseId), caller, "nothing of the case", answer);
            case TAKES ->
                when(answer.body().contains("case-not-found") == seen
                        || !seen && !withoutIds(answer.body()).equals(withoutIds(answer.missing())),
                        caller, seen ? "the case" : "what a missing case answers", answer);
            case BY_NUMBER ->
                when(answer.status() != 200 || answer.body().contains("case-not-found") == seen
                        || !seen && answer.body().contains(caseId),
                        caller, seen ? "the case" : "that there is no such case", answer);
            case GIVES_BACK ->
                seen
                        ? listed(true, caller, answer)
                        : when(!isProblem(answer, 404, "not-found")
                                || !plain(answer.body()).equals(plain(answer.missing())),
                                caller, "what a call that took nothing answers", answer);
            case ONE_CASE, OPENS -> ofOneCase(seen, former, caller, answer);
        };
    }

    private Optional<String> listed(boolean told, Actor caller, Answered answer) {
        return when(answer.status() != 200 || answer.body().contains(caseId) != told, caller,
                told ? "a list with the case" : "a list without the case", answer);
    }

    private Optional<String> ofOneCase(boolean seen, boolean former, Actor caller, Answered answer) {
        boolean opens = operation.tells() == Tells.OPENS;
        if (former && side == Side.QUERY) {
            return when(!tellsTheTransferAlone(answer), caller, "that it was transferred, and no more", answer);
        }
        if (!seen) {
            boolean hidden = isProblem(answer, 404, "case-not-found")
                    && (opens || plain(answer.body()).equals(plain(answer.missing())));
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

    private static String withoutIds(String body) {
        return ID.matcher(body).replaceAll("");
    }

    /** A problem without what differs from call to call: its own address and number. */
    static JsonNode plain(String body) {
        JsonNode tree = JsonMapper.shared().readTree(body);
        if (tree instanceof ObjectNode problem) {
            problem.remove("instance");
            problem.remove("traceId");
        }
        return tree;
    }
}
