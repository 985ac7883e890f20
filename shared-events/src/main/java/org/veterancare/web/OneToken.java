package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** One token in one header (RFC 6750, 2): of two, anybody in between might read the other one; addresses end in logs. */
final class OneToken implements BearerTokenResolver {

    private static final Pattern IN_ADDRESS = Pattern.compile("(^|&)access_token=", Pattern.CASE_INSENSITIVE);

    private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public String resolve(HttpServletRequest request) {
        if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1 || inAddress(request)) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidRequest("one token in one header"));
        }
        return header.resolve(request);
    }

    private static boolean inAddress(HttpServletRequest request) {
        return request.getQueryString() != null
                && IN_ADDRESS.matcher(request.getQueryString()).find();
    }
}
