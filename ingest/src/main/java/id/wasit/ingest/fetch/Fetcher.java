package id.wasit.ingest.fetch;

import id.wasit.ingest.source.SourceFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The only way of this stage to web pages, feeds and sitemaps. It asks robots.txt first, keeps one connection and a pause per host, tells
 * who asks, believes no server about sizes, and goes to no private address on any hop. Safe for many threads.
 */
public final class Fetcher {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int IDLE_CONNECTIONS = 4;
    /** Shorter than servers usually keep an idle connection. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private final FetchSettings settings;
    private final Clock clock;
    private final HostWatch watch;
    private final OkHttpClient client;
    private final AddressRule addresses;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    /** A fetcher of its own; hosts are remembered by it, so one process should have one. */
    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, HostWatch.NOBODY);
    }

    /** The same, and somebody is told of every request. */
    public Fetcher(FetchSettings settings, Clock clock, HostWatch watch) {
        this.settings = settings;
        this.clock = clock;
        this.watch = watch;
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
        HttpUrl at = parsed(inquiry.url());
        Inquiry now = inquiry;
        for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
            Fetched answer = ask(at, now);
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
    public List<String> sitemaps(String url) throws SourceFailure, InterruptedException {
        HttpUrl site = parsed(url);
        Host host = host(site);
        synchronized (host) {
            return host.robots(this::robots, site).sitemaps();
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
                            .header("User-Agent", userAgent())
                            .build());
                })
                .build();
    }

    private static boolean sameSite(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    private Fetched ask(HttpUrl url, Inquiry inquiry) throws IOException, InterruptedException {
        Host host = host(url);
        synchronized (host) {
            if (!inquiry.agreed() && !host.robots(this::robots, url).allows(url.toString())) {
                throw new SourceFailure(
                        "alamat " + url + " tidak boleh dibaca: robots.txt situs melarang, atau sedang tidak dapat"
                                + " dibaca; hapus sumber ini atau minta izin pengelola situs");
            }
            host.awaitTurn();
            Fetched answer;
            try {
                answer = call(url, inquiry);
                host.answered();
            } catch (SourceFailure failure) {
                host.failed(failure.notBefore());
                throw failure;
            }
            if (answer.body().length > settings.maxBytes()) {
                throw new SourceFailure(
                        "alamat " + url + " lebih besar dari batas " + settings.maxBytes() + " bita; isinya dilewati");
            }
            return answer;
        }
    }

    private Host host(HttpUrl url) throws SourceFailure {
        addresses.checkLiteral(url.host());
        return hosts.computeIfAbsent(url.host() + ':' + url.port(), name -> new Host(settings.delay(), clock));
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

    /** One request without redirects; a redirect gives its target as {@link Fetched#url()}. */
    private Fetched call(HttpUrl url, Inquiry inquiry) throws SourceFailure {
        Instant start = clock.instant();
        HostWatch.Outcome outcome = HostWatch.Outcome.FAILED;
        int bytes = 0;
        try {
            Fetched answer = exchange(url, inquiry);
            outcome = answer.unchanged() ? HostWatch.Outcome.UNCHANGED : HostWatch.Outcome.ANSWERED;
            bytes = answer.body().length;
            return answer;
        } finally {
            Duration took = Duration.between(start, clock.instant());
            watch.asked(new HostWatch.Request(url.host(), outcome, took, bytes));
        }
    }

    private Fetched exchange(HttpUrl url, Inquiry inquiry) throws SourceFailure {
        addresses.checkLiteral(url.host());
        try (Response response = client.newCall(request(url, inquiry)).execute()) {
            int status = response.code();
            if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
                Duration pause = RetryAfter.of(response.header("Retry-After"), clock);
                throw new SourceFailure(
                        "situs " + url.host() + " menjawab " + status + "; dicoba lagi nanti", pause, null);
            }
            String location = response.header("Location");
            boolean redirect = response.isRedirect() && location != null;
            return fetched(redirect ? location : url.toString(), response, redirect);
        } catch (SourceFailure failure) {
            throw failure;
        } catch (UnknownHostException unknown) {
            throw AddressRule.told(url.host(), unknown);
        } catch (InterruptedIOException slow) {
            throw new SourceFailure(
                    "alamat " + url + " tidak menjawab penuh dalam "
                            + settings.timeout().toSeconds() + " detik",
                    Duration.ZERO,
                    slow);
        } catch (IOException failure) {
            throw new SourceFailure("alamat " + url + " tidak dapat dibaca: " + cause(failure), Duration.ZERO, failure);
        }
    }

    private static String cause(IOException failure) {
        if (failure instanceof ConnectException) {
            return "situs tidak dapat dihubungi; dicoba lagi nanti";
        }
        if (failure instanceof SSLException) {
            return "sambungan amannya (TLS) tidak sah; beri tahu pengelola situs";
        }
        return "jawabannya terputus atau tidak sesuai dengan panjang yang dijanjikan; dicoba lagi nanti";
    }

    private Fetched fetched(String url, Response response, boolean redirect) throws IOException {
        MediaType type = response.body().contentType();
        byte[] bytes = redirect || response.code() == 304 ? new byte[0] : limited(response);
        return new Fetched(
                url,
                response.code(),
                bytes,
                type == null ? null : type.type() + '/' + type.subtype(),
                charset(type),
                new Validators(response.header("ETag"), response.header("Last-Modified")));
    }

    /** Counts what really comes, after decompression; a length that a header claims is not believed. One byte more than allowed tells that it is too much. */
    private byte[] limited(Response response) throws IOException {
        return Decompression.of(response).readNBytes(settings.maxBytes() + 1);
    }

    private String userAgent() {
        return settings.agent() + " (+" + settings.contact() + ")";
    }

    private Request request(HttpUrl url, Inquiry inquiry) {
        Validators validators = inquiry.validators();
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent())
                .header("Accept-Encoding", Decompression.ACCEPTED)
                .header("Accept-Language", "id, en;q=0.5");
        inquiry.headers().forEach(request::header);
        if (validators.etag() != null) {
            request.header("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        return request.build();
    }

    private static @Nullable String charset(@Nullable MediaType type) {
        return type == null ? null : type.parameter("charset");
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
