package id.wasit.store.leads;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A step that a person takes with a story. */
public enum LeadMoveKind {
    /** Read, nothing more to do. The only step without a reason. */
    READ("baca", LeadState.READ, EnumSet.of(LeadState.NEW)),
    /** Set aside. */
    IGNORE("abaikan", LeadState.IGNORED, EnumSet.of(LeadState.NEW, LeadState.READ, LeadState.PROPOSED)),
    /** Proposed for handing over. */
    PROPOSE("usul", LeadState.PROPOSED, EnumSet.of(LeadState.NEW, LeadState.READ)),
    /** Taken up again. */
    REOPEN("buka", LeadState.NEW, EnumSet.of(LeadState.READ, LeadState.IGNORED, LeadState.PROPOSED)),
    /** Handed over to a named receiver: a step of a supervisor who did not propose it. */
    HAND_OVER("serah", LeadState.HANDED_OVER, EnumSet.of(LeadState.PROPOSED));

    private final String code;
    private final LeadState to;
    private final Set<LeadState> from;

    LeadMoveKind(String code, LeadState to, Set<LeadState> from) {
        this.code = code;
        this.to = to;
        this.from = from;
    }

    /** The word in the database. */
    public String code() {
        return code;
    }

    /** Where it leads. */
    public LeadState to() {
        return to;
    }

    /** Whether it must say why. */
    public boolean needsReason() {
        return this != READ;
    }

    /** The key that chooses it, the same wherever the story stands: 1 to 5. */
    public int digit() {
        return ordinal() + 1;
    }

    /** The steps that are possible from a state. */
    static List<LeadMoveKind> from(LeadState state) {
        return Arrays.stream(values()).filter(kind -> kind.from.contains(state)).toList();
    }

    static LeadMoveKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("lead move \"" + code + "\" is unknown"));
    }
}
