package id.wasit.detector.news;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.NewsTables;
import id.wasit.detector.news.NameAutomaton.Found;
import id.wasit.detector.news.Offices.Holder;
import id.wasit.model.Evidence;
import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads articles for persons of a roster near partisan conduct. Safe for any number of threads. */
public final class NewsReader {
    private final Lexicon lexicon;
    private final PersonNames names;
    private final @Nullable NewsTables tables;
    private final @Nullable Detector detector;

    private NewsReader(Lexicon lexicon, PersonNames names, @Nullable Detector detector) {
        this.lexicon = lexicon;
        this.names = names;
        this.detector = detector;
        tables = lexicon.news().orElse(null);
    }

    /** A reader with the news tables of this lexicon; without such tables it finds nothing. */
    public static NewsReader of(Lexicon lexicon, PersonNames names) {
        return new NewsReader(
                lexicon,
                names,
                lexicon.news().map(news -> Detector.with(news.told())).orElse(null));
    }

    /** The same reader for a newer roster. */
    public NewsReader with(PersonNames newer) {
        return new NewsReader(lexicon, newer, detector);
    }

    /** The names it looks for. */
    public PersonNames names() {
        return names;
    }

    /**
     * The lead that an article gives, if it gives one.
     *
     * @param readAt the moment it is read
     */
    public Optional<Lead> lead(Post article, Instant readAt) {
        List<Mention> mentions = mentions(article);
        Detector reading = detector;
        return mentions.isEmpty() || reading == null
                ? Optional.empty()
                : Optional.of(new Lead(article, mentions, lexicon.version(), reading.storyPrint(article), readAt));
    }

    /** Who is named in an article near conduct told of them; nobody in what is no article. */
    public List<Mention> mentions(Post post) {
        NewsTables news = tables;
        Detector reading = detector;
        if (news == null || reading == null || post.kind() != PostKind.ARTICLE) {
            return List.of();
        }
        Article article = Article.of(post);
        Map<String, Mention> mentions = new LinkedHashMap<>();
        @Nullable Links links = null;
        for (int at = 0; at < article.sentences().size(); at++) {
            for (Found name : names.automaton().in(article.sentences().get(at).words())) {
                links = links == null ? new Links(news, article, new Told(reading, post, article)) : links;
                for (Mention mention : mentions(article, at, name, news, links)) {
                    mentions.putIfAbsent(mention.person(), mention);
                }
            }
        }
        return List.copyOf(mentions.values());
    }

    private List<Mention> mentions(Article article, int at, Found name, NewsTables news, Links links) {
        List<Mention> mentions = new ArrayList<>();
        @Nullable List<Evidence> told = null;
        for (Holder holder : names.offices().named(name.name())) {
            List<Evidence> shown = new Identity(news, holder).shown(article, at, name);
            if (!shown.isEmpty()) {
                told = told == null ? links.of(at, name) : told;
                if (!told.isEmpty()) {
                    mentions.add(new Mention(holder.key(), shown, told));
                }
            }
        }
        return mentions;
    }
}
