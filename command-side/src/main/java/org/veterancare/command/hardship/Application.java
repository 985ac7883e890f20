package org.veterancare.command.hardship;

import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.veterancare.command.FirstSignature;
import org.veterancare.events.Due;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.EconomicCheckAuthorised;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.NoticeClosed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.ObjectionRaised;
import org.veterancare.events.HardshipEvent.ObjectionResolved;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefEndorsed;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.Money;
import org.veterancare.law.Law;

/** One application of a case, as far as the rules read it. */
final class Application {

    /** States of domain 5.7 that this phase reaches. */
    enum State {
        SUBMITTED,
        ACCEPTED,
        SURVEYED,
        STREET_REVIEWED,
        ON_NOTICE,
        OBJECTED,
        NOTICE_CLOSED,
        APPROVED,
        REFUSED,
        PAID
    }

    private State state = State.SUBMITTED;
    private LocalDate lastStep;
    private boolean economicCheckAuthorised;
    private Money income;
    private Money proposed;
    private Due noticeUntil;
    private FundId fund;
    private Money approved;
    private FirstSignature signature = FirstSignature.NONE;

    State state() {
        return state;
    }

    boolean isRunning() {
        return state != State.REFUSED && state != State.PAID;
    }

    boolean isEconomicCheckAuthorised() {
        return economicCheckAuthorised;
    }

    /** What the survey counts as income; null until surveyed. */
    Money income() {
        return income;
    }

    void correctIncome(Money right) {
        income = right;
    }

    /** Whether somebody has judged what the survey found. */
    boolean isJudged() {
        return state.compareTo(State.SURVEYED) > 0;
    }

    /** Null until the street has reviewed. */
    Money proposed() {
        return proposed;
    }

    /** Last day of the notice; null until published. */
    Due noticeUntil() {
        return noticeUntil;
    }

    void shownUntil(Due counted) {
        noticeUntil = counted;
    }

    /** Null until approved. */
    FundId fund() {
        return fund;
    }

    /** Null until approved. */
    Money approved() {
        return approved;
    }

    /**
     * Whether one more signature for this much money approves it.
     *
     * @throws org.veterancare.law.RuleBroken where the second signature would be by the same person
     */
    boolean isApprovedWith(FundId from, Money amount, String by, LocalDate on, Law law) {
        return signature.isEnoughWith(signed(from, amount, by), amount, on, law);
    }

    private static FirstSignature signed(FundId from, Money amount, String by) {
        return new FirstSignature(List.of(from, amount), by);
    }

    /** What was signed for is no longer what it was. */
    void corrected() {
        signature = FirstSignature.NONE;
    }

    /** The steps come one after the other, and none on a day before the last one (HRD-01). */
    Application in(int number, LocalDate on, State... states) {
        boolean fits = Arrays.asList(states).contains(state);
        require(fits, "HRD-01", Map.of("application", number, "state", state.name()));
        require(!on.isBefore(lastStep), "VAL-DATE-2", Map.of("application", number, "lastStepOn", lastStep));
        return this;
    }

    void on(HardshipEvent fact, String by) {
        LocalDate on = fact.occurredOn();
        lastStep = lastStep == null || on.isAfter(lastStep) ? on : lastStep;
        switch (fact) {
            case ApplicationSubmitted submitted -> state = State.SUBMITTED;
            case ApplicationAccepted accepted -> state = State.ACCEPTED;
            case EconomicCheckAuthorised authorised -> economicCheckAuthorised = true;
            case HouseholdSurveyed surveyed -> {
                state = State.SURVEYED;
                income = surveyed.householdIncome();
            }
            case StreetReviewed reviewed -> {
                state = State.STREET_REVIEWED;
                proposed = reviewed.proposed();
            }
            case NoticePublished notice -> {
                state = State.ON_NOTICE;
                noticeUntil = notice.until();
            }
            case ObjectionRaised objection -> state = State.OBJECTED;
            // What was shown to the public and found wrong goes back to the street (HRD-07).
            case ObjectionResolved resolved -> state = resolved.upheld() ? State.SURVEYED : State.ON_NOTICE;
            case NoticeClosed closed -> state = State.NOTICE_CLOSED;
            case ReliefEndorsed endorsed -> signature = signed(endorsed.fundId(), endorsed.amount(), by);
            case ReliefApproved relief -> approve(relief);
            case ReliefRefused refused -> state = State.REFUSED;
            case ReliefPaid paid -> state = State.PAID;
        }
    }

    private void approve(ReliefApproved relief) {
        state = State.APPROVED;
        fund = relief.fundId();
        approved = relief.amount();
    }

    /** Equal by value: a decided case and the same case replayed must not differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Application that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return Arrays.asList(
                state, lastStep, economicCheckAuthorised, income, proposed, noticeUntil, fund, approved, signature);
    }
}
