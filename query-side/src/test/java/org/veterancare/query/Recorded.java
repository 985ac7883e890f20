package org.veterancare.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.Fact;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;

/** Facts as the log would hand them over. */
public final class Recorded {

    public static final Instant FIRST = Instant.parse("2025-03-03T01:00:00Z");

    private static final Actor WORKER = new Actor("p-102", "a-102", Role.STREET_CASE_WORKER, Stories.STREET);

    private Recorded() {}

    public static RecordedFact fact(Fact fact, long version) {
        return by(WORKER, fact, version);
    }

    /** @param person the natural person who recorded it */
    public static RecordedFact by(String person, Fact fact, long version) {
        return by(new Actor(person, person + "-account", WORKER.role(), WORKER.station()), fact, version);
    }

    public static RecordedFact by(Actor actor, Fact fact, long version) {
        return new RecordedFact(
                Stories.id(fact.streamId() + version),
                version,
                fact,
                FIRST.plusSeconds(3_600 * version),
                new RecordedFact.Metadata(() -> Map.of(
                        Provenance.ACTOR, actor.person(),
                        Provenance.ACCOUNT, actor.account(),
                        Provenance.ROLE, actor.role().name(),
                        Provenance.STATION, actor.station(),
                        Provenance.RULES, List.of("REG-01"),
                        Provenance.COMMAND, "record-report",
                        Provenance.REQUEST_ID, "r-" + version,
                        Provenance.CAUSATION_ID, "c-" + version,
                        Provenance.CORRELATION_ID, "k-" + version)));
    }

    public static List<RecordedFact> all(List<? extends Fact> facts) {
        List<RecordedFact> recorded = new ArrayList<>();
        facts.forEach(fact -> recorded.add(fact(fact, recorded.size())));
        return recorded;
    }
}
