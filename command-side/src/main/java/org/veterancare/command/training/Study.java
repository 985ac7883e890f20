package org.veterancare.command.training;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.training.TrainingCommand.DeclineTraining;
import org.veterancare.command.training.TrainingCommand.ExpireTrainingOffer;
import org.veterancare.command.training.TrainingCommand.LinkToJob;
import org.veterancare.command.training.TrainingCommand.OfferTraining;
import org.veterancare.command.training.TrainingCommand.RecordPostTraining;
import org.veterancare.command.training.TrainingCommand.RecordUniversityReturn;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.TraineePlaced;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingOfferExpired;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.ReportedService;

/** What stands around a place in a class: the offer before it, university, training on the job, and the job it led to. */
final class Study {

    /** First days of the classes, by enrolment. */
    private final Map<Integer, LocalDate> began = new HashMap<>();

    /** Version of the fact by the place; those that led to a job are gone. */
    private final Map<Integer, Long> completed = new HashMap<>();

    /** Places that led to a job, by the version of the fact that says so; one that was a slip is gone. */
    private final Map<Long, Place> led = new HashMap<>();

    /** Versions of the returns to university. */
    private final Set<Long> returns = new HashSet<>();

    /** Versions of the trainings on the job. */
    private final Set<Long> onTheJob = new HashSet<>();
    private final Set<TrainingKind> declined = new HashSet<>();

    /** Last days to answer what nobody has answered yet. */
    private final Map<TrainingKind, LocalDate> offered = new EnumMap<>(TrainingKind.class);

    /** In their order; one that was a slip is gone. */
    private final List<Job> jobs = new ArrayList<>();

    private String letterEmployer;
    private boolean placed;

    /** Day of the last start on the post by a letter. */
    private LocalDate startedOn;
    private ReportedService reported = ReportedService.NONE;

    private record Job(long version, String employer, LocalDate since) {}

    /** @param completed version of the fact */
    private record Place(int enrolment, long completed) {}

    void admit(Class<? extends CaseCommand> command) {
        if (command == RecordPostTraining.class) {
            require(placed, "CASE-STATE", Map.of("missing", "placement"));
        } else if (command == ExpireTrainingOffer.class) {
            require(!offered.isEmpty(), "CASE-STATE", Map.of("missing", "offer"));
        } else if (command == LinkToJob.class) {
            require(!completed.isEmpty(), "CASE-STATE", Map.of("missing", "completedTraining"));
            require(!jobs.isEmpty(), "TRN-03", Map.of("missing", "job"));
        }
    }

    /** Whether a return to university is on record, with or without protection. */
    boolean isReturned() {
        return !returns.isEmpty();
    }

    boolean takesBack(long version) {
        return returns.contains(version) || onTheJob.contains(version) || led.containsKey(version);
    }

    /** Whether the training led to a job. */
    boolean isPlaced(int enrolment) {
        return led.values().stream().anyMatch(place -> place.enrolment() == enrolment);
    }

    @CommandHandler
    void handle(OfferTraining command) {
        LocalDate on = command.occurredOn();
        require(!command.answerBy().isBefore(on), "VAL-DATE-2", Map.of("occurredOn", on));
        apply(new TrainingOffered(
                command.caseId(), on, command.classId(), command.kind(), command.answerBy(), reported.mode()));
    }

    @CommandHandler
    void handle(ExpireTrainingOffer command) {
        LocalDate answerBy = offered.get(command.kind());
        require(answerBy != null, "CASE-STATE", Map.of("missing", command.kind().name()));
        require(command.occurredOn().isAfter(answerBy), "VAL-DATE-2", Map.of("answerBy", answerBy));
        apply(new TrainingOfferExpired(command.caseId(), command.occurredOn(), command.kind(), answerBy));
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
        require(!command.from().isBefore(startedOn), "VAL-DATE-2", Map.of("startedOn", startedOn));
        require(!command.to().isBefore(command.from()), "VAL-DATE-2", Map.of("from", command.from()));
        apply(new PostTrainingRecorded(
                command.caseId(), command.occurredOn(), employer, command.from(), command.to()));
    }

    @CommandHandler
    void handle(LinkToJob command) {
        String employer = CreditCode.parse(command.employer()).value();
        require(completed.containsKey(command.enrolment()), "TRN-03", Map.of("enrolment", command.enrolment()));
        LocalDate jobSince = latestWith(employer);
        require(jobSince != null, "TRN-03", Map.of("missing", "job"));
        // a training leads to no job that was there before it
        LocalDate from = began.get(command.enrolment());
        require(!jobSince.isBefore(from), "TRN-03", Map.of("from", from, "jobSince", jobSince));
        apply(new TraineePlaced(command.caseId(), command.occurredOn(), command.enrolment(), employer));
    }

    /** When the latest job with this employer began; null without one. */
    private LocalDate latestWith(String employer) {
        return jobs.stream()
                .filter(job -> job.employer().equals(employer))
                .reduce((earlier, later) -> later)
                .map(Job::since)
                .orElse(null);
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        reported = reported.after(fact, version);
        switch (fact) {
            case TrainingEnrolled enrolled -> {
                began.put(enrolled.enrolment(), enrolled.terms().from());
                offered.remove(enrolled.terms().kind());
                declined.remove(enrolled.terms().kind());
            }
            case TrainingCompleted done -> completed.put(done.enrolment(), version);
            // one training leads to one job
            case TraineePlaced linked ->
                led.put(version, new Place(linked.enrolment(), completed.remove(linked.enrolment())));
            // what is offered anew is answered anew, and who took a place after all may decline the next one
            case TrainingOffered offer -> {
                declined.remove(offer.kind());
                offered.put(offer.kind(), offer.answerBy());
            }
            case TrainingOfferExpired over -> offered.remove(over.kind());
            case TrainingDeclined no -> {
                declined.add(no.kind());
                offered.remove(no.kind());
            }
            case EmploymentFound found -> jobs.add(new Job(version, found.employer(), found.occurredOn()));
            case Reinstated back -> jobs.add(new Job(version, back.employer(), back.occurredOn()));
            case FactReversed slip -> {
                jobs.removeIf(job -> job.version() == slip.factVersion());
                completed.values().remove(slip.factVersion());
                returns.remove(slip.factVersion());
                onTheJob.remove(slip.factVersion());
                Place place = led.remove(slip.factVersion());
                if (place != null) {
                    completed.put(place.enrolment(), place.completed());
                }
                placed = placed ? !slip.isOf(StartedWork.class) : slip.isOf(AssignedJobEnded.class);
            }
            case PlacementLetterIssued letter -> letterEmployer = letter.employer();
            case UniversityReturnRecorded back -> returns.add(version);
            case PostTrainingRecorded done -> onTheJob.add(version);
            case StartedWork started -> {
                placed = true;
                startedOn = started.occurredOn();
                jobs.add(new Job(version, letterEmployer, started.occurredOn()));
            }
            case AssignedJobEnded ended -> placed = false;
            default -> {}
        }
    }
}
