package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.CriticiseEmployer;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.RecordEmployerRefusal;
import org.veterancare.command.placement.PlacementCommand.RecordLivingFee;
import org.veterancare.command.placement.PlacementCommand.ReferSanction;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.EmployerApprovalsReleased;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerCriticised;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerRefused;
import org.veterancare.events.PlacementEvent.EmployerSanctionReferred;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;

/** What an employer owes who refuses the veteran or is late, and what follows (PLC-06, PLC-13). */
final class EmployerDuty {

    private static final int WHOLE = 100;

    private final Set<YearMonth> paid = new HashSet<>();
    private final List<Owed> owed = new ArrayList<>();
    private String employer;
    private final StartBy startBy = new StartBy();

    /** Until it takes the veteran on, or another one is asked by a new letter. */
    private boolean atFault;

    /** Whether what it is at fault for is a dismissal, which no start of work puts right. */
    private boolean dismissed;

    /** Whether the start by the last letter did not come in time. */
    private boolean late;

    /** Whether the employer of the last letter said itself that it will not take the veteran on. */
    private boolean refused;

    /** Whether the latest living fee is that of the last letter. */
    private boolean ofTheLetter;

    /** Whether the veteran refused a post for which its employer was late and had said nothing. */
    private boolean disputed;

    /** Whether the veteran refused a post whose employer had said no before. */
    private boolean refusedFirst;

    private LocalDate correctBy;
    private boolean criticised;

    /** As it stood when the veteran began to work, in case that was a slip; null before. */
    private Before beforeStart;

    private record Before(
            boolean atFault, boolean late, boolean refused, boolean ofTheLetter, boolean disputed, LocalDate correctBy,
            boolean criticised, List<Owed> owed) {}

    /** Last day of the order in force; null without one. */
    LocalDate correctBy() {
        return correctBy;
    }

    /** Of the latest letter, or who dismissed. */
    String employer() {
        return employer;
    }

    /** By when the employer of the last letter takes the veteran on. */
    StartBy startBy() {
        return startBy;
    }

    /** Whether this employer still has something to put right. */
    boolean isHeldAgainst(String code) {
        return atFault && code.equals(employer);
    }

    boolean isForDismissal() {
        return dismissed;
    }

    /** Whether a dismissal is still to be made good, and was not criticised before all, after which the office has no other step. */
    boolean awaitsReinstatement() {
        return dismissed && !criticised;
    }

    /** Whether the employer of the last letter said no, and nobody has found since that it did not. */
    boolean isRefused() {
        return refused;
    }

    /** Whether the refusal that is looked at says whose fault it was that nobody started. */
    boolean isDisputed() {
        return disputed;
    }

    /** Whether the refusal that is looked at came after the employer's own. */
    boolean isRefusedFirst() {
        return refusedFirst;
    }

    /** Whether some living fee is not paid yet. */
    boolean owes() {
        return owed.stream().anyMatch(this::isUnpaid);
    }

    /** Whether the fee from this month is not paid yet. */
    boolean owesFrom(YearMonth month) {
        return owed.stream().anyMatch(each -> each.from().equals(month) && isUnpaid(each));
    }

    private boolean isUnpaid(Owed fee) {
        return Stream.iterate(fee.from(), fee::covers, month -> month.plusMonths(1))
                .anyMatch(month -> !paid.contains(month) && owedFor(month).filter(fee::equals).isPresent());
    }

    /** Nobody owes a month twice: in that of the next letter its employer owes, and the one before does no more. */
    private Optional<Owed> owedFor(YearMonth month) {
        return owed.reversed().stream().filter(each -> each.covers(month)).findFirst();
    }

    /** Whether the fee from this month runs because a start is late that is still waited for. */
    boolean isLateFrom(YearMonth month) {
        return late && isRunning() && owed.getLast().from().equals(month);
    }

