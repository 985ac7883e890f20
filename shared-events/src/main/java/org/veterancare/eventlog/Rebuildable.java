package org.veterancare.eventlog;

import java.util.function.Consumer;

/** Rows that are made anew from the log, beside everything that runs. */
public interface Rebuildable {

    /**
     * Makes them anew and returns when they are there.
     *
     * @param line takes a line about the progress, about once a second
     * @throws IllegalStateException where they could not be made
     */
    void rebuild(Consumer<String> line);
}
