package id.wasit.review.cases;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is different in a member of a group, word by word, so that a reader need not compare by eye. */
@Component("members")
public class Members {
    private static final int LONGEST = 400;

    /**
     * A stretch of a text.
     *
     * @param text its characters
     * @param differs whether the representative has other words here
     */
    public record Piece(String text, boolean differs) {}

    /** The text of a member, at most {@value #LONGEST} characters, cut where it begins or ends to differ. */
    public List<Piece> compare(String representative, String member) {
        List<String> words = words(member);
        boolean[] differs = new boolean[words.size()];
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(representative), words).getDeltas()) {
            if (delta.getType() != DeltaType.DELETE) {
                int from = delta.getTarget().getPosition();
                Arrays.fill(differs, from, from + delta.getTarget().size(), true);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && last.differs() == differs[i]) {
                pieces.set(pieces.size() - 1, new Piece(last.text() + ' ' + words.get(i), differs[i]));
            } else {
                pieces.add(new Piece((last == null ? "" : " ") + words.get(i), differs[i]));
            }
        }
        return List.copyOf(pieces);
    }

    private static List<String> words(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Arrays.stream(cut.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
