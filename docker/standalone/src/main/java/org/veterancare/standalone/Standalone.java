package org.veterancare.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.veterancare.command.CommandSide;
import org.veterancare.query.QuerySide;
import org.veterancare.standalone.database.EmbeddedDatabaseInitializer;

/** Starts everything on one machine: database, both sides, sign-in, and made-up cases. */
@SpringBootApplication
@Import({CommandSide.class, QuerySide.class})
public class Standalone {

    public static void main(String[] args) {
        start(args);
    }

    /** @throws org.veterancare.standalone.database.CannotStart where the data folder or the database cannot be used; what to do about it has been printed */
    static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(Standalone.class)
                .initializers(new EmbeddedDatabaseInitializer())
                .run(args);
    }
}
