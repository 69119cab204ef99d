package id.wasit.store.roster;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A whole roster to import: what is not in it any more ends.
 *
 * @param lines its lines; read once, one after the other
 * @param faults mistakes that whoever read the lines found in them; asked after the last line
 * @param by login of the person who imports, or {@code wasit}
 * @param origin name of the file
 */
public record RosterImport(Iterable<RosterLine> lines, Supplier<List<RosterFault>> faults, String by, String origin) {

    /** A roster that was not read from lines. */
    public RosterImport(Iterable<RosterEntry> entries, Iterable<Person> persons, String by, String origin) {
        this(linesOf(entries, persons), List::of, by, origin);
    }

    private static Iterable<RosterLine> linesOf(Iterable<RosterEntry> entries, Iterable<Person> persons) {
        return Stream.concat(
                        stream(entries).map(entry -> new RosterLine(0, entry, null)),
                        stream(persons).map(person -> new RosterLine(0, null, person)))
                .toList();
    }

    private static <T> Stream<T> stream(Iterable<T> items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
