package org.veterancare.command.honours;

import static org.veterancare.law.Guard.require;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationEnded;
import org.veterancare.events.SubjectEvent.RelationMirrored;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SurvivorProven;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Identities;
import org.veterancare.law.RegionCode;
import org.veterancare.law.Restraints;

/** What the rules of honours ask of the person. */
final class Holder {

    private final Identities identities = new Identities();
    private final Restraints restraints = new Restraints();
    private final Set<CaseId> survived = new HashSet<>();

    /** Versions of the facts that prove it by a certificate. */
    private final Set<Long> certificates = new HashSet<>();

    private YearMonth bornIn;
    private boolean recordCard;
    private String hukouRegion;
    private String residenceRegion;

    Set<SubjectKind> identities() {
        return identities.all();
    }

    YearMonth bornIn() {
        return bornIn;
    }

    boolean hasRecordCard() {
        return recordCard;
    }

    boolean isProvenSurvivor() {
        return !survived.isEmpty() || !certificates.isEmpty();
    }

    /** Nobody gets a card while bound, wanted, or after a dismissal from the service (S14). */
    void requireNotExcluded() {
        Set<Sanction> sanctions = restraints.sanctions();
        boolean dismissedAtMost = sanctions.stream().allMatch(each -> each == Sanction.DISMISSAL_FROM_SERVICE);
        require(dismissedAtMost, "CARD-01", Map.of("exclusion", "SENTENCE"));
        require(!restraints.isWanted(), "CARD-01", Map.of("exclusion", "WANTED"));
        require(sanctions.isEmpty(), "CARD-01", Map.of("exclusion", "DISMISSED"));
    }

    /** No plaque for whom a court sentenced or the army dismissed; who is held or searched for is not judged (HON-02). */
    void requireHonourable() {
        require(
                restraints.sanctions().stream().allMatch(sanction -> sanction == Sanction.DETENTION),
                "HON-02",
                Map.of("exclusion", restraints.sanctions()));
    }

    /** Whether the hukou or the habitual residence is of this district, whose stations take the application. */
    boolean belongsHere() {
        return hukouRegion.startsWith(RegionCode.DISTRICT) || residenceRegion.startsWith(RegionCode.DISTRICT);
    }

    void take(CaseEvent fact, long version) {
        identities.on(fact, version);
        restraints.on(fact, version);
        switch (fact) {
            case CaseOpened opened -> {
                bornIn = opened.bornIn();
                lives(opened.hukouRegion(), opened.residenceRegion());
            }
            case ResidenceChanged moved -> lives(moved.hukouRegion(), moved.residenceRegion());
            case RecordCardCreated card -> recordCard = true;
            case FactCorrected corrected when corrected.field() == CorrectedField.HUKOU_REGION ->
                lives(corrected.after(), residenceRegion);
            case FactCorrected corrected when corrected.field() == CorrectedField.RESIDENCE_REGION ->
                lives(hukouRegion, corrected.after());
            case IdentityCorrected corrected -> bornIn = corrected.bornIn();
            case RelationRecorded recorded when recorded.relation() == Relation.SURVIVOR_OF ->
                survived.add(recorded.related());
            case RelationMirrored mirrored when mirrored.relation() == Relation.SURVIVOR_OF ->
                survived.add(mirrored.related());
            case RelationEnded ended when ended.relation() == Relation.SURVIVOR_OF -> survived.remove(ended.related());
            case SurvivorProven proven -> certificates.add(version);
            case FactReversed slip -> certificates.remove(slip.factVersion());
            default -> {}
        }
    }

    private void lives(String hukou, String residence) {
        hukouRegion = hukou;
        residenceRegion = residence;
    }
}
