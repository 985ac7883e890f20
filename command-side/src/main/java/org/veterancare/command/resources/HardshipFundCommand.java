package org.veterancare.command.resources;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.SentBy;
import org.veterancare.events.FundId;
import org.veterancare.events.Role;

/** Intents about a year's hardship fund. */
public sealed interface HardshipFundCommand extends ResourceCommand {

    /** @param budgetFen fen of CNY for the whole year */
    @SentBy(Role.DISTRICT_APPROVER)
    record OpenFund(
            @TargetAggregateIdentifier FundId fundId,
            @NotNull LocalDate occurredOn,
            @NotNull @Min(2011) @Max(2100) Integer year,
            @NotNull @Positive @Max(1_000_000_000_000L) Long budgetFen)
            implements HardshipFundCommand {}
}
