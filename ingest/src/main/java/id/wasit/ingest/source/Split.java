package id.wasit.ingest.source;

import okhttp3.HttpUrl;

/**
 * The smallest thing that is read on its own and has a cursor of its own.
 *
 * @param id names it within its source, for ever: a path with size and time, an address
 * @param affinity a host, or an address on it; splits of one host are read by one reader, so that it is asked at one pace
 * @param endless whether there is always something to wait for; a file ends, a feed does not
 */
public record Split(String id, String affinity, boolean endless) {

    /** A file: it is read to its end. */
    public static Split finite(String id) {
        return new Split(id, id, false);
    }

    /** Something on a host that is asked again and again. */
    public static Split endless(String id, String host) {
        return new Split(id, host, true);
    }

    /**
     * Whom it asks: splits that share it are read by one reader. The host of an address, so that the feed of a site and another kind of source on
     * the same host are never read side by side; else the affinity itself.
     */
    public String host() {
        HttpUrl address = HttpUrl.parse(affinity);
        String host = address == null ? affinity : address.host();
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** What people see of it: a file without the size and time that tell its versions apart. */
    public String shown() {
        int version = endless ? -1 : id.indexOf('|');
        return version < 0 ? id : id.substring(0, version);
    }
}
