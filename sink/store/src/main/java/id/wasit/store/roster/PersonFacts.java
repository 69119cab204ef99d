package id.wasit.store.roster;

import org.jspecify.annotations.Nullable;

/**
 * What is right about a person; what is absent stays as it is.
 *
 * @param name the name as in the office's records
 * @param position the post held
 * @param unit the office
 * @param region the region of the office
 */
public record PersonFacts(
        @Nullable String name,
        @Nullable String position,
        @Nullable String unit,
        @Nullable String region) {}
