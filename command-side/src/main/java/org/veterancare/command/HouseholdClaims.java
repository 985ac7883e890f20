package org.veterancare.command;

import org.veterancare.events.CaseId;
import org.veterancare.law.HomeAddress;

/** One plaque for a household (HON-01): claimed in the transaction that hangs it, or not at all. */
public interface HouseholdClaims {

    /**
     * Claims the household for this case; a household the case held before is free then. What a case holds whose person is gone
     * passes to whoever of the household claims it next.
     *
     * @throws org.veterancare.law.RuleBroken HON-01 where another case holds the household
     */
    void claim(HomeAddress household, CaseId caseId);

    /** The case holds no household any longer. */
    void release(CaseId caseId);

    /** The case never held one: it was a slip, and who held it before and is gone does so again. */
    void giveBack(CaseId caseId);

    /** The person of the case died or left the district: the plaque may stay, and another of the household may have the next. */
    void gone(CaseId caseId);

    /**
     * The person lives after all, or came back.
     *
     * @return whether the case holds a household still; false where it passed on meanwhile
     */
    boolean back(CaseId caseId);

    /** What the one case holds the other holds from now on, unless it holds one itself: then the next of the household may have it. */
    void move(CaseId from, CaseId to);
}
