package id.wasit.ingest.news;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.extension.Extension;
import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.page.SiteLinks;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * From the home page of a site to the lists of its articles: the feeds that it names, the sitemaps that its robots.txt names, its
 * WordPress interface. Each is opened once and read by the reader its source would use, so what is found can be read.
 *
 * <pre>{@code
 * SiteSurvey survey = new SiteDoors(fetcher).of("https://situs.example/");
 * }</pre>
 *
 * <p>It does not guess addresses of feeds, and follows an index of sitemaps no further: its source does that.
 */
public final class SiteDoors {
    /** More of a kind are no help to the person who chooses, and each costs the site a request. */
    private static final int MOST_OF_A_KIND = 10;
    /** Feeds of WordPress with what readers write below articles; their authors are persons, who do not belong here. */
    private static final String COMMENTS = "/comments/feed";

    private final Fetcher fetcher;

    /** Looks through that fetcher, with its manners and limits. */
    public SiteDoors(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Looks at a site; takes as long as the pauses it asks for, a few requests.
     *
     * @param home absolute address of its home page
     * @throws SourceFailure when the home page may not be asked, or fails; what lies behind it is told in the survey
     * @throws InterruptedException when interrupted while waiting
     */
    public SiteSurvey of(String home) throws IOException, InterruptedException {
        Fetched page = fetcher.fetch(home);
        SiteLinks links =
                page.found() ? SiteLinks.read(page.body(), page.url(), page.charset()) : new SiteLinks(List.of(), null);
        Search search = new Search();
        if (!page.found()) {
            search.closed.add(home + ": halaman muka dijawab dengan status " + page.status());
        } else if (links.feeds().isEmpty()) {
            search.closed.add(page.url() + ": halaman muka tidak menyebut umpan RSS atau Atom");
        }
        for (String feed : few(links.feeds())) {
            search.open(SourceKind.FEED, feed);
        }
        for (String sitemap : few(sitemaps(page.url(), search))) {
            search.open(SourceKind.SITEMAP, sitemap);
        }
        search.open(SourceKind.WORDPRESS, WordPressReader.listAddress(wordPress(page.url(), links.wordPress())));
        return new SiteSurvey(search.doors, search.closed);
    }

    private static List<String> few(List<String> addresses) {
        return addresses.stream()
                .filter(address -> !address.contains(COMMENTS))
                .distinct()
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    private List<String> sitemaps(String home, Search search) throws IOException, InterruptedException {
        List<String> named = fetcher.sitemaps(home);
        if (!named.isEmpty()) {
            return named;
        }
        search.closed.add(root(home) + "/robots.txt: tidak menyebut peta situs (baris Sitemap)");
        return List.of(root(home) + "/sitemap.xml");
    }

    /** The home page of the WordPress site: it need not be the root of the host. */
    private static String wordPress(String home, @Nullable String named) {
        int end = named == null ? -1 : named.indexOf(WordPressReader.INTERFACE);
        return named == null || end < 0 ? root(home) : named.substring(0, end);
    }

    private static String root(String url) {
        HttpUrl root = HttpUrl.get(url).resolve("/");
        return WordPressReader.withoutSlash(String.valueOf(root));
    }

    /** What was found so far. */
    private final class Search {
        private final List<SiteDoor> doors = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();

        /** A closed door is told, and the search goes on. */
        private void open(SourceKind kind, String address) throws InterruptedException {
            try {
                Fetched answer = fetcher.fetch(address);
                if (!answer.found()) {
                    closed.add(address + ": dijawab dengan status " + answer.status());
                    return;
                }
                SiteDoor door = door(kind, answer);
                // Where redirects lead may be one place.
                if (!doors.contains(door)) {
                    doors.add(door);
                }
            } catch (IOException problem) {
                closed.add(address + ": " + problem.getMessage());
            }
        }
    }

    private static SiteDoor door(SourceKind kind, Fetched answer) throws IOException {
        return switch (kind) {
            case FEED ->
                new SiteDoor(kind, plain(answer), FeedReader.read(answer).size() + " entri");
            case SITEMAP -> new SiteDoor(kind, plain(answer), contents(SitemapReader.parsed(answer)));
            case WORDPRESS -> wordPress(answer);
            default -> throw new IllegalArgumentException("a site has no door of kind " + kind);
        };
    }

    /** The address without a fragment: no server sees it, and it may hold any character. */
    private static String plain(Fetched answer) {
        return HttpUrl.get(answer.url()).newBuilder().fragment(null).build().toString();
    }

    private static SiteDoor wordPress(Fetched answer) throws SourceFailure {
        int posts = WordPressReader.posts(answer).size();
        int end = answer.url().indexOf(WordPressReader.INTERFACE);
        if (posts == 0 || end < 0) {
            throw new SourceFailure("tidak menjawab dengan daftar tulisan WordPress");
        }
        return new SiteDoor(
                SourceKind.WORDPRESS, answer.url().substring(0, end) + '/', posts + " tulisan terakhir diubah");
    }

    private static String contents(AbstractSiteMap sitemap) {
        if (sitemap instanceof SiteMapIndex index) {
            return "indeks " + index.getSitemaps().size() + " peta situs";
        }
        if (!(sitemap instanceof SiteMap pages)) {
            return "peta situs";
        }
        boolean news = pages.getSiteMapUrls().stream()
                .anyMatch(page -> page.getAttributesForExtension(Extension.NEWS) != null);
        return (news ? "peta situs berita, " : "peta situs, ")
                + pages.getSiteMapUrls().size() + " alamat";
    }
}
