/**
 * Lexicon releases that were active, and the drafts that may become one.
 *
 * <pre>{@code
 * Draft draft = store.drafts().begin("nomor palsu", "12 perkara salah baca minggu ini", "rini");
 * store.drafts().change(draft.id(), draft.version(), "pola/ajakan_memilih.csv", csv, "rini");
 * store.drafts().promote(draft.id(), 1, release, tables);   // by another person, after its examples passed
 * }</pre>
 *
 * <p>This package keeps tables and does not read them: whether they make a lexicon is the detector's to say.
 */
@NullMarked
package id.wasit.store.release;

import org.jspecify.annotations.NullMarked;
