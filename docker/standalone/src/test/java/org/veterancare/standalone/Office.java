package org.veterancare.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The staff at their desks: calls over HTTP, each under its own account. */
final class Office {

    static final JsonMapper JSON = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String address;
    private final UnaryOperator<String> signIn;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** @param signIn from an account to its access token */
    Office(String address, UnaryOperator<String> signIn) {
        this.address = address;
        this.signIn = signIn;
    }

    /** At the standalone's own sign-in server. */
    static Office at(String address) {
        return new Office(address, account -> token(address, account));
    }

    /** An empty standalone with a data folder, at a port of its own. */
    static ConfigurableApplicationContext opened(Path data) {
        return Standalone.start(
                "--server.port=" + Ports.free(), "--veterancare.data=" + data, "--veterancare.demo.cases=0");
    }

    static String address(ConfigurableApplicationContext standalone) {
        return "http://localhost:" + standalone.getEnvironment().getProperty("server.port");
    }

    static String token(String address, String account) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (HttpClient once = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = once.send(request, HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body()).get("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of a call that nobody in particular makes. */
    static int status(String address) throws IOException, InterruptedException {
        try (HttpClient once = HttpClient.newHttpClient()) {
            return once.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    Answer get(String account, String path) throws IOException {
        return send(request(account, path).GET());
    }

    /** Opens a stream. */
    Answer post(String account, String path, Object body) throws IOException {
        return send(posting(account, path, body));
    }

    /** @param asOf the version looked at */
    Answer post(String account, String path, Object body, long asOf) throws IOException {
        return send(posting(account, path, body).header("If-Match", "\"" + asOf + "\""));
    }

    HttpRequest.Builder posting(String account, String path, Object body) {
        String text = body instanceof String json ? json : JSON.writeValueAsString(body);
        return request(account, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text));
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(account, signIn));
    }

    /** @throws IOException where no answer came: what became of the call is not known */
    Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What came back. */
    record Answer(int status, String text, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        long version() {
            return json().get("version").asLong();
        }

        /** Last part of the address of what was made. */
        String id() {
            String location = response.headers().firstValue("Location").orElseThrow();
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }
}
