package id.wasit.review.evidence;

import id.wasit.store.evidence.OpenedCapture;
import id.wasit.store.evidence.WarcPart;
import id.wasit.store.hearing.FileKind;
import java.util.List;
import java.util.Optional;

/**
 * A screenshot that came with a report.
 *
 * @param part its record
 * @param kind what its bytes are, whatever the record says
 */
record Picture(WarcPart part, FileKind kind) {

    /** Those of a capture whose bytes are a picture that browsers show. */
    static List<Picture> of(OpenedCapture opened) {
        return opened.parts().stream()
                .filter(WarcPart::isPicture)
                .map(Picture::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Picture> of(WarcPart part) {
        return FileKind.of(part.bytes()).filter(kind -> kind != FileKind.PDF).map(kind -> new Picture(part, kind));
    }
}
