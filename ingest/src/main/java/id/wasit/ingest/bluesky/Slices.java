package id.wasit.ingest.bluesky;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Deals accounts out to connections. */
final class Slices {
    /** Jetstream takes no more per connection (README, {@code wantedDids}). */
    static final int MOST_ACCOUNTS = 10_000;

    private Slices() {}

    /** As few slices as needed, a power of two, so that a roster that grows a little seldom changes their number; none for no account. */
    static List<List<String>> of(List<String> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        return Stream.iterate(1, number -> number * 2)
                .map(number -> dealt(accounts, number))
                .filter(slices -> slices.stream().allMatch(slice -> slice.size() <= MOST_ACCOUNTS))
                .findFirst()
                .orElseThrow();
    }

    /** A slice that got nothing is left out: it would be asked for the whole network. */
    private static List<List<String>> dealt(List<String> accounts, int number) {
        List<List<String>> slices = IntStream.range(0, number)
                .<List<String>>mapToObj(n -> new ArrayList<>())
                .toList();
        for (String account : accounts) {
            slices.get(Math.floorMod(account.hashCode(), number)).add(account);
        }
        return slices.stream().filter(slice -> !slice.isEmpty()).toList();
    }
}
