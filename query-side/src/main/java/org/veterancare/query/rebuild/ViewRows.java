package org.veterancare.query.rebuild;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.veterancare.query.Table;
import org.veterancare.query.casefile.CaseRows;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Figures;
import org.veterancare.query.casestate.Measure;
import org.veterancare.query.casestate.Measures;
import org.veterancare.query.resources.Resource;
import org.veterancare.query.resources.ResourceRows;

/** Rows of all views that wait to be written; only figures add up until the end. */
final class ViewRows {

    static final List<Table> TABLES = List.of(
            CaseRows.CASE_FILE, CaseRows.WORK_ITEM, CaseRows.HANDOVER, CaseRows.CASE_MEASURE, CaseRows.FIGURE,
            CaseRows.FIGURE_MONTH,
            ResourceRows.RESOURCE);

    private final Map<Table, List<Object[]>> waiting = new LinkedHashMap<>();
    private final Figures figures = new Figures();

    void add(CaseState state) {
        List<Measure> measures = Measures.of(state);
        of(CaseRows.CASE_FILE).add(CaseRows.caseFile(state));
        of(CaseRows.WORK_ITEM).addAll(CaseRows.workItems(state));
        of(CaseRows.HANDOVER).addAll(CaseRows.handovers(state));
        of(CaseRows.CASE_MEASURE).addAll(CaseRows.measures(state, measures));
        figures.count(state.street(), measures, 1);
    }

    void add(Resource resource) {
        of(ResourceRows.RESOURCE).add(ResourceRows.row(resource));
    }

    /** Every case was counted. */
    void addFigures() {
        of(CaseRows.FIGURE).addAll(figures.rows());
        of(CaseRows.FIGURE_MONTH).addAll(figures.months());
    }

    private List<Object[]> of(Table table) {
        return waiting.computeIfAbsent(table, none -> new ArrayList<>());
    }

    /** Hands over what waits. */
    void write(Exchange to) throws SQLException {
        for (Map.Entry<Table, List<Object[]>> rows : waiting.entrySet()) {
            to.fill(rows.getKey(), rows.getValue());
        }
        waiting.clear();
    }
}
