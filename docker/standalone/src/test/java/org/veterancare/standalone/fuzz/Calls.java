package org.veterancare.standalone.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.veterancare.standalone.fuzz.Operation.Parameter;
import org.veterancare.standalone.signin.DemoUser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes one call after another: for a half valid, for the other half with one to three things wrong. */
final class Calls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LANGUAGES = List.of("en", "zh-CN", "fr;q=0.1", "*", "x".repeat(300), ";;q=",
            "en;q=2");

    private final List<Operation> operations;
    private final Known known;
    private final SplittableRandom random;
    private final Nasty nasty;
    private final Bodies bodies;

    Calls(List<Operation> operations, Known known, SplittableRandom random, int people) {
        this.operations = operations;
        this.known = known;
        this.random = random;
        this.nasty = new Nasty(random);
        this.bodies = new Bodies(known, random, people);
    }

    Call next() {
        int wrong = random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(3);
        Operation operation = operations.get(random.nextInt(operations.size()));
        Known.Stream stream = known.any(kind(operation), random);
        if (stream != null && stream.kind.equals("cases") && random.nextInt(2) == 0) {
            operation = within(stream, operation);
        }
        DemoUser sender = Staff.one(operation.senders(), stream == null ? null : stream.street, random);
        return call(operation, stream, sender, wrong);
    }

    private static String kind(Operation operation) {
        return operation.path().replaceFirst("/api/v1/", "").replaceFirst("/.*", "");
    }

    /** Something that can be done in this case now, as far as is known. */
    private Operation within(Known.Stream stream, Operation otherwise) {
        if (random.nextInt(6) == 0) {
            return operations.stream()
                    .filter(read -> read.path().matches("/api/v1/cases/\\{\\w+}"))
                    .findFirst()
                    .orElse(otherwise);
        }
        String name = stream.allowed.isEmpty() || random.nextInt(4) == 0
                ? "allowed-commands"
                : stream.allowed.get(random.nextInt(stream.allowed.size()));
        return operations.stream()
                .filter(operation -> operation.path().matches("/api/v1/cases/\\{\\w+}/" + name))
                .findFirst()
                .orElse(otherwise);
    }

    private Call call(Operation operation, Known.Stream stream, DemoUser sender, int wrong) {
        boolean[] places = new boolean[4];
        for (int n = 0; n < wrong; n++) {
            places[operation.body().isMissingNode()
                    ? 1 + random.nextInt(3)
                    : Math.max(0, random.nextInt(7) - 3)] = true;
        }
        List<String> headers = headers(operation, stream, places[2]);
        byte[] body = operation.body().isMissingNode() ? null : body(operation, sender, places[0] ? wrong : 0);
        if (body != null) {
            headers.addAll(List.of(
                    "Content-Type", places[2] && random.nextInt(4) == 0 ? "text/plain" : "application/json"));
        }
        String target = target(operation, stream, places[1]);
        boolean elsewhere = places[3] && random.nextInt(3) == 0;
        String account = random.nextInt(50) == 0 ? null : sender.account();
        return new Call(
                elsewhere || places[3] ? null : operation,
                elsewhere
                        ? List.of("PUT", "DELETE", "PATCH", "POST", "GET").get(random.nextInt(5))
                        : operation.method(),
                places[3] && !elsewhere ? lost(target) : target,
                account,
                headers,
                body,
                places[3] && random.nextInt(2) == 0);
    }

    /** Beside the way. */
    private String lost(String target) {
        return switch (random.nextInt(5)) {
            case 0 -> target + "/" + encoded(nasty.text());
            case 1 -> target.replaceFirst("/api", "/api/");
            case 2 -> target + (target.contains("?") ? "&" : "?") + encoded(nasty.text()) + "=" + encoded(nasty.text());
            case 3 -> target.substring(0, 1 + random.nextInt(target.length())).replaceAll("%.?$", "");
            default -> target.toUpperCase();
        };
    }

    private byte[] body(Operation operation, DemoUser sender, int wrong) {
        ObjectNode body = bodies.valid(operation, sender);
        for (int n = 0; n < wrong; n++) {
            nasty.spoil(body);
        }
        byte[] text = Bodies.written(body, random.nextBoolean());
        return wrong > 0 && random.nextInt(10) == 0 ? nasty.spoiled(text) : text;
    }

    private String target(Operation operation, Known.Stream stream, boolean wrong) {
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            boolean spoiled = wrong && random.nextInt(2) == 0;
            if (parameter.in().equals("path")) {
                String value = spoiled ? nasty.text() : inPath(parameter, stream);
                path = path.replace("{" + parameter.name() + "}", value.isEmpty() ? "x" : encoded(value));
            } else if (parameter.in().equals("query") && (parameter.required() || random.nextInt(3) == 0)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(encoded(spoiled ? nasty.parameter() : bodies.parameter(parameter)));
            }
        }
        return path + query;
    }

    private String inPath(Parameter parameter, Known.Stream stream) {
        if (parameter.name().equals("eventId")) {
            return known.event(random);
        }
        if (parameter.name().endsWith("Id") || parameter.name().equals("id")) {
            return stream == null ? new UUID(7, random.nextLong()).toString() : stream.id;
        }
        return bodies.parameter(parameter);
    }

    private List<String> headers(Operation operation, Known.Stream stream, boolean wrong) {
        List<String> headers = new ArrayList<>();
        if (operation.parameters().stream().anyMatch(parameter -> parameter.name().equals("If-Match"))) {
            headers.addAll(List.of("If-Match", wrong && random.nextBoolean()
                    ? header(nasty.text())
                    : random.nextInt(8) == 0 ? "*" : "\"" + version(stream) + "\""));
        }
        if (random.nextInt(6) == 0) {
            headers.addAll(List.of("Accept-Language", LANGUAGES.get(random.nextInt(LANGUAGES.size()))));
        }
        if (operation.method().equals("POST") && random.nextInt(6) == 0) {
            headers.addAll(List.of(
                    "Idempotency-Key", wrong ? header(nasty.text()) : new UUID(random.nextInt(50), 1).toString()));
        }
        if (operation.method().equals("POST") && random.nextInt(5) == 0) {
            headers.addAll(List.of("Prefer", "handling=dry-run"));
        }
        if (wrong) {
            headers.addAll(odd());
        }
        return headers;
    }

    /** Sometimes of a while ago. */
    private long version(Known.Stream stream) {
        long known = stream == null ? 0 : stream.version;
        return random.nextInt(10) == 0 ? Math.max(0, known - 1) : known;
    }

    private List<String> odd() {
        return switch (random.nextInt(6)) {
            case 0 -> List.of("Accept", List.of("text/html", "application/xml", "*/*;q=0", "nonsense", "image/*")
                    .get(random.nextInt(5)));
            case 1 -> List.of("X-Request-Id", header(nasty.text()));
            case 2 -> List.of("traceparent", header(nasty.text()));
            case 3 -> List.of("If-None-Match", header(nasty.text()));
            case 4 -> List.of("Content-Encoding", "gzip");
            default -> List.of("X-" + "n".repeat(1 + random.nextInt(50)), "v".repeat(random.nextInt(6_000)));
        };
    }

    /** What can stand in a header at all; the rest goes byte by byte. */
    private static String header(String text) {
        String plain = text.replaceAll("[^\\x21-\\x7e]", "?");
        return plain.isEmpty() ? "?" : plain;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static JsonMapper json() {
        return JSON;
    }
}
