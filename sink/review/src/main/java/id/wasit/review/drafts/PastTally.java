package id.wasit.review.drafts;

import id.wasit.detector.check.Comparison.Change;
import id.wasit.model.Finding;
import id.wasit.review.drafts.Past.Flip;
import id.wasit.review.drafts.Past.Overlap;
import id.wasit.review.drafts.Past.Said;
import id.wasit.store.posts.PastPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Adds up what a change does to one post after another. Safe for several threads; only posts that change reach its lock. */
final class PastTally {
    private static final int EXAMPLES_OF_EACH = 10;
    private static final int OVERLAPS = 10;
    private static final String PATTERN = "pola:";

    private final Set<String> changed;
    private final AtomicLong examined = new AtomicLong();
    private final long[] lost = new long[4];
    private final long[] gained = new long[4];
    private final Map<String, Long> overlaps = new HashMap<>();
    private final List<Flip> lostExamples = new ArrayList<>();
    private final List<Flip> gainedExamples = new ArrayList<>();
    private long spared;

    PastTally(Set<String> changed) {
        this.changed = changed;
    }

    void count(PastPost post, Change change) {
        examined.incrementAndGet();
        Set<String> touched = matching(change.after());
        if (touched.stream().anyMatch(changed::contains)
                || !change.lost().isEmpty()
                || !change.gained().isEmpty()) {
            add(post, change, touched);
        }
    }

    private synchronized void add(PastPost post, Change change, Set<String> touched) {
        change.lost().forEach(category -> flip(post, category, false, lost, lostExamples));
        change.gained().forEach(category -> flip(post, category, true, gained, gainedExamples));
        if (!change.before().isEmpty() && change.after().isEmpty()) {
            spared++;
        }
        if (touched.stream().anyMatch(changed::contains)) {
            touched.stream()
                    .filter(pattern -> !changed.contains(pattern))
                    .forEach(pattern -> overlaps.merge(pattern, 1L, Long::sum));
        }
    }

    private static void flip(PastPost post, String category, boolean isGain, long[] counts, List<Flip> examples) {
        String verdict = post.verdict() == null ? "" : post.verdict();
        counts[said(verdict)]++;
        if (examples.size() < EXAMPLES_OF_EACH) {
            examples.add(new Flip(post.id(), category, isGain, verdict));
        }
    }

    private static int said(String verdict) {
        return switch (verdict) {
            case "V" -> 0;
            case "L" -> 1;
            case "" -> 3;
            default -> 2;
        };
    }

    private static Set<String> matching(List<Finding> findings) {
        Set<String> patterns = new TreeSet<>();
        for (Finding finding : findings) {
            finding.reasons().stream()
                    .filter(reason -> reason.code().startsWith(PATTERN))
                    .forEach(reason -> patterns.add(reason.code().substring(PATTERN.length())));
        }
        return patterns;
    }

    synchronized Past told(long milliseconds, long secondsEach) {
        List<Overlap> frequent = overlaps.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(OVERLAPS)
                .map(one -> new Overlap(one.getKey(), one.getValue()))
                .toList();
        return new Past(
                examined.get(),
                milliseconds,
                said(lost),
                said(gained),
                spared,
                secondsEach,
                frequent,
                Stream.concat(lostExamples.stream(), gainedExamples.stream()).toList());
    }

    private static Said said(long[] counts) {
        return new Said(counts[0], counts[1], counts[2], counts[3]);
    }
}
