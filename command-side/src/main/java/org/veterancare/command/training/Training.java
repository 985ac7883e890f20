package org.veterancare.command.training;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.applied;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.veterancare.command.CancelledTreatments;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.PaperNumbers;
import org.veterancare.command.PaperNumbers.Paper;
import org.veterancare.command.Phase;
import org.veterancare.command.training.TrainingCommand.CompleteTraining;
import org.veterancare.command.training.TrainingCommand.DeclineTraining;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.command.training.TrainingCommand.FailTraining;
import org.veterancare.command.training.TrainingCommand.OfferTraining;
import org.veterancare.command.training.TrainingCommand.RecordAttendance;
import org.veterancare.command.training.TrainingCommand.RecordExam;
import org.veterancare.command.training.TrainingCommand.RecordUniversityReturn;
import org.veterancare.command.training.TrainingCommand.WithdrawEnrolment;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.ClassId;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCertificate;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.TrainingClassEvent.ClassCancelled;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.EnrolmentTermsChanged;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingFailed;
import org.veterancare.law.Deadlines;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.ReportedService;
import org.veterancare.law.RetirementAge;
import org.veterancare.law.Rule;

/** 教育培训: who may take which training at whose cost, and what it takes to complete it (domain 3.4, 5.4). */
public final class Training implements Phase {

    private static final Set<Class<? extends CaseCommand>> NEED_A_REPORT = Set.of(
            EnrolInTraining.class, OfferTraining.class, DeclineTraining.class, RecordUniversityReturn.class);
    private static final Set<Class<? extends CaseCommand>> NEED_A_PLACE = Set.of(
            RecordAttendance.class,
            RecordExam.class,
            CompleteTraining.class,
            FailTraining.class,
            WithdrawEnrolment.class);

    private final Map<Integer, Enrolment> enrolments = new TreeMap<>();

    /** Places that nobody gave up: a death ended them, which may have been none. */
    private final Set<Integer> leftByDeath = new TreeSet<>();

    /** By the version of the fact; what is taken back is gone. */
    private final Map<Long, AttendanceRecorded> attendance = new TreeMap<>();

    /** Likewise. */
    private final Map<Long, CertificateIssued> certificates = new TreeMap<>();

    /** Places by the version of the fact that they were completed, or failed, by; likewise. */
    private final Map<Long, Integer> ended = new TreeMap<>();

    /** The highest number of a place here, or of a certificate that came from a double. */
    private int last;

    private boolean dead;
    private YearMonth bornIn;
    private Sex sex;
    private ReportedService reported = ReportedService.NONE;

    /** Whether the claim to a post is lost. */
    private boolean assignedWorkGivenUp;

    /** Free trainings that doubles know of (TRN-05), by the version of the merger. */
    private final Map<Long, Integer> freeElsewhere = new TreeMap<>();

    private final CancelledTreatments cancelled = new CancelledTreatments();

    @AggregateMember
    private final Subsidies subsidies = new Subsidies();

