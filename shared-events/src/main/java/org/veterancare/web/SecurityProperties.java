package org.veterancare.web;

import java.net.URL;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are believed.
 *
 * @param issuer exact {@code iss} of an access token
 * @param jwkSetUri where the issuer publishes its keys
 */
@ConfigurationProperties("veterancare.security")
record SecurityProperties(String issuer, URL jwkSetUri) {

    SecurityProperties {
        if (issuer == null || issuer.isBlank() || jwkSetUri == null) {
            throw new IllegalArgumentException(
                    "veterancare.security.issuer and veterancare.security.jwk-set-uri must be set: every call is checked");
        }
    }
}
