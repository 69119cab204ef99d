package id.wasit.review.cases;

import id.wasit.store.priority.Priority;
import id.wasit.store.priority.PriorityPart;
import id.wasit.store.priority.PriorityPart.Kind;
import java.util.Comparator;
import java.util.List;

/**
 * Why a case is read when it is, in words.
 *
 * @param hours by how many hours it is read earlier, or later when below zero
 * @param reasons what counts most first
 */
record Urgency(long hours, List<Reason> reasons) {
    private static final int MOST_REASONS = 3;
    private static final double TOO_SMALL_TO_TELL = 0.1;

    /**
     * One of the reasons.
     *
     * @param key of the message
     * @param seen what it tells
     */
    record Reason(String key, String seen) {}

    /**
     * The reasons that pull the way in which the case went.
     *
     * @param blind whether the reader shall not know what others said of the pattern
     */
    static Urgency of(Priority priority, boolean blind) {
        long hours = Math.round(priority.headStart().toMinutes() / 60.0);
        List<Reason> reasons = priority.parts().stream()
                .filter(part -> !blind || (part.kind() != Kind.PRECISION && part.kind() != Kind.NOVELTY))
                .filter(part -> hours < 0 == weight(part) < 0 && Math.abs(weight(part)) > TOO_SMALL_TO_TELL)
                .sorted(Comparator.comparingDouble(part -> -Math.abs(weight(part))))
                .limit(MOST_REASONS)
                .map(part -> new Reason(key(part), part.seen()))
                .toList();
        return new Urgency(hours, reasons);
    }

    /** Whether there is something to tell. */
    public boolean told() {
        return hours != 0 && !reasons.isEmpty();
    }

    private static double weight(PriorityPart part) {
        return Math.log(part.factor());
    }

    private static String key(PriorityPart part) {
        String way = weight(part) < 0 ? "priority.later." : "priority.";
        return way + part.kind() + (part.kind() == Kind.STRENGTH ? "." + part.seen() : "");
    }
}
