/**
 * Tries a lexicon before it goes live: against its own examples, and against labelled posts.
 *
 * <pre>
 * LexiconCheck.Report report = LexiconCheck.of(lexicon).run();
 * LexiconEval.Totals totals = LexiconEval.with(Detector.with(lexicon)).run(in, result -&gt; print(result));
 * </pre>
 *
 * <p>{@link id.wasit.detector.check.LexiconCheck} is what an editor runs after a change: every example in four frames, with every pair of
 * the sample contest and in disguise, and every clean sentence. {@link id.wasit.detector.check.LexiconEval} measures precision and recall
 * on rows of JSON. Neither changes anything, neither prints.
 */
@NullMarked
package id.wasit.detector.check;

import org.jspecify.annotations.NullMarked;
