package id.wasit.store.hearing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that may come with a statement, known by their first bytes and never by their names. */
public enum FileKind {
    /** ISO 32000-2, 7.5.2. */
    PDF("application/pdf", "pdf", 0, "%PDF-"),
    /** PNG specification, 5.2. */
    PNG("image/png", "png", 0, "\u0089PNG\r\n\u001a\n"),
    /** ITU-T T.81, B.1.1.3: start of image, then another marker. */
    JPEG("image/jpeg", "jpg", 0, "\u00ff\u00d8\u00ff"),
    /** RFC 9649, 2.4: the word stands behind RIFF and the size. */
    WEBP("image/webp", "webp", 8, "WEBP");

    private final String mediaType;
    private final String ending;
    private final int at;
    private final byte[] sign;

    FileKind(String mediaType, String ending, int at, String sign) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.at = at;
        this.sign = sign.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** What the name of such a file ends with, without the dot. */
    public String ending() {
        return ending;
    }

    /** What these bytes are; empty when they are none of the kinds. */
    public static Optional<FileKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.fits(bytes)).findFirst();
    }

    private boolean fits(byte[] bytes) {
        int end = at + sign.length;
        return bytes.length > end && Arrays.equals(bytes, at, end, sign, 0, sign.length);
    }
}
