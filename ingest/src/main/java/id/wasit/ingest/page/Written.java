package id.wasit.ingest.page;

import org.jsoup.nodes.Element;

/**
 * Attributes of an element as they are written. The parser puts their names into lower case, so they are compared as they are; the look-up of
 * {@link Element#attr} tries each without regard to case, which costs more than all that is done with them here.
 */
final class Written {
    private Written() {}

    /** The value of an attribute; empty when the element has none of that name. */
    static String in(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }

    /** Whether the element has the attribute, whatever its value. */
    static boolean has(Element element, String name) {
        return element.attributesSize() != 0 && element.attributes().hasKey(name);
    }
}
