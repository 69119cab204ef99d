package id.wasit.store.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Strength;
import id.wasit.store.priority.PriorityFacts.PatternRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {
    private static final Instant MONDAY = Instant.parse("2025-10-06T01:00:00Z");
    private static final PriorityFacts PLAIN =
            new PriorityFacts(Strength.WEAK, "ajakan_memilih", 1, 0, new PatternRecord(8, 2));

    /** A case that waits. Every case has seven days. */
    private record Waiting(int number, Instant came, Priority priority) {
        Instant turn() {
            return came.plus(Duration.ofDays(7)).minus(priority.headStart());
        }
    }

    @ParameterizedTest(name = "{0}, {1} posts, taken back {2}, {3}/{4}: {5} h")
    @CsvSource({
        // Waiting twelve hours counts as much as twice the weight.
        "WEAK,   1, 0, 8, 2,  0",
        "MEDIUM, 1, 0, 8, 2, 12",
        "STRONG, 1, 0, 8, 2, 24",
        "WEAK,   1, 0, 0, 0,  4",
        "WEAK,   4, 0, 8, 2,  8",
        "WEAK, 900, 0, 8, 2, 12",
        "WEAK,   1, 3, 8, 2,  7",
        "WEAK,   1, 0, 0, 15, -24",
        "WEAK,   1, 0, 95, 0, 4",
        "STRONG, 900, 9, 0, 0, 47"
    })
    void factorsBecomeHours(Strength strength, int posts, int takenBack, int right, int misread, long hours) {
        PriorityFacts facts =
                new PriorityFacts(strength, "ajakan_memilih", posts, takenBack, new PatternRecord(right, misread));

        assertEquals(
                hours,
                Math.round(Priority.of(facts, Weights.SHIPPED).headStart().toMinutes() / 60.0));
    }

    @Test
    void theHeadStartIsTheProductOfTheFactorsThatAreShown() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            Priority priority = Priority.of(any(random), Weights.SHIPPED);
            double product =
                    priority.parts().stream().mapToDouble(PriorityPart::factor).reduce(1, (one, other) -> one * other);
            double hours = Math.log(product) / Math.log(2) * 12;

            assertEquals(
                    Math.max(-32, Math.min(64, hours)), priority.headStart().toSeconds() / 3600.0, 0.01);
        }
    }

    /** Whatever comes and in whatever order: as long as people read as many as come, each case is read before its seven days are over. */
    @Test
    void nothingStarves() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Waiting> waiting = new ArrayList<>();
            int came = 0;
            for (int hour = 0; hour < 24 * 30; hour++) {
                Instant now = MONDAY.plus(Duration.ofHours(hour));
                for (int i = 0; i < 6; i++) {
                    PriorityFacts facts = came % 50 == 0 ? weakest() : any(random);
                    waiting.add(new Waiting(came++, now, Priority.of(facts, Weights.SHIPPED)));
                }
                for (int i = 0; i < 6; i++) {
                    Waiting next = waiting.stream()
                            .min(Comparator.comparing(Waiting::turn).thenComparing(Waiting::number))
                            .orElseThrow();
                    waiting.remove(next);
                    Duration waited = Duration.between(next.came(), now);
                    assertTrue(waited.compareTo(Priority.MOST.minus(Priority.LEAST)) <= 0, seed + ": waited " + waited);
                }
            }
        }
    }

    @Test
    void aCaseInItsLastThreeDaysGoesBeforeAllThatCameToday() {
        Waiting late = new Waiting(1, MONDAY.minus(Duration.ofDays(4)), Priority.of(weakest(), heavy()));
        Waiting fresh = new Waiting(2, MONDAY, Priority.of(strongest(), heavy()));

        assertTrue(!late.turn().isAfter(fresh.turn()));
    }

    @Test
    void theOrderOfTwoCasesNeverChangesWhileTheyWait() {
        Waiting weak = new Waiting(1, MONDAY, Priority.of(PLAIN, Weights.SHIPPED));
        Waiting strong = new Waiting(2, MONDAY.plus(Duration.ofHours(12)), Priority.of(strongest(), Weights.SHIPPED));

        assertTrue(strong.turn().isBefore(weak.turn()), "it has more than twelve hours of head start");
    }

    @Test
    void weightsOfTheOfficeReplaceTheShippedOnes() {
        Weights own = new Weights(Map.of("severity.ajakan_memilih", 2.0, "waiting.doubling_hours", 6.0));

        assertEquals(Duration.ofHours(6), Priority.of(PLAIN, own).headStart());
        assertEquals(
                "2.0", String.valueOf(Priority.of(PLAIN, own).parts().get(1).factor()));
    }

    private static PriorityFacts weakest() {
        return new PriorityFacts(Strength.WEAK, "suka_bagikan_komentar", 1, 0, new PatternRecord(0, 500));
    }

    private static PriorityFacts strongest() {
        return new PriorityFacts(Strength.STRONG, "mobilisasi_asn", 5_000, 40, new PatternRecord(3, 0));
    }

    /** An office that set everything as steep as it may. */
    private static Weights heavy() {
        return new Weights(Map.of(
                "strength.STRONG", 100.0, "severity.mobilisasi_asn", 100.0, "severity.suka_bagikan_komentar", 0.001));
    }

    private static PriorityFacts any(SplittableRandom random) {
        return new PriorityFacts(
                Strength.values()[random.nextInt(3)],
                random.nextBoolean() ? "ajakan_memilih" : "suka_bagikan_komentar",
                1 + random.nextInt(40),
                random.nextInt(3),
                new PatternRecord(random.nextInt(30), random.nextInt(30)));
    }
}
