package id.wasit.pipeline.sandbox;

/**
 * How large the election is.
 *
 * @param seed the same seed gives the same election
 * @param posts about how many posts people on the roster write
 * @param accounts accounts on the roster
 */
public record Plan(long seed, int posts, int accounts) {
    /** @throws IllegalArgumentException when there is nothing to rehearse with; Indonesian */
    public Plan {
        if (posts < 100 || accounts < 10) {
            throw new IllegalArgumentException(
                    "gladi memerlukan sedikitnya 100 unggahan dan 10 akun, bukan " + posts + " dan " + accounts);
        }
    }
}
