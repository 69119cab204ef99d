/**
 * Reads news articles for rostered persons near partisan conduct: <em>informasi awal</em> for a person to read, never a flag.
 *
 * <pre>
 * PersonNames.Builder names = PersonNames.builder(version);
 * persons.forEach(names::add);
 * NewsReader reader = NewsReader.of(lexicon, names.build());
 * List&lt;Mention&gt; mentions = reader.mentions(article);
 * </pre>
 *
 * <p>How it works: {@link id.wasit.detector.news.PersonNames} holds the full names of the roster in one automaton and finds them in the
 * words of the article. {@code Identity} asks whether the office, unit or region of the person stands nearby, because a name alone is never
 * enough. {@code Told} asks the detector, with the tables of {@code lexicons/berita}, which sentences tell of partisan conduct and which
 * of an inquiry; {@code Links} asks whether they speak of that person. Reporting is no counter-sign here: what is alleged is what a lead is
 * about. Prohibition, education, figures, denial and cases already settled are.
 *
 * <p>What it does not do: it finds full names only, not nicknames or shortened first names; it follows a person by a part of the name and by
 * simple words that refer back, not by understanding the story; a person whose name is one word needs the unit in the same sentence.
 */
@NullMarked
package id.wasit.detector.news;

import org.jspecify.annotations.NullMarked;
