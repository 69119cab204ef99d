package id.wasit.detector;

import id.wasit.detector.text.Kind;
import id.wasit.detector.text.PostText;
import java.util.Arrays;

/** Sentences, clauses, quotations and distances of one text. Reused. */
final class Layout {
    private static final int LONGEST_QUOTATION = 80;
    private static final int SHORTEST_QUOTATION = 3;

    private final PostText text;
    private int[] sentence;
    private int[] clause;
    private int[] wordsBefore;
    private boolean[] quoted;
    private int size;
    /** The first word that is no account name. */
    private int firstWord;

    Layout(PostText text, int room) {
        this.text = text;
        sentence = new int[room];
        clause = new int[room];
        wordsBefore = new int[room + 1];
        quoted = new boolean[room];
    }

    /** Takes up what was just read: enough for {@link #next}. */
    void open() {
        size = text.size();
        firstWord = 0;
        while (firstWord < size
                && (text.kind(firstWord) == Kind.HANDLE || !text.kind(firstWord).counts())) {
            firstWord++;
        }
    }

    /** Lays out what the reading has just read. */
    void lay(Reading reading) {
        if (sentence.length < size) {
            sentence = new int[size * 2];
            clause = new int[size * 2];
            wordsBefore = new int[size * 2 + 1];
            quoted = new boolean[size * 2];
        }
        Arrays.fill(quoted, 0, size, false);
        divide(reading);
        quotations();
    }

    private void divide(Reading reading) {
        int sentences = 0;
        int clauses = 0;
        int words = 0;
        boolean opening = true;
        boolean newSentence = false;
        for (int i = 0; i < size; i++) {
            Kind kind = text.kind(i);
            boolean leavesOpening = opening && kind != Kind.HANDLE && kind.counts();
            boolean nextTag = text.firstOfTag(i) && i > 0 && text.kind(i - 1) == Kind.TAG;
            if (newSentence || leavesOpening && i > 0 && text.kind(i - 1) == Kind.HANDLE) {
                sentences++;
                clauses++;
                newSentence = false;
            } else if (nextTag || kind == Kind.WORD && breaks(reading, i)) {
                clauses++;
            }
            opening &= !leavesOpening;
            sentence[i] = sentences;
            clause[i] = clauses;
            wordsBefore[i] = words;
            words += kind.counts() ? 1 : 0;
            if (kind == Kind.STOP || kind == Kind.LINK) {
                newSentence = true;
            } else if (kind == Kind.PAUSE || kind == Kind.EMOJI) {
                clauses++;
            }
        }
        wordsBefore[size] = words;
    }

    private boolean breaks(Reading reading, int token) {
        return text.tokens().telling(token)
                && text.form(token).known()
                && reading.divides(text.form(token).ids()[0]);
    }

    private void quotations() {
        int open = -1;
        for (int i = 0; i < size; i++) {
            if (text.kind(i) != Kind.QUOTE) {
                continue;
            }
            if (open < 0 || i - open > LONGEST_QUOTATION) {
                open = i;
            } else {
                if (words(open, i) >= SHORTEST_QUOTATION) {
                    Arrays.fill(quoted, open, i, true);
                }
                open = -1;
            }
        }
    }

    int sentence(int token) {
        return sentence[token];
    }

    int clause(int token) {
        return clause[token];
    }

    boolean quoted(int token) {
        return quoted[token];
    }

    /** Words from a token to before another. */
    int words(int from, int to) {
        return wordsBefore[to] - wordsBefore[from];
    }

    int words() {
        return wordsBefore[size];
    }

    /** The next token an expression can go on with, or -1: quotation marks and hyphens do not count, other signs end it. */
    int next(int token) {
        for (int i = token + 1; i < size; i++) {
            Kind kind = text.kind(i);
            if (kind.counts() || kind == Kind.EMOJI) {
                boolean newSentence = i == firstWord && text.kind(i - 1) == Kind.HANDLE;
                return newSentence ? -1 : i;
            }
            if (kind != Kind.MARK && kind != Kind.QUOTE) {
                return -1;
            }
        }
        return -1;
    }

    boolean startsSentence(int token) {
        for (int i = token - 1; i >= 0 && sentence[i] == sentence[token]; i--) {
            if (text.kind(i).counts()) {
                return false;
            }
        }
        return true;
    }

    boolean endsSentence(int end) {
        for (int i = end; i < size && sentence[i] == sentence[end - 1]; i++) {
            if (text.kind(i).counts() && text.kind(i) != Kind.TAG) {
                return false;
            }
        }
        return true;
    }

    /** Whether only hashtags, addresses and signs follow. */
    boolean endsText(int end) {
        for (int i = end; i < size; i++) {
            if (text.kind(i).counts() && text.kind(i) != Kind.TAG) {
                return false;
            }
        }
        return true;
    }

    /** The last token of the sentence a token stands in. */
    int lastOf(int token) {
        int last = token;
        while (last + 1 < size && sentence[last + 1] == sentence[token]) {
            last++;
        }
        return last;
    }
}
