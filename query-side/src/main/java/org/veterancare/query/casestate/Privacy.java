package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.events.Due;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent;
import org.veterancare.events.PrivacyEvent.ArchivedCaseTakenUp;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.PrivacyEvent.ErasureConfirmed;
import org.veterancare.events.PrivacyEvent.ErasureRequested;
import org.veterancare.events.PrivacyEvent.ErasureWithdrawn;
import org.veterancare.events.PrivacyEvent.LegalHoldLifted;
import org.veterancare.events.PrivacyEvent.LegalHoldPlaced;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.PrivacyEvent.SubjectErased;

/**
 * The person's rights over the case, and its end.
 *
 * @param restricted since when the case is only stored, null where it is not
 * @param archived null before, and once it was taken up again
 * @param hold what keeps the case from destruction now, null where nothing does
 * @param erasure the erasure that is asked for, agreed or done, null where there is none
 */
public record Privacy(Mark restricted, List<Request> requests, Archived archived, Hold hold, Erasure erasure) {

    private static final Privacy NONE = new Privacy(null, List.of(), null, null, null);

    /**
     * @param ground a relative's, null where the person asks
     * @param answered null while it is open
     */
    public record Request(
            int number,
            RequestKind kind,
            Requester requester,
            Personal ground,
            Mark received,
            Due due,
            Mark answered,
            Boolean granted) {

        static Request of(PrivacyRequestReceived fact, Mark mark) {
            return new Request(
                    fact.request(), fact.kind(), fact.requester(), fact.ground(), mark, fact.due(), null, null);
        }

        Request answered(PrivacyRequestAnswered fact, Mark mark) {
            return new Request(number, kind, requester, ground, received, due, mark, fact.granted());
        }

        public boolean isOpen() {
            return answered == null;
        }
    }

    /** @param retainUntil last day of the period, null for ever */
    public record Archived(Mark mark, String retention, LocalDate retainUntil, String policyVersion) {}

    public record Hold(Mark mark, String reference) {}

    /**
     * What of it stands in another case, where this one is a double, or is lost with an older log, is null.
     *
     * @param confirmed null before the second person agreed
     * @param from first day of carrying it out
     * @param done null before the key was destroyed
     */
    public record Erasure(Mark requested, String ground, String appraisal, Mark confirmed, LocalDate from, Mark done) {

        static Erasure unasked(SubjectErased fact) {
            return new Erasure(null, null, fact.appraisal(), null, null, null);
        }

        public boolean waitsForConsent() {
            return confirmed == null && done == null;
        }

        Erasure confirmed(ErasureConfirmed fact, Mark mark) {
            return new Erasure(requested, ground, appraisal, mark, fact.from(), null);
        }

        Erasure done(Mark mark) {
            return new Erasure(requested, ground, appraisal, confirmed, from, mark);
        }
    }

    /** @param before null where nothing of this kind has happened yet */
    static Privacy after(Privacy before, PrivacyEvent event, Mark mark) {
        return (before == null ? NONE : before).after(event, mark);
    }

    private Privacy after(PrivacyEvent event, Mark mark) {
        return switch (event) {
            case ProcessingRestricted fact -> new Privacy(mark, requests, archived, hold, erasure);
            case RestrictionLifted fact -> new Privacy(null, requests, archived, hold, erasure);
            case PrivacyRequestReceived fact -> with(Lists.append(requests, Request.of(fact, mark)));
            case PrivacyRequestAnswered fact -> with(Lists.replace(
                    requests, request -> request.number() == fact.request(), request -> request.answered(fact, mark)));
            case CaseArchived fact -> new Privacy(restricted, requests, new Archived(
                    mark, fact.retention(), fact.retainUntil(), fact.policyVersion()), hold, erasure);
            case ArchivedCaseTakenUp fact -> new Privacy(restricted, requests, null, hold, erasure);
            case LegalHoldPlaced fact -> with(new Hold(mark, fact.reference()));
            case LegalHoldLifted fact -> with((Hold) null);
            case ErasureRequested fact -> with(new Erasure(
                    mark, fact.ground(), fact.appraisal(), null, null, null));
            case ErasureConfirmed fact -> with(erasure.confirmed(fact, mark));
            case ErasureWithdrawn fact -> with((Erasure) null);
            case SubjectErased fact -> with((erasure == null ? Erasure.unasked(fact) : erasure).done(mark));
        };
    }

    private Privacy with(List<Request> now) {
        return new Privacy(restricted, now, archived, hold, erasure);
    }

    private Privacy with(Hold now) {
        return new Privacy(restricted, requests, archived, now, erasure);
    }

    private Privacy with(Erasure now) {
        return new Privacy(restricted, requests, archived, hold, now);
    }
}
