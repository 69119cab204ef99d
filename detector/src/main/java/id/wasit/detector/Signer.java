package id.wasit.detector;

import id.wasit.detector.lexicon.Entry;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Phrases;
import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.lexicon.Wants;
import id.wasit.detector.text.Kind;
import id.wasit.detector.text.Signing;
import id.wasit.detector.text.Signs;
import id.wasit.detector.text.Tokens;

/** Works out what a stretch of a text has of what patterns ask for, whatever stands around it. Not for several threads. */
final class Signer implements Signing, Expressions.Found {
    /** It has a word of politics, or a name that needs no context: other names count beside it. */
    static final int CONTEXT = 2;
    /** It has a form of address. */
    static final int ADDRESS = 4;

    /** How a word is written: in a hashtag, with a capital, in capitals, in another form. */
    static final int IN_TAG = 1;

    static final int CAPITAL = 2;
    static final int UPPER = 4;
    static final int INFLECTED = 8;

    private static final int[] NO_HEADS = new int[0];

    private final Phrases phrases;
    private final Wants wants;
    private final Expressions expressions;
    private final int politics;
    private final int address;

    private Tokens tokens = Tokens.NONE;
    private final Numbers met = new Numbers();
    private final Numbers names = new Numbers();
    private final Numbers open = new Numbers();
    private int marks;

    Signer(Lexicon lexicon) {
        phrases = lexicon.phrases();
        wants = lexicon.wants();
        expressions = new Expressions(phrases, this);
        politics = lexicon.group("politik");
        address = lexicon.group("sapaan");
    }

    @Override
    public Signs of(Tokens stretch) {
        tokens = stretch;
        marks = 0;
        met.clear();
        names.clear();
        open.clear();
        for (int token = 0; token < stretch.size(); token++) {
            Kind kind = stretch.kind(token);
            marks |= kind == Kind.STOP || kind == Kind.LINK ? Signs.ENDS : 0;
            expressions.look(stretch, token);
        }
        int first = tokens.next(-1);
        marks |= first == Tokens.ENDS ? Signs.PASSES : 0;
        int[] heads = first >= 0 ? tokens.form(first).ids() : NO_HEADS;
        return new Signs(marks, met.copy(), names.copy(), open.copy(), heads);
    }

    @Override
    public int next(int token) {
        return tokens.next(token);
    }

    @Override
    public void sign(int token, Slot slot) {
        meet(slot.group(), tokens.kind(token) == Kind.TAG);
    }

    @Override
    public void expression(int start, int end, int node, boolean inflected) {
        Entry entry = phrases.entry(node);
        int written = written(tokens, start, inflected);
        for (int group : groups(entry, written)) {
            meet(group, (written & IN_TAG) != 0);
        }
        marks |= marks(entry, written);
        if (!entry.namings().isEmpty()) {
            names.add(node);
            names.add(written);
        }
    }

    @Override
    public void open(int start, int node, boolean inflected) {
        open.add(node);
        open.add(written(tokens, start, inflected));
        open.add(phrases.following(node));
    }

    private void meet(int group, boolean inTag) {
        for (int want : wants.metBy(group, inTag)) {
            if (!met.has(want)) {
                met.add(want);
            }
        }
    }

    private static int written(Tokens tokens, int start, boolean inflected) {
        return (tokens.kind(start) == Kind.TAG ? IN_TAG : 0)
                | (tokens.capital(start) ? CAPITAL : 0)
                | (tokens.upper(start) ? UPPER : 0)
                | (inflected ? INFLECTED : 0);
    }

    /** The groups of an expression that is written so, its names left out. */
    static int[] groups(Entry entry, int written) {
        return (written & INFLECTED) != 0 ? entry.family() : entry.groups();
    }

    /** What an expression that is written so does for the names around it. */
    int marks(Entry entry, int written) {
        boolean context = has(groups(entry, written), politics) || speaksOfContest(entry);
        return (context ? CONTEXT : 0) | (has(entry.groups(), address) ? ADDRESS : 0);
    }

    private static boolean speaksOfContest(Entry entry) {
        for (int i = 0; i < entry.named().size(); i++) {
            if (Names.speaksOfContest(entry.named().get(i).naming())) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(int[] groups, int wanted) {
        for (int group : groups) {
            if (group == wanted) {
                return true;
            }
        }
        return false;
    }
}
