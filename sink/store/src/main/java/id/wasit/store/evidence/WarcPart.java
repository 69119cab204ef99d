package id.wasit.store.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * One record with bytes.
 *
 * @param mediaType what they are said to be
 * @param bytes the bytes
 * @param sha256 their SHA-256, computed now
 * @param stated the SHA-256 that the record states
 */
public record WarcPart(String mediaType, byte[] bytes, String sha256, String stated) {

    /** The pictures among the records of a capture: screenshots that came inside of a report. */
    public static List<WarcPart> pictures(byte[] warc) {
        return WarcParts.of(warc).stream().filter(WarcPart::isPicture).toList();
    }

    /** Whether the record says that it is a picture. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Whether the bytes fit what their record states. */
    public boolean isIntact() {
        return sha256.equals(stated);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WarcPart that
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes)
                && stated.equals(that.stated);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "WarcPart[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
