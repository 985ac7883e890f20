package org.veterancare.query;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/**
 * Which cases a reader may see: those of one neighbourhood, one street, or the district. Every query of a case takes one.
 *
 * @param region what the code of a case's neighbourhood must begin with
 * @param street the one street it reaches, or null for the whole district
 */
public record Scope(String region, String street) {

    /** Behind the policy table, which is asked first: whoever keeps the machines, the roles or the records sees no case. */
    private static final Set<Role> READS_CASES = EnumSet.complementOf(EnumSet.of(
            Role.DISTRICT_LEADER, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.TIMER,
            Role.INSTALLATION));

    private static final Set<Role> READS_FIGURES = EnumSet.complementOf(EnumSet.of(
            Role.NEIGHBOURHOOD_WORKER, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.TIMER,
            Role.INSTALLATION));

    /** @throws Problem insufficient-role for roles that see figures only, or nothing */
    public static Scope ofCases(Actor actor) {
        return of(actor, READS_CASES);
    }

    /** @throws Problem insufficient-role for roles that have no figures */
    public static Scope ofFigures(Actor actor) {
        return of(actor, READS_FIGURES);
    }

    /** Whether a case of this street and neighbourhood is in reach. */
    public boolean covers(String caseStreet, String neighbourhood) {
        return street == null
                ? neighbourhood.startsWith(region)
                : street.equals(caseStreet)
                        && neighbourhood.startsWith(region);
    }

    /** Whether the reader may ask for this street. */
    public boolean reaches(String wanted) {
        return street == null ? wanted.startsWith(region) : street.equals(wanted);
    }

    /** Conditions on the columns {@code street} and {@code neighbourhood} of a row, to follow an AND. */
    public String condition(String alias) {
        if (street == null) {
            // a range, since the planner knows how many rows lie in one but not how many begin with something
            return alias + ".neighbourhood >= :scopeRegion AND " + alias + ".neighbourhood < :scopeEnd";
        }
        return alias + ".street = :scopeStreet"
                + (isNeighbourhood() ? " AND " + alias + ".neighbourhood = :scopeRegion" : "");
    }

    /** Gives {@link #condition} its values. */
    public StatementSpec bind(StatementSpec statement) {
        if (street == null) {
            return statement.param("scopeRegion", region).param("scopeEnd", end());
        }
        StatementSpec bound = statement.param("scopeStreet", street);
        return isNeighbourhood() ? bound.param("scopeRegion", region) : bound;
    }

    /** The first code behind the region's; codes are digits. */
    private String end() {
        return Long.toString(Long.parseLong(region) + 1);
    }

    private boolean isNeighbourhood() {
        return region.length() == 12 && !region.endsWith("000");
    }

    private static Scope of(Actor actor, Set<Role> allowed) {
        if (!allowed.contains(actor.role())) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
        String station = actor.station();
        if (station.endsWith("000000")) {
            return new Scope(station.substring(0, 6), null);
        }
        return station.endsWith("000")
                ? new Scope(station.substring(0, 9), station)
                : new Scope(station, station.substring(0, 9) + "000");
    }
}
