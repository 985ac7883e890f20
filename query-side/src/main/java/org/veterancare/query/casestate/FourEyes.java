package org.veterancare.query.casestate;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefEndorsed;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.HomePurchaseEndorsed;
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

    /** Signed for by one of two people. @param fundId null where the money is of no fund of ours */
    public record Endorsement(Mark mark, FundId fundId, Money amount) {}

    /** Whether this natural person, under whatever account, stands back from the case (回避). */
    public boolean isRecused(Actor actor) {
        return recused.containsKey(actor.person());
    }

    FourEyes after(CaseEvent event, Mark mark) {
        return new FourEyes(Seen.after(seen, event, mark.version()), signed(event, mark), apart(event));
    }

    private SortedMap<String, Endorsement> signed(CaseEvent event, Mark mark) {
        SortedMap<String, Endorsement> kept = Touch.ofAll(event) ? Collections.emptySortedMap() : endorsed;
        return switch (event) {
            case ReliefEndorsed fact ->
                with(kept, Touch.application(fact.application()), new Endorsement(mark, fact.fundId(), fact.amount()));
            case ReliefApproved fact -> without(kept, Touch.application(fact.application()));
            case ReliefRefused fact -> without(kept, Touch.application(fact.application()));
            case HomePurchaseEndorsed fact -> with(kept, Touch.HOME, new Endorsement(mark, null, fact.amount()));
            case HomePurchaseApproved fact -> without(kept, Touch.HOME);
            default -> kept;
        };
    }

    private SortedMap<String, String> apart(CaseEvent event) {
        return switch (event) {
            case InterestDeclared fact -> with(recused, fact.person(), fact.relation());
            case InterestWithdrawn fact -> without(recused, fact.person());
            default -> recused;
        };
    }

    private static <T> SortedMap<String, T> with(SortedMap<String, T> before, String key, T value) {
        SortedMap<String, T> next = new TreeMap<>(before);
        next.put(key, value);
        return next;
    }

    private static <T> SortedMap<String, T> without(SortedMap<String, T> before, String key) {
        SortedMap<String, T> next = new TreeMap<>(before);
        next.remove(key);
        return next;
    }
}
