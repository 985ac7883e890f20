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
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.veterancare.standalone.database.DataFolder;

/** Signs tokens for made-up users, with a key made on this machine; the sides check them as they check everybody's. */
@Configuration(proxyBeanMethods = false)
public class SignInServer {

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoints(HttpSecurity http) throws Exception {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain demoPages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/demo/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
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
