package org.veterancare.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A file for an editor's HTTP client, sent call by call as such a client does. */
final class RequestsFile {

    private static final Pattern NAME = Pattern.compile("(?m)^# @name (\\w+)$");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)\\.response\\.body\\.([^}]+)}}");
    private static final Pattern SETTING = Pattern
            .compile("(?m)^@(\\w+) = \\{\\{\\$localDatetime '([^']+)'(?: (-?\\d+) d)?}}$");
    private static final Pattern STATUS = Pattern.compile(": (\\d{3})\\b(?: `([a-z-]+)`)?");

    /** A name in a path that is no plain word. */
    private static final Pattern KEY = Pattern.compile("\\['([^'.]+)']");

    private static final int MOST_TRIES = 100;
    private static final long PAUSE_MILLIS = 50;

    private final List<String> blocks;
    private final Map<String, JsonNode> answers = new HashMap<>();

    private RequestsFile(List<String> blocks) {
        this.blocks = blocks;
    }

    static RequestsFile of(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static RequestsFile of(String text) {
        String[] parts = text.split("(?m)^### ");
        Map<String, String> days = new HashMap<>();
        SETTING.matcher(parts[0]).results().forEach(set -> days.put("{{" + set.group(1) + "}}", day(set)));
        return new RequestsFile(
                Stream.of(parts).skip(1).map(block -> filled(block, days)).toList());
    }

    /** A day as the client counts it: from today, in the form that is asked for. */
    private static String day(MatchResult set) {
        long days = set.group(3) == null ? 0 : Long.parseLong(set.group(3));
        String form = set.group(2).replace("YYYY", "uuuu").replace("DD", "dd");
        return DateTimeFormatter.ofPattern(form)
                .format(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days));
    }

    private static String filled(String block, Map<String, String> days) {
        String filled = block;
        for (Map.Entry<String, String> each : days.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
        }
        return filled;
    }

    int size() {
        return blocks.size();
    }

    /** The lines that name method and address, with their variables. */
    List<String> addresses() {
        return blocks.stream().map(block -> head(block).getFirst()).toList();
    }

    /**
     * Sends all calls in order.
     *
     * @return what was not answered as its title says: with the status and the code of a problem that it names, or else with
     *     success
     */
    List<String> send(String address) {
        List<String> faults = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String block : blocks) {
                HttpResponse<String> answer = answer(client, block, address);
                Matcher name = NAME.matcher(block);
                if (name.find()) {
                    answers.put(name.group(1), Office.JSON.readTree(answer.body()));
                }
                String title = title(block);
                if (!isAsSaid(title, answer)) {
                    faults.add(title + " -> " + answer.statusCode() + " " + answer.body());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return faults;
    }

    /** A view may be behind what was just written: people are slower than this, so a read is sent again for a while. */
    private HttpResponse<String> answer(HttpClient client, String block, String address)
            throws IOException, InterruptedException {
        HttpRequest request = request(block, address);
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (!request.method().equals("GET") || isAsSaid(title(block), answer)) {
                return answer;
            }
            Thread.sleep(PAUSE_MILLIS);
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return answer;
    }

    private static boolean isAsSaid(String title, HttpResponse<String> answer) {
        int status = answer.statusCode();
        Matcher said = STATUS.matcher(title);
        if (!said.find()) {
            return status >= 200 && status < 300 && !isAllRefused(answer);
        }
        return status == Integer.parseInt(said.group(1))
                && (said.group(2) == null
                        || Office.JSON.readTree(answer.body()).path("code").asString("").equals(said.group(2)));
    }

    /** A call for many is answered with success whatever became of each: a title may excuse one of them, not all. */
    private static boolean isAllRefused(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            return false;
        }
        List<JsonNode> outcomes = Office.JSON.readTree(answer.body())
                .findValues("outcome")
                .stream()
                .filter(JsonNode::isString)
                .toList();
        return !outcomes.isEmpty() && outcomes.stream().allMatch(outcome -> outcome.asString().equals("REFUSED"));
    }

    private static String title(String block) {
        return block.lines().findFirst().orElse("");
    }

    private HttpRequest request(String block, String address) {
        String filled = VARIABLE.matcher(block.replace("{{host}}", address))
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
        List<String> head = head(filled);
        String[] line = head.getFirst().split(" ", 2);
        int end = filled.indexOf("\n\n");
        String body = end < 0 ? "" : filled.substring(end).strip();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(line[1]))
                .method(line[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        head.stream()
                .skip(1)
                .map(header -> header.split(": ", 2))
                .forEach(header -> request.header(header[0], header[1]));
        return request.build();
    }

    /** Everything before the body but for title and notes. */
    private static List<String> head(String block) {
        return block.lines()
                .skip(1)
                .dropWhile(line -> line.startsWith("#"))
                .takeWhile(line -> !line.isBlank())
                .toList();
    }

    /** @throws IllegalStateException where an earlier answer has no such value */
    private String value(String name, String path) {
        String pointer = "/" + KEY.matcher(path.replace("$.", ""))
                .replaceAll(key -> "." + key.group(1).replace("/", "~1"))
                .replaceAll("\\[(\\d+)]", ".$1")
                .replace('.', '/');
        JsonNode value = answers.getOrDefault(name, Office.JSON.nullNode()).at(pointer);
        if (value.isMissingNode()) {
            throw new IllegalStateException("no " + path + " in the answer to " + name);
        }
        return value.asString();
    }
}
