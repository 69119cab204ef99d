package id.wasit.store.fairness;

import java.time.Instant;
import java.util.List;

/**
 * The swap test of a release: the same sentences with every side of every contest in turn.
 *
 * @param version the release
 * @param triedAt when
 * @param contests how many contests
 * @param sentences how many sentences were read
 * @param differences where the verdicts were not the same, each in words; empty when all sides are treated alike
 */
public record SwapTest(String version, Instant triedAt, int contests, int sentences, List<String> differences) {
    /** Takes a copy. */
    public SwapTest {
        differences = List.copyOf(differences);
    }

    /** Whether all sides were treated alike. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
