package org.veterancare.query.casefile;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.Table;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Figures;
import org.veterancare.query.casestate.Measure;
import org.veterancare.query.casestate.Measures;

/** Writes what a fact changed in the rows of its case: everything in one round trip to the database. */
@Component
class CaseWriter {

    private static final String STORE = CaseRows.CASE_FILE.insert() + " ON CONFLICT (case_id) DO UPDATE SET "
            + CaseRows.CASE_FILE.columns()
                    .stream()
                    .filter(column -> !column.name().equals("case_id"))
                    .map(column -> column.name() + " = excluded." + column.name())
                    .collect(Collectors.joining(", "));

    private static final String READ = ScopedRows.SEE_ALL + "; SELECT state FROM views.case_file WHERE case_id = ?";

    private static final String DROP_TASKS = "DELETE FROM views.work_item WHERE case_id = ?::uuid";

    private static final String DROP_HANDOVERS = "DELETE FROM views.handover WHERE case_id = ?::uuid";

    private static final String DROP_MEASURES = """
        DELETE FROM views.case_measure m USING unnest(?::text[], ?::text[]) AS gone(metric, part)
        WHERE m.case_id = ?::uuid AND m.metric = gone.metric AND m.part = gone.part""";

    private static final String COUNT = count(CaseRows.FIGURE, "day");
    private static final String COUNT_MONTH = count(CaseRows.FIGURE_MONTH, "month");

    private final JdbcTemplate jdbc;

    CaseWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param when the column that says which day or month a row is of */
    private static String count(Table table, String when) {
        return "MERGE INTO " + table.name() + " f USING (SELECT * FROM " + table.unnest() + " AS d(" + table.names()
                + ")) d" + """
                     ON f.metric = d.metric AND f.%1$s = d.%1$s AND f.street = d.street AND f.dimension = d.dimension
                        AND f.ends_on = d.ends_on
                    WHEN MATCHED AND f.members + d.members = 0 THEN DELETE
                    WHEN MATCHED THEN UPDATE SET members = f.members + d.members,
                        numerator = f.numerator + d.numerator, denominator = f.denominator + d.denominator
                    WHEN NOT MATCHED THEN INSERT
                            (metric, street, dimension, %1$s, ends_on, members, numerator, denominator)
                        VALUES (d.metric, d.street, d.dimension, d.%1$s, d.ends_on, d.members, d.numerator,
                            d.denominator)"""
                        .formatted(when);
    }

    /** @param before null where the case is new */
    void write(CaseState before, CaseState after) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            Batch batch = new Batch(connection);
            batch.add(ScopedRows.SEE_ALL, List.of());
            batch.add(STORE, CaseRows.CASE_FILE.arrays(connection, List.<Object[]>of(CaseRows.caseFile(after))));
            tasks(batch, before, after);
            handovers(batch, before, after);
            measures(batch, before, after);
            batch.run();
            return null;
        });
    }

    private static void tasks(Batch batch, CaseState before, CaseState after) throws SQLException {
        List<Object[]> was = before == null ? List.of() : CaseRows.workItems(before);
        List<Object[]> is = CaseRows.workItems(after);
        if (Arrays.deepEquals(was.toArray(), is.toArray())) {
            return;
        }
        if (!was.isEmpty()) {
            batch.add(DROP_TASKS, List.of(after.caseId().toString()));
        }
        if (!is.isEmpty()) {
            batch.add(CaseRows.WORK_ITEM.insert(), CaseRows.WORK_ITEM.arrays(batch.connection, is));
        }
    }

    /** A case that is new was nobody's before. */
    private static void handovers(Batch batch, CaseState before, CaseState after) throws SQLException {
        if (before == null || !moved(before, after)) {
            return;
        }
        batch.add(DROP_HANDOVERS, List.of(after.caseId().toString()));
        List<Object[]> rows = CaseRows.handovers(after);
        if (!rows.isEmpty()) {
            batch.add(CaseRows.HANDOVER.insert(), CaseRows.HANDOVER.arrays(batch.connection, rows));
        }
    }

    /** Another station answers for the case: its rows say so, or those who see them would be the old station's. */
    private static boolean moved(CaseState before, CaseState after) {
        return !before.street().equals(after.street()) || !before.neighbourhood().equals(after.neighbourhood());
    }

    private static void measures(Batch batch, CaseState before, CaseState after) throws SQLException {
        List<Measure> was = before == null ? List.of() : Measures.of(before);
        List<Measure> is = Measures.of(after);
        Set<Measure> had = Set.copyOf(was);
        Set<Measure> has = Set.copyOf(is);
        boolean moved = before != null && moved(before, after);
        List<Measure> gone = was.stream().filter(measure -> moved || !has.contains(measure)).toList();
        List<Measure> come = is.stream().filter(measure -> moved || !had.contains(measure)).toList();
        if (!gone.isEmpty()) {
            batch.add(DROP_MEASURES, List.of(
                    batch.texts(gone.stream().map(measure -> measure.metric().code()).toList()),
                    batch.texts(gone.stream().map(Measure::part).toList()),
                    after.caseId().toString()));
        }
        if (!come.isEmpty()) {
            batch.add(CaseRows.CASE_MEASURE.insert(), CaseRows.CASE_MEASURE.arrays(
                    batch.connection, CaseRows.measures(after, come)));
        }
        Figures changes = new Figures();
        changes.count(before == null ? after.street() : before.street(), gone, -1);
        changes.count(after.street(), come, 1);
        List<Object[]> rows = changes.rows();
        if (!rows.isEmpty()) {
            batch.add(COUNT, CaseRows.FIGURE.arrays(batch.connection, rows));
        }
        List<Object[]> months = changes.months();
        if (!months.isEmpty()) {
            batch.add(COUNT_MONTH, CaseRows.FIGURE_MONTH.arrays(batch.connection, months));
        }
    }

    /** The state as it was last written, or null. */
    CaseState read(UUID caseId) {
        return jdbc.execute((ConnectionCallback<CaseState>) connection -> {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setObject(1, caseId);
                read.execute();
                read.getMoreResults();
                try (ResultSet rows = read.getResultSet()) {
                    return rows.next() ? CaseFiles.state(rows.getString(1)) : null;
                }
            }
        });
    }

    /** Several statements that go to the database together. */
    private static final class Batch {

        private final Connection connection;
        private final List<String> statements = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Batch(Connection connection) {
            this.connection = connection;
        }

        void add(String statement, List<?> given) {
            statements.add(statement);
            values.addAll(given);
        }

        Array texts(List<String> texts) throws SQLException {
            return connection.createArrayOf("text", texts.toArray());
        }

        void run() throws SQLException {
            try (PreparedStatement all = connection.prepareStatement(String.join(";\n", statements))) {
                for (int at = 0; at < values.size(); at++) {
                    all.setObject(at + 1, values.get(at));
                }
                all.execute();
            }
        }
    }
}
