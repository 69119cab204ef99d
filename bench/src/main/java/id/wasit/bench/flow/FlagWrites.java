package id.wasit.bench.flow;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.sink.OpenStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Flags as the job writes them, in turns with the bare rows that came of it.
 *
 * @param home folder of the project
 * @param flags in one turn
 */
record FlagWrites(Path home, int flags) {
    private static final int BATCH = 500;
    private static final int TURNS = 10;
    /** Of so many turns nothing is told: a job lives for weeks, and its code is compiled in its first minutes. */
    private static final int WARMING = 4;

    private static final double GOAL = 0.80;

    /** Beside a bare batch, over a store without history. */
    void besideBareRows(DatabaseAddress address, Outcome outcome) throws SQLException {
        List<Spent> ours = new ArrayList<>();
        List<Spent> bare = new ArrayList<>();
        try (OpenStore store = OpenStore.at(address, 2)) {
            store.store().migrate();
        }
        try (OpenStore store = OpenStore.at(address, 1)) {
            BareRows rows = BareRows.of(store.pool());
            for (int turn = 0; turn < TURNS; turn++) {
                ours.add(written(store, turn));
                bare.add(rows.copied((flags + BATCH - 1) / BATCH));
            }
        }
        Spent mine = median(ours);
        Spent floor = median(bare);
        outcome.rate("flags written, empty store", flags / mine.cpu(), flags / mine.wall());
        outcome.rate("the same rows, bare JDBC batches", flags / floor.cpu(), flags / floor.wall());
        outcome.pairs("flags written ÷ bare batches, by the clock", ratios(ours, bare, Spent::wall), GOAL);
        outcome.pairs("flags written ÷ bare batches, per CPU second", ratios(ours, bare, Spent::cpu), GOAL);
    }

    /** Over a store with history; flags per CPU second. */
    double overHistory(DatabaseAddress address, int cases, Outcome outcome) throws SQLException {
        List<Spent> ours = new ArrayList<>();
        try (OpenStore store = OpenStore.at(address, 1)) {
            for (int turn = 0; turn < TURNS; turn++) {
                ours.add(written(store, turn));
            }
        }
        Spent mine = median(ours);
        outcome.rate("flags written, over %,d cases".formatted(cases), flags / mine.cpu(), flags / mine.wall());
        return flags / mine.cpu();
    }

    private static List<Double> ratios(List<Spent> mine, List<Spent> floor, ToDoubleFunction<Spent> cost) {
        return IntStream.range(WARMING, TURNS)
                .mapToObj(turn -> cost.applyAsDouble(floor.get(turn)) / cost.applyAsDouble(mine.get(turn)))
                .toList();
    }

    private static Spent median(List<Spent> turns) {
        List<Spent> sorted = turns.stream()
                .skip(WARMING)
                .sorted(Comparator.comparingDouble(Spent::cpu))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private Spent written(OpenStore store, int turn) throws SQLException {
        List<Flag> fresh = fresh(turn);
        int backend;
        try (Connection connection = store.pool().getConnection()) {
            backend = Spent.backend(connection);
        }
        return Spent.in(backend, () -> {
            for (int from = 0; from < fresh.size(); from += BATCH) {
                store.store().flags().write(fresh.subList(from, Math.min(fresh.size(), from + BATCH)));
            }
        });
    }

    /** Calls to vote, two by each author. */
    private List<Flag> fresh(int turn) {
        Detector detector = Detector.with(LexiconReader.read(home.resolve("lexicons")));
        Instant now = Instant.now();
        return IntStream.range(turn * flags, (turn + 1) * flags)
                .mapToObj(i -> {
                    Post post = call(i, now);
                    List<Finding> findings = detector.examine(post);
                    return new Flag(post, findings, detector.lexicon().version(), detector.fingerprint(post), now);
                })
                .toList();
    }

    private static Post call(int i, Instant now) {
        return new Post(
                new PostId(Records.PLATFORM, "w-" + i, "1"),
                new Author(Records.PLATFORM, "a-" + i / 2, null, null),
                PostKind.POST,
                null,
                Records.CALL + i,
                Conversation.NONE,
                null,
                new Times(now, null, now),
                "Nusaraya",
                "pilgub-nusaraya-2025",
                new Provenance("bench", "bench", PolicyClass.OPEN, "0".repeat(64)),
                false);
    }
}
