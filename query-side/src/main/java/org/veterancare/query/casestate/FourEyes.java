package org.veterancare.query.casestate;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefEndorsed;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.Money;
import org.veterancare.law.Seen;
import org.veterancare.law.Touch;

/**
 * What people who decide must know beside the matter itself.
 *
 * @param seen by matter, the digest of what is to be seen here: a decision names it
 * @param endorsed by matter, the first of two signatures
 * @param recused by natural person, how they belong to the subject: they do not act in the case
 */
public record FourEyes(
        SortedMap<String, String> seen, SortedMap<String, Endorsement> endorsed, SortedMap<String, String> recused) {

    static final FourEyes NONE = new FourEyes(
            Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap());

    /** Signed for by one of two people. */
    public record Endorsement(Mark mark, FundId fundId, Money amount) {}

    FourEyes after(CaseEvent event, Mark mark) {
        SortedMap<String, Endorsement> signed = new TreeMap<>(endorsed);
        SortedMap<String, String> apart = new TreeMap<>(recused);
        if (Touch.ofAll(event)) {
            signed.clear();
        }
        switch (event) {
            case ReliefEndorsed fact ->
                signed.put(
                        Touch.application(fact.application()), new Endorsement(mark, fact.fundId(), fact.amount()));
            case ReliefApproved fact -> signed.remove(Touch.application(fact.application()));
            case ReliefRefused fact -> signed.remove(Touch.application(fact.application()));
            case InterestDeclared fact -> apart.put(fact.person(), fact.relation());
            case InterestWithdrawn fact -> apart.remove(fact.person());
            default -> {}
        }
        return new FourEyes(Seen.after(seen, event, mark.version()), signed, apart);
    }
}
