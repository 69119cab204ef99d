package id.wasit.store.posts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.model.Post;
import id.wasit.model.TextPart;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Storable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hash that proves that the texts of a post are those that were captured. */
public final class TextHash {
    private static final JsonMapper JSON = new JsonMapper();

    private TextHash() {}

    /**
     * SHA-256 over the UTF-8 bytes of the JSON array {@code [title, own, shared, parent]} (absent parts {@code null}), 64 lower-case
     * hexadecimal digits. It is taken of the texts as PostgreSQL keeps them, see {@link Storable}.
     */
    public static String of(Post post) {
        @Nullable
        Object[] parts = Stream.of(TextPart.TITLE, TextPart.OWN, TextPart.SHARED, TextPart.PARENT)
                .map(post::text)
                .map(text -> text == null ? null : Storable.text(text))
                .toArray();
        try {
            return Hash.sha256(JSON.writeValueAsString(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON: " + Arrays.toString(parts), e);
        }
    }
}
