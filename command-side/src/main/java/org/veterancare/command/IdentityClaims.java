package org.veterancare.command;

import java.util.Optional;
import org.veterancare.events.CaseId;
import org.veterancare.law.CitizenIdNumber;

/** One person, one case (REG-14): the claim is written in the transaction that opens the case, or not at all. */
public interface IdentityClaims {

    /** @throws org.veterancare.law.RuleBroken REG-14 where the person has a case already */
    void claim(CitizenIdNumber citizenId, CaseId caseId);

    /**
     * The case holds this number instead of the one it held; that one is free then.
     *
     * @throws org.veterancare.law.RuleBroken REG-14 where another case holds it
     */
    void replace(CitizenIdNumber citizenId, CaseId caseId);

    /** The case that holds this number, for those who may know; empty where none does. */
    Optional<CaseId> holder(CitizenIdNumber citizenId);

    /** What one case holds is the other's from now on: whoever looks for the person finds that case. */
    void move(CaseId from, CaseId to);

    /**
     * What came to the one case from the other is the other's again.
     *
     * @throws org.veterancare.law.RuleBroken CORRECTION-TARGET where the one has taken the other's number as its own
     */
    void giveBack(CaseId from, CaseId to);
}