    /** Whether it was found already that the employer of the last letter is late or refuses. */
    boolean isKnownToFail() {
        return late || isRunning();
    }

    /** Whether a fee runs, which is that of the last letter. */
    boolean isRunning() {
        return !owed.isEmpty() && owed.getLast().before() == null;
    }

    /**
     * @param employer unified social credit code
     * @param before first month for which nothing more is owed; null while it runs
     */
    private record Owed(String employer, YearMonth from, YearMonth before, int percent) {

        boolean covers(YearMonth month) {
            return !month.isBefore(from) && (before == null || month.isBefore(before));
        }
    }

    /** What was not done, or not left undone, is neither answered nor paid for. */
    void admit(Class<? extends CaseCommand> command) {
        if (command == RecordEmployerRefusal.class) {
            require(!(refused && atFault), "CASE-STATE", Map.of("refused", true));
        } else if (command == OrderCorrection.class) {
            require(atFault, "PLC-13", Map.of("missing", "breach"));
        } else if (command == CriticiseEmployer.class) {
            require(correctBy != null, "PLC-13", Map.of("missing", "order"));
        } else if (command == ReferSanction.class) {
            require(criticised, "PLC-13", Map.of("missing", "criticism"));
        } else if (command == RecordLivingFee.class) {
            require(owes(), "PLC-06", Map.of("missing", "livingFee"));
        }
    }

    /** Who says no owes what one who only lets the days pass owes. */
    @CommandHandler
    void handle(RecordEmployerRefusal command, Law law) {
        LocalDate on = command.occurredOn();
        LocalDate letterOn = startBy.issuedOn();
        require(!on.isBefore(letterOn), "PLC-13", Map.of("letterOn", letterOn));
        apply(new EmployerRefused(command.caseId(), on, employer, command.proof()));
        oweFee(command.caseId(), on, law);
    }

    /** From the month of the letter, or of the day on which a letter that had lain was fetched; where none runs yet (PLC-06). */
    void oweFee(CaseId caseId, LocalDate on, Law law) {
        if (!isRunning()) {
            int percent = law.policy().number("livingFeePercent", startBy.issuedOn());
            apply(new EmployerLivingFeeDue(caseId, on, YearMonth.from(startBy.due().base()), percent));
        }
    }

    @CommandHandler
    void handle(OrderCorrection command) {
        LocalDate on = command.occurredOn();
        require(command.correctBy().isAfter(on), "PLC-13", Map.of("occurredOn", on));
        apply(new CorrectionOrdered(
                command.caseId(), on, number(command.documentNumber()), employer, command.correctBy()));
    }

    @CommandHandler
    void handle(CriticiseEmployer command) {
        require(command.occurredOn().isAfter(correctBy), "PLC-13", Map.of("correctBy", correctBy));
        apply(new EmployerCriticised(
                command.caseId(), command.occurredOn(), number(command.documentNumber()), employer));
    }

    @CommandHandler
    void handle(ReferSanction command) {
        apply(new EmployerSanctionReferred(
                command.caseId(), command.occurredOn(), number(command.documentNumber()), employer));
    }

    /** At least the percentage of what like staff earn, for each month from that of the letter, and once. */
    @CommandHandler
    void handle(RecordLivingFee command) {
        YearMonth month = command.month();
        Optional<Owed> fee = owedFor(month);
        require(fee.isPresent(), "PLC-06", Map.of("month", month));
        int owedPercent = fee.orElseThrow().percent();
        require(!paid.contains(month), "PLC-06", Map.of("paid", month));
        boolean enough = command.paidFen() * WHOLE >= command.likeStaffAverageFen() * owedPercent;
        require(enough, "PLC-06", Map.of("leastPercent", owedPercent));
        apply(new EmployerLivingFeePaid(
                command.caseId(),
                command.occurredOn(),
                month,
                Money.ofFen(command.likeStaffAverageFen()),
                Money.ofFen(command.paidFen()),
                fee.orElseThrow().employer()));
    }

