package org.veterancare.command.placement;

import static java.util.Comparator.naturalOrder;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CancelledTreatments;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.placement.PlacementCommand.AdjustWaitingAllowance;
import org.veterancare.command.placement.PlacementCommand.ArrangeWaitingInsurance;
import org.veterancare.command.placement.PlacementCommand.FlagWaitingAllowance;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceDiffers;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlacementEvent.WaitingInsuranceArranged;
import org.veterancare.law.Law;
import org.veterancare.law.PolicyValue;
import org.veterancare.law.ReportedService;

/** 待安排工作期间生活补助 and insurance while the veteran waits; amounts are data (PLC-08). */
final class WaitingAllowance {

    private static final Money NOTHING = Money.ofFen(0);

    private static final Set<Class<?>> OF_THE_ALLOWANCE = Set.of(
            AdjustWaitingAllowance.class, FlagWaitingAllowance.class, ArrangeWaitingInsurance.class);

    /** As corrected since; null before any claim. */
    private LocalDate received;

    /** The amounts on record while it is paid, by the month from which each runs; nothing where a month was not owed after all. */
    private final NavigableMap<YearMonth, Money> recorded = new TreeMap<>();

    /** The last month that is paid for; null while it runs. */
    private YearMonth until;

    /** The last month that an earlier claim was paid for; null without one. */
    private YearMonth paidBefore;

    /** The first month that the table was found to differ in; null where nothing is to be adjusted. */
    private YearMonth flaggedFrom;

    private boolean insured;

    /** The law: no fact depends on it here, only what is offered. */
    private Law inForce;

    /** While a decision on fraud stands nothing is paid, whatever is taken up again (REG-16). */
    private final CancelledTreatments cancelled = new CancelledTreatments();

    /** Nor while the settlement is forfeited (REG-04). */
    private ReportedService reported = ReportedService.NONE;

    /**
     * The minimum wage, and before PLC-R the minimum living level.
     *
     * @param received day that chooses the law (TIM-05)
     * @param on day that chooses the amount
     * @throws org.veterancare.law.RuleBroken PLC-08 where no amount is set: none is guessed
     */
    private static Money monthly(Law law, LocalDate received, LocalDate on) {
        String key = table(law, received);
        Optional<PolicyValue> amount = law.policy().find(key, on);
        require(amount.isPresent(), "PLC-08", Map.of("notSet", key));
        return Money.ofFen(amount.orElseThrow().value());
    }

    /** Name of the table that this law pays by. */
    private static String table(Law law, LocalDate received) {
        boolean newLaw = law.rules().inForce("PLC-08", received).law().equals("PLC-R");
        return newLaw ? "minimumWage" : "minimumLivingLevel";
    }

    /**
     * Begins the allowance of a claim, also for months that are past: each by the amount of its first day, that of the reception by
     * the amount of that day (PLC-08). What an earlier claim was paid for is not paid again (S36).
     */
    void begin(CaseId caseId, LocalDate on, Law law) {
        start(caseId, on, first(), law);
    }

    /** Goes on from the month after the last one that was paid; nothing where it runs, was got by fraud or rests on no report. */
    void goOn(CaseId caseId, LocalDate on, Law law) {
        if (until != null && !isHeldBack()) {
            start(caseId, on, Stream.of(until.plusMonths(1), first()).max(naturalOrder()).orElseThrow(), law);
        }
    }

    /** Whether the settlement that the claim is part of does not stand. */
    boolean isHeldBack() {
        return cancelled.has(GrantsTreatment.SETTLEMENT) || !reported.isValid();
    }

    /** That is owed by this claim. */
    private YearMonth first() {
        YearMonth month = YearMonth.from(received);
        return paidBefore == null || paidBefore.isBefore(month) ? month : paidBefore.plusMonths(1);
    }

    private void start(CaseId caseId, LocalDate on, YearMonth first, Law law) {
        Money monthly = due(first, law);
        apply(new WaitingAllowanceStarted(caseId, on, first, monthly, law.policy().version()));
        follow(caseId, on, first.plusMonths(1), YearMonth.from(on), monthly, law);
    }

