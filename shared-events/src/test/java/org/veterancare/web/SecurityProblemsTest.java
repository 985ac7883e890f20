package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.testing.TestTokens;

class SecurityProblemsTest {

    private final SecurityProblems problems = new SecurityProblems(
            new ProblemWriter(HttpJson.mapper(), Language.resolver(), (problem, request) -> problem),
            new Rates(new LimitProperties(null), TimeMeter.SYSTEM_NANOTIME));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private String answer() throws IOException {
        return response.getStatus() + " "
                + HttpJson.mapper()
                        .readTree(response.getContentAsString(StandardCharsets.UTF_8))
                        .path("code")
                        .asString();
    }

    @Test
    void keysThatCannotBeFetchedAreNotTheCallersFault() throws Exception {
        JwtDecoder decoder = AccessTokens.decoder(new SecurityProperties(
                TestTokens.ISSUER, URI.create("http://localhost:1/jwks").toURL()));
        String token = TestTokens.of(new Actor("p-1", "a-1", Role.AUDITOR, "310104000000"));
        JwtException failure = org.assertj.core.api.Assertions.catchThrowableOfType(
                JwtException.class, () -> decoder.decode(token));
        assertThat(failure).isNotInstanceOf(BadJwtException.class);

        request.addHeader("Authorization", "Bearer " + token);
        problems.commence(request, response, new AuthenticationServiceException("down", failure));
        assertThat(answer()).isEqualTo("503 sign-in-unavailable");
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void inventedKeyIdsAreTheCallersFaultHoweverManyThereAre() throws Exception {
        request.addHeader("Authorization", "Bearer x");
        problems.commence(
                request,
                response,
                new AuthenticationServiceException("too often", new RateLimitReachedException()));
        assertThat(answer()).isEqualTo("401 token-invalid");
    }

    @Test
    void whatTheFirewallRejectsIsABadRequest() throws IOException {
        problems.handle(request, response, new RequestRejectedException("encoded slash"));
        assertThat(answer()).isEqualTo("400 bad-request");
    }
}
