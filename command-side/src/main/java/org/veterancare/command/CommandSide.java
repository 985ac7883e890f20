package org.veterancare.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.veterancare.eventlog.EventLog;
import org.veterancare.eventlog.RebuildCommand;
import org.veterancare.web.FrontDoor;

/** Starts the side that decides, against a PostgreSQL of one's own. */
@SpringBootApplication
@Import({EventLog.class, FrontDoor.class})
public class CommandSide {

    /** With {@code --rebuild} it makes the timers' dates anew from the log and ends. */
    public static void main(String[] args) {
        if (!RebuildCommand.run(args, CommandSide::start)) {
            start(args);
        }
    }

    private static ConfigurableApplicationContext start(String... args) {
        return SpringApplication.run(CommandSide.class, args);
    }
}
