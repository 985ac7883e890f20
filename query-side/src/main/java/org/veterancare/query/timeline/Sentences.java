package org.veterancare.query.timeline;

import java.util.function.Function;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HonourEvent;
import org.veterancare.events.MoveEvent;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PrivacyEvent;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.SettlementEvent;
import org.veterancare.events.SubjectEvent;
import org.veterancare.events.TrainingEvent;
import org.veterancare.web.Language;

/** What each fact says to a reader. */
final class Sentences {

    private Sentences() {}

    static String of(CaseEvent event, Language language, Function<Personal, String> opener) {
        Speech speech = new Speech(language, opener);
        return switch (event) {
            case CaseLifeEvent fact -> LifeSentences.of(fact, speech);
            case SubjectEvent fact -> SubjectSentences.of(fact, speech);
            case MoveEvent fact -> MoveSentences.of(fact, speech);
            case HonourEvent fact -> HonourSentences.of(fact, speech);
            case RegistrationEvent fact -> RegistrationSentences.of(fact, speech);
            case SettlementEvent fact -> SettlementSentences.of(fact, speech);
            case TrainingEvent fact -> TrainingSentences.of(fact, speech);
            case PlacementEvent fact -> PlacementSentences.of(fact, speech);
            case BenefitEvent fact -> BenefitSentences.of(fact, speech);
            case FamilyEvent fact -> FamilySentences.of(fact, speech);
            case HardshipEvent fact -> HardshipSentences.of(fact, speech);
            case PrivacyEvent fact -> PrivacySentences.of(fact, speech);
            case DeadlineEvent fact -> DeadlineSentences.of(fact, speech);
        };
    }
}
