package id.wasit.ingest.page;

import org.jspecify.annotations.Nullable;

/** Reads an article from the bytes of an HTML page. Without state, safe for any number of threads; never goes to the network. */
public final class PageReader {

    /** Makes a reader. */
    public PageReader() {}

    /**
     * Reads one page. Any bytes give a page; those that hold no article give one that says so.
     *
     * @param html the bytes as they came
     * @param url where they came from, to complete relative addresses; null when unknown
     * @param charset the charset of the HTTP header; null to take it from the bytes
     */
    public Page read(byte[] html, @Nullable String url, @Nullable String charset) {
        return new Page(false, null, "", null, null, java.util.List.of(), null, null, null, null, false);
    }
}
