package id.wasit.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterGate;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Followed;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Split;
import id.wasit.model.Author;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads one split round by round, through the gate, keeping its cursor; as long as a test needs. */
public final class Reads {
    private static final int PATIENCE_MS = 120_000;

    public final Drain seen = new Drain();
    private final Roster roster;
    private final Clock clock;
    private @Nullable String cursor;

    public Reads(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** Who is on that roster, as a running job tells. */
    public static Followed followed(Roster roster) {
        return new Followed() {
            @Override
            public List<String> accounts(String platform) {
                return roster.followed(platform);
            }

            @Override
            public boolean has(Author author) {
                return roster.knows(author);
            }
        };
    }

    public @Nullable String cursor() {
        return cursor;
    }

    /** Until the source wants a pause. Each batch is read by a reading of its own, as after a restart. */
    public Drain round(Connector connector, Split split) throws Exception {
        Batch batch;
        do {
            try (Reading reading = connector.open(split, cursor)) {
                batch = take(reading);
            }
        } while (batch.pause().isZero());
        return seen;
    }

    /** Until that is so, by one reading. */
    public void until(BooleanSupplier enough, Reading reading) throws Exception {
        long until = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (!enough.getAsBoolean() && System.nanoTime() < until) {
            take(reading);
        }
        assertTrue(enough.getAsBoolean(), () -> "not read in time: " + seen.posts);
    }

    private Batch take(Reading reading) throws Exception {
        Batch batch = reading.next();
        RosterGate gate = new RosterGate(roster, clock);
        batch.sightings().forEach(sighting -> gate.admit(sighting, seen));
        cursor = batch.cursor();
        return batch;
    }
}
