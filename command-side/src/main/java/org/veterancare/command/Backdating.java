package org.veterancare.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.veterancare.command.CaseLifeCommand.ApproveBackdating;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.BackdatingApproved;
import org.veterancare.law.Law;

/** A fact of before its limit is recorded by one person after another one agreed, once for each agreement (S24). */
final class Backdating {

    /** By the date of the fact that may be recorded. */
    private final Map<LocalDate, Approval> approved = new HashMap<>();

    /**
     * @param content digest of what may be said; null where the agreement is from before it was named
     * @param by the natural person who agreed
     */
    private record Approval(String command, String content, String by) {

        boolean fits(CaseCommand sent, String said) {
            return command.equals(CommandName.of(sent.getClass())) && (content == null || content.equals(said));
        }
    }

    /** Asked where the command's date lies before its limit, which its way to the case has found. */
    void guard(CaseCommand command, Actor actor, ContentDigest digest) {
        Approval approval = approved.get(command.occurredOn());
        boolean fits = approval != null && approval.fits(command, digest.of(command));
        require(fits, "BACKDATED", Map.of("missing", "approval", "occurredOn", command.occurredOn()));
        require(!approval.by().equals(actor.person()), "FOUR-EYES");
    }

    void handle(ApproveBackdating command, ContentDigest digest, Law law) {
        LocalDate on = command.occurredOn();
        LocalDate dated = command.says().occurredOn();
        LocalDate limit = BackdatingLimit.of(command.says().getClass(), on, law);
        require(dated.isBefore(limit), "BACKDATED", Map.of("before", limit));
        apply(new BackdatingApproved(
                command.caseId(), on, command.command(), dated, digest.of(command.says())));
    }

    void on(CaseEvent fact, Actor by) {
        if (fact instanceof BackdatingApproved agreed) {
            approved.put(agreed.dated(),
                    new Approval(agreed.command(), agreed.content(), by == null ? "" : by.person()));
        } else {
            approved.remove(fact.occurredOn());
        }
    }

    /** Equal by value: a decided case and the same case replayed must not differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Backdating that && approved.equals(that.approved);
    }

    @Override
    public int hashCode() {
        return approved.hashCode();
    }
}
