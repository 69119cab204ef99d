package id.wasit.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The class names of an element, cut without the cost of a set. */
final class Names {
    private Names() {}

    static List<String> of(Element element) {
        return cut(Written.in(element, "class"));
    }

    /** The names in one attribute. */
    static List<String> cut(String all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(4);
        int start = 0;
        for (int at = 0; at <= all.length(); at++) {
            if (at == all.length() || Character.isWhitespace(all.charAt(at))) {
                if (at > start) {
                    names.add(all.substring(start, at));
                }
                start = at + 1;
            }
        }
        return names;
    }
}
