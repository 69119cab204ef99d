package id.wasit.store.priority;

import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The weights of an office, and who changed them why. Only a supervisor changes them, with a reason that stands in the ledger. */
public final class WeightTable {
    private static final String SEVERITY = "severity.";
    private static final int KEPT_IN_SIGHT = 20;

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public WeightTable(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * All weights by name.
     *
     * @param categories ids of the categories that there are: one without a weight of its own counts once
     */
    public List<Weight> all(Set<String> categories) {
        return database.inTransaction(connection -> all(connection, categories));
    }

    private static List<Weight> all(Connection connection, Set<String> categories) throws SQLException {
        Map<String, Double> values = new TreeMap<>();
        categories.forEach(category -> values.put(SEVERITY + category, 1.0));
        values.putAll(Weights.load(connection).values());
        return values.entrySet().stream()
                .map(entry -> Weight.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The last changes, newest first; at most {@value #KEPT_IN_SIGHT}. */
    public List<WeightChange> changes() {
        return database.query(
                "SELECT name, old_weight, new_weight, changed_by, reason, at FROM wasit.priority_changes ORDER BY id DESC LIMIT "
                        + KEPT_IN_SIGHT,
                row -> new WeightChange(
                        row.text("name"),
                        row.real("old_weight"),
                        row.real("new_weight"),
                        row.text("changed_by"),
                        row.text("reason"),
                        row.instant("at")));
    }

    /**
     * Sets weights; those that stay as they are change nothing. The order of the cases follows within ten minutes.
     *
     * @param wanted values by name
     * @param categories as in {@link #all}
     * @return how many differ from before
     * @throws IllegalArgumentException when a name is not known, a value is out of its bounds, the reason is blank, or the person is no
     *     supervisor; nothing was changed; Indonesian
     */
    public int change(Map<String, Double> wanted, Set<String> categories, String by, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Alasan wajib diisi");
        }
        return database.inTransaction(connection -> {
            if (!Users.working(connection, by).supervises()) {
                throw new IllegalArgumentException("Hanya penyelia yang mengubah bobot");
            }
            // Nobody changes a weight between the look at it and the row that tells what it was before.
            Rows.update(connection, "LOCK TABLE wasit.priority_weights IN SHARE ROW EXCLUSIVE MODE");
            List<Wish> wishes = wishes(all(connection, categories), wanted);
            for (Wish wish : wishes) {
                write(connection, wish, by, reason.strip());
            }
            return wishes.size();
        });
    }

    private static List<Wish> wishes(List<Weight> all, Map<String, Double> wanted) {
        Map<String, Weight> known = all.stream().collect(Collectors.toMap(Weight::name, Function.identity()));
        return wanted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> wish(known.get(entry.getKey()), entry))
                .filter(wish -> wish.after() != wish.before().value())
                .toList();
    }

    /** A weight, and what it shall be. */
    private record Wish(Weight before, double after) {}

    private static Wish wish(@Nullable Weight known, Map.Entry<String, Double> wanted) {
        if (known == null) {
            throw new IllegalArgumentException("Bobot \"" + wanted.getKey() + "\" tidak dikenal");
        }
        if (!known.takes(wanted.getValue())) {
            throw new IllegalArgumentException("Bobot " + wanted.getKey() + ": " + wanted.getValue() + " di luar batas "
                    + known.least() + " sampai " + known.most());
        }
        return new Wish(known, wanted.getValue());
    }

    private void write(Connection connection, Wish wish, String by, String reason) throws SQLException {
        Weight before = wish.before();
        Rows.update(
                connection,
                "INSERT INTO wasit.priority_weights (name, weight, note) VALUES (?, ?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET weight = excluded.weight, note = excluded.note",
                before.name(),
                wish.after(),
                reason);
        Rows.update(
                connection,
                "INSERT INTO wasit.priority_changes (name, old_weight, new_weight, changed_by, reason, at) VALUES (?, ?, ?, ?, ?, ?)",
                before.name(),
                before.value(),
                wish.after(),
                by,
                reason,
                database.now());
        Map<String, Object> told = Map.of(
                "name", before.name(),
                "before", Double.toString(before.value()),
                "after", Double.toString(wish.after()),
                "reason", reason);
        ledger.append(connection, List.of(new LedgerDraft("weight", by, null, told)));
    }
}
