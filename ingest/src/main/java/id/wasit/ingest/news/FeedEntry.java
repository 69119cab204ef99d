package id.wasit.ingest.news;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * An article that a feed or sitemap points to.
 *
 * @param url its address
 * @param moment when it was published or changed, as far as told
 * @param tries how often reading it failed
 */
record FeedEntry(String url, @Nullable String moment, int tries) {

    /** Changes when the entry is told to have changed. */
    @JsonIgnore
    String key() {
        return url + '|' + moment;
    }

    FeedEntry triedAgain() {
        return new FeedEntry(url, moment, tries + 1);
    }
}
