package org.veterancare.command.life;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementCancelled;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.BenefitEvent.EntitlementStopped;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingEvent;
import org.veterancare.law.BenefitCatalogue;

/** On which identities of the person something was built since they were recorded, so that they are no mere slip. */
final class Foundations {

    /** By the fact that says so: what is taken back bears nothing. */
    private final Map<Long, Set<SubjectKind>> built = new HashMap<>();

    private final Set<SubjectKind> onCard = EnumSet.noneOf(SubjectKind.class);

    /** Of the last card that a decision took, which may be quashed. */
    private Set<SubjectKind> onTaken = Set.of();

    /** Numbers of what is applied for, or given, because of somebody's death. */
    private final Set<Integer> byADeath = new HashSet<>();

    /** What the plaque honours, also one that was withdrawn and may hang again. */
    private SubjectKind onPlaque;

    private boolean hangs;

    /** What doubles brought, by the version of the merger. */
    private final Map<Long, Brought> doubles = new HashMap<>();

    /** @param onCard as it was before */
    private record Brought(Carried has, Set<SubjectKind> onCard) {}

    boolean bear(SubjectKind kind) {
        return built.values().stream().anyMatch(kinds -> kinds.contains(kind)) || onCard.contains(kind)
                || hangs && onPlaque == kind || kind == SubjectKind.SURVIVOR && !byADeath.isEmpty();
    }

    void on(CaseEvent fact, long version) {
        switch (fact) {
            // what was there before does not rest on it
            case IdentityAdded added -> added(added.kind());
            // a timer's word on a notice, and dates that are told again, go with the notice
            case ReportingOverdue late -> {}
            case ForfeitureReviewOpened review -> {}
            case ReportDueRecomputed recomputed -> {}
            case RegistrationEvent veterans -> build(version, SubjectKind.VETERAN);
            case TrainingEvent veterans -> build(version, SubjectKind.VETERAN);
            case PlacementEvent veterans -> build(version, SubjectKind.VETERAN);
            case WelcomeCeremonyHeld veterans -> build(version, SubjectKind.VETERAN);
            case CaseTransferredIn served when served.service() != null -> build(version, SubjectKind.VETERAN);
            case EntitlementApplied applied when BenefitCatalogue.BY_A_DEATH.contains(applied.category()) ->
                byADeath.add(applied.entitlement());
            case EntitlementDenied over -> byADeath.remove(over.entitlement());
            case EntitlementStopped over -> byADeath.remove(over.entitlement());
            case EntitlementCancelled over -> byADeath.remove(over.entitlement());
            case FamilyEvent either -> build(version, SubjectKind.VETERAN, SubjectKind.MILITARY_FAMILY);
            // the chip holds all identities
            case PrivilegeCardApplied applied -> onCard.addAll(applied.identities());
            case PrivilegeCardShown shown -> onCard.addAll(shown.identities());
            case PrivilegeCardRejected refused -> onCard.clear();
            case PrivilegeCardWithdrawn taken -> {
                onTaken = EnumSet.copyOf(onCard);
                onCard.clear();
            }
            case PrivilegeCardRestored back -> onCard.addAll(onTaken);
            case PlaqueHung hung -> plaque(hung.ground(), true);
            case FactReversed slip -> takenBack(slip);
            case PlaqueWithdrawn taken -> hangs = false;
            case PlaqueSuperseded passed -> hangs = false;
            case PlaqueRestored back -> plaque(back.ground() == null ? onPlaque : back.ground(), true);
            case CaseAbsorbed absorbed when absorbed.carried() != null -> carried(absorbed.carried(), version);
            default -> {}
        }
    }

    private void added(SubjectKind kind) {
        built.values().forEach(kinds -> kinds.remove(kind));
        if (kind == SubjectKind.SURVIVOR) {
            byADeath.clear();
        }
    }

    private void build(long version, SubjectKind... on) {
        built.put(version, EnumSet.copyOf(List.of(on)));
    }

    private void takenBack(FactReversed slip) {
        built.remove(slip.factVersion());
        hangs = hangs && !slip.isOf(PlaqueHung.class);
        if (slip.isOf(PrivilegeCardApplied.class, PrivilegeCardShown.class)) {
            onCard.clear();
        }
        Brought other = doubles.remove(slip.factVersion());
        if (other != null && other.has().card() != null) {
            onCard.retainAll(other.onCard());
        }
        hangs = hangs && (other == null || other.has().plaque() == null);
    }

    /** What the person has from a double rests on the same identities as if it had been got here. */
    private void carried(Carried has, long version) {
        doubles.put(version, new Brought(has, Set.copyOf(onCard)));
        if (has.service() != null) {
            build(version, SubjectKind.VETERAN);
        }
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
