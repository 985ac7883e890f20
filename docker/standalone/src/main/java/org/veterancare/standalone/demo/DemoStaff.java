package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.StaffCommand.ConfirmRole;
import org.veterancare.command.resources.StaffCommand.EnrolStaff;
import org.veterancare.command.resources.StaffCommand.ProposeRole;
import org.veterancare.command.web.CommandDesk;
import org.veterancare.command.web.Sending;
import org.veterancare.eventlog.roles.HeldRoles;
import org.veterancare.events.Actor;
import org.veterancare.events.Personal;
import org.veterancare.events.StaffId;
import org.veterancare.law.RuleBroken;
import org.veterancare.standalone.signin.DemoUser;

/** Gives the made-up staff their roles as an office would: one security administrator asks, another agrees. */
@Component
@Order(DemoStaff.AFTER_THE_ADMINISTRATORS)
class DemoStaff implements ApplicationRunner {

    static final int AFTER_THE_ADMINISTRATORS = 100;

    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
    private static final Personal REASON = Personal.of("示例数据");

    private final CommandDesk desk;
    private final HeldRoles roles;

    DemoStaff(CommandDesk desk, HeldRoles roles) {
        this.desk = desk;
        this.roles = roles;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemoUser.all()
                .stream()
                .filter(user -> !roles.holds(DemoStory.actor(user.account())))
                .forEach(this::enrol);
    }

    private void enrol(DemoUser user) {
        StaffId staffId = new StaffId(DemoIds.ofPerson(user.person()));
        send(new EnrolStaff(staffId, DAY, user.person()), staffId.value(), "security");
        send(new ProposeRole(staffId, DAY, user.account(), user.role(), user.station()), staffId.value(), "security");
        send(new ConfirmRole(staffId, DAY, 1), staffId.value(), "security-2");
    }

    /** What an interrupted start has done already is refused, and is as good. */
    private void send(Record command, UUID stream, String account) {
        Actor by = DemoStory.actor(account);
        try {
            desk.send(command, stream, Sending.by(by).because(REASON, null, null).requestId("demo-staff"));
        } catch (RuleBroken done) {
            if (!done.code().equals("STAFF-ONCE") && !done.code().equals("GRANT-03")) {
                throw done;
            }
        }
    }
}
