package id.wasit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The peer: the terms as stored queries of lucene-monitor, with the tuning that helped it most, weights by frequency. */
final class StoredQueries implements AutoCloseable {
    private static final String FIELD = "text";
    private static final int BATCH = 5_000;

    private final Monitor monitor;

    /** Stores every term as a query. */
    StoredQueries(Terms terms) {
        try {
            MonitorConfiguration settings = new MonitorConfiguration().setQueryUpdateBufferSize(BATCH);
            TermFilteredPresearcher presearcher =
                    new TermFilteredPresearcher(rareFirst(terms.frequencies()), List.of(), Set.of());
            monitor = new Monitor(new Words(), presearcher, settings);
            store(terms.all());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A word weighs the more the fewer texts have it; the presearcher waits for the heaviest word of a phrase. */
    private static TermWeightor rareFirst(Map<String, Integer> frequencies) {
        return term -> 1f / (1 + frequencies.getOrDefault(term.text(), 0));
    }

    private void store(List<Terms.Term> terms) throws IOException {
        List<MonitorQuery> queries = new ArrayList<>();
        int number = 0;
        for (Terms.Term term : terms) {
            queries.add(new MonitorQuery(String.valueOf(number++), query(term)));
            if (queries.size() == BATCH) {
                monitor.register(queries);
                queries.clear();
            }
        }
        monitor.register(queries);
    }

    private static Query query(Terms.Term term) {
        List<String> words = term.words();
        if (term.near()) {
            SpanNearQuery.Builder near =
                    SpanNearQuery.newUnorderedNearQuery(FIELD).setSlop(Terms.NEAR);
            words.forEach(word -> near.addClause(new SpanTermQuery(new Term(FIELD, word))));
            return near.build();
        }
        return words.size() == 1
                ? new TermQuery(new Term(FIELD, words.get(0)))
                : new PhraseQuery(FIELD, words.toArray(String[]::new));
    }

    /**
     * What a text met.
     *
     * @param found queries that match it
     * @param tried queries that were run on it, because a word they wait for stands in it
     */
    record Met(int found, int tried) {}

    /** Matches a text. */
    Met met(String text) {
        Document document = new Document();
        document.add(new TextField(FIELD, text, Field.Store.NO));
        try {
            MatchingQueries<QueryMatch> matching = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
            return new Met(matching.getMatchCount(), matching.getQueriesRun());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Ends the thread of the monitor, which would keep the JVM alive. */
    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Words in lower case, nothing else: the cheapest analysis that can find the terms. */
    private static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    }
}
