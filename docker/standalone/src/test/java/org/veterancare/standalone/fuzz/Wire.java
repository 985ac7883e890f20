package org.veterancare.standalone.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sends calls: as a client does, or byte by byte. */
final class Wire {

    private static final int PATIENCE_MILLIS = 2_000;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final UnaryOperator<String> tokens;

    /** @param tokens from an account to its token */
    Wire(URI address, UnaryOperator<String> tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /** @return one answer; of bytes, none where they were no whole request, and several where they made more than one */
    List<Reply> send(Call call, Nasty nasty) throws IOException {
        return call.raw() ? bytes(call, nasty) : List.of(asClient(call));
    }

    private Reply asClient(Call call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + call.target()))
                .timeout(Duration.ofSeconds(60))
                .method(call.method(), call.body() == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(call.body()));
        if (!call.headers().isEmpty()) {
            request.headers(call.headers().toArray(String[]::new));
        }
        if (call.account() != null) {
            request.header("Authorization", "Bearer " + tokens.apply(call.account()));
        }
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            long millis = (System.nanoTime() - begin) / 1_000_000;
            return new Reply(answer.statusCode(), type(answer.headers().firstValue("Content-Type").orElse("")),
                    answer.body(), millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static String type(String header) {
        return header.replaceFirst(";.*", "").strip();
    }

    private List<Reply> bytes(Call call, Nasty nasty) throws IOException {
        byte[] request = nasty.spoiled(serialised(call));
        long begin = System.nanoTime();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            byte[] answers = socket.getInputStream().readAllBytes();
            return Answers.in(answers, (System.nanoTime() - begin) / 1_000_000);
        } catch (SocketTimeoutException | java.net.SocketException unfinished) {
            return List.of();
        }
    }

    private byte[] serialised(Call call) throws IOException {
        StringBuilder head = new StringBuilder(
                call.method() + " " + call.target() + " HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < call.headers().size(); i += 2) {
            head.append(call.headers().get(i)).append(": ").append(call.headers().get(i + 1)).append("\r\n");
        }
        if (call.account() != null) {
            head.append("Authorization: Bearer ").append(tokens.apply(call.account())).append("\r\n");
        }
        head.append("Connection: close\r\n");
        if (call.body() != null) {
            head.append("Content-Length: ").append(call.body().length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (call.body() != null) {
            all.write(call.body());
        }
        return all.toByteArray();
    }
}
