package org.veterancare.eventlog.readers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;

/**
 * Tells how this process's readers stand. A view that lags fails nothing: it serves what it has, and says how old it is. Half
 * full parking is told as {@code DEGRADED}, which takes no process out of service either: the other readers go on.
 */
final class ReaderHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "facts are parked and the room for them runs out");

    private final ReaderStates states;

    ReaderHealth(ReaderStates states) {
        this.states = states;
    }

    @Override
    public Health health() {
        List<ReaderState> now;
        try {
            now = states.here();
        } catch (DataAccessException away) {
            return Health.unknown().withDetail("reason", "database-unavailable").build();
        }
        boolean alarm = now.stream().anyMatch(state -> state.level().compareTo(ReaderState.Level.ALARM) >= 0);
        Health.Builder health = alarm ? Health.status(DEGRADED) : Health.up();
        now.forEach(state -> health.withDetail(state.reader(), shown(state)));
        return health.build();
    }

    private static Map<String, Object> shown(ReaderState state) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("lagMs", state.lagMillis());
        shown.put("deadLetters", state.parkedFacts());
        shown.put("deadLetterStreams", state.parkedStreams());
        shown.put("mostStreams", state.mostStreams());
        shown.put("mostFactsOfAStream", state.mostFacts());
        shown.put("parking", state.level().code());
        return shown;
    }
}
