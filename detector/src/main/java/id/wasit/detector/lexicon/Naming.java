package id.wasit.detector.lexicon;

import java.util.Set;

/**
 * That an expression names somebody or something of a contest.
 *
 * @param contest number of the contest in {@link Lexicon#contests()}
 * @param side id of the pair or party; empty when it belongs to the contest as a whole
 * @param slot what it is
 * @param guards what must hold before it counts
 */
public record Naming(int contest, String side, Slot slot, Set<Guard> guards) {
    /** Takes a copy. */
    public Naming {
        guards = Set.copyOf(guards);
    }

    /** Whether it is a number and no name: it is resolved by region, too. */
    public boolean numeral() {
        return slot == Slot.NOMOR || slot == Slot.ANGKA || slot == Slot.NOMOR_POLOS;
    }
}
