package id.wasit.detector.lexicon;

import id.wasit.model.Role;
import java.util.List;

/** One written element of a pattern. */
sealed interface Node {
    /** A place that any of some groups fills. */
    record Unit(int[] groups, boolean inTag, Role role) implements Node {}

    /** Up to so many words between. */
    record Gap(int words) implements Node {}

    /** Either order, with up to so many words between. */
    record Swap(int words) implements Node {}

    /** May be absent. */
    record Optional(List<Node> inner) implements Node {}

    /** The start or the end of a sentence. */
    record Edge(boolean end) implements Node {}
}
