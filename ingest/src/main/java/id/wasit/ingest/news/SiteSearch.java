package id.wasit.ingest.news;

import com.fasterxml.jackson.annotation.JsonIgnore;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.extension.Extension;
import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.page.SiteLinks;
import id.wasit.ingest.source.NotYet;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How far the search for the lists of a site has come; one request a step, so that it can be broken off and gone on with.
 *
 * @param untried what the home page, robots.txt or custom name, and nobody has opened yet
 * @param doors what answered as it should
 * @param closed what was looked for in vain, each with the reason, in Indonesian
 */
record SiteSearch(List<Untried> untried, List<SiteDoor> doors, List<String> closed) {
    /** More of a kind are no help to the person who chooses, and each costs the site a request. */
    private static final int MOST_OF_A_KIND = 10;
    /** What does not answer once may be busy; a door that is taken for closed stays so until the others fail. */
    private static final int MOST_TRIES = 3;
    /** Feeds of WordPress with what readers write below articles; their authors are persons, who do not belong here. */
    private static final String COMMENTS = "/comments/feed";

    SiteSearch {
        untried = List.copyOf(untried);
        doors = List.copyOf(doors);
        closed = List.copyOf(closed);
    }

    /**
     * An address that may be a door.
     *
     * @param kind what it would be
     * @param address absolute
     * @param failed how often it did not answer so far
     */
    record Untried(SourceKind kind, String address, int failed) {
        Untried(SourceKind kind, String address) {
            this(kind, address, 0);
        }
    }

    /** How an address is asked for. */
    interface Asking {
        Fetched ask(String address) throws IOException, InterruptedException;
    }

    /**
     * At its beginning.
     *
     * @param page the answer of the home page
     * @param named the sitemaps that robots.txt names
     */
    static SiteSearch of(Fetched page, List<String> named) {
        SiteLinks links =
                page.found() ? SiteLinks.read(page.body(), page.url(), page.charset()) : new SiteLinks(List.of(), null);
        List<String> closed = new ArrayList<>();
        if (!page.found()) {
            closed.add(page.url() + ": halaman muka dijawab dengan status " + page.status());
        } else if (links.feeds().isEmpty()) {
            closed.add(page.url() + ": halaman muka tidak menyebut umpan RSS atau Atom");
        }
        if (named.isEmpty()) {
            closed.add(root(page.url()) + "/robots.txt: tidak menyebut peta situs (baris Sitemap)");
        }
        List<String> sitemaps = named.isEmpty() ? List.of(root(page.url()) + "/sitemap.xml") : named;
        List<Untried> untried = new ArrayList<>();
        few(links.feeds()).forEach(feed -> untried.add(new Untried(SourceKind.FEED, feed)));
        few(sitemaps).forEach(sitemap -> untried.add(new Untried(SourceKind.SITEMAP, sitemap)));
        String wordPress = WordPressReader.listAddress(wordPress(page.url(), links.wordPress()));
        untried.add(new Untried(SourceKind.WORDPRESS, wordPress));
        return new SiteSearch(untried, List.of(), closed);
    }

    @JsonIgnore
    boolean isDone() {
        return untried.isEmpty();
    }

    /**
     * After one more address was opened; a closed door is told, and the search goes on. One that does not answer is tried again behind the others.
     *
     * @throws SourceFailure when its host asks for a pause; the search stands where it was
     */
    SiteSearch next(Asking asking) throws NotYet, SourceFailure, InterruptedException {
        Untried first = untried.get(0);
        Fetched answer;
        try {
            answer = asking.ask(first.address());
        } catch (NotYet later) {
            throw later;
        } catch (IOException problem) {
            if (problem instanceof SourceFailure told && !told.notBefore().isZero()) {
                throw told;
            }
            return first.failed() + 1 < MOST_TRIES ? later(first) : closed(first, problem);
        }
        try {
            return answer.found()
                    ? with(door(first.kind(), answer), null)
                    : with(null, first.address() + ": dijawab dengan status " + answer.status());
        } catch (IOException problem) {
            return closed(first, problem);
        }
    }

    private SiteSearch later(Untried first) {
        List<Untried> order = new ArrayList<>(untried.subList(1, untried.size()));
        order.add(new Untried(first.kind(), first.address(), first.failed() + 1));
        return new SiteSearch(order, doors, closed);
    }

    private SiteSearch closed(Untried first, IOException problem) {
        return with(null, first.address() + ": " + problem.getMessage());
    }

    private SiteSearch with(@Nullable SiteDoor door, @Nullable String problem) {
        List<SiteDoor> found = new ArrayList<>(doors);
        List<String> vain = new ArrayList<>(closed);
        // Where redirects lead may be one place.
        if (door != null && !found.contains(door)) {
            found.add(door);
        }
        if (problem != null) {
            vain.add(problem);
        }
        return new SiteSearch(untried.subList(1, untried.size()), found, vain);
    }

    private static List<String> few(List<String> addresses) {
        return addresses.stream()
                .filter(address -> !address.contains(COMMENTS))
                .distinct()
                .limit(MOST_OF_A_KIND)
                .toList();
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
