package org.veterancare.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.StaffCommand.ConfirmRole;
import org.veterancare.command.resources.StaffCommand.DeclineRole;
import org.veterancare.command.resources.StaffCommand.EnrolStaff;
import org.veterancare.command.resources.StaffCommand.NameAdministrator;
import org.veterancare.command.resources.StaffCommand.ProposeRole;
import org.veterancare.command.resources.StaffCommand.RevokeRole;
import org.veterancare.events.Actor;
import org.veterancare.events.District;
import org.veterancare.events.Role;
import org.veterancare.events.StaffEvent;
import org.veterancare.events.StaffEvent.AdministratorNamed;
import org.veterancare.events.StaffEvent.RoleDeclined;
import org.veterancare.events.StaffEvent.RoleGranted;
import org.veterancare.events.StaffEvent.RoleProposed;
import org.veterancare.events.StaffEvent.RoleRevoked;
import org.veterancare.events.StaffEvent.StaffEnrolled;
import org.veterancare.events.StaffId;
import org.veterancare.law.Law;

/** A natural person of the office and the roles they were given: two others are needed for each. */
@Aggregate
public class StaffMember {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(
            Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    @AggregateIdentifier
    private StaffId id;

    private String person;
    private int grants;
    private Map<Integer, Grant> proposed;
    private Map<Integer, Grant> held;

    /** @param proposer staff number of whoever asked for it; null where the configuration did */
    private record Grant(String account, Role role, String station, String proposer) {

        boolean isSameAs(String otherAccount, Role otherRole, String otherStation) {
            return account.equals(otherAccount) && role == otherRole && station.equals(otherStation);
        }
    }

    /** For the framework, which then replays the facts. */
    protected StaffMember() {}

    @CommandHandler
    StaffMember(EnrolStaff command, OfficeClaims claims) {
        claims.enrol(command.person(), command.staffId());
        apply(new StaffEnrolled(command.staffId(), command.occurredOn(), command.person()));
    }

    @CommandHandlerInterceptor
    void guard(StaffCommand command, @MetaDataValue(VeteranCase.EXPECTED_VERSION) Long expectedVersion) {
        VersionConflict.unlessNow(expectedVersion);
    }

    @CommandHandler
    void handle(ProposeRole command, Actor actor, Law law) {
        require(!actor.person().equals(person), "FOUR-EYES");
        if (!command.station().equals(District.CODE)) {
            law.regions().require(command.station(), command.occurredOn());
        }
        requireLevel(command.role(), command.station());
        requireSeparate(command.role());
        Predicate<Grant> same = grant -> grant.isSameAs(command.account(), command.role(), command.station());
        require(
                Stream.concat(held.values().stream(), proposed.values().stream()).noneMatch(same),
                "GRANT-03");
        apply(new RoleProposed(
                id, command.occurredOn(), grants + 1, command.account(), command.role(), command.station()));
    }

    /** Each role is given at the stations of its level, and what no person is, to no person. */
    private static void requireLevel(Role role, String station) {
        boolean street = station.endsWith("000") && !station.equals(District.CODE);
        boolean fits = switch (role) {
            case NEIGHBOURHOOD_WORKER -> !station.endsWith("000");
            case STREET_CASE_WORKER -> street;
            case STATION_HEAD -> !station.equals(District.CODE);
            case DISTRICT_OFFICER, DISTRICT_APPROVER, DECISION_RECORDER, FINANCE, PRIVACY_OFFICER, AUDITOR,
                    DISTRICT_LEADER, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN ->
                station.equals(District.CODE);
            case TIMER, INSTALLATION -> false;
        };
        require(fits, "GRANT-01", Map.of("role", role, "station", station));
    }

    /** Whoever administers holds nothing beside it: neither another administration nor cases. */
    private void requireSeparate(Role role) {
        boolean alone = held.values()
                .stream()
                .map(Grant::role)
                .allMatch(other -> other == role || !ADMINISTRATORS.contains(role) && !ADMINISTRATORS.contains(other));
        require(alone, "GRANT-02", Map.of("role", role));
    }

    @CommandHandler
    void handle(ConfirmRole command, Actor actor, OfficeClaims claims) {
        Grant grant = among(proposed, command.grant());
        require(!actor.person().equals(person) && !actor.person().equals(grant.proposer()), "FOUR-EYES");
        requireSeparate(grant.role());
        claims.hold(grant.account(), person);
        apply(new RoleGranted(
                id,
                command.occurredOn(),
                command.grant(),
                person,
                grant.account(),
                grant.role(),
                grant.station()));
    }

    @CommandHandler
    void handle(DeclineRole command) {
        among(proposed, command.grant());
        apply(new RoleDeclined(id, command.occurredOn(), command.grant()));
    }

    @CommandHandler
    void handle(RevokeRole command) {
        among(held, command.grant());
        apply(new RoleRevoked(id, command.occurredOn(), command.grant(), command.ground()));
    }

    @CommandHandler
    void handle(NameAdministrator command, OfficeClaims claims) {
        require(ADMINISTRATORS.contains(command.role()), "GRANT-01", Map.of("role", command.role()));
        require(
                held.values()
                        .stream()
                        .noneMatch(grant -> grant.isSameAs(command.account(), command.role(), District.CODE)),
                "GRANT-03");
        requireSeparate(command.role());
        claims.hold(command.account(), person);
        apply(new AdministratorNamed(
                id, command.occurredOn(), grants + 1, person, command.account(), command.role(), District.CODE));
    }

    private static Grant among(Map<Integer, Grant> grants, int number) {
        Grant grant = grants.get(number);
        require(grant != null, "GRANT-03", Map.of("grant", number));
        return grant;
    }

    @EventSourcingHandler
    void on(StaffEvent fact, Actor by) {
        switch (fact) {
            case StaffEnrolled enrolled -> {
                id = enrolled.staffId();
                person = enrolled.person();
                proposed = new TreeMap<>();
                held = new TreeMap<>();
            }
            case RoleProposed asked -> {
                grants = asked.grant();
                proposed.put(asked.grant(), new Grant(
                        asked.account(), asked.role(), asked.station(), Actor.person(by)));
            }
            case RoleGranted granted -> held.put(granted.grant(), proposed.remove(granted.grant()));
            case RoleDeclined declined -> proposed.remove(declined.grant());
            case RoleRevoked revoked -> held.remove(revoked.grant());
            case AdministratorNamed named -> {
                grants = named.grant();
                held.put(named.grant(), new Grant(named.account(), named.role(), named.station(), null));
            }
        }
    }
}
