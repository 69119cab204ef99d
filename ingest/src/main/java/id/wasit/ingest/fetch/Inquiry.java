package id.wasit.ingest.fetch;

import java.util.Map;

/**
 * What is asked of a host.
 *
 * @param url the address
 * @param validators of the last answer
 * @param headers more headers; secrets belong here and never into the address, because addresses are shown and logged
 * @param agreed whether the office comes by agreement with the owner, with a key of its own: robots.txt speaks to those who do not
 */
public record Inquiry(String url, Validators validators, Map<String, String> headers, boolean agreed) {
    /** Keeps its own copy of the headers. */
    public Inquiry {
        headers = Map.copyOf(headers);
    }

    /** A plain question. */
    public static Inquiry of(String url) {
        return new Inquiry(url, Validators.NONE, Map.of(), false);
    }

    /** Tells what is asked for, and never the headers. */
    @Override
    public String toString() {
        return "Inquiry[" + url + "]";
    }
}
