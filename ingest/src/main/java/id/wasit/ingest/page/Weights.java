package id.wasit.ingest.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much running text each element holds, itself and all inside it. */
final class Weights {
    private final Map<Element, Double> weights = new IdentityHashMap<>();
    private final Element root;

    private Weights(Element root) {
        this.root = root;
    }

    static Weights of(Element root) {
        return of(root, Blocks.of(root));
    }

    static Weights of(Element root, List<Block> blocks) {
        Weights weights = new Weights(root);
        for (Block block : blocks) {
            double weight = block.weight();
            if (weight > 0) {
                for (Element at = block.element(); at != null; at = at.parent()) {
                    weights.weights.merge(at, weight, Double::sum);
                    if (at == root) {
                        break;
                    }
                }
            }
        }
        return weights;
    }

    double in(Element element) {
        return weights.getOrDefault(element, 0.0);
    }

    double total() {
        return in(root);
    }
}
