/**
 * The bytes that flagged posts and pages were read from, as WARC records (ISO 28500), so that others can check them with their own tools.
 *
 * <pre>{@code
 * store.evidence().of(post.id());                    // hash, size, time
 * store.evidence().export(caseKey, name, user, file); // a WARC file
 * }</pre>
 *
 * <p>Bytes come here with a flag or a lead and with nothing else; those of a post that was not flagged are gone when it was examined.
 * What its source takes back before anybody opened it is removed here too; the hash stays.
 *
 * <p>It does not: keep the headers of an answer, only its body; nor pictures that a page links to.
 */
@NullMarked
package id.wasit.store.evidence;

import org.jspecify.annotations.NullMarked;
