package org.veterancare.standalone.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Access tokens of made-up users, as the token endpoint signs them: RFC 9068, an hour long. */
final class DemoTokens {

    static final Duration LIFE = Duration.ofHours(1);
    static final String TYPE = "at+jwt";
    static final String AUDIENCE = "veteran-care";

    private final JwtEncoder encoder;
    private final String issuer;

    DemoTokens(JwtEncoder encoder, String issuer) {
        this.encoder = encoder;
        this.issuer = issuer;
    }

    /** What both ways to a token say of its holder. */
    static void describe(DemoUser user, JwtClaimsSet.Builder claims) {
        claims.audience(List.of(AUDIENCE))
                .claim("person", user.person())
                .claim("role", user.role().name())
                .claim("station", user.station());
    }

    String issue(DemoUser user) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(user.account())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFE));
        describe(user, claims);
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type(TYPE).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
