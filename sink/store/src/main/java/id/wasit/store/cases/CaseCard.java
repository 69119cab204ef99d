package id.wasit.store.cases;

import id.wasit.model.RosterEntry;
import id.wasit.store.identity.Identity;
import id.wasit.store.roster.PersonCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a person needs to decide on one case.
 *
 * @param row the case itself
 * @param person the person behind the account, NIP masked; absent when the roster names nobody
 * @param namesakes how many others on the roster have that person's name
 * @param entries what the roster says of the account: on what basis, and for how long
 * @param identity the last decision on whose account it is; absent when nobody decided, and for a blind reader
 * @param flags its posts with their findings, the representative one first; at most {@value #FLAG_LIMIT}
 * @param moves its steps, oldest first; for a blind reader only openings and their own
 * @param notes its notes, oldest first; for a blind reader only their own
 * @param draft the note that this reader is still writing; empty when there is none
 * @param blind whether judgements are hidden from this reader, because they may become the second reader
 */
public record CaseCard(
        CaseRow row,
        @Nullable PersonCard person,
        int namesakes,
        List<RosterEntry> entries,
        @Nullable Identity identity,
        List<StoredFlag> flags,
        List<Move> moves,
        List<Note> notes,
        String draft,
        boolean blind) {
    /** The most posts that one card shows; {@link CaseRow#posts()} tells how many there are. */
    public static final int FLAG_LIMIT = 50;
}
