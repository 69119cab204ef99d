package id.wasit.bench.history;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Invents cases. The same number gives the same case in every run.
 *
 * @param cases how many
 * @param posts how many posts they hold together, at least one each
 * @param now the end of the history
 * @param contests contests that the shipped lexicon knows
 * @param categories its categories
 */
record History(long cases, long posts, Instant now, List<String> contests, List<String> categories) {
    static final int REGIONS = 38;
    static final int UNITS = 600;
    private static final List<String> SOURCES =
            List.of("facebook", "instagram", "tiktok", "youtube", "bluesky", "mastodon");
    private static final Duration OPEN_SINCE = Duration.ofDays(10);
    private static final Duration KEPT_SINCE = Duration.ofDays(700);
    private static final double SKEW = 2.2;

    Stream<Invented> all() {
        return LongStream.range(0, cases).mapToObj(this::at);
    }

    /** An account has about five cases in all those years. */
    int accounts() {
        return (int) Math.max(1, cases / 5);
    }

    Invented at(long number) {
        SplittableRandom random = new SplittableRandom(mix(number));
        Standing standing = Standing.at(random.nextInt(1000));
        Duration age = standing.open() ? OPEN_SINCE : KEPT_SINCE;
        int unit = skewed(UNITS, random);
        int strength = random.nextInt(10) < 5 ? 0 : random.nextInt(10) < 7 ? 1 : 2;
        return new Invented(
                number,
                HexFormat.of().toHexDigits(mix(number)) + HexFormat.of().toHexDigits(number),
                random.nextInt(accounts()),
                unit,
                "Wilayah " + (1 + unit % REGIONS),
                contests.get(skewed(contests.size(), random)),
                categories.get(skewed(categories.size(), random)),
                SOURCES.get(skewed(SOURCES.size(), random)),
                strength,
                4 + strength * 2 + random.nextInt(20) / 10.0,
                size(number),
                now.minusSeconds(random.nextLong(age.toSeconds())),
                standing);
    }

    /** One post at least; what is left is spread so that the sum is right whatever the numbers are. */
    private int size(long number) {
        long others = posts - cases;
        return (int) (1 + (others * (number + 1)) / cases - (others * number) / cases);
    }

    /** The front of a list comes far more often, as with regions, offices and categories in life. */
    static int skewed(int size, SplittableRandom random) {
        return (int) (size * Math.pow(random.nextDouble(), SKEW));
    }

    /** Spreads neighbouring numbers over all of them (the finaliser of SplitMix64); no two numbers meet. */
    static long mix(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
