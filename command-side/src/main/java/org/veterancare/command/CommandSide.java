package org.veterancare.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.veterancare.eventlog.EventLog;
import org.veterancare.web.FrontDoor;

/** Starts the side that decides, against a PostgreSQL of one's own. */
@SpringBootApplication
@Import({EventLog.class, FrontDoor.class})
public class CommandSide {

    public static void main(String[] args) {
        SpringApplication.run(CommandSide.class, args);
    }
}
