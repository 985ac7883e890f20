package org.veterancare.law;

import java.time.LocalDate;
import java.util.Optional;
import org.veterancare.events.SubjectEvent.Sanction;

/** What shuts a person out of assigned work (PLC-R 35). */
public enum AssignedWorkBar {
    /** 被开除党籍. */
    EXPELLED_FROM_PARTY,
    /** 受过刑事处罚. */
    CRIMINALLY_PUNISHED,
    /** 被强制退役等. */
    FORCED_DISCHARGE,
    /** Another case the article names; the reason says which. */
    OTHER_STATUTORY;

    /** What a sanction on record amounts to. A detention is none yet: it may end without a sentence. */
    public static Optional<AssignedWorkBar> of(Sanction sanction) {
        return switch (sanction) {
            case IMPRISONMENT, DEPRIVATION_OF_RIGHTS -> Optional.of(CRIMINALLY_PUNISHED);
            case DISMISSAL_FROM_SERVICE -> Optional.of(FORCED_DISCHARGE);
            case DETENTION -> Optional.empty();
        };
    }

    /** Whether the law of the day of a discharge knows these bars at all. */
    public static boolean applyTo(LocalDate dischargeApprovedOn) {
        return !dischargeApprovedOn.isBefore(SettlementModes.PLC_R);
    }
}