    static String number(String text) {
        return DocumentNumber.decision(text).value();
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        startBy.on(fact, version);
        switch (fact) {
            case PlacementLetterIssued letter -> {
                employer = letter.employer();
                inOrder();
                late = false;
                refused = false;
                ofTheLetter = false;
                disputed = false;
            }
            case EmployerStartOverdue overdue -> {
                atFault = true;
                late = true;
            }
            case EmployerRefused answer -> {
                atFault = true;
                refused = true;
            }
            case PostRefused gone -> {
                disputed = isRunning() && !refused;
                refusedFirst = refused;
                owedUntil(gone);
            }
            case DisabilityDismissalFound found -> {
                inOrder();
                employer = found.employer();
                atFault = true;
                dismissed = true;
            }
            case CorrectionWithdrawn none when dismissed -> inOrder();
            // it is at fault as before, and may be ordered anew
            case CorrectionWithdrawn withdrawn -> {
                correctBy = null;
                criticised = false;
            }
            case EmployerApprovalsReleased released when released.proof() != null -> inOrder();
            case EmployerBreachWithdrawn none -> withdrawn(none.fromMonth());
            case EmployerLivingFeeDue due -> {
                owed.add(new Owed(employer, due.fromMonth(), null, due.percent()));
                ofTheLetter = true;
            }
            case CorrectionOrdered order -> correctBy = order.correctBy();
            case EmployerCriticised done -> criticised = true;
            case EmployerLivingFeePaid fee -> paid.add(fee.month());
            case StartedWork started -> {
                beforeStart = new Before(
                        atFault, late, refused, ofTheLetter, disputed, correctBy, criticised, List.copyOf(owed));
                inOrder();
                // the month of the first day on the post has a pay of its own
                owedBefore(YearMonth.from(started.occurredOn()));
            }
            case FactReversed slip when slip.isOf(StartedWork.class) -> asBeforeTheStart();
            case FactReversed slip when slip.isOf(AssignedJobEnded.class) && dismissed -> inOrder();
            case LetterWithdrawn withdrawn -> owedUntil(withdrawn);
            case AssignedWorkForfeited forfeited -> owedUntil(forfeited);
            case AssignedWorkCancelled cancelled -> owedUntil(cancelled);
            case AssignedWorkDenied denied -> owedUntil(denied);
            case PlacementEndedByDeath death -> owedUntil(death);
            default -> {}
        }
    }

    /** @param from null for the latest fee */
    private void withdrawn(YearMonth from) {
        int at = owed.size() - 1;
        while (from != null && !owed.get(at).from().equals(from)) {
            at--;
        }
        if (ofTheLetter && at == owed.size() - 1) {
            ofTheLetter = false;
            late = false;
            refused = false;
            disputed = false;
            refusedFirst = false;
            if (!dismissed) {
                inOrder();
            }
        }
        owed.remove(at);
    }

    private void asBeforeTheStart() {
        atFault = beforeStart.atFault();
        late = beforeStart.late();
        refused = beforeStart.refused();
        ofTheLetter = beforeStart.ofTheLetter();
        disputed = beforeStart.disputed();
        correctBy = beforeStart.correctBy();
        criticised = beforeStart.criticised();
        owed.clear();
        owed.addAll(beforeStart.owed());
    }

    private void inOrder() {
        atFault = false;
        dismissed = false;
        correctBy = null;
        criticised = false;
    }

    /** For the month in which it ends too: nobody else pays for it. What comes then is about no post of this letter. */
    private void owedUntil(CaseEvent end) {
        refused = false;
        owedBefore(YearMonth.from(end.occurredOn()).plusMonths(1));
    }

    private void owedBefore(YearMonth month) {
        owed.replaceAll(
                each -> each.before() == null ? new Owed(each.employer(), each.from(), month, each.percent()) : each);
    }
}
