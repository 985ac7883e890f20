package org.veterancare.command;

import static org.veterancare.law.Guard.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactCorrected;

/** Who entered the fact at each version, or corrected it since: a correction needs another person (S19). */
final class Corrections {

    private final List<Set<String>> hands = new ArrayList<>();

    void guard(CorrectFact command, Actor actor) {
        guard(command.factVersion(), actor);
    }

    /** The same for a fact that is to be taken back. */
    void guard(long version, Actor actor) {
        require(version < hands.size(), "CORRECTION-TARGET", Map.of("factVersion", version));
        require(!hands.get((int) version).contains(actor.person()), "FOUR-EYES");
    }

    void on(CaseEvent fact, Actor by) {
        Set<String> hand = new HashSet<>();
        hands.add(hand);
        if (by != null) {
            hand.add(by.person());
            if (fact instanceof FactCorrected corrected) {
                hands.get((int) corrected.factVersion()).add(by.person());
            }
        }
    }

    /** Equal by value: a decided case and the same case replayed must not differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Corrections that && hands.equals(that.hands);
    }

    @Override
    public int hashCode() {
        return hands.hashCode();
    }
}
