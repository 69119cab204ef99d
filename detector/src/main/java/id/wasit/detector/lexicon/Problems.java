package id.wasit.detector.lexicon;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far. */
final class Problems {
    private final List<LexiconProblem> found = new ArrayList<>();
    private final String folder;

    Problems() {
        this("");
    }

    /** Problems of the tables below a folder. */
    Problems(String folder) {
        this.folder = folder;
    }

    void add(String file, int row, String column, String message) {
        found.add(new LexiconProblem(folder + file, row, column, message));
    }

    void throwAny() {
        if (!found.isEmpty()) {
            throw new LexiconProblems(found);
        }
    }
}
