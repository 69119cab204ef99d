package id.wasit.detector;

import id.wasit.detector.lexicon.Entry;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Phrases;
import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.lexicon.Trait;
import id.wasit.detector.text.Form;
import id.wasit.detector.text.Kind;
import id.wasit.detector.text.PostText;
import id.wasit.model.TextPart;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One text as it is matched: its words, its sentences and clauses, and every expression of the lexicon in it. Reused from text to text;
 * not for several threads.
 */
final class Reading {
    private static final int[] NO_GROUPS = new int[0];
    private static final int[] EMOJI = {Slot.EMOJI.group()};
    private static final int[] LINK = {Slot.TAUTAN.group()};
    private static final int[] NUMBER = {Slot.ANGKA_UMUM.group()};
    private static final int[] INSERTED = {Slot.SISIP.group()};

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

    private final int[] head;
    private int[] nodeSpan = new int[512];
    private int[] nodeNext = new int[512];
    private int nodes;
    private final int[] touched;
    private int touchedCount;
    private final int[] called;
    int calledCount;
    private final int[] seen;
    private int stamp;

    Reading(Lexicon lexicon) {
        this.lexicon = lexicon;
        text = new PostText(lexicon.words());
        layout = new Layout(text, 128);
        phrases = lexicon.phrases();
        names = new Names(lexicon);
        addressGroup = lexicon.group("sapaan");
        head = new int[lexicon.groupCount()];
        touched = new int[lexicon.groupCount()];
        Arrays.fill(head, -1);
        called = new int[lexicon.patterns().size()];
        seen = new int[lexicon.patterns().size()];
    }

    /** Reads a text; {@code base} is where it begins in the part it is taken from. */
    void read(String written, TextPart part, int base, long traits, InForce force) {
        original = written;
        this.part = part;
        this.base = base;
        forget();
        text.read(written);
        layout.lay(this);
        for (int token = 0; token < text.size(); token++) {
            look(token, force);
        }
        if (spans > 0) {
            Covered.byExpressions(this);
            Covered.bySigning(this);
            names.fill(this, force, (traits & Trait.INDUK_PASLON.bit()) != 0);
            Covered.byNames(this);
            index();
        }
        this.traits = traits | Traits.of(this, traits);
    }

    private void forget() {
        for (int i = 0; i < touchedCount; i++) {
            head[touched[i]] = -1;
        }
        touchedCount = 0;
        nodes = 0;
        spans = 0;
    }

    private void look(int token, InForce force) {
        Kind kind = text.kind(token);
        Form form = text.form(token);
        if (kind == Kind.LINK) {
            add(token, token + 1, null, LINK, false);
        } else if (kind.counts() || kind == Kind.EMOJI) {
            if (kind == Kind.EMOJI) {
                add(token, token + 1, null, EMOJI, false);
            } else if (kind == Kind.NUMBER) {
                add(token, token + 1, null, NUMBER, false);
            }
            if (form.digit() != 0 && force.ballot(form.digit())) {
                add(token, token + 1, null, INSERTED, false);
            }
            if (text.wholeTag(token) >= 0) {
                wholeTag(token);
            }
            if (form.known()) {
                walk(0, token, token, false);
            }
        }
    }

    private void wholeTag(int token) {
        int node = phrases.step(0, text.wholeTag(token));
        Entry entry = node < 0 ? null : phrases.entry(node);
        if (entry != null) {
            int end = token + 1;
            while (end < text.size()
                    && text.kind(end) == text.kind(token)
                    && !text.firstOfTag(end)
                    && text.start(end) == text.end(end - 1)) {
                end++;
            }
            add(token, end, entry, NO_GROUPS, false);
        }
    }

    /** Longer expressions come first, so that evidence names the whole of a name. */
    private void walk(int node, int token, int start, boolean changed) {
        Form form = text.form(token);
        int[] ids = form.ids();
        boolean exactFirst = ids.length > form.bases().size();
        for (int i = 0; i < ids.length; i++) {
            int next = phrases.step(node, ids[i]);
            if (next < 0) {
                continue;
            }
            boolean inflection = changed || i > 0 || !exactFirst;
            int following = phrases.goesOn(next) ? layout.next(token) : -1;
            if (following >= 0) {
                walk(next, following, start, inflection);
            }
            Entry entry = phrases.entry(next);
            if (entry != null) {
                add(start, token + 1, entry, NO_GROUPS, inflection);
            }
        }
    }

    private void add(int start, int end, @Nullable Entry entry, int[] groups, boolean inflection) {
        if (spans == spanStart.length) {
            grow();
        }
        spanStart[spans] = start;
        spanEnd[spans] = end;
        entries[spans] = entry == null ? NOTHING : entry;
        inflected[spans] = inflection;
        lead[spans] = 0;
        groupsOf[spans] = entry == null ? groups : inflection ? entry.family() : entry.groups();
        spans++;
    }

    private static final Entry NOTHING =
            new Entry("", NO_GROUPS, NO_GROUPS, java.util.List.of(), java.util.List.of(), false);

    /** Takes a span away; its number stays. */
    void remove(int span) {
        entries[span] = NOTHING;
        groupsOf[span] = NO_GROUPS;
    }

    /** Whether a token is part of a name that counts. */
    boolean named(int token) {
        for (int node = head[Slot.TARGET.group()]; node >= 0; node = nodeNext[node]) {
            int span = nodeSpan[node];
            if (spanStart[span] <= token && spanEnd[span] > token) {
                return true;
            }
        }
        return false;
    }

    /** Numbers of the patterns worth trying, in order; the array is reused, {@link #calledCount} tells how many count. */
    int[] called() {
        stamp++;
        calledCount = 0;
        for (int i = 0; i < touchedCount; i++) {
            for (int rule : lexicon.calledBy(touched[i])) {
                if (seen[rule] != stamp) {
                    seen[rule] = stamp;
                    called[calledCount++] = rule;
                }
            }
        }
        Arrays.sort(called, 0, calledCount);
        return called;
    }

    private void index() {
        for (int span = spans - 1; span >= 0; span--) {
            for (int group : groupsOf[span]) {
                if (head[group] < 0) {
                    touched[touchedCount++] = group;
                }
                if (nodes == nodeSpan.length) {
                    nodeSpan = Arrays.copyOf(nodeSpan, nodes * 2);
                    nodeNext = Arrays.copyOf(nodeNext, nodes * 2);
                }
                nodeSpan[nodes] = span;
                nodeNext[nodes] = head[group];
                head[group] = nodes++;
            }
        }
        addressed();
    }

    /** A form of address before a name belongs to the name. */
    private void addressed() {
        if (addressGroup < 0 || head[addressGroup] < 0 || head[Slot.TARGET.group()] < 0) {
            return;
        }
        for (int node = head[Slot.TARGET.group()]; node >= 0; node = nodeNext[node]) {
            int span = nodeSpan[node];
            int before = spanStart[span];
            while (lead[span] < 2 && (before = addressEndingAt(before)) >= 0) {
                lead[span]++;
            }
        }
    }

    private int addressEndingAt(int token) {
        for (int node = head[addressGroup]; node >= 0; node = nodeNext[node]) {
            int span = nodeSpan[node];
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
        return head[group];
    }

    int spanAt(int node) {
        return nodeSpan[node];
    }

    int after(int node) {
        return nodeNext[node];
    }

    boolean has(int group) {
        return group >= 0 && head[group] >= 0;
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
