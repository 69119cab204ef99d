package id.wasit.ingest;

import id.wasit.ingest.roster.Passage;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterGate;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.Split;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all a connector has now, through the gate, without Flink. */
public final class Drain implements Passage {
    public final List<Post> posts = new ArrayList<>();
    public final List<Retraction> retractions = new ArrayList<>();
    public final List<Rejected> rejected = new ArrayList<>();
    public int dropped;

    public static SourceContext context() {
        return new SourceContext(Clock.systemUTC(), true, platform -> List.of());
    }

    /** One reading per split, to its end. */
    public static Drain of(Connector connector, Roster roster) throws Exception {
        return new Drain().read(connector, roster, false);
    }

    /** Every batch is read by a reading of its own, as after a restart. */
    public static Drain restarting(Connector connector, Roster roster) throws Exception {
        return new Drain().read(connector, roster, true);
    }

    public List<String> ids() {
        return posts.stream().map(post -> post.id().id()).toList();
    }

    public List<String> reasons() {
        return rejected.stream().map(Rejected::reason).toList();
    }

    private Drain read(Connector connector, Roster roster, boolean restarting) throws Exception {
        RosterGate gate = new RosterGate(roster, Clock.systemUTC());
        for (Split split : connector.splits()) {
            String cursor = null;
            Batch batch;
            Reading reading = connector.open(split, null);
            do {
                batch = next(reading);
                for (Sighting sighting : batch.sightings()) {
                    gate.admit(sighting, this);
                }
                cursor = batch.cursor();
                if (restarting) {
                    reading.close();
                    reading = connector.open(split, cursor);
                }
            } while (!batch.end() && batch.pause().isZero());
            reading.close();
        }
        return this;
    }

    private static Batch next(Reading reading) throws IOException, InterruptedException {
        return reading.next();
    }

    @Override
    public void post(Post post) {
        posts.add(post);
    }

    @Override
    public void retraction(Retraction retraction) {
        retractions.add(retraction);
    }

    @Override
    public void rejected(Rejected record) {
        rejected.add(record);
    }

    @Override
    public void dropped() {
        dropped++;
    }

    /** The post with that id. */
    public @Nullable Post post(String id) {
        return posts.stream()
                .filter(post -> post.id().id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
