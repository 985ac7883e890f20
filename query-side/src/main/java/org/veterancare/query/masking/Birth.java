package org.veterancare.query.masking;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds months of birth in trees of states and facts: one that stands beside an identity number tells a part of that. The day on
 * which a task ends with an age tells it too.
 */
public final class Birth {

    private static final String NUMBER = "citizenId";
    private static final String BORN_IN = "bornIn";
    private static final String KIND = "kind";
    private static final String ENDS_ON = "endsOn";
    private static final int YEAR = 4;

    private Birth() {}

    /** Leaves the year of each, and no end of a task. */
    public static void hide(JsonNode tree) {
        if (tree instanceof ObjectNode person && person.has(NUMBER) && person.path(BORN_IN).isString()) {
            person.put(BORN_IN, person.get(BORN_IN).asString().substring(0, YEAR));
        }
        if (tree instanceof ObjectNode task && task.has(KIND) && task.has(ENDS_ON)) {
            task.remove(ENDS_ON);
        }
        tree.forEach(Birth::hide);
    }
}
