package org.veterancare.command.honours;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.HouseholdClaims;
import org.veterancare.command.Phase;
import org.veterancare.command.honours.HonourCommand.HangPlaque;
import org.veterancare.command.honours.HonourCommand.OnPlaque;
import org.veterancare.command.honours.HonourCommand.ReplacePlaque;
import org.veterancare.command.honours.HonourCommand.RestorePlaque;
import org.veterancare.command.honours.HonourCommand.WithdrawPlaque;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.MoveEvent.CarriedPlaque;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.HomeAddress;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.law.Touch;

/** 光荣牌: one for a household, kept after a death but not replaced then, withdrawn and restored by decision (HON-01, HON-02). */
public final class Plaque implements Phase {

    private enum Stage {
        NONE,
        HUNG,
        WITHDRAWN
    }

    private final Holder holder = new Holder();
    private Stage stage = Stage.NONE;
    private SubjectKind ground;

    /** Whether the case is with another district. */
    private boolean away;

    /** Natural person; null where the log does not say who. */
    private String withdrawnBy;

    /** The fact that hung it, while nothing was done with it since; null otherwise. */
    private Long hungAt;

    /** The merger that brought it; null for none. */
    private Long broughtAt;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        Map<String, Object> facts = Map.of("stage", stage.name());
        if (command == HangPlaque.class) {
            require(stage == Stage.NONE, "HON-01", facts);
            holder.requireHonourable();
        }
        if (command == ReplacePlaque.class || command == WithdrawPlaque.class) {
            require(stage == Stage.HUNG, "CASE-STATE", facts);
        }
        if (command == RestorePlaque.class) {
            require(stage == Stage.WITHDRAWN, "CASE-STATE", facts);
        }
        if (command == ReplacePlaque.class || command == RestorePlaque.class) {
            holder.requireHonourable();
        }
    }

    /** Who decided on the withdrawal does not quash it. */
    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == RestorePlaque.class) {
            require(!actor.person().equals(withdrawnBy), "FOUR-EYES");
        }
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return OnPlaque.class.isAssignableFrom(command) ? Set.of(Touch.PLAQUE) : Set.of();
    }

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    /** One that was put down in the wrong case. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return hungAt != null && hungAt == version;
    }

    /** With the fact goes the claim to the household, back to whom it was taken from. */
    public void takeDown(ReverseFact command, HouseholdClaims households) {
        if (takesBack(command.factVersion(), PlaqueHung.class)) {
            households.giveBack(command.caseId());
        }
    }

    @CommandHandler
    void handle(HangPlaque command, HouseholdClaims households) {
        requireGround(command.ground());
        households.claim(HomeAddress.parse(command.address().clear()), command.caseId());
        apply(new PlaqueHung(command.caseId(), command.occurredOn(), command.ground(), command.address()));
    }

    private void requireGround(SubjectKind honoured) {
        require(holder.identities().contains(honoured), "HON-01", Map.of("ground", honoured.name()));
        require(
                honoured != SubjectKind.SURVIVOR || holder.isProvenSurvivor(),
                "HON-01",
                Map.of("ground", honoured.name(), "missing", "relation"));
    }

    @CommandHandler
    void handle(ReplacePlaque command, HouseholdClaims households) {
        requireGround(ground);
        households.claim(HomeAddress.parse(command.address().clear()), command.caseId());
        apply(new PlaqueReplaced(command.caseId(), command.occurredOn(), command.cause(), command.address()));
    }

    @CommandHandler
    void handle(WithdrawPlaque command, HouseholdClaims households, Law law) {
        LocalDate on = command.occurredOn();
        String decision = DocumentNumber.decision(command.decisionNumber()).value();
        households.release(command.caseId());
        apply(new PlaqueWithdrawn(
                command.caseId(),
                on,
                decision,
                Remedy.from(on, law)));
    }

    @CommandHandler
    void handle(RestorePlaque command, HouseholdClaims households) {
        requireGround(command.ground());
        String decision = DocumentNumber.decision(command.decisionNumber()).value();
        households.claim(HomeAddress.parse(command.address().clear()), command.caseId());
        apply(new PlaqueRestored(
                command.caseId(), command.occurredOn(), decision, command.ground(), command.address()));
        if (away) {
            // as with whoever leaves: the next family at that address may have its own
            households.gone(command.caseId());
        }
    }

    /** The person lives after all, or is in the district again: the household is still theirs, or has another plaque by now. */
    public void isBack(CaseId caseId, LocalDate on, HouseholdClaims households) {
        if (!households.back(caseId) && hangs()) {
            apply(new PlaqueSuperseded(caseId, on));
        }
    }

    /** Whether it hangs, as far as is recorded. */
    public boolean hangs() {
        return stage == Stage.HUNG;
    }

    /** What goes along where the case ends in another one; null for no plaque. */
    public CarriedPlaque carried() {
        return stage == Stage.NONE ? null : new CarriedPlaque(ground, hangs(), hangs() ? null : withdrawnBy);
    }

    /** The same where this is the other case, which goes on with its own if it has one. */
    public CarriedPlaque taking(CarriedPlaque other) {
        return stage == Stage.NONE ? other : null;
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        holder.take(fact, version);
        switch (fact) {
            case FactReversed slip when takesBack(slip.factVersion(), PlaqueHung.class) -> {
                stage = Stage.NONE;
                hungAt = null;
            }
            case FactReversed slip when broughtAt != null && broughtAt == slip.factVersion() -> {
                stage = Stage.NONE;
                broughtAt = null;
            }
            case PlaqueHung hung -> {
                stands(hung.ground(), true);
                hungAt = version;
            }
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().plaque() != null -> {
                CarriedPlaque brought = absorbed.carried().plaque();
                stands(brought.ground(), brought.hangs());
                withdrawnBy = brought.withdrawnBy();
                broughtAt = version;
            }
            case PlaqueReplaced replaced -> at(Stage.HUNG);
            case PlaqueRestored restored -> stands(restored.ground() == null ? ground : restored.ground(), true);
            case PlaqueWithdrawn withdrawn -> {
                at(Stage.WITHDRAWN);
                withdrawnBy = Actor.person(by);
            }
            case PlaqueSuperseded passed -> at(Stage.NONE);
            case CaseTransferredOut left -> away = true;
            case CaseTransferredIn back -> away = false;
            default -> {}
        }
    }

    private void stands(SubjectKind honoured, boolean hangs) {
        ground = honoured;
        at(hangs ? Stage.HUNG : Stage.WITHDRAWN);
    }

    private void at(Stage next) {
        stage = next;
        hungAt = null;
    }
}
