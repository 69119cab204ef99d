package id.wasit.detector;

import id.wasit.detector.lexicon.Naming;
import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.lexicon.Trait;
import id.wasit.detector.text.Kind;
import id.wasit.detector.text.PostText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a text is like as a whole. */
final class Traits {
    private static final int SHORT = 8;
    private static final int LONG = 60;
    private static final int HEADLINE = 5;
    /** Besides names, which always have capitals. */
    private static final int PLAIN_WORDS = 4;

    /** What was passed on may shout and still be a headline. */
    private static final int SHARED_HEADLINE = 3;

    /** Two may be compared by somebody who takes a side. */
    private static final int MANY = 3;

    private static final double HEADLINE_CAPITALS = 0.6;

    private Traits() {}

    static long of(Reading reading, long given) {
        PostText text = reading.text;
        int words = 0;
        int plainWords = 0;
        int capitals = 0;
        int uppers = 0;
        boolean shouts = false;
        for (int i = 0; i < text.size(); i++) {
            if (text.kind(i) == Kind.WORD && !text.cut(i)) {
                words++;
                boolean plain = !reading.named(i);
                plainWords += plain ? 1 : 0;
                capitals += plain && text.capital(i) ? 1 : 0;
                uppers += text.upper(i) ? 1 : 0;
            }
            shouts |= text.kind(i) == Kind.STOP && text.form(i).normal().startsWith("!");
        }
        long traits = reading.layout.words() <= SHORT ? Trait.PENDEK.bit() : 0;
        traits |= reading.layout.words() > LONG ? Trait.PANJANG.bit() : 0;
        traits |= reading.has(Slot.TAUTAN.group()) ? Trait.TAUTAN.bit() : 0;
        traits |= shouts ? Trait.SERU.bit() : 0;
        boolean loud = words > 2 && uppers * 2 > words;
        traits |= loud ? Trait.KAPITAL.bit() : 0;
        boolean shared = (given & Trait.DIBAGIKAN.bit()) != 0;
        boolean headline = (!loud || shared)
                && words >= (shared ? SHARED_HEADLINE : HEADLINE)
                && plainWords >= (shared ? 1 : PLAIN_WORDS)
                && capitals >= plainWords * HEADLINE_CAPITALS;
        traits |= headline ? Trait.JUDUL.bit() : 0;
        traits |= namesMany(reading) ? Trait.BANYAK_PASLON.bit() : 0;
        return traits | (saying(reading) ? Trait.KUTIPAN_NAMA.bit() : 0);
    }

    /** Whoever lists the sides of a contest reports more often than they choose. */
    private static boolean namesMany(Reading reading) {
        Map<Integer, Set<String>> sides = new HashMap<>();
        for (int node = reading.first(Slot.PASLON.group()); node >= 0; node = reading.after(node)) {
            for (Naming naming : reading.entries[reading.spanAt(node)].namings()) {
                if (naming.slot() == Slot.PASLON) {
                    Set<String> known = sides.computeIfAbsent(naming.contest(), c -> new HashSet<>());
                    known.add(naming.side());
                    if (known.size() >= MANY) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A capitalised name, a colon, and at least three words of what was said. */
    private static boolean saying(Reading reading) {
        PostText text = reading.text;
        for (int i = 1; i + 1 < text.size(); i++) {
            if (text.kind(i) == Kind.PAUSE
                    && text.form(i).normal().equals(":")
                    && text.kind(i - 1) == Kind.WORD
                    && text.capital(i - 1)
                    && reading.layout.words(i, text.size()) >= 3) {
                int next = text.kind(i + 1) == Kind.QUOTE && i + 2 < text.size() ? i + 2 : i + 1;
                if (text.capital(next) || next > i + 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
