package org.veterancare.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.veterancare.web.Preference;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/** What the headers of a command say: as of which version, and whether it is only tried. */
final class CallHeaders {

    private static final String ANY = "*";
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private final HttpServletRequest request;

    CallHeaders(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * The version looked at; null where any will do.
     *
     * @throws Problem precondition-required where it must be named and is not
     */
    Long expectedVersion(CommandType command) {
        if (command.opens()) {
            return null;
        }
        String given = single(HttpHeaders.IF_MATCH)
                .orElseThrow(() -> Problem.of(ProblemCode.PRECONDITION_REQUIRED));
        if (!given.equals(ANY)) {
            return Long.valueOf(matched(VERSION, given, HttpHeaders.IF_MATCH));
        }
        if (command.decides()) {
            throw Problem.of(ProblemCode.PRECONDITION_REQUIRED);
        }
        return null;
    }

    boolean dryRun() {
        return Preference.isDryRun(request);
    }

    private Optional<String> single(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw wrong(name);
        }
        return values.stream().map(String::strip).findFirst();
    }

    private List<String> values(String name) {
        return Collections.list(request.getHeaders(name));
    }

    private static String matched(Pattern form, String given, String header) {
        Matcher matcher = form.matcher(given);
        if (!matcher.matches()) {
            throw wrong(header);
        }
        return matcher.group(1);
    }

    private static Problem wrong(String header) {
        return Problem.of(ProblemCode.BAD_HEADER).with("header", header);
    }
}
