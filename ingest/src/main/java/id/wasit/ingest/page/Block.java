package id.wasit.ingest.page;

import org.jsoup.nodes.Element;

/**
 * A run of text without a block in it: a paragraph, a heading, an entry of a list.
 *
 * @param element the block it stands in
 * @param text its words, white space made single
 * @param linked how many of its characters are links
 * @param bold how many of its characters, from the first one on, are set in bold
 */
record Block(Element element, String text, int linked, int bold) {
    private static final int SENTENCE = 40;

    /** Share of the characters that are links. */
    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    boolean heading() {
        return isHeading(element);
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** A heading inside an article, not the one above it. */
    boolean subheading() {
        return heading() && !element.normalName().equals("h1");
    }

    boolean endsLikeASentence() {
        return ".!?\"”’)…।。؟»".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** How much it looks like running text; zero for labels, menus and lists of headlines. */
    int weight() {
        if (text.length() < SENTENCE || linkDensity() > 0.5 || heading()) {
            return 0;
        }
        boolean sentences = endsLikeASentence() || text.contains(". ") || text.indexOf('।') >= 0;
        return (int) (Math.min(text.length(), 1000) * (1 - linkDensity()) * (sentences ? 1 : 0.5));
    }
}
