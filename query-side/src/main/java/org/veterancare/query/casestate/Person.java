package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.SubjectEvent;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.IdentityVerified;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectEvent.PhotoRecorded;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationEnded;
import org.veterancare.events.SubjectEvent.RelationMirrored;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.SurvivorCertificate;
import org.veterancare.events.SubjectEvent.SurvivorProven;
import org.veterancare.events.SubjectEvent.WantedRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.AssignedWorkBar;

/**
 * What is known of the person beyond name and number (domain 5.2).
 *
 * @param photos of the person, the oldest first: the last one is on file
 */
public record Person(
        List<Identity> identities, List<Kin> relations, List<Certificate> certificates, Death death, List<Bond> bonds,
        List<Photo> photos) {

    /** Before anything of it. */
    public static final Person UNKNOWN = new Person(
            List.of(), List.of(), List.of(), null, List.of(), List.of());

    /** Rows of before photos were kept have none. */
    public Person {
        photos = photos == null ? List.of() : photos;
    }

    /** Another identity of the same person. */
    public record Identity(Mark mark, SubjectKind kind, String proof) {}

    /**
     * A relation to the person of another case.
     *
     * @param ended null while it stands
     */
    public record Kin(Mark mark, CaseId related, Relation relation, Mark ended) {}

    /** What proves whose survivor the person is, where the dead has no case here. */
    public record Certificate(Mark mark, SurvivorCertificate kind, Personal number, String proof) {}

    /** @param photo hash of the picture */
    public record Photo(Mark mark, LocalDate takenOn, String photo) {}

    /**
     * The death as it is recorded.
     *
     * @param revoked null unless the record was wrong
     */
    public record Death(Mark mark, DeathProof proof, Mark revoked) {}

    /**
     * What a court or the police recorded.
     *
     * @param sanction null where the police only search
     * @param until last day, where one is set
     * @param released null while it lasts
     */
    public record Bond(Mark mark, Sanction sanction, Personal documentNumber, LocalDate until, Mark released) {

        /** Whether criminal liability was pursued; of a detention nobody knows yet. */
        boolean isCrime() {
            return sanction != null
                    && AssignedWorkBar.of(sanction).filter(AssignedWorkBar.CRIMINALLY_PUNISHED::equals).isPresent();
        }

        /** Whether payments stand still for as long as it lasts: prison, the loss of rights, or a search (SUS-01). */
        boolean suspends() {
            return sanction == null || isCrime();
        }

        /** Whether a release may still end it: nobody is given back to the army. */
        boolean lasts() {
            return released == null && sanction != Sanction.DISMISSAL_FROM_SERVICE;
        }

        private Bond released(ReleaseRecorded fact, Mark on) {
            return lasts() && fact.ends(mark.version()) ? new Bond(mark, sanction, documentNumber, until, on) : this;
        }
    }

    /** With the right day of the death. */
    Person died(LocalDate on) {
        return withDeath(new Death(death.mark().on(on), death.proof(), death.revoked()));
    }

    /** With the right kind in what was added by that fact. */
    Person is(SubjectKind right, long version) {
        List<Identity> all = identities.stream()
                .map(each -> Mark.isOf(each.mark(), version) ? new Identity(each.mark(), right, each.proof()) : each)
                .toList();
        return new Person(all, relations, certificates, death, bonds, photos);
    }

    boolean isAlso(SubjectKind kind) {
        return identities.stream().anyMatch(identity -> identity.kind() == kind);
    }

    boolean isDead() {
        return death != null && death.revoked() == null;
    }

    Person after(SubjectEvent event, Mark mark) {
        return switch (event) {
            case IdentityVerified fact -> this;
            case IdentityCorrected fact -> this;
            case NameChanged fact -> this;
            case ContactRecorded fact -> this;
            case PhotoRecorded fact ->
                new Person(
                        identities, relations, certificates, death, bonds,
                        Lists.append(photos, new Photo(mark, fact.takenOn(), fact.photo())));
            case IdentityAdded fact ->
                new Person(
                        Lists.append(identities, new Identity(mark, fact.kind(), fact.proof())), relations,
                        certificates, death, bonds, photos);
            case SurvivorProven fact ->
                new Person(
                        identities, relations,
                        Lists.append(
                                certificates,
                                new Certificate(mark, fact.certificate(), fact.certificateNumber(), fact.proof())),
                        death, bonds, photos);
            case RelationRecorded fact -> related(mark, fact.related(), fact.relation());
            case RelationMirrored fact -> related(mark, fact.related(), fact.relation());
            case RelationEnded fact ->
                withRelations(Lists.replace(
                        relations,
                        kin -> kin.ended() == null
                                && kin.related().equals(fact.related())
                                && kin.relation() == fact.relation(),
                        kin -> new Kin(kin.mark(), kin.related(), kin.relation(), mark)));
            case SubjectDeathRecorded fact -> withDeath(new Death(mark, fact.proof(), null));
            case DeathRecordRevoked fact -> withDeath(new Death(death.mark(), death.proof(), mark));
            case SentenceRecorded fact ->
                bound(new Bond(mark, fact.sanction(), fact.documentNumber(), fact.until(), null));
            case WantedRecorded fact -> bound(new Bond(mark, null, fact.documentNumber(), null, null));
            case ReleaseRecorded fact ->
                new Person(
                        identities, relations, certificates, death,
                        bonds.stream().map(bond -> bond.released(fact, mark)).toList(), photos);
        };
    }

    /** Without what a slip recorded of another identity, a court or the police, or a photo of somebody else. */
    Person without(long version) {
        return new Person(
                identities.stream().filter(identity -> identity.mark().version() != version).toList(),
                relations,
                certificates.stream().filter(paper -> paper.mark().version() != version).toList(),
                death,
                bonds.stream().filter(bond -> bond.mark().version() != version).toList(),
                photos.stream().filter(photo -> photo.mark().version() != version).toList());
    }

    private Person related(Mark mark, CaseId related, Relation relation) {
        return withRelations(Lists.append(relations, new Kin(mark, related, relation, null)));
    }

    private Person withRelations(List<Kin> changed) {
        return new Person(identities, changed, certificates, death, bonds, photos);
    }

    private Person withDeath(Death changed) {
        return new Person(identities, relations, certificates, changed, bonds, photos);
    }

    private Person bound(Bond bond) {
        return new Person(identities, relations, certificates, death, Lists.append(bonds, bond), photos);
    }
}