    /** Writes each of these months that the table raises or lowers. */
    private void follow(CaseId caseId, LocalDate on, YearMonth first, YearMonth last, Money before, Law law) {
        Money monthly = before;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            Money then = due(month, law);
            if (!then.equals(monthly)) {
                apply(new WaitingAllowanceAdjusted(caseId, on, month, then, law.policy().version()));
                monthly = then;
            }
        }
    }

    private Money due(YearMonth month, Law law) {
        if (month.isBefore(first())) {
            return NOTHING;
        }
        return monthly(law, received, month.equals(YearMonth.from(received)) ? received : month.atDay(1));
    }

    void admit(Class<? extends CaseCommand> command) {
        if (OF_THE_ALLOWANCE.contains(command)) {
            require(!recorded.isEmpty(), "PLC-08", Map.of("missing", "allowance"));
        }
        if (command == FlagWaitingAllowance.class || command == ArrangeWaitingInsurance.class) {
            require(until == null, "PLC-08", Map.of("ended", true));
        }
        if (command == FlagWaitingAllowance.class) {
            require(flaggedFrom == null, "CASE-STATE", Map.of("flagged", "PLC-08"));
        }
        if (command == AdjustWaitingAllowance.class) {
            // no later day changes what was owed by then, or is owed and paid alike from then on
            toAdjust(until == null ? steadyFrom() : until, inForce);
        }
        if (command == ArrangeWaitingInsurance.class) {
            require(!insured, "CASE-STATE", Map.of("insured", true));
        }
    }

    /** From the first month that is on record with another amount than the table's, however late that is noticed. */
    @CommandHandler
    void handle(AdjustWaitingAllowance command, Law law) {
        LocalDate on = command.occurredOn();
        // what is on record for later months is said again after what is put right before them
        YearMonth last = until == null
                ? Stream.of(YearMonth.from(on), recorded.lastKey()).max(naturalOrder()).orElseThrow()
                : until;
        YearMonth first = toAdjust(last, law);
        Money before = amount(first);
        if (due(first, law).equals(before)) {
            // the table was put right since it was flagged: the amount is said again, and nobody waits for another
            apply(new WaitingAllowanceAdjusted(command.caseId(), on, first, before, law.policy().version()));
        }
        follow(command.caseId(), on, first, last, before, law);
    }

    /** A month from which on each is owed and paid as that one: the table has no later amount, and none is on record. */
    private YearMonth steadyFrom() {
        YearMonth latest = YearMonth.from(inForce.policy().latestFrom(table(inForce, received))).plusMonths(1);
        return Stream.of(latest, first(), recorded.lastKey()).max(naturalOrder()).orElseThrow();
    }

    private YearMonth toAdjust(YearMonth last, Law law) {
        return required(differing(last, law).or(() -> Optional.ofNullable(flaggedFrom)));
    }

    /** That the table says something else than what is paid; sent by a timer, which changes no amount. */
    @CommandHandler
    void handle(FlagWaitingAllowance command, Law law) {
        YearMonth first = required(differing(YearMonth.from(command.occurredOn()), law));
        apply(new WaitingAllowanceDiffers(
                command.caseId(), command.occurredOn(), first, due(first, law), law.policy().version()));
    }

    /** What is paid as the table says is neither adjusted nor flagged. */
    private YearMonth required(Optional<YearMonth> differing) {
        require(differing.isPresent(), "PLC-08", Map.of("monthlyFen", recorded.lastEntry().getValue().fen()));
        return differing.orElseThrow();
    }

    /**
     * The first month up to this one that is on record with another amount than the table's: also one before those that are on
     * record, or before the first that is owed, since the day of the report was put right.
     */
    private Optional<YearMonth> differing(YearMonth last, Law law) {
        return Stream
                .iterate(Stream.of(recorded.firstKey(), first()).min(naturalOrder()).orElseThrow(),
                        month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> !due(month, law).equals(amount(month)))
                .findFirst();
    }

    private Money amount(YearMonth month) {
        Map.Entry<YearMonth, Money> running = recorded.floorEntry(month);
        return running == null ? NOTHING : running.getValue();
    }

    @CommandHandler
    void handle(ArrangeWaitingInsurance command) {
        apply(new WaitingInsuranceArranged(command.caseId(), command.occurredOn(), YearMonth.from(received)));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version, Law law) {
        inForce = law;
        reported = reported.after(fact, version);
        cancelled.on(fact);
        switch (fact) {
            case PlacementOpened opened -> {
                received = opened.receivedOn();
                recorded.clear();
                paidBefore = until == null ? paidBefore : until;
                until = null;
                flaggedFrom = null;
                insured = false;
            }
            case FactCorrected corrected when corrected.field() == CorrectedField.REPORTED_ON && received != null ->
                received = LocalDate.parse(corrected.after());
            // taken up again it goes on from the month after the last one, and what was paid before stays to be put right
            case WaitingAllowanceStarted started -> {
                recorded.put(started.from(), started.monthly());
                until = null;
            }
            case WaitingAllowanceDiffers differs -> flaggedFrom = differs.from();
            case WaitingAllowanceAdjusted adjusted -> {
                // an amount runs on until another one is said
                recorded.tailMap(adjusted.from(), true).clear();
                recorded.put(adjusted.from(), adjusted.monthly());
                flaggedFrom = null;
            }
            case WaitingAllowanceStopped stopped -> {
                until = stopped.lastMonth();
                // what would have differed later is not paid
                flaggedFrom = flaggedFrom != null && flaggedFrom.isAfter(until) ? null : flaggedFrom;
            }
            case WaitingInsuranceArranged arranged -> insured = true;
            default -> {}
        }
    }
}
