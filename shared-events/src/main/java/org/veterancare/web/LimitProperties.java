package org.veterancare.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param rates those that differ from what {@link RateKind} says */
@ConfigurationProperties("veterancare.limits")
record LimitProperties(Map<RateKind, Rate> rates) {

    LimitProperties {
        rates = rates == null ? Map.of() : Map.copyOf(rates);
    }

    Rate of(RateKind kind) {
        return rates.containsKey(kind) ? rates.get(kind).or(kind.rate()) : kind.rate();
    }
}
