/**
 * Single cases: where they stand, how they go on, who may move them.
 *
 * <pre>{@code
 * CaseCard card = cases.open(key, "sari");                                     // baru → triase; the look is written down
 * cases.decide(new Decision(key, card.row().version(), "sari", Verdict.INDICATION, sign, "ajakan jelas", null));
 * cases.decideIdentity(new Step(key, version, "sari", "pernyataan pemilik", null), true);   // → telaah kedua
 * cases.decide(new Decision(key, version, "budi", Verdict.INDICATION, sign, "sepakat", null)); // → siap rujuk
 * }</pre>
 *
 * <p>{@link id.wasit.store.cases.CaseState} and {@link id.wasit.store.cases.MoveKind} are the words; {@code CaseFile} holds every guard in one
 * pure class, with {@code Readings} (where verdicts lead), {@code LateMove} (the way after them) and {@code SecondThoughts} (undo, revise). The
 * triggers of the schema hold the same rules against plain SQL; docs/schema.md tells where each stands. A decision names the version of the
 * case that was read: if somebody moved it since, {@link id.wasit.store.cases.StaleCase} tells who did what. Taking a decision back is a
 * further move.
 *
 * <p>While a second reader may still come, nobody but the first sees what the first said: not on the card, not in the notes, not in the
 * history of the case, not in a conflict.
 *
 * <p>A sign names its category, how grave it would be, the norm, and the words it rests on ({@link id.wasit.store.cases.Sign}). One's own
 * verdict can be taken up again until another person has judged. {@link id.wasit.store.cases.Groups} suggests cases that belong together and
 * closes many in one act, as no sign only, and leaves out what the lot drew: honest statistics rest on what was read by itself. Of what is
 * closed as permitted or misread a share is read twice ({@link id.wasit.store.cases.SecondLook}).
 *
 * <p>Not here: whether a page may be opened at all (the pages ask for roles), what was said of whose account it is
 * ({@link id.wasit.store.identity.Identities}), what the person concerned answers ({@link id.wasit.store.hearing.Hearing}), and the text of a
 * dossier.
 */
@NullMarked
package id.wasit.store.cases;

import org.jspecify.annotations.NullMarked;
