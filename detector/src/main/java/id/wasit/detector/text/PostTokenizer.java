package id.wasit.detector.text;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a folded post into tokens whose offsets point into the text as captured. The flags carry the {@link Kind} in the low bits and the
 * marks below. A hashtag comes first as a whole ({@link #WHOLE}), then in parts.
 */
final class PostTokenizer extends Tokenizer {
    static final int KIND = 0xF;
    static final int CAPITAL = 0x10;
    static final int UPPER = 0x20;
    /** A whole hashtag, or words glued by capitals; the parts follow. */
    static final int WHOLE = 0x80;
    /** The first part of a hashtag. */
    static final int FIRST = 0x100;
    /** A later part of a hashtag or of glued words. */
    static final int PART = 0x200;

    private static final int[] NO_CUTS = new int[0];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

    private final Folding folding = new Folding();
    private final TagSplitter tags;
    private char[] raw = new char[1024];
    private int at;

    private int[] cuts = NO_CUTS;
    private int nextCut;
    private int tagStart;
    private Kind partKind = Kind.TAG;

    PostTokenizer(TagSplitter tags) {
        this.tags = tags;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        int size = 0;
        int read;
        while ((read = input.read(raw, size, raw.length - size)) > 0) {
            size += read;
            if (size == raw.length) {
                raw = java.util.Arrays.copyOf(raw, size * 2);
            }
        }
        folding.fold(raw, size);
        at = 0;
        cuts = NO_CUTS;
        nextCut = 0;
    }

    @Override
    public boolean incrementToken() {
        if (nextCut < cuts.length) {
            emitPart();
            return true;
        }
        skipSpace();
        if (at >= folding.length) {
            return false;
        }
        char c = folding.chars[at];
        if (c == '\n') {
            emit(Kind.STOP, at, at + 1, 0);
        } else if (Scan.link(folding.chars, at, folding.length)) {
            emit(Kind.LINK, at, Scan.linkEnd(folding.chars, at, folding.length), 0);
        } else if ((c == '#' || c == '@') && Scan.nameEnd(folding.chars, at + 1, folding.length) > at + 1) {
            named(c);
        } else if (Scan.plainLetter(c)
                || Character.isLetterOrDigit(Scan.codePoint(folding.chars, at, folding.length))) {
            word();
        } else {
            sign();
        }
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = folding.length == 0 ? 0 : folding.ends[folding.length - 1];
        offset.setOffset(end, end);
    }

    private void skipSpace() {
        while (at < folding.length) {
            int blank = Scan.blank(folding.chars, at, folding.length);
            if (blank == 0) {
                return;
            }
            at += blank;
        }
    }

    private void named(char sign) {
        int end = Scan.nameEnd(folding.chars, at + 1, folding.length);
        if (sign == '@') {
            emit(Kind.HANDLE, at, end, 0);
            return;
        }
        tagStart = at + 1;
        partKind = Kind.TAG;
        cuts = tags.cuts(folding.chars, tagStart, end);
        nextCut = 0;
        emit(Kind.TAG, at, end, WHOLE);
    }

    private void word() {
        int end = Scan.wordEnd(folding.chars, at, folding.length);
        if (Scan.number(folding.chars, at, end)) {
            emit(Kind.NUMBER, at, end, 0);
        } else if (Scan.camel(folding.chars, at, end)) {
            tagStart = at;
            partKind = Kind.WORD;
            cuts = tags.cuts(folding.chars, at, end);
            nextCut = 0;
            emit(Kind.WORD, at, end, WHOLE);
        } else {
            emit(Kind.WORD, at, end, 0);
        }
    }

    private void emitPart() {
        int from = nextCut == 0 ? 0 : cuts[nextCut - 1];
        int start = tagStart + from;
        int end = tagStart + cuts[nextCut];
        boolean first = nextCut == 0;
        nextCut++;
        int saved = at;
        Kind kind = Scan.number(folding.chars, start, end) && partKind == Kind.WORD ? Kind.NUMBER : partKind;
        emit(kind, start, end, first ? FIRST : PART);
        if (first && partKind == Kind.TAG) {
            offset.setOffset(folding.starts[tagStart - 1], folding.ends[end - 1]);
        }
        at = saved;
    }

    private void sign() {
        int end = at + Character.charCount(Scan.codePoint(folding.chars, at, folding.length));
        Kind kind = Scan.signKind(folding.chars, at, folding.length);
        if (kind == Kind.STOP || kind == Kind.PAUSE) {
            while (end < folding.length && folding.chars[end] == folding.chars[at]) {
                end++;
            }
        }
        emit(kind, at, end, 0);
    }

    private void emit(Kind kind, int start, int end, int extra) {
        // All attributes are set below, so there is nothing to clear.
        boolean upper = false;
        boolean lower = false;
        term.resizeBuffer(end - start);
        char[] buffer = term.buffer();
        int size = 0;
        for (int i = start; i < end; i++) {
            char c = folding.chars[i];
            if (c >= 'a' && c <= 'z') {
                lower = true;
                buffer[size++] = c;
                continue;
            }
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
            if (kind != Kind.WORD || !Scan.apostrophe(c)) {
                buffer[size++] = Character.toLowerCase(c);
            }
        }
        term.setLength(size);
        offset.setOffset(folding.starts[start], folding.ends[end - 1]);
        int letters = (Character.isUpperCase(folding.chars[start]) ? CAPITAL : 0)
                | (upper && !lower && end - start > 1 ? UPPER : 0);
        flags.setFlags(kind.ordinal() | letters | extra);
        at = end;
    }
}
