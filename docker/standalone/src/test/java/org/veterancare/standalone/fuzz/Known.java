package org.veterancare.standalone.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one sender has learnt from the answers so far: which streams there are, how far they are, and what could be done in them. */
final class Known {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern STREAM = Pattern.compile("/api/v1/([a-z-]+)/([0-9a-f-]{36})(/[a-z-]+)?.*");

    /** A stream. */
    static final class Stream {

        final String kind;
        final String id;
        final String street;
        long version;
        List<String> allowed = List.of();

        Stream(String kind, String id, String street, long version) {
            this.kind = kind;
            this.id = id;
            this.street = street;
            this.version = version;
        }
    }

    private final List<Stream> streams = new ArrayList<>();
    private final Map<String, Stream> byId = new HashMap<>();
    private final List<String> cursors = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    void add(Stream stream) {
        streams.add(stream);
        byId.put(stream.id, stream);
    }

    /** One of a kind, mostly one of the newest; null where there is none. */
    Stream any(String kind, SplittableRandom random) {
        List<Stream> some = streams.stream().filter(stream -> stream.kind.equals(kind)).toList();
        if (some.isEmpty()) {
            return null;
        }
        int from = random.nextInt(3) == 0 ? 0 : Math.max(0, some.size() - 6);
        return some.get(from + random.nextInt(some.size() - from));
    }

    String cursor(SplittableRandom random) {
        return cursors.isEmpty() ? "AAAA" : cursors.get(random.nextInt(cursors.size()));
    }

    String event(SplittableRandom random) {
        return events.isEmpty() ? "00000000-0000-0000-0000-000000000000" : events.get(random.nextInt(events.size()));
    }

    /** @param street of whoever sent the call, for a stream that is new */
    void learn(Call call, Reply reply, String street) {
        if (reply.status() >= 300 || !reply.type().equals("application/json")) {
            return;
        }
        try {
            read(call, JSON.readTree(reply.text()), street);
        } catch (JacksonException none) {
            throw new IllegalStateException("an answer that is no JSON: " + call, none);
        }
    }

    private void read(Call call, JsonNode body, String street) {
        remember(cursors, body.path("nextCursor"));
        remember(events, body.at("/items/0/eventId"));
        if (!body.path("version").isIntegralNumber()) {
            return;
        }
        Matcher matcher = STREAM.matcher(call.target());
        Stream stream = matcher.matches() ? byId.get(matcher.group(2)) : null;
        if (stream == null) {
            opened(call, body, street);
        } else if (!call.headers().contains("handling=dry-run") && !call.target().contains("?")) {
            stream.version = Math.max(stream.version, body.path("version").asLong());
            stream.allowed = allowed(body, stream.allowed);
        }
    }

    private void opened(Call call, JsonNode body, String street) {
        String kind = call.target().replaceFirst("/api/v1/", "");
        body.properties()
                .stream()
                .filter(field -> field.getKey().endsWith("Id"))
                .findFirst()
                .ifPresent(
                        id -> add(new Stream(kind, id.getValue().asString(), street, body.path("version").asLong())));
    }

    private static List<String> allowed(JsonNode body, List<String> before) {
        if (!body.has("commands")) {
            return before;
        }
        List<String> names = new ArrayList<>();
        body.path("commands").forEach(command -> {
            if (command.path("allowed").asBoolean(false)) {
                names.add(command.path("command").asString());
            }
        });
        return names;
    }

    private static void remember(List<String> list, JsonNode value) {
        if (value.isString() && list.size() < 200) {
            list.add(value.asString());
        }
    }
}
