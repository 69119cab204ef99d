package id.wasit.detector;

import id.wasit.detector.lexicon.Entry;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Naming;
import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.text.Kind;
import id.wasit.detector.text.PostText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Decides which names of a text count, and adds the slots they fill to their spans. Not for several threads. */
final class Names {
    private static final Set<Slot> CONTEXT = Set.of(Slot.PASLON, Slot.AKUN, Slot.SLOGAN, Slot.TAGAR);

    private final int politics;
    private final int address;

    Names(Lexicon lexicon) {
        politics = lexicon.group("politik");
        address = lexicon.group("sapaan");
    }

    /** {@code answers}: whether the text answers to one that names a candidate, so that short names in it speak of the contest too. */
    void fill(Reading reading, InForce force, boolean answers) {
        boolean context = answers || context(reading, force);
        boolean loud = loud(reading.text);
        for (int span = 0; span < reading.spans; span++) {
            Entry entry = reading.entries[span];
            if (entry.namings().isEmpty() || reading.inflected[span]) {
                continue;
            }
            int slots = 0;
            for (Naming naming : entry.namings()) {
                if (force.counts(naming) && guarded(naming, reading, span, context, loud)) {
                    slots |= naming.slots(reading.text.kind(reading.spanStart[span]) == Kind.TAG);
                }
            }
            if (slots != 0) {
                reading.groupsOf[span] = with(reading.groupsOf[span], slots);
            }
        }
    }

    private boolean context(Reading reading, InForce force) {
        for (int span = 0; span < reading.spans; span++) {
            for (int group : reading.groupsOf[span]) {
                if (group == politics) {
                    return true;
                }
            }
            List<Naming> namings = reading.entries[span].namings();
            for (int i = 0; i < namings.size(); i++) {
                Naming naming = namings.get(i);
                if (speaksOfContest(naming) && force.counts(naming)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the name needs no context and gives it to others. */
    static boolean speaksOfContest(Naming naming) {
        return naming.guards().isEmpty() && CONTEXT.contains(naming.slot());
    }

    /** Where most words are shouted, capitals tell nothing. */
    private static boolean loud(PostText text) {
        int words = 0;
        int upper = 0;
        for (int i = 0; i < text.size(); i++) {
            words += text.kind(i) == Kind.WORD ? 1 : 0;
            upper += text.kind(i) == Kind.WORD && text.upper(i) ? 1 : 0;
        }
        return upper > 2 && upper * 2 > words;
    }

    private boolean guarded(Naming naming, Reading reading, int span, boolean context, boolean loud) {
        int token = reading.spanStart[span];
        boolean inTag = reading.text.kind(token) == Kind.TAG;
        for (int i = 0; i < naming.guards().size(); i++) {
            boolean holds =
                    switch (naming.guards().get(i)) {
                        case KONTEKS -> context;
                        case SAPAAN -> inTag || addressed(reading, token);
                        case PASANGAN -> partner(naming, reading, span);
                        case KAPITAL -> inTag || !loud && reading.text.capital(token);
                        case BESAR -> !loud && reading.text.upper(token);
                        case TAGAR -> inTag;
                    };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private boolean addressed(Reading reading, int token) {
        for (int i = 0; i < reading.spans; i++) {
            boolean before = reading.spanEnd[i] <= token && reading.layout.words(reading.spanEnd[i], token) == 0;
            if (before && contains(reading.entries[i].groups(), address)) {
                return true;
            }
        }
        return false;
    }

    /** Another name of the same side elsewhere in the text. */
    private static boolean partner(Naming naming, Reading reading, int span) {
        for (int i = 0; i < reading.spans; i++) {
            boolean apart =
                    reading.spanEnd[i] <= reading.spanStart[span] || reading.spanStart[i] >= reading.spanEnd[span];
            if (apart && reading.entries[i] != reading.entries[span]) {
                for (Naming other : reading.entries[i].namings()) {
                    boolean name = other.slot() != Slot.NOMOR && other.slot() != Slot.ANGKA;
                    if (name
                            && other.contest() == naming.contest()
                            && other.side().equals(naming.side())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int[] with(int[] groups, int slots) {
        int[] all = Arrays.copyOf(groups, groups.length + Integer.bitCount(slots));
        int at = groups.length;
        for (int left = slots; left != 0; left &= left - 1) {
            all[at++] = Integer.numberOfTrailingZeros(left);
        }
        return all;
    }

    private static boolean contains(int[] groups, int group) {
        for (int g : groups) {
            if (g == group) {
                return true;
            }
        }
        return false;
    }
}
