package id.wasit.ingest.youtube;

import org.jspecify.annotations.Nullable;

/**
 * One request that waits, and those of the pages after it.
 *
 * @param kind what is asked for
 * @param id of the channel, list, video or comment it is about; empty for a check
 * @param page token of the page; absent for the first
 * @param pages how many pages came before
 * @param title of the video, for comments
 * @param newest time of the newest comment on the pages before
 */
record Task(
        Kind kind,
        String id,
        @Nullable String page,
        int pages,
        @Nullable String title,
        @Nullable String newest) {

    /** What can be asked for. */
    enum Kind {
        CHECK,
        CHANNEL,
        UPLOADS,
        COMMENTS,
        REPLIES
    }

    static Task of(Kind kind, String id, @Nullable String title) {
        return new Task(kind, id, null, 0, title, null);
    }

    /** The same for the page after it. */
    Task onPage(String token, @Nullable String newestSoFar) {
        return new Task(kind, id, token, pages + 1, title, newestSoFar);
    }
}
