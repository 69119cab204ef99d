package id.wasit.detector.news;

import id.wasit.model.Person;

/**
 * The full names of all persons of a roster, with their offices. Immutable, safe for any number of threads, and compact: about forty-five bytes
 * for a person with keys of ten characters.
 */
public final class PersonNames {
    private final String version;
    private final NameAutomaton automaton;
    private final Offices offices;

    PersonNames(String version, NameAutomaton automaton, Offices offices) {
        this.version = version;
        this.automaton = automaton;
        this.offices = offices;
    }

    /**
     * Starts a new collection.
     *
     * @param version version of the roster they come from
     */
    public static Builder builder(String version) {
        return new Builder(version);
    }

    /** No persons at all. */
    public static PersonNames none() {
        return builder("").build();
    }

    /** Version of the roster they come from. */
    public String version() {
        return version;
    }

    /** Number of persons. */
    public int size() {
        return offices.size();
    }

    /** Memory it takes, in bytes. */
    public long bytes() {
        return automaton.bytes() + offices.bytes();
    }

    NameAutomaton automaton() {
        return automaton;
    }

    Offices offices() {
        return offices;
    }

    /** Collects persons; each is added once. Not for several threads. */
    public static final class Builder {
        private final Compilation compilation;

        private Builder(String version) {
            compilation = new Compilation(version);
        }

        /** Adds a person; the NIP is not kept. A name without letters is left out. */
        public void add(Person person) {
            compilation.add(person);
        }

        /** Compiles the automaton; the builder cannot be used again. */
        public PersonNames build() {
            return compilation.compile();
        }
    }
}
