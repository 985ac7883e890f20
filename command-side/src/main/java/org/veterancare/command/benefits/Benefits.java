package org.veterancare.command.benefits;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CorrectedValue;
import org.veterancare.command.Disabilities;
import org.veterancare.command.Phase;
import org.veterancare.command.benefits.BenefitCommand.ConfirmEntitlement;
import org.veterancare.command.benefits.BenefitCommand.DenyEntitlement;
import org.veterancare.command.benefits.BenefitCommand.ForwardToMunicipal;
import org.veterancare.command.benefits.BenefitCommand.RecogniseUnpaid;
import org.veterancare.command.benefits.BenefitCommand.RecordAssessment;
import org.veterancare.command.benefits.BenefitCommand.RecordCancellationDecision;
import org.veterancare.command.benefits.BenefitCommand.RecordResumptionDecision;
import org.veterancare.command.benefits.BenefitCommand.RecordSuspensionDecision;
import org.veterancare.command.benefits.BenefitCommand.RequestSuspension;
import org.veterancare.command.benefits.BenefitCommand.StopEntitlement;
import org.veterancare.command.benefits.Entitlement.State;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Disability;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.law.Touch;

/** The phase of benefits: several entitlements beside each other, at most one live one of a category. */
public final class Benefits implements Phase {

    private static final Map<Class<? extends CaseCommand>, Set<State>> NEEDS = Map.of(
            ForwardToMunicipal.class, EnumSet.of(State.ACCEPTED),
            RecordAssessment.class, EnumSet.of(State.ACCEPTED),
            ConfirmEntitlement.class, EnumSet.of(State.ACCEPTED),
            RecogniseUnpaid.class, EnumSet.of(State.ACCEPTED),
            DenyEntitlement.class, EnumSet.of(State.ACCEPTED),
            RequestSuspension.class, EnumSet.of(State.IN_PAYMENT),
            RecordSuspensionDecision.class, EnumSet.of(State.IN_PAYMENT),
            RecordResumptionDecision.class, EnumSet.of(State.SUSPENDED),
            StopEntitlement.class, EnumSet.of(State.IN_PAYMENT, State.SUSPENDED),
            RecordCancellationDecision.class,
            EnumSet.of(State.ACCEPTED, State.IN_PAYMENT, State.RECOGNIZED_UNPAID, State.SUSPENDED));

    private static final Set<State> PAID = EnumSet.of(State.IN_PAYMENT, State.SUSPENDED);

    private final Entitlements entitlements = new Entitlements();
    private final PayingMonths months = new PayingMonths();

    /** Whether something was paid when the case left, which the other district then went on with (BEN-23); not once it is back. */
    private boolean paidMeanwhile;

    /** The same before the file that came last, which may have been another person's. */
    private boolean paidBefore;

    @AggregateMember
    private final Granting granting = new Granting(entitlements, months);

    @AggregateMember
    private final Standing standing = new Standing(entitlements, months);

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        Set<State> needed = NEEDS.get(command);
        if (needed == null) {
            return;
        }
        boolean some = entitlements.any(entitlement -> needed.contains(entitlement.state()));
        if (command == RecordResumptionDecision.class) {
            // What was cancelled is never resumed (S54).
            require(some || !entitlements.any(e -> e.state() == State.CANCELLED), "SUS-02");
        }
        require(some, "CASE-STATE", Map.of("entitlementIn", needed));
        if (command == RequestSuspension.class) {
            boolean fresh = entitlements.any(e -> e.state() == State.IN_PAYMENT && !e.isSuspensionRequested());
            require(fresh, "CASE-STATE", Map.of("suspensionRequested", true));
        }
        if (command == ForwardToMunicipal.class) {
            boolean here = entitlements.any(e -> e.state() == State.ACCEPTED && !e.isForwarded());
            require(here, "CASE-STATE", Map.of("forwarded", true));
        }
        if (command == RecordAssessment.class) {
            require(entitlements.any(Entitlement::isBeingGraded), "BEN-05", Map.of("missing", "forwarding"));
        }
        if (command == ConfirmEntitlement.class || command == RecogniseUnpaid.class) {
            require(entitlements.any(Entitlement::isForTheDistrict), "BEN-05", Map.of("missing", "assessment"));
        }
    }

    /** What the municipal bureau refused is recorded by who records its decisions, and all else refused by the district (BEN-05). */
    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == DenyEntitlement.class) {
            boolean theirs = actor.role() == Role.DECISION_RECORDER;
            boolean some = entitlements.any(e -> theirs
                    ? e.isBeingGraded()
                    : e.isForTheDistrict() && e.grading() == null);
            boolean graded = entitlements.any(e -> e.state() == State.ACCEPTED && e.grading() != null);
            require(some, graded ? "BEN-03" : "BEN-05", Map.of("graded", graded || !theirs));
        }
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        Set<State> needed = NEEDS.getOrDefault(command, Set.of());
        return entitlements.numbers(entitlement -> needed.contains(entitlement.state()))
                .map(Touch::entitlement)
                .collect(Collectors.toSet());
    }

    /** Of a case that left only what is still paid here: all else went along with the file (BEN-23). */
    @Override
    public boolean hasOpenBusiness() {
        Set<State> running = months.isAway()
                ? EnumSet.of(State.IN_PAYMENT)
                : EnumSet.of(State.ACCEPTED, State.IN_PAYMENT, State.SUSPENDED);
        return entitlements.any(entitlement -> running.contains(entitlement.state()));
    }

    /** Whether another district pays what was paid here until the case left: its letter says until when (BEN-22). */
    public boolean arePaidMeanwhile() {
        return paidMeanwhile;
    }

    /** Whether an illness is graded at all is told by category and tier (BEN-02), what is paid by the grade, and until when by the death. */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        Entitlement graded = entitlements.gradedAt(factVersion);
        return switch (field) {
            case SERVICE -> entitlements.any(entitlement -> entitlement.grading() != null);
            case DISABILITY_GRADE -> graded != null && graded.state() != State.ACCEPTED;
            // it was applied for, graded and is paid under the number, as the person who one is
            case CITIZEN_ID, SUBJECT_KIND -> entitlements.any(entitlement -> true);
            case DIED_ON -> entitlements.any(entitlement -> entitlement.startMonth() != null);
            default -> false;
        };
    }

    /** Puts a wrongly recorded grade right: the municipal decision was another one than what was entered. */
    public void correctGrade(CorrectFact command, Disabilities disabilities) {
        Entitlement graded = entitlements.gradedAt(command.factVersion());
        CorrectedValue.requireTarget(graded != null, command);
        int grade = Integer.parseInt(CorrectedValue.matching("\\d{1,2}", command));
        require(Grading.isGrade(grade), "BEN-01", Map.of("grade", grade));
        Disability wrong = disabilities.open(command.caseId(), graded.grading().disability());
        CorrectedValue.requireChange(command, wrong.grade(), grade);
        Personal right = disabilities.seal(command.caseId(), FactCorrected.class, wrong.withGrade(grade));
        apply(new FactCorrected(command.caseId(), command.occurredOn(), command.factVersion(), right));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        entitlements.on(fact, version);
        months.on(fact);
        switch (fact) {
            case CaseTransferredOut left -> paidMeanwhile = paidMeanwhile
                    || entitlements.any(each -> PAID.contains(each.state()));
            case CaseTransferredIn came -> {
                paidBefore = paidMeanwhile;
                paidMeanwhile = false;
            }
            case FactReversed slip when slip.isOf(CaseTransferredIn.class) -> paidMeanwhile = paidBefore;
            default -> {}
        }
    }
}
