package org.veterancare.web;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What makes an access token one of ours (RFC 9068): signature, issuer, audience, type, time, and who it names. */
final class AccessTokens {

    static final String AUDIENCE = "veteran-care";

    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final int FETCH_MILLIS = 2_000;
    private static final int FETCH_BYTES = 100 * 1024;
    private static final long KEYS_KEPT_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long OUTAGE_MILLIS = Duration.ofHours(1).toMillis();
    private static final long FETCH_EVERY_MILLIS = Duration.ofSeconds(5).toMillis();

    private AccessTokens() {}

    static JwtDecoder decoder(SecurityProperties properties) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(properties))
                .jwsAlgorithms(allowed -> {
                    allowed.clear();
                    allowed.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256));
                })
                .build();
        decoder.setJwtValidator(checks(properties.issuer()));
        return decoder;
    }

    private static JWKSource<SecurityContext> keys(SecurityProperties properties) {
        return JWKSourceBuilder.<SecurityContext>create(
                properties.jwkSetUri(), new DefaultResourceRetriever(FETCH_MILLIS, FETCH_MILLIS, FETCH_BYTES))
                .cache(KEYS_KEPT_MILLIS, FETCH_MILLIS * 2L)
                .refreshAheadCache(false)
                .rateLimited(FETCH_EVERY_MILLIS)
                .retrying(true)
                .outageTolerant(OUTAGE_MILLIS)
                .build();
    }

    private static OAuth2TokenValidator<Jwt> checks(String issuer) {
        JwtTimestampValidator time = new JwtTimestampValidator(LEEWAY);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(AUDIENCE),
                new JwtTypeValidator("at+jwt", "application/at+jwt"),
                AccessTokens::namesSomeone);
    }

    private static OAuth2TokenValidatorResult namesSomeone(Jwt token) {
        return Caller.isNamed(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }
}
