package id.wasit.store.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees when they say that there is a sign.
 *
 * @param category which category
 * @param severity how grave it would be; absent in decisions made before this was asked
 * @param basis the norm it may fall under, in the words of the lexicon; absent in such decisions
 * @param grounds the words it rests on
 */
public record Sign(
        String category,
        @Nullable Severity severity,
        @Nullable String basis,
        List<Ground> grounds) {

    /** Takes a copy. */
    public Sign {
        grounds = List.copyOf(grounds);
    }

    void complete() {
        refuse(category.isBlank(), "kategori");
        refuse(severity == null, "tingkat berat");
        refuse(basis == null || basis.isBlank(), "dasar hukum");
        refuse(grounds.isEmpty(), "sedikitnya satu kutipan sebagai dasar");
    }

    private static void refuse(boolean missing, String what) {
        if (missing) {
            throw new IllegalArgumentException("Dugaan memerlukan " + what);
        }
    }
}
