package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.registration.RegistrationCommand.OnReport;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRecovery;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.law.Deadlines;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Touch;

/** Treatment got by fraud: cancelled once by decision, and paid back to the last fen (VPL 78, PLC-R 89). */
public final class Fraud implements Phase {

    private static final int REMEDY_DAYS = 60;

    private final Set<String> cancelled = new HashSet<>();
    private long openFen;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == RecordFraudRecovery.class) {
            require(openFen > 0, "CASE-STATE");
        }
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return OnReport.class.isAssignableFrom(command) ? Set.of(Touch.REPORT) : Set.of();
    }

    @Override
    public boolean hasOpenBusiness() {
        return openFen > 0;
    }

    @CommandHandler
    void handle(CancelForFraud command, Law law) {
        LocalDate on = command.occurredOn();
        require(!cancelled.contains(command.treatment()), "REG-16", Map.of("treatment", command.treatment()));
        Due remedy = Deadlines.citizenDays(law.rules().inForce("SUS-04", on), on, REMEDY_DAYS, law.calendar());
        apply(new TreatmentCancelledForFraud(
                command.caseId(),
                on,
                command.treatment(),
                DocumentNumber.decision(command.decisionNumber()).value(),
                Money.ofFen(command.toRecoverFen()),
                remedy));
    }

    @CommandHandler
    void handle(RecordFraudRecovery command) {
        require(command.amountFen() <= openFen, "REG-16", Map.of("openFen", openFen));
        apply(new FraudRecovered(command.caseId(), command.occurredOn(), Money.ofFen(command.amountFen())));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        switch (fact) {
            case TreatmentCancelledForFraud taken -> {
                cancelled.add(taken.treatment());
                openFen += taken.toRecover().fen();
            }
            case FraudRecovered recovered -> openFen -= recovered.amount().fen();
            default -> {}
        }
    }
}
