package id.wasit.store.hearing;

import java.util.List;

/**
 * What somebody sends through the public page.
 *
 * @param code the code of the letter, as typed
 * @param purpose what they want
 * @param speaker who they are, by their own word
 * @param name their name; never blank
 * @param contact where they want to be answered; may be blank
 * @param text what they say; never blank
 * @param files at most {@value #MOST_FILES}
 */
public record Submission(
        String code,
        Purpose purpose,
        Speaker speaker,
        String name,
        String contact,
        String text,
        List<Attachment> files) {
    /** Files of one statement. */
    public static final int MOST_FILES = 5;

    /** Bytes of one file: a scanned letter of some pages. */
    public static final int LARGEST_FILE = 5 << 20;

    /** Characters of the text. */
    public static final int LONGEST_TEXT = 10_000;

    /** Characters of a name or an address. */
    public static final int LONGEST_NAME = 200;

    /** @throws Unfit when something is missing, too long, or a file of a kind that is not taken */
    public Submission {
        files = List.copyOf(files);
        Unfit.when(CaseCode.typed(code).isEmpty(), Unfit.Why.CODE);
        Unfit.when(name.isBlank() || name.length() > LONGEST_NAME, Unfit.Why.NAME);
        Unfit.when(contact.length() > LONGEST_NAME, Unfit.Why.CONTACT);
        Unfit.when(text.isBlank() || text.length() > LONGEST_TEXT, Unfit.Why.TEXT);
        Unfit.when(files.size() > MOST_FILES, Unfit.Why.FILES);
        for (Attachment file : files) {
            Unfit.when(file.bytes().length > LARGEST_FILE, Unfit.Why.FILE_SIZE);
            Unfit.when(FileKind.of(file.bytes()).isEmpty(), Unfit.Why.FILE_KIND);
        }
    }

    /** It holds what a stranger wrote about a person. */
    @Override
    public String toString() {
        return "Submission[" + purpose + ", " + files.size() + " files]";
    }
}
