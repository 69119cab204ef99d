package id.wasit.pipeline.roster;

import java.util.List;

/** A roster file cannot be imported; holds every mistake, up to {@value #LIMIT}. */
public final class RosterProblems extends Exception {
    /** Who has more mistakes than this made one mistake very often. */
    public static final int LIMIT = 500;

    private static final long serialVersionUID = 1L;

    private final transient List<RosterProblem> problems;

    RosterProblems(List<RosterProblem> problems) {
        super(problems.size() + " kesalahan");
        this.problems = List.copyOf(problems);
    }

    /** The mistakes in the order of the file. */
    public List<RosterProblem> problems() {
        return problems;
    }
}
