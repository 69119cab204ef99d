package id.wasit.pipeline.settings;

import java.util.List;

/** The settings cannot be used; holds every mistake, one line each: file, line, key, what was found, what is allowed. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One line per mistake, in the order of the file. */
    public List<String> problems() {
        return problems;
    }
}
