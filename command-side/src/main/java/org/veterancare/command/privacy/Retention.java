package org.veterancare.command.privacy;

import java.time.LocalDate;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HonourEvent;
import org.veterancare.events.MoveEvent;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PrivacyEvent;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.SettlementEvent;
import org.veterancare.events.SubjectEvent;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.IdentityVerified;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationMirrored;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.SurvivorProven;
import org.veterancare.events.TrainingEvent;
import org.veterancare.events.TrainingEvent.SubsidyPaid;
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

    /** Every phase is named, so that a new one is decided on and not forgotten among the shortest. */
    static Retention of(CaseEvent fact) {
        return switch (fact) {
            case RegistrationEvent settlement -> PERMANENT;
            case SettlementEvent settlement -> PERMANENT;
            case BenefitEvent status -> PERMANENT;
            case PlacementOpened settlement -> PERMANENT;
            case IdentityVerified identity -> PERMANENT;
            case IdentityCorrected identity -> PERMANENT;
            case IdentityAdded identity -> PERMANENT;
            case NameChanged identity -> PERMANENT;
            case SurvivorProven survivor -> PERMANENT;
            case RelationRecorded relation -> ofSurvivors(relation.relation());
            case RelationMirrored relation -> ofSurvivors(relation.relation());
            case CaseTransferredIn from -> from.service() == null ? SERVICES : PERMANENT;
            case CaseAbsorbed from -> from.carried() == null || from.carried().service() == null ? SERVICES : PERMANENT;
            case CaseOpened opened -> opened.identityVerified() ? PERMANENT : SERVICES;
            case HardshipEvent relief -> PAYMENTS;
            case WaitingAllowanceStarted paid -> PAYMENTS;
            case SubsidyPaid paid -> PAYMENTS;
            case SpouseSubsidised paid -> PAYMENTS;
            case PlacementEvent service -> SERVICES;
            case TrainingEvent service -> SERVICES;
            case FamilyEvent service -> SERVICES;
            case HonourEvent service -> SERVICES;
            case SubjectEvent service -> SERVICES;
            case MoveEvent service -> SERVICES;
            case CaseLifeEvent service -> SERVICES;
            case PrivacyEvent service -> SERVICES;
            case DeadlineEvent service -> SERVICES;
        };
    }

    private static Retention ofSurvivors(Relation relation) {
        return relation == Relation.SURVIVOR_OF || relation == Relation.SURVIVED_BY ? PERMANENT : SERVICES;
    }

    Retention orLonger(Retention other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** Last day of the period of a record archived on this day; null for ever. */
    LocalDate until(LocalDate archivedOn, Law law) {
        return years == null ? null : archivedOn.plusYears(law.policy().number(years, archivedOn));
    }
}
