package id.wasit.store.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody else moved the case since it was read. It tells who and what, unless that would unblind a second reader. */
public final class StaleCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CaseState state;
    private final int version;
    private final @Nullable String actor;
    private final transient @Nullable Instant at;
    private final @Nullable Verdict verdict;

    StaleCase(CaseState state, int version, @Nullable Move last, boolean blind) {
        super("Perkara sudah berubah sejak dibuka: kini " + state.code() + " (versi " + version + ")"
                + (last == null ? "" : ", terakhir oleh " + last.actor()));
        this.state = state;
        this.version = version;
        this.actor = last == null ? null : last.actor();
        this.at = last == null ? null : last.at();
        this.verdict = last == null || blind ? null : last.verdict();
    }

    /** Where the case stands now. */
    public CaseState state() {
        return state;
    }

    /** Its version now. */
    public int version() {
        return version;
    }

    /** Login of the person of the last move. */
    public @Nullable String actor() {
        return actor;
    }

    /** When that was. */
    public @Nullable Instant at() {
        return at;
    }

    /** What they said; absent when the reader may still become the second reader, who must not know. */
    public @Nullable Verdict verdict() {
        return verdict;
    }
}
