package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectKind;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the reception of a veteran leaves to be done, and the card and the plaque after it (domain 3.1, 3.12). */
final class HonourDeadlines {

    /** First day of VPL, which asks for it. */
    private static final LocalDate IN_FORCE = LocalDate.of(2021, 1, 1);

    /** The card, as the treatment that a fraud decision cancels (REG-16). */
    private static final String PRIVILEGES = "PRIVILEGES";

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
        deadlines.plaqueWithdrawal();
        deadlines.cardWithdrawal();
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
        Mark since = honours.plaque() == null ? honoured() : honours.plaque().superseded();
        Mark moved = movedWithIt();
        if (dishonour() != null) {
            return;
        }
        if (since != null && !honours.isDeclined(HonourKind.PLAQUE)) {
            open.add(Deadline.undated(Kind.HONOUR_PLAQUE, "", "HON-01", since.on()));
        } else if (moved != null && !honours.isDeclinedAfter(moved, HonourKind.PLAQUE)) {
            open.add(Deadline.undated(Kind.HONOUR_PLAQUE, "", "HON-02", moved.on()));
        }
    }

    /**
     * Since when the family is back from another district and nobody said where the plaque hangs now: on record is the home of before
     * (HON-02). Null where it hangs as recorded, or none does.
     */
    private Mark movedWithIt() {
        Moves.Out out = state.moves().out();
        Moves.In in = state.moves().in();
        boolean back = out != null && out.left() != null && in != null
                && in.mark().version() > out.left().version();
        Honours.Plaque plaque = honours.plaque();
        return back && plaque != null && plaque.hangs() && plaque.isOfBefore(in.mark()) ? in.mark() : null;
    }

    /** Whose home bears one: a veteran's from the reception on, a soldier's, and a survivor's once that is proved (HON-01). */
    private Mark honoured() {
        Mark received = received();
        if (received != null) {
            return received;
        }
        Person person = state.person();
        Stream<Mark> proofs = !state.is(SubjectKind.SURVIVOR)
                ? Stream.empty()
                : Stream.concat(
                        person.certificates().stream().map(Person.Certificate::mark),
                        person.relations()
                                .stream()
                                .filter(kin -> kin.relation() == Relation.SURVIVOR_OF && kin.ended() == null)
                                .map(Person.Kin::mark));
        return Stream.concat(proofs, state.since(SubjectKind.MILITARY_FAMILY).stream())
                .min(Comparator.comparingLong(Mark::version))
                .orElse(null);
    }

    /** A person takes it down by decision, and it may be restored (HON-02). */
    private void plaqueWithdrawal() {
        Mark since = dishonour();
        Honours.Plaque plaque = honours.plaque();
        boolean hangs = plaque != null && plaque.hangs() && !FormerSurvivor.isToTakeDown(state, plaque);
        if (since != null && hangs) {
            open.add(Deadline.undated(Kind.PLAQUE_WITHDRAWAL, "", "HON-02", since.on()));
        }
    }

    /** None is hung for whom a court sentenced or the army dismissed; who is held is not judged (HON-02). Null for nobody such. */
    private Mark dishonour() {
        return lasting(sanction -> sanction != null && sanction != Sanction.DETENTION);
    }

    /** The first that lasts of these sanctions, which are null for who is searched for; null for none. */
    private Mark lasting(Predicate<Sanction> which) {
        return state.person()
                .bonds()
                .stream()
                .filter(bond -> bond.released() == null && which.test(bond.sanction()))
                .map(Person.Bond::mark)
                .findFirst()
                .orElse(null);
    }

    /** What a fraud got is taken back (REG-16), and who was dismissed has none for good (CARD-01). */
    private void cardWithdrawal() {
        Honours.Card card = Lists.last(honours.cards());
        if (card == null || card.stage().isUnderway() || card.stage().compareTo(Honours.CardStage.EXPIRED) > 0
                || FormerSurvivor.isToTakeBack(state, card)) {
            return;
        }
        Mark fraud = state.settlement().cancelled(PRIVILEGES);
        Mark dismissed = lasting(sanction -> sanction == Sanction.DISMISSAL_FROM_SERVICE);
        if (fraud != null) {
            withdrawal(card, "REG-16", fraud);
        } else if (dismissed != null) {
            withdrawal(card, "CARD-01", dismissed);
        }
    }

    private void withdrawal(Honours.Card card, String rule, Mark since) {
        open.add(Deadline.undated(Kind.CARD_WITHDRAWAL, Integer.toString(card.number()), rule, since.on()));
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
        return isFree() && !state.person().isDead() && !state.settlement().isCancelled(PRIVILEGES)
                && !honours.isDeclined(card);
    }

    private boolean isFree() {
        return lasting(any -> true) == null;
    }

    /** Offered at reception, and the veteran's to apply for; nobody gets one who is bound, wanted or dismissed (CARD-01). */
    private void firstCard() {
        Mark received = received();
        boolean given = isFree() && !state.settlement().isCancelled(PRIVILEGES);
        if (received != null && given && !honours.isDeclined(HonourKind.CARD)) {
            open.add(Deadline.undated(Kind.FIRST_CARD, "", "REG-09", received.on()));
        }
    }
}
