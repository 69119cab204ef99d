package id.wasit.detector.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** The lexicon cannot be used; every reason is listed. */
public final class LexiconProblems extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<LexiconProblem> problems;

    LexiconProblems(List<LexiconProblem> problems) {
        super(problems.stream().map(LexiconProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the files. */
    public List<LexiconProblem> all() {
        return problems;
    }
}
