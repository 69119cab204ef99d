package id.wasit.store.cases;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of a case that nobody took back, skips left out, and where a further one leads. Pure, like {@link CaseFile}, which says who may
 * give it.
 *
 * @param verdicts the moves that gave them, oldest first
 * @param identityKnown whether somebody confirmed that the account is this person's, and that still holds
 */
record Readings(List<Move> verdicts, boolean identityKnown) {

    static Readings of(List<Move> moves, boolean identityKnown) {
        List<Integer> undone = moves.stream()
                .map(Move::undoes)
                .filter(Objects::nonNull)
                .map(Integer.class::cast)
                .toList();
        List<Move> standing = moves.stream()
                .filter(move -> move.verdict() != null && move.verdict() != Verdict.SKIP)
                .filter(move -> !undone.contains(move.seq()))
                .toList();
        return new Readings(standing, identityKnown);
    }

    Readings without(Move one) {
        return new Readings(
                verdicts.stream().filter(move -> move.seq() != one.seq()).toList(), identityKnown);
    }

    boolean isEmpty() {
        return verdicts.isEmpty();
    }

    boolean by(String login) {
        return verdicts.stream().anyMatch(move -> move.actor().equals(login));
    }

    @Nullable
    Move last() {
        return isEmpty() ? null : verdicts.get(verdicts.size() - 1);
    }

    boolean speakOfTheText() {
        return lastOfTheText() != null;
    }

    CaseState afterFirst(Opinion opinion) {
        return switch (opinion.verdict()) {
            case SKIP -> CaseState.TRIAGE;
            case INDICATION, UNSURE -> assessed(CaseState.SECOND_READING);
            case WRONG_IDENTITY -> CaseState.IDENTITY;
            case BENIGN, LEXICON_ERROR -> opinion.drawn() ? CaseState.SECOND_READING : CaseState.CLOSED;
            case OUTSIDE_PERIOD, DUPLICATE -> CaseState.CLOSED;
        };
    }

    /** Agreement on the category goes on; where nobody saw a sign it is closed; else the two disagree. */
    CaseState afterSecond(Opinion opinion) {
        Move first = lastOfTheText();
        boolean seen = first != null && first.verdict() == Verdict.INDICATION;
        String named = first == null ? null : first.category();
        boolean agree = seen && Objects.equals(named, opinion.category());
        return switch (opinion.verdict()) {
            case SKIP -> CaseState.SECOND_READING;
            case WRONG_IDENTITY -> CaseState.IDENTITY;
            case UNSURE -> assessed(CaseState.SECOND_READING);
            case INDICATION -> assessed(agree ? CaseState.HEARING : CaseState.SECOND_READING);
            case BENIGN, LEXICON_ERROR, OUTSIDE_PERIOD, DUPLICATE -> seen ? CaseState.SECOND_READING : CaseState.CLOSED;
        };
    }

    /** It still takes two who saw the sign; without them the dispute stays open. */
    CaseState afterThird(Opinion opinion) {
        boolean seen = verdicts.stream().anyMatch(move -> move.verdict() == Verdict.INDICATION);
        return switch (opinion.verdict()) {
            case SKIP -> CaseState.SECOND_READING;
            case WRONG_IDENTITY -> CaseState.IDENTITY;
            case UNSURE -> assessed(CaseState.SECOND_READING);
            case INDICATION -> assessed(seen ? CaseState.HEARING : CaseState.SECOND_READING);
            case BENIGN, LEXICON_ERROR, OUTSIDE_PERIOD, DUPLICATE -> CaseState.CLOSED;
        };
    }

    /** Nobody is assessed before it is known whose account it is. Who sees no sign assesses nobody. */
    private CaseState assessed(CaseState to) {
        return identityKnown ? to : CaseState.IDENTITY;
    }

    /** A report of the wrong person says nothing about the words; once the identity is confirmed it counts no more. */
    private @Nullable Move lastOfTheText() {
        return verdicts.stream()
                .filter(move -> move.verdict() != Verdict.WRONG_IDENTITY)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
