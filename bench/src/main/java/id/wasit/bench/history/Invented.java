package id.wasit.bench.history;

import java.time.Instant;
import java.util.UUID;

/**
 * One invented case and what hangs on it.
 *
 * @param number from 0
 * @param key 32 hexadecimal digits
 * @param account one of the accounts; several cases share one
 * @param unit number of an office
 * @param region its region
 * @param strength 0 to 2
 * @param posts how many posts are in it
 */
record Invented(
        long number,
        String key,
        int account,
        int unit,
        String region,
        String contest,
        String category,
        String source,
        int strength,
        double score,
        int posts,
        Instant knownAt,
        Standing standing) {

    /** The id of one of its posts; made of the numbers alone, so that each table can name it without asking another. */
    UUID post(int index) {
        return new UUID(History.mix(number), History.mix(~number * 4096 + index));
    }

    String accountKey() {
        return platform() + ":" + accountId();
    }

    String accountId() {
        return "akun-" + account;
    }

    String platform() {
        return source;
    }
}
