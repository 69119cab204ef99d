package id.wasit.ingest.flink;

import id.wasit.ingest.roster.Passage;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import java.util.ArrayList;
import java.util.List;

/** Collects what one batch let through, and counts it. */
final class Tally implements Passage {
    private final List<Envelope> passed = new ArrayList<>();
    private long in;
    private long gated;
    private long rejected;

    @Override
    public void post(Post post) {
        in++;
        passed.add(Envelope.of(post));
    }

    @Override
    public void retraction(Retraction retraction) {
        in++;
        passed.add(Envelope.of(retraction));
    }

    @Override
    public void rejected(Rejected record) {
        in++;
        rejected++;
        passed.add(Envelope.of(record));
    }

    @Override
    public void dropped() {
        in++;
        gated++;
    }

    List<Envelope> passed() {
        return passed;
    }

    long in() {
        return in;
    }

    long gated() {
        return gated;
    }

    long rejected() {
        return rejected;
    }
}
