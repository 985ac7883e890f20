package org.veterancare.command.placement;

import java.time.LocalDate;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;

/** By when the employer of the last letter takes the veteran on, and whether the veteran has that letter (PLC-05, PLC-21). */
final class StartBy {

    private static final long NEVER = -1;

    private LocalDate issuedOn;
    private Due due;

    /** As it was before the letter was fetched. */
    private Due before;

    /** Version of the fact that says that it was fetched. */
    private long fetchedAt = NEVER;

    /** Day of the letter; null before one. */
    LocalDate issuedOn() {
        return issuedOn;
    }

    /** As counted last; null before a letter. */
    Due due() {
        return due;
    }

    boolean isFetched() {
        return fetchedAt != NEVER;
    }

    /** Whether this is the fact that says that the last letter was fetched. */
    boolean isOf(long version) {
        return version == fetchedAt;
    }

    void on(CaseEvent fact, long version) {
        switch (fact) {
            case PlacementLetterIssued letter -> {
                issuedOn = letter.occurredOn();
                due = letter.startBy();
                fetchedAt = NEVER;
            }
            case LetterClaimed taken -> {
                before = due;
                due = taken.startBy();
                fetchedAt = version;
            }
            case FactReversed slip when isOf(slip.factVersion()) -> {
                due = before;
                fetchedAt = NEVER;
            }
            case EmployerBreachWithdrawn none when none.startBy() != null -> {
                before = none.startBy();
                due = none.startBy();
            }
            case DeadlineRecomputed again when again.isAbout(DeadlineEvent.WORK_START, "") -> recounted(again.due());
            default -> {}
        }
    }

    /** Who fetched it in time starts by the day that it named. */
    private void recounted(Due again) {
        before = due.equals(before) ? again : before;
        due = again;
    }
}
