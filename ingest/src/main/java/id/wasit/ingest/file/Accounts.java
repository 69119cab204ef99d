package id.wasit.ingest.file;

import id.wasit.model.Author;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids and handles as exports have them, and what spreadsheets do to them. */
final class Accounts {
    /** A spreadsheet shows a long number as 1.9E+18 and keeps only its first digits. */
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE][+]?[0-9]+");

    private Accounts() {}

    /** Whether a spreadsheet has destroyed the id. */
    static boolean destroyed(@Nullable String id) {
        boolean hasExponent = id != null && (id.indexOf('E') > 0 || id.indexOf('e') > 0);
        return hasExponent && SPREADSHEET_NUMBER.matcher(id).matches();
    }

    /** The author with the stable id, or where there is none, the handle; null when there is neither. */
    static @Nullable Author author(
            String platform, @Nullable String id, @Nullable String handle, @Nullable String name) {
        String plain = handle == null ? null : withoutAt(handle.strip());
        if (id != null) {
            return new Author(platform, id.strip(), plain, name);
        }
        return plain == null || plain.isBlank()
                ? null
                : new Author(platform, plain.toLowerCase(Locale.ROOT), plain, name);
    }

    private static String withoutAt(String handle) {
        return handle.startsWith("@") ? handle.substring(1) : handle;
    }
}
