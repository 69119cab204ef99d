package id.wasit.review.drafts;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.LexiconProblem;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.store.Store;
import id.wasit.store.release.Draft;
import id.wasit.store.release.DraftRefused;
import id.wasit.store.release.ReleaseTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The tables of a draft: those of its base with its own on top. */
@Component
class Workshop {
    private final Store store;

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

        /** The lexicon as it would be. */
        Lexicon lexicon() {
            return LexiconArchive.read(tables()).without(Set.copyOf(without));
        }

        /** What has to be put right before it can be read at all. */
        List<LexiconProblem> problems() {
            try {
                Lexicon unused = lexicon();
                return List.of();
            } catch (LexiconProblems wrong) {
                return wrong.all();
            }
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

    /** @throws DraftRefused when that release is not in the store with its tables */
    ReleaseTables tables(String version) {
        return store.releases()
                .tables(version)
                .orElseThrow(() -> new DraftRefused("Tabel rilis " + version + " tidak tersimpan."));
    }
}
