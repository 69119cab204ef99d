package id.wasit.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Takes an element apart into its blocks of text, in the order of the page. */
final class Blocks implements NodeFilter {

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Predicate<Element> left;
    private Element holder;
    private int linked;
    private int linkDepth;
    private int bold;
    private int boldDepth;

    private Blocks(Element root, Predicate<Element> left) {
        this.holder = root;
        this.left = left;
    }

    static List<Block> of(Element root) {
        return of(root, element -> false);
    }

    /** Without the parts that are to be left out. */
    static List<Block> of(Element root, Predicate<Element> left) {
        Blocks blocks = new Blocks(root, left);
        root.filter(blocks);
        blocks.flush(root);
        return blocks.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (left.test(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            turn(element, 1, element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            Element parent = element.parent();
            turn(element, -1, parent == null ? element : parent);
        }
        return FilterResult.CONTINUE;
    }

    /** At the beginning of an element, or at its end, behind which {@code next} goes on. */
    private void turn(Element element, int step, Element next) {
        if (element.isBlock()) {
            flush(next);
            return;
        }
        switch (element.normalName()) {
            case "a" -> linkDepth += leads(element) ? step : 0;
            case "b", "strong" -> boldDepth += step;
            case "br", "hr" -> flush(next);
            default -> {}
        }
    }

    /** A link that points elsewhere; a heading that links to itself does not. */
    private static boolean leads(Element element) {
        return Written.has(element, "href")
                && !(Written.in(element, "href").startsWith("#")
                        && element.parent() != null
                        && Block.isHeading(element.parent()));
    }

    /** Runs of plain characters go over as a whole, since pages consist of little else. */
    private void append(String words) {
        int run = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (c > ' ' && c < '\u007F') {
                continue;
            }
            append(words, run, at);
            run = at + 1;
            if (c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                appendSpace();
            } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
                append(words, at, run);
            }
        }
        append(words, run, words.length());
    }

    private void appendSpace() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private void append(String words, int from, int to) {
        if (from < to) {
            boolean boldSoFar = boldDepth > 0 && bold + 1 >= text.length();
            text.append(words, from, to);
            bold = boldSoFar ? text.length() : bold;
            linked += linkDepth > 0 ? to - from : 0;
        }
    }

    /** Ends the block before; what follows stands in {@code next}. */
    private void flush(Element next) {
        if (!text.isEmpty()) {
            blocks.add(new Block(holder, text.toString().strip(), linked, bold));
        }
        text.setLength(0);
        linked = 0;
        bold = 0;
        holder = next.normalName().equals("br") && next.parent() != null ? next.parent() : next;
    }
}
