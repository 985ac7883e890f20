package org.veterancare.command.hardship;

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
import org.veterancare.command.Phase;
import org.veterancare.command.hardship.Application.State;
import org.veterancare.command.hardship.HardshipCommand.AcceptApplication;
import org.veterancare.command.hardship.HardshipCommand.ApproveRelief;
import org.veterancare.command.hardship.HardshipCommand.AuthoriseEconomicCheck;
import org.veterancare.command.hardship.HardshipCommand.CloseNotice;
import org.veterancare.command.hardship.HardshipCommand.ConfirmRelief;
import org.veterancare.command.hardship.HardshipCommand.PublishNotice;
import org.veterancare.command.hardship.HardshipCommand.RaiseObjection;
import org.veterancare.command.hardship.HardshipCommand.RecordSurvey;
import org.veterancare.command.hardship.HardshipCommand.RefuseRelief;
import org.veterancare.command.hardship.HardshipCommand.ResolveObjection;
import org.veterancare.command.hardship.HardshipCommand.ReviewAtStreet;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.Money;
import org.veterancare.law.Touch;

/** The phase of hardship relief: several applications beside each other, each on the path of HRD-01. */
public final class Hardship implements Phase {

    private static final Map<Class<? extends CaseCommand>, Set<State>> NEEDS = Map.ofEntries(
            Map.entry(AcceptApplication.class, EnumSet.of(State.SUBMITTED)),
            Map.entry(AuthoriseEconomicCheck.class, EnumSet.of(State.SUBMITTED, State.ACCEPTED, State.SURVEYED)),
            Map.entry(RecordSurvey.class, EnumSet.of(State.ACCEPTED, State.SURVEYED)),
            Map.entry(ReviewAtStreet.class, EnumSet.of(State.SURVEYED)),
            Map.entry(PublishNotice.class, EnumSet.of(State.STREET_REVIEWED)),
            Map.entry(RaiseObjection.class, EnumSet.of(State.ON_NOTICE)),
            Map.entry(ResolveObjection.class, EnumSet.of(State.OBJECTED)),
            Map.entry(CloseNotice.class, EnumSet.of(State.ON_NOTICE)),
            Map.entry(ApproveRelief.class, EnumSet.of(State.NOTICE_CLOSED)),
            Map.entry(RefuseRelief.class, EnumSet.of(State.SURVEYED, State.STREET_REVIEWED, State.NOTICE_CLOSED)),
            Map.entry(ConfirmRelief.class, EnumSet.of(State.APPROVED)));

    private static final Set<Class<? extends CaseCommand>> WAIT_FOR_OBJECTION = Set.of(CloseNotice.class,
            ApproveRelief.class);

    private final Applications applications = new Applications();

    @AggregateMember
    private final StreetCheck streetCheck = new StreetCheck(applications);

    @AggregateMember
    private final PublicNotice notice = new PublicNotice(applications);

    @AggregateMember
    private final Relief relief = new Relief(applications);

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        Set<State> needed = NEEDS.get(command);
        if (needed == null) {
            return;
        }
        boolean some = applications.any(application -> needed.contains(application.state()));
        if (WAIT_FOR_OBJECTION.contains(command)) {
            require(some || !applications.any(a -> a.state() == State.OBJECTED), "HRD-07");
        }
        require(some, "HRD-01", Map.of("applicationIn", needed));
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        Set<State> needed = NEEDS.getOrDefault(command, Set.of());
        return applications.numbers(application -> needed.contains(application.state()))
                .map(Touch::application)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean hasOpenBusiness() {
        return applications.any(Application::isRunning);
    }

    /** Where one applies is told by the household's region (HRD-02); what the street proposes, by the income. */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        Application surveyed = applications.surveyedAt(factVersion);
        return switch (field) {
            case HUKOU_REGION -> hasOpenBusiness();
            case SURVEYED_INCOME -> surveyed != null && surveyed.isJudged();
            // it was checked and is paid under the number, to veterans and to survivors
            case CITIZEN_ID, SUBJECT_KIND -> applications.any(application -> true);
            default -> false;
        };
    }

    /** Puts right what a survey counts as income; pensions were left out before (HRD-16). */
    public void correctIncome(CorrectFact command) {
        Application surveyed = applications.surveyedAt(command.factVersion());
        CorrectedValue.requireTarget(surveyed != null, command);
        long fen = Long.parseLong(CorrectedValue.matching("\\d{1,12}", command));
        apply(CorrectedValue.replaced(command, surveyed.income().fen(), fen));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        if (Touch.ofAll(fact)) {
            applications.corrected();
        }
        switch (fact) {
            case HardshipEvent step -> applications.on(step, by == null ? "" : by.person(), version);
            case FactCorrected corrected when corrected.field() == CorrectedField.SURVEYED_INCOME -> {
                Money income = Money.ofFen(Long.parseLong(corrected.after()));
                applications.surveyedAt(corrected.factVersion()).correctIncome(income);
            }
            case DeadlineRecomputed again when again.deadline().equals(DeadlineEvent.HARDSHIP_NOTICE) ->
                applications.get(Integer.parseInt(again.ref())).shownUntil(again.due());
            default -> {}
        }
    }
}
