package id.wasit.bench;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.detector.text.PostText;
import id.wasit.model.Post;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Something that reads posts. Not for several threads. */
interface Subject extends AutoCloseable {

    /** Reads one post; returns whether it would be raised. Those that only cut words return whether there was one. */
    boolean read(Post post);

    /** Ends what was started; most start nothing. */
    @Override
    default void close() {}

    /** The subject of this name; its terms were drawn before, for that is no work of its own. */
    static Subject named(Subjects name, Terms terms, Path lexicons) {
        return switch (name.kind()) {
            case FLOOR -> {
                Tokenizer words = new StandardTokenizer();
                yield post -> words(words, post.text());
            }
            case ANALYZER -> analyzer(new IndonesianAnalyzer());
            case CHAIN -> {
                PostText text = new PostText(LexiconReader.read(lexicons).words());
                yield post -> {
                    text.read(post.text());
                    return text.size() > 0;
                };
            }
            case SHIPPED -> detector(Detector.with(LexiconReader.read(lexicons)));
            case UNGATED -> detector(Detector.withoutGate(LexiconReader.read(lexicons)));
            case DETECTOR -> detector(Detector.with(TermLexicon.readOnce(TermLexicon.write(terms.all()))));
            case PEER -> peer(new StoredQueries(terms));
        };
    }

    private static Subject detector(Detector detector) {
        return post -> !detector.examine(post).isEmpty();
    }

    private static Subject peer(StoredQueries queries) {
        return new Subject() {
            @Override
            public boolean read(Post post) {
                return queries.met(post.text()).found() > 0;
            }

            @Override
            public void close() {
                queries.close();
            }
        };
    }

    private static boolean words(Tokenizer tokenizer, String text) {
        tokenizer.setReader(new StringReader(text));
        return run(tokenizer);
    }

    private static Subject analyzer(Analyzer analyzer) {
        return post -> run(analyzer.tokenStream("text", post.text()));
    }

    private static boolean run(TokenStream words) {
        try (words) {
            words.reset();
            int count = 0;
            while (words.incrementToken()) {
                count++;
            }
            words.end();
            return count > 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
