package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.veterancare.law.BenefitCatalogue;
import org.veterancare.law.BenefitCategory;
import org.veterancare.query.casestate.Deadline.Kind;
import org.veterancare.query.casestate.Entitlement.State;

/** What entitlements wait for: a decision, and that what is paid follows what became of the person (domain 5.6). */
final class EntitlementDeadlines {

    private final CaseState state;
    private final List<Deadline> open = new ArrayList<>();

    private EntitlementDeadlines(CaseState state) {
        this.state = state;
    }

    static List<Deadline> of(CaseState state) {
        EntitlementDeadlines deadlines = new EntitlementDeadlines(state);
        for (Entitlement entitlement : state.entitlements()) {
            deadlines.decision(entitlement);
            if (state.person().isDead()) {
                deadlines.stop(entitlement);
            }
            deadlines.suspension(entitlement);
            deadlines.resumption(entitlement);
        }
        return deadlines.open;
    }

    /** What is paid here to the year's end stops then; all else that was applied for went along with the file (BEN-23). */
    static List<Deadline> ofTheLeft(CaseState state) {
        EntitlementDeadlines deadlines = new EntitlementDeadlines(state);
        for (Entitlement entitlement : state.entitlements()) {
            if (state.moves().isAway() && entitlement.state() == State.IN_PAYMENT) {
                boolean formerly = FormerSurvivor.isToStop(state, entitlement);
                if (!formerly && deadlines.diedBefore(state.moves().out().payUntil())) {
                    deadlines.stop(entitlement);
                } else {
                    deadlines.stopOfTheLeft(entitlement);
                }
                deadlines.suspension(entitlement);
            }
        }
        return deadlines.open;
    }

    private void decision(Entitlement entitlement) {
        if (!entitlement.isUndecided()) {
            return;
        }
        boolean sent = entitlement.state() == State.FORWARDED;
        LocalDate since = (sent ? entitlement.forwarded() : entitlement.applied()).on();
        open.add(entitlement.handleBy() == null
                ? Deadline.undated(Kind.ENTITLEMENT_DECISION, ref(entitlement), "BEN-01", entitlement.applied().on())
                : Deadline.by(Kind.ENTITLEMENT_DECISION, ref(entitlement), entitlement.handleBy(), since));
    }

    /** Nothing of it ends by itself with the death; what is to be taken back from no survivor is there already. */
    private void stop(Entitlement entitlement) {
        if (entitlement.runs() && !FormerSurvivor.isToStop(state, entitlement)) {
            open.add(Deadline.undated(
                    Kind.ENTITLEMENT_STOP, ref(entitlement), ruleOfDeath(entitlement.category()),
                    state.person().death().mark().on()));
        }
    }

    /** What the law of the category gives for the months after a death decides on the last of them (BEN-15 to BEN-18). */
    private static String ruleOfDeath(String category) {
        if (BenefitCatalogue.BY_A_DEATH.contains(category)) {
            return "BEN-15";
        }
        boolean disabled = LastDay.LAW.benefits().find(category).filter(BenefitCategory::graded).isPresent();
        return disabled ? "BEN-16" : "BEN-18";
    }

    /** By the law of the death an entitlement ends earlier than with the year. */
    private boolean diedBefore(LocalDate payUntil) {
        Person person = state.person();
        return person.isDead() && (payUntil == null || person.death().mark().on().isBefore(payUntil));
    }

    private void stopOfTheLeft(Entitlement entitlement) {
        Moves.Out out = state.moves().out();
        open.add(out.payUntil() == null
                ? Deadline.undated(Kind.ENTITLEMENT_STOP, ref(entitlement), "BEN-23", out.left().on())
                : Deadline.agreed(Kind.ENTITLEMENT_STOP, ref(entitlement), "BEN-23", out.payUntil(), out.left().on()));
    }

    /** Asked for, or to be asked for while a sentence or a search lasts that nobody has decided on yet (SUS-01, SUS-03). */
    private void suspension(Entitlement entitlement) {
        if (entitlement.awaitsSuspension()) {
            open.add(Deadline.undated(
                    Kind.SUSPENSION_DECISION, ref(entitlement), "SUS-03", entitlement.suspension().requested().on()));
        } else if (entitlement.state() == State.IN_PAYMENT && !state.person().isDead()) {
            state.person()
                    .bonds()
                    .stream()
                    .filter(bond -> bond.suspends() && bond.released() == null
                            && !entitlement.wasSuspendedAfter(bond.mark()))
                    .findFirst()
                    .ifPresent(bond -> open.add(Deadline.undated(
                            Kind.SUSPENSION_DECISION, ref(entitlement), "SUS-01", bond.mark().on())));
        }
    }

    /** Paid again by a decision alone, once what made it stand still is over (SUS-08). */
    private void resumption(Entitlement entitlement) {
        List<Person.Bond> bonds = state.person().bonds().stream().filter(Person.Bond::suspends).toList();
        boolean bound = bonds.stream().anyMatch(bond -> bond.released() == null);
        if (entitlement.state() != State.SUSPENDED || bound || state.person().isDead()) {
            return;
        }
        bonds.stream()
                .map(bond -> bond.released().on())
                .filter(day -> !day.isBefore(entitlement.suspension().groundSince()))
                .max(LocalDate::compareTo)
                .ifPresent(day -> open.add(
                        Deadline.undated(Kind.RESUMPTION_DECISION, ref(entitlement), "SUS-08", day)));
    }

    private static String ref(Entitlement entitlement) {
        return Integer.toString(entitlement.number());
    }
}
