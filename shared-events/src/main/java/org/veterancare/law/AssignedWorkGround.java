package org.veterancare.law;

/** Why the government assigns a job (PLC-R 25; the first four also in article 29 of the 2011 regulation). */
public enum AssignedWorkGround {
    /** 服役满十二年, for NCOs. */
    TWELVE_YEARS,
    /** 平时二等功以上或战时三等功以上. */
    MERIT,
    /** 因战致残五至八级. */
    WAR_DISABILITY,
    /** 烈士子女. */
    MARTYRS_CHILD,
    /** 勋章或荣誉称号. */
    MEDAL_OR_TITLE,
    /** 一级表彰. */
    FIRST_CLASS_COMMENDATION,
    /** Eligible for the monthly pension and waives it, in writing; for NCOs. */
    MONTHLY_PENSION_WAIVED,
    /** Intermediate or senior NCO with war disability 5 or 6 who waives retirement, in writing. */
    RETIREMENT_WAIVED;

    /** Whether a paper says it that the file of the service need not hold, as with the honours of the fund (SET-02). */
    public boolean needsProof() {
        return this == MERIT || this == MARTYRS_CHILD || this == MEDAL_OR_TITLE || this == FIRST_CLASS_COMMENDATION;
    }

    /** Whether it is an election: it holds only with a recorded waiver of the other mode. */
    public boolean needsWaiver() {
        return this == MONTHLY_PENSION_WAIVED || this == RETIREMENT_WAIVED;
    }
}
