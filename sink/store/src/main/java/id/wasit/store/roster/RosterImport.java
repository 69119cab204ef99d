package id.wasit.store.roster;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;

/**
 * A whole roster to import: what is not in it any more ends.
 *
 * @param entries the entries; read once
 * @param persons the persons behind them
 * @param by login of the person who imports, or {@code wasit}
 * @param origin name of the file
 */
public record RosterImport(Iterable<RosterEntry> entries, Iterable<Person> persons, String by, String origin) {}
