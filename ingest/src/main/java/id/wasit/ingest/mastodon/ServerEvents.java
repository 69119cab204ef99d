package id.wasit.ingest.mastodon;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Puts together the events of a stream from its lines (WHATWG HTML, "Server-sent events"). For one stream, one thread. */
final class ServerEvents {
    private static final int MOST_OF_AN_EVENT = 4 << 20;

    private final StringBuilder data = new StringBuilder();
    private String name = "";

    /**
     * The event that ends with that line; null while it goes on. Lines with a colon first are comments.
     *
     * @throws IOException when an event does not end
     */
    @Nullable
    Event line(String line) throws IOException {
        if (line.isEmpty()) {
            return finished();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        if (value.startsWith(" ")) {
            value = value.substring(1);
        }
        if (field.equals("event")) {
            name = value;
        } else if (field.equals("data")) {
            data.append(data.isEmpty() ? "" : "\n").append(value);
            if (data.length() > MOST_OF_AN_EVENT) {
                throw new IOException("an event is longer than " + MOST_OF_AN_EVENT + " characters");
            }
        }
        return null;
    }

    private @Nullable Event finished() {
        Event event = data.isEmpty() ? null : new Event(name, data.toString());
        name = "";
        data.setLength(0);
        return event;
    }

    /**
     * An event.
     *
     * @param name its kind: {@code update}, {@code delete}, {@code status.update}
     * @param data what it tells
     */
    record Event(String name, String data) {}
}
