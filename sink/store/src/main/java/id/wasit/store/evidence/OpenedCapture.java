package id.wasit.store.evidence;

import java.util.List;

/**
 * The captured bytes of a post, taken out of their records.
 *
 * @param capture what was written down when they were captured
 * @param parts the bytes, and a picture that came inside of them
 */
public record OpenedCapture(Capture capture, List<WarcPart> parts) {

    /** Whether the bytes are still those that were captured: by their own hash, and by what their records say of them. */
    public boolean isIntact() {
        return !parts.isEmpty()
                && parts.get(0).sha256().equals(capture.sha256())
                && parts.stream().allMatch(WarcPart::isIntact);
    }
}
