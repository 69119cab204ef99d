package id.wasit.ingest.telegram;

import com.sun.net.httpserver.HttpExchange;
import id.wasit.ingest.StubSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Plays the public preview of a channel, twenty messages to a page. */
public final class ChannelServer implements AutoCloseable {
    private static final Instant FIRST = Instant.parse("2025-10-01T03:00:00Z");

    public final StubSite site;
    private final String channel;
    private final SortedMap<Integer, String> messages = new ConcurrentSkipListMap<>();

    public ChannelServer(String channel, int port) {
        this.channel = channel;
        this.site = new StubSite(port);
        site.service("/s/" + channel, this::page);
    }

    public String url() {
        return site.url("/s/" + channel);
    }

    public void post(int number, String html, String... around) {
        put(number, "<div class=\"tgme_widget_message_text js-message_text\" dir=\"auto\">" + html + "</div>", around);
    }

    /** A message with that inside; what is said of its time comes from its number. */
    public void put(int number, String inside, String... meta) {
        messages.put(
                number,
                "<div class=\"tgme_widget_message_wrap\"><div class=\"tgme_widget_message\" data-post=\"" + channel
                        + "/"
                        + number + "\">" + inside + "<span class=\"tgme_widget_message_meta\">" + String.join(" ", meta)
                        + "<a class=\"tgme_widget_message_date\"><time datetime=\""
                        + FIRST.plusSeconds(60L * number).toString().replace("Z", "+00:00")
                        + "\">10:00</time></a></span>"
                        + "</div></div>\n");
    }

    public void remove(int number) {
        messages.remove(number);
    }

    @Override
    public void close() {
        site.close();
    }

    private void page(HttpExchange exchange) throws IOException {
        String before = StubSite.parameter(exchange, "before");
        SortedMap<Integer, String> older = before.isEmpty() ? messages : messages.headMap(Integer.parseInt(before));
        StringBuilder html =
                new StringBuilder("<html><body><div class=\"tgme_channel_info_header_title\">Kanal Contoh</div>\n");
        older.entrySet().stream()
                .skip(Math.max(0, older.size() - 20))
                .map(Map.Entry::getValue)
                .forEach(html::append);
        StubSite.send(exchange, 200, "text/html", html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
