package org.veterancare.web;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Refusals of the security filters. They do not say what was wrong with a token: that helps only who forges one. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final String CHALLENGE = "Bearer realm=\"veteran-care\"";

    /** What is said of every token that does not hold. */
    static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

    private final ProblemWriter problems;
    private final Rates rates;

    SecurityProblems(ProblemWriter problems, Rates rates) {
        this.problems = problems;
        this.rates = rates;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        problems.write(slowedDown(problem(request, failure), request, response), request, response);
    }

    /** Whose tokens hold goes on from the same address: an office has one, and one of its pages may have an old token. */
    private Problem slowedDown(Problem refusal, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (refusal.code() == ProblemCode.TOKEN_INVALID) {
                rates.take(RateKind.FAILED_TOKEN, request.getRemoteAddr(), response);
            }
            return refusal;
        } catch (Problem tooOften) {
            return tooOften;
        }
    }

    private static Problem problem(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException && !asksTooOften(failure)) {
            return Problem.of(ProblemCode.SIGN_IN_UNAVAILABLE).retryAfter(Duration.ofSeconds(5));
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? Problem.of(ProblemCode.TOKEN_MISSING).header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                : Problem.of(ProblemCode.TOKEN_INVALID).header(HttpHeaders.WWW_AUTHENTICATE, INVALID);
    }

    /** Keys are fetched again for an unknown key id, but not for every one that somebody invents. */
    private static boolean asksTooOften(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(RateLimitReachedException.class::isInstance);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(Problem.of(ProblemCode.INSUFFICIENT_ROLE), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        problems.write(Problem.of(ProblemCode.BAD_REQUEST), request, response);
    }
}
