package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.Disabilities;
import org.veterancare.command.Phase;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.ExpectArrival;
import org.veterancare.command.registration.RegistrationCommand.IssueReportingNotice;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.command.registration.RegistrationCommand.RejectSettlementPlace;
import org.veterancare.command.registration.RegistrationCommand.RevokePlaceRejection;
import org.veterancare.command.registration.ReportingFile.State;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Disability;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.TurnedAway;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementEvent.SettlementPlaceEstablished;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.GradedDisability;
import org.veterancare.law.Law;
import org.veterancare.law.LifelongGround;
import org.veterancare.law.LifelongGrounds;
import org.veterancare.law.PapersOnFile;
import org.veterancare.law.Remedy;
import org.veterancare.law.SettlementModes;
import org.veterancare.law.Touch;

/** 报到: who must report by when and where, and what follows a report (domain 3.1, 5.3). */
public final class Registration implements Phase {

    /** A review may be about a report, too; that one is asked for apart. */
    private static final Set<State> UNREPORTED = EnumSet.of(
            State.EXPECTED, State.NOTIFIED, State.OVERDUE, State.FORFEITURE_REVIEW, State.REJECTED_WRONG_PLACE);

    private static final Set<State> LATE = EnumSet.of(State.OVERDUE, State.FORFEITURE_REVIEW);

    private static final Set<State> NOT_FROM_ELSEWHERE = EnumSet.of(
            State.NOTIFIED, State.OVERDUE, State.FORFEITURE_REVIEW, State.FORFEITED);

    private static final Map<Class<?>, Set<State>> STATES = Map.of(
            ExpectArrival.class, EnumSet.of(State.EXPECTED),
            IssueReportingNotice.class, UNREPORTED,
            RecordReport.class, UNREPORTED,
            RejectSettlementPlace.class, EnumSet.of(State.REPORTED, State.ACCEPTED),
            RevokePlaceRejection.class, EnumSet.of(State.REJECTED_WRONG_PLACE),
            AcceptSettlement.class, EnumSet.of(State.REPORTED, State.ACCEPTED));

    /** With which slips a report is awaited by the dates of before. */
    private static final Set<Class<?>> AWAITED_AGAIN = Set.of(
            ReportingNoticeIssued.class, VeteranReported.class, LateReportReceived.class);

    private static final Set<CorrectedField> DECIDED_ON = EnumSet.of(
            CorrectedField.DISCHARGE_APPROVED_ON, CorrectedField.SERVICE, CorrectedField.REPORTED_ON,
            CorrectedField.SETTLEMENT_PLACE);

    /** What the conditions of a ground for the place are asked of (REG-07, REG-08). */
    private static final Set<CorrectedField> GROUND_RESTS_ON = EnumSet.of(
            CorrectedField.DISCHARGE_APPROVED_ON, CorrectedField.SERVICE);

    private final ReportingFile file = new ReportingFile();
    private final BuiltOnReport built = new BuiltOnReport();

    /** Version of the fact that the place was judged right by a ground that looks at the service; null where by none. */
    private Long groundAt;

    private final GradedDisability disability = new GradedDisability();

    /** On what a retirement or a state support was accepted. */
    private final LifelongGrounds lifelong = new LifelongGrounds();

    private final PapersOnFile papers = new PapersOnFile();

    /** When the veteran was last sent elsewhere; null where never, or where that was quashed. */
    private LocalDate rejectedOn;

    /** When the case last went to another district; null where it never did, and after a file that came was taken in. */
    private LocalDate awayFrom;

    /** The same before the file that came last, which may have been another person's. */
    private LocalDate wasAwayFrom;

    /** When the case last ended in another one, which may have been another person's; null where it never did, or the days are new. */
    private LocalDate mergedOn;

    /** When the person died, as was recorded last; it may have been another one. Null where it never was. */
    private LocalDate diedOn;

    /** When the case was last only stored; null where it never was. */
    private LocalDate restrictedOn;

