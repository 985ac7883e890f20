package org.veterancare.command.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.infrastructure.CommandMetaData;
import org.veterancare.command.infrastructure.OnceOnly;
import org.veterancare.eventlog.DryRun;
import org.veterancare.events.Actor;
import org.veterancare.events.Personal;
import org.veterancare.events.Provenance;

/** Who sends a command, why, as of which version, and how; what it becomes on the bus is metadata. */
public final class Sending {

    private final Map<String, Object> metaData = new HashMap<>();

    private Sending() {}

    public static Sending by(Actor actor) {
        Sending sending = new Sending();
        sending.metaData.put(Provenance.ACTOR, actor.person());
        sending.metaData.put(Provenance.ACCOUNT, actor.account());
        sending.metaData.put(Provenance.ROLE, actor.role().name());
        sending.metaData.put(Provenance.STATION, actor.station());
        return sending;
    }

    /** @param reason null where there is none */
    public Sending because(Personal reason, List<String> legalBasis, List<String> evidence) {
        put(Provenance.REASON, reason);
        put(Provenance.LEGAL_BASIS, legalBasis);
        put(Provenance.EVIDENCE, evidence);
        return this;
    }

    /** @param digest of the matter as it was looked at; null where nothing is decided */
    public Sending seen(String digest) {
        put(Provenance.SEEN, digest);
        return this;
    }

    /** @param version the version that was looked at; null where any will do */
    public Sending asOf(Long version) {
        put(VeteranCase.EXPECTED_VERSION, version);
        return this;
    }

    public Sending requestId(String requestId) {
        put(Provenance.REQUEST_ID, requestId);
        return this;
    }

    /** @param call null where the call may not be repeated safely */
    public Sending once(OnceOnly call) {
        put(CommandMetaData.ONCE_ONLY, call);
        return this;
    }

    /** @param call the id under which everything that one call does is found */
    public Sending partOf(UUID call) {
        put(Provenance.CORRELATION_ID, call.toString());
        return this;
    }

    /** What was recorded elsewhere at its time is taken over, so that old dates need no second person each. */
    public Sending takenOver() {
        put(CommandMetaData.TAKEN_OVER, Boolean.TRUE);
        return this;
    }

    /** Decide, say what would happen, write nothing. */
    public Sending dryRun(boolean asked) {
        put(DryRun.ASKED, asked ? Boolean.TRUE : null);
        return this;
    }

    MetaData metaData() {
        return MetaData.from(metaData);
    }

    private void put(String name, Object value) {
        if (value != null) {
            metaData.put(name, value);
        }
    }
}
