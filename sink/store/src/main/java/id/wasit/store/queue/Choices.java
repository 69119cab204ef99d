package id.wasit.store.queue;

import java.util.Map;

/**
 * What a lane can be narrowed to: by facet, value and number of cases, most first.
 *
 * @param by only the facets whose values are worth a list: state, category, contest, candidate, region, unit, source, release
 */
public record Choices(Map<Facet, Map<String, Integer>> by) {

    /** The values of a facet; empty when the lane has none. */
    public Map<String, Integer> of(Facet facet) {
        return by.getOrDefault(facet, Map.of());
    }
}
