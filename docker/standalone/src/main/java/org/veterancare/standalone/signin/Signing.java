package org.veterancare.standalone.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/** Whom a request wants to be signed in as. */
final class Signing {

    private static final BasicAuthenticationConverter BASIC = new BasicAuthenticationConverter();

    private Signing() {}

    /** The account, or the caller's address where there is no such account; null where nobody is to be signed in. */
    static String account(HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case "/oauth2/token" -> known(named(request), request);
            case "/demo/token" -> known(request.getParameter("user"), request);
            default -> null;
        };
    }

    private static String named(HttpServletRequest request) {
        try {
            var basic = BASIC.convert(request);
            return basic == null ? null : basic.getName();
        } catch (AuthenticationException unreadable) {
            return null;
        }
    }

    /** What nobody is called is not remembered: there are too many such names. */
    private static String known(String account, HttpServletRequest request) {
        return DemoUser.all().stream().anyMatch(user -> user.account().equals(account))
                ? account
                : request.getRemoteAddr();
    }
}
