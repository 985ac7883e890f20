package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.testing.TestTokens;

class TokenTest extends HttpTest {

    private static final Actor ACTOR = Actors.STREET_WORKER;

    private static JWTClaimsSet.Builder claims() {
        return TestTokens.claims(ACTOR).issueTime(Date.from(Instant.now().minusSeconds(900)));
    }

    private void refused(String token) {
        Api.Answer answer = api.get("/api/v1/commands").token(token).send();
        assertThat(answer.problem()).isEqualTo("401 token-invalid");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"veteran-care\", error=\"invalid_token\"");
    }

    @Test
    void aGoodTokenIsBelieved() {
        assertThat(api.get("/api/v1/commands").by(ACTOR).send().status()).isEqualTo(200);
    }

    @Test
    void withoutATokenThereIsAChallenge() {
        Api.Answer answer = api.get("/api/v1/commands").send();
        assertThat(answer.problem()).isEqualTo("401 token-missing");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"veteran-care\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.", "a b"})
    void nonsenseIsRefused(String token) {
        refused(token);
    }

    @Test
    void wrongIssuerAudienceTypeAndTimesAreRefused() {
        Instant now = Instant.now();
        refused(TestTokens.sign(claims().issuer("https://elsewhere.test").build()));
        refused(TestTokens.sign(claims().issuer(null).build()));
        refused(TestTokens.sign(claims().audience("another").build()));
        refused(TestTokens.sign(claims().audience(List.of()).build()));
        refused(TestTokens.sign(claims().expirationTime(Date.from(now.minusSeconds(120))).build()));
        refused(TestTokens.sign(claims().expirationTime(null).build()));
        refused(TestTokens.sign(claims().notBeforeTime(Date.from(now.plusSeconds(120))).build()));
        refused(sign(TestTokens.header().type(JOSEObjectType.JWT)));
        refused(sign(TestTokens.header().type(null)));
    }

    @Test
    void aMinuteOfSkewIsForgiven() {
        Instant now = Instant.now();
        String token = TestTokens.sign(claims().expirationTime(Date.from(now.minusSeconds(30))).build());
        assertThat(api.get("/api/v1/commands").token(token).send().status()).isEqualTo(200);
    }

    @Test
    void otherKeysAndOtherAlgorithmsAreRefused() throws JOSEException {
        refused(TestTokens.sign(TestTokens.header().build(), claims().build(), TestTokens.key()));
        refused(TestTokens.sign(
                TestTokens.header().keyID("../../etc/passwd").build(), claims().build(), TestTokens.key()));
        refused(TestTokens.sign(TestTokens.header().keyID("unknown").build(), claims().build(), TestTokens.key()));
        refused(TestTokens.sign(
                TestTokens.header()
                        .jwkURL(URI.create("http://localhost:1/keys"))
                        .jwk(TestTokens.key().toPublicJWK())
                        .build(),
                claims().build(),
                TestTokens.key()));
        refused(TestTokens.sign(
                new JWSHeader.Builder(JWSAlgorithm.RS512).type(new JOSEObjectType("at+jwt")).build(),
                claims().build(),
                TestTokens.signingKey()));
        refused(new PlainJWT(claims().build()).serialize());
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("at+jwt")).build(), claims().build());
        forged.sign(new MACSigner(
                TestTokens.signingKey().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        refused(forged.serialize());
    }

    @Test
    void aTokenThatNamesNoOneIsRefused() {
        refused(TestTokens.sign(claims().subject(null).build()));
        refused(TestTokens.sign(claims().claim("person", null).build()));
        refused(TestTokens.sign(claims().claim("station", null).build()));
        refused(TestTokens.sign(claims().claim("station", "everywhere").build()));
        refused(TestTokens.sign(claims().claim("role", null).build()));
        refused(TestTokens.sign(claims().claim("role", List.of("AUDITOR", "FINANCE")).build()));
    }

    @Test
    void aRoleThatWeDoNotHaveMayDoNothing() {
        String token = TestTokens.sign(claims().claim("role", "EMPEROR").build());
        assertThat(api.get("/api/v1/commands").token(token).send().problem()).isEqualTo("403 insufficient-role");
        assertThat(api.post("/api/v1/cases", opening()).token(token).send().problem())
                .isEqualTo("403 insufficient-role");
    }

    @Test
    void anEndlessTokenIsRefusedBeforeItIsRead() {
        Api.Answer answer = api.get("/api/v1/commands").token("a".repeat(65_536)).send();
        assertThat(answer.problem()).startsWith("4");
    }

    @Test
    void whatIsTheSameForEveryoneIsOpen() {
        assertThat(api.get("/actuator/health/liveness").send().status()).isEqualTo(200);
        assertThat(api.get("/actuator/health/readiness").send().status()).isEqualTo(200);
        assertThat(api.get("/actuator/info").send().status()).isEqualTo(200);
        assertThat(api.get("/actuator/prometheus").send().text()).contains("jvm_memory_used_bytes");
        assertThat(api.get("/v3/api-docs").send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator", "/nothing", "/error/x", "/api", "/api/v1/rules"})
    void everythingElseIsShut(String path) {
        assertThat(api.get(path).send().problem()).isEqualTo("401 token-missing");
    }

    @Test
    void answersCarryTheHeadersThatKeepBrowsersHonest() {
        Api.Answer answer = api.get("/api/v1/commands").by(ACTOR).send();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    private static String sign(JWSHeader.Builder header) {
        return TestTokens.sign(header.build(), claims().build(), TestTokens.signingKey());
    }
}
