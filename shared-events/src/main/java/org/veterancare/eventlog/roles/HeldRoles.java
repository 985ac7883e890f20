package org.veterancare.eventlog.roles;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.eventlog.WrittenWith;
import org.veterancare.events.Actor;
import org.veterancare.events.Fact;
import org.veterancare.events.Role;
import org.veterancare.events.StaffEvent;
import org.veterancare.events.StaffEvent.AdministratorNamed;
import org.veterancare.events.StaffEvent.RoleGranted;
import org.veterancare.events.StaffEvent.RoleRevoked;

/** Who may act now. It is asked anew for every request: a role that was taken back is gone with the commit that took it. */
public final class HeldRoles implements RolesInForce, WrittenWith {

    /** Whose roles are about cases (domain 5.8). */
    private static final List<String> WORK_ON_CASES = Stream.of(
            Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.DISTRICT_OFFICER)
            .map(Role::name)
            .toList();

    private final JdbcClient jdbc;

    /** Names of the roles of those who work on cases. */
    public static List<String> onCases() {
        return WORK_ON_CASES;
    }

    public HeldRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean holds(Actor actor) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM access.held_role
                           WHERE account = ? AND role = ? AND station = ? AND person = ?)""")
                .params(actor.account(), actor.role().name(), actor.station(), actor.person())
                .query(Boolean.class)
                .single();
    }

    /** Whether there is somebody who may ask for a role, and another natural person who may give it. */
    public boolean canBeGiven() {
        return jdbc.sql("""
            SELECT count(DISTINCT person) > 1 AND bool_or(role = :asks)
            FROM access.held_role WHERE role IN (:asks, :gives)""")
                .param("asks", Role.SECURITY_ADMIN.name())
                .param("gives", Role.AUDIT_ADMIN.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether this natural person works on cases at one of the stations.
     *
     * @param person staff number
     * @param stations 12-digit region codes
     */
    public boolean workAt(String person, Set<String> stations) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM access.held_role
                           WHERE person = :person AND station IN (:stations) AND role IN (:roles))""")
                .param("person", person)
                .param("stations", stations)
                .param("roles", WORK_ON_CASES)
                .query(Boolean.class)
                .single();
    }

    /**
     * Somebody who works on cases, in one role.
     *
     * @param person staff number
     * @param station 12-digit region code
     */
    public record CaseWorker(String person, String role, String station) {}

    /** @param region what the codes of their stations begin with */
    public List<CaseWorker> caseWorkers(String region) {
        return jdbc.sql("""
            SELECT DISTINCT person, role, station FROM access.held_role
            WHERE starts_with(station, :region) AND role IN (:roles)
            ORDER BY station, person, role""")
                .param("region", region)
                .param("roles", WORK_ON_CASES)
                .query(CaseWorker.class)
                .list();
    }

    @Override
    public boolean concerns(Fact fact) {
        return fact instanceof StaffEvent;
    }

    @Override
    public void write(DomainEventMessage<?> message) {
        switch ((StaffEvent) message.getPayload()) {
            case RoleGranted granted -> insert(granted.staffId().value(), granted.grant(), new Actor(
                    granted.person(), granted.account(), granted.role(), granted.station()), message);
            case AdministratorNamed named -> insert(named.staffId().value(), named.grant(), new Actor(
                    named.person(), named.account(), named.role(), named.station()), message);
            case RoleRevoked revoked -> jdbc.sql("DELETE FROM access.held_role WHERE staff_id = ? AND number = ?")
                    .params(revoked.staffId().value(), revoked.grant())
                    .update();
            default -> {}
        }
    }

    private void insert(UUID staff, int grant, Actor holder, DomainEventMessage<?> message) {
        jdbc.sql("""
            INSERT INTO access.held_role (staff_id, number, person, account, role, station, since)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        staff,
                        grant,
                        holder.person(),
                        holder.account(),
                        holder.role().name(),
                        holder.station(),
                        OffsetDateTime.ofInstant(message.getTimestamp(), ZoneOffset.UTC))
                .update();
    }
}
