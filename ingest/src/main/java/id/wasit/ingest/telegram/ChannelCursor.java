package id.wasit.ingest.telegram;

import id.wasit.ingest.source.KnownItem;
import java.util.Map;

/**
 * Where the reading of a channel stands.
 *
 * @param before number before which the next page is asked for; 0 for the newest
 * @param pages how many pages of this look were read
 * @param known messages that were handed on
 */
record ChannelCursor(long before, int pages, Map<String, KnownItem> known) {
    static final ChannelCursor START = new ChannelCursor(0, 0, Map.of());
}
