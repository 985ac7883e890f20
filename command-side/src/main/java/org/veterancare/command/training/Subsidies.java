package org.veterancare.command.training;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.training.TrainingCommand.ApproveSubsidy;
import org.veterancare.command.training.TrainingCommand.ClaimSubsidy;
import org.veterancare.command.training.TrainingCommand.PaySubsidy;
import org.veterancare.command.training.TrainingCommand.QuashSubsidyRefusal;
import org.veterancare.command.training.TrainingCommand.RefuseSubsidy;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCertificate;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.SubsidyApproved;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.events.TrainingEvent.SubsidyPaid;
import org.veterancare.events.TrainingEvent.SubsidyRefusalQuashed;
import org.veterancare.events.TrainingEvent.SubsidyRefused;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.law.Touch;

/** 培训补贴: claimed once for a certificate, approved and paid by different people (TRN-04, TRN-05). */
final class Subsidies {

    private enum Stage {
        CLAIMED,
        APPROVED,
        REFUSED,
        PAID
    }

    private record Claim(Stage stage, long fen) {

        boolean isOpen() {
            return stage == Stage.CLAIMED || stage == Stage.APPROVED;
        }
    }

    /** Where a claim is for a step; what was approved and is not due after all is refused before it is paid (REG-16). */
    private static final Map<Class<? extends CaseCommand>, Set<Stage>> IN = Map.of(
            ApproveSubsidy.class, EnumSet.of(Stage.CLAIMED),
            RefuseSubsidy.class, EnumSet.of(Stage.CLAIMED, Stage.APPROVED),
            PaySubsidy.class, EnumSet.of(Stage.APPROVED),
            QuashSubsidyRefusal.class, EnumSet.of(Stage.REFUSED));

    private final Set<Integer> subsidised = new HashSet<>();

    /** By the version of the certificate; one that was a slip is gone. */
    private final Map<Long, Integer> certified = new HashMap<>();

    /** What doubles brought, by the version of the merger. */
    private final Map<Long, Carried> doubles = new TreeMap<>();

    private final Map<Integer, Claim> claims = new HashMap<>();

    /** Natural person who refused the last claim, by enrolment; none where the log does not say who. */
    private final Map<Integer, String> refusedBy = new HashMap<>();

    void admit(Class<? extends CaseCommand> command) {
        if (command == ClaimSubsidy.class) {
            require(certificates().findAny().isPresent(), "CASE-STATE", Map.of("missing", "certificate"));
            require(certificates().anyMatch(this::isSubsidised), "TRN-04", Map.of("subsidised", false));
            require(claimable().findAny().isPresent(), "TRN-05", Map.of("claimed", true));
        } else if (IN.containsKey(command)) {
            requireAny(IN.get(command));
        }
    }

