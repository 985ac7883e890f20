package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Turns a {@link Problem} into the one shape that every refusal has, in controllers and filters alike. */
final class ProblemWriter {

    private static final String TYPE = "urn:veterancare:problem:";
    private static final String INSTANCE = "urn:veterancare:request:";

    private final JsonMapper json;
    private final LocaleResolver locales;
    private final BiFunction<Problem, HttpServletRequest, Problem> told;
    private final ProblemTexts texts = new ProblemTexts();

    /** @param told puts a refused look on record, and gives what is told of it */
    ProblemWriter(JsonMapper json, LocaleResolver locales, BiFunction<Problem, HttpServletRequest, Problem> told) {
        this.json = json;
        this.locales = locales;
        this.told = told;
    }

    ResponseEntity<Map<String, Object>> entity(Problem refused, HttpServletRequest request) {
        Problem problem = told.apply(refused, request);
        Language language = language(request);
        return ResponseEntity.status(problem.code().status())
                .headers(problem.headers())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body(problem, language, request));
    }

    /** For filters, which stand outside the controllers' advice. */
    void write(Problem refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = told.apply(refused, request);
        Language language = language(request);
        response.setStatus(problem.code().status());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body(problem, language, request)));
    }

    private Language language(HttpServletRequest request) {
        return Language.of(locales.resolveLocale(request));
    }

    private Map<String, Object> body(Problem problem, Language language, HttpServletRequest request) {
        ProblemCode code = problem.code();
        Map<String, Object> members = new LinkedHashMap<>(problem.members());
        members.replaceAll((name, value) -> value instanceof Bilingual text ? text.in(language) : value);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE + code.code());
        body.put("title", texts.title(code, language));
        body.put("status", code.status());
        body.put("detail", texts.detail(code, language, members));
        body.put("instance", INSTANCE + RequestIds.of(request));
        body.put("code", code.code());
        if (!problem.faults().isEmpty()) {
            body.put("errors", errors(problem, language));
        }
        body.put("traceId", RequestIds.traceOf(request));
        members.forEach(body::putIfAbsent);
        return body;
    }

    private List<Map<String, Object>> errors(Problem problem, Language language) {
        return problem.faults()
                .stream()
                .map(fault -> {
                    Map<String, Object> error = new LinkedHashMap<>();
                    error.put("pointer", fault.pointer());
                    error.put("code", fault.code());
                    error.put("detail", texts.fault(fault, language));
                    return error;
                })
                .toList();
    }
}
