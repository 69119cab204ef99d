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
                .map(Picture::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when its record speaks of no picture, or its bytes are none: such a part stands among the words, with what it is. */
    static Optional<Picture> of(WarcPart part) {
        return FileKind.of(part.bytes())
                .filter(kind -> part.isPicture() && kind != FileKind.PDF)
                .map(kind -> new Picture(part, kind));
    }
}
