package id.wasit.detector;

import id.wasit.detector.lexicon.Pattern;
import id.wasit.detector.lexicon.Pattern.Condition;
import id.wasit.detector.lexicon.Pattern.Element;
import id.wasit.detector.lexicon.Pattern.Sequence;
import id.wasit.detector.lexicon.Trait;
import id.wasit.detector.text.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds the places of a text where a pattern stands. */
final class Matcher {
    private static final int MOST_PLACES = 12;
    private static final int ANY_SENTENCE = -1;

    private final Reading reading;
    private final IntPredicate seen;
    private int[] places = new int[8];

    Matcher(Reading reading) {
        this.reading = reading;
        seen = reading::has;
    }

    /**
     * One place: the spans that fill the elements, in their order.
     *
     * @param sequence the variant that was found
     * @param spans numbers of the spans in the reading
     */
    record Place(Sequence sequence, int[] spans) {}

    private boolean traitsAllow(Pattern pattern) {
        long wanted = pattern.traits() & ~Trait.TANYA.bit();
        return (reading.traits & wanted) == wanted && (reading.traits & pattern.withoutTraits()) == 0;
    }

    /** All places, at most a dozen; none when a condition or trait does not hold. */
    List<Place> places(Pattern pattern) {
        if (!traitsAllow(pattern) || !pattern.possible(seen, reading.tags())) {
            return List.of();
        }
        List<Place> found = List.of();
        for (Sequence sequence : pattern.variants()) {
            if (!sequence.possible(seen, reading.tags())) {
                continue;
            }
            if (found.isEmpty()) {
                found = new ArrayList<>();
            }
            collect(sequence, ANY_SENTENCE, found);
        }
        if (!found.isEmpty()) {
            found.removeIf(place -> !holds(pattern, place));
        }
        return found;
    }

    private boolean holds(Pattern pattern, Place place) {
        int token = reading.spanStart[place.spans()[0]];
        int sentence = reading.layout.sentence(token);
        if ((pattern.traits() & Trait.TANYA.bit()) != 0 && !asks(token)
                || (pattern.withoutTraits() & Trait.TANYA.bit()) != 0 && asks(token)) {
            return false;
        }
        for (Condition condition : pattern.conditions()) {
            boolean there = false;
            for (Sequence sequence : condition.variants()) {
                there = there
                        || sequence.possible(seen, reading.tags())
                                && exists(sequence, condition.wholeText() ? ANY_SENTENCE : sentence);
            }
            if (there == condition.absent()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sentence of a token ends with a question mark. */
    boolean asks(int token) {
        int last = reading.layout.lastOf(token);
        return reading.text.kind(last) == Kind.STOP
                && reading.text.form(last).normal().startsWith("?");
    }

    private boolean exists(Sequence sequence, int sentence) {
        List<Place> found = new ArrayList<>();
        collect(sequence, sentence, found);
        return !found.isEmpty();
    }

    private void collect(Sequence sequence, int sentence, List<Place> found) {
        if (places.length < sequence.elements().size()) {
            places = new int[sequence.elements().size()];
        }
        Element first = sequence.elements().get(0);
        for (int group : first.groups()) {
            for (int node = reading.first(group); node >= 0 && found.size() < MOST_PLACES; node = reading.after(node)) {
                int span = reading.spanAt(node);
                boolean inSentence =
                        sentence == ANY_SENTENCE || reading.layout.sentence(reading.spanStart[span]) == sentence;
                if (inSentence && fits(first, span) && starts(sequence, span)) {
                    places[0] = span;
                    if (complete(sequence, 1)) {
                        found.add(new Place(
                                sequence,
                                Arrays.copyOf(places, sequence.elements().size())));
                    }
                }
            }
        }
    }

    private boolean starts(Sequence sequence, int span) {
        if (!sequence.fromStart()) {
            return true;
        }
        int token = reading.spanStart[span];
        for (int i = reading.lead[span]; i > 0 && token > 0; i--) {
            token--;
        }
        return reading.layout.startsSentence(token);
    }

    private boolean fits(Element element, int span) {
        return !element.inTag() || reading.text.kind(reading.spanStart[span]) == Kind.TAG;
    }

    private boolean complete(Sequence sequence, int filled) {
        if (filled == sequence.elements().size()) {
            return !sequence.toEnd() || reading.layout.endsSentence(reading.spanEnd[places[filled - 1]]);
        }
        Element element = sequence.elements().get(filled);
        int before = places[filled - 1];
        for (int group : element.groups()) {
            for (int node = reading.first(group); node >= 0; node = reading.after(node)) {
                int span = reading.spanAt(node);
                if (follows(before, span, element.gap()) && fits(element, span)) {
                    places[filled] = span;
                    if (complete(sequence, filled + 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean follows(int before, int span, int gap) {
        int end = reading.spanEnd[before];
        int start = reading.spanStart[span];
        return start >= end
                && reading.layout.sentence(start) == reading.layout.sentence(end - 1)
                && reading.layout.words(end, start) - reading.lead[span] <= gap;
    }
}
