/**
 * Finds signs that the author of a post takes a side in an election, and says why.
 *
 * <pre>
 * Detector detector = Detector.with(LexiconReader.read(Path.of("lexicons")));
 * List&lt;Finding&gt; findings = detector.examine(post);
 * Explanation why = detector.explain(post);
 * </pre>
 *
 * <p>How it works: {@link id.wasit.detector.text.PostText} cuts the text into words; {@code Reading} looks up every expression of the
 * lexicon and knows sentences, clauses, quotations and the traits of the text; {@code Matcher} tries the patterns of which every part was
 * seen; {@code Verdict} adds up points of patterns, operators and cues per category, each with its reason. Words passed on and words
 * answered to are read apart: they are never the author's statement.
 *
 * <p>Most posts end early, at the {@code Gate}: when in no sentence a pattern has everything it needs among the signs of its words, nothing
 * can be found, and words are not even put together. The gate may let pass too much, never too little (docs/adr/0006).
 *
 * <p>The detector is pure and safe for any number of threads: no clock, no network, no files. It decides nothing: a finding is a sign for
 * people to read. It does not judge articles, does not look at pictures, and knows no candidate but those of the loaded contests.
 */
@NullMarked
package id.wasit.detector;

import org.jspecify.annotations.NullMarked;
