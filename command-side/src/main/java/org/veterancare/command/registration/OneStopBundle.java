package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CancelledTreatments;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.Phase;
import org.veterancare.command.registration.RegistrationCommand.ItemResult;
import org.veterancare.command.registration.RegistrationCommand.RecordItemResult;
import org.veterancare.command.registration.RegistrationCommand.StartBundle;
import org.veterancare.command.registration.ReportingFile.State;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemReopened;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.LocalGrant;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.law.BundleEdition;
import org.veterancare.law.ExpectedGrant;
import org.veterancare.law.Law;
import org.veterancare.law.PapersOnFile;
import org.veterancare.law.ReportedService;

/** 退役军人服务"一件事": the items of a bundle and their order; of other departments' work only state and receipt (ONE-06). */
public final class OneStopBundle implements Phase {

    private static final String NOT_FOR_MODE = "NOT_FOR_SETTLEMENT_MODE";

    private enum ItemState {
        OPEN,
        DONE,
        FAILED,
        NOT_APPLICABLE;

        boolean isSettled() {
            return this == DONE || this == NOT_APPLICABLE;
        }
    }

    private final Map<String, ItemState> items = new LinkedHashMap<>();

    /** The item that the answer at this version was about. */
    private final Map<Long, String> answers = new HashMap<>();

    /** The day of each answer that settled its item. */
    private final Map<String, LocalDate> settledOn = new HashMap<>();

    /** Items that were left out because they do not concern the mode; another mode may ask for them. */
    private final Set<String> leftOut = new HashSet<>();

    private final ReportingFile file = new ReportingFile();

    /** With the mode of today, which is another one since it was changed (PLC-20). */
    private ReportedService reported = ReportedService.NONE;

    /** Edition of the catalogue it was started from; null before. */
    private String edition;

    private LocalDate startedOn;

    /** Null without a letter to the police. */
    private LocalDate letterOn;

    private boolean completed;

    private final CancelledTreatments cancelled = new CancelledTreatments();
    private final PapersOnFile papers = new PapersOnFile();

