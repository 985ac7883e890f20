package org.veterancare.query.rebuild;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes rows with one COPY, in the database's text form. */
final class Copy {

    private static final int BUFFER = 1 << 16;

    private final StringBuilder lines = new StringBuilder();

    private Copy() {}

    /** @param target table and columns */
    static void rows(Connection connection, String target, List<Object[]> rows) throws SQLException {
        Copy copy = new Copy();
        try (OutputStream out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "COPY " + target + " FROM STDIN", BUFFER)) {
            for (Object[] row : rows) {
                copy.line(row);
                out.write(copy.lines.toString().getBytes(StandardCharsets.UTF_8));
                copy.lines.setLength(0);
            }
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException why) {
                throw why;
            }
            throw new UncheckedIOException(e);
        }
    }

    private void line(Object[] row) {
        for (int at = 0; at < row.length; at++) {
            lines.append(at == 0 ? "" : "\t");
            append(row[at] == null ? null : row[at].toString());
        }
        lines.append('\n');
    }

    private void append(String text) {
        if (text == null) {
            lines.append("\\N");
            return;
        }
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char escaped = escaped(text.charAt(at));
            if (escaped != 0) {
                lines.append(text, from, at).append('\\').append(escaped);
                from = at + 1;
            }
        }
        lines.append(text, from, text.length());
    }

    /** What follows a backslash in the place of a character, 0 where it stands for itself. */
    private static char escaped(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
