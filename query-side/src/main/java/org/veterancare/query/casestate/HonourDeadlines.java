package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the reception of a veteran leaves to be done, and the card and the plaque after it (domain 3.1, 3.12). */
final class HonourDeadlines {

    /** First day of VPL, which asks for it. */
    private static final LocalDate IN_FORCE = LocalDate.of(2021, 1, 1);

    private final CaseState state;
    private final Honours honours;
    private final List<Deadline> open = new ArrayList<>();

    private HonourDeadlines(CaseState state) {
        this.state = state;
        this.honours = state.honours();
    }

    static List<Deadline> of(CaseState state) {
        HonourDeadlines deadlines = new HonourDeadlines(state);
        deadlines.ceremony();
        deadlines.plaque();
        deadlines.card();
        return deadlines.open;
    }

    /** When the veteran was received; null where nobody was under the law, or where it is cancelled as got by fraud (REG-16). */
    private Mark received() {
        Registration file = state.registration();
        boolean here = file.isReported() && file.report() != null && !state.settlement().isCancelled();
        return here && !file.report().mark().on().isBefore(IN_FORCE) ? file.report().mark() : null;
    }

    /** At reception, on no day that the law sets (VPL 58). */
    private void ceremony() {
        Mark received = received();
        if (received != null && honours.welcomed() == null && !honours.isDeclined(HonourKind.CEREMONY)) {
            open.add(Deadline.undated(Kind.WELCOME_CEREMONY, "", "REG-09", received.on()));
        }
    }

    /** Before Army Day or Spring Festival, of no year that is named (HON-01). */
    private void plaque() {
        Mark since = honours.plaque() == null ? received() : honours.plaque().superseded();
        if (since != null && isHonourable() && !honours.isDeclined(HonourKind.PLAQUE)) {
            open.add(Deadline.undated(Kind.HONOUR_PLAQUE, "", "HON-01", since.on()));
        }
    }

    /** None is hung for whom a court sentenced or the army dismissed; who is held is not judged (HON-02). */
    private boolean isHonourable() {
        return state.person()
                .bonds()
                .stream()
                .allMatch(bond -> bond.released() != null || bond.sanction() == null
                        || bond.sanction() == Sanction.DETENTION);
    }

    private void card() {
        Honours.Card card = Lists.last(honours.cards());
        if (card == null) {
            firstCard();
        } else if (card.stage().isUnderway() || card.isToReplace() && isWanted(card)) {
            open.add(Deadline.undated(
                    Kind.PRIVILEGE_CARD, Integer.toString(card.number()), "REG-15", card.since().on()));
        } else if (card.stage() == Honours.CardStage.HANDED_OVER && card.expiring() != null) {
            open.add(Deadline.agreed(
                    Kind.CARD_EXPIRY, Integer.toString(card.number()), "CARD-04", card.handed().validUntil(),
                    card.expiring().on()));
        }
    }

    /** No other one is made for who wants none, may have none (CARD-01) or lost it by fraud (REG-16), nor for the dead. */
    private boolean isWanted(Honours.Card card) {
        return isFree() && !state.person().isDead() && !state.settlement().isCancelled("PRIVILEGES")
                && !honours.isDeclined(card);
    }

    private boolean isFree() {
        return state.person().bonds().stream().allMatch(bond -> bond.released() != null);
    }

    /** Offered at reception, and the veteran's to apply for; nobody gets one who is bound, wanted or dismissed (CARD-01). */
    private void firstCard() {
        Mark received = received();
        if (received != null && isFree() && !honours.isDeclined(HonourKind.CARD)) {
            open.add(Deadline.undated(Kind.FIRST_CARD, "", "REG-09", received.on()));
        }
    }
}
