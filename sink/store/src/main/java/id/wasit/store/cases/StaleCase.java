package id.wasit.store.cases;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody else moved the case since it was read. It tells who and what, unless that would unblind a second reader. */
public final class StaleCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CaseState state;
    private final int version;
    private final @Nullable String actor;
    private final transient @Nullable Instant at;
    private final transient @Nullable Move decided;
    private final @Nullable Verdict verdict;

    StaleCase(CaseState state, int version, @Nullable Move last, boolean blind) {
        super("Perkara sudah berubah sejak dibuka: kini " + state.code() + " (versi " + version + ")"
                + (last == null ? "" : ", terakhir oleh " + last.actor()));
        this.state = state;
        this.version = version;
        this.actor = last == null ? null : last.actor();
        this.at = last == null ? null : last.at();
        this.decided = last;
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

    /** Whether the case is where this very decision brought it: same person, same verdict and reason, on the card that they read. */
    public boolean isNextAfter(Decision decision) {
        return decided != null
                && decided.actor().equals(decision.user())
                && decided.verdict() == decision.verdict()
                && decided.reason().equals(decision.reason())
                && Objects.equals(decided.sign(), decision.sign())
                && (decided.seq() == decision.version() + 1
                        || (decision.version() == 0 && decided.seq() == decision.version() + 2));
    }

    /** The lane in which the last move found the case. */
    public Lane lane() {
        MoveKind kind = decided == null ? MoveKind.OPEN : decided.kind();
        return switch (kind) {
            case SECOND -> Lane.SECOND;
            case ADJUDICATE -> Lane.ADJUDICATION;
            default -> Lane.TRIAGE;
        };
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
