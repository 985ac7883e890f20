package org.veterancare.query;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.veterancare.eventlog.EventLog;
import org.veterancare.eventlog.Migrations;
import org.veterancare.eventlog.RebuildCommand;
import org.veterancare.web.CivilDates;
import org.veterancare.web.FrontDoor;

/** The query side: keeps views of the log and answers every question about cases. */
@SpringBootApplication
@Import({EventLog.class, FrontDoor.class})
public class QuerySide implements WebMvcConfigurer {

    private final Freshness freshness;

    QuerySide(@Lazy Freshness freshness) {
        this.freshness = freshness;
    }

    /** With {@code --rebuild} it makes every view anew from the log and ends. */
    public static void main(String[] args) {
        if (!RebuildCommand.run(args, QuerySide::start)) {
            start(args);
        }
    }

    private static ConfigurableApplicationContext start(String... args) {
        return SpringApplication.run(QuerySide.class, args);
    }

    @Bean
    @Order(10)
    static Migrations viewsSchema() {
        return new Migrations("views", "classpath:db/views");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, CivilDates::day);
        registry.addConverter(String.class, Instant.class, CivilDates::moment);
    }

    /** The framework's own welcome page answers 406 without a word to whoever does not ask for HTML. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(freshness).addPathPatterns("/api/v1/**");
    }
}
