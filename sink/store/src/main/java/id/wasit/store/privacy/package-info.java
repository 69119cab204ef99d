/**
 * What the people may ask whom the data is about (UU 27/2022 Ps 5 to 15): to have it corrected, erased, or handed to them.
 *
 * <pre>{@code
 * UUID request = store.requests().enter(new NewRequest(Purpose.CORRECTION, "42", "lewat surat: akun bukan miliknya"), "wati");
 * Ruling ruling = Ruling.releaseAccount("contohgram:a1", "surat keterangan operator");
 * DataRequest done = store.requests().decide(request, ruling, "wati"); // and it is done
 * }</pre>
 *
 * <p>What is granted is done in the same transaction, and kept over later imports of the roster. An erasure goes through
 * {@link id.wasit.store.retention.Retention}; it leaves alone what is still being decided or held, because rights end where law is enforced
 * (Ps 15), and says so in its effect.
 *
 * <p>It does not: tell the applicant (Ps 30 (2) wants that), nor reach files that somebody downloaded or a body that got a referral.
 */
@NullMarked
package id.wasit.store.privacy;

import org.jspecify.annotations.NullMarked;
