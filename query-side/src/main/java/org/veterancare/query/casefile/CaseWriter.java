package org.veterancare.query.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.readers.OncePerBatch.Change;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.Table;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Figures;
import org.veterancare.query.casestate.Measure;
import org.veterancare.query.casestate.Measures;

/** Writes what facts changed in the rows of their cases: everything in one round trip to the database. */
@Component
class CaseWriter {

    private static final String STORE = CaseRows.CASE_FILE.insert() + " ON CONFLICT (case_id) DO UPDATE SET "
            + CaseRows.CASE_FILE.columns()
                    .stream()
                    .filter(column -> !column.name().equals("case_id"))
                    .map(column -> column.name() + " = excluded." + column.name())
                    .collect(Collectors.joining(", "));

    private static final String READ = ScopedRows.SEE_ALL + "; SELECT state FROM views.case_file WHERE case_id = ?";

    private static final String DROP_TASKS = "DELETE FROM views.work_item WHERE case_id = ANY(?::uuid[])";

    private static final String DROP_HANDOVERS = "DELETE FROM views.handover WHERE case_id = ANY(?::uuid[])";

    private static final Table GONE_MEASURE = Table.of("gone", "metric text", "part text", "case_id uuid");

    private static final String DROP_MEASURES = "DELETE FROM views.case_measure m USING " + GONE_MEASURE.unnest()
            + " AS gone(" + GONE_MEASURE.names() + ")"
            + " WHERE m.case_id = gone.case_id AND m.metric = gone.metric AND m.part = gone.part";

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
                    WHEN MATCHED AND f.members + d.members = 0 AND f.numerator + d.numerator = 0
                            AND f.denominator + d.denominator = 0 THEN DELETE
                    WHEN MATCHED THEN UPDATE SET members = f.members + d.members,
                        numerator = f.numerator + d.numerator, denominator = f.denominator + d.denominator
                    WHEN NOT MATCHED THEN INSERT
                            (metric, street, dimension, %1$s, ends_on, members, numerator, denominator)
                        VALUES (d.metric, d.street, d.dimension, d.%1$s, d.ends_on, d.members, d.numerator,
                            d.denominator)"""
                        .formatted(when);
    }

    /** @param changes one for each case */
    void write(Collection<Change<CaseState>> changes) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            Batch batch = new Batch(connection);
            batch.add(ScopedRows.SEE_ALL, List.of());
            batch.add(CaseRows.CASE_FILE, STORE, changes.stream().map(Change::after).map(CaseRows::caseFile).toList());
            replace(batch, changes, CaseRows.WORK_ITEM, DROP_TASKS, CaseRows::workItems);
            replace(batch, changes, CaseRows.HANDOVER, DROP_HANDOVERS, CaseRows::handovers);
            measures(batch, changes);
            batch.run();
            return null;
        });
    }

    /** Writes the rows of a kind anew for the cases whose rows are other ones now. */
    private static void replace(
            Batch batch, Collection<Change<CaseState>> changes, Table table, String drop,
            Function<CaseState, List<Object[]>> rows) throws SQLException {
        List<UUID> gone = new ArrayList<>();
        List<Object[]> come = new ArrayList<>();
        for (Change<CaseState> change : changes) {
            List<Object[]> was = change.before() == null ? List.of() : rows.apply(change.before());
            List<Object[]> is = rows.apply(change.after());
            if (!Arrays.deepEquals(was.toArray(), is.toArray())) {
                if (!was.isEmpty()) {
                    gone.add(change.after().caseId().value());
                }
                come.addAll(is);
            }
        }
        if (!gone.isEmpty()) {
            batch.add(drop, List.of(batch.connection.createArrayOf("uuid", gone.toArray())));
        }
        batch.add(table, table.insert(), come);
    }

    /** Another station answers for the case: its rows say so, or those who see them would be the old station's. */
    private static boolean moved(CaseState before, CaseState after) {
        return !before.street().equals(after.street()) || !before.neighbourhood().equals(after.neighbourhood());
    }

    private static void measures(Batch batch, Collection<Change<CaseState>> changes) throws SQLException {
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> come = new ArrayList<>();
        Figures figures = new Figures();
        for (Change<CaseState> change : changes) {
            CaseState after = change.after();
            CaseState before = change.before() == null ? after : change.before();
            List<Measure> was = change.before() == null ? List.of() : Measures.of(before);
            List<Measure> is = Measures.of(after);
            boolean moved = moved(before, after);
            List<Measure> out = moved ? was : without(was, is);
            List<Measure> in = moved ? is : without(is, was);
            out.stream()
                    .filter(Measure::isListed)
                    .forEach(measure -> gone.add(
                            new Object[]{measure.metric().code(), measure.part(), after.caseId()}));
            come.addAll(CaseRows.measures(after, in));
            figures.count(before.street(), out, -1);
            figures.count(after.street(), in, 1);
        }
        batch.add(GONE_MEASURE, DROP_MEASURES, gone);
        batch.add(CaseRows.CASE_MEASURE, CaseRows.CASE_MEASURE.insert(), come);
        batch.add(CaseRows.FIGURE, COUNT, figures.rows());
        batch.add(CaseRows.FIGURE_MONTH, COUNT_MONTH, figures.months());
    }

    private static List<Measure> without(List<Measure> measures, List<Measure> others) {
        Set<Measure> left = Set.copyOf(others);
        return measures.stream().filter(measure -> !left.contains(measure)).toList();
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

        /** @param statement takes the table's rows; none where there is none */
        void add(Table table, String statement, List<Object[]> rows) throws SQLException {
            if (!rows.isEmpty()) {
                add(statement, table.arrays(connection, rows));
            }
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
