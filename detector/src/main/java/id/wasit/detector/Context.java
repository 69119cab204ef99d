package id.wasit.detector;

import id.wasit.detector.Matcher.Place;
import id.wasit.detector.Verdict.Match;
import id.wasit.detector.lexicon.Category;
import id.wasit.detector.lexicon.Entry.OperatorWord;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Operator;
import id.wasit.detector.lexicon.Pattern;
import id.wasit.detector.lexicon.Pattern.Element;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.Trait;
import id.wasit.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which operators work on a place where a pattern was found. */
final class Context {
    private final Lexicon lexicon;
    private final Reading reading;
    private final Matcher matcher;
    private final int quotation;
    private final int question;
    private final int headline;
    private final int saying;

    Context(Lexicon lexicon, Reading reading, Matcher matcher) {
        this.lexicon = lexicon;
        this.reading = reading;
        this.matcher = matcher;
        quotation = lexicon.operator("kutip");
        question = lexicon.operator("tanya");
        headline = lexicon.operator("judul");
        saying = lexicon.operator("kutipan_nama");
    }

    /**
     * An operator at work.
     *
     * @param operator what it is
     * @param span the span of the word, or -1 when it is in the shape of the text
     */
    record Effect(Operator operator, int span) {}

    List<Effect> effects(Rule rule, Place place) {
        List<Effect> effects = new ArrayList<>();
        int first = reading.spanStart[place.spans()[0]];
        shape(effects, rule, quotation, quoted(place));
        shape(effects, rule, question, matcher.asks(first));
        shape(effects, rule, headline, (reading.traits & Trait.JUDUL.bit()) != 0);
        shape(effects, rule, saying, (reading.traits & Trait.KUTIPAN_NAMA.bit()) != 0);
        for (int i = 0; i < reading.operators.size(); i++) {
            int span = reading.operators.get(i);
            for (OperatorWord word : reading.entries[span].operators()) {
                Operator operator = lexicon.operators().get(word.operator());
                if (applies(operator, rule)
                        && !works(operator, effects)
                        && !consumed(span, place)
                        && reaches(word, span, place)) {
                    effects.add(new Effect(operator, span));
                }
            }
        }
        return effects;
    }

    /** Every operator that stands in the text and works on a category, each once. */
    List<Effect> anywhere(Category category) {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < reading.operators.size(); i++) {
            int span = reading.operators.get(i);
            for (OperatorWord word : reading.entries[span].operators()) {
                Operator operator = lexicon.operators().get(word.operator());
                if (operator.appliesTo(category) && !works(operator, effects)) {
                    effects.add(new Effect(operator, span));
                }
            }
        }
        return effects;
    }

    private static boolean works(Operator operator, List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect.operator() == operator) {
                return true;
            }
        }
        return false;
    }

    /** Why an operator changes the reading, with the word found. */
    String reason(Effect effect) {
        String reason = effect.operator().reason();
        int span = effect.span();
        return span < 0
                ? reason
                : reason.replace("{kata}", reading.written(reading.spanStart[span], reading.spanEnd[span]));
    }

    private void shape(List<Effect> effects, Rule rule, int operator, boolean there) {
        if (there && operator >= 0 && applies(lexicon.operators().get(operator), rule)) {
            Operator shape = lexicon.operators().get(operator);
            effects.add(new Effect(shape, -1));
        }
    }

    private static boolean applies(Operator operator, Rule rule) {
        return operator.appliesTo(rule.category()) && !rule.immuneTo(operator);
    }

    private boolean quoted(Place place) {
        for (int span : place.spans()) {
            if (!reading.layout.quoted(reading.spanStart[span])) {
                return false;
            }
        }
        return true;
    }

    private boolean consumed(int operator, Place place) {
        for (int span : place.spans()) {
            if (reading.spanStart[operator] < reading.spanEnd[span]
                    && reading.spanEnd[operator] > reading.spanStart[span]) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(OperatorWord word, int operator, Place place) {
        int sentence = reading.layout.sentence(reading.spanStart[operator]);
        return switch (word.reach()) {
            case TULISAN -> true;
            case KALIMAT -> sentence == sentence(place);
            case SEBELUM -> near(reading.spanEnd[operator], word.window(), place, true, clauseOf(operator));
            case SESUDAH -> near(reading.spanStart[operator], word.window(), place, false, clauseOf(operator));
        };
    }

    private int clauseOf(int span) {
        return reading.layout.clause(reading.spanStart[span]);
    }

    private boolean near(int edge, int window, Place place, boolean before, int clause) {
        for (int span : place.spans()) {
            int token = before ? reading.spanStart[span] : reading.spanEnd[span];
            boolean side = before ? edge <= token : token <= edge;
            int words = before
                    ? reading.layout.words(Math.min(edge, token), token)
                    : reading.layout.words(Math.min(edge, token), edge);
            if (side && words <= window && clauseOf(span) == clause) {
                return true;
            }
        }
        return false;
    }

    int sentence(Place place) {
        return reading.layout.sentence(reading.spanStart[place.spans()[0]]);
    }

    /** Whether one of the words of a place that carry the act is, or is not, among some tokens. */
    boolean acts(Place place, boolean[] tokens, boolean among) {
        for (int i = 0; i < place.spans().length; i++) {
            int span = place.spans()[i];
            for (int token = reading.spanStart[span]; token < reading.spanEnd[span] && acts(place, i); token++) {
                if (tokens[token] == among) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Puts the words of a place that carry the act among some tokens. */
    void addActs(Place place, boolean[] tokens) {
        for (int i = 0; i < place.spans().length; i++) {
            if (acts(place, i)) {
                Arrays.fill(tokens, reading.spanStart[place.spans()[i]], reading.spanEnd[place.spans()[i]], true);
            }
        }
    }

    /** Whether an element carries the act; each does where none is said to. */
    private static boolean acts(Place place, int number) {
        List<Element> elements = place.sequence().elements();
        boolean any = false;
        for (int i = 0; i < elements.size(); i++) {
            any |= elements.get(i).role() == Role.ACT;
        }
        return !any || elements.get(number).role() == Role.ACT;
    }

    /** Whether the traits of a cue without words hold, for the text or for a sentence of what was counted. */
    boolean holds(Pattern pattern, List<Match> counted) {
        long wanted = pattern.traits() & ~Trait.TANYA.bit();
        if ((reading.traits & wanted) != wanted || (reading.traits & pattern.withoutTraits()) != 0) {
            return false;
        }
        boolean asks = counted.stream()
                .anyMatch(m -> matcher.asks(reading.spanStart[m.place().spans()[0]]));
        return (pattern.traits() & Trait.TANYA.bit()) == 0 || asks;
    }
}
