package org.veterancare.command;

import org.veterancare.events.CaseId;
import org.veterancare.law.CitizenIdNumber;

/** One person, one case (REG-14): the claim is written in the transaction that opens the case, or not at all. */
public interface IdentityClaims {

    /** @throws org.veterancare.law.RuleBroken REG-14 where the person has a case already */
    void claim(CitizenIdNumber citizenId, CaseId caseId);
}
