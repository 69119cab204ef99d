/**
 * Secrets that are kept in files of the office and never in the database: the key that signs the ledger, and the key that encrypts the
 * secrets of one-time codes.
 *
 * <pre>{@code
 * KeyFolder keys = new KeyFolder(Path.of("data/keys"));   // made at the first use, readable by the owner only
 * keys.office().publicPem();                              // may be printed and handed out
 * }</pre>
 *
 * <p>Not here: backups of the folder. Without the office key old seals still verify, but no new ones can be made with it; without the secrets
 * key everybody enrols their one-time codes again.
 */
@NullMarked
package id.wasit.store.keys;

import org.jspecify.annotations.NullMarked;
