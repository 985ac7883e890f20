package org.veterancare.command.placement;

import java.util.TreeMap;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;

/** What the army's papers say of the service: the latest that are no slip count. */
final class PapersOnFile {

    private final TreeMap<Long, ServicePapersRecorded> recorded = new TreeMap<>();

    /** Null where there are none. */
    ServicePapersRecorded latest() {
        return recorded.isEmpty() ? null : recorded.lastEntry().getValue();
    }

    void on(CaseEvent fact, long version) {
        switch (fact) {
            case ServicePapersRecorded papers -> recorded.put(version, papers);
            case FactReversed slip -> recorded.remove(slip.factVersion());
            default -> {}
        }
    }
}
