package id.wasit.pipeline.detect;

import id.wasit.detector.news.NewsReader;
import id.wasit.detector.news.PersonNames;
import id.wasit.model.Lead;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.pipeline.topic.DeadLetter;
import java.io.IOException;
import java.time.Clock;
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
 * Reads article after article for persons of the roster. A newer roster ({@link NamesWatch}) and a new release of the lexicon
 * ({@link LexiconWatch}) are taken between two articles.
 */
final class FindLeads extends ProcessFunction<Post, Lead> {
    static final OutputTag<DeadLetter> DEAD =
            new OutputTag<>("dead-at-news-reader", TypeInformation.of(DeadLetter.class));

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FindLeads.class);

    private final LexiconFeed feed;
    private final NamesFeed namesFeed;
    private final Clock clock;
    private transient @Nullable LexiconWatch<NewsReader> releases;
    private transient @Nullable NamesWatch names;
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
        names = new NamesWatch(namesFeed).started();
        // Without names: a release that is kept must not keep those of an old roster.
        releases = new LexiconWatch<>(feed, lexicon -> NewsReader.of(lexicon, PersonNames.none())).started();
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
    public void processElement(Post article, Context context, Collector<Lead> leads) {
        NewsReader current = newest();
        StageMetrics counts = Objects.requireNonNull(metrics, "an article came before the task was opened");
        long began = System.nanoTime();
        try {
            current.lead(article, clock.instant()).ifPresent(lead -> {
                counts.raised(article);
                leads.collect(lead);
            });
        } catch (RuntimeException e) {
            LOG.warn("trace={} the news reader failed: {}", article.id().trace(), Stumble.named(e));
            counts.stumbled();
            context.output(DEAD, DeadLetter.of(rejected(article, e), article));
        }
        counts.read(System.nanoTime() - began);
    }

    private NewsReader newest() {
        if (releases == null || names == null) {
            throw new IllegalStateException("an article came before the task was opened");
        }
        NewsReader release = releases.current();
        PersonNames persons = names.current();
        NewsReader last = reader;
        if (last == null || release != ofRelease || persons != last.names()) {
            last = release.with(persons);
            reader = last;
            ofRelease = release;
        }
        return last;
    }

    private Rejected rejected(Post article, RuntimeException e) {
        return new Rejected(
                Stage.DETECT,
                article.id().key(),
                "Pembaca berita gagal membaca artikel ini (" + e
                        + "). Artikel lain tetap diproses; laporkan baris ini kepada pengembang, lalu masukkan lagi.",
                article.text(),
                clock.instant());
    }
}
