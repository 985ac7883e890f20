package org.veterancare.command.hardship;

import static org.veterancare.law.Guard.require;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.Money;

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

    private final Set<String> surveyors = new HashSet<>();
    private final Set<String> reviewers = new HashSet<>();
    private String approver;
    private State state = State.SUBMITTED;
    private boolean economicCheckAuthorised;
    private Money proposed;
    private Due noticeUntil;
    private FundId fund;
    private Money approved;

    State state() {
        return state;
    }

    boolean isRunning() {
        return state != State.REFUSED && state != State.PAID;
    }

    boolean isEconomicCheckAuthorised() {
        return economicCheckAuthorised;
    }

    /** Null until the street has reviewed. */
    Money proposed() {
        return proposed;
    }

    /** Last day of the notice; null until published. */
    Due noticeUntil() {
        return noticeUntil;
    }

    /** Null until approved. */
    FundId fund() {
        return fund;
    }

    /** Null until approved. */
    Money approved() {
        return approved;
    }

    /** The steps come one after the other (HRD-01). */
    Application in(int number, State... states) {
        boolean fits = Arrays.asList(states).contains(state);
        require(fits, "HRD-01", Map.of("application", number, "state", state.name()));
        return this;
    }

    /** Four eyes over surveyor, reviewer, approver and payer, counted by natural person (HRD-13). */
    void requireReviewer(String person) {
        requireNone("surveyor", surveyors.contains(person));
    }

    void requireApprover(String person) {
        requireReviewer(person);
        requireNone("reviewer", reviewers.contains(person));
    }

    void requirePayer(String person) {
        requireApprover(person);
        requireNone("approver", person.equals(approver));
    }

    private static void requireNone(String earlierStep, boolean samePerson) {
        require(!samePerson, "HRD-13", Map.of("sameAs", earlierStep));
    }

    void on(HardshipEvent fact, String by) {
        switch (fact) {
            case ApplicationSubmitted submitted -> state = State.SUBMITTED;
            case ApplicationAccepted accepted -> state = State.ACCEPTED;
            case EconomicCheckAuthorised authorised -> economicCheckAuthorised = true;
            case HouseholdSurveyed surveyed -> {
                state = State.SURVEYED;
                surveyors.add(by);
            }
            case StreetReviewed reviewed -> {
                state = State.STREET_REVIEWED;
                proposed = reviewed.proposed();
                reviewers.add(by);
            }
            case NoticePublished notice -> {
                state = State.ON_NOTICE;
                noticeUntil = notice.until();
            }
            case ObjectionRaised objection -> state = State.OBJECTED;
            // What was shown to the public and found wrong goes back to the street (HRD-07).
            case ObjectionResolved resolved -> state = resolved.upheld() ? State.SURVEYED : State.ON_NOTICE;
            case NoticeClosed closed -> state = State.NOTICE_CLOSED;
            case ReliefApproved relief -> approve(relief, by);
            case ReliefRefused refused -> state = State.REFUSED;
            case ReliefPaid paid -> state = State.PAID;
        }
    }

    private void approve(ReliefApproved relief, String by) {
        state = State.APPROVED;
        fund = relief.fundId();
        approved = relief.amount();
        approver = by;
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
                surveyors, reviewers, approver, state, economicCheckAuthorised, proposed, noticeUntil, fund, approved);
    }
}
