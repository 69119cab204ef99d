package id.wasit.ingest.source;

import id.wasit.model.Captured;
import id.wasit.model.PolicyClass;
import id.wasit.model.Provenance;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/** Where a post comes from, together with the bytes it was read from and their hash. */
public final class Captures {
    private Captures() {}

    /** A page or another answer as it was sent. */
    public static Provenance of(String collector, String origin, PolicyClass policy, Captured captured) {
        return new Provenance(collector, origin, policy, DigestUtils.sha256Hex(captured.bytes()), captured);
    }

    /** One record out of a larger answer: only what is about this post, so that a flagged post keeps nothing of its neighbours. */
    public static Provenance of(String collector, String origin, PolicyClass policy, String mediaType, String record) {
        return of(collector, origin, policy, new Captured(mediaType, record.getBytes(StandardCharsets.UTF_8)));
    }
}
