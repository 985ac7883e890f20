package org.veterancare.command.resources;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.SentBy;
import org.veterancare.command.WithClaims;
import org.veterancare.events.ClassId;
import org.veterancare.events.Role;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.law.CreditCode;

/** Intents about a training class itself. */
public sealed interface TrainingClassCommand extends ResourceCommand {

    /**
     * Opens a class whose seats the cases then compete for.
     *
     * @param provider unified social credit code of the provider (TRN-08)
     * @param settlementMode the mode an ADAPTATION class is organised for (TRN-01); left out for other kinds
     * @param order the employer behind the class, for every delivery but OPEN (TRN-09)
     */
    @WithClaims
    @SentBy(Role.DISTRICT_OFFICER)
    record ScheduleClass(
            @TargetAggregateIdentifier ClassId classId,
            @NotNull LocalDate occurredOn,
            @NotNull @Valid Terms terms,
            @NotNull @Positive @Max(2000) Integer seats,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String provider,
            SettlementMode settlementMode,
            @Valid Order order)
            implements TrainingClassCommand {}

    /**
     * Moves a class, or puts its figures right: all of them as they are to stand. Who has a seat goes on by them.
     *
     * @param to last day
     * @param hours that are held in all (TRN-11)
     * @param headcount as the order behind the class is signed; left out where there is none (TRN-09)
     */
    @WithClaims
    @SentBy(Role.DISTRICT_OFFICER)
    record ChangeClass(
            @TargetAggregateIdentifier ClassId classId,
            @NotNull LocalDate occurredOn,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Positive @Max(2000) Integer hours,
            @NotNull @Positive @Max(2000) Integer seats,
            @Positive @Max(100_000) Integer headcount)
            implements TrainingClassCommand {}

    /** The class is not held, or not to its end: everybody who attends it is withdrawn, and nobody gets a seat. */
    @WithClaims
    @SentBy(Role.DISTRICT_OFFICER)
    record CancelClass(
            @TargetAggregateIdentifier ClassId classId, @NotNull LocalDate occurredOn)
            implements TrainingClassCommand {}
}
