package org.veterancare.command.life;

import java.util.EnumSet;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingEvent;

/** On which identities of the person something was built since they were recorded, so that they are no mere slip. */
final class Foundations {

    private final Set<SubjectKind> built = EnumSet.noneOf(SubjectKind.class);
    private final Set<SubjectKind> onCard = EnumSet.noneOf(SubjectKind.class);
    private final Set<SubjectKind> onPlaque = EnumSet.noneOf(SubjectKind.class);

    boolean bear(SubjectKind kind) {
        return built.contains(kind) || onCard.contains(kind) || onPlaque.contains(kind);
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
            case PlaqueHung hung -> onPlaque.add(hung.ground());
            case PlaqueWithdrawn taken -> onPlaque.clear();
            default -> {}
        }
    }
}
