package id.wasit.ingest.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells UTF-8 by its bytes, because headers and pages lie about charsets. */
final class Utf8 {
    private Utf8() {}

    /** Whether the bytes are valid UTF-8 and hold more than ASCII; ASCII is the same in nearly every charset. */
    static boolean is(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return isValid(bytes);
            }
        }
        return false;
    }

    private static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
