package id.wasit.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** The results of a run, as ratios. */
final class Scoreboard {
    private final Map<Key, Figures> figures = new LinkedHashMap<>();

    /** What was measured. */
    record Key(String corpus, Subjects subject, String posts) {}

    /**
     * What came out.
     *
     * @param perCpuSecond posts per second of thread CPU, one number per iteration
     * @param bytesPerPost bytes allocated per post
     * @param raised share of the posts that was raised
     * @param buildSeconds CPU seconds to make the subject, cold
     * @param keptMegabytes heap it keeps
     */
    record Figures(
            List<Double> perCpuSecond, double bytesPerPost, double raised, double buildSeconds, double keptMegabytes) {
        double median() {
            List<Double> sorted = perCpuSecond.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }

        double best() {
            return perCpuSecond.stream().max(Comparator.naturalOrder()).orElse(0.0);
        }
    }

    /** Takes the results of one more round; figures of the same subject are put together. */
    void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            Key key = new Key(
                    result.getParams().getParam("corpus"),
                    Subjects.valueOf(result.getParams().getParam("subject")),
                    result.getParams().getParam("posts"));
            List<IterationResult> iterations = result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .toList();
            Figures known = figures.get(key);
            List<Double> speeds = new ArrayList<>(known == null ? List.of() : known.perCpuSecond());
            iterations.forEach(i -> speeds.add(figure(i, "read") / figure(i, "cpuNanos") * 1e9));
            IterationResult last = iterations.get(iterations.size() - 1);
            double read = figure(last, "read");
            figures.put(
                    key,
                    new Figures(
                            List.copyOf(speeds),
                            figure(last, "bytes") / read,
                            figure(last, "raised") / read,
                            figure(last, "buildSeconds"),
                            figure(last, "keptMegabytes")));
        }
    }

    private static double figure(IterationResult iteration, String name) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(name), name)
                .getScore();
    }

    /** Posts per second of thread CPU by subject, in the order of the table. */
    Map<String, Double> speeds(String corpus) {
        Map<String, Double> speeds = new LinkedHashMap<>();
        figures.forEach((key, f) -> {
            if (key.corpus().equals(corpus)) {
                speeds.put(title(key), f.median());
            }
        });
        return speeds;
    }

    private static String title(Key key) {
        return key.subject().title() + (key.posts().equals("all") ? "" : ", " + key.posts() + " posts");
    }

    /** Both tables. */
    String shown(Corpus corpus) {
        StringBuilder table = new StringBuilder();
        double characters = corpus.read().stream()
                .mapToInt(p -> p.text().length())
                .average()
                .orElse(0);
        line(
                table,
                "%n%s posts: %,d, %.0f characters each; posts per second of thread CPU, median (best)",
                corpus.name(),
                corpus.read().size(),
                characters);
        line(table, "%-52s %19s %9s %9s %9s %8s", "", "posts/cpu-s", "÷ words", "÷ stems", "B/post", "raised");
        figures.forEach((key, f) -> {
            if (key.corpus().equals(corpus.name())) {
                line(
                        table,
                        "%-52s %,9.0f (%,8.0f) %9s %9s %,9.0f %7.1f%%",
                        title(key),
                        f.median(),
                        f.best(),
                        ratio(key, Subjects.STANDARD_TOKENIZER),
                        ratio(key, Subjects.INDONESIAN_ANALYZER),
                        f.bytesPerPost(),
                        100 * f.raised());
            }
        });
        line(table, "%n%-52s %10s %10s", "goal", "reached", "limit");
        goals(corpus.name())
                .forEach(goal -> line(
                        table,
                        "%-52s %10s %10s  %s",
                        goal.title(),
                        goal.reached(),
                        goal.limit(),
                        goal.met() ? "" : "missed"));
        return table.toString();
    }

    private static void line(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private String ratio(Key key, Subjects to) {
        double value = speed(key.corpus(), key.subject(), key.posts()) / speed(key.corpus(), to, "all");
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private double speed(String corpus, Subjects subject, String posts) {
        Figures found = figures.get(new Key(corpus, subject, posts));
        return found == null ? Double.NaN : found.median();
    }

    /** Those of all corpora, each told with its own. */
    List<Goal> goals(List<String> corpora) {
        return corpora.stream()
                .flatMap(corpus -> goals(corpus).stream().map(goal -> goal.on(corpus + " posts")))
                .toList();
    }

    /** Those goals for which everything was measured. */
    List<Goal> goals(String corpus) {
        boolean real = corpus.equals(Corpus.REAL);
        List<Goal> goals = new ArrayList<>();
        ratio(
                goals,
                corpus,
                "detector ÷ lucene-monitor, 1,000 terms",
                Subjects.DETECTOR_1K,
                Subjects.MONITOR_1K,
                real ? 9 : 10);
        ratio(
                goals,
                corpus,
                "detector ÷ lucene-monitor, 10,000 terms",
                Subjects.DETECTOR_10K,
                Subjects.MONITOR_10K,
                real ? 14 : 25);
        ratio(
                goals,
                corpus,
                "detector ÷ lucene-monitor, 100,000 terms",
                Subjects.DETECTOR_100K,
                Subjects.MONITOR_100K,
                real ? 29 : 90);
        ratio(
                goals,
                corpus,
                "detector, 10,000 terms ÷ IndonesianAnalyzer",
                Subjects.DETECTOR_10K,
                Subjects.INDONESIAN_ANALYZER,
                1);
        ratio(
                goals,
                corpus,
                "detector, shipped lexicon ÷ IndonesianAnalyzer",
                Subjects.SHIPPED,
                Subjects.INDONESIAN_ANALYZER,
                1);
        limit(
                goals,
                "cost with 100,000 terms ÷ with 1,000, pinned hits",
                speed(corpus, Subjects.PINNED_1K, "all") / speed(corpus, Subjects.PINNED_100K, "all"),
                1.5,
                "");
        limit(
                goals,
                "cost of a raised post ÷ of a silent one, shipped",
                speed(corpus, Subjects.SHIPPED, "silent") / speed(corpus, Subjects.SHIPPED, "raised"),
                5,
                "");
        Figures silent = figures.get(new Key(corpus, Subjects.SHIPPED, "silent"));
        limit(
                goals,
                "allocated per silent post, shipped",
                silent == null ? Double.NaN : silent.bytesPerPost(),
                512,
                " B");
        Figures most = figures.get(new Key(corpus, Subjects.DETECTOR_100K, "all"));
        limit(goals, "building 100,000 terms, cold", most == null ? Double.NaN : most.buildSeconds(), 3, " s");
        limit(goals, "heap kept for 100,000 terms", most == null ? Double.NaN : most.keptMegabytes(), 64, " MB");
        return goals;
    }

    private void ratio(List<Goal> goals, String corpus, String title, Subjects ours, Subjects theirs, double bound) {
        double value = speed(corpus, ours, "all") / speed(corpus, theirs, "all");
        if (!Double.isNaN(value)) {
            goals.add(Goal.atLeast(title, value, bound, ""));
        }
    }

    private static void limit(List<Goal> goals, String title, double value, double bound, String unit) {
        if (!Double.isNaN(value)) {
            goals.add(Goal.atMost(title, value, bound, unit));
        }
    }
}
