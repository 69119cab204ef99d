package id.wasit.store.cases;

/**
 * A move with the case it belongs to.
 *
 * @param caseKey key of the case
 * @param number the number people say
 * @param version version of the case now
 * @param move the step
 * @param standing whether it is a verdict that may still be taken up again: nobody took it back, and nobody else judged since
 */
public record OwnMove(String caseKey, long number, int version, Move move, boolean standing) {}
