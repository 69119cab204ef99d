package id.wasit.pipeline.detect;

import id.wasit.detector.news.NewsReader;
import id.wasit.detector.news.PersonNames;
import id.wasit.ingest.source.Watch;
import id.wasit.model.Lead;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.pipeline.topic.DeadLetter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads article after article for persons of the roster. A newer roster and a new release of the lexicon are taken between two
 * articles; the names of millions take a while to load, and articles go on being read meanwhile with the last ones.
 */
final class FindLeads extends ProcessFunction<Post, Lead> {
    static final OutputTag<DeadLetter> DEAD =
            new OutputTag<>("dead-at-news-reader", TypeInformation.of(DeadLetter.class));

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FindLeads.class);
    private static final String TOO_EARLY = "an article came before the task was opened";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final LexiconFeed feed;
    private final NamesFeed namesFeed;
    private final Clock clock;
    private transient @Nullable LexiconWatch<NewsReader> releases;
    private transient @Nullable Watch<String, PersonNames> names;
    private transient @Nullable NewsReader ofRelease;
    private transient @Nullable NewsReader reader;
    private transient @Nullable StageMetrics metrics;

    FindLeads(LexiconFeed feed, NamesFeed names, Clock clock) {
        this.feed = feed;
        this.namesFeed = names;
        this.clock = clock;
    }

    @Override
    public void open(OpenContext context) throws IOException, InterruptedException {
        metrics = StageMetrics.of(getRuntimeContext().getMetricGroup(), "news");
        names = Patience.answer("names", Watch.of("names", namesFeed)::loaded).started(LOOK_EVERY);
        // Without names: a release that is kept must not keep those of an old roster.
        releases = new LexiconWatch<>(feed, lexicon -> NewsReader.of(lexicon, PersonNames.none()))
                .toldTo(getRuntimeContext().getMetricGroup())
                .started();
    }

    @Override
    public void close() {
        if (releases != null) {
            releases.close();
        }
        if (names != null) {
            names.close();
        }
    }

    @Override
    public void processElement(Post article, Context context, Collector<Lead> leads) throws InterruptedException {
        NewsReader current = newest();
        long began = System.nanoTime();
        Stumble.spared(() -> current.lead(article, clock.instant()), failure -> stumble(article, failure, context))
                .flatMap(found -> found)
                .ifPresent(lead -> {
                    counts().raised(article.times().observed(), clock.instant());
                    leads.collect(lead);
                });
        counts().read(System.nanoTime() - began);
    }

    private StageMetrics counts() {
        return Objects.requireNonNull(metrics, TOO_EARLY);
    }

    private NewsReader newest() throws InterruptedException {
        NewsReader release = Objects.requireNonNull(releases, TOO_EARLY).current();
        PersonNames persons = Objects.requireNonNull(names, TOO_EARLY).newest();
        NewsReader last = reader;
        if (last == null || release != ofRelease || persons != last.names()) {
            last = release.with(persons);
            reader = last;
            ofRelease = release;
        }
        return last;
    }

    private void stumble(Post article, Throwable failure, Context context) {
        LOG.warn("trace={} the news reader failed: {}", article.id().trace(), Stumble.named(failure));
        counts().stumbled();
        context.output(DEAD, DeadLetter.of(rejected(article, failure), article));
    }

    private Rejected rejected(Post article, Throwable e) {
        return new Rejected(
                Stage.DETECT,
                article.id().key(),
                "Pembaca berita gagal membaca artikel ini (" + e
                        + "). Artikel lain tetap diproses; laporkan baris ini kepada pengembang, lalu masukkan lagi.",
                article.text(),
                clock.instant());
    }
}
