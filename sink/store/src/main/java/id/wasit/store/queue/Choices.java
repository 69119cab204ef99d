package id.wasit.store.queue;

import java.util.Map;

/**
 * What a lane can be narrowed to: value and number of cases, most first.
 *
 * @param categories categories of the strongest finding
 * @param contests contests
 * @param regions regions of offices
 * @param units offices
 * @param sources sources of representative posts
 */
public record Choices(
        Map<String, Integer> categories,
        Map<String, Integer> contests,
        Map<String, Integer> regions,
        Map<String, Integer> units,
        Map<String, Integer> sources) {}
