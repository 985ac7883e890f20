package org.veterancare.command.life;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.always;
import static org.veterancare.law.Guard.applied;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.CorrectedValue;
import org.veterancare.command.OthersWait;
import org.veterancare.command.Phase;
import org.veterancare.command.WhileAway;
import org.veterancare.command.life.MoveCommand.AcceptTransferIn;
import org.veterancare.command.life.MoveCommand.ConfirmReceipt;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.MoveCommand.RequestTransferOut;
import org.veterancare.command.life.MoveCommand.Served;
import org.veterancare.command.life.MoveCommand.WithdrawTransferOut;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.DeathMirrored;
import org.veterancare.events.MoveEvent.FiguresKept;
import org.veterancare.events.MoveEvent.Hand;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.MoveEvent.TransferOutWithdrawn;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.Role;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Identities;
import org.veterancare.law.Law;
import org.veterancare.law.RegionCode;
import org.veterancare.law.ReportedService;
import org.veterancare.law.RuleBroken;
import org.veterancare.law.SettlementModes;

/** How a case leaves the district, comes to it, or ends in another case of the same person (domain 5.2, BEN-23). */
public final class Transfer implements Phase {

    private enum Stage {
        HERE,
        LEAVING,
        AWAY,
        MERGED
    }

    private static final Carried NOTHING = new Carried(null, null, null, null);

    private Stage stage = Stage.HERE;
    private final Identities identities = new Identities();
    private ReportedService reported = ReportedService.NONE;
    private YearMonth bornIn;
    private boolean came;
    private String destination;
    private LocalDate payUntil;

    /** Number of the receipt by which the case left; null before. */
    private String receipt;

    /** Null where no file came, or the case went on its way again. */
    private Arrival arrival;

    /** The fact by which a service that was reported elsewhere is known; null for none. */
    private Long servedAt;

    /** Doubles that ended here. */
    private final List<Absorbed> absorbed = new ArrayList<>();

    /** The case that this one ended in last, which may have been another person's; null for none. */
    private CaseId into;

    /** The fact by which it ended; null while it goes on. */
    private Long mergedAt;

    /** Whether the person is counted for something here all the same. */
    private boolean keepsFigures;

    /** What the case that goes on told of the person since; null for nothing. */
    private Boolean toldDead;

    /**
     * Nothing is done in a case that ended in another one but to close it for the archive, to take that back, and what others wait
     * for; in one that left, what is paid to the year's end is stopped and decided on too.
     */
    public void permit(Class<? extends CaseCommand> command) {
        if (command.isAnnotationPresent(OthersWait.class)) {
            return;
        }
        boolean over = command == CloseCase.class || command == ReverseFact.class;
        always(stage != Stage.MERGED || over, "CASE-MERGED", Map.of());
        always(stage != Stage.AWAY || command.isAnnotationPresent(WhileAway.class), "CASE-AWAY", Map.of());
    }

    /** Whether it is with another district: what was given here is that one's to give back. */
    public boolean isAway() {
        return stage == Stage.AWAY;
    }

    /** What another case says of a person is said to the case that goes on. */
    public void requireNotMerged() {
        require(!isMerged(), "CASE-MERGED");
    }

    public boolean isMerged() {
        return stage == Stage.MERGED;
    }

    private boolean isMergedBy(long version) {
        return mergedAt != null && mergedAt == version;
    }

