package org.veterancare.command.resources;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.SentBy;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.Role;
import org.veterancare.law.CreditCode;

/** Intents about a year's posts. */
public sealed interface PostPlanCommand extends ResourceCommand {

    /** Form of what names a post in its plan. */
    String CODE = "[A-Z0-9][A-Z0-9_-]{0,39}";

    /** Opens a plan with all its posts; none is added later, and none is another one's. */
    @SentBy(Role.DISTRICT_OFFICER)
    record OpenPostPlan(
            @TargetAggregateIdentifier PlanId planId,
            @NotNull LocalDate occurredOn,
            @NotNull @Min(2011) @Max(2100) Integer year,
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid PlannedPost> posts)
            implements PostPlanCommand {}

    /** The employer gave up a post that nobody has, so that nobody is offered it any more (PLC-13). */
    @SentBy(Role.DISTRICT_OFFICER)
    record WithdrawPost(
            @TargetAggregateIdentifier PlanId planId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CODE) String post)
            implements PostPlanCommand {}

    /** The post was withdrawn by mistake, or its employer has it after all. */
    @SentBy(Role.DISTRICT_OFFICER)
    record RestorePost(
            @TargetAggregateIdentifier PlanId planId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CODE) String post)
            implements PostPlanCommand {}

    /**
     * One post for one person.
     *
     * @param code unique in the plan
     * @param employer unified social credit code
     * @param stateOwned verified ownership, asked of enterprises only (VAL-USCC-5)
     * @param postKind asked of a post of assigned work, and must fit its employer (PLC-03)
     */
    record PlannedPost(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull Channel channel,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            @NotNull Boolean stateOwned,
            PostKind postKind) {}
}
