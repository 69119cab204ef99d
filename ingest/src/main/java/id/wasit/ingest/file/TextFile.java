package id.wasit.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens an export as text, whatever tool or spreadsheet wrote it: gzip, byte order marks, UTF-8, UTF-16, Windows-1252. */
final class TextFile {
    private static final int SNIFFED = 1 << 16;
    private static final Charset SPREADSHEET = Charset.forName("windows-1252");

    private TextFile() {}

    static Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            return decoded(bytes);
        } catch (IOException failure) {
            bytes.close();
            throw failure;
        }
    }

    static Reader decoded(InputStream bytes) throws IOException {
        return text(unzipped(new BufferedInputStream(bytes, SNIFFED)));
    }

    private static InputStream unzipped(InputStream bytes) throws IOException {
        byte[] head = peek(bytes, 2);
        boolean gzip = head.length == 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
        return gzip ? new BufferedInputStream(new GZIPInputStream(bytes, SNIFFED), SNIFFED) : bytes;
    }

    private static Reader text(InputStream bytes) throws IOException {
        byte[] head = peek(bytes, SNIFFED);
        Charset charset = charsetOf(head);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        bytes.skipNBytes(markLength(head));
        return new InputStreamReader(bytes, decoder);
    }

    private static Charset charsetOf(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.length > 1 && head[0] != 0 && head[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length > 1 && head[0] == 0 && head[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(head) ? StandardCharsets.UTF_8 : SPREADSHEET;
    }

    private static int markLength(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /** A character that is cut at the end of the looked-at bytes is no error. */
    private static boolean isUtf8(byte[] head) {
        CharBuffer text = CharBuffer.allocate(head.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), text, false)
                .isError();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] peek(InputStream bytes, int count) throws IOException {
        bytes.mark(count);
        byte[] head = bytes.readNBytes(count);
        bytes.reset();
        return head;
    }
}
