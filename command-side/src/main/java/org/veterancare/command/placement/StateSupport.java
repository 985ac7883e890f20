package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CancelledTreatments;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.FirstSignature;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.Phase;
import org.veterancare.command.placement.PlacementCommand.ApproveHomePurchase;
import org.veterancare.command.placement.PlacementCommand.OnHome;
import org.veterancare.command.placement.PlacementCommand.PayHomePurchase;
import org.veterancare.command.placement.PlacementCommand.RecordSupportKind;
import org.veterancare.command.placement.PlacementCommand.WithdrawHomePurchase;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.HomePurchaseEndorsed;
import org.veterancare.events.PlacementEvent.HomePurchasePaid;
import org.veterancare.events.PlacementEvent.HomePurchaseWithdrawn;
import org.veterancare.events.PlacementEvent.SupportKind;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.HomeOfTheSupported;
import org.veterancare.law.Law;
import org.veterancare.law.LifelongGrounds;
import org.veterancare.law.PolicyValue;
import org.veterancare.law.ReportedService;
import org.veterancare.law.Touch;

/** 供养 for life, in a home of the state or in one's own, and what one's own may cost (PLC-R 38, 78). */
final class StateSupport implements Phase {

    private static final String PRICE = "homePricePerSquareMetre";

    private ReportedService reported = ReportedService.NONE;

    /** Versions of the acceptances by which the ground holds: a provisional one is followed by another (REG-12). */
    private final Set<Long> acceptedAt = new HashSet<>();

    /** On what it rests is asked at the acceptance, and again where the mode is put right after it (SET-04). */
    private final LifelongGrounds grounds = new LifelongGrounds();

    /** Accepted in another district, from which the file came. */
    private boolean acceptedElsewhere;

    private SupportKind kind;

    /** What is to be paid; null before it is approved. */
    private Money approved;

    /** None, too, once what it was given for has changed. */
    private FirstSignature signature = FirstSignature.NONE;

    private boolean paid;

    /** A home is for the living. */
    private boolean dead;

    private final CancelledTreatments cancelled = new CancelledTreatments();

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == RecordSupportKind.class) {
            requireGround();
            require(approved == null, "CASE-STATE", Map.of("approved", true));
        } else if (command == ApproveHomePurchase.class) {
            requireGround();
            require(kind == SupportKind.DISPERSED, "SET-SUPPORT", Map.of("supportKind", String.valueOf(kind)));
            require(approved == null, "CASE-STATE", Map.of("approved", true));
        } else if (command == PayHomePurchase.class) {
            requireGround();
            requireUnpaid();
        } else if (command == WithdrawHomePurchase.class) {
            requireUnpaid();
        }
    }

    /** Asked at each step: what it rested on may have gone since. */
    private void requireGround() {
        boolean supported = reported.isValid() && reported.mode() == SettlementMode.STATE_SUPPORT;
        require(supported, "SET-SUPPORT", Map.of("missing", "mode"));
        require(acceptedElsewhere || !acceptedAt.isEmpty(), "SET-SUPPORT", Map.of("missing", "acceptance"));
        require(acceptedElsewhere || grounds.latest() != null, "SET-04", Map.of("missing", "ground"));
    }

    private void requireUnpaid() {
        require(approved != null, "SET-SUPPORT", Map.of("missing", "approval"));
        require(!paid, "CASE-STATE", Map.of("paid", true));
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return OnHome.class.isAssignableFrom(command) ? Set.of(Touch.HOME) : Set.of();
    }

    /** The support is of the mode that was reported, and what was approved rests on it. */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        return field == CorrectedField.SERVICE && kind != null;
    }

    /** The money is paid once: the case that holds it goes on, and not the double. */
    Set<String> burdens() {
        return paid ? Set.of("HOME_PAID") : Set.of();
    }

    @Override
    public boolean hasOpenBusiness() {
        return approved != null && !paid && !dead && !cancelled.has(GrantsTreatment.SETTLEMENT);
    }

    @CommandHandler
    void handle(RecordSupportKind command) {
        require(command.supportKind() != kind, "CASE-STATE", Map.of("supportKind", String.valueOf(kind)));
        apply(new SupportKindRecorded(command.caseId(), command.occurredOn(), command.supportKind()));
    }

    /** The price is the place's own; where nobody has set it nothing is approved. */
    @CommandHandler
    void handle(ApproveHomePurchase command, Actor actor, Law law) {
        LocalDate on = command.occurredOn();
        Optional<PolicyValue> price = law.policy().find(PRICE, on);
        require(price.isPresent(), "SET-SUPPORT", Map.of("notSet", PRICE));
        Money one = Money.ofFen(price.orElseThrow().value());
        Money sum = HomeOfTheSupported.sum(one);
        if (signature.isEnoughWith(new FirstSignature(sum, actor.person()), sum, on, law)) {
            apply(new HomePurchaseApproved(
                    command.caseId(), on, HomeOfTheSupported.SQUARE_METRES, one, sum, law.policy().version()));
        } else {
            apply(new HomePurchaseEndorsed(command.caseId(), on, sum));
        }
    }

    @CommandHandler
    void handle(PayHomePurchase command) {
        apply(new HomePurchasePaid(command.caseId(), command.occurredOn(), approved));
    }

    /** The price was wrong, or the person moves into a home of the state after all. */
    @CommandHandler
    void handle(WithdrawHomePurchase command) {
        apply(new HomePurchaseWithdrawn(
                command.caseId(), command.occurredOn(),
                DocumentNumber.decision(command.documentNumber()).value()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version, Actor by) {
        reported = reported.after(fact, version);
        grounds.on(fact, version, reported.service());
        cancelled.on(fact);
        if (signature.by() != null && (Touch.ofAll(fact) || Touch.of(fact).stream().anyMatch(StateSupport::isOfHome))) {
            signature = FirstSignature.NONE;
        }
        switch (fact) {
            case SettlementAccepted accepted -> acceptedAt.add(version);
            case FactReversed slip -> {
                acceptedAt.remove(slip.factVersion());
                acceptedElsewhere = acceptedElsewhere && reported.service() != null;
            }
            // to be accepted anew once that is quashed
            case SettlementPlaceRejected elsewhere -> acceptedAt.clear();
            case SettlementForfeited lost -> acceptedAt.clear();
            case CaseTransferredIn came when came.service() != null -> acceptedElsewhere = true;
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().service() != null ->
                acceptedElsewhere = true;
            case VeteranReported here -> acceptedElsewhere = false;
            case LateReportReceived here -> acceptedElsewhere = false;
            case SubjectDeathRecorded died -> dead = true;
            case DeathRecordRevoked revoked -> dead = false;
            case SupportKindRecorded recorded -> kind = recorded.supportKind();
            case HomePurchaseEndorsed home -> signature = new FirstSignature(home.amount(), by.person());
            case HomePurchaseApproved home -> approved = home.amount();
            case HomePurchaseWithdrawn home -> approved = null;
            case HomePurchasePaid home -> paid = true;
            default -> {}
        }
    }

    private static boolean isOfHome(Touch touch) {
        return touch.matter().equals(Touch.HOME);
    }
}
