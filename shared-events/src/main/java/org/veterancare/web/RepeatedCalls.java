package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.veterancare.eventlog.answers.KeptAnswers;
import org.veterancare.eventlog.answers.KeptAnswers.Answer;
import org.veterancare.eventlog.answers.KeptAnswers.Call;
import org.veterancare.eventlog.answers.KeptAnswers.Known;
import org.veterancare.events.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Answers what is {@link DoneOnce} as it was answered the first time, and carries out none of it as a trial. */
@ControllerAdvice
final class RepeatedCalls implements HandlerInterceptor, ResponseBodyAdvice<Object> {

    private static final String BEGUN = RepeatedCalls.class.getName();
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ObjectProvider<KeptAnswers> answers;
    private final JsonMapper json;

    /** @param answers asked for late: the door is made before there is a database */
    RepeatedCalls(ObjectProvider<KeptAnswers> answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(DoneOnce.class)
                || !(request.getUserPrincipal() instanceof Caller caller)) {
            return true;
        }
        // who means to try it must not find it done
        if (Preference.isDryRun(request)) {
            throw Problem.of(ProblemCode.BAD_HEADER).with("header", Preference.HEADER);
        }
        Optional<UUID> key = IdempotencyKey.of(request);
        if (key.isEmpty()) {
            return true;
        }
        Call call = call(caller.actor(), request, key.get());
        return switch (answers.getObject().begin(call, BoundedRequest.whole(request))) {
            case Known.Nothing() -> {
                request.setAttribute(BEGUN, call);
                yield true;
            }
            case Known.InFlight() -> throw Problem.of(ProblemCode.KEY_IN_FLIGHT).retryAfter(SOON);
            case Known.OtherBody() -> throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            case Known.Answered(Answer answer) -> {
                write(answer, response);
                yield false;
            }
        };
    }

    private static Call call(Actor actor, HttpServletRequest request, UUID key) {
        return new Call(
                IdempotencyKey.caller(actor),
                request.getMethod() + ' ' + request.getRequestURI(),
                key);
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(IdempotencyKey.REPLAYED, "true");
        if (answer.body() != null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.hasMethodAnnotation(DoneOnce.class);
    }

    /** Kept before it leaves: an answer that somebody has is the one that a repetition gets. */
    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        keep(
                ((ServletServerHttpRequest) request).getServletRequest(),
                ((ServletServerHttpResponse) response).getServletResponse(),
                json.writeValueAsString(body));
        return body;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (failure == null) {
            keep(request, response, null);
        }
        if (request.getAttribute(BEGUN) instanceof Call refused) {
            answers.getObject().forget(refused);
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response, String body) {
        if (request.getAttribute(BEGUN) instanceof Call call
                && HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            answers.getObject().keep(call, new Answer(response.getStatus(), body));
            request.removeAttribute(BEGUN);
        }
    }
}
