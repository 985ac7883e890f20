package org.veterancare.events;

/**
 * Who acts.
 *
 * @param person the natural person behind every account of theirs: four eyes are counted by it
 * @param account the account that was signed in
 * @param role the role that was used
 * @param station 12-digit region code of the station then: the district ends in six zeros, a street in three
 */
public record Actor(String person, String account, Role role, String station) {

    /** What the name of a person or an account consists of, in a token as in the register; a regular expression. */
    public static final String NAME = "[\\p{L}\\p{N}._@-]{1,100}";

    /** The natural person; null where the log does not say who acted. */
    public static String person(Actor by) {
        return by == null ? null : by.person();
    }

    /** Whether a case of this neighbourhood, with its street and district above it, belongs to the actor's station. */
    public boolean covers(String street, String neighbourhood) {
        return station.equals(neighbourhood)
                || station.equals(street)
                || station.endsWith("000000") && neighbourhood.startsWith(station.substring(0, 6));
    }
}
