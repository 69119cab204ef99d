package id.wasit.store.desk;

import java.time.Instant;

/**
 * An office or a person that somebody said they stand too close to.
 *
 * @param id number, to end it by
 * @param kind office or person
 * @param value name of the office, or key of the person
 * @param shown what to call it on a page: the office, or the person's name
 * @param reason why, in their words
 * @param since when they said so
 */
public record Relation(long id, Kind kind, String value, String shown, String reason, Instant since) {

    /** What a relation is to. */
    public enum Kind {
        /** An office. */
        UNIT("unit"),
        /** A person of the roster. */
        PERSON("orang");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in the database. */
        public String code() {
            return code;
        }

        static Kind of(String code) {
            return code.equals(UNIT.code) ? UNIT : PERSON;
        }
    }
}
