package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.events.StaffEvent;
import org.veterancare.events.StaffEvent.AdministratorNamed;
import org.veterancare.events.StaffEvent.RoleDeclined;
import org.veterancare.events.StaffEvent.RoleGranted;
import org.veterancare.events.StaffEvent.RoleProposed;
import org.veterancare.events.StaffEvent.RoleRevoked;
import org.veterancare.events.StaffEvent.StaffEnrolled;

/**
 * A person of the office and their roles.
 *
 * @param person staff number
 * @param grants every role that was ever asked for, in order
 */
public record StaffMember(UUID id, long version, LocalDate openedOn, String person, List<Grant> grants)
        implements Resource {

    /** How far a grant has come. */
    public enum Standing {
        PROPOSED,
        HELD,
        DECLINED,
        REVOKED
    }

    /**
     * A role that was asked for.
     *
     * @param by staff number of whoever asked for it, gave it, or took it back last
     */
    public record Grant(
            int grant, String account, Role role, String station, Standing standing, LocalDate since, String by) {

        private Grant now(Standing next, LocalDate on, String who) {
            return new Grant(grant, account, role, station, next, on, who);
        }
    }

    static StaffMember after(StaffMember before, StaffEvent event, RecordedFact recorded) {
        Actor by = recorded.by();
        String who = by == null ? null : by.person();
        long version = recorded.version();
        return switch (event) {
            case StaffEnrolled fact ->
                new StaffMember(fact.staffId().value(), version, fact.occurredOn(), fact.person(), List.of());
            case RoleProposed fact ->
                before.plus(version, new Grant(
                        fact.grant(), fact.account(), fact.role(), fact.station(), Standing.PROPOSED,
                        fact.occurredOn(), who));
            case AdministratorNamed fact ->
                before.plus(version, new Grant(
                        fact.grant(), fact.account(), fact.role(), fact.station(), Standing.HELD, fact.occurredOn(),
                        who));
            case RoleGranted fact -> before.with(version, fact.grant(), Standing.HELD, fact.occurredOn(), who);
            case RoleDeclined fact -> before.with(version, fact.grant(), Standing.DECLINED, fact.occurredOn(), who);
            case RoleRevoked fact -> before.with(version, fact.grant(), Standing.REVOKED, fact.occurredOn(), who);
        };
    }

    private StaffMember plus(long next, Grant grant) {
        return new StaffMember(id, next, openedOn, person, Stream.concat(
                grants.stream(), Stream.of(grant)).toList());
    }

    private StaffMember with(long next, int number, Standing standing, LocalDate on, String who) {
        return new StaffMember(id, next, openedOn, person, grants.stream()
                .map(grant -> grant.grant() == number ? grant.now(standing, on, who) : grant)
                .toList());
    }
}
