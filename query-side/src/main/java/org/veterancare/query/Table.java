package org.veterancare.query;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of rows that are made from states, so that the live reader and a rebuild write the same ones.
 *
 * @param name with its schema
 * @param columns in the order of a row's values
 */
public record Table(String name, List<Column> columns) {

    /** @param type as the database names it */
    public record Column(String name, String type) {}

    /** @param columns name and type, separated by a blank */
    public static Table of(String name, String... columns) {
        return new Table(
                name,
                List.of(columns)
                        .stream()
                        .map(column -> column.split(" "))
                        .map(parts -> new Column(parts[0], parts[1]))
                        .toList());
    }

    /** Column names, separated by commas. */
    public String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Rows handed over as one array for each column. */
    public String unnest() {
        return columns.stream()
                .map(column -> "?::" + column.type() + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }

    public String insert() {
        return "INSERT INTO " + name + " (" + names() + ") SELECT * FROM " + unnest();
    }

    /** The values of {@link #unnest}. */
    public List<Array> arrays(Connection connection, List<Object[]> rows) throws SQLException {
        Array[] arrays = new Array[columns.size()];
        for (int at = 0; at < arrays.length; at++) {
            Object[] values = new Object[rows.size()];
            for (int row = 0; row < values.length; row++) {
                Object value = rows.get(row)[at];
                values[row] = value == null ? null : value.toString();
            }
            arrays[at] = connection.createArrayOf("text", values);
        }
        return List.of(arrays);
    }
}
