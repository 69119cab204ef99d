package id.wasit.review.cases;

import id.wasit.model.Evidence;
import id.wasit.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text as captured, cut where stored evidence begins or ends. The spans come from the store; nothing is matched again. Put together, the
 * pieces are the text, character by character.
 *
 * @param pieces the text in order
 */
public record MarkedText(List<Piece> pieces) {

    /**
     * A stretch of the text.
     *
     * @param text its characters
     * @param role what it does in the finding; absent where nothing was found
     */
    public record Piece(String text, @Nullable Role role) {}

    /** The text with this evidence; stretches that lie outside the text are left out, because a mark must never cost a reader the text. */
    public static MarkedText of(String text, List<Evidence> evidence) {
        List<Evidence> inside =
                evidence.stream().filter(span -> span.end() <= text.length()).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Evidence span : inside) {
            cuts.add(span.start());
            cuts.add(span.end());
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            pieces.add(new Piece(text.substring(from, to), roleAt(from, inside)));
            from = to;
        }
        return new MarkedText(joined(pieces));
    }

    /** Where spans overlap the shortest says most. */
    private static @Nullable Role roleAt(int position, List<Evidence> spans) {
        return spans.stream()
                .filter(span -> span.start() <= position && position < span.end())
                .min(Comparator.comparingInt(span -> span.end() - span.start()))
                .map(Evidence::role)
                .orElse(null);
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.role() == piece.role()) {
                joined.set(joined.size() - 1, new Piece(last.text() + piece.text(), piece.role()));
            } else {
                joined.add(piece);
            }
        }
        return List.copyOf(joined);
    }
}
