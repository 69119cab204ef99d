package id.wasit.detector.lexicon;

import java.util.List;

/**
 * That an expression names somebody or something of a contest.
 *
 * @param contest number of the contest in {@link Lexicon#contests()}
 * @param side id of the pair or party; empty when it belongs to the contest as a whole
 * @param party whether the side is a party
 * @param slot what it is
 * @param guards what must hold before it counts, in the order of {@link Guard}
 */
public record Naming(int contest, String side, boolean party, Slot slot, List<Guard> guards) {
    /** Takes a copy. */
    public Naming {
        guards = List.copyOf(guards);
    }

    /** The same side named in another way. */
    Naming as(Slot other, Guard... guards) {
        return new Naming(contest, side, party, other, List.of(guards));
    }

    /** Whether it is a number and no name: it is resolved by region, too. */
    public boolean numeral() {
        return slot == Slot.NOMOR || slot == Slot.ANGKA || slot == Slot.NOMOR_POLOS;
    }

    /** The slots that it fills, as bits of their groups. */
    public int slots(boolean inTag) {
        int bits = 1 << slot.group();
        return switch (slot) {
            case PASLON, PARPOL, NOMOR -> bits | 1 << Slot.TARGET.group();
            case AKUN, EJEKAN -> bits | 1 << (party ? Slot.PARPOL : Slot.PASLON).group() | 1 << Slot.TARGET.group();
            case TAGAR -> bits | 1 << Slot.SLOGAN.group();
            case SLOGAN -> bits | (inTag ? 1 << Slot.TAGAR.group() : 0);
            default -> bits;
        };
    }

    /** Whether another differs in nothing but its contest and side. */
    boolean like(Naming other) {
        return slot == other.slot && party == other.party && guards.equals(other.guards);
    }
}
