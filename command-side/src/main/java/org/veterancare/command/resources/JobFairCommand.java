package org.veterancare.command.resources;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.SentBy;
import org.veterancare.events.FairId;
import org.veterancare.events.Role;

/** Intents about a job fair for veterans. */
public sealed interface JobFairCommand extends ResourceCommand {

    /** @param region 12-digit code of the street whose hall it is in */
    @SentBy(Role.DISTRICT_OFFICER)
    record PlanJobFair(
            @TargetAggregateIdentifier FairId fairId,
            @NotNull LocalDate occurredOn,
            @NotNull LocalDate heldOn,
            @NotNull @Pattern(regexp = "\\d{12}") String region,
            @NotNull Boolean ageRelaxed,
            @NotNull Boolean educationRelaxed)
            implements JobFairCommand {}

    /** What came of it, as counts. */
    @SentBy(Role.DISTRICT_OFFICER)
    record RecordJobFair(
            @TargetAggregateIdentifier FairId fairId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive @Max(10_000) Integer employers,
            @NotNull @PositiveOrZero @Max(100_000) Integer posts,
            @NotNull @PositiveOrZero @Max(100_000) Integer visitors)
            implements JobFairCommand {}

    /** It was recorded as held by mistake, or with wrong counts: what came of it may be recorded anew, and settles no year until then. */
    @SentBy(Role.DISTRICT_OFFICER)
    record WithdrawJobFairRecord(@TargetAggregateIdentifier FairId fairId, @NotNull LocalDate occurredOn)
            implements JobFairCommand {}
}
