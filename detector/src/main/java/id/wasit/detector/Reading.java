package id.wasit.detector;

import id.wasit.detector.lexicon.Entry;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.Phrases;
import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.lexicon.Trait;
import id.wasit.detector.text.Kind;
import id.wasit.detector.text.PostText;
import id.wasit.model.TextPart;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * One text as it is matched: its words, its sentences and clauses, and every expression of the lexicon in it. Reused from text to text;
 * not for several threads.
 */
final class Reading implements Expressions.Found {
    private static final int[] NO_GROUPS = new int[0];
    /** For each slot the group it is. */
    private static final int[][] SIGNS =
            Arrays.stream(Slot.values()).map(slot -> new int[] {slot.group()}).toArray(int[][]::new);

    final Lexicon lexicon;
    final PostText text;
    private final Phrases phrases;
    private final Names names;
    private final int addressGroup;

    String original = "";
    TextPart part = TextPart.OWN;
    private int base;
    long traits;

    final Layout layout;

    /** Spans: expressions found, by first word. */
    int spans;

    int[] spanStart = new int[256];
    int[] spanEnd = new int[256];
    int[] lead = new int[256];
    Entry[] entries = new Entry[256];
    boolean[] inflected = new boolean[256];
    int[][] groupsOf = new int[256][];

    /** Numbers of the spans that change the reading of what is near them. */
    final Numbers operators = new Numbers();

    private final GroupIndex index;
    private final Gate gate;
    private final boolean gated;
    private boolean tags;
    private final Expressions expressions;
    private InForce force;

    /** Without a gate every text is read to its end. */
    Reading(Lexicon lexicon, PostText text, Signer signer, boolean gated) {
        this.gated = gated;
        this.lexicon = lexicon;
        this.text = text;
        layout = new Layout(text, 128);
        phrases = lexicon.phrases();
        names = new Names(lexicon);
        addressGroup = lexicon.group("sapaan");
        index = new GroupIndex(lexicon);
        gate = new Gate(lexicon, text, signer);
        expressions = new Expressions(phrases, this);
        force = InForce.of(lexicon, InForce.Key.NOTHING);
    }

    /** Reads a text; {@code base} is where it begins in the part it is taken from. */
    void read(String written, TextPart part, int base, long traits, InForce force) {
        begin(written, traits, rule -> true, force);
        complete(part, base, traits, force);
    }

    /**
     * Begins to read a text; false when no pattern can stand in it. Before anything is asked of the text, {@link #complete} must follow.
     *
     * @param possible traits that {@link #complete} may be given
     * @param asked the patterns that matter
     */
    boolean begin(String written, long possible, Predicate<Rule> asked, InForce force) {
        original = written;
        text.begin(written);
        return !gated || gate.opens(possible, asked, force);
    }

    /** Ends reading the text that was begun. */
    void complete(TextPart part, int base, long traits, InForce force) {
        this.part = part;
        this.base = base;
        look(force);
        layout.lay(this);
        if (spans > 0) {
            Covered.byExpressions(this);
            Covered.bySigning(this);
            names.fill(this, force, (traits & Trait.INDUK_PASLON.bit()) != 0);
            Covered.byNames(this);
            index.fill(this);
            addressed();
        }
        operators.clear();
        for (int span = 0; span < spans; span++) {
            if (!inflected[span] && !entries[span].operators().isEmpty()) {
                operators.add(span);
            }
        }
        this.traits = traits | Traits.of(this, traits) | (force.contested() ? Trait.KONTESTASI.bit() : 0);
    }

    private void look(InForce force) {
        index.forget();
        spans = 0;
        text.unfold();
        layout.open();
        tags = false;
        this.force = force;
        for (int token = 0; token < text.size(); token++) {
            tags |= text.kind(token) == Kind.TAG;
            expressions.look(text.tokens(), token);
        }
    }

    @Override
    public int next(int token) {
        return layout.next(token);
    }

    @Override
    public void sign(int token, Slot slot) {
        if (slot != Slot.SISIP || force.ballot(text.form(token).digit())) {
            add(token, token + 1, Entry.NOTHING, SIGNS[slot.ordinal()], false);
        }
    }

    @Override
    public void expression(int start, int end, int node, boolean inflection) {
        Entry entry = phrases.entry(node);
        add(start, end, entry, inflection ? entry.family() : entry.groups(), inflection);
    }

    private void add(int start, int end, Entry entry, int[] groups, boolean inflection) {
        if (spans == spanStart.length) {
            grow();
        }
        spanStart[spans] = start;
        spanEnd[spans] = end;
        entries[spans] = entry;
        inflected[spans] = inflection;
        lead[spans] = 0;
        groupsOf[spans] = groups;
        spans++;
    }

    /** Takes a span away; its number stays. */
    void remove(int span) {
        entries[span] = Entry.NOTHING;
        groupsOf[span] = NO_GROUPS;
    }

    /** Whether a token is part of a name that counts. */
    boolean named(int token) {
        for (int node = first(Slot.TARGET.group()); node >= 0; node = after(node)) {
            int span = spanAt(node);
            if (spanStart[span] <= token && spanEnd[span] > token) {
                return true;
            }
        }
        return false;
    }

    /** Numbers of the patterns that are worth trying, in order: of those that were asked for when the text was begun. */
    Numbers called() {
        return gated ? gate.standing() : index.called();
    }

    /** A form of address before a name belongs to the name. */
    private void addressed() {
        if (!has(addressGroup) || !has(Slot.TARGET.group())) {
            return;
        }
        for (int node = first(Slot.TARGET.group()); node >= 0; node = after(node)) {
            int span = spanAt(node);
            int before = spanStart[span];
            while (lead[span] < 2 && (before = addressEndingAt(before)) >= 0) {
                lead[span]++;
            }
        }
    }

    private int addressEndingAt(int token) {
        for (int node = first(addressGroup); node >= 0; node = after(node)) {
            int span = spanAt(node);
            int start = spanStart[span];
            if (spanEnd[span] <= token
                    && layout.words(spanEnd[span], token) == 0
                    && layout.sentence(start) == layout.sentence(token)) {
                return start;
            }
        }
        return -1;
    }

    /** First node of the spans of a group, or -1; see {@link #spanAt} and {@link #after}. */
    int first(int group) {
        return index.first(group);
    }

    int spanAt(int node) {
        return index.span(node);
    }

    int after(int node) {
        return index.after(node);
    }

    /** Whether there is any hashtag. */
    boolean tags() {
        return tags;
    }

    boolean has(int group) {
        return index.has(group);
    }

    /** Whether a clause begins with this word. */
    boolean divides(int word) {
        return lexicon.divides(word);
    }

    /** Where a token begins in the text part as captured. */
    int start(int token) {
        return base + text.start(token);
    }

    int end(int token) {
        return base + text.end(token);
    }

    /** The words of some tokens, as captured. */
    String written(int from, int to) {
        return original.substring(text.start(from), text.end(to - 1));
    }

    private void grow() {
        int room = spans * 2;
        spanStart = Arrays.copyOf(spanStart, room);
        spanEnd = Arrays.copyOf(spanEnd, room);
        lead = Arrays.copyOf(lead, room);
        entries = Arrays.copyOf(entries, room);
        inflected = Arrays.copyOf(inflected, room);
        groupsOf = Arrays.copyOf(groupsOf, room);
    }
}
