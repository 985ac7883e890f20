package org.veterancare.query.casestate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementCancelled;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.BenefitEvent.EntitlementResumed;
import org.veterancare.events.BenefitEvent.EntitlementStopped;
import org.veterancare.events.BenefitEvent.EntitlementSuspended;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.BenefitEvent.RecognisedWithoutPayment;
import org.veterancare.events.BenefitEvent.SuspensionRequested;
import org.veterancare.events.BenefitEvent.SuspensionScope;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.Personal;

/**
 * What the person is entitled to in one category (domain 5.6).
 *
 * @param number from 1 in this case
 * @param category code of domain 3.7
 * @param handleBy until when the level where it lies should have handled it; null where no rule sets a day (BEN-09)
 */
public record Entitlement(
        int number,
        String category,
        State state,
        Mark applied,
        Mark forwarded,
        Grading grading,
        Payment payment,
        Suspension suspension,
        Ending ending,
        Due handleBy) {

    /** Where the entitlement stands. */
    public enum State {
        APPLIED,
        FORWARDED,
        GRADED,
        IN_PAYMENT,
        RECOGNIZED_UNPAID,
        SUSPENDED,
        STOPPED,
        NOT_RECOGNIZED,
        CANCELLED
    }

    /**
     * @param nature as a fact of before the sealing says it; readers are shown that of the sealed one here
     * @param grade 1, the heaviest, to 10; likewise
     * @param disability sealed; null where the fact is from before it was
     */
    public record Grading(
            Mark mark,
            DisabilityNature nature,
            Integer grade,
            String decisionNumber,
            @Schema(hidden = true) Personal disability) {

        private Grading corrected(FactCorrected fact) {
            return fact.disability() == null
                    ? new Grading(mark, nature, Integer.valueOf(fact.after()), decisionNumber, null)
                    : new Grading(mark, null, null, decisionNumber, fact.disability());
        }
    }

    /** @param startMonth null where it was recognised without payment */
    public record Payment(Mark decided, YearMonth startMonth, String payer) {}

    /**
     * @param requested when suspension was asked for, null where nobody asked
     * @param groundSince when the sentence or warrant began, null while only asked for
     * @param from first month not paid, null while only asked for
     * @param resumedFrom first month paid again, null while suspended
     * @param proof hash of the proof it was resumed on (SUS-08)
     * @param scope what stands still by the law of the ground, null while only asked for (SUS-01)
     */
    public record Suspension(
            Mark requested,
            String ground,
            LocalDate groundSince,
            Mark decided,
            YearMonth from,
            String decisionNumber,
            String law,
            Due remedyUntil,
            YearMonth resumedFrom,
            String proof,
            SuspensionScope scope) {}

    /**
     * @param reason condition lost, or ground of the cancellation or of the denial, as a code
     * @param lastMonth last month paid, null for a cancellation and a denial
     * @param reasons in writing, null but for a denial
     */
    public record Ending(
            Mark mark,
            String reason,
            LocalDate groundSince,
            YearMonth lastMonth,
            String decisionNumber,
            String law,
            Due remedyUntil,
            Personal reasons) {}

    static List<Entitlement> after(List<Entitlement> all, BenefitEvent event, Mark mark) {
        return switch (event) {
            case EntitlementApplied fact ->
                Lists.append(all, applied(fact, mark));
            case ForwardedForAssessment fact -> with(all, fact.entitlement(), at -> at.forwarded(fact, mark));
            case DisabilityGraded fact -> with(all, fact.entitlement(), at -> at.graded(fact, mark));
            case EntitlementConfirmed fact ->
                with(all, fact.entitlement(),
                        at -> at.decided(State.IN_PAYMENT, new Payment(mark, fact.startMonth(), fact.payer())));
            case RecognisedWithoutPayment fact ->
                with(all, fact.entitlement(), at -> at.decided(State.RECOGNIZED_UNPAID, new Payment(mark, null, null)));
            case SuspensionRequested fact ->
                with(all, fact.entitlement(), at -> at.toBeSuspended(fact.ground(), mark));
            case EntitlementSuspended fact -> with(all, fact.entitlement(), at -> at.suspended(fact, mark));
            case EntitlementResumed fact -> with(all, fact.entitlement(), at -> at.resumed(fact));
            case EntitlementStopped fact ->
                with(all, fact.entitlement(), at -> at.ended(
                        State.STOPPED, new Ending(
                                mark, fact.condition(), null, fact.lastMonth(), null, null, null, null)));
            case EntitlementDenied fact ->
                with(all, fact.entitlement(), at -> at.ended(State.NOT_RECOGNIZED, denial(fact, mark)));
            case EntitlementCancelled fact ->
                with(all, fact.entitlement(), at -> at.ended(State.CANCELLED, cancellation(fact, mark)));
        };
    }

    /** The municipal bureau's grade was put right. */
    Entitlement corrected(FactCorrected fact) {
        return new Entitlement(
                number, category, state, applied, forwarded, grading.corrected(fact), payment, suspension, ending,
                handleBy);
    }

    boolean isUndecided() {
        return state == State.APPLIED || state == State.FORWARDED || state == State.GRADED;
    }

    /** Whether it is paid, or will be once what suspends it is over. */
    boolean runs() {
        return state == State.IN_PAYMENT || state == State.SUSPENDED;
    }

    /** Whether the bureau decided on it since that fact, which is then dealt with. */
    boolean wasSuspendedAfter(Mark fact) {
        return suspension != null
                && suspension.decided() != null
                && suspension.decided().version() > fact.version();
    }

    /** Whether a suspension was asked for that nobody has decided on. */
    boolean awaitsSuspension() {
        return state == State.IN_PAYMENT && suspension != null && suspension.decided() == null;
    }

    private static List<Entitlement> with(
            List<Entitlement> all, int number, UnaryOperator<Entitlement> change) {
        return Lists.replace(all, entitlement -> entitlement.number == number, change);
    }

    private static Entitlement applied(EntitlementApplied fact, Mark mark) {
        return new Entitlement(
                fact.entitlement(), fact.category(), State.APPLIED, mark, null, null, null, null, null,
                fact.handleBy());
    }

    private static Ending cancellation(EntitlementCancelled fact, Mark mark) {
        return new Ending(
                mark,
                fact.ground(),
                fact.groundSince(),
                null,
                fact.decisionNumber(),
                fact.law(),
                fact.remedyUntil(),
                null);
    }

    private static Ending denial(EntitlementDenied fact, Mark mark) {
        return new Ending(
                mark, fact.ground(), null, null, fact.decisionNumber(), fact.law(), fact.remedyUntil(), fact.reasons());
    }

    private Entitlement forwarded(ForwardedForAssessment fact, Mark mark) {
        return new Entitlement(
                number, category, State.FORWARDED, applied, mark, grading, payment, suspension, ending,
                fact.handleBy());
    }

    private Entitlement graded(DisabilityGraded fact, Mark mark) {
        Grading given = new Grading(mark, fact.nature(), fact.grade(), fact.decisionNumber(), fact.disability());
        State next = isUndecided() ? State.GRADED : state;
        return new Entitlement(number, category, next, applied, forwarded, given, payment, suspension, ending, null);
    }

    private Entitlement decided(State next, Payment made) {
        return new Entitlement(number, category, next, applied, forwarded, grading, made, suspension, ending, null);
    }

    private Entitlement toBeSuspended(String ground, Mark mark) {
        Suspension asked = new Suspension(mark, ground, null, null, null, null, null, null, null, null, null);
        return new Entitlement(number, category, state, applied, forwarded, grading, payment, asked, ending, null);
    }

    private Entitlement suspended(EntitlementSuspended fact, Mark mark) {
        Mark requested = awaitsSuspension() ? suspension.requested() : null;
        Suspension made = new Suspension(
                requested,
                fact.ground(),
                fact.groundSince(),
                mark,
                fact.from(),
                fact.decisionNumber(),
                fact.law(),
                fact.remedyUntil(),
                null,
                null,
                fact.covers());
        return new Entitlement(
                number, category, State.SUSPENDED, applied, forwarded, grading, payment, made, ending, null);
    }

    private Entitlement resumed(EntitlementResumed fact) {
        Suspension over = new Suspension(
                suspension.requested(),
                suspension.ground(),
                suspension.groundSince(),
                suspension.decided(),
                suspension.from(),
                suspension.decisionNumber(),
                suspension.law(),
                suspension.remedyUntil(),
                fact.from(),
                fact.proof(),
                suspension.scope());
        return new Entitlement(
                number, category, State.IN_PAYMENT, applied, forwarded, grading, payment, over, ending, null);
    }

    private Entitlement ended(State next, Ending last) {
        return new Entitlement(number, category, next, applied, forwarded, grading, payment, suspension, last, null);
    }
}
