package id.wasit.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What each element holds, itself and all inside it: running text, characters, linked headlines. Summed up once from the blocks of the page;
 * a part that is cut counts no more in those around it. The tree stays as it is, so that a second, gentler try needs no second parse.
 */
final class Weights {
    private static final int SHORTEST_HEADLINE = 15;
    private static final double LINKED = 0.8;

    private final Map<Element, Held> held = new IdentityHashMap<>();
    private final Set<Element> cut = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Element root;
    private final int whole;

    private Weights(Element root, List<Block> blocks) {
        this.root = root;
        blocks.forEach(block -> change(block.element(), new Held(block)));
        this.whole = in(root);
    }

    static Weights of(Element root, List<Block> blocks) {
        return new Weights(root, blocks);
    }

    /** Running text. */
    int in(Element element) {
        Held sums = held.get(element);
        return sums == null ? 0 : sums.weight;
    }

    /** All characters, running text or not. */
    int characters(Element element) {
        Held sums = held.get(element);
        return sums == null ? 0 : sums.characters;
    }

    /** Blocks that are nothing but a link of several words. */
    int headlines(Element element) {
        Held sums = held.get(element);
        return sums == null ? 0 : sums.headlines;
    }

    /** Running text that is left. */
    int total() {
        return in(root);
    }

    /** Running text before anything was cut. */
    int whole() {
        return whole;
    }

    /** Takes a part out; those inside it must not be asked for any more. */
    void cut(Element part) {
        cut.add(part);
        Held gone = held.remove(part);
        Element around = part.parent();
        if (gone != null && around != null && part != root) {
            change(around, gone.negated());
        }
    }

    boolean isCut(Element element) {
        return cut.contains(element);
    }

    private void change(@Nullable Element from, Held by) {
        for (Element at = from; at != null; at = at.parent()) {
            held.computeIfAbsent(at, ignored -> new Held()).add(by);
            if (at == root) {
                return;
            }
        }
    }

    private static final class Held {
        private int weight;
        private int characters;
        private int headlines;

        Held() {}

        Held(Block block) {
            weight = block.weight();
            characters = block.text().length();
            headlines = block.linkDensity() > LINKED && characters >= SHORTEST_HEADLINE ? 1 : 0;
        }

        Held negated() {
            Held negated = new Held();
            negated.weight = -weight;
            negated.characters = -characters;
            negated.headlines = -headlines;
            return negated;
        }

        void add(Held other) {
            weight += other.weight;
            characters += other.characters;
            headlines += other.headlines;
        }
    }
}
