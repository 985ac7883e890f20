package org.veterancare.command.deadlines;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.applied;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.deadlines.DeadlineCommand.ExtendDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.PauseDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.RecomputeDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.ResumeDeadline;
import org.veterancare.command.deadlines.DueBook.Entry;
import org.veterancare.command.deadlines.DueBook.Key;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineExtended;
import org.veterancare.events.DeadlineEvent.DeadlinePaused;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.DeadlineEvent.DeadlineResumed;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.PrivacyEvent.ArchivedCaseTakenUp;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.law.BundleEdition;
import org.veterancare.law.CasePeriod;
import org.veterancare.law.DueExplained;
import org.veterancare.law.Law;
import org.veterancare.law.Recount;

/** The periods of a case that run: they stand still on the law's grounds only, and every recount is a fact (F12, TIM-06). */
public final class RunningPeriods implements Phase {

    private final DueBook book = new DueBook();

    /** The law: no fact depends on it here, only what is offered. */
    private Law inForce;

    /** By the latest papers; a soldier's periods run from it. */
    private LocalDate dischargedOn;

    private boolean officer;
    private Service service;

    private boolean closed;

    /** Whether the case is with another district, or ended in another one. */
    private boolean gone;

    private boolean archived;

    /** The facts that hold such papers. */
    private final Set<Long> papersAt = new HashSet<>();

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == PauseDeadline.class) {
            // nothing stops the six months of a placement, say, or the days to contest a decision
            Set<String> stopped = inForce.standstill().deadlines();
            boolean some = book.any((key, entry) -> stopped.contains(key.deadline()) && !entry.standsStill());
            require(some, "STILL-GROUND");
        } else if (command == ResumeDeadline.class) {
            require(book.any((key, entry) -> entry.standsStill()), "STILL-GROUND");
        } else if (command == ExtendDeadline.class) {
            boolean some = book.refs(DeadlineEvent.ENTITLEMENT_DECISION)
                    .stream()
                    .map(ref -> book.get(key(DeadlineEvent.ENTITLEMENT_DECISION, ref)))
                    .anyMatch(entry -> !entry.extended() && !entry.standsStill());
            require(some, "EXTEND-GROUND");
        } else if (command == RecomputeDeadline.class) {
            require(!archived, "CASE-STATE");
            require(book.any(this::isToCountAgain), "TIM-06");
        }
    }

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    @CommandHandler
    void handle(PauseDeadline command, Law law) {
        LocalDate on = command.occurredOn();
        Key key = key(command.deadline(), command.ref());
        Entry entry = running(key, "STILL-GROUND");
        String ground = command.ground().name();
        require(law.standstill().stoppedBy(ground).contains(key.deadline()), "STILL-GROUND",
                Map.of("deadline", key.deadline(), "grounds", law.standstill().of(key.deadline())));
        applied(law.standstill().rule(ground));
        Due due = entry.due();
        LocalDate first = entry.stoodStill().isEmpty()
                ? due.base().plusDays(1)
                : entry.stoodStill().getLast().until();
        require(!on.isBefore(first) && !on.isAfter(due.dueOn()), "STILL-GROUND",
                Map.of("from", first, "dueOn", due.dueOn()));
        apply(new DeadlinePaused(command.caseId(), on, key.deadline(), key.ref(), due, ground));
    }

    @CommandHandler
    void handle(ResumeDeadline command, Law law) {
        LocalDate on = command.occurredOn();
        Key key = key(command.deadline(), command.ref());
        Entry entry = book.get(key);
        require(entry != null && entry.standsStill(), "STILL-GROUND", Map.of("deadline", key.deadline()));
        LocalDate from = entry.standing().from();
        require(on.isAfter(from), "STILL-GROUND", Map.of("from", from));
        List<StoodStill> days = new ArrayList<>(entry.stoodStill());
        days.add(new StoodStill(from, on, entry.standing().ground()));
        Due moved = recount(key, entry, law).leavingOut(days, law.calendar());
        apply(new DeadlineResumed(
                command.caseId(), on, key.deadline(), key.ref(), entry.due(), moved, List.copyOf(days)));
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return command == ExtendDeadline.class
                ? book.refs(DeadlineEvent.ENTITLEMENT_DECISION)
                        .stream()
                        .map(ref -> "entitlement/" + ref)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** While it runs, once, and by the length of the rule: what is over is not made longer. */
    @CommandHandler
    void handle(ExtendDeadline command, Law law) {
        LocalDate on = command.occurredOn();
        Key key = key(command.deadline(), command.ref());
        Entry entry = running(key, "EXTEND-GROUND");
        require(command.ground().isOf(key.deadline()), "EXTEND-GROUND", Map.of("deadline", key.deadline()));
        require(!entry.extended(), "EXTEND-GROUND", Map.of("extended", true));
        Due due = entry.due();
        require(!on.isBefore(due.base()) && !on.isAfter(due.dueOn()), "EXTEND-GROUND", Map.of("dueOn", due.dueOn()));
        applied(command.ground().rule());
        int days = law.policy().number(command.ground().length(), due.base());
        Due longer = recount(key, entry, law)
                .as(DueExplained.Counting.WORKING_DAYS, days, law.calendar());
        apply(new DeadlineExtended(
                command.caseId(), on, key.deadline(), key.ref(), due, longer, entry.stoodStill(),
                command.ground().name()));
    }

    @CommandHandler
    void handle(RecomputeDeadline command, Law law) {
        LocalDate on = command.occurredOn();
        Key key = key(command.deadline(), command.ref());
        require(isCounted(key), "TIM-06", Map.of("deadline", key.deadline()));
        Entry entry = running(key, "TIM-06");
        Recount recount = recount(key, entry, law);
        Due again = recount.inForce(on, law);
        require(!again.equals(entry.due()), "TIM-06", Map.of("dueOn", entry.due().dueOn()));
        String ground = again.equals(recount.by(law.calendar()))
                ? DeadlineRecomputed.HOLIDAY_TABLE
                : DeadlineRecomputed.LAW_CHANGE;
        recomputed(command.caseId(), on, key, again, ground);
        Key tolerance = key(DeadlineEvent.REPORT_TOLERANCE, "");
        Entry after = book.get(tolerance);
        if (key.deadline().equals(DeadlineEvent.REPORT) && after != null) {
            Recount tolerated = recount(tolerance, after, law);
            Due from = tolerated.from(again.dueOn(), law);
            Due moved = ground.equals(DeadlineRecomputed.HOLIDAY_TABLE) ? tolerated.orTold(from) : from;
            if (!moved.equals(after.due())) {
                recomputed(command.caseId(), on, tolerance, moved, ground);
            }
        }
    }

    /**
     * What was counted from the day of discharge is counted again from the right one; the report's own dates are the
     * registration's business.
     *
     * @param wrong the day as it stood before the correction
     */
    public void recountFromDischarge(CaseId caseId, LocalDate on, LocalDate wrong, Law law) {
        book.each((key, entry) -> {
            if (countsFromDischarge(key, entry.due(), law) && entry.due().base().equals(wrong)) {
                Due again = recount(key, entry, law).from(dischargedOn, law);
                recomputed(caseId, on, key, again, DeadlineRecomputed.CORRECTION);
            }
        });
    }

    /**
     * A period whose base or length is another one since a correction; nothing where it does not run.
     *
     * @param ref which of several of the kind; empty where there is one
     * @param due as it would be without the days it stood still
     */
    public void recountTo(CaseId caseId, LocalDate on, String deadline, String ref, Due due, Law law) {
        Key key = key(deadline, ref);
        Entry entry = book.get(key);
        if (entry != null) {
            Due again = new Recount(due, period(key, entry), List.of(), law)
                    .leavingOut(entry.stoodStill(), law.calendar());
            if (!again.equals(entry.due())) {
                recomputed(caseId, on, key, again, DeadlineRecomputed.CORRECTION);
            }
        }
    }

    /** Null before any papers. */
    public LocalDate dischargedOn() {
        return dischargedOn;
    }

    /** An officer's run from the day the settlement place is fixed (REG-11). */
    private boolean countsFromDischarge(Key key, Due due, Law law) {
        boolean item = key.deadline().equals(DeadlineEvent.BUNDLE_ITEM) && law.bundle()
                .editions()
                .stream()
                .flatMap(edition -> edition.items().stream())
                .filter(known -> known.code().equals(key.ref()))
                .flatMap(known -> known.due().stream())
                .anyMatch(period -> period.base() == BundleEdition.Base.DISCHARGE
                        && period.rule().equals(due.rule()));
        return !officer && (item || key.deadline().equals(DeadlineEvent.SERVICE_REGISTRATION));
    }

    private void recomputed(CaseId caseId, LocalDate on, Key key, Due due, String ground) {
        Entry entry = book.get(key);
        apply(new DeadlineRecomputed(
                caseId, on, key.deadline(), key.ref(), entry.due(), due, entry.stoodStill(), ground));
    }

    /** What was decided in it may be contested all the same, and nothing else runs. */
    private boolean isOver() {
        return closed || gone;
    }

    /** Whether it runs, and the table or the length in force would count it otherwise. */
    private boolean isToCountAgain(Key key, Entry entry) {
        return isCounted(key) && !entry.standsStill() && recount(key, entry, inForce).isOtherSomeDay(inForce);
    }

    private boolean isCounted(Key key) {
        return !isOver() || key.deadline().equals(DeadlineEvent.REMEDY);
    }

    private Entry running(Key key, String rule) {
        Entry entry = book.get(key);
        require(entry != null && !entry.standsStill(), rule, Map.of("deadline", key.deadline()));
        return entry;
    }

    private static Recount recount(Key key, Entry entry, Law law) {
        return new Recount(entry.due(), period(key, entry), entry.stoodStill(), law);
    }

    private static CasePeriod period(Key key, Entry entry) {
        return new CasePeriod(key.deadline(), key.ref(), entry.extended());
    }

    private static Key key(String deadline, String ref) {
        return new Key(deadline, ref == null ? "" : ref);
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version, Law law) {
        inForce = law;
        book.on(fact, version);
        switch (fact) {
            case ReportingNoticeIssued issued -> papers(issued.service(), version);
            case VeteranReported reported -> papers(reported.service(), version);
            case LateReportReceived received -> papers(received.service(), version);
            case SettlementPlaceRejected elsewhere when elsewhere.report() != null ->
                papers(elsewhere.report().service(), version);
            case CaseClosed end -> closed = true;
            case CaseReopened again -> closed = false;
            case CaseTransferredOut left -> gone = true;
            case CaseTransferredIn came -> gone = false;
            case CaseMerged merged -> gone = true;
            case FactReversed slip when slip.isOf(CaseMerged.class) -> gone = false;
            case CaseArchived kept -> archived = true;
            case ArchivedCaseTakenUp again -> archived = false;
            // what another district's file says moves nothing that was counted here
            case FactCorrected corrected when papersAt.contains(corrected.factVersion()) ->
                papers(service.corrected(corrected), corrected.factVersion());
            default -> {}
        }
    }

    private void papers(Service latest, long version) {
        service = latest;
        papersAt.add(version);
        dischargedOn = service.dischargeApprovedOn();
        officer = service.category() == ServiceCategory.OFFICER;
    }
}
