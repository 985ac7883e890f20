package org.veterancare.query.casefile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.veterancare.events.Actor;
import org.veterancare.events.FoundBy;
import org.veterancare.web.Looks;
import org.veterancare.web.RateKind;
import org.veterancare.web.Rates;

/** Searches that found nobody: on record, and for numbers not many in a minute, since they could be counted through. */
@Component
class Misses {

    private final Looks looks;
    private final Rates rates;

    Misses(Looks looks, Rates rates) {
        this.looks = looks;
        this.rates = rates;
    }

    /** @throws org.veterancare.web.Problem too-many-requests where too many numbers were nobody's */
    void before(FoundBy.Kind kind, Actor by) {
        if (kind != FoundBy.Kind.NAME) {
            rates.require(RateKind.MISS, by.person());
        }
    }

    void put(FoundBy.Kind kind, Actor by) {
        looks.denied(List.of());
        if (kind != FoundBy.Kind.NAME) {
            rates.spend(RateKind.MISS, by.person());
        }
    }
}
