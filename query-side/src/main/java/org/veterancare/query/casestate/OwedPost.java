package org.veterancare.query.casestate;

import java.util.Objects;
import org.veterancare.events.Due;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.AssignedWorkBar;
import org.veterancare.law.TimeToPlace;

/** The post that is owed to whoever was received for assigned work and has no placement file yet (PLC-02). */
final class OwedPost {

    private OwedPost() {}

    /** Until when, by the six months that a file would have; null where no post is owed, or a file says so itself. */
    static Due due(CaseState state) {
        boolean owed = state.placement().directed() == null
                && state.mode() == SettlementMode.ASSIGNED_WORK
                && isUnmet(state)
                && !barred(state);
        return owed ? TimeToPlace.of(state.received().mark().on(), LastDay.LAW.rules()) : null;
    }

    /** Whether who was received is owed what the mode says: neither a double nor another district has seen to it. */
    static boolean isUnmet(CaseState state) {
        return state.received().stands()
                && !state.received().placedThere()
                && state.moves().counts("ASSIGNED_WORK");
    }

    /** Who holds a public-welfare post can have no file opened until it ends (PLC-15). */
    static boolean holdsWelfarePost(CaseState state) {
        PublicWelfare.Post post = Lists.last(state.placement().publicWelfare().posts());
        return post != null && post.ended() == null;
    }

    /** Who is shut out of assigned work can have no file opened (PLC-R 35, S32). */
    private static boolean barred(CaseState state) {
        return AssignedWorkBar.applyTo(state.received().service().dischargeApprovedOn())
                && state.person()
                        .bonds()
                        .stream()
                        .map(Person.Bond::sanction)
                        .filter(Objects::nonNull)
                        .anyMatch(sanction -> AssignedWorkBar.of(sanction).isPresent());
    }
}
