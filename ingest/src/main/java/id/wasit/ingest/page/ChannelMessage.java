package id.wasit.ingest.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of a channel's public page.
 *
 * @param number its number in the channel, rising with time
 * @param text its words; empty when it has only a picture
 * @param forwardedFrom whose words they are, when the message only passes them on
 * @param answersTo the words it answers to, as far as the page shows them
 * @param url its address
 * @param written when
 * @param edited whether the page calls it edited; it does not tell when
 * @param html its piece of the page, put down again by the HTML parser
 */
public record ChannelMessage(
        long number,
        String text,
        @Nullable String forwardedFrom,
        @Nullable String answersTo,
        String url,
        Instant written,
        boolean edited,
        String html) {}
