package id.wasit.bench;

import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterBuilder;
import id.wasit.ingest.roster.Terms;
import id.wasit.model.Author;
import id.wasit.model.RosterEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Asks for accounts as the gate does, beside a map of the JDK that is asked the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FindingAccounts {
    private static final String[] PLATFORMS = {"facebook", "instagram", "tiktok", "youtube"};
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant MOMENT = Instant.parse("2025-06-01T00:00:00Z");

    /** How many accounts changed since the whole was read. */
    private static final int CHANGED = 10_000;

    /** Who is asked; {@code nothing} only makes the question, which costs something too, {@code layer} is a roster of which some changed. */
    @Param({"nothing", "roster", "layer", "HashMap"})
    public String subject = "roster";

    /** Who is asked for: those who are in, or strangers. */
    @Param({"rostered", "strangers"})
    public String who = "strangers";

    /** How many accounts are in. */
    @Param("6000000")
    public int accounts = 6_000_000;

    private @Nullable Roster roster;
    private @Nullable Map<String, Terms> map;
    private long first;
    private long next;

    /** Fills the subject. */
    @Setup(Level.Trial)
    public void fill() {
        if (subject.equals("roster")) {
            roster = roster(accounts);
        } else if (subject.equals("layer")) {
            roster = layered(roster(accounts));
        } else if (subject.equals("HashMap")) {
            map = map(accounts);
        }
        first = who.equals("strangers") ? accounts : 0;
    }

    /** One question. Its author is new, as if just read: an array of a million authors would measure how far away they lie. */
    @Benchmark
    public @Nullable Object find() {
        long number = Math.floorMod(scattered(next++), (long) accounts) + first;
        Author author = new Author(PLATFORMS[(int) (number % PLATFORMS.length)], id(number), null, null);
        if (subject.equals("nothing")) {
            return author;
        }
        if (roster != null) {
            return roster.at(author, MOMENT);
        }
        Terms terms = map == null ? null : map.get(author.account());
        return terms != null && terms.holdAt(MOMENT) ? terms : null;
    }

    static Roster roster(int accounts) {
        RosterBuilder builder = Roster.builder("1");
        for (int i = 0; i < accounts; i++) {
            builder.addAccount(entry(i));
        }
        return builder.build();
    }

    private Roster layered(Roster whole) {
        RosterBuilder builder = whole.changedTo("2");
        for (int i = 0; i < Math.min(CHANGED, accounts); i++) {
            RosterEntry entry = entry(i);
            builder.forgetAccount(entry.account()).addAccount(entry);
        }
        return builder.build();
    }

    static Map<String, Terms> map(int accounts) {
        Map<String, Terms> map = new HashMap<>();
        Terms[] shared = new Terms[500];
        for (int i = 0; i < accounts; i++) {
            RosterEntry entry = entry(i);
            int region = i % shared.length;
            if (shared[region] == null) {
                shared[region] = new Terms(entry.region(), null, FROM, null);
            }
            map.put(entry.account(), shared[region]);
        }
        return map;
    }

    /** What the keys alone take, one byte a character. */
    static double bytesOfKeys(int accounts) {
        return IntStream.range(0, accounts)
                .mapToObj(FindingAccounts::entry)
                .mapToInt(entry -> entry.account().length())
                .average()
                .orElse(0);
    }

    private static RosterEntry entry(long number) {
        return new RosterEntry(
                PLATFORMS[(int) (number % PLATFORMS.length)],
                id(number),
                null,
                "p-" + number,
                "pernyataan",
                null,
                FROM,
                null,
                "Dinas",
                "Wilayah " + number % 500);
    }

    /** Ids of platforms are long numbers without an order. */
    private static String id(long number) {
        return Long.toUnsignedString(scattered(number) >>> 4);
    }

    /** A number that looks like any other; the same for the same number. */
    private static long scattered(long number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
