package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.applied;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.placement.PlacementCommand.DecideDismissal;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.DismissalReviewOpened;
import org.veterancare.events.PlacementEvent.DismissalReviewed;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Touch;

/** A job of the market that ended because of a disability is looked into, and never just over (PLC-12). */
final class DismissalReview implements Phase {

    /** The first first; one whose job never ended is gone. */
    private final Queue<Review> open = new ArrayDeque<>();

    /** Version of the last review that was decided; -1 before one. */
    private long decided = -1;

    /** @param employer who is said to have dismissed */
    private record Review(long version, String employer) {}

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == DecideDismissal.class) {
            require(hasOpenBusiness(), "CASE-STATE", Map.of("missing", "dismissalReview"));
        }
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return command == DecideDismissal.class ? Set.of(Touch.DISMISSAL) : Set.of();
    }

    @Override
    public boolean hasOpenBusiness() {
        return !open.isEmpty();
    }

    /** Whether what this fact brought is answered already; reviews are answered in their order. */
    boolean isDecidedSince(long version) {
        return decided > version;
    }

    void begin(CaseId caseId, LocalDate on, String employer) {
        applied("PLC-12");
        apply(new DismissalReviewOpened(caseId, on, employer));
    }

    @CommandHandler
    void handle(DecideDismissal command) {
        String number = command.unlawful() ? letter(command) : null;
        apply(new DismissalReviewed(
                command.caseId(), command.occurredOn(), open.peek().employer(), command.unlawful(), number,
                command.finding()));
    }

    private static String letter(DecideDismissal command) {
        require(command.documentNumber() != null, "PLC-12", Map.of("missing", "documentNumber"));
        return DocumentNumber.decision(command.documentNumber()).value();
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        switch (fact) {
            case DismissalReviewOpened opened -> open.add(new Review(version, opened.employer()));
            case DismissalReviewed reviewed -> decided = open.remove().version();
            // nobody was dismissed
            case FactReversed slip when slip.isOf(EmploymentLeft.class) ->
                open.removeIf(review -> review.version() > slip.factVersion());
            default -> {}
        }
    }
}
