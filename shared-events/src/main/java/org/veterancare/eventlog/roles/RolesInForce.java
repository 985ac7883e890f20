package org.veterancare.eventlog.roles;

import org.veterancare.events.Actor;

/** Says of a caller whether what their token claims is so now. */
@FunctionalInterface
public interface RolesInForce {

    /** Whether this account of this person may act in this role at this station. */
    boolean holds(Actor actor);
}
