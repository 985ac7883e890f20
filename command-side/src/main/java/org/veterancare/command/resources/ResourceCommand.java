package org.veterancare.command.resources;

import java.time.LocalDate;

/** What someone wants to happen in a stream that cases compete for; each record names its target stream itself. */
public interface ResourceCommand {

    /** The date of the legal fact; never in the future. */
    LocalDate occurredOn();
}
