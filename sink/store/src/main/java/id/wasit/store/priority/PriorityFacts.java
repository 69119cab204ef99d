package id.wasit.store.priority;

import id.wasit.model.Strength;

/**
 * What the priority of a case is made of.
 *
 * @param strength of its strongest finding
 * @param category of that
 * @param posts with nearly the same words
 * @param takenBack posts that the account deleted or changed before, as far as sources told
 * @param pattern what people decided about cases that the same pattern found
 */
public record PriorityFacts(Strength strength, String category, int posts, int takenBack, PatternRecord pattern) {

    /**
     * What people said of a pattern.
     *
     * @param right decisions that the words were read rightly, whatever followed from it
     * @param misread decisions that they were not
     */
    public record PatternRecord(int right, int misread) {
        /** Of a pattern that nobody judged yet. */
        public static final PatternRecord NONE = new PatternRecord(0, 0);

        /** All decisions. */
        public int decisions() {
            return right + misread;
        }
    }
}
