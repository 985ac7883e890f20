package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.placement.PlacementCommand.RecordFollowUp;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.ReportedService;

/** What became of a veteran 30, 180 and 365 days after the start of the last job, or after the report without one. */
final class FollowUps implements Phase {

    private static final Set<Integer> DAYS = Set.of(30, 180, 365);

    /** Of who settles in self-arranged employment the rate of employment asks this day, whatever job began before or after it. */
    private static final Set<Integer> DAYS_OF_THE_RATE = Set.of(180);

    private ReportedService reported = ReportedService.NONE;

    /** The last one counts; a job that was recorded by a slip gives way to what was before it. */
    private final List<Begun> begun = new ArrayList<>();

    /**
     * A report, here or elsewhere, or a job, which has three days of its own.
     *
     * @param done version of the answer by its day
     */
    private record Begun(long version, LocalDate day, boolean job, Map<Integer, Long> done) {

        static Begun report(long version, LocalDate day) {
            return new Begun(version, day, false, new HashMap<>());
        }

        static Begun job(long version, LocalDate day) {
            return new Begun(version, day, true, new HashMap<>());
        }
    }

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == RecordFollowUp.class) {
            require(isAsked(), "CASE-STATE", Map.of("missing", "report"));
            boolean done = begun.getLast().done().keySet().containsAll(DAYS)
                    && (overtaken() == null || overtaken().done().keySet().containsAll(DAYS_OF_THE_RATE));
            require(!done, "FOLLOW-UP", Map.of("done", DAYS.size()));
        }
    }

    /** The report that counts, where a job has begun since and the rate asks of it all the same; null otherwise. */
    private Begun overtaken() {
        boolean asked = reported.isValid() && reported.mode() == SettlementMode.SELF_EMPLOYMENT
                && begun.getLast().job();
        return asked ? report() : null;
    }

    private Begun report() {
        return begun.stream().filter(each -> reported.isSaidAt(each.version())).findFirst().orElse(null);
    }

    /** The market is open to everyone: a job is followed up also of who never reported (PLC-14). */
    private boolean isAsked() {
        return !begun.isEmpty() && (begun.getLast().job() || reported.isValid());
    }

    /** A wrong answer is put down again: a figure is made of it. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return begun.stream().anyMatch(each -> each.done().containsValue(version));
    }

    /** A follow-up keeps no case open. */
    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    @CommandHandler
    void handle(RecordFollowUp command) {
        int day = command.day();
        boolean ofReport = Boolean.TRUE.equals(command.ofReport()) && begun.getLast().job();
        Begun asked = ofReport ? overtaken() : begun.getLast();
        require(asked != null, "FOLLOW-UP", Map.of("missing", "report"));
        boolean open = (ofReport ? DAYS_OF_THE_RATE : DAYS).contains(day) && !asked.done().containsKey(day);
        require(open, "FOLLOW-UP", Map.of("day", day));
        LocalDate from = asked.day().plusDays(day);
        require(!command.occurredOn().isBefore(from), "FOLLOW-UP", Map.of("from", from));
        apply(new PlacementFollowedUp(
                command.caseId(), command.occurredOn(), day, command.occupation(), command.note(),
                ofReport ? true : null));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        reported = reported.after(fact, version);
        switch (fact) {
            case VeteranReported report -> begun.add(Begun.report(version, report.occurredOn()));
            case LateReportReceived report -> begun.add(Begun.report(version, report.occurredOn()));
            case SettlementPlaceRejected elsewhere when elsewhere.report() != null ->
                begun.add(Begun.report(version, elsewhere.occurredOn()));
            case CaseTransferredIn came when came.service() != null ->
                begun.add(Begun.report(version, reported.reportedOn()));
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().service() != null ->
                begun.add(Begun.report(version, reported.reportedOn()));
            case FactCorrected corrected when corrected.field() == CorrectedField.REPORTED_ON ->
                begun.replaceAll(each -> each.version() == corrected.factVersion()
                        ? new Begun(each.version(), LocalDate.parse(corrected.after()), false, each.done())
                        : each);
            case FactReversed slip -> {
                begun.removeIf(each -> each.version() == slip.factVersion());
                begun.forEach(each -> each.done().values().remove(slip.factVersion()));
            }
            case StartedWork started -> begun.add(Begun.job(version, started.occurredOn()));
            case EmploymentFound job -> begun.add(Begun.job(version, job.occurredOn()));
            case Reinstated back -> begun.add(Begun.job(version, back.occurredOn()));
            case PlacementFollowedUp followed ->
                (followed.ofReport() == null ? begun.getLast() : report()).done().put(followed.day(), version);
            default -> {}
        }
    }
}
