package id.wasit.store.access;

import id.wasit.store.ledger.LedgerFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one person may see, as conditions of a statement. Every query over cases, persons and leads carries it, and so does every count.
 *
 * @param user who asks
 * @param limits the limits that hold for them
 */
public record Scope(User user, List<Limit> limits) {
    /** Judgements of these cases are hidden from who may still become their second reader. */
    private static final String STILL_READ = "('triase', 'verifikasi_identitas', 'telaah_kedua')";

    /** What this person may see. */
    public static Scope of(User user) {
        return new Scope(
                user,
                Arrays.stream(Limit.values()).filter(limit -> limit.holds(user)).toList());
    }

    /** Whether nothing is kept from them. */
    public boolean isUnlimited() {
        return limits.isEmpty();
    }

    /** Whether nothing is kept from them but the cases of their own office. */
    public boolean leavesOutOwnUnitOnly() {
        return limits.equals(List.of(Limit.OWN_UNIT));
    }

    /** Whether they read cases in order to judge them; an auditor only looks. */
    public boolean judges() {
        return user.judges();
    }

    /**
     * Conditions to put behind a WHERE, each beginning with AND.
     *
     * @param table alias of a table with the columns {@code unit} and {@code region}
     */
    public String and(String table) {
        return limits.stream().map(limit -> " AND " + limit.condition(table)).collect(Collectors.joining());
    }

    /** The values of {@link #and}, in its order. */
    public List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        limits.stream().filter(Limit::takesValue).forEach(limit -> values.add(limit.value(user)));
        return values;
    }

    /** These values, and then those of {@link #and}. */
    public @Nullable Object[] after(@Nullable Object... first) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(first));
        all.addAll(values());
        return all.toArray();
    }

    /** Which rows of the ledger they may see: for those who judge, none of a case that is still being read, or that is kept from them. */
    public LedgerFilter ledger() {
        if (!judges()) {
            return LedgerFilter.ALL;
        }
        return new LedgerFilter(
                "(case_key IS NULL OR EXISTS (SELECT 1 FROM wasit.cases c WHERE c.key = case_key AND c.state NOT IN "
                        + STILL_READ + and("c") + "))",
                values());
    }
}
