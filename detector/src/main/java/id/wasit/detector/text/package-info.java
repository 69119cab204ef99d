/**
 * Turns a post as captured into words that can be looked up, without losing where they stand.
 *
 * <pre>
 * PostText text = new PostText(vocabulary);
 * text.read("D*kung pr4b0w0 #MenangTotal");
 * text.form(0).normal();      // dukung
 * text.start(0); text.end(0); // 0, 6: in the text as captured
 * </pre>
 *
 * <p>One Lucene chain is the definition: {@code PostTokenizer} folds the characters ({@code Folding}: entities, mojibake, styled letters,
 * homoglyphs, invisible characters) and cuts words, numbers, hashtags ({@code TagSplitter}), handles, addresses, emoji and punctuation;
 * {@code FormFinder} finds the normal form and the base words of each surface once and remembers it; {@code Joining} joins spaced-out
 * letters. Folds that could go wrong are taken only when they lead to a word the vocabulary knows.
 *
 * <p>{@code Chunks} makes it quick: a text is cut at its blanks, and what the chain made of a chunk is remembered on {@code Shelves}, with
 * its {@code Signs}, which tell a reader whether the words are worth putting together. What reads otherwise at an edge, after a line break or
 * across blanks is left to the chain. A test holds both ways against each other.
 *
 * <p>It does not remove any word (Lucene's Indonesian stop list contains <em>tidak</em> and <em>jangan</em>) and does not guess spelling
 * by edit distance.
 */
@NullMarked
package id.wasit.detector.text;

import org.jspecify.annotations.NullMarked;
