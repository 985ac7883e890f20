package org.veterancare.law;

import java.time.LocalDate;
import java.util.Optional;
import org.veterancare.events.Money;
import org.veterancare.events.RegistrationEvent.LocalGrant;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;

/**
 * 地方一次性经济补助: what the locality gives once to who looks for work alone (PLC-R 21, 23), by what is recorded now. The law sets no
 * amount: it is a value of the policy, and where the owner has not set it none is told.
 *
 * @param years full years as certified; null where no papers certify them
 * @param perYear what is given for each; null where it is not set
 * @param amount null while either is not known
 * @param evidence how well {@code perYear} is established; null where it is not set
 * @param source where {@code perYear} comes from, or what is open; null where nothing began yet
 * @param rule code of the rule by which it is counted
 * @param policyVersion version of the values
 */
public record ExpectedGrant(
        Integer years, Money perYear, Money amount, Evidence evidence, String source, String rule,
        String policyVersion) {

    private static final String PER_YEAR = "localOneTimeGrant";
    private static final String RULE = "SET-GRANT";

    /**
     * @param dischargeApprovedOn the day whose value counts (TIM-05)
     * @param certifiedYears null where no papers certify them (VAL-DATE-3)
     */
    public static ExpectedGrant of(LocalDate dischargeApprovedOn, Integer certifiedYears, PolicyParameters policy) {
        Optional<PolicyValue> set = policy.find(PER_YEAR, dischargeApprovedOn);
        Money perYear = set.map(value -> Money.ofFen(value.value())).orElse(null);
        Money amount = perYear == null || certifiedYears == null
                ? null
                : Money.ofFen(Math.multiplyExact(perYear.fen(), certifiedYears));
        return new ExpectedGrant(
                certifiedYears, perYear, amount, set.map(PolicyValue::evidence).orElse(null),
                policy.source(PER_YEAR, dischargeApprovedOn), RULE, policy.version());
    }

    /** As a fact keeps it, which then names its rule; null while no amount can be told. */
    public static LocalGrant applied(
            LocalDate dischargeApprovedOn, ServicePapersRecorded papers, PolicyParameters policy) {
        ExpectedGrant told = of(dischargeApprovedOn, ServiceYears.certified(papers).orElse(null), policy);
        if (told.amount() == null) {
            return null;
        }
        Guard.applied(RULE);
        return new LocalGrant(told.years(), told.perYear(), told.amount(), told.policyVersion());
    }
}
