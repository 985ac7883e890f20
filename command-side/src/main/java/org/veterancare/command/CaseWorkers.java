package org.veterancare.command;

import java.util.Set;

/** Who works on cases where, by the roles in force (domain 5.8). */
public interface CaseWorkers {

    /**
     * Whether this natural person holds a role of those who work on cases at one of the stations now.
     *
     * @param person staff number
     * @param stations 12-digit region codes
     */
    boolean workAt(String person, Set<String> stations);
}
