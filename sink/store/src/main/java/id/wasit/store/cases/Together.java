package id.wasit.store.cases;

import java.util.UUID;

/**
 * One act of a person over several cases.
 *
 * @param bundle what {@link Groups#undo} takes
 * @param decided how many cases it decided
 * @param leftOut how many it left to be read one by one
 */
public record Together(UUID bundle, int decided, int leftOut) {}
