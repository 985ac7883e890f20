package org.veterancare.web;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.veterancare.eventlog.access.AccessLog;
import org.veterancare.eventlog.roles.RolesInForce;
import org.veterancare.events.District;
import org.veterancare.law.Law;
import tools.jackson.databind.json.JsonMapper;

/** Everything both sides need at the door; a side takes it in with {@code @Import(FrontDoor.class)}. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:front-door.properties")
@EnableConfigurationProperties(LimitProperties.class)
@Import({Gate.class, Problems.class, ErrorPage.class, ApiDescription.class, PolicyController.class,
    RepeatedCalls.class, WrittenParameters.class})
public class FrontDoor implements WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    private final ObjectProvider<AccessCheck> access;
    private final ObjectProvider<RepeatedCalls> repeated;
    private final Rates rates;

    FrontDoor(ObjectProvider<AccessCheck> access, ObjectProvider<RepeatedCalls> repeated, LimitProperties limits) {
        this.access = access;
        this.repeated = repeated;
        this.rates = new Rates(limits, TimeMeter.SYSTEM_NANOTIME);
    }

    /** Before whatever a side adds: who may not call learns nothing else. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(access.getObject())
                .addPathPatterns("/api/**")
                .order(Ordered.HIGHEST_PRECEDENCE);
        interceptors.addInterceptor(new RatedCalls(rates)).order(Ordered.HIGHEST_PRECEDENCE + 1);
        interceptors.addInterceptor(repeated.getObject()).order(Ordered.HIGHEST_PRECEDENCE + 2);
    }

    @Bean
    Policy policy(ObjectProvider<RequestMappingHandlerMapping> mappings, List<PolicySource> sources) {
        return new Policy(mappings, sources);
    }

    @Bean
    AccessCheck accessCheck(RolesInForce roles, Policy policy) {
        return new AccessCheck(roles, policy);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Bean
    Clock clock() {
        return Clock.system(District.ZONE);
    }

    @Bean
    Law law(Clock clock) {
        Law law = Law.load();
        law.calendar()
                .missing(LocalDate.now(clock))
                .ifPresent(year -> LOG.warn(
                        "No arrangement of the holidays of {} in holidays-cn.yml: only weekends and what the law fixes rest, "
                                + "and periods that reach into it are provisional",
                        year));
        return law;
    }

    @Bean
    @Primary
    JsonMapper httpJson() {
        return HttpJson.mapper();
    }

    @Bean
    LocaleResolver localeResolver() {
        return Language.resolver();
    }

    @Bean
    Looks looks(AccessLog accessLog) {
        return new Looks(accessLog);
    }

    /** The log is asked for late: filters are made before there is a database. */
    @Bean
    ProblemWriter problemWriter(JsonMapper httpJson, LocaleResolver localeResolver, ObjectProvider<Looks> looks) {
        return new ProblemWriter(
                httpJson, localeResolver, (problem, request) -> looks.getObject().told(problem, request));
    }

    @Bean
    Rates rates() {
        return rates;
    }

    @Bean
    RateFilter.Factory rateFilters(ProblemWriter problemWriter) {
        return new RateFilter.Factory(rates, problemWriter);
    }

    @Bean
    RuleProblems ruleProblems(Law law, Clock clock) {
        return new RuleProblems(law.rules(), clock);
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        return first(new RequestIds(), 0);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problemWriter) {
        return first(new BodyLimit(problemWriter), 3);
    }

    @Bean
    FilterRegistrationBean<AddressLimit> addressLimit(ProblemWriter problemWriter) {
        return first(new AddressLimit(problemWriter), 2);
    }

    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders() {
        return first(new SafeHeaders(), 1);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
                host.setErrorReportValveClass(UnreadableRequests.class.getName());
            }
        });
    }
}
