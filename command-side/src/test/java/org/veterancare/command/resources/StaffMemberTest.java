package org.veterancare.command.resources;

import static org.veterancare.command.Actors.AUDIT_ADMIN;
import static org.veterancare.command.Actors.DISTRICT;
import static org.veterancare.command.Actors.NEIGHBOURHOOD;
import static org.veterancare.command.Actors.SECURITY_ADMIN;
import static org.veterancare.command.Actors.SECURITY_ADMIN_2;
import static org.veterancare.command.Actors.STREET;
import static org.veterancare.command.Actors.as;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.resources.StaffCommand.ConfirmRole;
import org.veterancare.command.resources.StaffCommand.DeclineRole;
import org.veterancare.command.resources.StaffCommand.EnrolStaff;
import org.veterancare.command.resources.StaffCommand.NameAdministrator;
import org.veterancare.command.resources.StaffCommand.ProposeRole;
import org.veterancare.command.resources.StaffCommand.RevokeRole;
import org.veterancare.events.Actor;
import org.veterancare.events.HiringId;
import org.veterancare.events.Role;
import org.veterancare.events.StaffEvent.AdministratorNamed;
import org.veterancare.events.StaffEvent.RoleDeclined;
import org.veterancare.events.StaffEvent.RoleGranted;
import org.veterancare.events.StaffEvent.RoleProposed;
import org.veterancare.events.StaffEvent.RoleRevoked;
import org.veterancare.events.StaffEvent.StaffEnrolled;
import org.veterancare.events.StaffId;
import org.veterancare.events.StationId;
import org.veterancare.law.RuleBroken;

/** A role needs two others: one who asks for it, and one who gives it. */
class StaffMemberTest {

    private static final StaffId ID = StaffId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final String PERSON = "p-900";
    private static final StaffEnrolled ENROLLED = new StaffEnrolled(ID, ON, PERSON);
    private static final RoleProposed WORKER = new RoleProposed(ID, ON, 1, "a-900", Role.STREET_CASE_WORKER, STREET);
    private static final RoleGranted HELD = new RoleGranted(
            ID, ON, 1, PERSON, "a-900", Role.STREET_CASE_WORKER, STREET);

    /** A fact with whoever recorded it. */
    private record Told(Object fact, Actor by) {}

    private static Told told(Object fact, Actor by) {
        return new Told(fact, by);
    }

    private static ResultValidator<StaffMember> when(Object command, Actor by, Told... before) {
        AggregateTestFixture<StaffMember> fixture = new AggregateTestFixture<>(StaffMember.class);
        fixture.registerInjectableResource(CaseFixture.LAW);
        fixture.registerInjectableResource(new Claims());
        List<GenericDomainEventMessage<Object>> facts = new java.util.ArrayList<>();
        facts.add(message(0, told(ENROLLED, SECURITY_ADMIN)));
        for (Told each : before) {
            facts.add(message(facts.size(), each));
        }
        return fixture.given(facts).when(command, by(by));
    }

    private static GenericDomainEventMessage<Object> message(long version, Told told) {
        return new GenericDomainEventMessage<>(
                "StaffMember", ID.toString(), version, told.fact(), Actors.by(told.by()));
    }

    /** Knows one person and one account already. */
    private static final class Claims implements OfficeClaims {

        @Override
        public void enrol(String person, StaffId staffId) {
            if (person.equals("p-known")) {
                throw new RuleBroken("STAFF-ONCE");
            }
        }

        @Override
        public void hold(String account, String person) {
            if (account.equals("a-of-another")) {
                throw new RuleBroken("GRANT-04");
            }
        }

        @Override
        public void open(String code, String above, StationId stationId) {
            throw new IllegalStateException("no station is asked for here");
        }

        @Override
        public void close(String code) {
            throw new IllegalStateException("no station is asked for here");
        }

        @Override
        public void report(String employer, int year, HiringId hiringId) {
            throw new IllegalStateException("no enterprise reports here");
        }

        @Override
        public void withdraw(HiringId hiringId) {
            throw new IllegalStateException("no enterprise reports here");
        }
    }

