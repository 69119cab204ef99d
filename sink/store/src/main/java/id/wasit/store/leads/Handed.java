package id.wasit.store.leads;

import java.nio.charset.StandardCharsets;

/**
 * What was handed over of a story, to take along.
 *
 * @param content its parts
 * @param body the JSON that was written when it was handed over
 */
public record Handed(LeadFile content, String body) {
    /** The name of its file. */
    public String fileName() {
        return "informasi-awal-" + content.number() + ".json";
    }

    /** UTF-8 JSON, always the same bytes. */
    public byte[] json() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
