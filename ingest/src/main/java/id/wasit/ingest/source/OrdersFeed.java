package id.wasit.ingest.source;

/** Where a running job hears what operators order about its sources. */
public interface OrdersFeed extends Feed<Orders> {

    /** For jobs that nobody can reach: a single import, a test. */
    static OrdersFeed none() {
        return new Unreachable();
    }

    /** Never orders anything. */
    record Unreachable() implements OrdersFeed {
        @Override
        public String version() {
            return "";
        }

        @Override
        public Orders load() {
            return Orders.NONE;
        }
    }
}
