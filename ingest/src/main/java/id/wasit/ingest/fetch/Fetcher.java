package id.wasit.ingest.fetch;

import id.wasit.ingest.source.NotYet;
import id.wasit.ingest.source.SourceFailure;
import java.io.IOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * The only way of this stage to web pages, feeds and sitemaps. It asks robots.txt first, keeps one connection and a pause per host, tells
 * who asks, believes no server about sizes, and goes to no private address on any hop. Safe for many threads.
 */
public final class Fetcher {
    private static final int IDLE_CONNECTIONS = 4;
    /** Shorter than servers usually keep an idle connection. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private final FetchSettings settings;
    private final HostWatch watch;
    private final Ticker ticker;
    private final OkHttpClient client;
    private final Exchange exchange;
    private final AddressRule addresses;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    /** A fetcher of its own; hosts are remembered by it, so one process should have one. */
    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, HostWatch.NOBODY);
    }

    /** The same, and somebody is told of every request. */
    public Fetcher(FetchSettings settings, Clock clock, HostWatch watch) {
        this(settings, clock, watch, Ticker.SYSTEM);
    }

    /** The same, with pauses by another time than that of the machine. */
    Fetcher(FetchSettings settings, Clock clock, HostWatch watch, Ticker ticker) {
        this.settings = settings;
        this.watch = watch;
        this.ticker = ticker;
        this.addresses = new AddressRule(settings.privateHosts());
        this.client = new OkHttpClient.Builder()
                .dns(addresses)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                // A server may close a connection that is idle; asking once more on a fresh one is no second visit.
                .retryOnConnectionFailure(true)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE.toSeconds(), TimeUnit.SECONDS))
                .callTimeout(settings.timeout())
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .build();
        this.exchange = new Exchange(settings, client, addresses, clock);
    }

    /** An unconditional {@link #fetch(String, Validators)}. */
    public Fetched fetch(String url) throws IOException, InterruptedException {
        return fetch(url, Validators.NONE);
    }

    /**
     * Gets a page, a feed or the like. Waits until the host may be asked.
     *
     * @throws SourceFailure with an Indonesian message: a bad address, a host that may not be asked, no answer, a broken or too large
     *     one, 429 or 5xx with the pause the host asks for
     * @throws InterruptedException when interrupted while waiting
     */
    public Fetched fetch(String url, Validators validators) throws IOException, InterruptedException {
        return fetch(new Inquiry(url, validators, Map.of(), false));
    }

    /** The same with what official interfaces ask for; headers are never sent on to another host. */
    public Fetched fetch(Inquiry inquiry) throws IOException, InterruptedException {
        return fetch(inquiry, Patience.WAITS);
    }

    /**
     * The same for the first request of a step of a source: while the host is busy, or its pause is long, it holds no thread. Many sources
     * share few threads, and several may read of one slow host.
     *
     * @throws NotYet when the step is to be taken again later; nothing was asked then
     */
    public Fetched fetchInTurn(Inquiry inquiry) throws IOException, InterruptedException {
        return fetch(inquiry, Patience.COMES_AGAIN);
    }

    /** A plain {@link #fetchInTurn(Inquiry)}. */
    public Fetched fetchInTurn(String url, Validators validators) throws IOException, InterruptedException {
        return fetchInTurn(new Inquiry(url, validators, Map.of(), false));
    }

    private Fetched fetch(Inquiry inquiry, Patience first) throws IOException, InterruptedException {
        HttpUrl at = parsed(inquiry.url());
        Inquiry now = inquiry;
        for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
            Fetched answer = ask(at, now, hop == 0 ? first : Patience.WAITS);
            HttpUrl target = answer.status() / 100 == 3 && !answer.unchanged() ? at.resolve(answer.url()) : null;
            if (target == null) {
                return answer;
            }
            now = sameSite(at, target) ? inquiry : new Inquiry(inquiry.url(), inquiry.validators(), Map.of(), false);
            at = target;
        }
        throw new SourceFailure("alamat " + inquiry.url() + " dialihkan lebih dari " + settings.maxRedirects()
                + " kali; periksa alamatnya");
    }

    /**
     * The sitemaps that the robots.txt of a site names (sitemaps.org, "Submitting your Sitemap via robots.txt"). Nothing is known of them
     * yet; they may lie on other hosts.
     *
     * @param url any address of the site
     * @return absolute addresses; none when there is no robots.txt or it cannot be read now
     * @throws SourceFailure with an Indonesian message: a bad address, a host that may not be asked
     * @throws InterruptedException when interrupted while waiting
     */
    public List<String> sitemaps(String url) throws IOException, InterruptedException {
        HttpUrl site = parsed(url);
        Host host = host(site);
        host.enter(Patience.WAITS);
        try {
            return host.robots(this::robots, site).sitemaps();
        } finally {
            host.leave();
        }
    }

    /**
     * A client for connections that stay open, with the same manners: who asks is told, no private address is gone to, no redirect
     * followed. Its requests may take for ever, but not in silence.
     *
     * @param silence the longest pause between two bytes of an answer
     * @param ping how often a web socket asks whether the other side is still there
     */
    public OkHttpClient openEnded(Duration silence, Duration ping) {
        return client.newBuilder()
                .callTimeout(Duration.ZERO)
                .readTimeout(silence)
                .pingInterval(ping)
                .addInterceptor(chain -> {
                    addresses.check(chain.request().url().host());
                    return chain.proceed(chain.request()
                            .newBuilder()
                            .header("User-Agent", settings.userAgent())
                            .build());
                })
                .build();
    }

    private static boolean sameSite(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    private Fetched ask(HttpUrl url, Inquiry inquiry, Patience patience) throws IOException, InterruptedException {
        Host host = host(url);
        host.enter(patience);
        try {
            if (!inquiry.agreed() && !host.robots(this::robots, url).allows(url.toString())) {
                throw new SourceFailure(
                        "alamat " + url + " tidak boleh dibaca: robots.txt situs melarang, atau sedang tidak dapat"
                                + " dibaca; hapus sumber ini atau minta izin pengelola situs");
            }
            host.awaitTurn(patience);
            return bounded(url, answered(host, url, inquiry));
        } finally {
            host.leave();
        }
    }

    private Fetched answered(Host host, HttpUrl url, Inquiry inquiry) throws SourceFailure {
        try {
            Fetched answer = call(url, inquiry);
            host.answered();
            return answer;
        } catch (SourceFailure failure) {
            host.failed(failure.notBefore());
            throw failure;
        }
    }

    private Fetched bounded(HttpUrl url, Fetched answer) throws SourceFailure {
        if (answer.body().length > settings.maxBytes()) {
            throw new SourceFailure(
                    "alamat " + url + " lebih besar dari batas " + settings.maxBytes() + " bita; isinya dilewati");
        }
        return answer;
    }

    private Host host(HttpUrl url) throws SourceFailure {
        addresses.checkLiteral(url.host());
        return hosts.computeIfAbsent(url.host() + ':' + url.port(), name -> new Host(settings.delay(), ticker));
    }

    /** The rules of a host (RFC 9309, section 2.3.1): none for 4xx, all closed when it fails otherwise. */
    private RobotRules robots(HttpUrl url) throws SourceFailure {
        HttpUrl at = url.resolve("/robots.txt");
        try {
            for (int hop = 0; at != null && hop <= settings.maxRedirects(); hop++) {
                Fetched answer = call(at, Inquiry.of(at.toString()));
                if (answer.status() / 100 != 3) {
                    return RobotRules.of(answer, settings.agent());
                }
                at = at.resolve(answer.url());
            }
        } catch (SourceFailure failure) {
            if (failure.getCause() instanceof UnknownHostException) {
                throw failure;
            }
            return RobotRules.CLOSED;
        }
        return RobotRules.OPEN;
    }

    /** One request without redirects, of which the watch is told. */
    private Fetched call(HttpUrl url, Inquiry inquiry) throws SourceFailure {
        long start = ticker.nanos();
        HostWatch.Outcome outcome = HostWatch.Outcome.FAILED;
        int bytes = 0;
        try {
            Fetched answer = exchange.ask(url, inquiry);
            outcome = answer.unchanged() ? HostWatch.Outcome.UNCHANGED : HostWatch.Outcome.ANSWERED;
            bytes = answer.body().length;
            return answer;
        } finally {
            Duration took = Duration.ofNanos(ticker.nanos() - start);
            watch.asked(new HostWatch.Request(url.host(), outcome, took, bytes));
        }
    }

    private static HttpUrl parsed(String url) throws SourceFailure {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            throw new SourceFailure(
                    "\"" + url + "\" bukan alamat http; tulis lengkap seperti https://situs.example/rss");
        }
        return parsed;
    }
}
