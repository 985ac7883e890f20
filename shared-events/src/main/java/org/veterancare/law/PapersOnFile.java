package org.veterancare.law;

import java.util.TreeMap;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;

/** What the army's papers say of the service: the latest that are no slip count. */
public final class PapersOnFile {

    private final TreeMap<Long, ServicePapersRecorded> recorded = new TreeMap<>();

    /** Null where there are none. */
    public ServicePapersRecorded latest() {
        return recorded.isEmpty() ? null : recorded.lastEntry().getValue();
    }

    /** Takes in papers, and what takes them back; other facts change nothing. */
    public void on(CaseEvent fact, long version) {
        switch (fact) {
            case ServicePapersRecorded papers -> recorded.put(version, papers);
            case FactReversed slip -> recorded.remove(slip.factVersion());
            default -> {}
        }
    }
}
