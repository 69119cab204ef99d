package id.wasit.pipeline.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a settings file, so that all of it is told at once and in the order of the lines. */
final class Problems {
    private record Problem(int line, String text) {}

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** @param line counted from 1; 0 when it concerns the file as a whole */
    void add(int line, String text) {
        found.add(new Problem(line, text));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SettingsException(found.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .map(this::told)
                    .toList());
        }
    }

    private String told(Problem problem) {
        return problem.line() == 0
                ? file + ": " + problem.text()
                : file + ", line " + problem.line() + ": " + problem.text();
    }
}
