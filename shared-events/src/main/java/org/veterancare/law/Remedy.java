package org.veterancare.law;

import java.time.LocalDate;
import org.veterancare.events.BenefitEvent.EntitlementCancelled;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.BenefitEvent.EntitlementSuspended;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
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
import org.veterancare.events.TrainingEvent.SubsidyRefused;

/** Until when a decision may be contested (SUS-04), as its fact says, or a later one that counts it again. */
public final class Remedy {

    /** Code of the rule that sets it. */
    public static final String RULE = "SUS-04";

    static final int DAYS = 60;

    private Remedy() {}

    /** Sixty days from the day of the decision, the person's own, which roll over days of rest (TIM-03). */
    public static Due from(LocalDate decided, Law law) {
        return Deadlines.citizenDays(law.rules().inForce(RULE, decided), decided, DAYS, law.calendar());
    }

    /** The remedy that this decision tells of; null for what is none, or was made before it was told. */
    public static Due told(CaseEvent fact) {
        return switch (fact) {
            case DeadlineRecomputed again when again.deadline().equals(DeadlineEvent.REMEDY) -> again.due();
            case SettlementPlaceRejected decided -> decided.remedyUntil();
            case SettlementForfeited decided -> decided.remedyUntil();
            case TreatmentCancelledForFraud decided -> decided.remedyUntil();
            case AssignedWorkForfeited decided -> decided.remedyUntil();
            case AssignedWorkCancelled decided -> decided.remedyUntil();
            case AssignedWorkDenied decided -> decided.remedyUntil();
            case EntitlementDenied decided -> decided.remedyUntil();
            case EntitlementSuspended decided -> decided.remedyUntil();
            case EntitlementCancelled decided -> decided.remedyUntil();
            case PrivilegeCardRejected decided -> decided.remedyUntil();
            case PrivilegeCardWithdrawn decided -> decided.remedyUntil();
            case PlaqueWithdrawn decided -> decided.remedyUntil();
            case SubsidyRefused decided -> decided.remedyUntil();
            default -> null;
        };
    }
}
