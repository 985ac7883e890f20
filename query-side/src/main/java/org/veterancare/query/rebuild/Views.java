package org.veterancare.query.rebuild;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.AccessEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.ResourceEvent;
import org.veterancare.query.Table;
import org.veterancare.query.casefile.CaseRows;
import org.veterancare.query.casefile.Figures;
import org.veterancare.query.casestate.CaseFold;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.resources.Resource;
import org.veterancare.query.resources.ResourceProjection;
import org.veterancare.query.resources.ResourceRows;

/** All streams as far as they have been read, and the rows they make. */
final class Views {

    static final List<Table> TABLES = List.of(
            CaseRows.CASE_FILE, CaseRows.WORK_ITEM, CaseRows.CASE_MEASURE, CaseRows.FIGURE, CaseRows.FIGURE_MONTH,
            ResourceRows.RESOURCE);

    private final Map<UUID, CaseFold> cases = new HashMap<>();
    private final Map<UUID, Resource> resources = new HashMap<>();

    /** @throws IllegalStateException naming stream and version where a fact cannot be taken: no view is made over a hole */
    void take(RecordedFact recorded) {
        try {
            switch (recorded.fact()) {
                case CaseEvent fact ->
                    cases.computeIfAbsent(fact.caseId().value(), id -> new CaseFold(null)).take(recorded);
                case AccessEvent fact -> {
                    // read from the log itself
                }
                case ResourceEvent fact -> {
                    UUID id = UUID.fromString(fact.streamId());
                    resources.put(id, ResourceProjection.next(resources.get(id), recorded));
                }
            }
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "cannot take version " + recorded.version() + " of stream " + recorded.fact().streamId(), e);
        }
    }

    /** Hands over the rows of a table, always in the same order. */
    void rows(Table table, Consumer<Object[]> to) {
        if (table == CaseRows.CASE_FILE) {
            sorted().map(CaseRows::caseFile).forEach(to);
        } else if (table == CaseRows.WORK_ITEM) {
            sorted().flatMap(state -> CaseRows.workItems(state).stream()).forEach(to);
        } else if (table == CaseRows.CASE_MEASURE) {
            sorted().flatMap(state -> CaseRows.measures(state).stream()).forEach(to);
        } else if (table == CaseRows.FIGURE) {
            figures().rows().forEach(to);
        } else if (table == CaseRows.FIGURE_MONTH) {
            figures().months().forEach(to);
        } else {
            resources.values()
                    .stream()
                    .sorted(Comparator.comparing(Resource::kind).thenComparing(Resource::id))
                    .map(ResourceRows::row)
                    .forEach(to);
        }
    }

    private Figures figures() {
        Figures figures = new Figures();
        sorted().forEach(state -> figures.count(state, 1));
        return figures;
    }

    private Stream<CaseState> sorted() {
        return cases.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().state());
    }
}
