package id.wasit.review.lexicon;

import id.wasit.detector.Explanation;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.Role;
import id.wasit.model.TextPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds where a post names a candidate, a party, a number, a slogan, or a gesture for one of them. */
@Component
public class NamesOfSides {
    private static final Set<String> NAMING = Set.of(
            "paslon",
            "nomor",
            "angka",
            "parpol",
            "slogan",
            "tagar",
            "gestur",
            "akun",
            "target",
            "sisip",
            "ejekan",
            "kubu",
            "nomor_polos");

    private final ActiveLexicon active;

    NamesOfSides(ActiveLexicon active) {
        this.active = active;
    }

    /**
     * A place in a text.
     *
     * @param part which text
     * @param start first UTF-16 unit
     * @param end one after the last
     */
    public record Place(TextPart part, int start, int end) {}

    /** What the findings rest on as their target, and every word that the lexicon of today takes for the name of a side. */
    public List<Place> in(Post post, List<Finding> findings) {
        List<Place> places = new ArrayList<>();
        for (Finding finding : findings) {
            finding.evidence().stream()
                    .filter(span -> span.role() == Role.TARGET)
                    .map(NamesOfSides::place)
                    .forEach(places::add);
        }
        active.detector().map(detector -> detector.explain(post)).ifPresent(explanation -> explanation.words().stream()
                .filter(word -> !Collections.disjoint(word.groups(), NAMING))
                .map(NamesOfSides::place)
                .forEach(places::add));
        return List.copyOf(places);
    }

    private static Place place(Evidence span) {
        return new Place(span.part(), span.start(), span.end());
    }

    private static Place place(Explanation.Word word) {
        return new Place(word.part(), word.start(), word.end());
    }
}
