package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
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
        refused("a".repeat(65_536));
        refused("a".repeat(12_000));
    }

    @Test
    void aTokenMayNotSayWhereItsKeyIsToBeFound() throws Exception {
        RSAKey own = TestTokens.key();
        AtomicInteger fetched = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        URI there = URI.create("http://localhost:" + elsewhere.getAddress().getPort() + "/keys");
        String known = TestTokens.signingKey().getKeyID();
        for (String kid : List.of(known, own.getKeyID())) {
            refused(TestTokens.sign(TestTokens.header().keyID(kid).jwkURL(there).build(), claims().build(), own));
            refused(TestTokens.sign(
                    TestTokens.header().keyID(kid).x509CertURL(there).build(), claims().build(), own));
            refused(TestTokens.sign(
                    TestTokens.header().keyID(kid).jwk(own.toPublicJWK()).build(), claims().build(), own));
        }
        elsewhere.stop(0);
        assertThat(fetched).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "../../../../etc/passwd", "/dev/null", "..\\\\..\\\\key", "file:///dev/null", "' OR '1'='1", "|id", "%00",
        "\\u0000",
        "\\ud800", "", " ", "http://localhost:1/key"
    })
    void theNameOfAKeyIsOnlyAName(String kid) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + kid + "\"}";
        refused(encoded(header) + "." + encoded(claims().build().toString()) + "." + encoded("signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"alg\":\"none\",\"typ\":\"at+jwt\"}", "{\"alg\":\"None\",\"typ\":\"at+jwt\"}",
        "{\"alg\":\"nOnE\",\"typ\":\"at+jwt\"}", "{\"alg\":null}", "{\"alg\":7}", "{\"alg\":[\"RS256\"]}", "{}", "[]",
        "null",
        "{\"alg\":\"RS256\",\"crit\":[\"exp\"],\"exp\":1}", "{\"alg\":\"RS256\",\"b64\":false,\"crit\":[\"b64\"]}",
        "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}",
        "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2c\":2147483647}"
    })
    void otherWaysToSignAreRefused(String header) {
        refused(encoded(header) + "." + encoded(claims().build().toString()) + ".");
        refused(encoded(header) + "." + encoded(claims().build().toString()) + "." + encoded("signature"));
        refused(encoded(header) + ".a.b.c.d");
    }

    @Test
    void aHeaderThatIsNestedWithoutEndIsNoErrorOfOurs() {
        refused(encoded("{\"alg\":\"RS256\",\"x\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}") + ".e30.e30");
        refused(encoded("{\"alg\":\"RS256\",\"x\":1e999999}") + ".e30.e30");
    }

    @Test
    void otherTokensOfTheSameIssuerAreNoAccessTokens() {
        // an ID token (OpenID Connect), a logout token and a token for introspection, all well signed
        JWTClaimsSet idToken = claims().claim("nonce", "n-1")
                .claim("at_hash", "x")
                .claim("azp", "veteran-care")
                .build();
        for (String type : new String[]{"JWT", "logout+jwt", "token-introspection+jwt", "AT", "at+jwt;x", ""}) {
            refused(TestTokens.sign(
                    TestTokens.header().type(new JOSEObjectType(type)).build(), idToken, TestTokens.signingKey()));
        }
    }

    /** So it is our checks that refuse them, and not something else that is wrong. */
    @Test
    void aDecoderThatChecksTheSignatureAloneWouldTakeThem() throws JOSEException {
        NimbusJwtDecoder signatureOnly = NimbusJwtDecoder.withPublicKey(TestTokens.signingKey().toRSAPublicKey())
                .validateType(false)
                .build();
        signatureOnly.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        for (String token : List.of(
                sign(TestTokens.header().type(JOSEObjectType.JWT)),
                TestTokens.sign(claims().issuer("https://elsewhere.test").build()),
                TestTokens.sign(claims().audience("another").build()),
                TestTokens.sign(claims().expirationTime(new Date(0)).issueTime(null).build()))) {
            assertThat(signatureOnly.decode(token).getSubject()).isEqualTo(ACTOR.account());
            refused(token);
        }
    }

    @Test
    void timesThatAreNoneAreRefused() {
        refused(TestTokens.sign(claims().claim("exp", "tomorrow").build()));
        refused(TestTokens.sign(claims().claim("exp", 1e300).build()));
        refused(TestTokens.sign(claims().claim("exp", -1).build()));
        refused(TestTokens.sign(claims().claim("nbf", 253_402_300_799L).build()));
    }

    @Test
    void aTokenStandsInOneHeaderAndNowhereElse() {
        String good = TestTokens.of(ACTOR);
        String path = "/api/v1/commands";
        assertThat(api.get(path + "?access_token=" + good).send().problem()).isEqualTo("401 token-missing");
        assertThat(api.get(path + "?x=1&access_token=" + good).by(ACTOR).send().problem())
                .isEqualTo("401 token-invalid");
        assertThat(api.get(path).token(good).also("Authorization", "Bearer " + good).send().problem())
                .isEqualTo("401 token-invalid");
        assertThat(api.get(path).token("x").also("Authorization", "Bearer " + good).send().problem())
                .isEqualTo("401 token-invalid");
        assertThat(api.get(path).header("Cookie", "access_token=" + good).send().problem())
                .isEqualTo("401 token-missing");
        assertThat(api.call("POST", "/api/v1/cases")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("access_token=" + good)
                .send()
                .problem()).isEqualTo("401 token-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic b2ZmaWNlcjpkZW1v", "Bearer", "Bearer ", "Bearer\t", "Token x", "Bearer x y",
        "DPoP x", ","})
    void anotherWayToSayWhoOneIsIsRefused(String authorization) {
        assertThat(api.get("/api/v1/commands").header("Authorization", authorization).send().problem())
                .isEqualTo("401 token-invalid");
    }

    /** What the sign-in server for trying out would sign: its issuer is none of an office's. */
    @Test
    void aTokenOfTheSignInServerForTryingOutIsRefusedElsewhere() {
        refused(TestTokens.sign(
                TestTokens.header().keyID(null).build(), claims().issuer("http://localhost:8080").build(),
                TestTokens.key()));
        refused(TestTokens.sign(claims().issuer("http://localhost:8080").build()));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsTheSameForEveryoneIsOpen() {
        assertThat(api.get("/actuator/health/liveness").send().status()).isEqualTo(200);
        assertThat(api.get("/actuator/health/readiness").send().status()).isEqualTo(200);
        assertThat(api.get("/actuator/info").send().status()).isEqualTo(200);
        assertThat(api.get("/v3/api-docs").send().status()).isEqualTo(200);
    }

    @Test
    void figuresAreForThoseWhoAreKnown() {
        assertThat(api.get("/actuator/prometheus").send().problem()).isEqualTo("401 token-missing");
        assertThat(api.get("/actuator/prometheus").by(ACTOR).send().problem()).isEqualTo("403 insufficient-role");
        Actor system = new Actor("p-system", "a-system", Role.SYSTEM_ADMIN, Actors.DISTRICT);
        assertThat(api.get("/actuator/prometheus").by(system).send().text()).contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "mappings", "sbom", "shutdown", "threaddump"})
    void noOtherWindowIntoTheProcessIsThere(String endpoint) {
        assertThat(api.get("/actuator/" + endpoint).send().problem()).isEqualTo("401 token-missing");
        assertThat(api.get("/actuator/" + endpoint).by(ACTOR).send().problem()).isEqualTo("403 insufficient-role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator", "/nothing", "/actuator/prometheus", "/error/x", "/api",
        "/api/v1/rules"})
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
