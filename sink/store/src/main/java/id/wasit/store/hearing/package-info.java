/**
 * Hak jawab: the person concerned, or their superior, answers before anything leaves the house.
 *
 * <pre>{@code
 * IssuedCode code = store.hearing().issue(caseKey, "wati", Duration.ofDays(7)); // printed in the letter, then forgotten
 * String receipt = store.hearing().submit(submission);                          // the same for right and wrong codes
 * List<Statement> said = store.hearing().of(caseKey, "wati");
 * store.hearing().read(said.get(0).id(), "wati");                               // only now may the case be ready to be referred
 * }</pre>
 *
 * <p>The database refuses {@code siap_rujuk} and {@code dirujuk} while an answer lies unread (V071). The type of a file is found from its
 * bytes; what is none of the known types is refused before anything is kept.
 *
 * <p>It does not: look for malware inside of files, which are therefore handed out as downloads only; nor send anything to anybody.
 */
@NullMarked
package id.wasit.store.hearing;

import org.jspecify.annotations.NullMarked;
