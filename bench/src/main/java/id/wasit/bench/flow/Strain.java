package id.wasit.bench.flow;

/**
 * What a cluster is put under.
 *
 * @param perSecond posts that are sent
 * @param inHundred so many authors in a hundred are on the roster
 * @param accounts on the roster beside those that post
 * @param seconds of each stretch that is measured
 */
record Strain(int perSecond, int inHundred, int accounts, int seconds) {

    @Override
    public String toString() {
        return "%,d posts a second, %d %% of the authors on the roster".formatted(perSecond, inHundred);
    }
}