    private static ResultValidator<StaffMember> enrolling(String person) {
        AggregateTestFixture<StaffMember> fixture = new AggregateTestFixture<>(StaffMember.class);
        fixture.registerInjectableResource(CaseFixture.LAW);
        fixture.registerInjectableResource(new Claims());
        return fixture.givenNoPriorActivity().when(new EnrolStaff(ID, ON, person), by(SECURITY_ADMIN));
    }

    private static ProposeRole propose(Role role, String station) {
        return new ProposeRole(ID, ON, "a-900", role, station);
    }

    @Test
    void aPersonIsEnrolledOnceWhateverAccountsTheyHave() {
        enrolling(PERSON).expectEvents(ENROLLED);
        enrolling("p-known").expectException(broken("STAFF-ONCE"));
    }

    @Test
    void aRoleIsAskedForByOneAndGivenByAnother() {
        when(propose(Role.STREET_CASE_WORKER, STREET), SECURITY_ADMIN).expectEvents(WORKER);
        when(new ConfirmRole(ID, ON, 1), SECURITY_ADMIN_2, told(WORKER, SECURITY_ADMIN)).expectEvents(HELD);
        when(new ConfirmRole(ID, ON, 1), AUDIT_ADMIN, told(WORKER, SECURITY_ADMIN)).expectEvents(HELD);
    }

