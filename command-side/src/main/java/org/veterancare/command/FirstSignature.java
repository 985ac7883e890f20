package org.veterancare.command;

import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.veterancare.events.Money;
import org.veterancare.law.Law;

/**
 * The first of the two signatures that more money needs than one person may approve (TWO-APPROVERS).
 *
 * @param of what it was given for; a second one is for the same
 * @param by the natural person; null while nobody has signed
 */
public record FirstSignature(Object of, String by) {

    public static final FirstSignature NONE = new FirstSignature(null, null);

    /**
     * Whether the next signature approves: up to the limit alone, above it as somebody else's for the same.
     *
     * @throws org.veterancare.law.RuleBroken where both would be of one person
     */
    public boolean isEnoughWith(FirstSignature next, Money amount, LocalDate on, Law law) {
        if (amount.fen() <= law.policy().at("singleApproverMost", on).value()) {
            return true;
        }
        require(!next.equals(this), "TWO-APPROVERS", Map.of("amountFen", amount.fen()));
        return next.of().equals(of);
    }
}