    /** Version of the answer that says what the locality gives; null while none does. */
    private Long grantedAt;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == StartBundle.class) {
            require(file.state() == State.ACCEPTED && edition == null, "CASE-STATE");
        }
        if (command == RecordItemResult.class) {
            require(hasOpenBusiness(), "CASE-STATE");
        }
    }

    @Override
    public boolean hasOpenBusiness() {
        return edition != null && !completed;
    }

    /** The grant is paid once: a double that was paid is recorded in the case that goes on with its receipt. */
    public Set<String> burdens() {
        return items.get(BundleEdition.SELF_EMPLOYMENT_GRANT) == ItemState.DONE ? Set.of("GRANT_PAID") : Set.of();
    }

    /** Which items concern a veteran is told by the mode, whom they are for by the number, and what is given by the day of the discharge. */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        boolean asked = field == CorrectedField.SERVICE || field == CorrectedField.CITIZEN_ID;
        return asked && edition != null || field == CorrectedField.DISCHARGE_APPROVED_ON && grantedAt != null;
    }

    /** An answer of a department, which may have completed the bundle; our own report is taken back as a report. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        String item = answers.get(version);
        return item != null && !item.equals(BundleEdition.REPORT);
    }

    /**
     * An answer on which a later item rests is no slip of now (ONE-04), and what the mode leaves out is taken back as the mode; what
     * was once left out by hand although it concerns the mode is a slip.
     */
    public void requireSlip(long version, Law law) {
        String answered = answers.get(version);
        if (answered != null) {
            boolean byMode = leftOut.contains(answered) && !list(law).item(answered).concerns(reported.mode());
            require(!byMode, "CORRECTION-TARGET", Map.of("mode", reported.mode().name()));
            list(law).items()
                    .stream()
                    .filter(item -> item.after().contains(answered) && items.get(item.code()) == ItemState.DONE)
                    .findFirst()
                    .ifPresent(item -> require(false, "CORRECTION-TARGET", Map.of("doneAfter", item.code())));
        }
    }

    @Override
    public boolean endsWithDeath() {
        return true;
    }

    /** Starts it with every item of the list; what does not concern the veteran's mode is said at once (ONE-01, ONE-02). */
    @CommandHandler
    void handle(StartBundle command, Law law) {
        LocalDate on = command.occurredOn();
        LocalDate acceptedOn = file.acceptedOn();
        require(!on.isBefore(acceptedOn), "VAL-DATE-2", Map.of("acceptedOn", acceptedOn));
        BundleEdition list = law.bundle().on(on);
        List<BundleItem> started = list.items()
                .stream()
                .map(item -> new BundleItem(item.code(), item.owner(), item.due(reported.service(), on, law)))
                .toList();
        apply(new BundleStarted(command.caseId(), on, list.version(), started));
        // our own item is done by the report; its receipt is the fact's place in the case
        apply(new BundleItemDone(command.caseId(), on, BundleEdition.REPORT, "fact-" + file.serviceVersion()));
        list.items()
                .stream()
                .filter(item -> !item.concerns(reported.mode()))
                .forEach(item -> apply(new BundleItemNotApplicable(command.caseId(), on, item.code(), NOT_FOR_MODE)));
    }

    /**
     * What was left out and concerns the mode of now is open, with days of its own; what is open and does not is left out (ONE-02,
     * PLC-20).
     */
    public void followMode(CaseId caseId, LocalDate on, Law law) {
        if (edition == null) {
            return;
        }
        boolean ran = !completed;
        for (BundleEdition.Item item : list(law).items()) {
            boolean concerns = item.concerns(reported.mode());
            ItemState state = items.get(item.code());
            if (leftOut.contains(item.code()) && concerns) {
                apply(new BundleItemReopened(caseId, on, item.code(), item.due(reported.service(), on, law)));
            } else if (!concerns && state != null && !state.isSettled()) {
                apply(new BundleItemNotApplicable(caseId, on, item.code(), NOT_FOR_MODE));
            }
        }
        if (ran) {
            completeWhereSettled(caseId);
        }
    }

    /** On the day of the latest answer, which need not be the one that was recorded last. */
    private void completeWhereSettled(CaseId caseId) {
        if (items.values().stream().allMatch(ItemState::isSettled)) {
            apply(new BundleCompleted(caseId, Collections.max(settledOn.values())));
        }
    }

    /** Until when each item is to be done by the service as it is known now, by its code; empty before a bundle is started. */
    public Map<String, Due> lastDays(Law law) {
        Map<String, Due> days = new LinkedHashMap<>();
        if (edition != null) {
            list(law).items()
                    .forEach(item -> days.put(item.code(), item.due(reported.service(), startedOn, law)));
        }
        return days;
    }

    /** The edition that it was started from. */
    private BundleEdition list(Law law) {
        return law.bundle().edition(edition);
    }

    /** Records what the owner department answered; the last answer completes the bundle (ONE-03). */
    @CommandHandler
    void handle(RecordItemResult command, Law law) {
        ItemState state = items.get(command.item());
        require(state != null, "ONE-01", Map.of("item", command.item()));
        requireSense(command, state, law);
        apply(
                switch (command.result()) {
                    case DONE ->
                        new BundleItemDone(
                                command.caseId(), command.occurredOn(), command.item(), command.receiptNumber(),
                                localGrant(command.item(), law));
                    case FAILED ->
                        new BundleItemFailed(command.caseId(), command.occurredOn(), command.item(), command.cause());
                    case RESUBMITTED ->
                        new BundleItemResubmitted(command.caseId(), command.occurredOn(), command.item());
                    case NOT_APPLICABLE ->
                        new BundleItemNotApplicable(
                                command.caseId(), command.occurredOn(), command.item(), command.causeCode());
                });
        completeWhereSettled(command.caseId());
    }

    private void requireSense(RecordItemResult command, ItemState state, Law law) {
        Map<String, Object> facts = Map.of("item", command.item(), "state", state.name());
        boolean done = command.result() == ItemResult.DONE;
        require(
                done || !command.occurredOn().isBefore(startedOn), "VAL-DATE-2", Map.of("startedOn", startedOn));
        switch (command.result()) {
            case DONE -> {
                require(state == ItemState.OPEN, "ONE-03", facts);
                boolean concerns = list(law).item(command.item()).concerns(reported.mode());
                require(concerns, "ONE-02", facts);
                requireOrder(command, law);
                requireNotCancelled(command.item());
                require(command.receiptNumber() != null, "ONE-06", facts);
            }
            case FAILED -> require(state == ItemState.OPEN && command.cause() != null, "ONE-03", facts);
            case RESUBMITTED -> require(state == ItemState.FAILED, "ONE-03", facts);
            case NOT_APPLICABLE -> {
                require(!state.isSettled(), "ONE-03", facts);
                require(command.causeCode() != null, "ONE-02", facts);
                // it is the mode itself that leaves such an item out
                boolean concerns = list(law).item(command.item()).concerns(reported.mode());
                require(!concerns || !command.causeCode().equals(NOT_FOR_MODE), "ONE-02", facts);
            }
        }
    }

    /** What the locality gives; null for another item, and where no amount can be told. */
    private LocalGrant localGrant(String item, Law law) {
        return item.equals(BundleEdition.SELF_EMPLOYMENT_GRANT)
                ? ExpectedGrant.applied(reported.dischargeApprovedOn(), papers.latest(), law.policy())
                : null;
    }

    /** A grant that was got by fraud is not paid; its item then does not apply. */
    private void requireNotCancelled(String item) {
        boolean grant = item.equals(BundleEdition.SELF_EMPLOYMENT_GRANT);
        boolean gone = cancelled.has(GrantsTreatment.ONE_TIME_GRANT)
                || cancelled.has(GrantsTreatment.SETTLEMENT);
        require(!grant || !gone, "REG-16", Map.of("item", item));
    }

    /** What comes before is settled, and was done on no later day; our own part is done by the report, and not by the form. */
    private void requireOrder(RecordItemResult command, Law law) {
        String item = command.item();
        LocalDate reportedOn = file.reportedOn();
        require(!command.occurredOn().isBefore(reportedOn), "VAL-DATE-2", Map.of("reportedOn", reportedOn));
        if (item.equals(BundleEdition.HOUSEHOLD_REGISTRATION)) {
            require(letterOn != null, "ONE-04", Map.of("item", item, "before", "HOUSEHOLD_LETTER"));
            requireNotBefore(letterOn, command, "HOUSEHOLD_LETTER");
        }
        for (String before : list(law).item(item).after()) {
            require(items.get(before).isSettled(), "ONE-04", Map.of("item", item, "before", before));
            if (items.get(before) == ItemState.DONE && !before.equals(BundleEdition.REPORT)) {
                requireNotBefore(settledOn.get(before), command, before);
            }
        }
    }

    private static void requireNotBefore(LocalDate day, RecordItemResult command, String before) {
        require(!command.occurredOn().isBefore(day), "VAL-DATE-2", Map.of("before", before, "on", day));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        file.take(fact, version);
        reported = reported.after(fact, version);
        cancelled.on(fact);
        papers.on(fact, version);
        switch (fact) {
            case HouseholdLetterIssued letter -> letterOn = letter.occurredOn();
            case BundleStarted started -> {
                edition = started.catalogueVersion();
                startedOn = started.occurredOn();
                started.items().forEach(item -> items.put(item.code(), ItemState.OPEN));
            }
            case BundleItemDone done -> {
                settled(done, version, done.item(), ItemState.DONE);
                grantedAt = done.localGrant() == null ? grantedAt : Long.valueOf(version);
            }
            case BundleItemFailed failed -> items.put(failed.item(), ItemState.FAILED);
            case BundleItemResubmitted resubmitted -> items.put(resubmitted.item(), ItemState.OPEN);
            case BundleItemNotApplicable excluded -> {
                settled(excluded, version, excluded.item(), ItemState.NOT_APPLICABLE);
                if (excluded.cause().equals(NOT_FOR_MODE)) {
                    leftOut.add(excluded.item());
                }
            }
            case BundleItemReopened again -> {
                answers.values().removeIf(again.item()::equals);
                open(again.item());
            }
            case FactReversed reversed -> takeBack(reversed);
            case BundleCompleted done -> completed = true;
            default -> {}
        }
    }

    private void settled(CaseEvent answer, long version, String item, ItemState state) {
        answers.put(version, item);
        items.put(item, state);
        settledOn.put(item, answer.occurredOn());
    }

    private void open(String item) {
        items.put(item, ItemState.OPEN);
        settledOn.remove(item);
        leftOut.remove(item);
        completed = false;
    }

    private void takeBack(FactReversed slip) {
        String item = answers.remove(slip.factVersion());
        if (item != null) {
            open(item);
        }
        if (grantedAt != null && grantedAt == slip.factVersion()) {
            grantedAt = null;
        }
        if (slip.isOf(HouseholdLetterIssued.class)) {
            letterOn = null;
        }
    }
}
