package org.veterancare.command.automation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veterancare.command.infrastructure.KnownStaff;
import org.veterancare.command.resources.StaffCommand.EnrolStaff;
import org.veterancare.command.resources.StaffCommand.NameAdministrator;
import org.veterancare.eventlog.roles.HeldRoles;
import org.veterancare.events.District;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;
import org.veterancare.events.StaffId;
import org.veterancare.law.RuleBroken;

/** Records the administrators of the configuration while nobody could give a role: at the first start. */
@Component
@Order(0)
@EnableConfigurationProperties(FirstAdministrators.Settings.class)
class FirstAdministrators implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);
    static final MetaData INSTALLATION = MetaData.from(Map.of(
            Provenance.ACTOR, "installation",
            Provenance.ACCOUNT, "installation",
            Provenance.ROLE, Role.INSTALLATION.name(),
            Provenance.STATION, District.CODE));

    private final Settings settings;
    private final HeldRoles roles;
    private final KnownStaff staff;
    private final CommandGateway commands;
    private final Clock clock;

    FirstAdministrators(
            Settings settings, HeldRoles roles, KnownStaff staff, CommandGateway commands, Clock clock) {
        this.settings = settings;
        this.roles = roles;
        this.staff = staff;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param administrators at least two people, since one proposes a role and another gives it */
    @ConfigurationProperties("veterancare.access")
    record Settings(List<Administrator> administrators) {

        Settings {
            administrators = administrators == null ? List.of() : List.copyOf(administrators);
        }
    }

    /** @param person staff number of the natural person, as the access token's claim {@code person} */
    record Administrator(String account, String person, Role role) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (roles.canBeGiven()) {
            return;
        }
        if (settings.administrators().isEmpty()) {
            LOG.warn("Nobody can give roles: name two people in veterancare.access.administrators");
        }
        // Each once and for good: whoever lost the role since does not get it back by a start.
        settings.administrators()
                .stream()
                .filter(administrator -> !staff.everHeld(administrator.account()))
                .forEach(this::name);
    }

    /** A first start may have been cut off after any of these commands: what it did stands, the rest is done now. */
    private void name(Administrator administrator) {
        LocalDate today = LocalDate.now(clock.withZone(District.ZONE));
        try {
            StaffId staffId = staff.enrolled(administrator.person())
                    .orElseGet(() -> enrol(administrator.person(), today));
            send(new NameAdministrator(staffId, today, administrator.account(), administrator.role()));
        } catch (RuleBroken refused) {
            LOG.warn("An administrator of the configuration was not named: {}", refused.code());
        } catch (ConcurrencyException first) {
            LOG.info("An administrator of the configuration is named by another process");
        }
    }

    private StaffId enrol(String person, LocalDate today) {
        StaffId staffId = new StaffId(UUID.nameUUIDFromBytes(("staff/" + person).getBytes(StandardCharsets.UTF_8)));
        send(new EnrolStaff(staffId, today, person));
        return staffId;
    }

    private void send(Record command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, INSTALLATION));
    }
}
