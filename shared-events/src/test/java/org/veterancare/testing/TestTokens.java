package org.veterancare.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.veterancare.events.Actor;

/** Access tokens signed with a key of this run, published at an address of this run: the product checks them as any other. */
public final class TestTokens {

    public static final String ISSUER = "https://sign-in.test";

    private static final RSAKey KEY = key();
    private static final String KEYS = published();

    private static final Map<Minute, String> SIGNED = new ConcurrentHashMap<>();

    /** Within it a person is handed the same token again. */
    private record Minute(Actor actor, Instant begun) {}

    private TestTokens() {}

    /** For {@code @DynamicPropertySource}. */
    public static void register(DynamicPropertyRegistry registry) {
        registry.add("veterancare.security.issuer", () -> ISSUER);
        registry.add("veterancare.security.jwk-set-uri", () -> KEYS);
    }

    /** A good token of this person, for ten minutes; every database of this run lets them hold the role. */
    public static String of(Actor actor) {
        TestDatabase.grant(actor);
        // signing costs more than most calls that a token is for
        return SIGNED.computeIfAbsent(
                new Minute(actor, Instant.now().truncatedTo(ChronoUnit.MINUTES)),
                minute -> sign(ungranted(actor).build()));
    }

    /** What a good token says, to be spoilt; every database of this run lets its person hold the role. */
    public static JWTClaimsSet.Builder claims(Actor actor) {
        TestDatabase.grant(actor);
        return ungranted(actor);
    }

    /** The same of someone who was given no role. */
    public static JWTClaimsSet.Builder ungranted(Actor actor) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("veteran-care")
                .subject(actor.account())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("person", actor.person())
                .claim("role", actor.role().name())
                .claim("station", actor.station());
    }

    public static String sign(JWTClaimsSet claims) {
        return sign(header().build(), claims, KEY);
    }

    public static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")).keyID(KEY.getKeyID());
    }

    public static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that is believed. */
    public static RSAKey signingKey() {
        return KEY;
    }

    /** Another one that nobody published. */
    public static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String published() {
        byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort() + "/jwks";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
