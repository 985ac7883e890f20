package org.veterancare.command.resources;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.Decision;
import org.veterancare.command.SentBy;
import org.veterancare.command.WithClaims;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.events.StaffId;

/** Intents about who may act for the office (domain 5.8). */
public sealed interface StaffCommand extends ResourceCommand {

    /** A staff number or account, as access tokens carry them. */

    String STATION = "\\d{12}";

    @TargetAggregateIdentifier
    StaffId staffId();

    /** @param person staff number of the natural person; each is enrolled once, whatever accounts they have */
    @SentBy({Role.SECURITY_ADMIN, Role.INSTALLATION})
    @WithClaims
    record EnrolStaff(StaffId staffId, @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = Actor.NAME) String person)
            implements StaffCommand {}

    /** Asks for a role; a second person gives it. */
    @SentBy(Role.SECURITY_ADMIN)
    record ProposeRole(
            StaffId staffId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = Actor.NAME) String account,
            @NotNull Role role,
            @NotNull @Pattern(regexp = STATION) String station)
            implements StaffCommand {}

    /** Gives a role that another person asked for. */
    @Decision
    @WithClaims
    @SentBy({Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
    record ConfirmRole(StaffId staffId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer grant)
            implements StaffCommand {}

    /** Puts a proposal away. */
    @SentBy({Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
    record DeclineRole(StaffId staffId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer grant)
            implements StaffCommand {}

    /** Takes a role back; it holds no longer from the answer on. One person may do that alone. */
    @Decision
    @SentBy(Role.SECURITY_ADMIN)
    record RevokeRole(
            StaffId staffId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer grant,
            @NotNull @Pattern(regexp = "LEFT|MOVED|MISUSE|OTHER") String ground)
            implements StaffCommand {}

    /** What the operator configured for the first start; no one can be given the role that sends it. */
    @WithClaims
    @SentBy(Role.INSTALLATION)
    record NameAdministrator(
            StaffId staffId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = Actor.NAME) String account,
            @NotNull Role role)
            implements StaffCommand {}
}
