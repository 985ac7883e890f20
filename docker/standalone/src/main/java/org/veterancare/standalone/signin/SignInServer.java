package org.veterancare.standalone.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.veterancare.standalone.database.CannotStart;
import org.veterancare.standalone.database.DataFolder;
import org.veterancare.web.RateFilter;
import org.veterancare.web.RateKind;

/** Signs tokens for made-up users, with a key made on this machine; the sides check them as they check everybody's. */
@Configuration(proxyBeanMethods = false)
public class SignInServer {

    SignInServer(Environment environment) {
        refuseProduction(environment);
    }

    /**
     * Whoever reaches this server may be anyone, so it never starts where real people's cases are.
     *
     * @throws CannotStart with {@code veterancare.production}, or the profile {@code production} or {@code prod}
     */
    public static void refuseProduction(Environment environment) {
        if (environment.getProperty("veterancare.production", Boolean.class, false)
                || environment.matchesProfiles("production | prod")) {
            throw new CannotStart(
                    "This program signs in anyone as a made-up user, and is set to run in production.",
                    "Run command-side and query-side with the office's own sign-in server instead, or unset VETERANCARE_PRODUCTION.");
        }
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoints(HttpSecurity http, RateFilter.Factory rateFilters) throws Exception {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(rateFilters.of(RateKind.SIGN_IN, Signing::account), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain demoPages(HttpSecurity http, RateFilter.Factory rateFilters) throws Exception {
        return http.securityMatcher("/demo/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(rateFilters.of(RateKind.SIGN_IN, Signing::account), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${veterancare.security.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    RegisteredClientRepository clients() {
        return new DemoClients();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(DataFolder folder) throws ParseException {
        RSAKey key = RSAKey.parse(folder.secret("sign-in-key.json", SignInServer::newKey));
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(3072).keyIDFromThumbprint(true).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key could be made", e);
        }
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> accessToken() {
        return context -> {
            context.getJwsHeader().type(DemoTokens.TYPE);
            DemoTokens.describe(DemoUser.of(context.getRegisteredClient().getClientId()), context.getClaims());
        };
    }

    @Bean
    DemoTokens demoTokens(JWKSource<SecurityContext> key, AuthorizationServerSettings settings) {
        return new DemoTokens(new NimbusJwtEncoder(key), settings.getIssuer());
    }
}
