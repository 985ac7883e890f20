package org.veterancare.query.masking;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds months of birth in trees of states and facts: one that stands beside an identity number tells a part of that. */
public final class Birth {

    private static final String NUMBER = "citizenId";
    private static final String BORN_IN = "bornIn";
    private static final int YEAR = 4;

    private Birth() {}

    /** Leaves the year of each. */
    public static void hide(JsonNode tree) {
        if (tree instanceof ObjectNode person && person.has(NUMBER) && person.path(BORN_IN).isString()) {
            person.put(BORN_IN, person.get(BORN_IN).asString().substring(0, YEAR));
        }
        tree.forEach(Birth::hide);
    }
}
