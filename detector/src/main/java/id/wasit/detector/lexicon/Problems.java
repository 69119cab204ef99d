package id.wasit.detector.lexicon;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far. */
final class Problems {
    private final List<LexiconProblem> found = new ArrayList<>();

    void add(String file, int row, String column, String message) {
        found.add(new LexiconProblem(file, row, column, message));
    }

    void throwAny() {
        if (!found.isEmpty()) {
            throw new LexiconProblems(found);
        }
    }
}
