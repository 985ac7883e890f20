package org.veterancare.command.training;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.training.TrainingCommand.DeclineTraining;
import org.veterancare.command.training.TrainingCommand.LinkToJob;
import org.veterancare.command.training.TrainingCommand.OfferTraining;
import org.veterancare.command.training.TrainingCommand.RecordPostTraining;
import org.veterancare.command.training.TrainingCommand.RecordUniversityReturn;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.TraineePlaced;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.ReportedService;

/** What stands around a place in a class: the offer before it, university, training on the job, and the job it led to. */
final class Study {

    private final Set<Integer> completed = new HashSet<>();
    private final Set<TrainingKind> declined = new HashSet<>();
    private final Set<String> employers = new HashSet<>();
    private String letterEmployer;
    private boolean placed;
    private final ReportedService reported = new ReportedService();

    void admit(Class<? extends CaseCommand> command) {
        if (command == RecordPostTraining.class) {
            require(placed, "CASE-STATE", Map.of("missing", "placement"));
        } else if (command == LinkToJob.class) {
            require(!completed.isEmpty(), "CASE-STATE", Map.of("missing", "completedTraining"));
        }
    }

    @CommandHandler
    void handle(OfferTraining command) {
        LocalDate on = command.occurredOn();
        require(!command.answerBy().isBefore(on), "VAL-DATE-2", Map.of("occurredOn", on));
        apply(new TrainingOffered(command.caseId(), on, command.classId(), command.kind(), command.answerBy()));
    }

    @CommandHandler
    void handle(DeclineTraining command) {
        require(!declined.contains(command.kind()), "CASE-STATE", Map.of("declined", command.kind().name()));
        apply(new TrainingDeclined(
                command.caseId(), command.occurredOn(), command.kind(), command.declaration(), command.cause()));
    }

    /** After the two years it is recorded all the same, as a return without protection (S30). */
    @CommandHandler
    void handle(RecordUniversityReturn command, Law law) {
        LocalDate on = command.occurredOn();
        LocalDate dischargedOn = reported.dischargeApprovedOn();
        require(!on.isBefore(dischargedOn), "VAL-DATE-2", Map.of("dischargeApprovedOn", dischargedOn));
        Due until = Deadlines.citizenMonths(
                law.rules().inForce("TRN-06", on),
                dischargedOn,
                law.policy().number("universityReturnMonths", on),
                law.calendar());
        boolean inTime = !on.isAfter(until.dueOn());
        apply(new UniversityReturnRecorded(
                command.caseId(), on, command.resumed(), command.majorChanged(), inTime, until));
    }

    @CommandHandler
    void handle(RecordPostTraining command) {
        String employer = CreditCode.parse(command.employer()).value();
        require(command.fullPay(), "TRN-07", Map.of("fullPay", false));
        require(employer.equals(letterEmployer), "TRN-07", Map.of("employer", letterEmployer));
        require(!command.to().isBefore(command.from()), "VAL-DATE-2", Map.of("from", command.from()));
        apply(new PostTrainingRecorded(
                command.caseId(), command.occurredOn(), employer, command.from(), command.to()));
    }

    @CommandHandler
    void handle(LinkToJob command) {
        String employer = CreditCode.parse(command.employer()).value();
        require(completed.contains(command.enrolment()), "TRN-03", Map.of("enrolment", command.enrolment()));
        require(employers.contains(employer), "TRN-03", Map.of("missing", "job"));
        apply(new TraineePlaced(command.caseId(), command.occurredOn(), command.enrolment(), employer));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        reported.on(fact);
        switch (fact) {
            case TrainingCompleted done -> completed.add(done.enrolment());
            case TrainingDeclined no -> declined.add(no.kind());
            case EmploymentFound found -> employers.add(found.employer());
            case PlacementLetterIssued letter -> letterEmployer = letter.employer();
            case StartedWork started -> {
                placed = true;
                employers.add(letterEmployer);
            }
            case AssignedJobEnded ended -> placed = false;
            default -> {}
        }
    }
}
