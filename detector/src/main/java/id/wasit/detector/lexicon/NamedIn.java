package id.wasit.detector.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The namings of an expression that differ in nothing but contest and side: a first name may be a candidate in ten contests.
 *
 * @param naming one of them
 * @param contests numbers of all their contests
 */
public record NamedIn(Naming naming, BitSet contests) {

    /** Puts namings together. */
    static List<NamedIn> of(Collection<Naming> namings) {
        List<NamedIn> together = new ArrayList<>();
        for (Naming naming : namings) {
            BitSet contests = together.stream()
                    .filter(known -> known.naming.like(naming))
                    .map(NamedIn::contests)
                    .findFirst()
                    .orElse(null);
            if (contests == null) {
                contests = new BitSet();
                together.add(new NamedIn(naming, contests));
            }
            contests.set(naming.contest());
        }
        return List.copyOf(together);
    }
}
