package id.wasit.store.evidence;

import id.wasit.store.sql.Hash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;

/** Takes the bytes of a capture out of its records. */
final class WarcParts {
    private WarcParts() {}

    static List<WarcPart> of(byte[] warc) {
        List<WarcPart> parts = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResource resource) {
                    parts.add(part(resource));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the records of a capture cannot be read; its bytes were changed", e);
        }
        return List.copyOf(parts);
    }

    private static WarcPart part(WarcResource resource) throws IOException {
        byte[] bytes = resource.body().stream().readAllBytes();
        String stated = resource.blockDigest().map(digest -> digest.hex()).orElse("");
        return new WarcPart(resource.contentType().toString(), bytes, Hash.sha256(bytes), stated);
    }
}
