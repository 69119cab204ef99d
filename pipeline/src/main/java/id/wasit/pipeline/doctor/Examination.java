package id.wasit.pipeline.doctor;

/**
 * One thing that was looked at.
 *
 * @param part what it is about, one word
 * @param well whether it is as it should be
 * @param found what was found; when it is not well, also what to do
 */
public record Examination(String part, boolean well, String found) {

    static Examination well(String part, String found) {
        return new Examination(part, true, found);
    }

    static Examination ill(String part, String found) {
        return new Examination(part, false, found);
    }

    /** One line for the terminal. */
    public String line() {
        return (well ? "ok    " : "WRONG ") + part + ": " + found;
    }
}
