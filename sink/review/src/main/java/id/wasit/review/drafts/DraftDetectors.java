package id.wasit.review.drafts;

import id.wasit.detector.Detector;
import id.wasit.review.lexicon.OnTheBench;
import id.wasit.store.Store;
import id.wasit.store.release.DraftRefused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets the page "Coba kalimat" read with the tables of a draft. */
@Component
class DraftDetectors implements OnTheBench {
    private final Store store;
    private final Workshop workshop;

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
    public Optional<Detector> detector(long id) {
        try {
            return Optional.ofNullable(workshop.read(workshop.of(id)).detector());
        } catch (DraftRefused gone) {
            return Optional.empty();
        }
    }
}
