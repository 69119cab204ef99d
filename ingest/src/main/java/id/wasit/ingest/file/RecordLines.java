package id.wasit.ingest.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts a text into records of one or, where a quoted field holds line breaks, several lines, knows the line each begins on, and where its
 * fields end. It looks at each character once.
 *
 * <p>A CSV parser alone would read from an open quote to the end of the file and lose all between. Here a record with a broken quote
 * costs its first line only: it is told as broken, and reading goes on at the next line.
 */
final class RecordLines implements Closeable {
    /** A record that is longer is taken for broken. In UTF-16 code units. */
    static final int LONGEST_RECORD = 1 << 20;

    private static final int BLOCK = 1 << 16;
    /** Stands for "no such character": neither separator nor quote of text without fields. */
    private static final int NONE = -1;

    private static final int FEW_FIELDS = 64;

    private final Reader reader;
    private int separator;
    private int quote;
    /** Holds at least everything from {@link #start} on; offsets below count from there. */
    private char[] buffer = new char[BLOCK];

    private int filled;
    private boolean ended;
    private int start;
    private int length;
    private int following;
    private long line;
    private long nextLine = 1;
    private boolean broken;
    /** Offsets of the separators behind the fields of the record, and of its end. */
    private int[] ends = new int[FEW_FIELDS];

    private int fields;

    private RecordLines(Reader reader, int separator, int quote) {
        this.reader = reader;
        this.separator = separator;
        this.quote = quote;
    }

    /** Records of CSV. */
    static RecordLines csv(Reader reader, char separator) {
        return new RecordLines(reader, separator, '"');
    }

    /** One record per line, whatever it holds. */
    static RecordLines plain(Reader reader) {
        return new RecordLines(reader, NONE, NONE);
    }

    /** Goes to the next record that is not an empty line; false at the end. */
    boolean next() throws IOException {
        do {
            start += following;
            following = 0;
            line = nextLine;
            if (!available(0)) {
                return false;
            }
            scan();
        } while (length == 0 && !broken);
        return true;
    }

    /** The record without its line end; of a broken one its first line. */
    String text() {
        return new String(buffer, start, length);
    }

    /** How many fields it has; not told of a broken one. */
    int fields() {
        return fields;
    }

    /** Where each field ends in {@link #text()}; the next begins one character behind. */
    int[] ends() {
        return Arrays.copyOf(ends, fields);
    }

    /** The line it begins on, from 1. */
    long line() {
        return line;
    }

    /** Whether a quote is not closed, or something follows a closing quote, or the record is too long. */
    boolean broken() {
        return broken;
    }

    /** The next call of {@link #next()} gives the same record again. */
    void repeat() {
        following = 0;
        nextLine = line;
    }

    /** From the next record on, text is separated by that character and quoted as in CSV. */
    void separatedBy(char character) {
        separator = character;
        quote = '"';
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void scan() throws IOException {
        nextLine = line;
        fields = 0;
        int at = 0;
        while (at >= 0 && at < LONGEST_RECORD) {
            boolean quoted = available(at) && buffer[start + at] == quote;
            at = quoted ? afterClosingQuote(at + 1) : afterPlainText(at);
            if (at >= 0 && at < LONGEST_RECORD) {
                fieldEndsAt(at);
                if (!available(at) || buffer[start + at] != separator) {
                    finish(at, false);
                    return;
                }
                at++;
            }
        }
        breakOff();
    }

    private void fieldEndsAt(int at) {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
        }
        ends[fields++] = at;
    }

    /** Offset of the separator or line end behind a field without quotes, or where the text ends. */
    private int afterPlainText(int from) throws IOException {
        int at = from;
        while (at < LONGEST_RECORD && available(at)) {
            int end = Math.min(filled - start, LONGEST_RECORD);
            for (; at < end; at++) {
                char c = buffer[start + at];
                if (c == separator || c == '\n' || c == '\r') {
                    return at;
                }
            }
        }
        return at;
    }

    /** Offset after the quote that closes the field, or -1 when none does or something stands behind it. */
    private int afterClosingQuote(int from) throws IOException {
        int at = quoteFrom(from);
        while (at < LONGEST_RECORD && available(at)) {
            if (!available(at + 1)) {
                return at + 1;
            }
            char behind = buffer[start + at + 1];
            if (behind != quote) {
                return behind == separator || behind == '\n' || behind == '\r' ? at + 1 : -1;
            }
            at = quoteFrom(at + 2);
        }
        return -1;
    }

    /** Offset of the next quote, or where the text ends; counts the lines on the way. */
    private int quoteFrom(int from) throws IOException {
        int at = from;
        while (at < LONGEST_RECORD && available(at)) {
            int end = Math.min(filled - start, LONGEST_RECORD);
            for (; at < end; at++) {
                char c = buffer[start + at];
                if (c == quote) {
                    return at;
                }
                if (c == '\n') {
                    nextLine++;
                }
            }
        }
        return at;
    }

    /** Ends a broken record with its first line, however long that is. */
    private void breakOff() throws IOException {
        nextLine = line;
        int at = 0;
        while (available(at) && buffer[start + at] != '\n' && buffer[start + at] != '\r') {
            at++;
            if (at == LONGEST_RECORD) {
                start += at;
                at = 0;
            }
        }
        finish(at, true);
    }

    private void finish(int end, boolean isBroken) throws IOException {
        length = end;
        broken = isBroken;
        following = end;
        if (available(end)) {
            boolean two = buffer[start + end] == '\r' && available(end + 1) && buffer[start + end + 1] == '\n';
            following += two ? 2 : 1;
        }
        nextLine++;
    }

    /** Whether there is a character at that offset; reads on when needed. */
    private boolean available(int offset) throws IOException {
        while (start + offset >= filled) {
            if (ended) {
                return false;
            }
            makeRoom();
            int read = reader.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        }
        return true;
    }

    private void makeRoom() {
        if (start > 0) {
            filled -= start;
            System.arraycopy(buffer, start, buffer, 0, filled);
            start = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
