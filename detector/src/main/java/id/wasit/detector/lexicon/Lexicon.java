package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Pattern.Cue;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.text.Vocabulary;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One release of the lexicon: compiled, immutable, safe for any number of threads.
 */
public final class Lexicon {
    /** The category a share or comment of campaign text falls under. */
    public static final String PASSED_ON = "suka_bagikan_komentar";

    private static final String DIVIDERS = "batas_klausa";

    private final String version;
    private final List<Category> categories;
    private final List<Contest> contests;
    private final Rules rules;
    private final Tests tests;
    private final Vocabulary words;
    private final Phrases phrases;
    private final Map<String, Integer> groups;
    private final List<String> groupNames;
    private final int[][] callers;
    private final Wants wants;
    private final @Nullable NewsTables news;
    private final BitSet dividers;

    /** What is looked for. */
    record Rules(List<Rule> patterns, List<Cue> cues, List<Operator> operators) {}

    /** What it is tried with. */
    record Tests(List<Example> examples, List<Example> clean, List<Example> accepted) {}

    /** What expressions are made of. */
    record Compiled(Words words, Phrases phrases, List<String> groups) {}

    Lexicon(
            String version,
            List<Category> categories,
            List<Contest> contests,
            Rules rules,
            Tests tests,
            Compiled compiled) {
        this.version = version;
        this.categories = List.copyOf(categories);
        this.contests = List.copyOf(contests);
        this.rules = rules;
        this.tests = tests;
        this.words = compiled.words();
        this.phrases = compiled.phrases();
        this.groupNames = List.copyOf(compiled.groups());
        java.util.HashMap<String, Integer> numbers = new java.util.HashMap<>();
        for (int i = 0; i < groupNames.size(); i++) {
            numbers.put(groupNames.get(i), i);
        }
        this.groups = Map.copyOf(numbers);
        dividers = phrases.wordsOf(group(DIVIDERS));
        Pivots pivots = new Pivots(phrases, groupNames.size());
        callers = pivots.of(rules.patterns(), groupNames.size());
        wants = new Wants(rules.patterns(), groupNames.size(), pivots::weight);
        compiled.words().close();
        news = null;
    }

    private Lexicon(Lexicon posts, String version, List<Category> categories, @Nullable NewsTables news) {
        this.version = version;
        this.categories = List.copyOf(categories);
        contests = posts.contests;
        rules = posts.rules;
        tests = posts.tests;
        words = posts.words;
        phrases = posts.phrases;
        groups = posts.groups;
        groupNames = posts.groupNames;
        callers = posts.callers;
        wants = posts.wants;
        dividers = posts.dividers;
        this.news = news;
    }

    Lexicon with(NewsTables tables) {
        return new Lexicon(this, version, categories, tables);
    }

    /**
     * The same release, in which these categories are never raised: an office decides whether, for example, attacks on a candidate are
     * its business. The version says so, because the version stands on every flag.
     *
     * @param ids ids of categories; none changes nothing
     * @throws LexiconProblems when the lexicon has no such category
     */
    public Lexicon without(Set<String> ids) {
        Set<String> known = categories.stream().map(Category::id).collect(Collectors.toCollection(TreeSet::new));
        List<LexiconProblem> unknown = ids.stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .map(id -> new LexiconProblem(
                        "kategori.csv",
                        0,
                        "kategori",
                        "\"" + id + "\" tidak ada, jadi tidak dapat dikecualikan; pilih " + String.join(", ", known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new LexiconProblems(unknown);
        }
        if (ids.isEmpty()) {
            return this;
        }
        List<Category> kept = categories.stream()
                .filter(category -> !ids.contains(category.id()))
                .toList();
        return new Lexicon(this, version + "-tanpa-" + String.join("-", new TreeSet<>(ids)), kept, news);
    }

    /** The tables for reading news, if the lexicon has them. */
    public Optional<NewsTables> news() {
        return Optional.ofNullable(news);
    }

    /** How each pattern is written, by its id. */
    public Map<String, String> patternTexts() {
        return rules.patterns().stream()
                .collect(Collectors.toMap(rule -> rule.pattern().id(), Rule::text));
    }

    /**
     * Patterns and cues that end by themselves, the first to end first.
     *
     * @param until up to this day; later ones are left out
     */
    public List<Ending> endings(LocalDate until) {
        Stream<Ending> patterns = rules.patterns().stream()
                .flatMap(rule -> Ending.of(rule.pattern().id(), rule.text(), rule.validity()).stream());
        Stream<Ending> cues = rules.cues().stream()
                .flatMap(cue -> Ending.of(cue.pattern().id(), cue.reason(), cue.validity()).stream());
        return Stream.concat(patterns, cues)
                .filter(ending -> !ending.lastDay().isAfter(until))
                .sorted(Comparator.comparing(Ending::lastDay).thenComparing(Ending::id))
                .toList();
    }

    /** Twelve hexadecimal digits over the content of all tables: the same tables, the same version. */
    public String version() {
        return version;
    }

    /** What may be found. */
    public List<Category> categories() {
        return categories;
    }

    /** A category by its id. */
    public Optional<Category> category(String id) {
        for (Category category : categories) {
            if (category.id().equals(id)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /** The contests that are loaded. */
    public List<Contest> contests() {
        return contests;
    }

    /** The patterns that are active or on trial. */
    public List<Rule> patterns() {
        return rules.patterns();
    }

    /** The weak signs. */
    public List<Cue> cues() {
        return rules.cues();
    }

    /** The changes of reading. */
    public List<Operator> operators() {
        return rules.operators();
    }

    /** Number of an operator by its name, or -1 when the tables do not have it. */
    public int operator(String name) {
        for (int i = 0; i < rules.operators().size(); i++) {
            if (rules.operators().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Every word of the tables. */
    public Vocabulary words() {
        return words;
    }

    /** Every expression of the tables. */
    public Phrases phrases() {
        return phrases;
    }

    /** Numbers of the patterns that are worth trying when a group was seen. */
    public int[] calledBy(int group) {
        return callers[group];
    }

    /** What patterns ask for. */
    public Wants wants() {
        return wants;
    }

    /** Whether a clause begins with this word. */
    public boolean divides(int word) {
        return dividers.get(word);
    }

    /** Number of groups, slots included. */
    public int groupCount() {
        return groupNames.size();
    }

    /** Name of a group. */
    public String groupName(int group) {
        return groupNames.get(group);
    }

    /** Number of a group, or -1. */
    public int group(String name) {
        return groups.getOrDefault(name, -1);
    }

    /** Sentences that patterns must or must not find. */
    public List<Example> examples() {
        return tests.examples();
    }

    /** Sentences that no pattern may find. */
    public List<Example> clean() {
        return tests.clean();
    }

    /** False alarms that were accepted. */
    public List<Example> accepted() {
        return tests.accepted();
    }
}
