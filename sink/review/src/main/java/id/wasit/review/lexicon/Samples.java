package id.wasit.review.lexicon;

import id.wasit.detector.lexicon.Contest.Side;
import id.wasit.detector.lexicon.Example;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Pattern.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sentences that a category means, and sentences that look like it and are not: the examples of the lexicon, filled with a contest's pairs. */
@Component("samples")
public class Samples {
    private static final int EACH = 2;
    private static final int LONGEST = 90;

    private final ActiveLexicon active;
    private final Map<String, Sample> known = new ConcurrentHashMap<>();

    Samples(ActiveLexicon active) {
        this.active = active;
    }

    /**
     * Examples of a category.
     *
     * @param yes sentences that are such a sign
     * @param no sentences that are not
     */
    public record Sample(List<String> yes, List<String> no) {}

    /** Two of each, with the pairs of that contest; fewer when the lexicon has fewer or is not there. */
    public Sample of(String category, @Nullable String contest) {
        return active.lexicon()
                .map(lexicon -> known.computeIfAbsent(
                        lexicon.version() + ' ' + category + ' ' + contest,
                        unused -> sample(lexicon, category, contest)))
                .orElse(new Sample(List.of(), List.of()));
    }

    private static Sample sample(Lexicon lexicon, String category, @Nullable String contest) {
        Set<String> patterns = lexicon.patterns().stream()
                .filter(rule -> rule.category().id().equals(category))
                .map(Rule::pattern)
                .map(pattern -> pattern.id())
                .collect(Collectors.toSet());
        List<Side> sides = lexicon.contests().stream()
                .filter(one -> one.key().equals(contest))
                .flatMap(one -> one.sides().stream())
                .filter(side -> !side.party() && side.number() != null)
                .toList();
        List<Example> fitting = lexicon.examples().stream()
                .filter(example -> patterns.contains(example.pattern()))
                .filter(example ->
                        example.parent().isEmpty() && example.shared().isEmpty())
                .filter(example -> example.sentence().length() < LONGEST)
                .toList();
        return new Sample(first(fitting, true, sides), first(fitting, false, sides));
    }

    /** The sides take turns, so that no candidate stands on every card. */
    private static List<String> first(List<Example> examples, boolean hit, List<Side> sides) {
        List<Example> wanted =
                examples.stream().filter(example -> example.hit() == hit).toList();
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> filled(wanted.get(i).sentence(), sides.isEmpty() ? null : sides.get(i % sides.size())))
                .filter(sentence -> sentence.indexOf('{') < 0)
                .distinct()
                .limit(EACH)
                .toList();
    }

    private static String filled(String sentence, @Nullable Side side) {
        String plain = sentence.replace("[[", "").replace("]]", "");
        return side == null
                ? plain
                : plain.replace("{paslon}", side.name())
                        .replace("{nomor}", String.valueOf(side.number()))
                        .replace("{calon}", side.candidate())
                        .replace("{wakil}", side.mate());
    }
}
