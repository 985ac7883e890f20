package org.veterancare.command.family;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.family.FamilyCommand.ClassifySpouse;
import org.veterancare.command.family.FamilyCommand.CloseSpouseFile;
import org.veterancare.command.family.FamilyCommand.FixSpouseUnit;
import org.veterancare.command.family.FamilyCommand.FlagOverdueSpouse;
import org.veterancare.command.family.FamilyCommand.GuideSpouse;
import org.veterancare.command.family.FamilyCommand.NotifySpouse;
import org.veterancare.command.family.FamilyCommand.RecordSpouseEmployed;
import org.veterancare.command.family.FamilyCommand.RecordSpouseHukou;
import org.veterancare.command.family.FamilyCommand.RecordSpouseReceived;
import org.veterancare.command.family.FamilyCommand.RegisterSpouse;
import org.veterancare.command.family.FamilyCommand.SubsidiseSpouse;
import org.veterancare.command.family.FamilyCommand.WithdrawSpouseUnit;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseEmployed;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseGuided;
import org.veterancare.events.FamilyEvent.SpouseHukouRegistered;
import org.veterancare.events.FamilyEvent.SpouseNotified;
import org.veterancare.events.FamilyEvent.SpouseReceived;
import org.veterancare.events.FamilyEvent.SpouseReceptionOverdue;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.Money;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Identities;
import org.veterancare.law.Law;
import org.veterancare.law.OrganisationType;
import org.veterancare.law.PolicyValue;
import org.veterancare.law.ReportedService;

/** 随军 and 随调: from the registration to a unit, a job or a subsidy (FAM-01 to FAM-05). */
final class SpouseFile implements Phase {

    private enum State {
        NONE,
        REGISTERED,
        CLASSIFIED,
        UNIT_FIXED,
        RECEIVED,
        EMPLOYED,
        SUBSIDISED,
        CLOSED
    }

    private static final Map<Class<? extends CaseCommand>, Set<State>> ADMITTED = Map.ofEntries(
            Map.entry(RegisterSpouse.class, EnumSet.of(State.NONE, State.CLOSED)),
            Map.entry(RecordSpouseHukou.class, EnumSet.range(State.REGISTERED, State.SUBSIDISED)),
            Map.entry(NotifySpouse.class, EnumSet.range(State.REGISTERED, State.UNIT_FIXED)),
            Map.entry(ClassifySpouse.class, EnumSet.of(State.REGISTERED, State.CLASSIFIED)),
            Map.entry(FixSpouseUnit.class, EnumSet.of(State.CLASSIFIED)),
            Map.entry(RecordSpouseReceived.class, EnumSet.of(State.UNIT_FIXED)),
            Map.entry(FlagOverdueSpouse.class, EnumSet.of(State.UNIT_FIXED)),
            Map.entry(GuideSpouse.class, EnumSet.of(State.CLASSIFIED)),
            Map.entry(WithdrawSpouseUnit.class, EnumSet.of(State.UNIT_FIXED)),
            // who does not wait for the unit may find work, or begin a business, by herself (domain 5.5)
            Map.entry(RecordSpouseEmployed.class, EnumSet.of(State.CLASSIFIED, State.UNIT_FIXED)),
            Map.entry(SubsidiseSpouse.class, EnumSet.of(State.CLASSIFIED, State.UNIT_FIXED)));

    private static final long NEVER = -1;

    private State state = State.NONE;
    private final Identities identities = new Identities();
    private ReportedService reported = ReportedService.NONE;
    private SpouseTrack track;
    private SpouseStatus status;
    private Due receiveBy;

    /** The day on which the unit was found to be late; null while it is not. */
    private LocalDate lateOn;

    /** Whether the one-time subsidy was given, also under a file that was closed since. */
    private boolean subsidised;

    /** How she came to work or to money of her own, while nothing was done with the file since; null otherwise. */
    private Outcome latest;

