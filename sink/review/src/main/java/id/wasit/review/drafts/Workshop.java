package id.wasit.review.drafts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.LexiconProblem;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.store.Store;
import id.wasit.store.release.Draft;
import id.wasit.store.release.DraftRefused;
import id.wasit.store.release.Release;
import id.wasit.store.release.ReleaseTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of a draft, those of its base with its own on top, and the lexicon that they make. */
@Component
class Workshop {
    /** Compiled ones take seconds and tens of megabytes; people look at few drafts at a time, and at each of them often. */
    private static final int KEPT = 3;

    private final Store store;
    private final Cache<Key, Reading> readings =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(long draft, int version) {}

    /**
     * What the tables of a draft make.
     *
     * @param detector with the lexicon; null when the tables cannot be read
     * @param problems what has to be put right before they can
     */
    record Reading(@Nullable Detector detector, List<LexiconProblem> problems) {

        /** @throws DraftRefused when the tables cannot be read */
        Lexicon lexicon() {
            if (detector == null) {
                throw new DraftRefused("Tabelnya belum dapat dibaca: " + problems.get(0));
            }
            return detector.lexicon();
        }
    }

    Workshop(Store store) {
        this.store = store;
    }

    /**
     * A draft with everything to read it.
     *
     * @param draft the draft
     * @param base the tables of its base, by their places
     * @param own the tables it changes
     * @param without categories that the office leaves out
     */
    record Bench(Draft draft, Map<String, String> base, Map<String, String> own, List<String> without) {

        /** All tables as they would be. */
        SortedMap<String, String> tables() {
            SortedMap<String, String> tables = new TreeMap<>(base);
            tables.putAll(own);
            return tables;
        }

        /** @throws DraftRefused when there is no such table */
        String table(String place) {
            String table = tables().get(place);
            if (table == null) {
                throw new DraftRefused("Tabel " + place + " tidak ada dalam leksikon.");
            }
            return table;
        }

        /** What differs from the base, table by table. */
        List<TableChange> changes() {
            List<TableChange> changes = new ArrayList<>();
            own.forEach((place, content) -> changes.add(TableChange.of(place, base.getOrDefault(place, ""), content)));
            return changes;
        }
    }

    /** @throws DraftRefused when there is no such draft, or its base has no tables any more */
    Bench of(long id) {
        Draft draft = store.drafts().find(id).orElseThrow(() -> new DraftRefused("Rancangan " + id + " tidak ada."));
        ReleaseTables base = tables(draft.base());
        return new Bench(
                draft, LexiconArchive.tables(base.zip()), store.drafts().tables(id), base.without());
    }

    /** The lexicon that a draft makes; compiled once for each of its versions. */
    Reading read(Bench bench) {
        return readings.get(new Key(bench.draft().id(), bench.draft().version()), key -> compiled(bench));
    }

    private static Reading compiled(Bench bench) {
        try {
            Lexicon lexicon = LexiconArchive.read(bench.tables()).without(Set.copyOf(bench.without()));
            return new Reading(Detector.with(lexicon), List.of());
        } catch (LexiconProblems wrong) {
            return new Reading(null, wrong.all());
        }
    }

    /**
     * The tables of the release that is in force, by their places.
     *
     * @throws DraftRefused when none is, or it is not in the store with its tables
     */
    SortedMap<String, String> active() {
        Release active =
                store.releases().active().orElseThrow(() -> new DraftRefused("Belum ada rilis leksikon yang berlaku."));
        return tablesOf(active.version());
    }

    /**
     * The tables that would make the one in force what it was in an earlier release.
     *
     * @throws DraftRefused when one of the two is not in the store with its tables
     */
    SortedMap<String, String> wayBack(String version) {
        SortedMap<String, String> wanted = tablesOf(version);
        Map<String, String> now = active();
        wanted.entrySet().removeIf(table -> table.getValue().equals(now.get(table.getKey())));
        return wanted;
    }

    /**
     * What a release changed, table by table; empty when the one before it is not known any more.
     *
     * @throws DraftRefused when the release itself is not in the store with its tables
     */
    List<TableChange> changes(Release release) {
        String before = release.before();
        if (before == null || store.releases().tables(before).isEmpty()) {
            return List.of();
        }
        Map<String, String> old = tablesOf(before);
        Map<String, String> now = tablesOf(release.version());
        SortedSet<String> places = new TreeSet<>(old.keySet());
        places.addAll(now.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(old.get(place), now.get(place)))
                .map(place -> TableChange.of(place, old.getOrDefault(place, ""), now.getOrDefault(place, "")))
                .toList();
    }

    private SortedMap<String, String> tablesOf(String version) {
        return LexiconArchive.tables(tables(version).zip());
    }

    /** @throws DraftRefused when that release is not in the store with its tables */
    ReleaseTables tables(String version) {
        return store.releases()
                .tables(version)
                .orElseThrow(() -> new DraftRefused("Tabel rilis " + version + " tidak tersimpan."));
    }
}
