package id.wasit.ingest.source;

import id.wasit.model.PolicyClass;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of source that Wasit can read. Each says under what terms its owner lets it be read; there is none for X, the TikTok
 * Research API and the Meta Content Library, because their owners forbid or exclude this use: their content comes only as files.
 */
public enum SourceKind {
    /** Folders or single files with exports: Wasit's own CSV and NDJSON, and those of other tools. */
    INBOX(PolicyClass.IMPORTED),
    /** A folder of files that Wasit has put together itself, for this one reading: each is deleted once it was read. */
    HANDED_IN(PolicyClass.IMPORTED),
    /** RSS or Atom feeds; each entry's page is read. */
    FEED(PolicyClass.OPEN),
    /** Sitemaps, news sitemaps and indexes of them; the articles of the last days are read. */
    SITEMAP(PolicyClass.OPEN),
    /** WordPress sites, named by their home page. */
    WORDPRESS(PolicyClass.OPEN),
    /** News sites, named by their home page; their lists of articles are looked for. */
    SITE(PolicyClass.OPEN),
    /** Single article pages, looked at again and again for changes. */
    PAGES(PolicyClass.OPEN),

    /** Bluesky, by its Jetstream: posts of rostered accounts only are asked for. */
    BLUESKY(PolicyClass.OPEN),

    /** Mastodon and its kin: rostered accounts of the instances named. */
    MASTODON(PolicyClass.OPEN),

    /** YouTube channels: their videos and the comments below them, by the Data API with a key. */
    YOUTUBE(PolicyClass.KEYED),

    /** Telegram channels that are on the roster, by their public preview. */
    TELEGRAM(PolicyClass.OPEN),

    /** Topics of the office's own Kafka, with messages in a form that files have too. */
    KAFKA(PolicyClass.IMPORTED);

    private final PolicyClass policyClass;

    SourceKind(PolicyClass policyClass) {
        this.policyClass = policyClass;
    }

    /** The kinds that the settings may name. */
    public static Set<SourceKind> ofSettings() {
        return EnumSet.complementOf(EnumSet.of(HANDED_IN));
    }

    /** The terms that a source of this kind is read under. */
    public PolicyClass policyClass() {
        return policyClass;
    }

    /** Its name in the settings, in lower case: {@code inbox}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with that name.
     *
     * @throws IllegalArgumentException when there is none; the message lists those there are
     */
    public static SourceKind labelled(String label) {
        return ofSettings().stream()
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no kind of source is called \"" + label + "\"; there are "
                                + ofSettings().stream().map(SourceKind::label).collect(Collectors.joining(", "))));
    }
}
