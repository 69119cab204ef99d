package id.wasit.pipeline.doctor;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.DatabaseTrouble;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import id.wasit.store.health.SchemaSteps;
import id.wasit.store.health.ServerFacts;
import id.wasit.store.ledger.LedgerProof;
import id.wasit.store.sql.StoreFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the database that the settings name.
 *
 * @param address where it is
 * @param clock of this machine
 */
record DatabaseExamination(DatabaseAddress address, Clock clock) {
    private static final int OLDEST_POSTGRESQL = 15;
    private static final Duration MOST_SKEW = Duration.ofSeconds(2);

    /** One line when it cannot be reached, else one for each thing about it. */
    List<Examination> results() {
        try {
            Store store = StoreAccess.to(address).occasional();
            Instant asked = clock.instant();
            ServerFacts facts = store.server();
            Duration skew = skew(facts.now(), asked, clock.instant());
            List<Examination> found = new ArrayList<>();
            found.add(server(facts));
            found.add(connections(facts));
            found.add(log(facts));
            found.add(clock(skew));
            found.add(schema(store.schema()));
            if (facts.migrated()) {
                found.add(ledger(store));
            }
            return found;
        } catch (StoreFailure e) {
            return List.of(Examination.ill(
                    "database",
                    String.valueOf(DatabaseTrouble.refused(address, e).getMessage())));
        }
    }

    /** The store, if it answers and has its schema. */
    Optional<Store> migrated() {
        try {
            Store store = StoreAccess.to(address).occasional();
            return store.server().migrated() ? Optional.of(store) : Optional.empty();
        } catch (StoreFailure e) {
            return Optional.empty();
        }
    }

    /** Whether something in it was signed or encrypted with keys of the office. No when it does not answer, which is told elsewhere. */
    boolean holdsWorkOfKeys() {
        return migrated()
                .map(store -> !store.ledger().seals().isEmpty()
                        || !store.oneTimeCodes().holders().isEmpty())
                .orElse(false);
    }

    private Examination server(ServerFacts facts) {
        if (facts.version() < OLDEST_POSTGRESQL) {
            return Examination.ill(
                    "database", "PostgreSQL " + facts.version() + "; 15 is the oldest that is supported");
        }
        String told = address + ", PostgreSQL " + facts.version();
        return facts.writable()
                ? Examination.well("database", told)
                : Examination.ill(
                        "database",
                        told + " may only be read (a standby, or default_transaction_read_only); all that writes waits:"
                                + " name the server that leads, or switch that off");
    }

    private static Examination connections(ServerFacts facts) {
        return facts.connections() >= LocalDatabase.CONNECTIONS
                ? Examination.well("connections", facts.connections() + " allowed, " + facts.connected() + " in use")
                : Examination.ill(
                        "connections",
                        facts.connections() + " allowed; set max_connections to " + LocalDatabase.CONNECTIONS
                                + " or more");
    }

    private static Examination log(ServerFacts facts) {
        return facts.discreet()
                ? Examination.well("log", "the server's own log keeps no words of posts")
                : Examination.ill(
                        "log",
                        "the server writes rows that it refuses, or values of statements, into its own log, with the words of"
                                + " posts; docs/operations.md, \"A PostgreSQL of your own\", has the four lines that end it");
    }

    /** How far a moment lies outside of those between which it was told: an answer that took long is no clock that goes wrong. */
    private static Duration skew(Instant told, Instant asked, Instant answered) {
        if (told.isBefore(asked)) {
            return Duration.between(told, asked);
        }
        return told.isAfter(answered) ? Duration.between(answered, told) : Duration.ZERO;
    }

    private static Examination clock(Duration skew) {
        return skew.compareTo(MOST_SKEW) <= 0
                ? Examination.well("clock", "differs from the database's by " + skew.toMillis() + " ms at least")
                : Examination.ill(
                        "clock",
                        "differs from the database's by " + skew.toSeconds()
                                + " s; let both follow a time server (NTP)");
    }

    private static Examination schema(SchemaSteps steps) {
        if (steps.made().isEmpty()) {
            return Examination.well("schema", "none yet; the first start makes it");
        }
        String told = "made up to step " + steps.made() + ", this program knows " + steps.known();
        if (steps.newer()) {
            return Examination.ill("schema", told + "; a newer program made it: update this one");
        }
        return steps.missing() == 0
                ? Examination.well("schema", told)
                : Examination.ill(
                        "schema",
                        told + "; " + steps.missing()
                                + " are missing: start a job or the pages of this version, which makes them");
    }

    private static Examination ledger(Store store) {
        LedgerProof proof = store.ledger().verify();
        return proof.holds()
                ? Examination.well("ledger", proof.rows() + " rows, the chain holds")
                : Examination.ill(
                        "ledger",
                        "the chain is broken; stop, keep this database as it is, and read the"
                                + " chapter on restoring in docs/operations.md");
    }
}
