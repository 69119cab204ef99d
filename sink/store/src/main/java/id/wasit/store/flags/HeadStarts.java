package id.wasit.store.flags;

import id.wasit.model.Finding;
import id.wasit.store.posts.Json;
import id.wasit.store.priority.Priority;
import id.wasit.store.priority.PriorityFacts;
import id.wasit.store.priority.Ranks;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The head starts of the cases of one batch. Most of them have the same few facts, so each is worked out and written as JSON once. */
final class HeadStarts {
    private final Ranks ranks;
    private final Map<PriorityFacts, Start> known = new HashMap<>();

    HeadStarts(Ranks ranks) {
        this.ranks = ranks;
    }

    /**
     * How a case begins.
     *
     * @param length by how much it is treated as older than it is
     * @param parts why, as JSON
     */
    record Start(Duration length, String parts) {}

    /** That of a case with so many posts by an account, the clearest of which has that finding. */
    Start of(Finding finding, int posts, String account) {
        PriorityFacts facts = new PriorityFacts(
                finding.strength(),
                finding.category(),
                posts,
                ranks.takenBack(account),
                ranks.pattern(finding.pattern()));
        return known.computeIfAbsent(facts, this::start);
    }

    private Start start(PriorityFacts facts) {
        Priority priority = Priority.of(facts, ranks.weights());
        return new Start(priority.headStart(), Json.write(priority.parts()));
    }
}
