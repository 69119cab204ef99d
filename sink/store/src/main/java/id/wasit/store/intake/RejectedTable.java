package id.wasit.store.intake;

import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.store.posts.TakenBack;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import id.wasit.store.sql.Storable;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What could not be read, to be looked at and repaired. */
public final class RejectedTable {
    private final Database database;

    /** Over the store's database. */
    public RejectedTable(Database database) {
        this.database = database;
    }

    /**
     * Writes a batch. The same stage, origin, reason and excerpt again only moves the time of the last sight. Of an item that its source took
     * back no excerpt is kept.
     */
    public void write(List<Rejected> batch) {
        Map<UUID, Rejected> items = new TreeMap<>();
        batch.forEach(item -> items.merge(
                Hash.id(item.stage().name(), item.origin(), item.reason(), item.excerpt()),
                item,
                (one, other) -> one.at().isAfter(other.at()) ? one : other));
        database.change(connection -> {
            Lock.RETRACTIONS.share(connection);
            Set<String> takenBack = TakenBack.amongNames(connection, quoted(items.values()));
            Rows.batch(
                    connection,
                    """
                    INSERT INTO wasit.rejected AS r (id, stage, origin, reason, excerpt, first_at, last_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET last_at = greatest(r.last_at, excluded.last_at)""",
                    items.entrySet().stream()
                            .map(item -> line(item.getKey(), item.getValue(), takenBack))
                            .toList());
        });
    }

    private static Set<String> quoted(Collection<Rejected> items) {
        return items.stream()
                .filter(item -> item.excerpt() != null)
                .map(Rejected::origin)
                .collect(Collectors.toSet());
    }

    /**
     * The newest, newest first.
     *
     * @param stage only those of a stage; null for all
     * @param after mark of the page before; null for the first
     * @throws IllegalArgumentException when {@code after} is not such a mark
     */
    public RejectedPage page(@Nullable Stage stage, @Nullable String after, int size) {
        Mark from = after == null ? Mark.FIRST : Mark.parse(after);
        List<Map.Entry<Mark, Rejected>> found = database.query(
                """
                SELECT * FROM wasit.rejected WHERE (?::text IS NULL OR stage = ?)
                    AND (last_at < ? OR (last_at = ? AND id > ?)) ORDER BY last_at DESC, id LIMIT ?
                """,
                row -> Map.entry(new Mark(row.instant("last_at"), UUID.fromString(row.text("id"))), read(row)),
                stage == null ? null : stage.name(),
                stage == null ? null : stage.name(),
                from.at(),
                from.at(),
                from.id(),
                size + 1);
        List<Map.Entry<Mark, Rejected>> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? shown.get(size - 1).getKey().text() : null;
        return new RejectedPage(shown.stream().map(Map.Entry::getValue).toList(), next);
    }

    /** How many there are of each stage. */
    public Map<Stage, Long> counts() {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        database.query(
                "SELECT stage, count(*) AS n FROM wasit.rejected GROUP BY stage",
                row -> counts.put(Stage.valueOf(row.text("stage")), row.number("n")));
        return counts;
    }

    private static @Nullable Object[] line(UUID id, Rejected item, Set<String> takenBack) {
        String excerpt = takenBack.contains(Storable.text(item.origin())) ? null : item.excerpt();
        return new @Nullable Object[] {
            id, item.stage().name(), item.origin(), item.reason(), excerpt, item.at(), item.at()
        };
    }

    private static Rejected read(Row row) throws SQLException {
        return new Rejected(
                Stage.valueOf(row.text("stage")),
                row.text("origin"),
                row.text("reason"),
                row.maybeText("excerpt"),
                row.instant("last_at"));
    }

    private record Mark(Instant at, UUID id) {
        static final Mark FIRST = new Mark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

        static Mark parse(String text) {
            try {
                String[] parts = text.split("_", 2);
                return new Mark(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("rejected: \"" + text + "\" marks no page", e);
            }
        }

        String text() {
            return at + "_" + id;
        }
    }
}
