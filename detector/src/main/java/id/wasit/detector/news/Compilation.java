package id.wasit.detector.news;

import id.wasit.model.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.Counter;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/** Collects persons and compiles them: names sorted by bytes, persons sorted by name. */
final class Compilation {
    private static final int FIELDS = 3;

    private final String version;
    private final BytesRefHash names = new BytesRefHash();
    private final BytesRefArray keys = new BytesRefArray(Counter.newCounter());
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>(List.of(""));
    private int[] nameOf = new int[16];
    private int[] office = new int[16 * FIELDS];
    private int size;

    Compilation(String version) {
        this.version = version;
    }

    void add(Person person) {
        String name = FullName.of(person.name());
        if (name.isEmpty()) {
            return;
        }
        nameOf = ArrayUtil.grow(nameOf, size + 1);
        office = ArrayUtil.grow(office, (size + 1) * FIELDS);
        int known = names.add(new BytesRef(name));
        nameOf[size] = known < 0 ? -known - 1 : known;
        office[size * FIELDS] = term(person.position());
        office[size * FIELDS + 1] = term(person.unit());
        office[size * FIELDS + 2] = term(person.region());
        keys.append(new BytesRef(person.key()));
        size++;
    }

    private int term(@Nullable String words) {
        if (words == null) {
            return 0;
        }
        Integer number = numbers.putIfAbsent(words, terms.size());
        if (number == null) {
            terms.add(words);
            return terms.size() - 1;
        }
        return number;
    }

    PersonNames compile() {
        numbers.clear();
        int count = names.size();
        int[] sorted = names.sort();
        int[] rank = new int[count];
        for (int i = 0; i < count; i++) {
            rank[sorted[i]] = i;
        }
        NameAutomaton automaton = new NameAutomaton(automaton(sorted, count));
        names.close();
        int[] firstOf = firstOf(rank, count);
        int[] number = numbers(rank, firstOf);
        return new PersonNames(
                version,
                automaton,
                new Offices(firstOf, number, keys, Arrays.copyOf(office, size * FIELDS), List.copyOf(terms)));
    }

    private @Nullable FST<Long> automaton(int[] sorted, int count) {
        try {
            FSTCompiler<Long> compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, NameAutomaton.OUTPUTS).build();
            IntsRefBuilder letters = new IntsRefBuilder();
            BytesRef name = new BytesRef();
            for (int i = 0; i < count; i++) {
                compiler.add(Util.toIntsRef(names.get(sorted[i], name), letters), (long) i);
            }
            return count == 0 ? null : FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int[] firstOf(int[] rank, int count) {
        int[] firstOf = new int[count + 1];
        for (int i = 0; i < size; i++) {
            firstOf[rank[nameOf[i]] + 1]++;
        }
        for (int name = 0; name < count; name++) {
            firstOf[name + 1] += firstOf[name];
        }
        return firstOf;
    }

    private int[] numbers(int[] rank, int[] firstOf) {
        int[] next = firstOf.clone();
        int[] number = new int[size];
        for (int i = 0; i < size; i++) {
            number[next[rank[nameOf[i]]]++] = i;
        }
        return number;
    }
}
