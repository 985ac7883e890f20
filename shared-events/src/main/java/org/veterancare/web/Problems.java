package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.veterancare.law.RuleBroken;
import tools.jackson.core.JacksonException;

/** Whatever a controller throws, answered in one shape; what nobody foresaw says nothing but where to look. */
@RestControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int FRAMES = 12;

    private final ProblemWriter writer;
    private final RuleProblems rules;

    Problems(ProblemWriter writer, RuleProblems rules) {
        this.writer = writer;
        this.rules = rules;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Problem problem, HttpServletRequest request) {
        return writer.entity(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(RuleBroken broken, HttpServletRequest request) {
        return writer.entity(rules.problem(broken), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException wrong, HttpServletRequest request) {
        Problem problem = causes(wrong)
                .map(cause -> switch (cause) {
                    case Problem tooLarge -> tooLarge;
                    case JacksonException json -> JsonFaults.problem(json);
                    default -> null;
                })
                .filter(found -> found != null)
                .findFirst()
                .orElseGet(() -> Problem.of(ProblemCode.NOT_JSON));
        return writer.entity(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongShape(MethodArgumentNotValidException wrong, HttpServletRequest request) {
        List<ConstraintViolation<?>> violations = new ArrayList<>();
        wrong.getAllErrors().forEach(error -> violations.add(error.unwrap(ConstraintViolation.class)));
        return writer.entity(Violations.problem(violations, List.of()), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongParameter(TypeMismatchException wrong, HttpServletRequest request) {
        String name = wrong instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "?";
        return writer.entity(Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", name), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missingParameter(
            MissingServletRequestParameterException missing, HttpServletRequest request) {
        return writer.entity(
                Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", missing.getParameterName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongBodyType(HttpMediaTypeNotSupportedException wrong,
            HttpServletRequest request) {
        return writer.entity(
                Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE).header("Accept-Post", MediaType.APPLICATION_JSON_VALUE),
                request);
    }

    /** A query that is none, such as a value without a name. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(InvalidParameterException wrong, HttpServletRequest request) {
        return writer.entity(Problem.of(ProblemCode.BAD_REQUEST), request);
    }

    /** A header that holds what no header may. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(RequestRejectedException wrong, HttpServletRequest request) {
        return writer.entity(Problem.of(ProblemCode.BAD_REQUEST), request);
    }

    /** The body stopped coming. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> broken(IOException cut, HttpServletRequest request) {
        return writer.entity(Problem.of(ProblemCode.BAD_REQUEST), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> denied(AccessDeniedException denied, HttpServletRequest request) {
        return writer.entity(Problem.of(ProblemCode.INSUFFICIENT_ROLE), request);
    }

    /** The caller hung up: there is no one to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("the caller hung up");
    }

    /** @return null where the caller hung up while the answer was being written */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unwritable(
            HttpMessageNotWritableException failure, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("the caller hung up");
            return null;
        }
        return unforeseen(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unforeseen(Exception failure, HttpServletRequest request) {
        return writer.entity(problem(failure), request);
    }

    private static Problem problem(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            Problem problem = Problem.of(ProblemCode.of(known.getStatusCode().value()));
            known.getHeaders().forEach((name, values) -> problem.header(name, String.join(", ", values)));
            return problem;
        }
        if (Outage.isBehind(failure)) {
            LOG.warn("no database: {}", trace(failure));
            return Problem.of(ProblemCode.DATABASE_UNAVAILABLE).retryAfter(SOON);
        }
        LOG.error("unforeseen: {}", trace(failure));
        return Problem.of(ProblemCode.INTERNAL_ERROR);
    }

    /** Types and places only: messages may hold what a caller sent. */
    private static String trace(Throwable failure) {
        return causes(failure)
                .map(cause -> cause.getClass().getName() + Arrays.stream(cause.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n  caused by "));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
