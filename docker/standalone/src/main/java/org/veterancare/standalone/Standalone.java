package org.veterancare.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.veterancare.command.CommandSide;
import org.veterancare.eventlog.RebuildCommand;
import org.veterancare.query.QuerySide;
import org.veterancare.standalone.database.EmbeddedDatabaseInitializer;
import org.veterancare.standalone.signin.SignInServer;

/** Starts everything on one machine: database, both sides, sign-in, and made-up cases. */
@SpringBootApplication
@Import({CommandSide.class, QuerySide.class})
public class Standalone {

    /** With {@code --rebuild} it makes every view and all timers anew from the log and ends. */
    public static void main(String[] args) {
        if (!RebuildCommand.run(args, Standalone::start, "--veterancare.demo.cases=0")) {
            start(args);
        }
    }

    /** @throws RuntimeException where it cannot start; what to do about it has been printed */
    static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(Standalone.class)
                .initializers(
                        context -> SignInServer.refuseProduction(context.getEnvironment()),
                        new EmbeddedDatabaseInitializer())
                .run(args);
    }
}
