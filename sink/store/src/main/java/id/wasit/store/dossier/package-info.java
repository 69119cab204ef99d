/**
 * Dosir: a case as it leaves the house, as JSON and as PDF, so that it stands in a hearing.
 *
 * <pre>{@code
 * Dossier dossier = store.dossiers(LegalTables.of(lexicons, null)).make(key, "wati", Variant.FULL);
 * byte[] pdf = DossierPdf.write(dossier, keys.office());
 * DossierProof proof = DossierFile.verify(file, null);   // offline; names the part that was changed
 * }</pre>
 *
 * <p>A dossier shows a case as it stood when it became ready to be referred: its date, its ledger rows and its moves end there, and the person is
 * the one of that day (table {@code dossier_persons}). So the same case gives the same bytes whenever it is made, with the same tables of
 * offices, categories and contests, as long as nobody had to remove its texts or put the person right before the referral. The JSON carries a hash for each of its parts and the
 * office's signature over all; the PDF carries the JSON and a hash for each page.
 *
 * <p>Not here: sending it. It says <em>dugaan</em> and names candidate articles; whether they apply is decided elsewhere.
 */
@NullMarked
package id.wasit.store.dossier;

import org.jspecify.annotations.NullMarked;
