package id.wasit.ingest.fetch;

import id.wasit.ingest.source.SourceFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One question and its answer, bounded in time and bytes; a redirect is an answer. */
final class Exchange {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final FetchSettings settings;
    private final OkHttpClient client;
    private final AddressRule addresses;
    private final Clock clock;

    /** @param clock what the dates are counted from that hosts tell */
    Exchange(FetchSettings settings, OkHttpClient client, AddressRule addresses, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Asks; a redirect gives its target as {@link Fetched#url()}. */
    Fetched ask(HttpUrl url, Inquiry inquiry) throws SourceFailure {
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
                type == null ? null : type.parameter("charset"),
                new Validators(response.header("ETag"), response.header("Last-Modified")),
                Reservation.in(response.headers("X-Robots-Tag"), response.header("tdm-reservation"), settings.agent()));
    }

    /** Counts what really comes, after decompression; a length that a header claims is not believed. One byte more than allowed tells that it is too much. */
    private byte[] limited(Response response) throws IOException {
        return Decompression.of(response).readNBytes(settings.maxBytes() + 1);
    }

    private Request request(HttpUrl url, Inquiry inquiry) {
        Validators validators = inquiry.validators();
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", settings.userAgent())
                .header("Accept-Encoding", Decompression.ACCEPTED)
                .header("Accept-Language", "id, en;q=0.5");
        inquiry.headers().forEach(request::header);
        putUnlessNull(request, "If-None-Match", validators.etag());
        putUnlessNull(request, "If-Modified-Since", validators.lastModified());
        return request.build();
    }

    private static void putUnlessNull(Request.Builder request, String header, @Nullable String value) {
        if (value != null) {
            request.header(header, value);
        }
    }
}
