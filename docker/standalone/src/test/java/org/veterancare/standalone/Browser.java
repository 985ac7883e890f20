package org.veterancare.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A Chromium without a window that opens one page and runs scripts in it, over its debugging protocol. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int asked;

    /** Where a browser is on the path of this machine; empty where there is none. */
    static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param folder for its profile */
    Browser(Path program, Path folder, String address) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--remote-debugging-port=0", "--user-data-dir=" + folder, address)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = client.newWebSocketBuilder().buildAsync(page(folder, address), new Listener(answers)).join();
        while (!run("document.readyState === 'complete' && location.href.startsWith('" + address + "')")
                .asBoolean(false)) {
            Thread.sleep(100);
        }
    }

    /** It writes the port it chose into its profile. */
    private URI page(Path folder, String address) throws IOException, InterruptedException {
        Path port = folder.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(port) && !Files.readAllLines(port).isEmpty()) {
                URI list = URI.create("http://localhost:" + Files.readAllLines(port).getFirst() + "/json");
                String targets = client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
                for (JsonNode target : Office.JSON.readTree(targets)) {
                    if (target.path("url").asString().startsWith(address)) {
                        return URI.create(target.path("webSocketDebuggerUrl").asString());
                    }
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser opened no page");
    }

    /** What the script comes to, awaited where it is a promise. */
    JsonNode run(String script) throws InterruptedException {
        int number = ++asked;
        socket.sendText(Office.JSON.writeValueAsString(Map.of("id", number, "method", "Runtime.evaluate", "params",
                Map.of("expression", script, "awaitPromise", true, "returnByValue", true))), true).join();
        while (true) {
            String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("no answer from the browser to: " + script);
            }
            JsonNode said = Office.JSON.readTree(answer);
            if (said.path("id").asInt() == number) {
                if (said.path("result").has("exceptionDetails")) {
                    throw new IllegalStateException(said.toString());
                }
                return said.at("/result/result/value");
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private static final class Listener implements WebSocket.Listener {

        private final BlockingQueue<String> answers;
        private final StringBuilder text = new StringBuilder();

        private Listener(BlockingQueue<String> answers) {
            this.answers = answers;
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                answers.add(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}
