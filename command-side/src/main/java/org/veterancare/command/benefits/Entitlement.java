package org.veterancare.command.benefits;

import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.veterancare.events.CaseLifeEvent.FactCorrected;

/** One entitlement of a case, as far as the rules read it. */
final class Entitlement {

    /** States of domain 3.7 that this phase reaches. */
    enum State {
        ACCEPTED,
        IN_PAYMENT,
        RECOGNIZED_UNPAID,
        SUSPENDED,
        STOPPED,
        NOT_RECOGNIZED,
        CANCELLED;

        /** Not over: a second one of the category may not stand beside it. */
        boolean isLive() {
            return this != STOPPED && this != NOT_RECOGNIZED && this != CANCELLED;
        }
    }

    private final String category;

    /** Whether a day to handle it by was counted: since such days are, of every disability and of nothing else (BEN-09). */
    private final boolean counted;

    /** Day of the last step. */
    private LocalDate lastStep;

    /** Day of the last step that the municipal bureau knew of: what the district confirmed meanwhile is none. */
    private LocalDate lastKnown;

    private State state = State.ACCEPTED;
    private boolean forwarded;
    private boolean suspensionRequested;
    private Grading grading;
    private YearMonth startMonth;
    private YearMonth suspendedFrom;

    Entitlement(EntitlementApplied applied) {
        category = applied.category();
        counted = applied.handleBy() != null;
        on(applied);
    }

    String category() {
        return category;
    }

    State state() {
        return state;
    }

    boolean isForwarded() {
        return forwarded;
    }

    boolean isSuspensionRequested() {
        return suspensionRequested;
    }

    /** The file went to the municipal bureau, and no grade has come back (BEN-05). */
    boolean isBeingGraded() {
        return state == State.ACCEPTED && forwarded && grading == null;
    }

    /** The district may decide: a disability was graded, and nothing else waits for a grade (BEN-05). */
    boolean isForTheDistrict() {
        return state == State.ACCEPTED && (grading != null || !counted);
    }

    /** Null until the municipal bureau has graded. */
    Grading grading() {
        return grading;
    }

    /** Null until confirmed. */
    YearMonth startMonth() {
        return startMonth;
    }

    /** Null unless suspended. */
    YearMonth suspendedFrom() {
        return suspendedFrom;
    }

    /** What the district does comes after all that was done before. */
    Entitlement stepOn(LocalDate on) {
        return notBefore(lastStep, on);
    }

    /** A municipal decision comes after what it decides on, and may be older than what the district did not knowing it. */
    Entitlement decidedOn(LocalDate on) {
        return notBefore(lastKnown, on);
    }

    private Entitlement notBefore(LocalDate step, LocalDate on) {
        require(!on.isBefore(step), "VAL-DATE-2", Map.of("lastStepOn", step));
        return this;
    }

    void correct(FactCorrected corrected) {
        grading = grading.with(corrected.disabilityFor(grading.disability()));
    }

    void on(BenefitEvent fact) {
        lastStep = later(lastStep, fact.occurredOn());
        lastKnown = switch (fact) {
            case EntitlementConfirmed own -> lastKnown;
            case RecognisedWithoutPayment own -> lastKnown;
            case SuspensionRequested own -> lastKnown;
            default -> later(lastKnown, fact.occurredOn());
        };
        switch (fact) {
            case EntitlementApplied applied -> state = State.ACCEPTED;
            case ForwardedForAssessment sent -> forwarded = true;
            case DisabilityGraded graded ->
                grading = new Grading(graded.graded(), YearMonth.from(graded.occurredOn()));
            case EntitlementConfirmed confirmed -> {
                state = State.IN_PAYMENT;
                startMonth = confirmed.startMonth();
            }
            case RecognisedWithoutPayment recognised -> state = State.RECOGNIZED_UNPAID;
            case EntitlementDenied denied -> state = State.NOT_RECOGNIZED;
            case SuspensionRequested requested -> suspensionRequested = true;
            case EntitlementSuspended suspended -> suspend(suspended.from());
            case EntitlementResumed resumed -> {
                state = State.IN_PAYMENT;
                suspendedFrom = null;
            }
            case EntitlementStopped stopped -> state = State.STOPPED;
            case EntitlementCancelled cancelled -> state = State.CANCELLED;
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private void suspend(YearMonth from) {
        state = State.SUSPENDED;
        suspendedFrom = from;
        suspensionRequested = false;
    }

    /** Equal by value: a decided case and the same case replayed must not differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Entitlement that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return Arrays.asList(
                category, lastStep, lastKnown, state, forwarded, suspensionRequested, grading, startMonth,
                suspendedFrom);
    }
}
