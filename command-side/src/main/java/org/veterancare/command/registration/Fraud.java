package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.Phase;
import org.veterancare.command.registration.RegistrationCommand.OnReport;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.OnFraudMoney;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRecovery;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRefund;
import org.veterancare.command.registration.SettlementCommand.ReferFraud;
import org.veterancare.command.registration.SettlementCommand.RevokeFraudDecision;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.FraudReferred;
import org.veterancare.events.SettlementEvent.FraudRefunded;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.law.Touch;

/**
 * Treatment got by fraud: cancelled by decision and not given again while that stands, paid back to the last fen, and told to
 * whoever may punish it; a quashed decision gives it back (VPL 78, 79; PLC-R 89).
 */
public final class Fraud implements Phase {

    private final FraudAccount account = new FraudAccount();

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        GrantsTreatment grants = command.getAnnotation(GrantsTreatment.class);
        if (grants != null) {
            require(!account.isCancelled(grants.value()), "REG-16", Map.of("treatment", grants.value()));
        }
        if (command == RecordFraudRecovery.class) {
            require(account.open() > 0, "CASE-STATE");
        }
        if (command == RevokeFraudDecision.class) {
            require(!account.isEmpty(), "CASE-STATE");
        }
        if (command == ReferFraud.class) {
            require(account.isToBeReferred(), "CASE-STATE");
        }
        if (command == RecordFraudRefund.class) {
            require(account.owedToPerson() > 0, "CASE-STATE");
        }
    }

    /** There is a decision that somebody else took: whoever took it does not quash it. */
    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == RevokeFraudDecision.class) {
            boolean foreign = account.cancelled()
                    .stream()
                    .anyMatch(treatment -> !account.isDecidedBy(actor.person(), treatment));
            require(foreign, "FOUR-EYES");
        }
    }

    /** Treatments that were cancelled, whether paid back or not. */
    public Set<String> burdens() {
        return account.cancelled().stream().map(treatment -> "FRAUD " + treatment).collect(Collectors.toSet());
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        if (OnFraudMoney.class.isAssignableFrom(command)) {
            return Set.of(Touch.FRAUD);
        }
        return OnReport.class.isAssignableFrom(command) ? Set.of(Touch.REPORT) : Set.of();
    }

    @Override
    public boolean hasOpenBusiness() {
        return account.open() > 0 || account.owedToPerson() > 0;
    }

    /** An amount that was another one, or another person's. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return account.takesBack(version);
    }

    public void cancel(CancelForFraud command, Law law) {
        LocalDate on = command.occurredOn();
        require(!account.isCancelled(command.treatment()), "REG-16", Map.of("treatment", command.treatment()));
        Due remedy = Remedy.from(on, law);
        apply(new TreatmentCancelledForFraud(
                command.caseId(),
                on,
                command.treatment(),
                DocumentNumber.decision(command.decisionNumber()).value(),
                Money.ofFen(command.toRecoverFen()),
                remedy));
    }

    /** Each authority is told once of a decision that stands. */
    @CommandHandler
    void handle(ReferFraud command) {
        String treatment = command.treatment();
        require(account.isCancelled(treatment), "REG-16", Map.of("treatment", treatment));
        LocalDate on = command.occurredOn();
        LocalDate decidedOn = account.decidedOn(treatment);
        require(!on.isBefore(decidedOn), "VAL-DATE-2", Map.of("decidedOn", decidedOn));
        boolean told = account.isReferred(treatment, command.authority());
        require(!told, "CASE-STATE", Map.of("referred", command.authority().name()));
        apply(new FraudReferred(
                command.caseId(),
                on,
                treatment,
                command.authority(),
                DocumentNumber.decision(command.documentNumber()).value()));
    }

    @CommandHandler
    void handle(RecordFraudRecovery command) {
        require(command.amountFen() <= account.open(), "REG-16", Map.of("openFen", account.open()));
        apply(new FraudRecovered(command.caseId(), command.occurredOn(), Money.ofFen(command.amountFen())));
    }

    public void revoke(RevokeFraudDecision command, Actor actor) {
        String treatment = command.treatment();
        require(account.isCancelled(treatment), "REG-16", Map.of("treatment", treatment));
        require(!account.isDecidedBy(actor.person(), treatment), "FOUR-EYES");
        LocalDate decidedOn = account.decidedOn(treatment);
        require(!command.occurredOn().isBefore(decidedOn), "VAL-DATE-2", Map.of("decidedOn", decidedOn));
        apply(new FraudDecisionRevoked(
                command.caseId(),
                command.occurredOn(),
                treatment,
                DocumentNumber.decision(command.decisionNumber()).value(),
                Money.ofFen(account.recovered(treatment))));
    }

    @CommandHandler
    void handle(RecordFraudRefund command) {
        require(command.amountFen() <= account.owedToPerson(), "REG-16", Map.of("owedFen", account.owedToPerson()));
        apply(new FraudRefunded(command.caseId(), command.occurredOn(), Money.ofFen(command.amountFen())));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        switch (fact) {
            case TreatmentCancelledForFraud taken ->
                account.cancel(
                        taken.treatment(), taken.occurredOn(), Actor.person(by),
                        taken.toRecover().fen());
            case FraudReferred told -> account.refer(told.treatment(), told.authority());
            case FraudRecovered recovered -> account.recover(recovered.amount().fen(), version);
            case FraudDecisionRevoked quashed -> account.quash(quashed.treatment(), quashed.toReturn().fen());
            case FraudRefunded refunded -> account.refund(refunded.amount().fen(), version);
            case FactReversed slip -> account.takeBack(slip.factVersion());
            default -> {}
        }
    }
}
