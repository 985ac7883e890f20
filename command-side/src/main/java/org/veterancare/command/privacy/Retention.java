package org.veterancare.command.privacy;

import java.time.LocalDate;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.SettlementEvent;
import org.veterancare.law.Law;

/** How long a record is kept, from the shortest to the longest (PRI-06); to be approved by the archive authority (U16). */
enum Retention {
    /** Visits, services, training. */
    SERVICES("retentionServicesYears"),
    /** Payments and hardship relief. */
    PAYMENTS("retentionPaymentsYears"),
    /** Verified identity, settlement, disability and survivor status. */
    PERMANENT(null);

    private final String years;

    Retention(String years) {
        this.years = years;
    }

    static Retention of(CaseEvent fact) {
        return switch (fact) {
            case CaseOpened opened -> opened.identityVerified() ? PERMANENT : SERVICES;
            case RegistrationEvent settlement -> PERMANENT;
            case SettlementEvent settlement -> PERMANENT;
            case PlacementOpened settlement -> PERMANENT;
            case BenefitEvent status -> PERMANENT;
            case HardshipEvent relief -> PAYMENTS;
            case WaitingAllowanceStarted paid -> PAYMENTS;
            default -> SERVICES;
        };
    }

    Retention orLonger(Retention other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** Last day of the period of a record archived on this day; null for ever. */
    LocalDate until(LocalDate archivedOn, Law law) {
        return years == null ? null : archivedOn.plusYears(law.policy().number(years, archivedOn));
    }
}
