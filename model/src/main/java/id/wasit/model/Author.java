package id.wasit.model;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post, as the platform names them.
 *
 * @param platform the platform's short name in lower case: {@code instagram}, {@code tiktok}, {@code youtube}
 * @param id the platform's stable id of the account; where the platform has none, the handle in lower case
 * @param handle the name in addresses, without {@code @}; may change hands over time
 * @param name the name shown; degrees and titles in it prove nothing
 */
public record Author(
        String platform,
        String id,
        @Nullable String handle,
        @Nullable String name) {

    /** @throws IllegalArgumentException when platform or id is missing */
    public Author {
        Check.present(platform, "author: platform");
        Check.present(id, "author: id");
        handle = Check.optional(handle);
        name = Check.optional(name);
    }

    /** The key of the account over all platforms, {@code platform:id}. */
    public String account() {
        return platform + ':' + id;
    }
}
