package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Look;
import org.veterancare.events.Actor;

/** What the current request is as a look: who asks, by which operation, and what became known about it on the way. */
public final class CurrentLook {

    private static final String BREAK_GLASS = CurrentLook.class.getName() + ".breakGlass";
    private static final String ASKED = CurrentLook.class.getName() + ".asked";
    private static final String OPEN_TASK = CurrentLook.class.getName() + ".openTask";

    private CurrentLook() {}

    /** The case is shown although it is another station's. */
    public static void underBreakGlass() {
        request().setAttribute(BREAK_GLASS, Boolean.TRUE);
    }

    /** What is asked for, where one address takes many calls: a path with its parameters in braces. */
    public static void asks(String path) {
        request().setAttribute(ASKED, path);
    }

    /** Whether the case that is shown has an open task. */
    public static void openTask(boolean open) {
        request().setAttribute(OPEN_TASK, open);
    }

    /** @throws Problem insufficient-role where the caller's role is none of ours, token-missing where nobody calls */
    public static Actor reader() {
        return Caller.current();
    }

    /** @throws IllegalStateException outside of a request */
    static HttpServletRequest request() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            return current.getRequest();
        }
        throw new IllegalStateException("personal values are opened for a request only");
    }

    /** Who calls, as the token says; empty where nobody does. */
    static Optional<Look.By> by() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller instanceof Caller known
                ? Optional.of(new Look.By(
                        known.getToken().getClaimAsString("person"),
                        known.getToken().getSubject(),
                        known.getToken().getClaimAsString("role"),
                        known.getToken().getClaimAsString("station")))
                : Optional.empty();
    }

    static Look.Call call(HttpServletRequest request) {
        Object asked = request.getAttribute(ASKED);
        Object pattern = asked == null ? request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) : asked;
        return new Look.Call(
                request.getMethod() + " " + (pattern == null ? "?" : pattern),
                RequestIds.of(request),
                request.getRemoteAddr());
    }

    /** What the operation shows; empty where it does not say. */
    static Optional<Fields> fields(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(Discloses.class)).map(Discloses::value)
                : Optional.empty();
    }

    static Look.More more(HttpServletRequest request, Look.More said) {
        return new Look.More(
                said.detail(),
                said.reason(),
                Boolean.TRUE.equals(request.getAttribute(BREAK_GLASS)),
                (Boolean) request.getAttribute(OPEN_TASK),
                said.about());
    }
}
