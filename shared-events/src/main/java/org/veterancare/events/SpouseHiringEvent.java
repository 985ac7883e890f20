package org.veterancare.events;

import java.time.LocalDate;

/** 国企招用随军家属: how many of those whom a state enterprise hired in a year are soldiers' spouses (FAM-05). */
public sealed interface SpouseHiringEvent extends ResourceEvent {

    /** Why a report counts no longer. */
    enum HiringWithdrawalGround {
        WRONG_ENTERPRISE,
        WRONG_YEAR,
        NOT_OWNED_BY_STATE
    }

    HiringId hiringId();

    @Override
    default String streamId() {
        return hiringId().toString();
    }

    /**
     * @param employer unified social credit code of the state enterprise
     * @param year calendar year that is reported
     * @param newHires how many people it hired in that year
     * @param spouses how many of them accompany a serving soldier
     */
    record SpouseHiringReported(
            HiringId hiringId, LocalDate occurredOn, String employer, int year, int newHires, int spouses)
            implements SpouseHiringEvent {}

    /** The enterprise's numbers were others; what was reported stays as it was written. */
    record SpouseHiringCorrected(HiringId hiringId, LocalDate occurredOn, int newHires, int spouses)
            implements SpouseHiringEvent {}

    /** What was reported is of another enterprise or year, or of nobody who owes it: it counts nowhere and may be reported anew. */
    record SpouseHiringWithdrawn(HiringId hiringId, LocalDate occurredOn, HiringWithdrawalGround ground)
            implements SpouseHiringEvent {}
}
