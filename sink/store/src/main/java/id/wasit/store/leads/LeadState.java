package id.wasit.store.leads;

import java.util.Arrays;

/** Where a story stands. */
public enum LeadState {
    /** Nobody decided on it. */
    NEW("baru"),
    /** Proposed for handing over; waits for a supervisor who is not who proposed it. */
    PROPOSED("diusulkan"),
    /** Read, and left at that. */
    READ("dibaca"),
    /** Set aside, with a reason. */
    IGNORED("diabaikan"),
    /** Handed over as a first hint, by two people. */
    HANDED_OVER("dilaporkan");

    private final String code;

    LeadState(String code) {
        this.code = code;
    }

    /** The word in the database and in addresses. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no state has that word */
    public static LeadState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("lead state \"" + code + "\" is unknown"));
    }
}
