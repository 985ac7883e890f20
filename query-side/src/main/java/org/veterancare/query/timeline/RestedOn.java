package org.veterancare.query.timeline;

import java.util.ArrayList;
import java.util.List;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.query.casestate.Thing;

/** A fact that another one goes back to, and how. */
record RestedOn(RecordedFact fact, Link link) {

    /** How two facts hang together; where several hold, the first. */
    enum Link {
        /** Written by the same command. */
        SAME_COMMAND,
        /** The fact that was put right. */
        CORRECTED,
        /** A correction of the fact or of one about the same thing. */
        CORRECTION,
        /** About the same thing: the same enrolment, entitlement, application, or phase. */
        SAME_THING,
        /** Part of the same chain of messages. */
        SAME_CHAIN,
        /** The opening, which everything goes back to. */
        OPENING
    }

    /** The other facts of the command that wrote this one, in order. */
    static List<RestedOn> together(RecordedFact asked, List<RecordedFact> facts) {
        return facts.stream()
                .filter(fact -> fact.version() != asked.version() && sameCommand(fact, asked))
                .map(fact -> new RestedOn(fact, Link.SAME_COMMAND))
                .toList();
    }

    /** The earlier facts that this one goes back to, the latest first. */
    static List<RestedOn> of(RecordedFact asked, List<RecordedFact> facts) {
        List<RestedOn> found = new ArrayList<>();
        for (RecordedFact fact : facts.subList(0, (int) asked.version()).reversed()) {
            Link link = link(fact, asked, facts);
            if (link != null) {
                found.add(new RestedOn(fact, link));
            }
        }
        return List.copyOf(found);
    }

    private static Link link(RecordedFact before, RecordedFact asked, List<RecordedFact> facts) {
        if (sameCommand(before, asked)) {
            return Link.SAME_COMMAND;
        }
        if (asked.fact() instanceof FactCorrected correction && correction.factVersion() == before.version()) {
            return Link.CORRECTED;
        }
        if (before.fact() instanceof FactCorrected correction) {
            RecordedFact wrong = facts.get((int) correction.factVersion());
            return wrong.version() == asked.version() || touches(wrong, asked) ? Link.CORRECTION : null;
        }
        if (!(asked.fact() instanceof FactCorrected) && touches(before, asked)) {
            return Link.SAME_THING;
        }
        if (before.correlationId() != null && before.correlationId().equals(asked.correlationId())) {
            return Link.SAME_CHAIN;
        }
        return before.fact() instanceof CaseOpened ? Link.OPENING : null;
    }

    private static boolean sameCommand(RecordedFact one, RecordedFact other) {
        return one.causationId() != null && one.causationId().equals(other.causationId());
    }

    private static boolean touches(RecordedFact one, RecordedFact other) {
        return Thing.of((CaseEvent) one.fact()).touches(Thing.of((CaseEvent) other.fact()));
    }
}
