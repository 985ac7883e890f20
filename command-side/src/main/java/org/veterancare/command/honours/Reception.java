package org.veterancare.command.honours;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.honours.HonourCommand.DeclineHonour;
import org.veterancare.command.honours.HonourCommand.RecordCeremony;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.SubjectKind;

/** What a reception leaves to be done: the welcome, and what of it, of the plaque and of the first card is not done (REG-09). */
public final class Reception implements Phase {

    private static final Map<HonourKind, Set<HonourEnd>> ENDS = Map.of(
            HonourKind.CEREMONY, Set.of(HonourEnd.DECLINED, HonourEnd.NOT_HELD),
            HonourKind.PLAQUE, Set.of(HonourEnd.DECLINED, HonourEnd.HOUSEHOLD_HAS_PLAQUE),
            HonourKind.CARD, Set.of(HonourEnd.DECLINED));

    private final Holder holder = new Holder();

    /** What is no longer to be done, and the version of the fact that says so. */
    private final Map<HonourKind, Long> over = new EnumMap<>(HonourKind.class);

    private final CardState card = new CardState();

    private boolean welcomed;

    /** Whether another district has the file. */
    private boolean away;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == RecordCeremony.class) {
            require(!welcomed, "CASE-STATE");
            requireVeteran();
        } else if (command == DeclineHonour.class) {
            require(mayNotWantAnother() || ENDS.keySet().stream().anyMatch(this::isToBeDone), "CASE-STATE");
        }
    }

    /** Homes of survivors and of soldiers bear a plaque too (HON-01); what else there is at a reception is the veteran's. */
    private boolean isToBeDone(HonourKind kind) {
        return !over.containsKey(kind) && (kind == HonourKind.PLAQUE || isVeteran());
    }

    private boolean isVeteran() {
        return holder.identities().contains(SubjectKind.VETERAN);
    }

    private void requireVeteran() {
        require(isVeteran(), "REG-09");
    }

    /** Whether another card is to be made, and it was not said since that none is wanted. */
    private boolean mayNotWantAnother() {
        Long since = card.toReplaceSince();
        return since != null && over.getOrDefault(HonourKind.CARD, since) <= since;
    }

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    /** That an honour was not wanted is a slip only while it keeps that one from being asked for. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return fact == WelcomeCeremonyHeld.class || fact == HonourDeclined.class && over.containsValue(version);
    }

    @CommandHandler
    void handle(RecordCeremony command) {
        apply(new WelcomeCeremonyHeld(command.caseId(), command.occurredOn()));
    }

    @CommandHandler
    void handle(DeclineHonour command) {
        Map<String, Object> said = Map.of("kind", command.kind().name(), "reason", command.reason().name());
        require(ENDS.get(command.kind()).contains(command.reason()), "REG-09", said);
        if (command.kind() != HonourKind.CARD || !mayNotWantAnother()) {
            require(command.kind() == HonourKind.PLAQUE || isVeteran(), "REG-09");
            require(!over.containsKey(command.kind()), "CASE-STATE", said);
        }
        apply(new HonourDeclined(command.caseId(), command.occurredOn(), command.kind(), command.reason()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        holder.take(fact, version);
        card.take(fact, version);
        switch (fact) {
            case WelcomeCeremonyHeld held -> {
                welcomed = true;
                over.put(HonourKind.CEREMONY, version);
            }
            case HonourDeclined declined -> over.put(declined.kind(), version);
            case PlaqueHung hung -> over.put(HonourKind.PLAQUE, version);
            case PlaqueSuperseded passed -> over.remove(HonourKind.PLAQUE);
            case CaseTransferredOut left -> away = true;
            case CaseTransferredIn came -> {
                if (away) {
                    // whoever comes back is asked where the plaque hangs now, and may want no other (HON-02)
                    over.remove(HonourKind.PLAQUE);
                }
                away = false;
            }
            case PrivilegeCardApplied applied -> over.put(HonourKind.CARD, version);
            case CaseAbsorbed absorbed when absorbed.carried() != null -> carried(absorbed.carried(), version);
            case FactReversed slip -> {
                welcomed = welcomed && !slip.isOf(WelcomeCeremonyHeld.class);
                over.values().removeIf(at -> at == slip.factVersion());
            }
            default -> {}
        }
    }

    private void carried(Carried has, long version) {
        if (has.card() != null) {
            over.putIfAbsent(HonourKind.CARD, version);
        }
        if (has.plaque() != null) {
            over.putIfAbsent(HonourKind.PLAQUE, version);
        }
    }
}
