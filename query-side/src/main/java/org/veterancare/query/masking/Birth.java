package org.veterancare.query.masking;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds months of birth in trees of states and facts, a child's too: it is a part of the identity number. A day on which
 * something ends with an age tells it as well.
 */
public final class Birth {

    private static final String BORN_IN = "bornIn";
    private static final String KIND = "kind";
    private static final String ENDS_ON = "endsOn";
    private static final String SPECIAL_UNTIL = "specialUntil";
    private static final int YEAR = 4;

    private Birth() {}

    /** Leaves the year of each, and no end that an age sets. */
    public static void hide(JsonNode tree) {
        if (tree instanceof ObjectNode person && person.path(BORN_IN).isString()) {
            person.put(BORN_IN, person.get(BORN_IN).asString().substring(0, YEAR));
            person.remove(SPECIAL_UNTIL);
        }
        if (tree instanceof ObjectNode task && task.has(KIND) && task.has(ENDS_ON)) {
            task.remove(ENDS_ON);
        }
        tree.forEach(Birth::hide);
    }
}
