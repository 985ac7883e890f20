package org.veterancare.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A module's jar, started as its image starts it, as a process of its own. */
final class Program {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Map<Path, Path> UNPACKED = new HashMap<>();

    private final Path jar;
    private final Map<String, String> environment;
    private final int port = Ports.free();
    private final Path output;
    private Process process;

    /**
     * @param module folder of the module, such as {@code command-side}
     * @param properties settings, under their property names
     */
    Program(String module, Map<String, String> properties, Path output) {
        this.jar = unpacked(jar(module));
        this.environment = properties;
        this.output = output;
    }

    /** @throws IllegalStateException where the jar has not been built yet */
    static Path jar(String module) {
        Path target = Repository.root().resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no runnable jar in " + target
                            + ": it is made in the package phase, so run verify"));
        } catch (IOException e) {
            throw new IllegalStateException("nothing was built in " + target, e);
        }
    }

    /** As the image's build unpacks it, once for all tests. */
    private static synchronized Path unpacked(Path jar) {
        return UNPACKED.computeIfAbsent(jar, packed -> {
            try {
                Path folder = Files.createTempDirectory("veterancare-unpacked").resolve("application");
                Process extract = new ProcessBuilder(
                        JAVA, "-Djarmode=tools", "-jar", packed.toString(), "extract", "--destination",
                        folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (extract.waitFor() != 0) {
                    throw new IllegalStateException(packed + " could not be unpacked");
                }
                return folder.resolve(packed.getFileName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Starts it, and does not wait. */
    Program start() {
        Path start = Repository.root().resolve("docker/start");
        ProcessBuilder builder = new ProcessBuilder(start.toString(), jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        environment.forEach((name, value) -> builder.environment().put(variable(name), value));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("JAVA", JAVA);
        builder.environment().put("START_CACHE", jar.getParent().toString());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The environment variable of a property, as Spring reads it. */
    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** @return how long it took */
    Duration awaitReady() throws InterruptedException {
        long begin = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() - begin < START_LIMIT.toNanos()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("ended with " + process.exitValue() + "; see " + output);
                }
                if (isReady(client, request)) {
                    return Duration.ofNanos(System.nanoTime() - begin);
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("not ready in time; see " + output);
    }

    private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Memory that it holds now, without the database's own processes. */
    long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a container engine stops it. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
