package id.wasit.ingest.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses of articles without what only counts clicks or turns pages. */
final class Addresses {
    private static final Set<String> DROPPED =
            Set.of("fbclid", "gclid", "page", "single", "amp", "ref", "source", "from", "_ga");

    private Addresses() {}

    /** The address that stays the same however one came to the article. */
    static String canonical(String url) {
        int hash = url.indexOf('#');
        String plain = hash < 0 ? url : url.substring(0, hash);
        int mark = plain.indexOf('?');
        if (mark < 0) {
            return plain;
        }
        String query = Arrays.stream(plain.substring(mark + 1).split("&", -1))
                .filter(part -> !isDropped(part))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? plain.substring(0, mark) : plain.substring(0, mark) + '?' + query;
    }

    private static boolean isDropped(String part) {
        String name = part.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return part.isEmpty() || name.startsWith("utm_") || DROPPED.contains(name);
    }
}
