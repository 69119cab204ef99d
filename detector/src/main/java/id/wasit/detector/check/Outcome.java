package id.wasit.detector.check;

import id.wasit.detector.Explanation;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Role;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an explanation says about one pattern. */
final class Outcome {
    private Outcome() {}

    /** The pattern is found, and raised where its points alone are enough. */
    static boolean found(Explanation explanation, Rule rule) {
        String id = rule.pattern().id();
        if (rule.pattern().variants().isEmpty()) {
            return explanation.raised().stream().anyMatch(f -> f.pattern().equals(id));
        }
        boolean matched =
                explanation.matches().stream().anyMatch(m -> m.pattern().equals(id) && m.points() > 0);
        boolean alone = rule.points() >= rule.category().weak();
        List<Finding> raised = rule.trial() ? explanation.trial() : explanation.raised();
        return matched
                && (!alone
                        || raised.stream().anyMatch(f -> f.category()
                                .equals(rule.category().id())));
    }

    static String why(Explanation explanation, Rule rule) {
        String reasons = explanation.suppressed().stream()
                .filter(s -> s.category().equals(rule.category().id()))
                .flatMap(s -> s.reasons().stream())
                .filter(r -> r.points() < 0)
                .map(r -> r.text() + " (" + r.points() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return reasons.isEmpty()
                ? "; periksa kata dan jarak di pola, atau ganti contohnya"
                : "; digugurkan oleh: " + reasons + ". Isi kolom kebal, atau ganti contohnya";
    }

    static String verdict(Explanation explanation) {
        return explanation.raised().stream()
                .map(f -> f.category() + " " + f.strength())
                .sorted()
                .toList()
                .toString();
    }

    /** The text from the first to the last word of the evidence, without operators. */
    static String hull(List<Evidence> evidence, String text) {
        int start = ends(evidence, Evidence::start).min().orElse(0);
        int end = ends(evidence, Evidence::end).max().orElse(0);
        return end <= text.length() ? text.substring(start, end) : "";
    }

    private static IntStream ends(List<Evidence> evidence, ToIntFunction<Evidence> end) {
        return evidence.stream().filter(e -> e.role() != Role.OPERATOR).mapToInt(end);
    }
}
