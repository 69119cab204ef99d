package id.wasit.ingest.news;

import id.wasit.ingest.source.SourceKind;
import okhttp3.HttpUrl;

/**
 * One way to the articles of a site, as a source of the settings would name it.
 *
 * @param kind feed, sitemap or wordpress
 * @param address absolute; it answered when it was looked at
 * @param seen what was found there, in Indonesian, for people: {@code "15 entri"}
 */
public record SiteDoor(SourceKind kind, String address, String seen) {

    /** The host it stands on: {@code situs.example}. */
    public String site() {
        return HttpUrl.get(address).host();
    }
}