    /** @param before where the file stood */
    private record Outcome(long version, State before, boolean subsidisedBefore) {}

    /** Version of the fact that fixed the unit; NEVER before. */
    private long unitAt = NEVER;

    /** Version of the fact by which the spouse who comes with a veteran was told, with the veteran or since; NEVER before. */
    private long notifiedAt = NEVER;

    /** From when on the hukou can have been registered; null where the approval has no day on record. */
    private LocalDate approvedOn;

    /** Version of the fact that it was; NEVER before. */
    private long hukouAt = NEVER;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (ADMITTED.containsKey(command)) {
            require(ADMITTED.get(command).contains(state), "CASE-STATE", Map.of("spouse", state.name()));
        }
        if (command == RegisterSpouse.class) {
            boolean family = identities.contains(SubjectKind.MILITARY_FAMILY);
            require(family || isReportedVeteran(), "FAM-04", Map.of("missing", "report"));
        } else if (command == CloseSpouseFile.class) {
            require(canEnd(), "CASE-STATE", Map.of("spouse", state.name()));
        } else if (command == RecordSpouseHukou.class) {
            require(track == SpouseTrack.ACCOMPANYING, "FAM-01", Map.of("track", track.name()));
            require(hukouAt == NEVER, "CASE-STATE", Map.of("hukou", "REGISTERED"));
        } else if (command == NotifySpouse.class) {
            require(track == SpouseTrack.TRANSFERRED, "FAM-04", Map.of("track", track.name()));
            require(notifiedAt == NEVER, "CASE-STATE", Map.of("spouse", "NOTIFIED"));
        } else if (command == FlagOverdueSpouse.class) {
            require(lateOn == null, "CASE-STATE", Map.of("flagged", "FAM-03"));
        } else if (command == FixSpouseUnit.class) {
            require(status != SpouseStatus.OTHER, "FAM-02", Map.of("status", status.name()));
        } else if (command == GuideSpouse.class) {
            require(status == SpouseStatus.OTHER, "FAM-02", Map.of("status", status.name()));
        } else if (command == SubsidiseSpouse.class) {
            require(track == SpouseTrack.TRANSFERRED, "FAM-04", Map.of("track", track.name()));
            boolean alone = status == SpouseStatus.OTHER || state == State.UNIT_FIXED;
            require(alone, "FAM-04", Map.of("status", status.name()));
            // a file that is opened anew does not say that it is about somebody else
            require(!subsidised, "FAM-04", Map.of("subsidised", true));
        }
    }

    /** Also who has a job may not come after all, and whom the notice named may have no file yet. */
    private boolean canEnd() {
        return state == State.NONE ? notifiedAt != NEVER : state != State.CLOSED;
    }

    private boolean isReportedVeteran() {
        return identities.contains(SubjectKind.VETERAN) && reported.isValid();
    }

    @Override
    public boolean hasOpenBusiness() {
        return EnumSet.range(State.REGISTERED, State.UNIT_FIXED).contains(state);
    }

    /** One subsidy is paid for a spouse, by whichever case (FAM-04). */
    Set<String> burdens() {
        return subsidised ? Set.of("SPOUSE_SUBSIDISED") : Set.of();
    }

    /** Nothing is built on the answer of the police, on a unit until it takes the spouse in, and on how the file ended well. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return version == hukouAt || version == unitAt && state == State.UNIT_FIXED || isLatest(version);
    }

    private boolean isLatest(long version) {
        return latest != null && latest.version() == version;
    }

    /** A soldier's spouse has a case of her own (S41); a veteran's is received together with the veteran (FAM-04). */
    @CommandHandler
    void handle(RegisterSpouse command) {
        if (command.track() == SpouseTrack.ACCOMPANYING) {
            require(
                    identities.contains(SubjectKind.MILITARY_FAMILY),
                    "FAM-01",
                    Map.of("identities", identities.all()));
            require(command.approvalRecord() != null, "FAM-01", Map.of("missing", "approvalRecord"));
            boolean high = command.level() != null && command.level() != ApprovalLevel.BELOW_REGIMENT;
            require(high, "FAM-01", Map.of("missing", "level"));
            require(command.approvedOn() != null, "FAM-01", Map.of("missing", "approvedOn"));
            boolean approved = !command.approvedOn().isAfter(command.occurredOn());
            require(approved, "FAM-01", Map.of("approvedOn", command.approvedOn()));
        } else {
            require(isReportedVeteran(), "FAM-04", Map.of("missing", "report"));
        }
        apply(new SpouseRegistered(
                command.caseId(),
                command.occurredOn(),
                command.track(),
                command.approvalRecord(),
                command.level(),
                command.approvedOn()));
    }

    /** The police register whom the organ approved, so not before it did. */
    @CommandHandler
    void handle(RecordSpouseHukou command) {
        LocalDate on = command.occurredOn();
        if (approvedOn != null) {
            require(!on.isBefore(approvedOn), "FAM-01", Map.of("approvedOn", approvedOn));
        }
        apply(new SpouseHukouRegistered(command.caseId(), on, command.receiptNumber()));
    }

    /** What the veteran's notice left out is made good; she loses nothing by it. */
    @CommandHandler
    void handle(NotifySpouse command) {
        apply(new SpouseNotified(command.caseId(), command.occurredOn()));
    }

    @CommandHandler
    void handle(ClassifySpouse command) {
        apply(new SpouseClassified(command.caseId(), command.occurredOn(), command.status()));
    }

    /** A civil servant to an organ, staff of an institution to an institution; the unit has six months. */
    @CommandHandler
    void handle(FixSpouseUnit command, Law law) {
        LocalDate on = command.occurredOn();
        CreditCode employer = CreditCode.parse(command.employer());
        boolean fits = switch (status) {
            case CIVIL_SERVANT -> employer.type() == OrganisationType.ORGAN;
            case INSTITUTION -> employer.type() == OrganisationType.INSTITUTION;
            case OTHER -> false;
        };
        require(fits, "FAM-02", Map.of("status", status.name(), "type", employer.type()));
        int months = law.policy().number("spouseReceptionMonths", on);
        apply(new SpouseUnitFixed(
                command.caseId(),
                on,
                employer.value(),
                Deadlines.officeMonths(law.rules().inForce("FAM-03", on), on, months)));
    }

    @CommandHandler
    void handle(WithdrawSpouseUnit command) {
        apply(new SpouseUnitWithdrawn(command.caseId(), command.occurredOn(), command.cause()));
    }

    @CommandHandler
    void handle(RecordSpouseReceived command, Law law) {
        LocalDate on = command.occurredOn();
        requireThreeYears(command.contractMonths(), on, law);
        int late = (int) Math.max(0, ChronoUnit.DAYS.between(receiveBy.dueOn(), on));
        apply(new SpouseReceived(command.caseId(), on, command.contractMonths(), late));
    }

    /** A veteran's spouse is given three years or more, in whatever unit or enterprise. */
    private void requireThreeYears(Integer contractMonths, LocalDate on, Law law) {
        int shortest = law.policy().number("shortestContractMonths", on);
        boolean longEnough = track != SpouseTrack.TRANSFERRED || contractMonths == null || contractMonths >= shortest;
        require(longEnough, "FAM-04", Map.of("leastMonths", shortest));
    }

    @CommandHandler
    void handle(FlagOverdueSpouse command) {
        LocalDate due = receiveBy.dueOn();
        require(command.occurredOn().isAfter(due), "FAM-03", Map.of("dueOn", due));
        apply(new SpouseReceptionOverdue(command.caseId(), command.occurredOn(), receiveBy));
    }

    @CommandHandler
    void handle(GuideSpouse command) {
        apply(new SpouseGuided(command.caseId(), command.occurredOn(), command.service()));
    }

    @CommandHandler
    void handle(RecordSpouseEmployed command, Law law) {
        CreditCode employer = CreditCode.parse(command.employer());
        boolean enterprise = employer.type() == OrganisationType.ENTERPRISE;
        require(enterprise || !command.stateOwned(), "FAM-05", Map.of("type", employer.type()));
        requireThreeYears(command.contractMonths(), command.occurredOn(), law);
        apply(new SpouseEmployed(
                command.caseId(),
                command.occurredOn(),
                employer.value(),
                command.stateOwned(),
                command.contractMonths()));
    }

    /** Article 57 is about a veteran's spouse: only as much as the province has set, and nothing where it has set nothing. */
    @CommandHandler
    void handle(SubsidiseSpouse command, Law law) {
        LocalDate on = command.occurredOn();
        Optional<PolicyValue> most = law.policy().find("spouseJobSubsidy", on);
        require(most.isPresent(), "FAM-04", Map.of("notSet", "spouseJobSubsidy"));
        require(
                command.amountFen() <= most.orElseThrow().value(),
                "FAM-04",
                Map.of("mostFen", most.orElseThrow().value()));
        apply(new SpouseSubsidised(
                command.caseId(),
                on,
                Money.ofFen(command.amountFen()),
                law.policy().version(),
                command.businessLicence()));
    }

    @CommandHandler
    void handle(CloseSpouseFile command) {
        apply(new SpouseFileClosed(command.caseId(), command.occurredOn(), command.cause()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        identities.on(fact, version);
        reported = reported.after(fact, version);
        switch (fact) {
            case SpouseRegistered registered -> {
                state = State.REGISTERED;
                track = registered.track();
                lateOn = null;
                approvedOn = registered.approvedOn();
                hukouAt = NEVER;
            }
            case SpouseHukouRegistered registered -> hukouAt = version;
            case ReportingNoticeIssued notice when notice.withSpouse() != null ->
                notifiedAt = notice.toldBoth() ? version : NEVER;
            case SpouseNotified told -> notifiedAt = version;
            case FactReversed slip when slip.factVersion() == notifiedAt -> notifiedAt = NEVER;
            case FactReversed slip when slip.factVersion() == hukouAt -> hukouAt = NEVER;
            case FactReversed slip when isLatest(slip.factVersion()) -> {
                state = latest.before();
                subsidised = latest.subsidisedBefore();
                latest = null;
            }
            case FactReversed slip when slip.factVersion() == unitAt -> withoutUnit();
            case SpouseUnitWithdrawn withdrawn -> withoutUnit();
            case SpouseClassified classified -> {
                state = State.CLASSIFIED;
                status = classified.status();
            }
            case SpouseUnitFixed fixed -> {
                state = State.UNIT_FIXED;
                receiveBy = fixed.receiveBy();
                unitAt = version;
                lateOn = null;
            }
            case DeadlineRecomputed again when again.isAbout(DeadlineEvent.SPOUSE_RECEPTION, "") ->
                receiveBy(again.due());
            case SpouseReceptionOverdue late -> lateOn = late.occurredOn();
            case SpouseReceived received -> end(State.RECEIVED, version);
            case SpouseEmployed employed -> end(State.EMPLOYED, version);
            case SpouseSubsidised money -> {
                end(State.SUBSIDISED, version);
                subsidised = true;
            }
            case SpouseFileClosed closed -> {
                state = state == State.NONE ? State.NONE : State.CLOSED;
                latest = null;
                // what one was told, the next was not
                notifiedAt = NEVER;
            }
            default -> {}
        }
    }

    /** Who has longer was not late on a day within it. */
    private void receiveBy(Due again) {
        receiveBy = again;
        lateOn = lateOn != null && lateOn.isAfter(again.dueOn()) ? lateOn : null;
    }

    private void end(State well, long version) {
        latest = new Outcome(version, state, subsidised);
        state = well;
    }

    private void withoutUnit() {
        state = State.CLASSIFIED;
        unitAt = NEVER;
    }
}
