package org.veterancare.command.privacy;

import java.time.LocalDate;
import java.util.Optional;
import org.veterancare.events.BenefitEvent.EntitlementCancelled;
import org.veterancare.events.BenefitEvent.EntitlementSuspended;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;

/** Until when a decision may be contested (SUS-04), as its fact says. */
final class Remedy {

    private Remedy() {}

    /** Empty for what is no decision, and for those of before it was told. */
    static Optional<LocalDate> of(CaseEvent fact) {
        return Optional.ofNullable(told(fact)).map(Due::dueOn);
    }

    private static Due told(CaseEvent fact) {
        return switch (fact) {
            case SettlementPlaceRejected decided -> decided.remedyUntil();
            case SettlementForfeited decided -> decided.remedyUntil();
            case TreatmentCancelledForFraud decided -> decided.remedyUntil();
            case AssignedWorkForfeited decided -> decided.remedyUntil();
            case AssignedWorkCancelled decided -> decided.remedyUntil();
            case AssignedWorkDenied decided -> decided.remedyUntil();
            case EntitlementSuspended decided -> decided.remedyUntil();
            case EntitlementCancelled decided -> decided.remedyUntil();
            case PrivilegeCardRejected decided -> decided.remedyUntil();
            case PrivilegeCardWithdrawn decided -> decided.remedyUntil();
            case PlaqueWithdrawn decided -> decided.remedyUntil();
            default -> null;
        };
    }
}
