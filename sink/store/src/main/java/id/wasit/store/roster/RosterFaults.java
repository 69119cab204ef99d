package id.wasit.store.roster;

import java.util.Comparator;
import java.util.List;

/** A roster cannot be imported, and nothing was changed; holds every mistake, up to {@value #LIMIT}. */
public final class RosterFaults extends RuntimeException {
    /** Who has more mistakes than this made one mistake very often. */
    public static final int LIMIT = 500;

    private static final long serialVersionUID = 1L;

    private final transient List<RosterFault> faults;

    /** The mistakes, in any order. */
    public RosterFaults(List<RosterFault> faults) {
        super(faults.size() + " kesalahan");
        this.faults = faults.stream()
                .sorted(Comparator.comparingLong(RosterFault::line))
                .limit(LIMIT)
                .toList();
    }

    /** The mistakes in the order of the file. */
    public List<RosterFault> faults() {
        return faults;
    }
}
