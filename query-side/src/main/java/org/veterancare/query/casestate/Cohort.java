package org.veterancare.query.casestate;

import org.veterancare.events.SettlementMode;

/**
 * The report that makes a veteran one of those of whom the figures ask what became of them (domain 7). Who reported in another
 * district is asked for there.
 *
 * @param mode as reported
 */
record Cohort(Mark reported, SettlementMode mode) {

    /** Null for who is of none: no report of this district stands, or it is a double's that was counted whole. */
    static Cohort of(CaseState state) {
        Received received = state.received();
        if (!received.stands()) {
            return null;
        }
        return switch (received.told()) {
            case AT_THE_WINDOW -> new Cohort(received.mark(), received.service().mode());
            case BY_A_DOUBLE -> state.moves().goesOnForAReport()
                    ? new Cohort(received.mark(), received.service().mode())
                    : null;
            case BY_ANOTHER_DISTRICT -> before(state.registration());
        };
    }

    /** Who came back after having reported here. */
    private static Cohort before(Registration file) {
        return file.isReported() && file.report() != null
                ? new Cohort(file.report().mark(), file.service().mode())
                : null;
    }
}
