package id.wasit.ingest.source;

/**
 * The smallest thing that is read on its own and has a cursor of its own.
 *
 * @param id names it within its source, for ever: a path with size and time, an address
 * @param affinity splits that share it are read in the same process, so that one host is asked by one process only
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

    /** What people see of it: a file without the size and time that tell its versions apart. */
    public String shown() {
        int version = endless ? -1 : id.indexOf('|');
        return version < 0 ? id : id.substring(0, version);
    }
}
