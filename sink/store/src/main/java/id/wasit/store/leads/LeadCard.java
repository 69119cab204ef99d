package id.wasit.store.leads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as one person may see it.
 *
 * @param story its last telling and the others
 * @param version number of its last step
 * @param persons who may be meant, as far as this person may see them
 * @param moves what was done, oldest first
 * @param hindrance what keeps this person from deciding; absent when nothing does
 * @param ways the steps that are open to this person now
 */
public record LeadCard(
        Story story,
        int version,
        List<LeadPerson> persons,
        List<LeadMove> moves,
        @Nullable LeadHindrance hindrance,
        List<LeadMoveKind> ways) {

    /** Keeps its own copies. */
    public LeadCard {
        persons = List.copyOf(persons);
        moves = List.copyOf(moves);
        ways = List.copyOf(ways);
    }

    /** Whether it waits for a supervisor who is not the one that this person is: they proposed it themselves. */
    public boolean ownProposal(String login) {
        return story.state() == LeadState.PROPOSED && login.equals(proposer(moves));
    }

    /** Who proposed it last; absent when nobody did. */
    static @Nullable String proposer(List<LeadMove> moves) {
        return moves.stream()
                .filter(move -> move.kind() == LeadMoveKind.PROPOSE)
                .map(LeadMove::actor)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
