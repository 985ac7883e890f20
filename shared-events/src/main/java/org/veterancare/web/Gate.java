package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.veterancare.eventlog.roles.RolesInForce;
import org.veterancare.events.Role;

/** Who comes in: nobody without a token, except to what is the same for everyone. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(SecurityProperties.class)
class Gate {

    /** Health, descriptions and static pages: nothing here depends on who asks, or tells about a person. */
    private static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/info",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/v3/api-docs/**",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/",
        "/index.html",
        "/favicon.ico",
        "/favicon.svg",
        "/ui/**",
        "/webjars/**"
    };

    @Bean
    JwtDecoder accessTokens(
            SecurityProperties properties, @Value("${veterancare.production:false}") boolean production) {
        if (production) {
            properties.requireProduction();
        }
        return AccessTokens.decoder(properties);
    }

    @Bean
    SecurityProblems securityProblems(ProblemWriter writer, Rates rates) {
        return new SecurityProblems(writer, rates);
    }

    @Bean
    SecurityFilterChain frontDoor(
            HttpSecurity http, SecurityProblems problems, RateFilter.Factory rateFilters, RolesInForce roles)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie is ever read
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // the others stand on every answer, see SafeHeaders
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .addFilterAfter(
                        rateFilters.of(RateKind.ACCOUNT, Gate::person), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new HeldRoleFilter(roles), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .bearerTokenResolver(new OneToken())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(Caller::of))
                        .withObjectPostProcessor(new QuietFailures(problems)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, OPEN)
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .hasRole(Role.SYSTEM_ADMIN.name())
                        .requestMatchers("/api/**")
                        .access((caller,
                                request) -> new org.springframework.security.authorization.AuthorizationDecision(
                                        hasRight(caller.get())))
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** A known caller with one of our roles; what each role may do is asked further in. */
    private static boolean hasRight(Authentication caller) {
        return caller instanceof Caller && !caller.getAuthorities().isEmpty();
    }

    /** Who is known to ask; null for everybody else. */
    private static String person(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller
                ? caller.person()
                : null;
    }

    /** Lets keys that cannot be fetched be answered like every other refusal, instead of ending as a server error. */
    private record QuietFailures(SecurityProblems problems)
            implements org.springframework.security.config.ObjectPostProcessor<BearerTokenAuthenticationFilter> {

        @Override
        public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
            AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(problems);
            handler.setRethrowAuthenticationServiceException(false);
            filter.setAuthenticationFailureHandler(handler);
            return filter;
        }
    }
}
