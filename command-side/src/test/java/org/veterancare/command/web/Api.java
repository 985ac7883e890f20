package org.veterancare.command.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.veterancare.events.Actor;
import org.veterancare.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls as a client makes them. */
final class Api {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;

    Api(int port) {
        this.port = port;
    }

    Call post(String path, Object body) {
        return call("POST", path)
                .header("Content-Type", "application/json")
                .body(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    Call get(String path) {
        return call("GET", path);
    }

    Call call(String method, String path) {
        return new Call(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)), method);
    }

    /** One call, put together step by step. */
    static final class Call {

        private final HttpRequest.Builder request;
        private final String method;
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

        private Call(HttpRequest.Builder request, String method) {
            this.request = request;
            this.method = method;
        }

        Call by(Actor actor) {
            return token(TestTokens.of(actor));
        }

        Call token(String token) {
            return header("Authorization", "Bearer " + token);
        }

        Call asOf(long version) {
            return header("If-Match", "\"" + version + "\"");
        }

        Call header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        /** Beside one of the same name. */
        Call also(String name, String value) {
            request.header(name, value);
            return this;
        }

        Call body(String text) {
            return body(BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8)));
        }

        Call body(HttpRequest.BodyPublisher publisher) {
            body = publisher;
            return this;
        }

        Answer send() {
            try {
                return new Answer(CLIENT.send(
                        request.method(method, body).build(), HttpResponse.BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** Status and code of a problem, such as {@code 404 case-not-found}. */
        String problem() {
            if (!header("Content-Type").startsWith("application/problem+json")) {
                throw new AssertionError("no problem: " + status() + " " + text());
            }
            return status() + " " + json().path("code").asString();
        }

        /** First place that a problem names, with its code. */
        String fault() {
            JsonNode fault = json().path("errors").path(0);
            return fault.path("pointer").asString() + " " + fault.path("code").asString();
        }

        Map<?, ?> map() {
            return JSON.treeToValue(json(), Map.class);
        }
    }
}
