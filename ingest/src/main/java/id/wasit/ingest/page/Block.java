package id.wasit.ingest.page;

import org.jsoup.nodes.Element;

/**
 * A run of text without a block in it: a paragraph, a heading, an entry of a list.
 *
 * @param element the block it stands in
 * @param text its words, white space made single
 * @param linked how many of its characters are links
 */
record Block(Element element, String text, int linked) {
    private static final int SENTENCE = 40;

    /** Share of the characters that are links. */
    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    boolean heading() {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** How much it looks like running text; zero for labels, menus and lists of headlines. */
    double weight() {
        if (text.length() < SENTENCE || linkDensity() > 0.5 || heading()) {
            return 0;
        }
        double sentences = endsLikeASentence() ? 1 : 0.5;
        return Math.min(text.length(), 1000) * (1 - linkDensity()) * sentences;
    }

    private boolean endsLikeASentence() {
        char last = text.charAt(text.length() - 1);
        return ".!?\"”’:)…".indexOf(last) >= 0 || text.contains(". ");
    }
}
