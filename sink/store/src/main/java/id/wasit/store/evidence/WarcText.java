package id.wasit.store.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.model.Captured;
import id.wasit.model.Post;
import id.wasit.store.posts.Posts;
import id.wasit.store.posts.TextHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes the records of one post. Ids are made from the post, so the same capture gives the same records. */
final class WarcText {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PICTURE = "data:";
    private static final String BASE64 = ";base64,";

    private WarcText() {}

    /** Gzipped records of a capture: the bytes, a picture that came inside of them, and what is known of them. */
    static byte[] of(Post post, Captured captured) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        URI target = targetOf(post);
        Instant at = post.times().observed();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(resource(id(post, "bytes"), target, at, captured));
            Captured picture = pictureIn(captured);
            if (picture != null) {
                writer.write(resource(id(post, "picture"), target, at, picture));
            }
            writer.write(new WarcMetadata.Builder()
                    .recordId(id(post, "metadata"))
                    .date(at)
                    .targetURI(target)
                    .concurrentTo(urn(id(post, "bytes")))
                    .fields(fields(post))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException("records are written to memory", e);
        }
        return bytes.toByteArray();
    }

    /** The record that a file of evidence begins with. */
    static byte[] info(String name, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(new Warcinfo.Builder()
                    .date(at)
                    .filename(name)
                    .fields(Map.of("software", List.of("Wasit"), "format", List.of("WARC File Format 1.0")))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException("records are written to memory", e);
        }
        return bytes.toByteArray();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static WarcResource resource(UUID id, URI target, Instant at, Captured captured) throws IOException {
        WarcDigest digest = new WarcDigest("sha256", sha256(captured.bytes()));
        return new WarcResource.Builder(target)
                .recordId(id)
                .date(at)
                .blockDigest(digest)
                .payloadDigest(digest)
                .body(mediaType(captured.mediaType()), captured.bytes())
                .build();
    }

    /** What a site says its pages are is not always a media type. */
    private static MediaType mediaType(String told) {
        try {
            return MediaType.parse(told);
        } catch (IllegalArgumentException nonsense) {
            return MediaType.OCTET_STREAM;
        }
    }

    /** A report may carry a screenshot inside of its record; it is easier to look at on its own. */
    private static @Nullable Captured pictureIn(Captured captured) {
        if (!captured.mediaType().equals("application/json")) {
            return null;
        }
        try {
            JsonNode told = JSON.readTree(captured.bytes()).path("screenshot");
            String picture = told.asText("");
            int data = picture.indexOf(BASE64);
            return picture.startsWith(PICTURE) && data > 0
                    ? new Captured(
                            picture.substring(PICTURE.length(), data),
                            Base64.getDecoder().decode(picture.substring(data + BASE64.length())))
                    : null;
        } catch (IOException | IllegalArgumentException noPicture) {
            return null;
        }
    }

    private static Map<String, List<String>> fields(Post post) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("wasit-post", List.of(Posts.id(post.id()).toString()));
        fields.put("wasit-source", List.of(post.id().source()));
        fields.put("wasit-item", List.of(oneLine(post.id().id())));
        fields.put("wasit-collector", List.of(oneLine(post.provenance().collector())));
        fields.put("wasit-origin", List.of(oneLine(post.provenance().origin())));
        fields.put("wasit-policy-class", List.of(post.provenance().policyClass().name()));
        fields.put("wasit-raw-sha256", List.of(post.provenance().rawSha256()));
        fields.put("wasit-text-sha256", List.of(TextHash.of(post)));
        return fields;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static URI targetOf(Post post) {
        String url = post.url();
        try {
            if (url != null && !url.isBlank()) {
                return new URI(new URI(url).toASCIIString());
            }
        } catch (URISyntaxException notAnAddress) {
            return urn(Posts.id(post.id()));
        }
        return urn(Posts.id(post.id()));
    }

    private static UUID id(Post post, String part) {
        return UUID.nameUUIDFromBytes((Posts.id(post.id()) + part).getBytes(StandardCharsets.UTF_8));
    }

    private static URI urn(UUID id) {
        return URI.create("urn:uuid:" + id);
    }
}
