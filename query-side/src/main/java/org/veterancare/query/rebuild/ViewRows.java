package org.veterancare.query.rebuild;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.AccessEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.ResourceEvent;
import org.veterancare.query.Table;
import org.veterancare.query.casefile.CaseRows;
import org.veterancare.query.casestate.CaseFold;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Figures;
import org.veterancare.query.casestate.Measure;
import org.veterancare.query.casestate.Measures;
import org.veterancare.query.resources.Resource;
import org.veterancare.query.resources.ResourceProjection;
import org.veterancare.query.resources.ResourceRows;

/** What whole streams come to in all views. */
final class ViewRows {

    static final List<Table> TABLES = List.of(
            CaseRows.CASE_FILE, CaseRows.WORK_ITEM, CaseRows.HANDOVER, CaseRows.CASE_MEASURE, CaseRows.FIGURE,
            CaseRows.FIGURE_MONTH,
            ResourceRows.RESOURCE, ResourceRows.RESOURCE_CASE);

    private final Map<Table, List<Object[]>> rows = new LinkedHashMap<>();
    private final Figures figures = new Figures();

    /** @throws IllegalStateException naming stream and version where a fact cannot be taken: no view is made over a hole */
    static ViewRows of(List<List<RecordedFact>> streams) {
        ViewRows rows = new ViewRows();
        streams.forEach(rows::add);
        return rows;
    }

    private void add(List<RecordedFact> stream) {
        CaseFold fold = new CaseFold(null);
        Resource resource = null;
        for (RecordedFact recorded : stream) {
            try {
                switch (recorded.fact()) {
                    case CaseEvent fact -> fold.take(recorded);
                    case AccessEvent fact -> {
                        // read from the log itself
                    }
                    case ResourceEvent fact -> resource = ResourceProjection.next(resource, recorded);
                }
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "cannot take version " + recorded.version() + " of stream " + recorded.fact().streamId(), e);
            }
        }
        CaseState state = fold.state();
        if (state != null) {
            add(state);
        } else if (resource != null) {
            of(ResourceRows.RESOURCE).add(ResourceRows.row(resource));
            of(ResourceRows.RESOURCE_CASE).addAll(ResourceRows.cases(resource));
        }
    }

    private void add(CaseState state) {
        List<Measure> measures = Measures.of(state);
        of(CaseRows.CASE_FILE).add(CaseRows.caseFile(state));
        of(CaseRows.WORK_ITEM).addAll(CaseRows.workItems(state));
        of(CaseRows.HANDOVER).addAll(CaseRows.handovers(state));
        of(CaseRows.CASE_MEASURE).addAll(CaseRows.measures(state, measures));
        figures.count(state.street(), measures, 1);
    }

    /** The sums over all streams. */
    static ViewRows sums(Figures figures) {
        ViewRows sums = new ViewRows();
        sums.of(CaseRows.FIGURE).addAll(figures.rows());
        sums.of(CaseRows.FIGURE_MONTH).addAll(figures.months());
        return sums;
    }

    private List<Object[]> of(Table table) {
        return rows.computeIfAbsent(table, none -> new ArrayList<>());
    }

    /** What these streams add to the sums. */
    Figures figures() {
        return figures;
    }

    void write(Exchange to) throws SQLException {
        to.fill(rows);
    }
}
