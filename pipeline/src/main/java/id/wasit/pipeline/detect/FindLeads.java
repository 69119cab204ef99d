package id.wasit.pipeline.detect;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.news.NewsReader;
import id.wasit.detector.news.PersonNames;
import id.wasit.model.Lead;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * is a newer one; while the roster cannot be read the last one stays in use.
 */
final class FindLeads extends ProcessFunction<Post, Lead> {
    static final OutputTag<Rejected> REJECTED =
            new OutputTag<>("rejected-by-news-reader", TypeInformation.of(Rejected.class));

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FindLeads.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final DetectorFeed feed;
    private final NamesFeed names;
    private final Clock clock;
    private transient @Nullable NewsReader reader;
    private transient @Nullable Instant looked;

    FindLeads(DetectorFeed feed, NamesFeed names, Clock clock) {
        this.feed = feed;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        Lexicon lexicon = feed.open();
        reader = NewsReader.of(lexicon, names.load());
        looked = clock.instant();
    }

    @Override
    public void processElement(Post article, Context context, Collector<Lead> leads) {
        NewsReader current = withNewestNames();
        try {
            current.lead(article, clock.instant()).ifPresent(leads::collect);
        } catch (RuntimeException e) {
            LOG.warn("the news reader failed on {}", article.id().key(), e);
            context.output(REJECTED, rejected(article, e));
        }
    }

    private NewsReader withNewestNames() {
        NewsReader current = reader;
        Instant last = looked;
        if (current == null || last == null) {
            throw new IllegalStateException("an article came before the task was opened");
        }
        Instant now = clock.instant();
        if (now.isBefore(last.plus(LOOK_EVERY))) {
            return current;
        }
        looked = now;
        try {
            if (!names.version().equals(current.names().version())) {
                PersonNames newest = names.load();
                current = current.with(newest);
                reader = current;
                LOG.info(
                        "names of roster {} loaded: {} persons, {} bytes",
                        newest.version(),
                        newest.size(),
                        newest.bytes());
            }
        } catch (IOException e) {
            LOG.warn("the names of the roster cannot be read, the last ones stay in use: {}", e.toString());
        }
        return current;
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