    @AggregateMember
    private final Study study = new Study();

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (NEED_A_REPORT.contains(command)) {
            require(reported.isValid(), "CASE-STATE");
        } else if (NEED_A_PLACE.contains(command)) {
            boolean some = command == CompleteTraining.class && lacksCertificate();
            require(some || isAttending(), "CASE-STATE");
            boolean examined = enrolments.values().stream().anyMatch(at -> at.isAttending() && at.terms().certified());
            require(command != RecordExam.class || examined, "TRN-11", Map.of("certified", false));
        } else {
            subsidies.admit(command);
            study.admit(command);
        }
    }

    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        subsidies.admit(command, actor);
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return subsidies.matters(command);
    }

    /**
     * Windows count from the discharge, also that of university, some courses are for some modes only (TRN-05, TRN-06, TRN-10), and a
     * subsidy is for whoever is young enough (TRN-04).
     */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        boolean asked = field == CorrectedField.SERVICE || field == CorrectedField.DISCHARGE_APPROVED_ON;
        boolean young = field == CorrectedField.CITIZEN_ID
                && enrolments.values().stream().anyMatch(Enrolment::subsidised);
        boolean returned = field == CorrectedField.DISCHARGE_APPROVED_ON && study.isReturned();
        return asked && !enrolments.isEmpty() || young || returned;
    }

    /**
     * Hours until it is known what share was attended, the end of a class until something is built on it, a certificate until it
     * earns a subsidy (TRN-04, TRN-11), a return to university, and a training on the job.
     */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        AttendanceRecorded hours = attendance.get(version);
        CertificateIssued certificate = certificates.get(version);
        return hours != null && enrolments.get(hours.enrolment()).isAttending()
                || certificate != null && !subsidies.isClaimed(certificate.enrolment())
                || isLooseEnd(ended.get(version))
                || study.takesBack(version);
    }

    /** Whether the place ended so and nothing rests on that; the dead go to no class any more. */
    private boolean isLooseEnd(Integer number) {
        return number != null
                && !dead
                && !study.isPlaced(number)
                && certificates.values().stream().noneMatch(issued -> issued.enrolment() == number);
    }

    /** The number of a certificate that was a slip may be another one's. */
    public void giveBack(ReverseFact command, PaperNumbers numbers) {
        CertificateIssued slip = certificates.get(command.factVersion());
        if (slip != null) {
            numbers.release(Paper.TRAINING_CERTIFICATE, slip.certificateNumber(), command.caseId());
        }
    }

    @Override
    public boolean hasOpenBusiness() {
        return isAttending() || subsidies.hasOpenBusiness();
    }

    private boolean isAttending() {
        return enrolments.values().stream().anyMatch(Enrolment::isAttending);
    }

    /** Whether the adaptation training that the law asks for was done. */
    public boolean isAdapted() {
        return enrolments.values().stream().anyMatch(Enrolment::adapted);
    }

    /** How often the state paid, as a double leaves it to the case that goes on (TRN-05); null for never. */
    public Integer freeTrainings() {
        int times = timesFree();
        return times == 0 ? null : times;
    }

    /** As {@link #freeTrainings}, of the subsidies. */
    public Integer subsidies() {
        int times = subsidies.times();
        return times == 0 ? null : times;
    }

    /** Certificates for which a subsidy may be claimed yet, as a double leaves them to the case that goes on (TRN-04); null for none. */
    public List<CarriedCertificate> certificates() {
        List<CarriedCertificate> unclaimed = subsidies.claimable()
                .map(number -> new CarriedCertificate(number, number))
                .toList();
        return unclaimed.isEmpty() ? null : unclaimed;
    }

    /** Those of a double, by numbers of which there is no place here; null for none. */
    public List<CarriedCertificate> taking(List<CarriedCertificate> others) {
        return others == null
                ? null
                : IntStream.range(0, others.size())
                        .mapToObj(at -> new CarriedCertificate(last + 1 + at, others.get(at).there()))
                        .toList();
    }

    private int timesFree() {
        int elsewhere = freeElsewhere.values().stream().mapToInt(Integer::intValue).sum();
        return elsewhere + (int) enrolments.values().stream().filter(Enrolment::isFreeTraining).count();
    }

    private boolean lacksCertificate() {
        return enrolments.keySet().stream().anyMatch(this::lacksCertificate);
    }

    /** The one that was issued was a slip, and the right one is to come. */
    private boolean lacksCertificate(int number) {
        Enrolment enrolment = enrolments.get(number);
        return enrolment != null
                && enrolment.isCompleted()
                && enrolment.terms().certified()
                && certificates.values().stream().noneMatch(issued -> issued.enrolment() == number);
    }

    /** The dead hold no seat that others wait for; a subsidy that was asked for is decided and paid all the same. */
    public void endByDeath(CaseId caseId, LocalDate diedOn) {
        // the numbers in their order: what is recorded hangs on nothing else
        new TreeMap<>(enrolments).forEach((number, place) -> {
            if (place.isAttending()) {
                apply(new EnrolmentWithdrawn(caseId, diedOn, number, place.classId(), null));
            }
        });
    }

    /**
     * A place that is over goes by the terms of its class too: its end may have been a slip. Whoever was in two classes is in both
     * still, and gives one up (TRN-12).
     */
    public void follow(CaseId caseId, ClassId classId, Terms terms, LocalDate on) {
        new TreeMap<>(enrolments).forEach((number, place) -> {
            if (place.isHeldIn(classId) && !place.terms().equals(terms)) {
                apply(new EnrolmentTermsChanged(caseId, on, number, terms));
            }
        });
    }

    /** Gives the place in a class back that is not held. */
    public List<EnrolmentWithdrawn> leave(CaseId caseId, ClassCancelled cancelled) {
        List<EnrolmentWithdrawn> left = new ArrayList<>();
        new TreeMap<>(enrolments).forEach((number, place) -> {
            if (place.isHeldIn(cancelled.classId()) && place.isAttending()) {
                left.add(new EnrolmentWithdrawn(
                        caseId, cancelled.occurredOn(), number, cancelled.classId(), null, true));
            }
        });
        left.forEach(place -> apply(place));
        return left;
    }

    @CommandHandler
    void handle(EnrolInTraining command, Law law) {
        LocalDate on = command.occurredOn();
        Terms terms = command.terms();
        Enrolment wanted = Enrolment.in(command.classId(), terms, command.subsidised());
        Integer held = heldUntilDeath(wanted);
        // what was asked of a place that only a wrong death record ended is not asked of it again
        if (wanted.isFreeTraining() && held == null) {
            require(!cancelled.has(GrantsTreatment.TRAINING), "REG-16", Map.of("treatment", GrantsTreatment.TRAINING));
            // free training is of the policy for the self-employed; whoever waits for a post changes mode first
            boolean waits = reported.mode() == SettlementMode.ASSIGNED_WORK && !assignedWorkGivenUp;
            require(!waits || reported.isPlaced(), "TRN-10");
            requireFree(on, law);
        }
        boolean blocked = command.subsidised()
                && terms.fullTime()
                && enrolments.values().stream().anyMatch(other -> other.blocks(terms));
        require(!blocked, "TRN-12", Map.of("from", terms.from(), "to", terms.to()));
        applied("TRN-03");
        Rule payer = law.rules().inForce("TRN-03", reported.dischargeApprovedOn());
        apply(new TrainingEnrolled(
                command.caseId(),
                on,
                held == null ? last + 1 : held,
                command.classId(),
                terms,
                command.subsidised(),
                reported.mode(),
                payer.law()));
    }

    /** The number of the place that is taken up again with its hours and its exam, where the class has a seat; null for none. */
    private Integer heldUntilDeath(Enrolment wanted) {
        return leftByDeath.stream()
                .filter(number -> enrolments.get(number).isSamePlace(wanted))
                .findFirst()
                .orElse(null);
    }

    /** Below the age of retirement, within the window of the law of the day of discharge, and not too often. */
    private void requireFree(LocalDate on, Law law) {
        LocalDate dischargedOn = reported.dischargeApprovedOn();
        LocalDate retires = RetirementAge.latest(sex, bornIn, law.policy());
        require(on.isBefore(retires), "TRN-04", Map.of("retirementAge", true));
        law.policy().find("freeTrainingWindowMonths", dischargedOn).ifPresent(months -> {
            Rule rule = law.rules().inForce("TRN-05", dischargedOn);
            LocalDate until = Deadlines.citizenMonths(
                    rule, dischargedOn, Math.toIntExact(months.value()), law.calendar())
                    .dueOn();
            require(!on.isAfter(until), "TRN-05", Map.of("until", until));
        });
        law.policy().find("freeTrainingMaxTimes", on).ifPresent(most -> {
            int times = timesFree();
            require(times < most.value(), "TRN-05", Map.of("times", times));
        });
    }

    @CommandHandler
    void handle(RecordAttendance command) {
        Enrolment enrolment = attending(command.enrolment());
        require(command.attendedHours() <= command.heldHours(), "TRN-11", Map.of("heldHours", command.heldHours()));
        requireBegun(enrolment, command.occurredOn());
        apply(new AttendanceRecorded(
                command.caseId(),
                command.occurredOn(),
                command.enrolment(),
                command.heldHours(),
                command.attendedHours()));
    }

    @CommandHandler
    void handle(RecordExam command) {
        Enrolment enrolment = attending(command.enrolment());
        require(enrolment.terms().certified(), "TRN-11", Map.of("certified", false));
        requireBegun(enrolment, command.occurredOn());
        apply(new ExamRecorded(command.caseId(), command.occurredOn(), command.enrolment(), command.passed()));
    }

    @CommandHandler
    void handle(CompleteTraining command, Law law, PaperNumbers numbers) {
        LocalDate on = command.occurredOn();
        boolean done = lacksCertificate(command.enrolment());
        Enrolment enrolment = done ? enrolments.get(command.enrolment()) : attending(command.enrolment());
        boolean certified = enrolment.terms().certified();
        int percent = enrolment.attendancePercent();
        int least = law.policy().number("attendancePercent", on);
        // what share was attended is known on the last day, and no earlier
        LocalDate to = enrolment.terms().to();
        require(!on.isBefore(to), "TRN-11", Map.of("to", to));
        // what was complete by the law of its day stays so where only the certificate is issued anew (TIM-05)
        require(done || percent >= least, "TRN-11", Map.of("attendancePercent", percent, "least", least));
        require(!certified || enrolment.passed(), "TRN-11", Map.of("missing", "exam"));
        // a passed exam earns the certificate, and nothing else does
        require(certified == (command.certificateNumber() != null), "TRN-03", Map.of("certified", certified));
        if (!done) {
            apply(new TrainingCompleted(command.caseId(), on, command.enrolment(), percent));
        }
        if (certified) {
            String number = DocumentNumber.certificate(command.certificateNumber().clear()).value();
            // a second enrolment with it would earn a second subsidy for the same (S28)
            numbers.claim(Paper.TRAINING_CERTIFICATE, number, command.caseId());
            apply(new CertificateIssued(command.caseId(), on, command.enrolment(), Personal.of(number)));
        }
    }

    @CommandHandler
    void handle(FailTraining command, Law law) {
        LocalDate on = command.occurredOn();
        Enrolment enrolment = attending(command.enrolment());
        require(on.isAfter(enrolment.terms().to()), "TRN-11", Map.of("to", enrolment.terms().to()));
        int percent = enrolment.attendancePercent();
        boolean examMissing = enrolment.terms().certified() && !enrolment.passed();
        boolean complete = percent >= law.policy().number("attendancePercent", on) && !examMissing;
        require(!complete, "TRN-11", Map.of("attendancePercent", percent));
        apply(new TrainingFailed(command.caseId(), on, command.enrolment(), percent, enrolment.passed()));
    }

    @CommandHandler
    void handle(WithdrawEnrolment command) {
        Enrolment enrolment = attending(command.enrolment());
        apply(new EnrolmentWithdrawn(
                command.caseId(),
                command.occurredOn(),
                command.enrolment(),
                enrolment.classId(),
                command.cause()));
    }

    private Enrolment attending(int number) {
        Enrolment enrolment = enrolments.get(number);
        require(enrolment != null && enrolment.isAttending(), "CASE-STATE", Map.of("enrolment", number));
        return enrolment;
    }

    private static void requireBegun(Enrolment enrolment, LocalDate on) {
        LocalDate from = enrolment.terms().from();
        require(!on.isBefore(from), "TRN-11", Map.of("from", from));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        reported = reported.after(fact, version);
        cancelled.on(fact);
        switch (fact) {
            case CaseOpened opened -> {
                bornIn = opened.bornIn();
                sex = opened.sex();
            }
            case IdentityCorrected corrected -> {
                bornIn = corrected.bornIn();
                sex = corrected.sex();
            }
            case TrainingEnrolled enrolled -> {
                leftByDeath.remove(enrolled.enrolment());
                last = Math.max(last, enrolled.enrolment());
                enrolments.merge(
                        enrolled.enrolment(),
                        Enrolment.in(enrolled.classId(), enrolled.terms(), enrolled.subsidised()),
                        (left, again) -> left.by(again.terms()).at(Enrolment.Stage.ATTENDING));
            }
            case EnrolmentTermsChanged changed -> change(changed.enrolment(), was -> was.by(changed.terms()));
            case CaseAbsorbed absorbed when absorbed.carried() != null -> take(absorbed.carried(), version);
            case AttendanceRecorded hours -> {
                attendance.put(version, hours);
                change(hours.enrolment(), was -> was.plus(hours.heldHours(), hours.attendedHours()));
            }
            case CertificateIssued issued -> certificates.put(version, issued);
            case ExamRecorded exam -> change(exam.enrolment(), was -> was.examined(exam.passed()));
            case TrainingCompleted done -> end(done.enrolment(), version, Enrolment.Stage.COMPLETED);
            case TrainingFailed failed -> end(failed.enrolment(), version, Enrolment.Stage.FAILED);
            case SubjectDeathRecorded died -> dead = true;
            case DeathRecordRevoked alive -> dead = false;
            case AssignedWorkForfeited forfeited -> assignedWorkGivenUp = true;
            case AssignedWorkCancelled cancelled -> assignedWorkGivenUp = true;
            // whose job is over has no claim to another, and no mode that could still be changed (PLC-20)
            case AssignedJobEnded ended -> assignedWorkGivenUp = true;
            case FactReversed slip -> takeBack(slip);
            case AssignedWorkRestored again -> assignedWorkGivenUp = false;
            case EnrolmentWithdrawn gone -> {
                change(gone.enrolment(), was -> was.at(Enrolment.Stage.WITHDRAWN));
                if (gone.endedByDeath()) {
                    leftByDeath.add(gone.enrolment());
                }
            }
            default -> {}
        }
    }

    private void take(Carried carried, long version) {
        if (carried.freeTrainings() != null) {
            freeElsewhere.put(version, carried.freeTrainings());
        }
        if (carried.certificates() != null) {
            carried.certificates().forEach(each -> last = Math.max(last, each.enrolment()));
        }
    }

    private void end(int number, long version, Enrolment.Stage stage) {
        ended.put(version, number);
        change(number, was -> was.at(stage));
    }

    private void takeBack(FactReversed slip) {
        Integer over = ended.remove(slip.factVersion());
        if (over != null) {
            change(over, was -> was.at(Enrolment.Stage.ATTENDING));
        }
        AttendanceRecorded hours = attendance.remove(slip.factVersion());
        if (hours != null) {
            change(hours.enrolment(), was -> was.plus(-hours.heldHours(), -hours.attendedHours()));
        }
        certificates.remove(slip.factVersion());
        freeElsewhere.remove(slip.factVersion());
        assignedWorkGivenUp = assignedWorkGivenUp && !slip.isOf(AssignedJobEnded.class);
    }

    private void change(int number, UnaryOperator<Enrolment> to) {
        enrolments.computeIfPresent(number, (key, was) -> to.apply(was));
    }
}
