package id.wasit.pipeline.doctor;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.DatabaseTrouble;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import id.wasit.store.health.ServerFacts;
import id.wasit.store.ledger.LedgerProof;
import id.wasit.store.sql.StoreFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the database that the settings name.
 *
 * @param address where it is
 * @param clock of this machine
 */
record DatabaseExamination(DatabaseAddress address, Clock clock) {
    private static final int OLDEST_POSTGRESQL = 15;
    private static final Duration MOST_SKEW = Duration.ofSeconds(2);
    private static final int CONNECTIONS_NEEDED = 40;

    /** One line when it cannot be reached, else one for each thing about it. */
    List<Examination> results() {
        try {
            Store store = StoreAccess.to(address).occasional();
            ServerFacts facts = store.server();
            List<Examination> found = new ArrayList<>();
            found.add(
                    facts.version() >= OLDEST_POSTGRESQL
                            ? Examination.well("database", address + ", PostgreSQL " + facts.version())
                            : Examination.ill(
                                    "database",
                                    "PostgreSQL " + facts.version() + "; 15 is the oldest that is supported"));
            found.add(
                    facts.connections() >= CONNECTIONS_NEEDED
                            ? Examination.well(
                                    "connections", facts.connections() + " allowed, " + facts.connected() + " in use")
                            : Examination.ill(
                                    "connections",
                                    facts.connections() + " allowed; set max_connections to " + CONNECTIONS_NEEDED
                                            + " or more"));
            found.add(clock(facts));
            found.add(schema(store, facts));
            return found;
        } catch (StoreFailure e) {
            return List.of(Examination.ill(
                    "database",
                    String.valueOf(DatabaseTrouble.refused(address, e).getMessage())));
        }
    }

    /** Whether something in it was signed or encrypted with keys of the office. No when it does not answer, which is told elsewhere. */
    boolean holdsWorkOfKeys() {
        try {
            Store store = StoreAccess.to(address).occasional();
            return store.server().migrated()
                    && (!store.ledger().seals().isEmpty()
                            || !store.oneTimeCodes().holders().isEmpty());
        } catch (StoreFailure e) {
            return false;
        }
    }

    private Examination clock(ServerFacts facts) {
        Duration skew = Duration.between(facts.now(), clock.instant()).abs();
        return skew.compareTo(MOST_SKEW) <= 0
                ? Examination.well("clock", "differs from the database's by " + skew.toMillis() + " ms")
                : Examination.ill(
                        "clock",
                        "differs from the database's by " + skew.toSeconds()
                                + " s; let both follow a time server (NTP)");
    }

    private static Examination schema(Store store, ServerFacts facts) {
        if (!facts.migrated()) {
            return Examination.well("schema", "none yet; the first start makes it");
        }
        LedgerProof proof = store.ledger().verify();
        return proof.holds()
                ? Examination.well("ledger", proof.rows() + " rows, the chain holds")
                : Examination.ill(
                        "ledger",
                        "the chain is broken; stop, keep this database as it is, and read the"
                                + " chapter on restoring in docs/operations.md");
    }
}
