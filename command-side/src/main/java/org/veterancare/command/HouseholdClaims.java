package org.veterancare.command;

import org.veterancare.events.CaseId;
import org.veterancare.law.HomeAddress;

/** One plaque for a household (HON-01): claimed in the transaction that hangs it, or not at all. */
public interface HouseholdClaims {

    /**
     * Claims the household for this case; a household the case held before is free then. What a case that died holds passes to
     * whoever of the household claims it next.
     *
     * @throws org.veterancare.law.RuleBroken HON-01 where another case holds the household
     */
    void claim(HomeAddress household, CaseId caseId);

    /** The case holds no household any longer. */
    void release(CaseId caseId);

    /** The person of the case died, or did not die: the household keeps the plaque, and another of its members may have the next. */
    void holderDied(CaseId caseId, boolean dead);

    /** What the one case holds the other holds from now on, unless it holds a household itself. */
    void move(CaseId from, CaseId to);
}
