package id.wasit.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The paragraphs of an article in its container.
 *
 * @param paragraphs what is left of its blocks
 * @param headlines how many linked headlines stood between them; many of them make an index page
 */
record ArticleText(List<String> paragraphs, int headlines) {
    private static final double MOSTLY_LINKS = 0.7;
    private static final int LONG_LINK = 200;
    private static final int SHORTEST_HEADLINE = 20;
    private static final int LONGEST_HEAD_LINE = 100;
    private static final int MANY_HEADLINES = 5;
    private static final int LONGEST_TEASER = 220;

    ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }

    static ArticleText of(List<Block> blocks, String title) {
        List<Block> kept = new ArrayList<>();
        String letters = letters(title);
        boolean begun = false;
        int headlines = 0;
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            begun |= block.weight() > 0;
            boolean pointer = onlyLinks(block);
            headlines += pointer && block.text().length() >= SHORTEST_HEADLINE ? 1 : 0;
            if (!pointer
                    && !Boilerplate.is(block)
                    && !(Boilerplate.isLabelInBox(block) && isAlone(blocks, at))
                    && !isTitle(block.text(), letters)
                    && (begun || !isHeadLine(block))) {
                kept.add(block);
            }
        }
        cutEnd(kept);
        return new ArticleText(kept.stream().map(Dateline::cut).toList(), headlines);
    }

    /** Whether it reads like a list of teasers: many linked headlines between short texts. */
    boolean isIndex() {
        long teasers = paragraphs.stream()
                .filter(text -> text.length() < LONGEST_TEASER)
                .count();
        return headlines >= MANY_HEADLINES
                && 2 * headlines > paragraphs.size()
                && 10 * teasers >= 9 * paragraphs.size();
    }

    /** Whether nothing else stands in the element of a block. */
    private static boolean isAlone(List<Block> blocks, int at) {
        Element box = blocks.get(at).element();
        return (at == 0 || !isWithin(blocks.get(at - 1).element(), box))
                && (at == blocks.size() - 1 || !isWithin(blocks.get(at + 1).element(), box));
    }

    private static boolean isWithin(Element element, Element box) {
        for (Element up = element; up != null; up = up.parent()) {
            if (up == box) {
                return true;
            }
        }
        return false;
    }

    /** Labels of what was cut behind the article. */
    private static void cutEnd(List<Block> kept) {
        while (!kept.isEmpty()) {
            Block last = kept.get(kept.size() - 1);
            Block before = kept.size() > 1 ? kept.get(kept.size() - 2) : null;
            boolean inList = before != null
                    && (before.element() == last.element()
                            || before.element().parent() == last.element().parent())
                    && Boilerplate.isLabel(before);
            if (!Boilerplate.isAnnouncement(last) && (inList || !Boilerplate.isLabel(last))) {
                return;
            }
            kept.remove(kept.size() - 1);
        }
    }

    /** The captions of a page, for galleries that have no other text. */
    static ArticleText captions(List<Element> captions) {
        return new ArticleText(
                captions.stream()
                        .map(Element::text)
                        .filter(caption -> !caption.isBlank())
                        .toList(),
                0);
    }

    String text() {
        return String.join("\n", paragraphs);
    }

    /** Before the first paragraph: the name of the author, the date, the place. */
    private static boolean isHeadLine(Block block) {
        return block.text().length() < LONGEST_HEAD_LINE && !block.subheading() && !block.endsLikeASentence();
    }

    private static boolean isTitle(String text, String letters) {
        return text.length() >= letters.length()
                && text.length() < 2 * letters.length() + 2
                && letters(text).equals(letters);
    }

    private static boolean onlyLinks(Block block) {
        return block.linkDensity() > MOSTLY_LINKS && block.text().length() < LONG_LINK;
    }

    /** Whether the first letters and digits of a text in lower case are these; looks no further than it must. */
    static boolean beginsWithLetters(String text, String letters) {
        int met = 0;
        for (int at = 0; at < text.length() && met < letters.length(); at++) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) && Character.toLowerCase(c) != letters.charAt(met++)) {
                return false;
            }
        }
        return met == letters.length();
    }

    /** The letters and digits of a text in lower case. */
    static String letters(String text) {
        return letters(text, Integer.MAX_VALUE);
    }

    /** The first letters and digits of a text in lower case, at most so many. */
    static String letters(String text, int most) {
        StringBuilder letters = new StringBuilder(Math.min(text.length(), most));
        for (int at = 0; at < text.length() && letters.length() < most; at++) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
