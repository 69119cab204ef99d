package id.wasit.store;

import id.wasit.store.access.Users;
import id.wasit.store.cases.Cases;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.intake.RejectedTable;
import id.wasit.store.intake.SourceTable;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.queue.Queue;
import id.wasit.store.release.Releases;
import id.wasit.store.roster.RosterTable;
import java.time.Clock;
import javax.sql.DataSource;

/** The one door to the database. Safe for use by many threads. */
public final class Store {

    @SuppressWarnings("UnusedVariable")
    private Store(DataSource database, Clock clock) {}

    /** Over a pool of connections that the caller opens and closes; see {@link StorePool}. */
    public static Store over(DataSource database) {
        return over(database, Clock.systemUTC());
    }

    /** The same with a clock of one's own. */
    public static Store over(DataSource database, Clock clock) {
        return new Store(database, clock);
    }

    /** Brings the schema up to this version. Several processes may call it at once: one does it, the others wait. */
    public void migrate() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Writes what the detector found. */
    public FlagTable flags() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Lists and hands out what waits for people. */
    public Queue queue() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Reads and moves single cases. */
    public Cases cases() {
        throw new UnsupportedOperationException("not yet");
    }

    /** What happened, in a chain of hashes. */
    public Ledger ledger() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Accounts and the persons behind them. */
    public RosterTable roster() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The people who work with Wasit. */
    public Users users() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Lexicon releases. */
    public Releases releases() {
        throw new UnsupportedOperationException("not yet");
    }

    /** What could not be read. */
    public RejectedTable rejected() {
        throw new UnsupportedOperationException("not yet");
    }

    /** How the sources are doing. */
    public SourceTable sources() {
        throw new UnsupportedOperationException("not yet");
    }
}
