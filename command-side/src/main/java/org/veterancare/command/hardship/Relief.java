package org.veterancare.command.hardship;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.veterancare.command.hardship.Application.State;
import org.veterancare.command.hardship.HardshipCommand.ApproveRelief;
import org.veterancare.command.hardship.HardshipCommand.ConfirmRelief;
import org.veterancare.command.hardship.HardshipCommand.RefuseRelief;
import org.veterancare.events.Actor;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefEndorsed;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.Money;
import org.veterancare.law.Law;

/** What the district does: decide, and pay out of the fund (HRD-07, HRD-11, HRD-13, HRD-15). */
final class Relief {

    private final Applications applications;

    Relief(Applications applications) {
        this.applications = applications;
    }

    @CommandHandler
    void handle(ApproveRelief command, Actor actor, Law law) {
        Application application = applications.get(command.application());
        require(application.state() != State.OBJECTED, "HRD-07", Map.of("application", command.application()));
        application.in(command.application(), command.occurredOn(), State.NOTICE_CLOSED);
        // More than what the public was shown would make the notice empty.
        long shown = application.proposed().fen();
        require(command.amountFen() <= shown, "HRD-05", Map.of("proposedFen", shown));
        long cap = law.policy().at("hardshipCaseCap", command.occurredOn()).value();
        require(command.amountFen() <= cap, "HRD-15", Map.of("capFen", cap));
        Money amount = Money.ofFen(command.amountFen());
        if (application.isApprovedWith(command.fundId(), amount, actor.person(), command.occurredOn(), law)) {
            approve(command, amount, law);
        } else {
            apply(new ReliefEndorsed(
                    command.caseId(), command.occurredOn(), command.application(), command.fundId(), amount));
        }
    }

    private static void approve(ApproveRelief command, Money amount, Law law) {
        apply(new ReliefApproved(
                command.caseId(),
                command.occurredOn(),
                command.application(),
                command.fundId(),
                amount,
                OfficeLimit.of("payWorkingDays", law, command.occurredOn())));
    }

    @CommandHandler
    void handle(RefuseRelief command) {
        applications.in(command.application(), command.occurredOn(), State.SURVEYED, State.STREET_REVIEWED,
                State.NOTICE_CLOSED);
        apply(new ReliefRefused(
                command.caseId(), command.occurredOn(), command.application(), command.reasons()));
    }

    @CommandHandler
    void handle(ConfirmRelief command) {
        Application application = applications.in(command.application(), command.occurredOn(), State.APPROVED);
        apply(new ReliefPaid(
                command.caseId(),
                command.occurredOn(),
                command.application(),
                application.fund(),
                application.approved()));
    }
}
