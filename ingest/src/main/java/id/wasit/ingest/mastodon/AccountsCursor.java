package id.wasit.ingest.mastodon;

import id.wasit.ingest.source.KnownItem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the round over the accounts of an instance stands.
 *
 * @param done address of the account that was read last in this round; empty at its beginning
 * @param before id before which the next page of the account after it is asked for; absent for its newest
 * @param pages how many of its pages were read
 * @param ids ids of the accounts on the instance, by address; empty for those that are gone
 * @param known statuses that were handed on
 */
record AccountsCursor(
        String done, @Nullable String before, int pages, Map<String, String> ids, Map<String, KnownItem> known) {
    static final AccountsCursor START = new AccountsCursor("", null, 0, Map.of(), Map.of());
}
