package id.wasit.ingest.news;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.source.SourceFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** From the bytes of an RSS or Atom feed to its entries. Document types, and with them foreign entities, are refused. */
final class FeedReader {
    private static final int HEAD = 512;

    private FeedReader() {}

    /**
     * The entries, in the order of the feed.
     *
     * @throws SourceFailure when the bytes are no feed
     */
    static List<FeedEntry> read(Fetched list) throws IOException {
        byte[] bytes = list.body();
        String url = list.url();
        try (XmlReader xml = new XmlReader(new ByteArrayInputStream(bytes), list.contentType(), true)) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            return entries(input.build(xml), url);
        } catch (FeedException | IllegalArgumentException noFeed) {
            throw new SourceFailure(
                    "alamat " + url + " bukan umpan RSS atau Atom" + (isHtml(bytes) ? ": isinya halaman HTML" : "")
                            + "; cari alamat umpan yang benar, biasanya berakhir /feed atau /rss");
        }
    }

    private static List<FeedEntry> entries(SyndFeed feed, String url) {
        HttpUrl base = HttpUrl.parse(url);
        List<FeedEntry> entries = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
            HttpUrl resolved = base == null || link == null ? null : base.resolve(link.strip());
            if (resolved != null) {
                entries.add(new FeedEntry(resolved.toString(), moment(entry), 0));
            }
        }
        return entries;
    }

    private static @Nullable String moment(SyndEntry entry) {
        Date date = entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return date == null ? null : Instant.ofEpochMilli(date.getTime()).toString();
    }

    private static boolean isHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype html");
    }
}
