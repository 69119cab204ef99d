package id.wasit.store.cases;

/**
 * A move with the case it belongs to.
 *
 * @param caseKey key of the case
 * @param number the number people say
 * @param move the step
 */
public record OwnMove(String caseKey, long number, Move move) {}
