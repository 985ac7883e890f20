package org.veterancare.command.benefits;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.applied;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.Disabilities;
import org.veterancare.command.benefits.BenefitCommand.ApplyEntitlement;
import org.veterancare.command.benefits.BenefitCommand.ConfirmEntitlement;
import org.veterancare.command.benefits.BenefitCommand.DenialGround;
import org.veterancare.command.benefits.BenefitCommand.DenyEntitlement;
import org.veterancare.command.benefits.BenefitCommand.ForwardToMunicipal;
import org.veterancare.command.benefits.BenefitCommand.RecogniseUnpaid;
import org.veterancare.command.benefits.BenefitCommand.RecordAssessment;
import org.veterancare.command.benefits.Entitlement.State;
import org.veterancare.events.Actor;
import org.veterancare.events.Authority;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.BenefitEvent.RecognisedWithoutPayment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Disability;
import org.veterancare.events.Due;
import org.veterancare.events.Role;
import org.veterancare.law.Deadlines;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.law.ReportedService;

/** From the application to a confirmed entitlement (BEN-01..05). */
final class Granting {

    private final Entitlements entitlements;
    private final PayingMonths months;
    private ReportedService reported = ReportedService.NONE;

    Granting(Entitlements entitlements, PayingMonths months) {
        this.entitlements = entitlements;
        this.months = months;
    }

    @CommandHandler
    void handle(ApplyEntitlement command, Law law) {
        String category = command.category();
        require(law.benefits().find(category).isPresent(), "BENEFIT-CATEGORY", Map.of("category", category));
        require(!hasOf(category, State.CANCELLED), "SUS-02", Map.of("category", category));
        boolean another = entitlements.any(
                e -> e.category().equals(category) && e.state().isLive());
        require(!another, "BENEFIT-ONE", Map.of("category", category));
        boolean graded = law.benefits().find(category).orElseThrow().graded();
        LocalDate on = command.occurredOn();
        apply(new EntitlementApplied(
                command.caseId(), on, entitlements.nextNumber(), category, graded ? handleBy(on, law) : null));
    }

    private boolean hasOf(String category, State state) {
        return entitlements.any(e -> e.category().equals(category) && e.state() == state);
    }

    @CommandHandler
    void handle(ForwardToMunicipal command, Law law) {
        Entitlement entitlement = entitlements.in(command.entitlement(), State.ACCEPTED).stepOn(command.occurredOn());
        require(isGraded(entitlement, law), "VAL-DIS-1", Map.of("category", entitlement.category()));
        require(!entitlement.isForwarded(), "CASE-STATE", Map.of("forwarded", true));
        LocalDate on = command.occurredOn();
        apply(new ForwardedForAssessment(command.caseId(), on, command.entitlement(), handleBy(on, law)));
    }

    /** Each level that handles a disability has so many working days (BEN-09). */
    private static Due handleBy(LocalDate on, Law law) {
        int days = law.policy().number("disabilityHandlingWorkingDays", on);
        return Deadlines.workingDays(law.rules().inForce("BEN-09", on), on, days, law.calendar());
    }

    @CommandHandler
    void handle(RecordAssessment command, Disabilities disabilities, Law law) {
        Entitlement entitlement = entitlements.in(command.entitlement(), State.ACCEPTED);
        require(command.authority() == Authority.MUNICIPAL, "BEN-05", Map.of("authority", command.authority()));
        require(isGraded(entitlement, law), "VAL-DIS-1", Map.of("category", entitlement.category()));
        require(entitlement.isForwarded(), "BEN-05", Map.of("missing", "forwarding"));
        require(entitlement.grading() == null, "CASE-STATE", Map.of("graded", true));
        entitlement.decidedOn(command.occurredOn());
        require(Grading.isGrade(command.grade()), "BEN-01", Map.of("grade", command.grade()));
        require(Grading.mayBeOf(command.nature(), reported.service()), "BEN-02");
        apply(new DisabilityGraded(
                command.caseId(),
                command.occurredOn(),
                command.entitlement(),
                disabilities.seal(
                        command.caseId(), DisabilityGraded.class, new Disability(command.nature(), command.grade())),
                DocumentNumber.decision(command.decisionNumber()).value()));
    }

    @CommandHandler
    void handle(ConfirmEntitlement command, Disabilities disabilities, Law law) {
        Entitlement entitlement = undecided(command.entitlement(), command.occurredOn(), law);
        Grading grading = entitlement.grading();
        if (grading != null) {
            require(isPaid(command.caseId(), grading, disabilities), "BEN-03", Map.of("paid", false));
            // whoever was graded while the other district paid is paid here once that one does so no longer
            YearMonth start = months.notBeforeFirst(grading.decidedIn());
            require(command.startMonth().equals(start), "BEN-04", Map.of("startMonth", start));
        }
        months.requireNotBeforeFirst(command.startMonth());
        apply(new EntitlementConfirmed(
                command.caseId(),
                command.occurredOn(),
                command.entitlement(),
                command.startMonth(),
                command.payer()));
    }

    @CommandHandler
    void handle(RecogniseUnpaid command, Disabilities disabilities, Law law) {
        Grading grading = undecided(command.entitlement(), command.occurredOn(), law).grading();
        boolean paid = grading != null && isPaid(command.caseId(), grading, disabilities);
        require(!paid, "BEN-03", Map.of("paid", true));
        apply(new RecognisedWithoutPayment(command.caseId(), command.occurredOn(), command.entitlement()));
    }

    private static boolean isPaid(CaseId caseId, Grading grading, Disabilities disabilities) {
        return Grading.isPaid(disabilities.open(caseId, grading.disability()));
    }

    /** Where a grade is asked for, the municipal bureau has refused it, and who records its decisions records that (BEN-05). */
    @CommandHandler
    void handle(DenyEntitlement command, Actor actor, Law law) {
        LocalDate on = command.occurredOn();
        Entitlement entitlement = entitlements.in(command.entitlement(), State.ACCEPTED).stepOn(on);
        require(entitlement.grading() == null, "BEN-03", Map.of("graded", true));
        boolean graded = isGraded(entitlement, law);
        require(graded == (actor.role() == Role.DECISION_RECORDER), "BEN-05", Map.of("graded", graded));
        require(graded || command.ground() != DenialGround.NOT_DISABLED, "VAL-DIS-1",
                Map.of("category", entitlement.category()));
        require(!graded || entitlement.isForwarded(), "BEN-05", Map.of("missing", "forwarding"));
        require(graded == (command.decisionNumber() != null), "BEN-05", Map.of("graded", graded));
        String rule = command.ground().rule();
        applied(rule);
        apply(new EntitlementDenied(
                command.caseId(),
                on,
                command.entitlement(),
                command.ground().name(),
                law.rules().inForce(rule, on).law(),
                graded ? DocumentNumber.decision(command.decisionNumber()).value() : null,
                command.reasons(),
                Remedy.from(on, law)));
    }

    /** Ready to be decided. */
    private Entitlement undecided(int number, LocalDate on, Law law) {
        Entitlement entitlement = entitlements.in(number, State.ACCEPTED).stepOn(on);
        Grading grading = entitlement.grading();
        require(grading != null || !isGraded(entitlement, law), "BEN-05", Map.of("missing", "assessment"));
        return entitlement;
    }

    private static boolean isGraded(Entitlement entitlement, Law law) {
        return law.benefits().find(entitlement.category()).orElseThrow().graded();
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        reported = reported.after(fact, version);
    }
}
