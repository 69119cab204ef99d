package id.wasit.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The very bytes a post was read from: a page as it was sent, a record as it stands in its file. They travel with the post until it is
 * clear whether it is flagged; only then are they kept, as evidence.
 *
 * @param mediaType what they are: {@code text/html}, {@code text/csv}
 * @param bytes the bytes; not to be changed
 */
public record Captured(String mediaType, byte[] bytes) {

    /** @throws IllegalArgumentException when the media type is missing */
    public Captured {
        Check.present(mediaType, "captured: media type");
        Check.present(bytes, "captured: bytes");
    }

    /** Two captures are equal when their bytes are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Captured that && mediaType.equals(that.mediaType) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never the content: it may be somebody's post. */
    @Override
    public String toString() {
        return bytes.length + " bytes of " + mediaType;
    }
}
