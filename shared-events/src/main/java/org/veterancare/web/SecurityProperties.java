package org.veterancare.web;

import java.net.URL;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are believed.
 *
 * @param issuer exact {@code iss} of an access token
 * @param jwkSetUri where the issuer publishes its keys
 */
@ConfigurationProperties("veterancare.security")
record SecurityProperties(String issuer, URL jwkSetUri) {

    private static final Pattern LOCAL = Pattern.compile("^https://(localhost|127\\.|0\\.0\\.0\\.0|\\[)");

    SecurityProperties {
        if (issuer == null || issuer.isBlank() || jwkSetUri == null) {
            throw new IllegalArgumentException(
                    "veterancare.security.issuer and veterancare.security.jwk-set-uri must be set: every call is checked");
        }
    }

    /** @throws IllegalStateException where tokens could come from a sign-in server for trying out */
    void requireProduction() {
        requireElsewhere("issuer", issuer);
        // whoever holds the keys, or the line to them, signs tokens of anybody
        requireElsewhere("jwk-set-uri", jwkSetUri.toString());
    }

    private static void requireElsewhere(String setting, String address) {
        if (!address.startsWith("https://") || LOCAL.matcher(address).find()) {
            throw new IllegalStateException("veterancare.production is set, but veterancare.security." + setting
                    + " is no https address of another machine");
        }
    }
}
