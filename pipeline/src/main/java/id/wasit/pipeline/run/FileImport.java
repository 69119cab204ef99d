package id.wasit.pipeline.run;

import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.detect.FlagStreams;
import id.wasit.pipeline.job.JobOptions;
import id.wasit.pipeline.job.LocalFlink;
import id.wasit.pipeline.release.StoredLexicon;
import id.wasit.pipeline.release.StoredTrial;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.pipeline.sink.StoreAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads exports once, on the same path as everything else. Each import is a source of its own, named by its time, so that its counts
 * stay visible in the pages.
 *
 * @param files what to read
 * @param platform the platform of files that do not tell it; absent when all do
 * @param format the form of files that are not recognised by their columns; absent when all are
 * @param legalBasis what the office reads them on
 */
public record FileImport(
        List<Path> files,
        @Nullable String platform,
        @Nullable String format,
        String legalBasis) {

    /** Keeps its own copy. */
    public FileImport {
        files = List.copyOf(files);
    }

    /**
     * Reads the files into the store and waits for the end.
     *
     * @return what was read; an item that was known already counts again, but is not stored again
     */
    public Progress.Counts into(StoreVisit visit, Settings settings) throws InterruptedException {
        LexiconSettings lexicon = settings.lexicon();
        new Preparation(visit.store(), Console.silent()).activateLexicon(lexicon);
        SourceSettings source = new SourceSettings(
                "impor " + Instant.now().truncatedTo(ChronoUnit.MILLIS),
                SourceKind.INBOX,
                files.stream().map(file -> file.toAbsolutePath().toString()).toList(),
                platform,
                Duration.ofSeconds(1),
                legalBasis,
                format,
                null);
        StoreAccess database = StoreAccess.to(visit.address());
        try (LocalFlink flink =
                LocalFlink.started(JobOptions.once(settings.flink().parallelism()))) {
            LocalFlink.Beginning unused = flink.run(env -> WasitPipeline.define(
                    env,
                    IngestSettings.once(List.of(source), settings.fetch()),
                    new StoredRoster(database),
                    new Knowledge(new StoredLexicon(database), new StoredTrial(database), new StoredNames(database)),
                    database));
            long flagged = flink.awaitEnd(FlagStreams.FLAGGED);
            return Progress.Counts.of(visit.store().sources().totals(source.name()), flagged);
        }
    }
}
