package id.wasit.store.leads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as one person may see it.
 *
 * @param story its last telling and the others
 * @param version rises with every step and every telling that joins
 * @param persons who may be meant, as far as this person may see them
 * @param moves what was done, oldest first
 * @param hindrance what keeps this person from deciding; absent when nothing does
 * @param asProposed whether its tellings are those that were there when it was proposed; false when nobody proposed it
 * @param ways the steps that are open to this person now
 */
public record LeadCard(
        Story story,
        int version,
        List<LeadPerson> persons,
        List<LeadMove> moves,
        @Nullable LeadHindrance hindrance,
        boolean asProposed,
        List<LeadMoveKind> ways) {

    /** Keeps its own copies. */
    public LeadCard {
        persons = List.copyOf(persons);
        moves = List.copyOf(moves);
        ways = List.copyOf(ways);
    }

    /** Whether this person proposed it, so that another supervisor hands it over. */
    public boolean ownProposal(String login) {
        return story.state() == LeadState.PROPOSED && login.equals(proposer(moves));
    }

    /** Whether it was proposed and another telling joined since, so that it must be proposed again. */
    public boolean outgrewProposal() {
        return story.state() == LeadState.PROPOSED && !asProposed;
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
