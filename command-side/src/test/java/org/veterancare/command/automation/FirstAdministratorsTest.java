package org.veterancare.command.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.command.CommandSide;
import org.veterancare.command.automation.FirstAdministrators.Administrator;
import org.veterancare.command.automation.FirstAdministrators.Settings;
import org.veterancare.command.infrastructure.KnownStaff;
import org.veterancare.command.resources.StaffCommand.EnrolStaff;
import org.veterancare.eventlog.roles.HeldRoles;
import org.veterancare.events.District;
import org.veterancare.events.Role;
import org.veterancare.events.StaffId;
import org.veterancare.testing.TestDatabase;
import org.veterancare.testing.TestTokens;

/** Wherever a first start is cut off, the next one goes on: an installation that two people administer, or one that may be. */
@SpringBootTest(classes = CommandSide.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FirstAdministratorsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static int people;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        TestTokens.register(registry);
    }

    @Autowired
    private HeldRoles roles;

    @Autowired
    private KnownStaff staff;

    @Autowired
    private CommandGateway commands;

    @Autowired
    private Clock clock;

    private final JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
    private final Administrator first = someone(Role.SECURITY_ADMIN);
    private final Administrator second = someone(Role.SECURITY_ADMIN);

    @BeforeEach
    void nobodyHoldsARole() {
        superuser.execute("TRUNCATE access.held_role");
    }

    private static Administrator someone(Role role) {
        people++;
        return new Administrator("a-" + people, "p-" + people, role);
    }

    private void start(Administrator... administrators) {
        new FirstAdministrators(new Settings(List.of(administrators)), roles, staff, commands, clock).run(null);
    }

    private void enrolled(Administrator administrator, UUID streamId) {
        commands.sendAndWait(new GenericCommandMessage<>(
                new EnrolStaff(new StaffId(streamId), LocalDate.now(District.ZONE), administrator.person()),
                FirstAdministrators.INSTALLATION));
    }

    private List<String> holders() {
        return superuser.queryForList("SELECT account FROM access.held_role ORDER BY since, account", String.class);
    }

    private long facts() {
        return superuser.queryForObject("SELECT count(*) FROM event_log.event", Long.class);
    }

    @Test
    void twoPeopleHoldTheRoleAfterAStartAndAnotherStartAddsNothing() {
        start(first, second);
        assertThat(holders()).containsExactlyInAnyOrder(first.account(), second.account());
        long before = facts();
        start(first, second);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aStartThatWasCutOffAfterTheFirstPersonWasEnrolledIsMadeUpFor() {
        enrolled(first, UUID.nameUUIDFromBytes(("staff/" + first.person()).getBytes()));
        start(first, second);
        assertThat(holders()).containsExactlyInAnyOrder(first.account(), second.account());
    }

    @Test
    void aStartThatWasCutOffAfterTheFirstPersonWasNamedIsMadeUpFor() {
        start(first);
        assertThat(holders()).containsExactly(first.account());
        start(first, second);
        assertThat(holders()).containsExactlyInAnyOrder(first.account(), second.account());
    }

    @Test
    void whoWasEnrolledInTheUsualWayIsNamedInTheirOwnStream() {
        enrolled(first, UUID.randomUUID());
        start(first, second);
        assertThat(holders()).containsExactlyInAnyOrder(first.account(), second.account());
    }

    @Test
    void whoLostTheRoleDoesNotGetItBackByAStart() {
        start(first, second);
        superuser.update("DELETE FROM access.held_role WHERE account = ?", second.account());
        Administrator third = someone(Role.SECURITY_ADMIN);
        start(first, second, third);
        assertThat(holders()).containsExactlyInAnyOrder(first.account(), third.account());
    }

    @Test
    void onceRolesCanBeGivenTheConfigurationGivesNone() {
        Administrator auditing = someone(Role.AUDIT_ADMIN);
        start(first, auditing);
        start(first, auditing, second);
        assertThat(holders()).containsExactlyInAnyOrder(first.account(), auditing.account());
    }

    @Test
    void twoAccountsOfOnePersonAreNotTwoPeople() {
        Administrator again = new Administrator(first.account() + "-again", first.person(), Role.SECURITY_ADMIN);
        start(first, again);
        assertThat(roles.canBeGiven()).isFalse();
        start(first, again, second);
        assertThat(roles.canBeGiven()).isTrue();
    }
}
