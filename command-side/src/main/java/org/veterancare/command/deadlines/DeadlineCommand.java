package org.veterancare.command.deadlines;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.SentBy;
import org.veterancare.events.CaseId;
import org.veterancare.events.Role;

/** Intents about a period that runs; which one is told by what has to be done, as work lists name it. */
public sealed interface DeadlineCommand extends CaseCommand {

    String CODE = "[A-Z][A-Z_]{2,39}";

    /** Number of an entity or code of a bundle item. */
    String REF = "[A-Z0-9_]{0,40}";

    /** Why a period stands still; which periods each of them stops stands in the data of the law. */
    enum Ground {
        MATERIALS_REQUESTED,
        ASSISTANCE_REQUESTED,
        APPRAISAL,
        HEARING,
        FORCE_MAJEURE
    }

    /**
     * Stops a period on a ground that the law names; this day is the first that does not count (F12).
     *
     * @param deadline what has to be done
     * @param ref number of an entity or code of a bundle item; left out where the case has only one
     */
    @Decision
    @SentBy({Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record PauseDeadline(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CODE) String deadline,
            @Pattern(regexp = REF) String ref,
            @NotNull Ground ground)
            implements DeadlineCommand {}

    /** Lets a period go on; this day is the first that counts again. */
    @SentBy({Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record ResumeDeadline(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CODE) String deadline,
            @Pattern(regexp = REF) String ref)
            implements DeadlineCommand {}

    /** Counts a period again by the table of holidays that is in force now (TIM-04, TIM-06). */
    @SentBy(Role.DISTRICT_OFFICER)
    record RecomputeDeadline(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CODE) String deadline,
            @Pattern(regexp = REF) String ref)
            implements DeadlineCommand {}
}
