/**
 * The terms of the law in which a case must be read: seven calendar days from the moment it is known (UU 7/2017 Ps 454, UU 10/2016 Ps 134),
 * three working days for Bawaslu's study.
 *
 * <pre>{@code
 * LegalClock clock = LegalClock.ofIndonesia();
 * LegalTerm study = clock.study(receivedAt);
 * study.isOver(now);              // overdue
 * study.holidaysKnown();          // false: only weekends were left out, say so
 * }</pre>
 *
 * <p>Holidays are data: {@code hari-libur/<year>.csv}, each with its source in the first line. Both kinds of days, national holidays and joint
 * leave (cuti bersama), are no working days of an office. A year without a file knows weekends only.
 */
@NullMarked
package id.wasit.store.legal;

import org.jspecify.annotations.NullMarked;
