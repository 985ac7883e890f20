package org.veterancare.command.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.events.AccessEvent;
import org.veterancare.events.AccessEvent.BreakGlassOpened;
import org.veterancare.events.Actor;
import org.veterancare.events.BreakGlassId;
import org.veterancare.events.District;
import org.veterancare.events.Role;

/**
 * What one person was shown of one case of another station; while it is open, asking again in the same role and station prolongs
 * nothing.
 */
@Aggregate
public class BreakGlass {

    /** How long a case stays open (trust.md 4.3). */
    public static final Duration OPEN_FOR = Duration.ofHours(4);

    @AggregateIdentifier
    private BreakGlassId id;

    private Instant until;
    private Role role;
    private String station;

    /** For the framework, which then replays the facts. */
    protected BreakGlass() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenByBreakGlass command, Actor actor) {
        boolean open = until != null && command.at().isBefore(until);
        if (!open || actor.role() != role || !actor.station().equals(station)) {
            apply(new BreakGlassOpened(
                    command.breakGlassId(),
                    LocalDate.ofInstant(command.at(), District.ZONE),
                    command.caseId(),
                    command.street(),
                    command.neighbourhood(),
                    command.at().plus(OPEN_FOR),
                    command.why()));
        }
    }

    @EventSourcingHandler
    void on(AccessEvent fact, Actor by) {
        switch (fact) {
            case BreakGlassOpened opened -> {
                id = opened.breakGlassId();
                until = opened.until();
                role = by == null ? null : by.role();
                station = by == null ? null : by.station();
            }
        }
    }
}
