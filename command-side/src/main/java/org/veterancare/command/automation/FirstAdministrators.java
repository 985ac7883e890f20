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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
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
    private static final MetaData INSTALLATION = MetaData.from(Map.of(
            Provenance.ACTOR, "installation",
            Provenance.ACCOUNT, "installation",
            Provenance.ROLE, Role.INSTALLATION.name(),
            Provenance.STATION, District.CODE));

    private final Settings settings;
    private final HeldRoles roles;
    private final CommandGateway commands;
    private final Clock clock;

    FirstAdministrators(Settings settings, HeldRoles roles, CommandGateway commands, Clock clock) {
        this.settings = settings;
        this.roles = roles;
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
        if (roles.isHeld(Role.SECURITY_ADMIN)) {
            return;
        }
        if (settings.administrators().isEmpty()) {
            LOG.warn("Nobody can give roles: name two people in veterancare.access.administrators");
        }
        settings.administrators().forEach(this::name);
    }

    private void name(Administrator administrator) {
        LocalDate today = LocalDate.now(clock.withZone(District.ZONE));
        StaffId staffId = new StaffId(UUID.nameUUIDFromBytes(
                ("staff/" + administrator.person()).getBytes(StandardCharsets.UTF_8)));
        try {
            send(new EnrolStaff(staffId, today, administrator.person()));
            send(new NameAdministrator(staffId, today, administrator.account(), administrator.role()));
        } catch (RuleBroken refused) {
            // Another process was first, or the person was enrolled before: whoever is known gets roles by the usual way.
            LOG.warn("An administrator of the configuration was not named: {}", refused.code());
        }
    }

    private void send(Record command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, INSTALLATION));
    }
}
