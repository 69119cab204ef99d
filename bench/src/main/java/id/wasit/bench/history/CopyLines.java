package id.wasit.bench.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills a table by COPY in its text format (PostgreSQL documentation, COPY, "Text Format"). */
final class CopyLines {
    private static final int BUFFER = 1 << 16;

    private CopyLines() {}

    /**
     * @param table the table and its columns
     * @param rows values in that order; null is NULL
     * @return number of rows
     */
    static long into(Connection connection, String table, Stream<List<@Nullable Object>> rows)
            throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        try {
            StringBuilder lines = new StringBuilder(BUFFER * 2);
            for (var each = rows.iterator(); each.hasNext(); ) {
                append(each.next(), lines);
                if (lines.length() > BUFFER) {
                    send(lines, copy);
                }
            }
            send(lines, copy);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(StringBuilder lines, CopyIn copy) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void append(List<@Nullable Object> row, StringBuilder lines) {
        for (int i = 0; i < row.size(); i++) {
            lines.append(i == 0 ? "" : "\t");
            Object value = row.get(i);
            if (value == null) {
                lines.append("\\N");
            } else {
                escaped(value.toString(), lines);
            }
        }
        lines.append('\n');
    }

    private static void escaped(String value, StringBuilder lines) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }
}
