package org.veterancare.standalone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Everything that the views hold, row by row. */
final class Views {

    private Views() {}

    /** Rows of each table as text, in an order of their own. */
    static Map<String, List<String>> dump(DataSource database) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : list(statement, """
                SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                WHERE schemaname = 'views' AND tablename <> 'flyway_schema_history'""")) {
                tables.put(table, list(statement, "SELECT t::text FROM " + table + " t ORDER BY 1"));
            }
        }
        return tables;
    }

    private static List<String> list(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
