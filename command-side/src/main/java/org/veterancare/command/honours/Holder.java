package org.veterancare.command.honours;

import static org.veterancare.law.Guard.require;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationEnded;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.WantedRecorded;
import org.veterancare.events.SubjectKind;

/** What the rules of honours ask of the person. */
final class Holder {

    private final Set<SubjectKind> identities = EnumSet.noneOf(SubjectKind.class);
    private final Set<CaseId> survived = new HashSet<>();
    private YearMonth bornIn;
    private boolean recordCard;
    private boolean bound;
    private boolean wanted;
    private boolean dismissed;

    Set<SubjectKind> identities() {
        return EnumSet.copyOf(identities);
    }

    YearMonth bornIn() {
        return bornIn;
    }

    boolean hasRecordCard() {
        return recordCard;
    }

    boolean isProvenSurvivor() {
        return !survived.isEmpty();
    }

    /** Nobody gets a card while bound, wanted, or after a dismissal from the service (S14). */
    void requireNotExcluded() {
        require(!bound, "CARD-01", Map.of("exclusion", "SENTENCE"));
        require(!wanted, "CARD-01", Map.of("exclusion", "WANTED"));
        require(!dismissed, "CARD-01", Map.of("exclusion", "DISMISSED"));
    }

    void take(CaseEvent fact) {
        switch (fact) {
            case CaseOpened opened -> {
                identities.add(opened.subjectKind());
                bornIn = opened.bornIn();
            }
            case RecordCardCreated card -> recordCard = true;
            case IdentityAdded added -> identities.add(added.kind());
            case IdentityCorrected corrected -> bornIn = corrected.bornIn();
            case RelationRecorded recorded when recorded.relation() == Relation.SURVIVOR_OF ->
                survived.add(recorded.related());
            case RelationEnded ended when ended.relation() == Relation.SURVIVOR_OF -> survived.remove(ended.related());
            case SentenceRecorded sentence when sentence.sanction() == Sanction.DISMISSAL_FROM_SERVICE ->
                dismissed = true;
            case SentenceRecorded sentence -> bound = true;
            case WantedRecorded search -> wanted = true;
            case ReleaseRecorded release -> {
                bound = false;
                wanted = false;
            }
            default -> {}
        }
    }
}
