package org.veterancare.query.masking;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds months of birth in trees of states and facts: one that stands beside an identity number tells a part of that. The day on
 * which something ends with an age tells it too.
 */
public final class Birth {

    private static final String NUMBER = "citizenId";
    private static final String BORN_IN = "bornIn";
    private static final String KIND = "kind";
    private static final String ENDS_ON = "endsOn";
    private static final String SPECIAL_UNTIL = "specialUntil";
    private static final int YEAR = 4;

    private Birth() {}

    /** Leaves the year of each, and no end of a task. */
    public static void hide(JsonNode tree) {
        if (tree instanceof ObjectNode person && person.has(NUMBER)) {
            leaveYear(person);
        }
        if (tree instanceof ObjectNode task && task.has(KIND) && task.has(ENDS_ON)) {
            task.remove(ENDS_ON);
        }
        tree.forEach(Birth::hide);
    }

    /** A child's month is for those who reach the family, and so see its phone. */
    public static boolean isHiddenOfChildren(Opener role) {
        return role.hides(Sensitive.PHONE);
    }

    /** Likewise of children, of whom no number is kept. */
    public static void hideOfChildren(JsonNode tree) {
        if (tree instanceof ObjectNode child && !child.has(NUMBER)) {
            leaveYear(child);
            child.remove(SPECIAL_UNTIL);
        }
        tree.forEach(Birth::hideOfChildren);
    }

    private static void leaveYear(ObjectNode person) {
        if (person.path(BORN_IN).isString()) {
            person.put(BORN_IN, person.get(BORN_IN).asString().substring(0, YEAR));
        }
    }
}
