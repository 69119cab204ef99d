package id.wasit.ingest.roster;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * 128 bits that stand for one key of the roster.
 *
 * @param high decides the place in the index
 * @param low must agree too
 */
record AccountHash(long high, long low) {

    static AccountHash of(String platform, String id) {
        return of(platform + ':' + id);
    }

    static AccountHash ofHandle(String platform, String handle) {
        return of(platform + ":@" + handle.toLowerCase(Locale.ROOT));
    }

    static AccountHash of(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        long[] hash = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0);
        return new AccountHash(hash[0], hash[1]);
    }
}
