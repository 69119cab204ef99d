package id.wasit.pipeline.doctor;

import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.pipeline.detect.FlagStreams;
import id.wasit.pipeline.release.LexiconRelease;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.store.Store;
import id.wasit.store.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the word lists of the folder, and at those that hold.
 *
 * @param settings which folder
 * @param store where the releases are; absent when it does not answer, or has no schema yet
 */
record LexiconExamination(
        LexiconSettings settings, @Nullable Store store) {
    private static final String PART = "lexicon";
    private static final int NEWEST = 200;

    /** A line for the folder, one for the release that holds, and one where running jobs refuse it. */
    List<Examination> results() {
        List<Examination> found = new ArrayList<>();
        Optional<String> folder = folder(found);
        if (store != null) {
            Optional<Release> holds = store.releases().active();
            found.add(holds.map(release -> release(release, folder))
                    .orElseGet(() ->
                            Examination.well("release", "none yet; the first start of a job publishes the folder")));
            holds.flatMap(release -> refusal(store, release)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<String> folder(List<Examination> found) {
        try {
            LexiconRelease release = LexiconRelease.of(settings);
            String version = release.lexicon().version();
            found.add(Examination.well(PART, "folder reads as " + version + ", " + release.summary()));
            return Optional.of(version);
        } catch (LexiconProblems e) {
            found.add(Examination.ill(
                    PART, "the folder has " + e.all().size() + " problems; see them with: wasit lexicon check"));
            return Optional.empty();
        }
    }

    private static Examination release(Release release, Optional<String> folder) {
        String told = release.version() + " holds since " + release.activatedAt();
        if (release.why() != null) {
            return Examination.well("release", told + ", made in the pages");
        }
        boolean other = folder.isPresent() && !folder.get().equals(release.version());
        return other
                ? Examination.ill(
                        "release",
                        told + ", and the folder reads otherwise; let the folder hold with: wasit lexicon release")
                : Examination.well("release", told);
    }

    private static Optional<Examination> refusal(Store store, Release release) {
        return store.rejected().page(Stage.DETECT, null, NEWEST).items().stream()
                .filter(item -> item.origin().equals(FlagStreams.originOf(release.version())))
                .map(Rejected::at)
                .findFirst()
                .map(at -> Examination.ill(
                        "release",
                        "running jobs refuse " + release.version() + " since " + at
                                + " and go on with the one before; see wasit rejected list, and publish one"
                                + " that is right"));
    }
}
