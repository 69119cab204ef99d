package id.wasit.detector;

import id.wasit.detector.lexicon.Entry;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.NamedIn;
import id.wasit.detector.lexicon.Naming;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.Phrases;
import id.wasit.detector.lexicon.Trait;
import id.wasit.detector.lexicon.Wants;
import id.wasit.detector.lexicon.Wants.Wanted;
import id.wasit.detector.text.PackedSigns;
import id.wasit.detector.text.PostText;
import id.wasit.detector.text.Signs;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether any pattern can stand in a text, by the signs of its stretches, before its words are put together. It may let a text pass in
 * which nothing is found in the end, but never holds one back in which something would be. Not for several threads.
 */
final class Gate {
    private final Lexicon lexicon;
    private final Phrases phrases;
    private final Wants wants;
    private final PostText text;
    private final PackedSigns signs;
    private final Signer signer;
    private final Crossing crossing;
    private final WantsMet met;

    private final Numbers standing = new Numbers();

    private int marks;
    /** The sentence that is looked at, as a bit. */
    private long sentence;

    /** Node and writing of each name. */
    private final Numbers named = new Numbers();

    private long[] namedIn = new long[64];

    Gate(Lexicon lexicon, PostText text, Signer signer) {
        this.lexicon = lexicon;
        this.text = text;
        signs = text.signs();
        this.signer = signer;
        phrases = lexicon.phrases();
        wants = lexicon.wants();
        crossing = new Crossing(phrases, text, this::expression);
        met = new WantsMet(wants);
    }

    /**
     * Whether one of the patterns that are asked for may stand in the text that was begun.
     *
     * @param possible the traits that the post around the text may give it
     */
    boolean opens(long possible, Predicate<Rule> asked, InForce force) {
        met.forget();
        named.clear();
        marks = (possible & Trait.INDUK_PASLON.bit()) != 0 ? Signer.CONTEXT : 0;
        sentence = 1;
        int stretches = text.stretches();
        for (int i = 0; i < stretches; i++) {
            take(text.place(i));
            crossing.from(i);
        }
        for (int name = 0; name < named.size() / 2; name++) {
            meet(name, force);
        }
        standing.clear();
        for (int i = 0; i < met.count(); i++) {
            int want = met.want(i);
            int[] beside = wants.beside(want);
            for (int call = 0; call < beside.length; call++) {
                if (met.together(want, beside[call])) {
                    weigh(wants.calledBy(want)[call], possible, asked, force);
                }
            }
        }
        standing.sort();
        return standing.size() > 0;
    }

    private void weigh(Wanted wanted, long possible, Predicate<Rule> asked, InForce force) {
        if (asked.test(wanted.rule())
                && !standing.has(wanted.number())
                && stands(wanted, possible)
                && force.within(wanted.rule().validity(), lexicon)) {
            standing.add(wanted.number());
        }
    }

    /** Numbers of the patterns that may stand in the text, in order. */
    Numbers standing() {
        return standing;
    }

    /** Where a sentence ends within a stretch, the stretch counts for both. */
    private void take(int place) {
        marks |= signs.marks(place);
        long where = sentence;
        if ((signs.marks(place) & Signs.ENDS) != 0) {
            sentence = sentence > 0 ? sentence << 1 : sentence;
            where |= sentence;
        }
        int names = signs.names(place);
        for (int i = signs.wants(place); i < names; i++) {
            met.meet(signs.get(i), where);
        }
        int open = signs.open(place);
        for (int i = names; i < open; i += 2) {
            name(signs.get(i), signs.get(i + 1), where);
        }
    }

    private void expression(int node, int written) {
        Entry entry = phrases.entry(node);
        marks |= signer.marks(entry, written);
        for (int group : Signer.groups(entry, written)) {
            met.meet(wants.metBy(group, (written & Signer.IN_TAG) != 0), sentence);
        }
        if (!entry.namings().isEmpty()) {
            name(node, written, sentence);
        }
    }

    private void name(int node, int written, long where) {
        int number = named.size() / 2;
        if (number == namedIn.length) {
            namedIn = Arrays.copyOf(namedIn, number * 2);
        }
        namedIn[number] = where;
        named.add(node);
        named.add(written);
    }

    /** Names are weighed last: whether they count depends on the whole text. */
    private void meet(int name, InForce force) {
        int written = named.get(name * 2 + 1);
        boolean inTag = (written & Signer.IN_TAG) != 0;
        int slots = 0;
        if ((written & Signer.INFLECTED) == 0) {
            List<NamedIn> namings = phrases.entry(named.get(name * 2)).named();
            for (int i = 0; i < namings.size(); i++) {
                Naming naming = namings.get(i).naming();
                boolean counts = force.counts(namings.get(i)) && guarded(naming, written);
                slots |= counts ? naming.slots(inTag) : 0;
            }
        }
        for (; slots != 0; slots &= slots - 1) {
            met.meet(wants.metBy(Integer.numberOfTrailingZeros(slots), inTag), namedIn[name]);
        }
    }

    /** Whether the guards of a name may hold: what {@link Names} asks, as far as it can be told without places. */
    private boolean guarded(Naming naming, int written) {
        boolean inTag = (written & Signer.IN_TAG) != 0;
        for (int i = 0; i < naming.guards().size(); i++) {
            boolean holds =
                    switch (naming.guards().get(i)) {
                        case KONTEKS -> (marks & Signer.CONTEXT) != 0;
                        case SAPAAN -> inTag || (marks & Signer.ADDRESS) != 0;
                        case PASANGAN -> named.size() > 2;
                        case KAPITAL -> inTag || (written & Signer.CAPITAL) != 0;
                        case BESAR -> (written & Signer.UPPER) != 0;
                        case TAGAR -> inTag;
                    };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private boolean stands(Wanted wanted, long possible) {
        long given = wanted.rule().pattern().traits() & Trait.GIVEN;
        if ((given & ~possible) != 0 || !met.together(wanted.wants())) {
            return false;
        }
        List<List<int[]>> conditions = wanted.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (!met.any(conditions.get(i))) {
                return false;
            }
        }
        return true;
    }
}
