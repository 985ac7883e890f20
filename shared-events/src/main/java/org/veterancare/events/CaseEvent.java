package org.veterancare.events;

/** The table of contents of a case's history: one sealed interface of facts for each phase. */
public sealed interface CaseEvent extends Fact
        permits CaseLifeEvent, SubjectEvent, MoveEvent, RegistrationEvent, SettlementEvent, HonourEvent, TrainingEvent,
        PlacementEvent, BenefitEvent, HardshipEvent, PrivacyEvent, FamilyEvent, DeadlineEvent {

    /** The case, which is also the subject under whose key the personal values of the fact are encrypted. */
    CaseId caseId();

    @Override
    default String streamId() {
        return caseId().toString();
    }
}
