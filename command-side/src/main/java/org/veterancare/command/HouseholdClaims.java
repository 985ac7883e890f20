package org.veterancare.command;

import org.veterancare.events.CaseId;
import org.veterancare.law.HomeAddress;

/** One plaque for a household (HON-01): claimed in the transaction that hangs it, or not at all. */
public interface HouseholdClaims {

    /**
     * Claims the household for this case; a household the case held before is free then.
     *
     * @throws org.veterancare.law.RuleBroken HON-01 where another case holds the household
     */
    void claim(HomeAddress household, CaseId caseId);

    /** The case holds no household any longer. */
    void release(CaseId caseId);
}
