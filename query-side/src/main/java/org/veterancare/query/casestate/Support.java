package org.veterancare.query.casestate;

import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.SupportKind;

/**
 * How the state supports somebody for life (PLC-R 78).
 *
 * @param supportKind null until it is put down
 * @param home the money for a home, null until it is approved
 */
public record Support(SupportKind supportKind, Mark recorded, Home home) {

    static final Support NONE = new Support(null, null, null);

    /**
     * @param price of one square metre
     * @param paid null until it is paid
     */
    public record Home(
            Mark approved, int squareMetres, Money price, Money amount, String policyVersion, Mark paid) {}

    Support of(SupportKind kind, Mark mark) {
        return new Support(kind, mark, home);
    }

    Support approved(HomePurchaseApproved fact, Mark mark) {
        return new Support(supportKind, recorded, new Home(
                mark, fact.squareMetres(), fact.price(), fact.amount(), fact.policyVersion(), null));
    }

    /** It may be approved anew. */
    Support withdrawn() {
        return new Support(supportKind, recorded, null);
    }

    Support paid(Mark mark) {
        return new Support(supportKind, recorded, new Home(
                home.approved(), home.squareMetres(), home.price(), home.amount(), home.policyVersion(), mark));
    }
}
