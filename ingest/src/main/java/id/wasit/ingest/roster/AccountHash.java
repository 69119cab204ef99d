package id.wasit.ingest.roster;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * 128 bits that stand for one key of the roster.
 *
 * @param high decides the place in the index
 * @param low must agree too
 */
record AccountHash(long high, long low) {

    static AccountHash of(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        long[] hash = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0);
        return new AccountHash(hash[0], hash[1]);
    }
}
