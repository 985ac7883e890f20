package org.veterancare.command.life;

import java.util.EnumSet;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingEvent;

/** On which identities of the person something was built since they were recorded, so that they are no mere slip. */
final class Foundations {

    private final Set<SubjectKind> built = EnumSet.noneOf(SubjectKind.class);
    private final Set<SubjectKind> onCard = EnumSet.noneOf(SubjectKind.class);

    /** What the plaque honours, also one that was withdrawn and may hang again. */
    private SubjectKind onPlaque;

    private boolean hangs;

    boolean bear(SubjectKind kind) {
        return built.contains(kind) || onCard.contains(kind) || hangs && onPlaque == kind;
    }

    void on(CaseEvent fact) {
        switch (fact) {
            // what was there before does not rest on it
            case IdentityAdded added -> built.remove(added.kind());
            case RegistrationEvent veterans -> built.add(SubjectKind.VETERAN);
            case TrainingEvent veterans -> built.add(SubjectKind.VETERAN);
            case PlacementEvent veterans -> built.add(SubjectKind.VETERAN);
            case WelcomeCeremonyHeld veterans -> built.add(SubjectKind.VETERAN);
            case FamilyEvent either -> built.addAll(Set.of(SubjectKind.VETERAN, SubjectKind.MILITARY_FAMILY));
            // the chip holds all identities
            case PrivilegeCardApplied applied -> onCard.addAll(applied.identities());
            case PrivilegeCardRejected refused -> onCard.clear();
            case PrivilegeCardWithdrawn taken -> onCard.clear();
            case PlaqueHung hung -> plaque(hung.ground(), true);
            case FactReversed slip when slip.isOf(PlaqueHung.class) -> hangs = false;
            case FactReversed slip when slip.isOf(PrivilegeCardApplied.class) -> onCard.clear();
            case PlaqueWithdrawn taken -> hangs = false;
            case PlaqueSuperseded passed -> hangs = false;
            case PlaqueRestored back -> hangs = true;
            case CaseAbsorbed absorbed when absorbed.carried() != null -> carried(absorbed.carried());
            default -> {}
        }
    }

    /** What the person has from a double rests on the same identities as if it had been got here. */
    private void carried(Carried has) {
        if (has.card() != null) {
            onCard.addAll(has.card().identities());
        }
        if (has.plaque() != null) {
            plaque(has.plaque().ground(), has.plaque().hangs());
        }
    }

    private void plaque(SubjectKind honoured, boolean hangsNow) {
        onPlaque = honoured;
        hangs = hangsNow;
    }
}
