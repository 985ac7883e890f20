package org.veterancare.command.access;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.SentBy;
import org.veterancare.events.BreakGlassId;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;

/**
 * Opens a case of another station to the sender's eyes.
 *
 * @param at the moment it is asked for
 * @param street 12-digit code of the street whose station answers for the case
 * @param neighbourhood 12-digit code of the committee
 * @param why sealed with the key of the case
 */
@SentBy({Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.DISTRICT_OFFICER})
public record OpenByBreakGlass(
        @NotNull @TargetAggregateIdentifier BreakGlassId breakGlassId,
        @NotNull CaseId caseId,
        @NotNull Instant at,
        @NotNull String street,
        @NotNull String neighbourhood,
        @NotNull Personal why) {}
