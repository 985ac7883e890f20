package org.veterancare.command.benefits;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.veterancare.command.benefits.BenefitCommand.RecordCancellationDecision;
import org.veterancare.command.benefits.BenefitCommand.RecordResumptionDecision;
import org.veterancare.command.benefits.BenefitCommand.RecordSuspensionDecision;
import org.veterancare.command.benefits.BenefitCommand.RequestSuspension;
import org.veterancare.command.benefits.BenefitCommand.StopEntitlement;
import org.veterancare.command.benefits.Entitlement.State;
import org.veterancare.events.Authority;
import org.veterancare.events.BenefitEvent.EntitlementCancelled;
import org.veterancare.events.BenefitEvent.EntitlementResumed;
import org.veterancare.events.BenefitEvent.EntitlementStopped;
import org.veterancare.events.BenefitEvent.EntitlementSuspended;
import org.veterancare.events.BenefitEvent.SuspensionRequested;
import org.veterancare.events.BenefitEvent.SuspensionScope;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;

/** What becomes of a granted entitlement: suspended, resumed, cancelled by the municipal bureau, or stopped (SUS-01..04). */
final class Standing {

    private final Entitlements entitlements;
    private final PayingMonths months;

    Standing(Entitlements entitlements, PayingMonths months) {
        this.entitlements = entitlements;
        this.months = months;
    }

    @CommandHandler
    void handle(RequestSuspension command) {
        Entitlement entitlement = entitlements.in(command.entitlement(), State.IN_PAYMENT);
        SentenceEffect.requireSuspends(command.ground());
        entitlement.stepOn(command.occurredOn());
        require(!entitlement.isSuspensionRequested(), "CASE-STATE", Map.of("suspensionRequested", true));
        apply(new SuspensionRequested(
                command.caseId(), command.occurredOn(), command.entitlement(), command.ground()));
    }

    @CommandHandler
    void handle(RecordSuspensionDecision command, Law law) {
        Entitlement entitlement = entitlements.in(command.entitlement(), State.IN_PAYMENT);
        String decision = municipal(command.authority(), command.decisionNumber());
        entitlement.decidedOn(command.occurredOn());
        SentenceEffect.requireSuspends(command.ground());
        requireBegun(command.groundSince(), command.occurredOn(), "SUS-01");
        boolean during = !command.from().isBefore(YearMonth.from(command.groundSince()));
        require(during, "SUS-01", Map.of("groundSince", command.groundSince()));
        boolean afterStart = !command.from().isBefore(entitlement.startMonth());
        require(afterStart, "BENEFIT-MONTHS", Map.of("startMonth", entitlement.startMonth()));
        String applied = law.rules().inForce("SUS-01", command.groundSince()).law();
        apply(new EntitlementSuspended(
                command.caseId(),
                command.occurredOn(),
                command.entitlement(),
                command.ground(),
                command.groundSince(),
                command.from(),
                decision,
                applied,
                Remedy.from(command.occurredOn(), law),
                SuspensionScope.under(applied)));
    }

    @CommandHandler
    void handle(RecordResumptionDecision command) {
        Entitlement known = entitlements.find(command.entitlement());
        require(known == null || known.state() != State.CANCELLED, "SUS-02", Map.of("state", State.CANCELLED));
        Entitlement entitlement = entitlements.in(command.entitlement(), State.SUSPENDED);
        String decision = municipal(command.authority(), command.decisionNumber());
        entitlement.decidedOn(command.occurredOn());
        require(command.proof() != null, "SUS-08", Map.of("missing", "proof"));
        YearMonth suspendedFrom = entitlement.suspendedFrom();
        require(command.from().isAfter(suspendedFrom), "BENEFIT-MONTHS", Map.of("suspendedFrom", suspendedFrom));
        apply(new EntitlementResumed(
                command.caseId(),
                command.occurredOn(),
                command.entitlement(),
                command.from(),
                decision,
                command.proof()));
    }

    @CommandHandler
    void handle(RecordCancellationDecision command, Law law) {
        Entitlement entitlement = entitlements.in(
                command.entitlement(), State.ACCEPTED, State.IN_PAYMENT, State.RECOGNIZED_UNPAID, State.SUSPENDED);
        String decision = municipal(command.authority(), command.decisionNumber());
        entitlement.decidedOn(command.occurredOn());
        requireBegun(command.groundSince(), command.occurredOn(), "SUS-02");
        String applied = law.rules().inForce("SUS-02", command.groundSince()).law();
        SentenceEffect.requireCancels(command.ground(), applied);
        apply(new EntitlementCancelled(
                command.caseId(),
                command.occurredOn(),
                command.entitlement(),
                command.ground(),
                command.groundSince(),
                decision,
                applied,
                Remedy.from(command.occurredOn(), law)));
    }

    /** Whose condition is lost while a sentence makes the payment stand still was paid last in the month before. */
    @CommandHandler
    void handle(StopEntitlement command) {
        Entitlement entitlement = entitlements.in(command.entitlement(), State.IN_PAYMENT, State.SUSPENDED)
                .stepOn(command.occurredOn());
        YearMonth unpaidFrom = entitlement.suspendedFrom();
        YearMonth first = entitlement.startMonth();
        // suspended from its first month on it was never paid
        boolean never = first.equals(unpaidFrom) && command.lastMonth().equals(first.minusMonths(1));
        require(never || !command.lastMonth().isBefore(first), "BENEFIT-MONTHS", Map.of("startMonth", first));
        boolean paid = unpaidFrom == null || command.lastMonth().isBefore(unpaidFrom);
        require(paid, "BENEFIT-MONTHS", Map.of("suspendedFrom", String.valueOf(unpaidFrom)));
        months.requireNotAfterLast(entitlement.startMonth(), command.lastMonth());
        apply(new EntitlementStopped(
                command.caseId(),
                command.occurredOn(),
                command.entitlement(),
                command.lastMonth(),
                command.condition()));
    }

    /** The municipal decision's number in its normal form: the district only records (SUS-03). */
    private static String municipal(Authority authority, String decisionNumber) {
        require(authority == Authority.MUNICIPAL, "SUS-03", Map.of("authority", authority));
        require(decisionNumber != null, "SUS-03", Map.of("missing", "decisionNumber"));
        return DocumentNumber.decision(decisionNumber).value();
    }

    private static void requireBegun(LocalDate groundSince, LocalDate decided, String code) {
        require(!groundSince.isAfter(decided), code, Map.of("groundSince", groundSince));
    }
}
