package id.wasit.ingest.fetch;

import id.wasit.ingest.source.SourceFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;
import org.brotli.dec.BrotliInputStream;

/** Takes the packing off an answer while it is read, so that a small packed answer cannot become a large one in memory. */
final class Decompression {
    /** What servers are told. */
    static final String ACCEPTED = "gzip, br";

    private Decompression() {}

    static InputStream of(Response response) throws IOException {
        InputStream packed = response.body().byteStream();
        if (response.body().contentLength() == 0) {
            return packed;
        }
        String encoding = response.header("Content-Encoding", "identity");
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(packed);
            case "br" -> new BrotliInputStream(packed);
            case "", "identity" -> packed;
            default ->
                throw new SourceFailure("situs " + response.request().url().host() + " mengirim kemasan \"" + encoding
                        + "\"; yang dikenal: " + ACCEPTED + ". Beri tahu pengelola situs");
        };
    }
}
