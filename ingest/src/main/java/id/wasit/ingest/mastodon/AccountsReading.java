package id.wasit.ingest.mastodon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.fetch.Inquiry;
import id.wasit.ingest.fetch.Validators;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.KnownItems;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Goes round the rostered accounts of an instance; each request is a step of its own, so a restart repeats one at most. */
final class AccountsReading implements Reading {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int STATUSES_PER_PAGE = 40;
    private static final int MOST_PAGES = 25;
    private static final String GONE = "";

    private final Instance instance;
    private final Fetcher fetcher;
    private final SourceContext context;
    private final Duration every;
    private final KnownItems known;
    private final Statuses statuses;
    private final Map<String, String> ids;
    private String done;
    private @Nullable String before;
    private int pages;

    AccountsReading(
            Instance instance, Fetcher fetcher, SourceContext context, Duration every, @Nullable String cursor) {
        AccountsCursor from = Cursors.read(cursor, AccountsCursor.class, AccountsCursor.START);
        this.instance = instance;
        this.fetcher = fetcher;
        this.context = context;
        this.every = every;
        this.known = new KnownItems(from.known(), context.followed());
        this.statuses = new Statuses(instance.host(), known, context.clock());
        this.ids = new HashMap<>(from.ids());
        this.done = from.done();
        this.before = from.before();
        this.pages = from.pages();
    }

    @Override
    public Batch next() throws IOException, InterruptedException {
        String account = context.followed().accounts(Statuses.PLATFORM).stream()
                .filter(url -> url.compareTo(done) > 0 && instance.isHome(url) && !GONE.equals(ids.get(url)))
                .findFirst()
                .orElse(null);
        if (account == null) {
            done = "";
            return Batch.later(List.of(), cursor(), every);
        }
        String id = ids.get(account);
        List<Sighting> sightings = id == null ? lookUp(account) : read(account, id);
        return Batch.more(sightings, cursor());
    }

    private List<Sighting> lookUp(String account) throws IOException, InterruptedException {
        String name = account.substring(account.lastIndexOf('/') + 1).replaceFirst("^@", "");
        HttpUrl url = instance.method("accounts/lookup")
                .addQueryParameter("acct", name)
                .build();
        JsonNode found = ask(url);
        if (found == null || found.path("id").asText().isEmpty()) {
            return passOn(account);
        }
        ids.put(account, found.path("id").asText());
        return List.of();
    }

    private List<Sighting> read(String account, String id) throws IOException, InterruptedException {
        HttpUrl.Builder url = instance.method("accounts/" + id + "/statuses")
                .addQueryParameter("limit", String.valueOf(STATUSES_PER_PAGE));
        if (before != null) {
            url.addQueryParameter("max_id", before);
        }
        JsonNode page = ask(url.build());
        if (page == null) {
            List<Sighting> closed = closed(account);
            ids.put(account, GONE);
            passOn(account);
            return closed;
        }
        boolean reachedKnown = false;
        List<Sighting> sightings = new ArrayList<>();
        if (before == null) {
            sightings.addAll(statuses.vanished(account, page, STATUSES_PER_PAGE));
        }
        for (JsonNode status : page) {
            reachedKnown |= known.has(statuses.item(status.path("id").asText()));
            sightings.addAll(statuses.met(status));
        }
        pages++;
        String last = page.path(page.size() - 1).path("id").asText();
        if (last.isEmpty() || last.equals(before) || reachedKnown || pages >= MOST_PAGES) {
            passOn(account);
        } else {
            before = last;
        }
        return sightings;
    }

    private List<Sighting> passOn(String account) {
        done = account;
        before = null;
        pages = 0;
        return List.of();
    }

    private List<Sighting> closed(String account) {
        return List.of(new Sighting.TakenBack(new Retraction(
                RetractionKind.ACCOUNT_CLOSED,
                Statuses.PLATFORM,
                Statuses.PLATFORM + ':' + account,
                null,
                context.clock().instant())));
    }

    /** Null when what is asked for is not there. */
    private @Nullable JsonNode ask(HttpUrl url) throws IOException, InterruptedException {
        Fetched answer = fetcher.fetchInTurn(new Inquiry(url.toString(), Validators.NONE, instance.headers(), false));
        if (answer.status() == 404 || answer.status() == 410) {
            return null;
        }
        if (!answer.found()) {
            throw new SourceFailure("instans " + instance.host() + " menjawab " + answer.status()
                    + "; bila ia hanya menjawab pemegang token, isi sources[].key-file");
        }
        try {
            return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            throw new SourceFailure("jawaban instans " + instance.host() + " bukan JSON yang utuh; dicoba lagi nanti");
        }
    }

    private String cursor() {
        return Cursors.write(new AccountsCursor(done, before, pages, Map.copyOf(ids), known.snapshot()));
    }
}
