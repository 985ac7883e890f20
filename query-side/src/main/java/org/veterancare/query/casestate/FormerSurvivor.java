package org.veterancare.query.casestate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.BenefitCatalogue;
import org.veterancare.query.casestate.Deadline.Kind;

/** Who turned out to be nobody's survivor: what the person has as one is to be taken back, by a person (BEN-26). */
final class FormerSurvivor {

    private static final String RULE = "BEN-26";

    private FormerSurvivor() {}

    static List<Deadline> of(CaseState state) {
        Mark ended = ended(state.person());
        if (ended == null || state.moves().isAway() || state.moves().isMerged()) {
            return List.of();
        }
        List<Deadline> open = new ArrayList<>();
        Honours.Card card = Lists.last(state.honours().cards());
        if (card != null && card.stage().compareTo(Honours.CardStage.EXPIRED) <= 0 && isToTakeBack(state, card)) {
            open.add(Deadline.undated(Kind.CARD_WITHDRAWAL, Integer.toString(card.number()), RULE, ended.on()));
        }
        Honours.Plaque plaque = state.honours().plaque();
        if (plaque != null && plaque.hangs() && isToTakeDown(state, plaque)) {
            open.add(Deadline.undated(Kind.PLAQUE_WITHDRAWAL, "", RULE, ended.on()));
        }
        for (Entitlement entitlement : state.entitlements()) {
            if (isToStop(state, entitlement)) {
                open.add(Deadline.undated(
                        Kind.ENTITLEMENT_STOP, Integer.toString(entitlement.number()), RULE, ended.on()));
            }
        }
        return open;
    }

    /** Whether the card is one of somebody who is no survivor any more. */
    static boolean isToTakeBack(CaseState state, Honours.Card card) {
        return card.kind() == CardKind.SURVIVOR && ended(state.person()) != null;
    }

    /** As {@link #isToTakeBack}, of the plaque. */
    static boolean isToTakeDown(CaseState state, Honours.Plaque plaque) {
        return plaque.ground() == SubjectKind.SURVIVOR && ended(state.person()) != null;
    }

    /** Whether it runs for somebody who is no survivor any more. */
    static boolean isToStop(CaseState state, Entitlement entitlement) {
        return ended(state.person()) != null && BenefitCatalogue.BY_A_DEATH.contains(entitlement.category())
                && entitlement.runs();
    }

    /** When the last relation ended by which the person was one; null for who never was, or is one still. */
    private static Mark ended(Person person) {
        List<Person.Kin> dead = person.relations()
                .stream()
                .filter(kin -> kin.relation() == Relation.SURVIVOR_OF)
                .toList();
        boolean stands = !person.certificates().isEmpty() || dead.stream().anyMatch(kin -> kin.ended() == null);
        return stands
                ? null
                : dead.stream().map(Person.Kin::ended).max(Comparator.comparingLong(Mark::version)).orElse(null);
    }
}
