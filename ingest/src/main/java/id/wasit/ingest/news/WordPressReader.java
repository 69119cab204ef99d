package id.wasit.ingest.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.SourceFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * From the REST interface of a WordPress site to its newest articles; where the interface is closed (many sites answer 401, 403 or a
 * page) its feed is read instead. Sorted by change, so an edited article comes again.
 */
final class WordPressReader implements ListReading.Lister {
    /** What every address of the interface has after the address of its site. */
    static final String INTERFACE = "/wp-json";

    private static final String POSTS =
            INTERFACE + "/wp/v2/posts?per_page=100&orderby=modified&order=desc&_fields=id,link,modified_gmt";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Fetcher fetcher;

    WordPressReader(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** The address of the list of a site. */
    static String listAddress(String site) {
        return withoutSlash(site) + POSTS;
    }

    @Override
    public boolean takesRefusals() {
        return true;
    }

    @Override
    public List<FeedEntry> entries(Fetched list) throws IOException, InterruptedException {
        List<FeedEntry> entries = list.found() ? posts(list) : List.of();
        if (!entries.isEmpty()) {
            return entries;
        }
        String site = list.url().substring(0, Math.max(0, list.url().indexOf(INTERFACE)));
        Fetched feed = fetcher.fetch(withoutSlash(site) + "/feed/");
        if (!feed.found()) {
            throw new SourceFailure("situs " + site
                    + " menutup antarmuka WordPress dan tidak punya /feed/; pakai sumber jenis feed atau" + " sitemap");
        }
        return FeedReader.read(feed);
    }

    static List<FeedEntry> posts(Fetched list) {
        List<FeedEntry> entries = new ArrayList<>();
        try {
            for (JsonNode post : JSON.readTree(list.body())) {
                if (post.hasNonNull("link")) {
                    String changed = post.path("modified_gmt").asText("");
                    entries.add(new FeedEntry(post.get("link").asText(), changed.isEmpty() ? null : changed + 'Z', 0));
                }
            }
        } catch (IOException noJson) {
            return List.of();
        }
        return entries;
    }

    static String withoutSlash(String site) {
        return site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }
}
