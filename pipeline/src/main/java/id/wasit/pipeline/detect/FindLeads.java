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
import java.time.Duration;
import java.time.Instant;
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
 * Reads article after article for persons of the roster. Before an article is read it looks, at most every few seconds, whether the roster
 * is a newer one; while the roster cannot be read the last one stays in use. A new release of the lexicon is taken as {@link DetectFlags} does.
 */
final class FindLeads extends ProcessFunction<Post, Lead> {
    static final OutputTag<DeadLetter> DEAD =
            new OutputTag<>("dead-at-news-reader", TypeInformation.of(DeadLetter.class));

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FindLeads.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final LexiconFeed feed;
    private final NamesFeed names;
    private final Clock clock;
    private transient @Nullable LexiconWatch<NewsReader> watch;
    private transient @Nullable NewsReader ofRelease;
    private transient @Nullable NewsReader reader;
    private transient @Nullable Instant looked;
    private transient @Nullable StageMetrics metrics;

    FindLeads(LexiconFeed feed, NamesFeed names, Clock clock) {
        this.feed = feed;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void open(OpenContext context) throws IOException, InterruptedException {
        metrics = StageMetrics.of(getRuntimeContext().getMetricGroup(), "news");
        PersonNames first = names.load();
        watch = new LexiconWatch<>(feed, lexicon -> NewsReader.of(lexicon, first)).started();
        ofRelease = watch.current();
        reader = ofRelease;
        looked = clock.instant();
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
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
        NewsReader last = reader;
        Instant before = looked;
        if (watch == null || last == null || before == null) {
            throw new IllegalStateException("an article came before the task was opened");
        }
        NewsReader release = watch.current();
        NewsReader newest = release == ofRelease ? last : release.with(last.names());
        ofRelease = release;
        Instant now = clock.instant();
        if (!now.isBefore(before.plus(LOOK_EVERY))) {
            looked = now;
            newest = withNewestNames(newest);
        }
        reader = newest;
        return newest;
    }

    private NewsReader withNewestNames(NewsReader current) {
        try {
            if (names.version().equals(current.names().version())) {
                return current;
            }
            PersonNames newest = names.load();
            LOG.info(
                    "names of roster {} loaded: {} persons, {} bytes", newest.version(), newest.size(), newest.bytes());
            return current.with(newest);
        } catch (IOException e) {
            LOG.warn("the names of the roster cannot be read, the last ones stay in use: {}", e.toString());
            return current;
        }
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