    /** Version of the fact that the personnel file came; null before. */
    private Long fileReceivedAt;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        Set<State> states = STATES.get(command);
        if (states == null) {
            return;
        }
        Map<String, Object> facts = Map.of("state", file.state().name());
        require(file.isVeteran(), "REG-01");
        require(states.contains(file.state()), "CASE-STATE", facts);
        require(
                !states.equals(UNREPORTED) || file.reportedOn() == null && !file.isReportRejected(), "CASE-STATE",
                facts);
        boolean decides = file.state() != State.ACCEPTED || file.isProvisional();
        require(decides || command == AcceptSettlement.class && lacksGround(), "CASE-STATE", facts);
        // whom the plan names is not known yet; who reports stands at the window
        require(command != RecordReport.class || file.isReachable(), "VAL-TEL-3", Map.of("missing", "phone"));
        if (command == AcceptSettlement.class && file.state() == State.ACCEPTED) {
            require(fileReceivedAt != null, "REG-12", Map.of("missing", "PersonnelFileReceived"));
        }
        if (command == RejectSettlementPlace.class) {
            require(PlaceClaim.bindsByHukou(file.service()), "REG-06", Map.of("mode", file.service().mode().name()));
            require(!built.isRunning(), "CORRECTION-BUILT", Map.of("built", built.running()));
        }
    }

    /** Of a mode that was put right after the acceptance nobody asked on what it rests (SET-03, SET-04). */
    private boolean lacksGround() {
        Service service = file.service();
        return lifelong.latest() == null && LifelongGround.rule(service.category(), service.mode()).isPresent();
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        boolean decides = command == RejectSettlementPlace.class || command == RevokePlaceRejection.class;
        return decides && STATES.get(command).contains(file.state()) ? Set.of(Touch.REPORT) : Set.of();
    }

    @Override
    public boolean hasOpenBusiness() {
        return file.state() == State.FORFEITURE_REVIEW || file.state() == State.REPORTED && !file.isCancelledForFraud();
    }

    /**
     * While a notice runs here, or once the settlement was given up, nothing that was reported elsewhere counts; of whom left with
     * a notice it is what the notice asked for, and a review that began while the case was away asked for it too.
     *
     * @param back whether the case was with another district until now
     */
    public void requireOpenForTransfer(boolean back) {
        boolean asked = file.isNoticed() || file.state() == State.FORFEITURE_REVIEW;
        boolean open = !NOT_FROM_ELSEWHERE.contains(file.state()) || back && asked;
        require(open, "CASE-STATE", Map.of("state", file.state().name()));
    }

    /** No day runs against someone while the case is with another district: whose report is still awaited has days to come. */
    public void awaitAfterReturn(CaseId caseId, LocalDate on, Law law) {
        awaitAnew(wasAwayFrom, caseId, on, law);
    }

    /** Nor while it had ended in another person's: nobody could report in it. */
    public void awaitAfterMerger(CaseId caseId, LocalDate on, Law law) {
        awaitAnew(mergedOn, caseId, on, law);
    }

    /** Nor against someone of whom it was recorded that they were dead (S59). */
    public void awaitAfterDeath(CaseId caseId, LocalDate on, Law law) {
        awaitAnew(diedOn, caseId, on, law);
    }

    /** Nor while the case was only stored (PRI-05). */
    public void awaitAfterRestriction(CaseId caseId, LocalDate on, Law law) {
        awaitAnew(restrictedOn, caseId, on, law);
    }

    /** Nor until it is open again, where it was closed as a double. */
    public void awaitAfterReopening(CaseId caseId, LocalDate on, Law law) {
        if (mergedOn != null) {
            awaitAfterMerger(caseId, on, law);
        }
    }

    private void awaitAnew(LocalDate since, CaseId caseId, LocalDate on, Law law) {
        if (file.isNoticed()) {
            ReportDates set = file.dates().anew(since, on, file.service(), law);
            apply(new ReportDueRecomputed(caseId, on, set.due(), set.tolerance(), null, 0, null));
        }
    }

    /**
     * Nor does a double bring back a settlement that another district is answerable for, and a report that only the double holds
     * can be worked on only there.
     *
     * @param reportedThere whether the double holds a report, and not only word of one
     */
    public void requireOpenForMerger(boolean reportedThere) {
        boolean free = file.state() == State.EXPECTED || file.state() == State.REPORTED_ELSEWHERE;
        require(holdsReport() || free && !reportedThere, "MERGE-REPORT", Map.of("state", file.state().name()));
    }

    /** A notice that runs in a double is not lost with it: one was given here too, or none is needed any more. */
    public void requireNoticed() {
        require(file.state() != State.EXPECTED, "MERGE-REPORT", Map.of("state", file.state().name()));
    }

    /** Whether a report is awaited here by a notice. */
    public boolean isNoticed() {
        return file.isNoticed();
    }

    /** Whether a report that counts was taken in this case. */
    public boolean holdsReport() {
        return file.state() == State.REPORTED || file.state() == State.ACCEPTED;
    }

    /** A settlement that was lost, and was not given back. */
    public Set<String> burdens() {
        return file.state() == State.FORFEITED || file.state() == State.REJECTED_WRONG_PLACE
                ? Set.of(file.state().name())
                : Set.of();
    }

    @Override
    public boolean endsWithDeath() {
        return true;
    }

    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return file.isFreshReport(version, fact.getSimpleName()) && !built.isAny()
                || file.isOpenNotice(version, fact.getSimpleName())
                || file.state() == State.EXPECTED && fact == ArrivalExpected.class
                || file.isLatestAcceptance(version) && !built.isOnAcceptance();
    }

    /** After a notice or a report that was a slip the dates of the notice before run again, and timers must know. */
    public void awaitAgain(Class<? extends CaseEvent> slip, ReverseFact command) {
        boolean awaited = AWAITED_AGAIN.contains(slip) && file.state() != State.REJECTED_WRONG_PLACE;
        if (awaited && file.dates() != null) {
            apply(new ReportDueRecomputed(
                    command.caseId(),
                    command.occurredOn(),
                    file.dates().due(),
                    file.dates().tolerance(),
                    null,
                    0,
                    null));
        }
    }

    /** What the yearly plan says; a later edition of the plan says it again. */
    @CommandHandler
    void handle(ExpectArrival command) {
        SettlementModes.require(command.category(), command.tier(), command.mode());
        require(
                command.expectedIn().getYear() == command.planYear(),
                "REG-03",
                Map.of("planYear", command.planYear(), "expectedIn", command.expectedIn()));
        apply(new ArrivalExpected(
                command.caseId(),
                command.occurredOn(),
                command.planYear(),
                command.category(),
                command.tier(),
                command.mode(),
                command.expectedIn()));
    }

    @CommandHandler
    void handle(IssueReportingNotice command, Law law) {
        Service papers = Papers.service(command.category(), command.tier(), command.mode(),
                command.dischargeApprovedOn());
        // another notice of the same would end a review that two persons decide (REG-05)
        require(
                !LATE.contains(file.state()) || !papers.equals(file.service()),
                "CASE-STATE",
                Map.of("state", file.state().name()));
        Papers.requireOrder(file.bornIn(), command.dischargeApprovedOn(), command.occurredOn());
        ReportDates set;
        if (ReportDates.setByLaw(papers)) {
            require(command.reportBy() == null, "REG-02");
            set = ReportDates.byLaw(papers, law);
        } else {
            require(
                    command.reportBy() != null && command.reportBy().isAfter(command.occurredOn()),
                    "REG-03",
                    Map.of("missing", "reportBy"));
            set = ReportDates.byNotice(command.occurredOn(), command.reportBy(), papers, law);
        }
        apply(new ReportingNoticeIssued(
                command.caseId(), command.occurredOn(), papers, set.due(), set.tolerance(), command.withSpouse()));
    }

    @CommandHandler
    void handle(RecordReport command, Law law) {
        LocalDate on = command.occurredOn();
        Service papers = Papers.service(command.category(), command.tier(), command.mode(),
                command.dischargeApprovedOn());
        Papers.requireOrder(file.bornIn(), command.dischargeApprovedOn(), on);
        Papers.requireSettlementPlace(command.settlementPlace(), on, law);
        Personal certificate = Papers.certificate(command.certificateNumber());
        if (rejectedOn != null) {
            // whoever was sent elsewhere says on what being settled here rests
            require(command.place() != null, "REG-06", Map.of("missing", "place"));
        }
        String broken = command.place() == null ? null : command.place().brokenRule(papers, law);
        if (broken != null) {
            apply(new SettlementPlaceRejected(
                    command.caseId(), on, command.settlementPlace(), broken, command.place().properPlace(on, law),
                    Remedy.from(on, law), turnedAway(on, papers, certificate, law)));
            return;
        }
        report(command, papers, certificate, law);
        if (command.place() != null) {
            apply(new SettlementPlaceEstablished(
                    command.caseId(),
                    on,
                    command.settlementPlace(),
                    command.place().groundCode(),
                    command.place().exemptionCode()));
        }
    }

    /** Who is sent away has reported all the same if that is quashed; null where it would not count by itself. */
    private TurnedAway turnedAway(LocalDate on, Service papers, Personal certificate, Law law) {
        if (file.cameOn() != null || !file.hasDatesOf(papers)) {
            return null;
        }
        ReportDates set = file.datesOf(papers, law);
        return set.isTooLate(on)
                ? null
                : new TurnedAway(
                        papers, certificate, set.timeliness(on), set.daysLate(on), set.due(), set.tolerance());
    }

    private void report(RecordReport command, Service papers, Personal certificate, Law law) {
        LocalDate on = command.occurredOn();
        ReportDates set = file.datesOf(papers, law);
        boolean tooLate = set.isTooLate(on);
        require(
                !tooLate || command.statedReason() != null,
                "REG-04",
                Map.of("dueOn", set.due().dueOn(), "daysLate", set.daysLate(on)));
        if (tooLate) {
            apply(new LateReportReceived(
                    command.caseId(),
                    on,
                    papers,
                    certificate,
                    command.settlementPlace(),
                    set.daysLate(on),
                    set.due(),
                    set.tolerance(),
                    command.statedReason(),
                    RegisterBy.atReport(papers, law)));
        } else {
            apply(new VeteranReported(
                    command.caseId(),
                    on,
                    papers,
                    certificate,
                    command.settlementPlace(),
                    set.timeliness(on),
                    set.daysLate(on),
                    set.due(),
                    set.tolerance(),
                    ReportDates.adaptationBy(on, law),
                    RegisterBy.atReport(papers, law)));
        }
    }

    /** What a second look at the papers shows: another district settles this veteran (S11). */
    @CommandHandler
    void handle(RejectSettlementPlace command, Law law) {
        requireAfterReport(command.occurredOn());
        Papers.requireElsewhere(command.properPlace(), command.occurredOn(), law);
        apply(new SettlementPlaceRejected(
                command.caseId(),
                command.occurredOn(),
                file.settlementPlace(),
                command.brokenRule(),
                command.properPlace(),
                Remedy.from(command.occurredOn(), law)));
    }

    /**
     * Reconsideration quashed it: the report stands with its own day, and one that is too late by dates put right meanwhile is looked
     * into first (REG-05); where none is known it is awaited by dates that can be kept.
     */
    @CommandHandler
    void handle(RevokePlaceRejection command, Law law) {
        LocalDate on = command.occurredOn();
        require(!on.isBefore(rejectedOn), "VAL-DATE-2", Map.of("rejectedOn", rejectedOn));
        LocalDate reportedOn = file.rejectedReportOn();
        ReportDates set = reportedOn == null && file.dates() != null
                ? file.dates().anew(rejectedOn, on, file.service(), law)
                : file.dates();
        boolean tooLate = file.isRejectedTooLate();
        apply(new PlaceRejectionRevoked(
                command.caseId(),
                on,
                DocumentNumber.decision(command.decisionNumber()).value(),
                reportedOn,
                set == null ? null : set.due(),
                set == null ? null : set.tolerance(),
                reportedOn == null || tooLate ? null : ReportDates.adaptationBy(on, law)));
        if (tooLate) {
            apply(new ForfeitureReviewOpened(command.caseId(), on, set.tolerance()));
        }
    }

    @CommandHandler
    void handle(AcceptSettlement command, Disabilities disabilities, Law law) {
        requireAfterReport(command.occurredOn());
        require(fileReceivedAt != null || !command.fileArrived(), "REG-12", Map.of("missing", "PersonnelFileReceived"));
        require(file.state() == State.REPORTED || command.fileArrived(), "REG-12", Map.of("missing", "file"));
        Optional<String> rule = LifelongGround.rule(file.service().category(), file.service().mode());
        LifelongClaim claim = command.lifelong();
        require(rule.isPresent() || claim == null, "SET-01", Map.of("mode", file.service().mode().name()));
        rule.ifPresent(code -> {
            // the papers that say it come with the file
            require(claim != null || !command.fileArrived(), code, Map.of("missing", "ground"));
            if (claim != null) {
                establish(command, code, disabilities, law);
            }
        });
        boolean fixesPlace = file.acceptedOn() == null && RegisterBy.runsFromAcceptance(file.service());
        apply(new SettlementAccepted(
                command.caseId(),
                command.occurredOn(),
                !command.fileArrived(),
                fixesPlace ? RegisterBy.of(file.service(), command.occurredOn(), law) : null));
    }

    private void establish(AcceptSettlement command, String rule, Disabilities disabilities, Law law) {
        LifelongClaim claim = command.lifelong().by(papers.latest());
        Supplier<Optional<Disability>> graded = () -> disability
                .opened(last -> disabilities.open(command.caseId(), last));
        claim.require(rule, file.service(), file.bornIn(), graded, papers.latest());
        apply(new LifelongGroundEstablished(
                command.caseId(),
                command.occurredOn(),
                claim.ground().name(),
                law.rules().inForce(rule, file.service().dischargeApprovedOn()).law(),
                claim.serviceYears(),
                claim.disability()
                        .map(stated -> disabilities.seal(command.caseId(), LifelongGroundEstablished.class, stated))
                        .orElse(null),
                claim.proof()));
    }

    private void requireAfterReport(LocalDate on) {
        require(!on.isBefore(file.reportedOn()), "VAL-DATE-2", Map.of("reportedOn", file.reportedOn()));
    }

    /** Puts right what the notice or the report says, and with it the dates that were counted from it (TIM-06). */
    public void correctReport(CorrectFact command, Law law) {
        LocalDate enlistedOn = papers.latest() == null ? null : papers.latest().enlistedOn();
        new ReportCorrection(file, enlistedOn, command, law).run();
    }

    /** An acceptance, a decision on a late report, and the ground of the place were judged by what the report said. */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        if (field == CorrectedField.CITIZEN_ID) {
            // a ground of age was established by the birth
            return lifelong.latest() != null;
        }
        boolean decided = file.state() == State.ACCEPTED || file.state() == State.FORFEITED || file.isExcused();
        boolean ours = DECIDED_ON.contains(field) && factVersion == file.serviceVersion();
        boolean onGround = groundAt != null && ours && GROUND_RESTS_ON.contains(field);
        return onGround || decided && (ours || isByDisability() && field == CorrectedField.DISABILITY_GRADE);
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        file.take(fact, version);
        built.on(fact, version);
        disability.on(fact, version);
        papers.on(fact, version);
        lifelong.on(fact, version, file.service());
        switch (fact) {
            case VeteranReported report -> groundAt = null;
            case LateReportReceived report -> groundAt = null;
            case SettlementPlaceEstablished established ->
                groundAt = established.ground() == null ? null : Long.valueOf(version);
            case SettlementPlaceRejected rejected -> rejectedOn = rejected.occurredOn();
            case PlaceRejectionRevoked quashed -> rejectedOn = null;
            case CaseTransferredOut left -> awayFrom = awayFrom == null ? left.occurredOn() : awayFrom;
            case CaseTransferredIn came -> {
                wasAwayFrom = awayFrom;
                awayFrom = null;
            }
            case CaseMerged ended -> mergedOn = ended.occurredOn();
            case ReportingNoticeIssued notice -> mergedOn = null;
            case ReportDueRecomputed anew -> mergedOn = null;
            case SubjectDeathRecorded death -> diedOn = death.occurredOn();
            case ProcessingRestricted restricted -> restrictedOn = restricted.occurredOn();
            case PersonnelFileReceived received -> fileReceivedAt = version;
            case FactReversed slip -> takeBack(slip);
            default -> {}
        }
    }

    private void takeBack(FactReversed slip) {
        if (fileReceivedAt != null && fileReceivedAt == slip.factVersion()) {
            fileReceivedAt = null;
        }
        // the ground of the place is written right after its report
        if (groundAt != null && groundAt == slip.factVersion() + 1) {
            groundAt = null;
        }
        if (slip.isOf(CaseTransferredIn.class)) {
            awayFrom = wasAwayFrom;
        }
    }

    private boolean isByDisability() {
        return lifelong.latest() != null && lifelong.latest().restsOnDisability();
    }
}
