package org.veterancare.command.deadlines;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.OnMatter;
import org.veterancare.command.OthersWait;
import org.veterancare.command.SentBy;
import org.veterancare.events.CaseId;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Role;
import org.veterancare.law.StandstillGrounds.Ground;
import org.veterancare.law.Touch.Kind;

/** Intents about a period that runs; which one is told by what has to be done, as work lists name it. */
public sealed interface DeadlineCommand extends CaseCommand {

    String CODE = "[A-Z][A-Z_]{2,39}";

    /** Number of an entity or code of a bundle item. */
    String REF = "[A-Z0-9_]{0,40}";

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

    /** Why a period is a longer one, and how long it is then; by the rule that sets it. */
    enum LongerFor {
        /** A level has the disability examined again (BEN-09). */
        RE_EXAMINATION(DeadlineEvent.ENTITLEMENT_DECISION, "BEN-09", "disabilityReexaminedWorkingDays");

        private final String deadline;
        private final String rule;
        private final String length;

        LongerFor(String deadline, String rule, String length) {
            this.deadline = deadline;
            this.rule = rule;
            this.length = length;
        }

        boolean isOf(String other) {
            return deadline.equals(other);
        }

        /** Code of the rule. */
        String rule() {
            return rule;
        }

        /** Key of the policy that says how many working days it has. */
        String length() {
            return length;
        }
    }

    /**
     * Decides that a period is the longer one that its rule knows (F12); not for who made what it is about.
     *
     * @param deadline what has to be done
     * @param ref number of the entity
     */
    @Decision
    @FourEyed(Kind.CHECKED)
    @SentBy(Role.DISTRICT_APPROVER)
    record ExtendDeadline(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CODE) String deadline,
            @NotNull @Pattern(regexp = REF) String ref,
            @NotNull LongerFor ground)
            implements DeadlineCommand, OnMatter {

        /** A decision on an entitlement is its matter; no other period is extended. */
        @Override
        public String matter() {
            return "entitlement/" + ref;
        }
    }

    /**
     * Counts a period again by the table of holidays in force, and by the length that the law sets for what runs (TIM-04 to TIM-06);
     * in a case that is over, the days to contest a decision alone.
     */
    @OthersWait
    @SentBy(Role.DISTRICT_OFFICER)
    record RecomputeDeadline(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CODE) String deadline,
            @Pattern(regexp = REF) String ref)
            implements DeadlineCommand {}
}
