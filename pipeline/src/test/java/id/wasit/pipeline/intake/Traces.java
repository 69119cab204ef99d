package id.wasit.pipeline.intake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.wasit.pipeline.database.DatabaseAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Looks for words in all that a run left behind. The log is kept from the beginning on, at its most talkative. */
final class Traces implements AutoCloseable {
    private static final String GZIP = "1f8b";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("id.wasit");
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    Traces(String... words) {
        if (Stream.of(words).anyMatch(word -> !word.equals(word.toLowerCase(Locale.ROOT)))) {
            throw new IllegalArgumentException("words must be in lower case, because some tables hold folded text");
        }
        log.start();
        ours.setLevel(Level.TRACE);
        root.addAppender(log);
    }

    @Override
    public void close() {
        root.detachAppender(log);
        ours.setLevel(null);
    }

    /** Lines of the log with that word. */
    List<String> inLog(String word) {
        synchronized (log) {
            return log.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(line -> holds(line, word))
                    .toList();
        }
    }

    /** Tables that hold that word in a row: as text, as bytes, or packed with gzip. */
    List<String> inTables(DatabaseAddress address, String word) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                if (isIn(statement, table, word)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename)"
                + " FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean isIn(Statement statement, String table, String word) throws SQLException, IOException {
        try (ResultSet rows = statement.executeQuery("SELECT to_jsonb(t)::text FROM " + table + " t")) {
            while (rows.next()) {
                String row = rows.getString(1);
                if (holds(row, word) || holds(unpacked(row), word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Bytes stand in a row as {@code \\x1f8b…}; those packed with gzip are unpacked. */
    private static String unpacked(String row) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int at = row.indexOf("x" + GZIP); at >= 0; at = row.indexOf("x" + GZIP, at + 1)) {
            int end = row.indexOf('"', at);
            byte[] packed = HexFormat.of().parseHex(row.substring(at + 1, end));
            try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                text.append(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** Files below a folder that hold that word. Files may go while it looks. */
    List<String> inFiles(Path folder, String word) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isIn(file, word)) {
                    found.add(file.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isIn(Path file, String word) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                    .anyMatch(charset -> holds(text(bytes, charset), word));
        } catch (IOException goneOrNoPlainFile) {
            return false;
        }
    }

    private static String text(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    private static boolean holds(String text, String word) {
        return text.contains(word) || text.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
    }
}
