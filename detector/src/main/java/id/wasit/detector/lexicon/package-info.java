/**
 * The lexicon: word groups, spelling, operators, patterns, cues, contests and examples, read from a folder of CSV tables that people edit
 * in a spreadsheet.
 *
 * <pre>
 * Lexicon lexicon = LexiconReader.read(Path.of("lexicons"));
 * lexicon.version();    // the same tables give the same version
 * lexicon.categories(); // what may be found, with its legal basis
 * </pre>
 *
 * <p>{@link id.wasit.detector.lexicon.LexiconReader} reads every table before it gives up, so an editor sees all problems at once, each with
 * file, row and column. What it returns is immutable and compiled: every word has a number, every expression is a path in one table of
 * phrases, every pattern is a few sequences of group numbers. The columns and the pattern language are written down in
 * {@code lexicons/bahasa-pola.md}.
 *
 * <p>It does not read posts; that is the {@link id.wasit.detector.Detector}.
 */
@NullMarked
package id.wasit.detector.lexicon;

import org.jspecify.annotations.NullMarked;