    /** Who refused a subsidy does not quash that. */
    void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == QuashSubsidyRefusal.class) {
            boolean others = claims.entrySet()
                    .stream()
                    .filter(claim -> claim.getValue().stage() == Stage.REFUSED)
                    .anyMatch(claim -> isOthers(claim.getKey(), actor));
            require(others, "FOUR-EYES");
        }
    }

    private boolean isOthers(int refusal, Actor actor) {
        return !actor.person().equals(refusedBy.get(refusal));
    }

    /** Numbers of those for which none was claimed, or was refused; in their order. */
    Stream<Integer> claimable() {
        return certificates().filter(this::isClaimable).sorted();
    }

    private Stream<Integer> certificates() {
        return Stream.concat(certified.values().stream(), fromDoubles());
    }

    private Stream<Integer> fromDoubles() {
        return doubles.values()
                .stream()
                .filter(each -> each.certificates() != null)
                .flatMap(each -> each.certificates().stream())
                .map(CarriedCertificate::enrolment);
    }

    private boolean isSubsidised(int enrolment) {
        return subsidised.contains(enrolment) || fromDoubles().anyMatch(each -> each == enrolment);
    }

    private boolean isClaimable(int enrolment) {
        Claim earlier = claims.get(enrolment);
        return isSubsidised(enrolment) && (earlier == null || earlier.stage() == Stage.REFUSED);
    }

    /** Whether the certificate was claimed on, and that was not refused. */
    boolean isClaimed(int enrolment) {
        Claim claim = claims.get(enrolment);
        return claim != null && claim.stage() != Stage.REFUSED;
    }

    /** A claim is decided, and what was approved is paid, also after a death. */
    boolean hasOpenBusiness() {
        return claims.values().stream().anyMatch(Claim::isOpen);
    }

    /** The claims that such a step could be about now. */
    Set<String> matters(Class<? extends CaseCommand> command) {
        Set<Stage> stages = IN.getOrDefault(command, Set.of());
        return claims.entrySet()
                .stream()
                .filter(claim -> stages.contains(claim.getValue().stage()))
                .map(claim -> Touch.subsidy(claim.getKey()))
                .collect(Collectors.toSet());
    }

    private void requireAny(Set<Stage> stages) {
        boolean any = claims.values().stream().anyMatch(claim -> stages.contains(claim.stage()));
        require(any, "CASE-STATE", Map.of("missing", stages));
    }

    @CommandHandler
    void handle(ClaimSubsidy command, Law law) {
        LocalDate on = command.occurredOn();
        int enrolment = command.enrolment();
        require(certificates().anyMatch(each -> each == enrolment), "TRN-03", Map.of("missing", "certificate"));
        require(isSubsidised(enrolment), "TRN-04", Map.of("subsidised", false));
        Claim earlier = claims.get(enrolment);
        require(earlier == null || earlier.stage() == Stage.REFUSED, "TRN-05", Map.of("enrolment", enrolment));
        law.policy().find("freeTrainingMaxTimes", on).ifPresent(most -> {
            require(times() < most.value(), "TRN-05", Map.of("times", times()));
        });
        long cap = law.policy().at("trainingSubsidyCap", on).value();
        require(command.amountFen() <= cap, "TRN-04", Map.of("capFen", cap));
        apply(new SubsidyClaimed(
                command.caseId(),
                on,
                enrolment,
                Money.ofFen(command.amountFen()),
                Money.ofFen(cap),
                law.policy().version()));
    }

    @CommandHandler
    void handle(ApproveSubsidy command) {
        Claim claim = at(command.enrolment(), ApproveSubsidy.class);
        require(command.amountFen() <= claim.fen(), "TRN-04", Map.of("claimedFen", claim.fen()));
        apply(new SubsidyApproved(
                command.caseId(), command.occurredOn(), command.enrolment(), Money.ofFen(command.amountFen())));
    }

    @CommandHandler
    void handle(RefuseSubsidy command, Law law) {
        LocalDate on = command.occurredOn();
        at(command.enrolment(), RefuseSubsidy.class);
        apply(new SubsidyRefused(
                command.caseId(), on, command.enrolment(), command.reasons(), Remedy.from(on, law)));
    }

    @CommandHandler
    void handle(PaySubsidy command) {
        Claim claim = at(command.enrolment(), PaySubsidy.class);
        apply(new SubsidyPaid(
                command.caseId(), command.occurredOn(), command.enrolment(), Money.ofFen(claim.fen())));
    }

    @CommandHandler
    void handle(QuashSubsidyRefusal command, Actor actor) {
        Claim claim = at(command.enrolment(), QuashSubsidyRefusal.class);
        require(isOthers(command.enrolment(), actor), "FOUR-EYES");
        apply(new SubsidyRefusalQuashed(
                command.caseId(),
                command.occurredOn(),
                command.enrolment(),
                Money.ofFen(claim.fen()),
                DocumentNumber.decision(command.decisionNumber()).value()));
    }

    /** How often it was claimed and not refused, by doubles too. */
    int times() {
        int elsewhere = doubles.values()
                .stream()
                .mapToInt(each -> each.subsidies() == null ? 0 : each.subsidies())
                .sum();
        return elsewhere + (int) claims.values().stream().filter(claim -> claim.stage() != Stage.REFUSED).count();
    }

    private Claim at(int enrolment, Class<? extends CaseCommand> step) {
        Claim claim = claims.get(enrolment);
        require(claim != null && IN.get(step).contains(claim.stage()), "CASE-STATE", Map.of("enrolment", enrolment));
        return claim;
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        switch (fact) {
            // the subsidy is for training in skills, and for no other kind (VPL 36(1), TRN-04)
            case TrainingEnrolled enrolled when enrolled.subsidised()
                    && enrolled.terms().kind() == TrainingKind.SKILLS ->
                subsidised.add(enrolled.enrolment());
            case CaseAbsorbed absorbed when absorbed.carried() != null -> doubles.put(version, absorbed.carried());
            case CertificateIssued issued -> certified.put(version, issued.enrolment());
            case FactReversed slip -> {
                certified.remove(slip.factVersion());
                doubles.remove(slip.factVersion());
            }
            case SubsidyClaimed claimed ->
                claims.put(claimed.enrolment(), new Claim(Stage.CLAIMED, claimed.amount().fen()));
            case SubsidyApproved approved ->
                claims.put(approved.enrolment(), new Claim(Stage.APPROVED, approved.amount().fen()));
            case SubsidyRefused refused -> {
                claims.computeIfPresent(refused.enrolment(), (key, was) -> new Claim(Stage.REFUSED, was.fen()));
                refusedBy.put(refused.enrolment(), Actor.person(by));
            }
            case SubsidyRefusalQuashed quashed ->
                claims.put(quashed.enrolment(), new Claim(Stage.CLAIMED, quashed.amount().fen()));
            case SubsidyPaid paid ->
                claims.put(paid.enrolment(), new Claim(Stage.PAID, paid.amount().fen()));
            default -> {}
        }
    }
}
