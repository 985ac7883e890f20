package org.veterancare.standalone.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no answer may be, whatever was asked. */
public final class Verdict {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROBLEM = "application/problem+json";

    /** What may be asked for (I1); a machine that many share may take longer now and then. */
    private static final long SLOW_MILLIS = 2_000;

    /** Longer than any answer takes there too: the slowest of 4000 took 0.3 s with three processes for each core. */
    private static final long LONGEST_MILLIS = 5_000;
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat (org|java|jakarta|com|tools|io)\\.|\\b(org|java|jakarta|tools)\\.[a-z]+\\.[a-z]+|Exception\\b|Caused by"
                    + "|SELECT .* FROM|INSERT INTO|violates .* constraint|_pkey\\b|Tomcat/|<html><body><h1>");

    private final Set<String> codes = new HashSet<>();

    /** @param document where the codes of problems are published */
    public Verdict(JsonNode document) {
        document.at("/components/schemas/Problem/properties/code/enum").forEach(code -> codes.add(code.asString()));
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("the document publishes no codes of problems");
        }
    }

    /** Everything wrong with this answer; nothing where it is as it should be. */
    public List<String> faults(Call call, Reply reply) {
        List<String> faults = new ArrayList<>();
        if (reply.status() >= 500 && !isToldToWait(call, reply) && !isAboutBytes(call, reply)) {
            faults.add("an error of ours: " + reply.status());
        }
        if (reply.millis() > LONGEST_MILLIS) {
            faults.add("slow: " + reply.millis() + " ms");
        }
        Matcher leak = INSIDE.matcher(reply.text());
        if (leak.find()) {
            faults.add("tells how we are built: " + leak.group());
        }
        if (call.operation() != null && !call.operation().documents(reply.status(), reply.type())) {
            faults.add("not documented: " + reply.status() + " " + reply.type());
        }
        if (reply.status() >= 400 && !isWithoutWords(call, reply)) {
            problem(call, reply, faults);
        }
        return faults;
    }

    /** Longer than is promised; who names a version asks to wait for it. */
    static boolean isSlow(Call call, Reply reply) {
        return reply.millis() > SLOW_MILLIS && !call.target().contains("version=");
    }

    /** A view that has not come to the version asked for may say so (api.md, Reads). */
    private static boolean isToldToWait(Call call, Reply reply) {
        return reply.status() == 503 && call.target().contains("version=")
                && reply.text().contains("\"code\":\"projection-lagging\"");
    }

    /** Changed bytes may name a version of HTTP or a coding that no server has to know (RFC 9110, 15.6.2 and 15.6.6). */
    private static boolean isAboutBytes(Call call, Reply reply) {
        return call.raw() && (reply.status() == 501 || reply.status() == 505);
    }

    /** The server ends a connection on which it can read nothing more, and need not say why. */
    private static boolean isWithoutWords(Call call, Reply reply) {
        return call.raw() && reply.text().isEmpty() && (reply.status() == 400 || reply.status() == 431);
    }

    /** RFC 9457, with one of the published codes. */
    private void problem(Call call, Reply reply, List<String> faults) {
        if (!reply.type().equals(PROBLEM)) {
            faults.add("no problem: " + reply.type());
            return;
        }
        try {
            JsonNode body = JSON.readTree(reply.text());
            String code = body.path("code").asString("");
            if (!codes.contains(code)) {
                faults.add("code is not published: " + code);
            } else if (call.operation() != null && !call.operation().documentsCode(reply.status(), code)) {
                faults.add("not documented: " + reply.status() + " " + code);
            }
            if (body.path("status").asInt(0) != reply.status() || !body.path("title").isString()
                    || !body.path("type").asString("").endsWith(":" + code)) {
                faults.add("not as RFC 9457 has it");
            }
        } catch (JacksonException none) {
            faults.add("a problem that is no JSON");
        }
    }
}
