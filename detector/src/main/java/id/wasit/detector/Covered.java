package id.wasit.detector;

import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.text.Kind;
import id.wasit.detector.text.PostText;

/** Takes away expressions that are no more than a part of something else. */
final class Covered {
    private Covered() {}

    /** What lies inside an expression that hides its words: bukan in bukan cuma. */
    static void byExpressions(Reading reading) {
        for (int outer = 0; outer < reading.spans; outer++) {
            if (reading.entries[outer].hides()) {
                for (int inner = 0; inner < reading.spans; inner++) {
                    if (inside(reading, inner, outer) && !reading.entries[inner].hides()) {
                        reading.remove(inner);
                    }
                }
            }
        }
    }

    /** Words inside a name of several words are part of the name and nothing else: mari in Mari-Yo. */
    static void byNames(Reading reading) {
        for (int outer = 0; outer < reading.spans; outer++) {
            if (length(reading, outer) > 1
                    && fills(reading, outer, Slot.TARGET)
                    && !fills(reading, outer, Slot.NOMOR)) {
                for (int inner = 0; inner < reading.spans; inner++) {
                    boolean smaller = length(reading, inner) < length(reading, outer);
                    if (smaller && inside(reading, inner, outer) && !fills(reading, inner, Slot.TARGET)) {
                        reading.remove(inner);
                    }
                }
            }
        }
    }

    /** A name behind a dash at the end is who signed the text, not whom it is about: {@code … -Jkw}. */
    static void bySigning(Reading reading) {
        for (int span = 0; span < reading.spans; span++) {
            if (!reading.entries[span].namings().isEmpty()
                    && dashed(reading.text, reading.spanStart[span])
                    && reading.layout.endsText(reading.spanEnd[span])) {
                reading.remove(span);
            }
        }
    }

    private static boolean dashed(PostText text, int token) {
        return token > 1
                && text.kind(token - 1) == Kind.MARK
                && text.form(token - 1).normal().equals("-")
                && text.end(token - 1) == text.start(token)
                && text.end(token - 2) < text.start(token - 1);
    }

    private static int length(Reading reading, int span) {
        return reading.spanEnd[span] - reading.spanStart[span];
    }

    private static boolean inside(Reading reading, int inner, int outer) {
        return reading.spanStart[inner] >= reading.spanStart[outer] && reading.spanEnd[inner] <= reading.spanEnd[outer];
    }

    /** Whether a span fills a slot. */
    static boolean fills(Reading reading, int span, Slot slot) {
        for (int group : reading.groupsOf[span]) {
            if (group == slot.group()) {
                return true;
            }
        }
        return false;
    }
}
