package id.wasit.detector.lexicon;

import java.util.Set;

/** The column {@code berlaku}: all, a direction, or categories. */
final class Scope {
    static final String ALL = "semua";

    private Scope() {}

    static boolean covers(Set<String> scope, Category category) {
        return scope.contains(ALL) || scope.contains(category.direction()) || scope.contains(category.id());
    }
}
