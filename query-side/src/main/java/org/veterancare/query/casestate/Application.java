package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.veterancare.events.Personal;

/** A hardship application, from the window to the money (domain 5.7); number is from 1 in this case. */
public record Application(
        int number, State state, Request request, Intake intake, Survey survey, Review review, Notice notice,
        Outcome outcome) {

    /** Working days from the acceptance within which a household is visited (domain 7). */
    private static final int SURVEY_DAYS = 10;

    /** Where the application stands. */
    public enum State {
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

    /** @param acceptDue last day to accept it (HRD-12) */
    public record Request(
            Mark submitted, String situation, Personal cause, String source, String hukouStreet, Due acceptDue) {}

    /**
     * @param surveyBy last day on which a visit to the household is in time (domain 7), null before the acceptance
     * @param authorised when the economic check was signed for, with its evidence hash; null where it was not
     */
    public record Intake(
            Mark accepted, Due reviewDue, LocalDate surveyBy, Mark authorised, String authorisation) {

        static final Intake NONE = new Intake(null, null, null, null, null);
    }

    /**
     * @param pensionsLeftOut what does not count as income (HRD-16)
     * @param first the one before an objection was upheld, or before it was made again; null where this is it
     */
    public record Survey(
            Mark mark,
            List<String> means,
            Money householdIncome,
            Money pensionsLeftOut,
            int householdSize,
            boolean economicCheck,
            Personal finding,
            Mark first) {

        /** When the household was visited, whatever had to be looked at again. */
        Mark made() {
            return first == null ? mark : first;
        }
    }

    /** What the street proposes. */
    public record Review(Mark mark, Money proposed) {}

    /** @param decisionDue null until the notice is closed */
    public record Notice(
            Mark published,
            Personal maskedName,
            String band,
            Due until,
            List<Objection> objections,
            Mark closed,
            Due decisionDue) {}

    /** @param upheld null until it is resolved */
    public record Objection(Mark raised, Personal statement, Mark resolved, Boolean upheld, Personal finding) {}

    /** @param amount null where relief was refused */
    public record Outcome(
            Mark decided, boolean approved, FundId fundId, Money amount, Due payDue, Personal reasons, Mark paid) {}

    static List<Application> after(List<Application> all, HardshipEvent event, Mark mark) {
        return switch (event) {
            case ApplicationSubmitted fact -> Lists.append(all, submitted(fact, mark));
            case ApplicationAccepted fact -> with(all, fact.application(), at -> at.accepted(fact.reviewDue(), mark));
            case EconomicCheckAuthorised fact ->
                with(all, fact.application(), at -> at.authorised(fact.evidence(), mark));
            case HouseholdSurveyed fact -> with(all, fact.application(), at -> at.surveyed(fact, mark));
            case StreetReviewed fact ->
                with(all, fact.application(), at -> at.reviewed(new Review(mark, fact.proposed())));
            case NoticePublished fact -> with(all, fact.application(), at -> at.published(fact, mark));
            case ObjectionRaised fact -> with(all, fact.application(), at -> at.objected(fact.statement(), mark));
            case ObjectionResolved fact -> with(all, fact.application(), at -> at.resolved(fact, mark));
            case NoticeClosed fact -> with(all, fact.application(), at -> at.closed(fact.decisionDue(), mark));
            case ReliefEndorsed fact -> all;
            case ReliefApproved fact ->
                with(all, fact.application(), at -> at.decided(State.APPROVED, approval(fact, mark)));
            case ReliefRefused fact ->
                with(all, fact.application(), at -> at.decided(
                        State.REFUSED, new Outcome(mark, false, null, null, null, fact.reasons(), null)));
            case ReliefPaid fact -> with(all, fact.application(), at -> at.paid(mark));
        };
    }

    /** What four eyes are for, as far as it has come: surveyed, reviewed, approved, paid. */
    List<Mark> steps() {
        return Stream.of(
                survey == null ? null : survey.mark(),
                review == null ? null : review.mark(),
                outcome == null || !outcome.approved() ? null : outcome.decided(),
                outcome == null ? null : outcome.paid()).filter(Objects::nonNull).toList();
    }

    boolean isOpen() {
        return state != State.REFUSED && state != State.PAID;
    }

    private static List<Application> with(
            List<Application> all, int number, UnaryOperator<Application> change) {
        return Lists.replace(all, application -> application.number == number, change);
    }

    private static Application submitted(ApplicationSubmitted fact, Mark mark) {
        Request request = new Request(mark, fact.situation(), fact.cause(), fact.source(), fact.hukouStreet(),
                fact.acceptDue());
        return new Application(
                fact.application(), State.SUBMITTED, request, Intake.NONE, null, null, null, null);
    }

    private static Outcome approval(ReliefApproved fact, Mark mark) {
        return new Outcome(mark, true, fact.fundId(), fact.amount(), fact.payDue(), null, null);
    }

    private Application accepted(Due reviewDue, Mark mark) {
        Intake taken = new Intake(
                mark, reviewDue, Workdays.after(mark.on(), SURVEY_DAYS), intake.authorised(), intake.authorisation());
        return new Application(number, State.ACCEPTED, request, taken, survey, review, notice, outcome);
    }

    private Application authorised(String evidence, Mark mark) {
        Intake signed = new Intake(
                intake.accepted(), intake.reviewDue(), intake.surveyBy(), mark, evidence);
        return new Application(number, state, request, signed, survey, review, notice, outcome);
    }

    private Application surveyed(HouseholdSurveyed fact, Mark mark) {
        Survey made = new Survey(
                mark,
                List.copyOf(fact.means()),
                fact.householdIncome(),
                fact.pensionsLeftOut(),
                fact.householdSize(),
                fact.economicCheck(),
                fact.finding(),
                survey == null ? null : survey.made());
        return new Application(number, State.SURVEYED, request, intake, made, review, notice, outcome);
    }

    /** What the survey counts as income was put right. */
    Application withIncome(Money income) {
        Survey right = new Survey(
                survey.mark(),
                survey.means(),
                income,
                survey.pensionsLeftOut(),
                survey.householdSize(),
                survey.economicCheck(),
                survey.finding(),
                survey.first());
        return new Application(number, state, request, intake, right, review, notice, outcome);
    }

    private Application reviewed(Review made) {
        return new Application(number, State.STREET_REVIEWED, request, intake, survey, made, notice, outcome);
    }

    private Application published(NoticePublished fact, Mark mark) {
        List<Objection> earlier = notice == null ? List.of() : notice.objections();
        Notice shown = new Notice(mark, fact.maskedName(), fact.band(), fact.until(), earlier, null, null);
        return at(State.ON_NOTICE, shown);
    }

    private Application objected(Personal statement, Mark mark) {
        Objection raised = new Objection(mark, statement, null, null, null);
        return at(State.OBJECTED, with(Lists.append(notice.objections(), raised)));
    }

    private Application resolved(ObjectionResolved fact, Mark mark) {
        List<Objection> answered = Lists.replace(
                notice.objections(),
                objection -> objection.resolved() == null,
                open -> new Objection(open.raised(), open.statement(), mark, fact.upheld(), fact.finding()));
        boolean open = answered.stream().anyMatch(objection -> objection.resolved() == null);
        // What was shown to the public and found wrong goes back to the street (HRD-07).
        State answeredState = fact.upheld() ? State.SURVEYED : State.ON_NOTICE;
        return at(open ? State.OBJECTED : answeredState, with(answered));
    }

    private Application closed(Due decisionDue, Mark mark) {
        return at(
                State.NOTICE_CLOSED,
                new Notice(
                        notice.published(),
                        notice.maskedName(),
                        notice.band(),
                        notice.until(),
                        notice.objections(),
                        mark,
                        decisionDue));
    }

    private Application decided(State next, Outcome made) {
        return new Application(number, next, request, intake, survey, review, notice, made);
    }

    private Application paid(Mark mark) {
        Outcome settled = new Outcome(
                outcome.decided(),
                true,
                outcome.fundId(),
                outcome.amount(),
                outcome.payDue(),
                outcome.reasons(),
                mark);
        return decided(State.PAID, settled);
    }

    private Notice with(List<Objection> objections) {
        return new Notice(
                notice.published(),
                notice.maskedName(),
                notice.band(),
                notice.until(),
                objections,
                notice.closed(),
                notice.decisionDue());
    }

    private Application at(State next, Notice shown) {
        return new Application(number, next, request, intake, survey, review, shown, outcome);
    }
}
