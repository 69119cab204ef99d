/**
 * The pages on which people decide. Everything that is shown or moved goes through {@link id.wasit.store.Store}; nothing is kept here.
 *
 * <pre>
 * WASIT_DB_URL=jdbc:postgresql://127.0.0.1:5432/wasit WASIT_DB_USER=wasit WASIT_DB_PASSWORD=… \
 *   java -cp 'wasit-review.jar:lib/*' id.wasit.review.ReviewApplication
 * </pre>
 *
 * <p>How it is cut: one package per thing that people speak of. {@code queue} lists, {@code cases} is the card and what one does on it,
 * {@code ledger} and {@code sources} show what happened, {@code lexicon} tries a sentence and names categories, {@code access} says who
 * may enter, {@code layout} is the frame. Templates lie in folders of the same names; all words stand in {@code messages_*.properties}.
 *
 * <p>What it does not do: it decides nothing, it matches no text again (spans come from the store), it has no API for other programs and
 * needs no JavaScript to work; the two small scripts only press what is on the page.
 */
@NullMarked
package id.wasit.review;

import org.jspecify.annotations.NullMarked;
