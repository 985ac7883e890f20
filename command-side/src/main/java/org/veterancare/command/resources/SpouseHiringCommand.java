package org.veterancare.command.resources;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.SentBy;
import org.veterancare.command.WithClaims;
import org.veterancare.events.HiringId;
import org.veterancare.events.Role;
import org.veterancare.events.SpouseHiringEvent.HiringWithdrawalGround;
import org.veterancare.law.CreditCode;

/** Intents about the soldiers' spouses whom state enterprises hire (FAM-05). */
public sealed interface SpouseHiringCommand extends ResourceCommand {

    /**
     * What an enterprise reports of a calendar year that is over, once.
     *
     * @param employer unified social credit code
     * @param stateOwned whether it was looked up that the state owns it: only such an enterprise owes a share
     * @param spouses how many of the new hires accompany a serving soldier
     */
    @WithClaims
    @SentBy(Role.DISTRICT_OFFICER)
    record ReportSpouseHiring(
            @TargetAggregateIdentifier HiringId hiringId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            @NotNull Boolean stateOwned,
            @NotNull @Min(2021) @Max(2100) Integer year,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer newHires,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer spouses)
            implements SpouseHiringCommand {}

    /** Other numbers of the same enterprise and year. */
    @SentBy(Role.DISTRICT_OFFICER)
    record CorrectSpouseHiring(
            @TargetAggregateIdentifier HiringId hiringId,
            @NotNull LocalDate occurredOn,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer newHires,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer spouses)
            implements SpouseHiringCommand {}

    /** The report was of another enterprise or year, which may be reported then. */
    @WithClaims
    @SentBy(Role.DISTRICT_OFFICER)
    record WithdrawSpouseHiring(
            @TargetAggregateIdentifier HiringId hiringId,
            @NotNull LocalDate occurredOn,
            @NotNull HiringWithdrawalGround ground)
            implements SpouseHiringCommand {}
}
