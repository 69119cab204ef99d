package id.wasit.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** What a transaction may lock besides rows, until it ends. Every process knows each of them by the same number. */
public enum Lock {
    /** Who writes words of posts shares it, a retraction takes it alone: else a post could slip past its own retraction. */
    RETRACTIONS(0x57415349_52455452L),
    /** Leads are written by one at a time: else two copies of a story could each take itself for the first. */
    STORIES(0x57415349_53544f52L),
    /** One import or correction of the roster after the other. */
    ROSTER(0x57415349_54524f53L),
    /** Whoever counts the accounts of the roster does it alone; nobody waits to do it once more. */
    ROSTER_GROUPS(0x57415349_47525550L),
    /** Two processes that start together activate one after the other. */
    RELEASES(0x57415349_52454C53L);

    private final long number;

    Lock(long number) {
        this.number = number;
    }

    /** What {@code pg_advisory_xact_lock} and its like are called with. */
    public long number() {
        return number;
    }

    /**
     * Waits until nobody has it, and keeps everybody out.
     *
     * @throws SQLException when the database refuses
     */
    public void take(Connection connection) throws SQLException {
        Rows.each(connection, "SELECT pg_advisory_xact_lock(?)", row -> {}, number);
    }

    /**
     * Waits until nobody has it alone; others may share it.
     *
     * @throws SQLException when the database refuses
     */
    public void share(Connection connection) throws SQLException {
        Rows.each(connection, "SELECT pg_advisory_xact_lock_shared(?)", row -> {}, number);
    }

    /**
     * Takes it alone without waiting.
     *
     * @return false when somebody has it
     * @throws SQLException when the database refuses
     */
    public boolean tryTake(Connection connection) throws SQLException {
        return Rows.only(connection, "SELECT pg_try_advisory_xact_lock(?) AS taken", row -> row.truth("taken"), number);
    }
}
