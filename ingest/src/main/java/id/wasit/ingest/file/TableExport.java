package id.wasit.ingest.file;

import static id.wasit.ingest.file.Form.Part.AUTHOR_ID;
import static id.wasit.ingest.file.Form.Part.CREATED;
import static id.wasit.ingest.file.Form.Part.HANDLE;
import static id.wasit.ingest.file.Form.Part.ITEM;
import static id.wasit.ingest.file.Form.Part.NAME;
import static id.wasit.ingest.file.Form.Part.OUTLET;
import static id.wasit.ingest.file.Form.Part.PAGE_TYPE;
import static id.wasit.ingest.file.Form.Part.TEXT;
import static id.wasit.ingest.file.Form.Part.TITLE;
import static id.wasit.ingest.file.Form.Part.URL;

import id.wasit.ingest.source.Sighting;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A table of a monitoring service or an analyst's tool: the columns say all. */
final class TableExport implements Export {
    /** Services write the zone of the user who exported; offices that use them sit in Indonesia. */
    private static final ZoneId OFFICE = ZoneOffset.ofHours(7);

    /** CrowdTangle, Facebook pages and groups. Its ids are those of pages; a post has only its address. */
    static final TableExport CROWDTANGLE_FACEBOOK = new TableExport(
            "crowdtangle-facebook/1",
            List.of("facebook_id", "post_created", "message", "url"),
            Form.posts("facebook", OFFICE)
                    .with(ITEM, "url")
                    .with(AUTHOR_ID, "facebook_id")
                    .with(HANDLE, "user_name")
                    .with(NAME, "page_name", "group_name")
                    .with(TEXT, "message")
                    .with(CREATED, "post_created")
                    .with(URL, "url"));

    /** CrowdTangle, Instagram. */
    static final TableExport CROWDTANGLE_INSTAGRAM = new TableExport(
            "crowdtangle-instagram/1",
            List.of("account", "user_name", "post_created", "url", "description"),
            Form.posts("instagram", OFFICE)
                    .with(ITEM, "url")
                    .with(HANDLE, "user_name")
                    .with(NAME, "account")
                    .with(TEXT, "description")
                    .with(CREATED, "post_created")
                    .with(URL, "url"));

    /** Meltwater: snippets of posts and of news. */
    static final TableExport MELTWATER = new TableExport(
            "meltwater/1",
            List.of("date", "headline", "url", "hit_sentence"),
            Form.posts(null, OFFICE)
                    .snippets()
                    .with(ITEM, "tweet_id", "url")
                    .with(AUTHOR_ID, "twitter_id")
                    .with(HANDLE, "twitter_screen_name", "influencer")
                    .with(PAGE_TYPE, "source_type", "media_type", "content_type")
                    .with(OUTLET, "source")
                    .with(TITLE, "headline")
                    .with(TEXT, "hit_sentence", "opening_text")
                    .with(CREATED, "date")
                    .with(URL, "url"));

    /** Brandwatch: some lines about the query stand above the header. */
    static final TableExport BRANDWATCH = new TableExport(
            "brandwatch/1",
            List.of("query_id", "date", "title", "snippet", "url"),
            Form.posts(null, ZoneOffset.UTC)
                    .with(ITEM, "mention_id", "resource_id", "url")
                    .with(HANDLE, "author")
                    .with(PAGE_TYPE, "page_type")
                    .with(NAME, "full_name")
                    .with(TITLE, "title")
                    .with(TEXT, "full_text", "snippet")
                    .with(CREATED, "date")
                    .with(URL, "url"));

    /** Talkwalker: rows from X come without text and are rejected for that. */
    static final TableExport TALKWALKER = new TableExport(
            "talkwalker/1",
            List.of("url", "published", "content"),
            Form.posts(null, ZoneOffset.UTC)
                    .with(ITEM, "external_id", "url")
                    .with(AUTHOR_ID, "extra_author_attributes.id")
                    .with(HANDLE, "extra_author_attributes.short_name")
                    .with(PAGE_TYPE, "source_type")
                    .with(OUTLET, "extra_source_attributes.name")
                    .with(NAME, "extra_author_attributes.name")
                    .with(TITLE, "title")
                    .with(TEXT, "content", "title_snippet")
                    .with(CREATED, "published")
                    .with(URL, "url"));

    /** YouTube Data Tools: comments under videos. */
    static final TableExport YOUTUBE_DATA_TOOLS = new TableExport(
            "youtube-data-tools/1",
            List.of("id", "publishedat", "text", "authorchannelid"),
            Form.comments("youtube", ZoneOffset.UTC)
                    .with(ITEM, "id")
                    .with(AUTHOR_ID, "authorchannelid")
                    .with(HANDLE, "authorname")
                    .with(NAME, "authorname")
                    .with(TEXT, "text")
                    .with(CREATED, "publishedat"));

    private final String name;
    private final Set<String> needed;
    private final FormReader reader;

    private TableExport(String name, List<String> needed, Form form) {
        this.name = name;
        this.needed = Set.copyOf(needed);
        this.reader = new FormReader(name, form);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean recognises(Set<String> columns) {
        return columns.containsAll(needed);
    }

    @Override
    public Set<String> telling() {
        return needed;
    }

    @Override
    public Sighting read(Row row, FileTerms terms) {
        return reader.read(row, terms);
    }
}
