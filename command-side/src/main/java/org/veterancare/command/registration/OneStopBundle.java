package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.Phase;
import org.veterancare.command.registration.RegistrationCommand.RecordItemResult;
import org.veterancare.command.registration.RegistrationCommand.StartBundle;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.law.BundleEdition;
import org.veterancare.law.Law;

/** 退役军人服务"一件事": the items of a bundle and their order; of other departments' work only state and receipt (ONE-06). */
public final class OneStopBundle implements Phase {

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

    private boolean accepted;
    private Service service;
    private long reportVersion;

    /** Edition of the catalogue it was started from; null before. */
    private String edition;

    private LocalDate startedOn;
    private boolean letterIssued;
    private boolean completed;

    /** What was cancelled as got by fraud, and stands (REG-16). */
    private final Set<String> cancelled = new HashSet<>();

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == StartBundle.class) {
            require(accepted && edition == null, "CASE-STATE");
        }
        if (command == RecordItemResult.class) {
            require(hasOpenBusiness(), "CASE-STATE");
        }
    }

    @Override
    public boolean hasOpenBusiness() {
        return edition != null && !completed;
    }

    /** Which items concern a veteran is told by the mode. */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        return field == CorrectedField.SERVICE && edition != null;
    }

    /** An answer of a department, while the bundle runs; our own report is taken back as a report. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return hasOpenBusiness() && answers.containsKey(version) && !answers.get(version).equals(BundleEdition.REPORT);
    }

    @Override
    public boolean endsWithDeath() {
        return true;
    }

    /** Starts it with every item of the list; what does not concern the veteran's mode is said at once (ONE-01, ONE-02). */
    @CommandHandler
    void handle(StartBundle command, Law law) {
        LocalDate on = command.occurredOn();
        BundleEdition list = law.bundle().on(on);
        List<BundleItem> started = list.items()
                .stream()
                .map(item -> new BundleItem(item.code(), item.owner(), item.due(service, on, law)))
                .toList();
        apply(new BundleStarted(command.caseId(), on, list.version(), started));
        // our own item is done by the report; its receipt is the fact's place in the case
        apply(new BundleItemDone(command.caseId(), on, BundleEdition.REPORT, "fact-" + reportVersion));
        list.items()
                .stream()
                .filter(item -> !item.concerns(service.mode()))
                .forEach(item -> apply(
                        new BundleItemNotApplicable(command.caseId(), on, item.code(), "NOT_FOR_SETTLEMENT_MODE")));
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
                                command.caseId(), command.occurredOn(), command.item(), command.receiptNumber());
                    case FAILED ->
                        new BundleItemFailed(command.caseId(), command.occurredOn(), command.item(), command.cause());
                    case RESUBMITTED ->
                        new BundleItemResubmitted(command.caseId(), command.occurredOn(), command.item());
                    case NOT_APPLICABLE ->
                        new BundleItemNotApplicable(
                                command.caseId(), command.occurredOn(), command.item(), command.causeCode());
                });
        if (items.values().stream().allMatch(ItemState::isSettled)) {
            apply(new BundleCompleted(command.caseId(), command.occurredOn()));
        }
    }

    private void requireSense(RecordItemResult command, ItemState state, Law law) {
        Map<String, Object> facts = Map.of("item", command.item(), "state", state.name());
        require(!command.occurredOn().isBefore(startedOn), "VAL-DATE-2", Map.of("startedOn", startedOn));
        switch (command.result()) {
            case DONE -> {
                require(state == ItemState.OPEN, "ONE-03", facts);
                requireOrder(command.item(), law);
                requireNotCancelled(command.item());
                require(command.receiptNumber() != null, "ONE-06", facts);
            }
            case FAILED -> require(state == ItemState.OPEN && command.cause() != null, "ONE-03", facts);
            case RESUBMITTED -> require(state == ItemState.FAILED, "ONE-03", facts);
            case NOT_APPLICABLE -> {
                require(!state.isSettled(), "ONE-03", facts);
                require(command.causeCode() != null, "ONE-02", facts);
            }
        }
    }

    /** A grant that was got by fraud is not paid; its item then does not apply. */
    private void requireNotCancelled(String item) {
        boolean grant = item.equals(BundleEdition.SELF_EMPLOYMENT_GRANT);
        boolean gone = cancelled.contains(GrantsTreatment.ONE_TIME_GRANT)
                || cancelled.contains(GrantsTreatment.SETTLEMENT);
        require(!grant || !gone, "REG-16", Map.of("item", item));
    }

    private void requireOrder(String item, Law law) {
        require(
                letterIssued || !item.equals(BundleEdition.HOUSEHOLD_REGISTRATION),
                "ONE-04",
                Map.of("item", item, "before", "HOUSEHOLD_LETTER"));
        for (String before : law.bundle().edition(edition).item(item).after()) {
            require(items.get(before).isSettled(), "ONE-04", Map.of("item", item, "before", before));
        }
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        switch (fact) {
            case VeteranReported reported -> reported(reported.service(), version);
            case LateReportReceived received -> reported(received.service(), version);
            case FactCorrected corrected when service != null -> service = service.corrected(corrected);
            case SettlementAccepted settlement -> accepted = true;
            case HouseholdLetterIssued letter -> letterIssued = true;
            case BundleStarted started -> {
                edition = started.catalogueVersion();
                startedOn = started.occurredOn();
                started.items().forEach(item -> items.put(item.code(), ItemState.OPEN));
            }
            case BundleItemDone done -> answered(version, done.item(), ItemState.DONE);
            case BundleItemFailed failed -> items.put(failed.item(), ItemState.FAILED);
            case BundleItemResubmitted resubmitted -> items.put(resubmitted.item(), ItemState.OPEN);
            case BundleItemNotApplicable excluded ->
                answered(version, excluded.item(), ItemState.NOT_APPLICABLE);
            case FactReversed reversed -> takeBack(reversed);
            case TreatmentCancelledForFraud fraud -> cancelled.add(fraud.treatment());
            case FraudDecisionRevoked quashed -> cancelled.remove(quashed.treatment());
            case BundleCompleted done -> completed = true;
            default -> {}
        }
    }

    private void answered(long version, String item, ItemState state) {
        answers.put(version, item);
        items.put(item, state);
    }

    private void takeBack(FactReversed reversed) {
        String item = answers.remove(reversed.factVersion());
        if (item != null) {
            items.put(item, ItemState.OPEN);
        }
        if (reversed.fact().equals("HouseholdLetterIssued")) {
            letterIssued = false;
        }
    }

    private void reported(Service papers, long version) {
        service = papers;
        reportVersion = version;
    }
}