    @Test
    void whoAskedCannotGiveAlsoNotByAnotherAccountOrRole() {
        when(new ConfirmRole(ID, ON, 1), SECURITY_ADMIN, told(WORKER, SECURITY_ADMIN))
                .expectException(broken("FOUR-EYES"));
        when(new ConfirmRole(ID, ON, 1), as(SECURITY_ADMIN, Role.AUDIT_ADMIN, DISTRICT), told(WORKER, SECURITY_ADMIN))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void nobodyAsksOrAgreesForThemselves() {
        Actor self = new Actor(PERSON, "another-account", Role.SECURITY_ADMIN, DISTRICT);
        when(propose(Role.STREET_CASE_WORKER, STREET), self).expectException(broken("FOUR-EYES"));
        when(new ConfirmRole(ID, ON, 1), self, told(WORKER, SECURITY_ADMIN)).expectException(broken("FOUR-EYES"));
    }

    @Test
    void aRoleIsGivenAtAStationOfItsLevel() {
        when(propose(Role.NEIGHBOURHOOD_WORKER, NEIGHBOURHOOD), SECURITY_ADMIN).expectSuccessfulHandlerExecution();
        when(propose(Role.STATION_HEAD, STREET), SECURITY_ADMIN).expectSuccessfulHandlerExecution();
        when(propose(Role.STATION_HEAD, NEIGHBOURHOOD), SECURITY_ADMIN).expectSuccessfulHandlerExecution();
        when(propose(Role.FINANCE, DISTRICT), SECURITY_ADMIN).expectSuccessfulHandlerExecution();
        for (Map.Entry<Role, String> wrong : Map.of(
                Role.NEIGHBOURHOOD_WORKER, STREET,
                Role.STREET_CASE_WORKER, DISTRICT,
                Role.STATION_HEAD, DISTRICT,
                Role.FINANCE, STREET,
                Role.AUDITOR, NEIGHBOURHOOD).entrySet()) {
            when(propose(wrong.getKey(), wrong.getValue()), SECURITY_ADMIN).expectException(broken("GRANT-01"));
        }
        when(propose(Role.STREET_CASE_WORKER, "310104501000"), SECURITY_ADMIN).expectException(broken("VAL-RGN-1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMER", "INSTALLATION"})
    void whatIsNoPersonIsGivenToNone(Role role) {
        when(propose(role, DISTRICT), SECURITY_ADMIN).expectException(broken("GRANT-01"));
    }

    @Test
    void whoAdministersHoldsNothingElse() {
        AdministratorNamed security = new AdministratorNamed(
                ID, ON, 1, PERSON, "a-900", Role.SECURITY_ADMIN, DISTRICT);
        when(propose(Role.STREET_CASE_WORKER, STREET), SECURITY_ADMIN, told(security, Actors.TIMER))
                .expectException(broken("GRANT-02"));
        when(propose(Role.AUDIT_ADMIN, DISTRICT), SECURITY_ADMIN, told(security, Actors.TIMER))
                .expectException(broken("GRANT-02"));
        when(propose(Role.SYSTEM_ADMIN, DISTRICT), SECURITY_ADMIN, told(WORKER, SECURITY_ADMIN),
                told(HELD, SECURITY_ADMIN_2)).expectException(broken("GRANT-02"));
        RoleProposed second = new RoleProposed(ID, ON, 2, "a-901", Role.SYSTEM_ADMIN, DISTRICT);
        when(new ConfirmRole(ID, ON, 2), SECURITY_ADMIN_2, told(WORKER, SECURITY_ADMIN), told(second, SECURITY_ADMIN),
                told(HELD, SECURITY_ADMIN_2)).expectException(broken("GRANT-02"));
    }

    @Test
    void noRoleIsGivenUnderAnAccountOfAnotherPerson() {
        RoleProposed shared = new RoleProposed(ID, ON, 1, "a-of-another", Role.STREET_CASE_WORKER, STREET);
        when(new ConfirmRole(ID, ON, 1), SECURITY_ADMIN_2, told(shared, SECURITY_ADMIN))
                .expectException(broken("GRANT-04"));
        when(new NameAdministrator(ID, ON, "a-of-another", Role.SECURITY_ADMIN), Actors.TIMER)
                .expectException(broken("GRANT-04"));
    }

    @Test
    void severalRolesMayBeHeldEachOnce() {
        when(propose(Role.STREET_CASE_WORKER, Actors.OTHER_STREET), SECURITY_ADMIN, told(WORKER, SECURITY_ADMIN),
                told(HELD, SECURITY_ADMIN_2))
                .expectEvents(new RoleProposed(
                        ID, ON, 2, "a-900", Role.STREET_CASE_WORKER, Actors.OTHER_STREET));
        when(propose(Role.STREET_CASE_WORKER, STREET), SECURITY_ADMIN, told(WORKER, SECURITY_ADMIN))
                .expectException(broken("GRANT-03"));
    }

    @Test
    void whatWasDeclinedOrRevokedIsNoLongerThere() {
        when(new DeclineRole(ID, ON, 1), AUDIT_ADMIN, told(WORKER, SECURITY_ADMIN))
                .expectEvents(new RoleDeclined(ID, ON, 1));
        when(new ConfirmRole(ID, ON, 1), SECURITY_ADMIN_2, told(WORKER, SECURITY_ADMIN),
                told(new RoleDeclined(ID, ON, 1), AUDIT_ADMIN)).expectException(broken("GRANT-03"));
        RoleRevoked revoked = new RoleRevoked(ID, ON, 1, "LEFT");
        when(new RevokeRole(ID, ON, 1, "LEFT"), SECURITY_ADMIN, told(WORKER, SECURITY_ADMIN),
                told(HELD, SECURITY_ADMIN_2)).expectEvents(revoked);
        when(new RevokeRole(ID, ON, 1, "LEFT"), SECURITY_ADMIN, told(WORKER, SECURITY_ADMIN),
                told(HELD, SECURITY_ADMIN_2), told(revoked, SECURITY_ADMIN)).expectException(broken("GRANT-03"));
        when(propose(Role.STREET_CASE_WORKER, STREET), SECURITY_ADMIN, told(WORKER, SECURITY_ADMIN),
                told(HELD, SECURITY_ADMIN_2), told(revoked, SECURITY_ADMIN)).expectSuccessfulHandlerExecution();
    }

    @Test
    void theConfigurationNamesAdministratorsOnly() {
        when(new NameAdministrator(ID, ON, "a-900", Role.SECURITY_ADMIN), Actors.TIMER)
                .expectEvents(new AdministratorNamed(
                        ID, ON, 1, PERSON, "a-900", Role.SECURITY_ADMIN, DISTRICT));
        when(new NameAdministrator(ID, ON, "a-900", Role.SECURITY_ADMIN), Actors.TIMER, told(new AdministratorNamed(
                ID, ON, 1, PERSON, "a-900", Role.SECURITY_ADMIN, DISTRICT), Actors.TIMER))
                .expectException(broken("GRANT-03"));
        when(new NameAdministrator(ID, ON, "a-900", Role.DISTRICT_APPROVER), Actors.TIMER)
                .expectException(broken("GRANT-01"));
    }
}
