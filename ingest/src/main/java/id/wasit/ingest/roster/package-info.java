/**
 * Who may pass: the roster as an immutable snapshot, and the gate.
 *
 * <pre>{@code
 * Roster roster = Roster.of("v7", entries);
 * new RosterGate(roster, clock).admit(sighting, passage);
 * }</pre>
 *
 * <p>An account passes while one of its entries holds. Its stable id decides; the handle counts only where the platform gave nothing
 * else, because handles change hands. An excerpt of damaged content passes only when its author could be read and is on the roster.
 *
 * <p>Where few accounts changed, a snapshot is a small layer over the one that was read whole:
 * {@code inUse.changedTo("v8").forgetAccount(account).add(entry).build()}. It decides alone over each key that was forgotten or added.
 *
 * <p>It does not: find accounts of a person, keep names, or look anything up. An entry added later does not bring back what was read
 * before.
 */
@NullMarked
package id.wasit.ingest.roster;

import org.jspecify.annotations.NullMarked;
