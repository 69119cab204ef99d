package id.wasit.ingest.page;

import id.wasit.ingest.source.Moments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The public page of a Telegram channel ({@code t.me/s/CHANNEL}). Its form is documented nowhere; names of classes are those that open
 * readers of it agree on.
 *
 * @param name the channel's name as shown
 * @param messages those that could be read, oldest first
 * @param damaged how many blocks looked like a message and could not be read
 */
public record ChannelPage(@Nullable String name, List<ChannelMessage> messages, int damaged) {
    private static final Pattern POST = Pattern.compile(".+/([0-9]{1,15})");
    private static final String TEXT = ".tgme_widget_message_text";
    private static final String REPLY = ".tgme_widget_message_reply";

    /** Keeps its own copy of the messages. */
    public ChannelPage {
        messages = List.copyOf(messages);
    }

    /** Reads a page. Any bytes give a page; one without messages is no channel, or its owner closed the preview. */
    public static ChannelPage read(byte[] html, String url) {
        Document document = parse(html, url);
        List<ChannelMessage> messages = new ArrayList<>();
        int damaged = 0;
        for (Element block : document.select(".tgme_widget_message[data-post]")) {
            ChannelMessage message = message(block);
            if (message == null) {
                damaged++;
            } else {
                messages.add(message);
            }
        }
        return new ChannelPage(words(document.selectFirst(".tgme_channel_info_header_title")), messages, damaged);
    }

    private static Document parse(byte[] html, String url) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), "UTF-8", url);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static @Nullable ChannelMessage message(Element block) {
        Matcher post = POST.matcher(block.attr("data-post"));
        Element time = block.selectFirst(".tgme_widget_message_date time[datetime]");
        Instant written = time == null ? null : Moments.of(time.attr("datetime"));
        if (!post.matches() || written == null) {
            return null;
        }
        Element own = block.select(TEXT).stream()
                .filter(text -> text.closest(REPLY) == null)
                .findFirst()
                .orElse(null);
        return new ChannelMessage(
                Long.parseLong(post.group(1)),
                own == null ? "" : MessageText.of(own.html()),
                words(block.selectFirst(".tgme_widget_message_forwarded_from_name")),
                words(block.selectFirst(REPLY + " .tgme_widget_message_metatext")),
                "https://t.me/" + block.attr("data-post"),
                written,
                block.select(".tgme_widget_message_meta").text().contains("edited"),
                block.outerHtml());
    }

    private static @Nullable String words(@Nullable Element element) {
        return element == null || element.text().isBlank() ? null : element.text();
    }
}
