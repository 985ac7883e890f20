package org.veterancare.command.registration;

import static java.util.Comparator.naturalOrder;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.command.registration.RegistrationCommand.OpenForfeitureReview;
import org.veterancare.command.registration.RegistrationCommand.RevokeForfeiture;
import org.veterancare.command.registration.RegistrationCommand.ServeForfeitureNotice;
import org.veterancare.command.registration.ReportingFile.State;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Due;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.law.Deadlines;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.law.RunningDue;
import org.veterancare.law.Touch;

/** 视为放弃安置待遇: a timer sees the two dates pass, a person hears and decides, another authority may quash (REG-04, REG-05). */
public final class Forfeiture implements Phase {

    private static final Map<Class<?>, Set<State>> STATES = Map.of(
            FlagOverdueReport.class, EnumSet.of(State.NOTIFIED),
            OpenForfeitureReview.class, EnumSet.of(State.OVERDUE),
            ServeForfeitureNotice.class, EnumSet.of(State.FORFEITURE_REVIEW),
            DecideForfeiture.class, EnumSet.of(State.FORFEITURE_REVIEW),
            RevokeForfeiture.class, EnumSet.of(State.FORFEITED));

    private final ReportingFile file = new ReportingFile();

    /** Until when the veteran may answer the written notice. */
    private final RunningDue answerBy = new RunningDue(DeadlineEvent.FORFEITURE_ANSWER);

    /** Whether the veteran was asked in writing in this review; what an earlier one asked ended with it. */
    private boolean asked;

    /** When a review was last opened; null where only a late report was one. */
    private LocalDate reviewOn;

    private LocalDate forfeitedOn;

    /** Natural person; null where the log does not say who. */
    private String forfeitedBy;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        Set<State> states = STATES.get(command);
        if (states != null) {
            require(file.isVeteran(), "REG-01");
            require(states.contains(file.state()), "CASE-STATE", Map.of("state", file.state().name()));
        }
        if (command == DecideForfeiture.class) {
            require(asked || file.reportedOn() != null, "REG-05", Map.of("missing", "notice"));
        }
    }

    /** A decision that ended the matter is not quashed by who took it. */
    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == RevokeForfeiture.class) {
            require(!actor.person().equals(forfeitedBy), "FOUR-EYES");
        }
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return STATES.getOrDefault(command, Set.of()).contains(file.state()) ? Set.of(Touch.REPORT) : Set.of();
    }

    @Override
    public boolean hasOpenBusiness() {
        return file.state() == State.FORFEITURE_REVIEW;
    }

    @Override
    public boolean endsWithDeath() {
        return true;
    }

    @CommandHandler
    void handle(FlagOverdueReport command) {
        Due due = file.dates().due();
        require(command.occurredOn().isAfter(due.dueOn()), due.rule(), Map.of("dueOn", due.dueOn()));
        apply(new ReportingOverdue(command.caseId(), command.occurredOn(), due));
    }

    @CommandHandler
    void handle(OpenForfeitureReview command) {
        Due tolerance = file.dates().tolerance();
        require(command.occurredOn().isAfter(tolerance.dueOn()), "REG-04", Map.of("dueOn", tolerance.dueOn()));
        apply(new ForfeitureReviewOpened(command.caseId(), command.occurredOn(), tolerance));
    }

    @CommandHandler
    void handle(ServeForfeitureNotice command, Law law) {
        LocalDate on = command.occurredOn();
        requireReviewed(on);
        int days = law.policy().number("forfeitureNoticeWorkingDays", on);
        apply(new ForfeitureNoticeServed(
                command.caseId(),
                on,
                DocumentNumber.decision(command.noticeNumber()).value(),
                Deadlines.workingDays(law.rules().inForce("REG-05", on), on, days, law.calendar())));
    }

    public void decide(DecideForfeiture command, Law law) {
        LocalDate on = command.occurredOn();
        requireReviewed(on);
        if (command.excused()) {
            require(file.reportedOn() != null, "REG-05", Map.of("missing", "report"));
            apply(new LateReportExcused(
                    command.caseId(), on, command.hearing(), ReportDates.adaptationBy(on, law)));
        } else {
            requireHeard(on);
            Due remedy = Remedy.from(on, law);
            apply(new SettlementForfeited(command.caseId(), on, command.hearing(), remedy));
        }
    }

    /** Nobody is asked, or judged, before there was something to look into. */
    private void requireReviewed(LocalDate on) {
        LocalDate since = Stream.of(reviewOn, file.reportedOn())
                .filter(Objects::nonNull)
                .max(naturalOrder())
                .orElse(on);
        require(!on.isBefore(since), "VAL-DATE-2", Map.of("since", since));
    }

    /**
     * Who came too late said why at the window; whoever never came, or reported without being asked why, was asked in writing,
     * and the time to answer is over.
     */
    private void requireHeard(LocalDate on) {
        LocalDate tolerated = file.dates().tolerance().dueOn();
        require(on.isAfter(tolerated), "REG-05", Map.of("dueOn", tolerated));
        require(asked || file.saidWhyLate(), "REG-05", Map.of("missing", "notice"));
        require(
                !answerBy.isSet() || answerBy.isOver(on),
                "REG-05",
                Map.of("dueOn", answerBy.isSet() ? answerBy.lastDay() : tolerated));
    }

    /** Reconsideration quashed it: the dates are counted again from their first base, the history stays (S07). */
    public void revoke(RevokeForfeiture command, Law law) {
        LocalDate on = command.occurredOn();
        require(!on.isBefore(forfeitedOn), "VAL-DATE-2", Map.of("forfeitedOn", forfeitedOn));
        ReportDates again = file.datesOf(file.service(), law);
        apply(new ForfeitureRevoked(
                command.caseId(),
                on,
                DocumentNumber.decision(command.decisionNumber()).value(),
                again.due(),
                again.tolerance(),
                file.reportedOn() == null ? null : ReportDates.adaptationBy(on, law)));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        boolean reviewed = file.state() == State.FORFEITURE_REVIEW;
        file.take(fact, version);
        answerBy.on(fact);
        boolean over = reviewed && file.state() != State.FORFEITURE_REVIEW;
        // a report that counts may be a slip, and the review then goes on
        if (fact instanceof ForfeitureReviewOpened || over && !(fact instanceof VeteranReported)) {
            answerBy.end();
            asked = false;
        }
        switch (fact) {
            case ForfeitureNoticeServed served -> {
                answerBy.begin(served.answerBy());
                asked = true;
            }
            case ForfeitureReviewOpened review -> reviewOn = review.occurredOn();
            case SettlementForfeited forfeited -> {
                forfeitedOn = forfeited.occurredOn();
                forfeitedBy = Actor.person(by);
            }
            default -> {}
        }
    }
}
