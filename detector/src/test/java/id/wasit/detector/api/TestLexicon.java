package id.wasit.detector.api;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import java.nio.file.Path;

/** A small lexicon of an invented country. */
final class TestLexicon {
    static final Path FOLDER = Path.of("src/test/resources/lexicon");
    static final Lexicon LEXICON = LexiconReader.read(FOLDER);

    private TestLexicon() {}
}
