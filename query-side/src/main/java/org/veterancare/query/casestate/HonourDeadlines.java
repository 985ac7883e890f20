package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the reception of a veteran leaves to be done, and the card and the plaque after it (domain 3.1, 3.12). */
final class HonourDeadlines {

    private static final MonthDay ARMY_DAY = MonthDay.of(8, 1);

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

    /** When the veteran was received; null where nobody was, or where it is cancelled as got by fraud (REG-16). */
    private Mark received() {
        Registration file = state.registration();
        boolean here = file.isReported() && file.report() != null && !state.settlement().isCancelled();
        return here ? file.report().mark() : null;
    }

    /** At reception, on no day that the law sets (VPL 58). */
    private void ceremony() {
        Mark received = received();
        if (received != null && honours.welcomed() == null) {
            open.add(Deadline.undated(Kind.WELCOME_CEREMONY, "", "REG-09", received.on()));
        }
    }

    /** Before Army Day or Spring Festival: by Army Day at the latest, since the other is on no day of the civil calendar (HON-01). */
    private void plaque() {
        Mark since = honours.plaque() == null ? received() : honours.plaque().superseded();
        if (since != null && isHonourable()) {
            open.add(Deadline.agreed(Kind.HONOUR_PLAQUE, "", "HON-01", beforeArmyDay(since.on()), since.on()));
        }
    }

    private static LocalDate beforeArmyDay(LocalDate on) {
        LocalDate day = ARMY_DAY.atYear(on.getYear());
        return (on.isBefore(day) ? day : day.plusYears(1)).minusDays(1);
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
        } else if (card.stage().isToDo()) {
            open.add(Deadline.undated(
                    Kind.PRIVILEGE_CARD, Integer.toString(card.number()), "REG-15", card.since().on()));
        } else if (card.stage() == Honours.CardStage.HANDED_OVER && card.expiring() != null) {
            open.add(Deadline.agreed(
                    Kind.CARD_EXPIRY, Integer.toString(card.number()), "CARD-04", card.handed().validUntil(),
                    card.expiring().on()));
        }
    }

    /** Offered at reception, and the veteran's to apply for; nobody gets one who is bound, wanted or dismissed (CARD-01). */
    private void firstCard() {
        Mark received = received();
        boolean free = state.person().bonds().stream().allMatch(bond -> bond.released() != null);
        if (received != null && free) {
            open.add(Deadline.undated(Kind.FIRST_CARD, "", "REG-09", received.on()));
        }
    }
}
