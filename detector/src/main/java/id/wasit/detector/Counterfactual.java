package id.wasit.detector;

import id.wasit.detector.Examination.Texts;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Role;
import id.wasit.model.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smallest stretch of evidence without which a finding would not be raised; tried by reading the text again without it. */
final class Counterfactual {
    private static final int MOST_TRIES = 12;
    private static final Comparator<Evidence> SHORTEST_FIRST = Comparator.comparingInt(e -> e.end() - e.start());
    private static final Comparator<Evidence> LAST_FIRST =
            Comparator.comparingInt(Evidence::start).reversed();

    private final Examination examination;
    private final Texts texts;
    private final InForce force;
    private final Remaining remaining;

    Counterfactual(Examination examination, Texts texts, InForce force, Remaining remaining) {
        this.examination = examination;
        this.texts = texts;
        this.force = force;
        this.remaining = remaining;
    }

    List<Finding> explained(List<Finding> findings) {
        List<Finding> explained = new ArrayList<>();
        for (Finding f : findings) {
            explained.add(new Finding(
                    f.category(),
                    f.pattern(),
                    f.contest(),
                    f.target(),
                    f.strength(),
                    f.evidence(),
                    f.reasons(),
                    without(f)));
        }
        return List.copyOf(explained);
    }

    private @Nullable String without(Finding finding) {
        List<Evidence> pieces = new ArrayList<>(finding.evidence());
        pieces.removeIf(piece -> piece.role() == Role.OPERATOR);
        pieces.sort(SHORTEST_FIRST);
        pieces = pieces.subList(0, Math.min(pieces.size(), MOST_TRIES));
        for (Evidence piece : pieces) {
            if (gone(finding.category(), List.of(piece))) {
                return "tanpa " + shown(piece) + " tidak ada dugaan ini";
            }
        }
        if (pieces.size() > 1 && gone(finding.category(), pieces)) {
            String all = pieces.stream()
                    .sorted(Comparator.comparingInt(Evidence::start))
                    .map(this::shown)
                    .distinct()
                    .reduce((a, b) -> a + " dan " + b)
                    .orElse("");
            return "tanpa " + all + " tidak ada dugaan ini";
        }
        return null;
    }

    private boolean gone(String category, List<Evidence> pieces) {
        return !remaining.enough(category, pieces) && goneWhenRead(category, pieces);
    }

    private boolean goneWhenRead(String category, List<Evidence> pieces) {
        String own = texts.own();
        String shared = texts.shared();
        List<Evidence> lastFirst = new ArrayList<>(pieces);
        lastFirst.sort(LAST_FIRST);
        for (Evidence piece : lastFirst) {
            if (inShared(piece) && shared != null) {
                shared = cut(shared, piece.start() - texts.sharedBase(), piece.end() - texts.sharedBase());
            } else {
                own = cut(own, piece.start(), piece.end());
            }
        }
        Texts changed = new Texts(own, shared, texts.sharedPart(), texts.sharedBase(), texts.parent(), texts.kind());
        return !examination.raises(category, changed, force);
    }

    private boolean inShared(Evidence piece) {
        return texts.shared() != null
                && piece.part() == texts.sharedPart()
                && (piece.part() == TextPart.SHARED || piece.start() >= texts.sharedBase());
    }

    private static String cut(String text, int from, int to) {
        int start = Math.min(from, text.length());
        return text.substring(0, start) + text.substring(Math.min(Math.max(to, start), text.length()));
    }

    private String shown(Evidence piece) {
        String shared = texts.shared();
        String words = inShared(piece) && shared != null
                ? shared.substring(piece.start() - texts.sharedBase(), piece.end() - texts.sharedBase())
                : texts.own().substring(piece.start(), piece.end());
        return "“" + words + "”";
    }
}
