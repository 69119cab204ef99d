package id.wasit.review.drafts;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.review.drafts.Workshop.Bench;
import id.wasit.review.lexicon.OnTheBench;
import id.wasit.store.Store;
import id.wasit.store.release.DraftRefused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Detectors with the tables of a draft; the last one is kept, because a maintainer tries one draft with many sentences. */
@Component
class DraftDetectors implements OnTheBench {
    private final Store store;
    private final Workshop workshop;
    private @Nullable Kept kept;

    private record Kept(long id, int version, Detector detector) {}

    DraftDetectors(Store store, Workshop workshop) {
        this.store = store;
        this.workshop = workshop;
    }

    @Override
    public List<Choice> choices() {
        return store.drafts().open().stream()
                .map(draft -> new Choice(draft.id(), draft.title()))
                .toList();
    }

    @Override
    public synchronized Optional<Detector> detector(long id) {
        try {
            Bench bench = workshop.of(id);
            Kept last = kept;
            if (last == null
                    || last.id() != id
                    || last.version() != bench.draft().version()) {
                last = new Kept(id, bench.draft().version(), Detector.with(bench.lexicon()));
                kept = last;
            }
            return Optional.of(last.detector());
        } catch (DraftRefused | LexiconProblems unusable) {
            return Optional.empty();
        }
    }
}
