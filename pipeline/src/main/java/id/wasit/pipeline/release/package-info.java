/**
 * Lexicon releases between the folder of word lists, the store and the running jobs.
 *
 * <pre>{@code
 * LexiconRelease.of(folder, contests, without).publishTo(store, by);   // refuses what cannot be read
 * LexiconFeed feed = new StoredLexicon(database);                      // what every task looks at
 * }</pre>
 *
 * <p>A release holds for all tasks from one moment, a few seconds after it was published: long enough for each task to load it beside its
 * work. Atomic means here: a post is examined under one whole release; before that moment every task uses the old one and after it the new
 * one; the moment is told as a length of time by the database, so it does not depend on the clocks of the machines; a task that starts or
 * recovers takes the release that holds then. A task that has not loaded the new release by that moment holds its posts back until it has. Three
 * things break this, and are told as metrics: a task that cannot load it goes on with the old one after half a minute, one that refuses it at once,
 * and one whose look at the database failed until after the moment learns of it too late. Each flag tells which release it was made with.
 */
@NullMarked
package id.wasit.pipeline.release;

import org.jspecify.annotations.NullMarked;
