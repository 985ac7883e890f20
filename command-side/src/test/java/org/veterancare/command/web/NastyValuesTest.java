package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every field of every command is given every value below, in cases of several states: it is never our fault. */
class NastyValuesTest extends HttpTest {

    private static final int CALLERS = 4;

    private static final List<String> VALUES = List.of(
            "null", "true", "0", "-1", "2", "2147483647", "9223372036854775807", "9223372036854775808", "1.5", "1e400",
            "\"\"", "\"0\"", "\"\\u0000\"", "\"\\u202e\\u200b\"", "\"𠮷𠮷\"", "\"a\\r\\nb\"", "\"1900-01-01\"",
            "\"2199-12-31\"", "\"1900-01\"", "\"2199-12\"", "\"999999999999\"", "\"OTHER\"", "[]", "[null]", "[[]]",
            "[\"A\",\"A\"]", "{}", "{\"value\":\"x\"}");

    @Autowired
    private CommandCatalogue catalogue;

    @Test
    void noValueOfNoFieldIsAnsweredAsAnErrorOfOurs() {
        Map<Integer, Long> statuses = new ConcurrentSkipListMap<>();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        // a shape is wrong in whatever state a case is: it is tried once
        Set<Try> misshapen = ConcurrentHashMap.newKeySet();
        for (String caseId : List.of(newCase(), reportedCase())) {
            List<Try> tries = catalogue.all()
                    .stream()
                    .flatMap(command -> tries(command, caseId))
                    .filter(each -> !misshapen.contains(each))
                    .toList();
            atOnce(tries, caseId, (each, answer) -> {
                statuses.merge(answer.status(), 1L, Long::sum);
                if (answer.status() == 400) {
                    misshapen.add(each);
                } else if (answer.status() >= 500) {
                    wrong.add(answer.text());
                }
            });
        }
        assertThat(wrong).isEmpty();
        // what is tried gets through to the shape, to the state and to the rules
        assertThat(statuses).containsKeys(200, 400, 409, 422);
    }

    private record Try(CommandType command, JsonNode body) {}

    /** A command that the state does not admit is refused before its values matter: its shape is tried in the first case only. */
    private Stream<Try> tries(CommandType command, String caseId) {
        boolean shapeOnly = versions.get(caseId) > 1
                && tried(caseId, new Try(command, mutated(command).getFirst())).status() == 409;
        return shapeOnly ? Stream.empty() : mutated(command).stream().map(body -> new Try(command, body));
    }

    private void atOnce(List<Try> tries, String caseId, BiConsumer<Try, Api.Answer> answered) {
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> all = tries.stream()
                    .<Future<?>>map(each -> threads.submit(() -> answered.accept(each, tried(caseId, each))))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Api.Answer tried(String caseId, Try each) {
        CommandType command = each.command();
        Actor sender = new Actor("p-9", "account-9", command.senders().getFirst(), Actors.DISTRICT);
        String version = command.decides() ? "\"" + versions.get(caseId) + "\"" : "*";
        return api.post(command.path().replaceAll("\\{\\w+}", caseId), each.body())
                .by(sender)
                .header("If-Match", version)
                .header("Prefer", "handling=dry-run")
                .send();
    }

    private final Map<String, Long> versions = new TreeMap<>();

    private String reportedCase() {
        String id = newCase();
        versions.put(id, 2L);
        Api.Answer reported = api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .send();
        assertThat(reported.status()).isEqualTo(200);
        return id;
    }

    @Override
    String newCase() {
        String id = super.newCase();
        versions.put(id, 1L);
        return id;
    }

    private static List<JsonNode> mutated(CommandType command) {
        ObjectNode example = Api.JSON.valueToTree(Examples.of("", CommandSchema.of(command)));
        command.fields().forEach(field -> {
            if (!example.has(field.getName())) {
                example.putNull(field.getName());
            }
        });
        List<JsonNode> bodies = new ArrayList<>(List.of(example));
        paths(example, "").forEach(path -> VALUES.forEach(value -> bodies.add(with(example, path, value))));
        return bodies;
    }

    private static JsonNode with(ObjectNode example, String path, String value) {
        ObjectNode body = example.deepCopy();
        JsonNode parent = body.at(path.substring(0, path.lastIndexOf('/')));
        String name = path.substring(path.lastIndexOf('/') + 1);
        JsonNode nasty = Api.JSON.readTree(value);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), nasty);
        } else {
            ((ObjectNode) parent).set(name, nasty);
        }
        return body;
    }

    /** Pointers to every value inside, containers too. */
    private static List<String> paths(JsonNode node, String at) {
        List<String> paths = new ArrayList<>();
        if (!at.isEmpty()) {
            paths.add(at);
        }
        node.properties().forEach(field -> paths.addAll(paths(field.getValue(), at + "/" + field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            paths.addAll(paths(node.get(i), at + "/" + i));
        }
        return paths;
    }
}