    /** Two cases are told apart by whoever may take two for one. */
    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == ReverseFact.class) {
            require(!isMerged() || actor.role() == Role.DISTRICT_APPROVER, "CASE-MERGED");
        }
    }

    @Override
    public Set<Long> restsOn(Class<? extends CaseCommand> command) {
        return isMerged() && command == ReverseFact.class ? Set.of(mergedAt) : Set.of();
    }

    /** In a case that ended in another one nothing else is a slip, and that they are two persons is proven. */
    public void requireSlip(ReverseFact command) {
        if (isMerged()) {
            require(command.factVersion().equals(mergedAt), "CORRECTION-TARGET", Map.of("factVersion", mergedAt));
            require(command.proof() != null, "CORRECTION-TARGET", Map.of("missing", "proof"));
        }
    }

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        Map<String, Object> facts = Map.of("stage", stage.name());
        if (command == RequestTransferOut.class || command == MergeInto.class || command == AcceptTransferIn.class) {
            require(stage != Stage.LEAVING, "CASE-STATE", facts);
        }
        if (command == AcceptTransferIn.class) {
            require(stage == Stage.AWAY || !came, "CASE-STATE", facts);
        }
        if (command == WithdrawTransferOut.class || command == ConfirmReceipt.class) {
            require(stage == Stage.LEAVING, "CASE-STATE", facts);
        }
    }

    @Override
    public boolean hasOpenBusiness() {
        return stage == Stage.LEAVING;
    }

    @Override
    public boolean endsWithDeath() {
        return true;
    }

    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return isMergedBy(version)
                || stage == Stage.HERE && arrival != null && arrival.isAt(version) && arrival.isSlip();
    }

    /** Whether the case is still with another district where this fact was a slip. */
    public boolean cameBackBy(long version) {
        return arrival != null && arrival.isAt(version) && arrival.before().away();
    }

    /** It was the file of somebody else that came: this case is where it was. */
    public void stillAway(ReverseFact command) {
        apply(new CaseTransferredOut(command.caseId(), command.occurredOn(), destination, receipt, payUntil));
    }

    @CommandHandler
    void handle(RequestTransferOut command, Law law) {
        requireOtherDistrict(command.destination(), command.occurredOn(), law);
        requireMoved(command.hukouMovedOn(), command.occurredOn());
        apply(new TransferOutRequested(
                command.caseId(),
                command.occurredOn(),
                command.destination(),
                command.hukouMovedOn(),
                yearEnd(command.hukouMovedOn(), law)));
    }

    /** MTY-R 22; how the text before it divided the year is not known here. */
    private static LocalDate yearEnd(LocalDate hukouMovedOn, Law law) {
        applied("BEN-23");
        boolean known = law.rules().inForce("BEN-23", hukouMovedOn).law().equals("MTY-R");
        return known ? LocalDate.of(hukouMovedOn.getYear(), Month.DECEMBER, 31) : null;
    }

    @CommandHandler
    void handle(WithdrawTransferOut command) {
        apply(new TransferOutWithdrawn(command.caseId(), command.occurredOn()));
    }

    /** The other district has the file; what was running here must be done, but for what is paid to the year's end. */
    public void confirmed(ConfirmReceipt command) {
        apply(new CaseTransferredOut(
                command.caseId(), command.occurredOn(), destination, command.receiptNumber(), payUntil));
    }

    /** @param paidMeanwhile whether the other district went on with what was paid here when the case left */
    public void accepted(AcceptTransferIn command, boolean paidMeanwhile, Law law) {
        requireOtherDistrict(command.origin(), command.hukouMovedOn(), law);
        requireMoved(command.hukouMovedOn(), command.occurredOn());
        boolean paid = paidMeanwhile || command.stopLetterNumber() != null || command.paidUntil() != null;
        YearMonth payFrom = paid ? payFrom(command) : null;
        apply(new CaseTransferredIn(
                command.caseId(),
                command.occurredOn(),
                command.origin(),
                paid ? DocumentNumber.decision(command.stopLetterNumber()).value() : null,
                payFrom,
                command.served() == null ? null : served(command.served(), command.occurredOn()),
                command.served() == null ? null : command.served().placedThere()));
    }

    /**
     * This district pays from the January after the move, and never for a month the other one pays, which is none of a year to
     * come (BEN-22, BEN-23).
     */
    private static YearMonth payFrom(AcceptTransferIn command) {
        require(command.stopLetterNumber() != null, "BEN-22", Map.of("missing", "stopLetterNumber"));
        require(command.paidUntil() != null, "BEN-22", Map.of("missing", "paidUntil"));
        require(
                command.paidUntil().getYear() <= command.occurredOn().getYear(),
                "BEN-23",
                Map.of("paidUntil", command.paidUntil()));
        YearMonth january = YearMonth.of(command.hukouMovedOn().getYear() + 1, Month.JANUARY);
        YearMonth unpaid = YearMonth.from(command.paidUntil()).plusMonths(1);
        return january.isAfter(unpaid) ? january : unpaid;
    }

    private Service served(Served file, LocalDate on) {
        Service service = new Service(file.category(), file.tier(), file.mode(), file.dischargeApprovedOn());
        requireServed(service, on);
        return service;
    }

    private void requireServed(Service file, LocalDate on) {
        require(identities.contains(SubjectKind.VETERAN), "REG-01");
        SettlementModes.require(file.category(), file.tier(), file.mode());
        LocalDate discharged = file.dischargeApprovedOn();
        require(
                !discharged.isAfter(on) && bornIn.isBefore(YearMonth.from(discharged)),
                "VAL-DATE-2",
                Map.of("dischargeApprovedOn", discharged));
    }

    /** Whether this is the fact by which the service is known, as it was reported in another district. */
    public boolean says(long version) {
        return servedAt != null && servedAt == version && reported.isSaidAt(version);
    }

    /** The other district's file was wrong, or was read wrongly. */
    public void correct(CorrectFact command) {
        Service before = reported.service();
        FactCorrected fact = switch (command.field()) {
            case SERVICE -> CorrectedValue.service(command, before);
            case DISCHARGE_APPROVED_ON ->
                CorrectedValue.replaced(command, before.dischargeApprovedOn(), CorrectedValue.date(command));
            case PLACED_THERE -> CorrectedValue.replaced(
                    command, reported.isPlaced(), Boolean.valueOf(CorrectedValue.matching("true|false", command)));
            default -> throw new RuleBroken("CORRECTION-TARGET", Map.of("factVersion", command.factVersion()));
        };
        requireServed(before.corrected(fact), command.occurredOn());
        apply(fact);
    }

    private static void requireOtherDistrict(String district, LocalDate on, Law law) {
        require(!district.equals(RegionCode.DISTRICT), "CASE-AWAY", Map.of("district", district));
        law.regions().requireDistrict(district, on);
    }

    private static void requireMoved(LocalDate hukouMovedOn, LocalDate on) {
        require(!hukouMovedOn.isAfter(on), "VAL-DATE-2", Map.of("hukouMovedOn", hukouMovedOn));
    }

    /** The double ends here; what still runs in it is the case's to ask. */
    public void merged(MergeInto command) {
        require(!command.into().equals(command.caseId()), "CASE-MERGED");
        apply(new CaseMerged(command.caseId(), command.occurredOn(), command.into(), command.proof()));
    }

    /**
     * Goes on for a double that ended; asked in the double's transaction.
     *
     * @param countedThere what only the double holds
     * @param carried what the person has from the double
     * @param hands who made that there
     */
    public void absorb(CaseId self, CaseMerged ended, List<String> countedThere, Carried carried, List<Hand> hands) {
        require(stage == Stage.HERE, "CASE-MERGED", Map.of("stage", stage.name()));
        apply(new CaseAbsorbed(
                self,
                ended.occurredOn(),
                ended.caseId(),
                countedThere.isEmpty() ? null : countedThere,
                carried.equals(NOTHING) ? null : carried,
                hands.isEmpty() ? null : hands));
    }

    /** The case that this one ended in last. */
    public CaseId into() {
        return into;
    }

    /**
     * Lets a double go that was another person's; asked in the transaction that takes its end back.
     *
     * @return whether a household goes with it
     */
    public boolean letGo(CaseId self, FactReversed taken) {
        require(stage == Stage.HERE, "CASE-MERGED", Map.of("stage", stage.name()));
        Absorbed other = absorbed.stream().filter(each -> each.isOf(taken.caseId())).findFirst().orElseThrow();
        other.requireUnbuilt();
        apply(new FactReversed(self, taken.occurredOn(), other.version(), CaseAbsorbed.class.getSimpleName()));
        return other.bringsHousehold();
    }

    /** The service of a report that stands, with the mode of today; null without one. */
    public Service reportedService() {
        if (!reported.isValid()) {
            return null;
        }
        Service service = reported.service();
        return new Service(service.category(), service.tier(), reported.mode(), service.dischargeApprovedOn());
    }

    /** For which figures the person is counted by doubles that ended in this case. */
    public Set<String> countedElsewhere() {
        return absorbed.stream().flatMap(each -> each.countedThere().stream()).collect(Collectors.toSet());
    }

    /** Its day; null without one. */
    public LocalDate reportedOn() {
        return reported.isValid() ? reported.reportedOn() : null;
    }

    /** The other half: this double goes on to be counted for what only it holds. */
    public void keepFigures(CaseMerged ended, List<String> parts) {
        if (!parts.isEmpty()) {
            apply(new FiguresKept(ended.caseId(), ended.occurredOn(), ended.into(), parts));
        }
    }

    /**
     * Asked by the case that goes on, or by the one between: what is counted here is counted of the living or of the dead.
     *
     * @param dead what that case says of the person
     * @param own what this one says
     */
    public void tellDeath(CaseId self, CaseId goesOn, LocalDate on, boolean dead, boolean own) {
        boolean known = toldDead == null ? own : toldDead;
        if (keepsFigures && known != dead) {
            apply(new DeathMirrored(self, on, goesOn, dead));
        }
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        identities.on(fact, version);
        boolean told = reported.saidAt() != null;
        reported = reported.after(fact, version);
        if (arrival != null) {
            arrival.on(fact, version);
        }
        absorbed.forEach(each -> each.on(fact, version));
        switch (fact) {
            case CaseOpened opened -> bornIn = opened.bornIn();
            case IdentityCorrected corrected -> bornIn = corrected.bornIn();
            case TransferOutRequested requested -> {
                destination = requested.destination();
                payUntil = requested.payUntil();
                stage = Stage.LEAVING;
            }
            case TransferOutWithdrawn withdrawn -> stage = Stage.HERE;
            case CaseTransferredOut left -> {
                receipt = left.receiptNumber();
                arrival = null;
                stage = Stage.AWAY;
            }
            case FactReversed slip when arrival != null && arrival.isAt(slip.factVersion()) -> {
                servedAt = arrival.before().servedAt();
                came = arrival.before().came();
                arrival = null;
            }
            case FactReversed slip when isMergedBy(slip.factVersion()) -> {
                mergedAt = null;
                stage = Stage.HERE;
                keepsFigures = false;
                toldDead = null;
            }
            case FactReversed slip when slip.isOf(CaseAbsorbed.class) -> forget(slip.factVersion());
            case CaseAbsorbed same -> {
                Absorbed other = new Absorbed(version, same, servedAt);
                absorbed.add(other);
                servedAt = other.bringsService() ? Long.valueOf(version) : servedAt;
            }
            case CaseTransferredIn in -> {
                arrival = new Arrival(
                        version, in.service() != null,
                        new Arrival.Before(stage == Stage.AWAY, came, told, servedAt));
                servedAt = in.service() == null ? servedAt : Long.valueOf(version);
                came = true;
                stage = Stage.HERE;
            }
            case CaseMerged merged -> {
                into = merged.into();
                mergedAt = version;
                stage = Stage.MERGED;
            }
            case FiguresKept kept -> keepsFigures = true;
            case DeathMirrored death -> toldDead = death.dead();
            default -> {}
        }
    }

    private void forget(long version) {
        absorbed.stream().filter(each -> each.version() == version).findFirst().ifPresent(other -> {
            servedAt = servedAt != null && servedAt == version ? other.servedBefore() : servedAt;
            absorbed.remove(other);
        });
    }
}
