package org.veterancare.command.honours;

import static org.veterancare.law.Guard.require;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.MoveEvent.ResidenceChanged;
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
import org.veterancare.law.RegionCode;

/** What the rules of honours ask of the person. */
final class Holder {

    private final Set<SubjectKind> identities = EnumSet.noneOf(SubjectKind.class);
    private final Set<CaseId> survived = new HashSet<>();
    private YearMonth bornIn;
    private boolean recordCard;
    private String hukouRegion;
    private String residenceRegion;

    /** What a court, the police or the army recorded, by the version of the fact, while it lasts. */
    private final Map<Long, Sanction> sanctions = new HashMap<>();

    private final Set<Long> searches = new HashSet<>();

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
        require(sanctions.values().stream().noneMatch(Holder::ends), "CARD-01", Map.of("exclusion", "SENTENCE"));
        require(searches.isEmpty(), "CARD-01", Map.of("exclusion", "WANTED"));
        require(sanctions.isEmpty(), "CARD-01", Map.of("exclusion", "DISMISSED"));
    }

    /** Whether a release ends it; it gives nobody back to the army. */
    private static boolean ends(Sanction sanction) {
        return sanction != Sanction.DISMISSAL_FROM_SERVICE;
    }

    /** Whether the hukou or the habitual residence is of this district, whose stations take the application. */
    boolean belongsHere() {
        return hukouRegion.startsWith(RegionCode.DISTRICT) || residenceRegion.startsWith(RegionCode.DISTRICT);
    }

    void take(CaseEvent fact, long version) {
        switch (fact) {
            case CaseOpened opened -> {
                identities.add(opened.subjectKind());
                bornIn = opened.bornIn();
                lives(opened.hukouRegion(), opened.residenceRegion());
            }
            case ResidenceChanged moved -> lives(moved.hukouRegion(), moved.residenceRegion());
            case RecordCardCreated card -> recordCard = true;
            case IdentityAdded added -> identities.add(added.kind());
            case IdentityCorrected corrected -> bornIn = corrected.bornIn();
            case RelationRecorded recorded when recorded.relation() == Relation.SURVIVOR_OF ->
                survived.add(recorded.related());
            case RelationEnded ended when ended.relation() == Relation.SURVIVOR_OF -> survived.remove(ended.related());
            case SentenceRecorded sentence -> sanctions.put(version, sentence.sanction());
            case WantedRecorded search -> searches.add(version);
            case ReleaseRecorded release -> {
                sanctions.values().removeIf(Holder::ends);
                searches.clear();
            }
            case FactReversed slip -> {
                sanctions.remove(slip.factVersion());
                searches.remove(slip.factVersion());
            }
            default -> {}
        }
    }

    private void lives(String hukou, String residence) {
        hukouRegion = hukou;
        residenceRegion = residence;
    }
}
