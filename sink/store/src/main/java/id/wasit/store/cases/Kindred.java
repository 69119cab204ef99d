package id.wasit.store.cases;

import java.util.List;

/**
 * Cases that may be the same matter as one.
 *
 * @param suggested those that may be decided with it
 * @param alone how many more there are that are read one by one: which ones is not told, so that nobody knows what the lot drew
 */
public record Kindred(List<Kin> suggested, int alone) {
    /** Nothing is like it. */
    public static final Kindred NONE = new Kindred(List.of(), 0);

    /** Keeps its own copy. */
    public Kindred {
        suggested = List.copyOf(suggested);
    }
}
