package org.veterancare.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong at one place of a body.
 *
 * @param pointer JSON pointer (RFC 6901) to it
 * @param code stable code such as {@code required} or {@code unknown-field}
 * @param limits what the text of the code names in braces, such as {@code max}
 */
public record Fault(String pointer, String code, Map<String, Object> limits) {

    /** Names of fields are ours, so anything else came from outside and might be personal. */
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}|\\d{1,4}");

    public static Fault at(List<String> path, String code) {
        return at(path, code, Map.of());
    }

    public static Fault at(List<String> path, String code, Map<String, Object> limits) {
        return new Fault(
                path.stream().map(Fault::safe).map(name -> "/" + name).collect(Collectors.joining()), code, limits);
    }

    private static String safe(String name) {
        return FIELD.matcher(name).matches() ? name : "?";
    }
}
