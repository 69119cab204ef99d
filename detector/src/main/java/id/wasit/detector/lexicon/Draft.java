package id.wasit.detector.lexicon;

import id.wasit.detector.text.PostText;
import id.wasit.detector.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The compiled lexicon while it is being put together: numbers for words and groups, and what is said about each expression. */
final class Draft {
    private static final Vocabulary NOTHING = new Vocabulary() {
        @Override
        public int id(char[] buffer, int offset, int length) {
            return -1;
        }

        @Override
        public boolean listed(int id) {
            return false;
        }

        @Override
        public boolean inflects(String lemma) {
            return false;
        }

        @Override
        public @Nullable String standard(String written) {
            return null;
        }
    };

    final Words words = new Words();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final Map<List<String>, Said> said = new LinkedHashMap<>();
    private final Map<Integer, List<String>> members = new HashMap<>();
    private final Map<String, List<String>> numerals = new HashMap<>();
    private final PostText splitter = PostText.byChain(NOTHING);

    Draft() {
        for (Slot slot : Slot.values()) {
            groups.put(slot.word(), slot.group());
        }
    }

    /** Number of a group of the tables, made when it is new. */
    int group(String name) {
        return groups.computeIfAbsent(name, n -> groups.size());
    }

    boolean hasGroup(String name) {
        return groups.containsKey(name);
    }

    Set<String> groupNames() {
        return new TreeSet<>(groups.keySet());
    }

    List<String> groupsInOrder() {
        return List.copyOf(groups.keySet());
    }

    /** The group of a literal expression in a pattern, which no table names. */
    int literal(String expression) {
        List<String> parts = split(expression);
        int group = group("“" + String.join(" ", parts) + "”");
        spellings(parts).forEach(what -> join(what, group));
        return group;
    }

    /** The words an expression is made of, cut as in a post. */
    List<String> split(String expression) {
        splitter.read(expression.toLowerCase(java.util.Locale.ROOT));
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < splitter.size(); i++) {
            boolean emoji = splitter.kind(i) == id.wasit.detector.text.Kind.EMOJI;
            if (splitter.kind(i).counts() || emoji) {
                parts.add(splitter.form(i).normal());
            }
        }
        return parts;
    }

    void inGroup(String expression, String group, boolean inflected) {
        List<String> parts = split(expression);
        for (Said what : spellings(parts)) {
            what.listed = true;
            join(what, group(group));
            what.hides |= group.equals("lewati");
            if (inflected) {
                what.family.add(group(group));
            }
        }
        if (inflected && parts.size() == 1) {
            words.inflect(parts.get(0));
        }
    }

    void naming(List<String> parts, Naming naming) {
        for (Said what : spellings(parts)) {
            what.listed = true;
            what.namings.add(naming);
        }
    }

    void operator(String expression, Entry.OperatorWord word) {
        for (Said what : spellings(split(expression))) {
            what.listed = true;
            what.operators.add(word);
        }
    }

    /** The expression as written and, when it has several words, also in standard spelling. */
    private List<Said> spellings(List<String> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<String> standard = parts.stream().map(this::standard).toList();
        return parts.size() == 1 || standard.equals(parts) ? List.of(at(parts)) : List.of(at(parts), at(standard));
    }

    private String standard(String part) {
        String found = words.standard(part);
        return found == null || found.indexOf(' ') >= 0 ? part : found;
    }

    private Said at(List<String> parts) {
        return said.computeIfAbsent(parts, p -> new Said(String.join(" ", p)));
    }

    private void join(Said what, int group) {
        if (what.groups.add(group)) {
            members.computeIfAbsent(group, g -> new ArrayList<>()).add(what.written);
        }
    }

    /** All expressions of a group, as written in the tables. */
    List<String> expressionsOf(String group) {
        return List.copyOf(members.getOrDefault(groups.getOrDefault(group, -1), List.of()));
    }

    /** The words for a number: the expressions of the group bilangan that share a row with its digits. */
    List<String> numeralsOf(int number) {
        return numerals.getOrDefault(String.valueOf(number), List.of());
    }

    void numeral(String digits, List<String> written) {
        numerals.put(digits, written);
    }

    Phrases phrases() {
        Phrases phrases = new Phrases();
        said.forEach((parts, what) -> {
            int[] ids = parts.stream().mapToInt(words::add).toArray();
            phrases.put(phrases.path(ids), what.entry());
            if (parts.size() == 1 && what.listed) {
                words.list(ids[0]);
            }
        });
        phrases.close();
        return phrases;
    }

    /** What the tables say about one expression. */
    private static final class Said {
        final Set<Integer> groups = new TreeSet<>();
        final Set<Integer> family = new TreeSet<>();
        final Set<Naming> namings = new LinkedHashSet<>();
        final Set<Entry.OperatorWord> operators = new LinkedHashSet<>();
        boolean hides;
        boolean listed;
        private final String written;

        Said(String written) {
            this.written = written;
        }

        Entry entry() {
            return new Entry(
                    written,
                    ints(groups),
                    ints(family),
                    List.copyOf(namings),
                    NamedIn.of(namings),
                    List.copyOf(operators),
                    hides);
        }

        private static int[] ints(Set<Integer> set) {
            return set.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
