package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Pattern.Element;
import id.wasit.detector.lexicon.Pattern.Sequence;
import java.util.ArrayList;
import java.util.List;

/** The plain sequences a written pattern stands for: with and without what may be absent, in either order where that is allowed. */
final class Variants {
    private static final int MOST = 64;

    private Variants() {}

    /** @throws PatternParser.Wrong when there are too many, or two swaps */
    static List<Sequence> of(List<Node> nodes) throws PatternParser.Wrong {
        List<List<Node>> flat = swapped(expanded(nodes));
        if (flat.size() > MOST) {
            throw new PatternParser.Wrong("terlalu banyak bagian [ ] dan <>; pecah menjadi beberapa pola");
        }
        List<Sequence> sequences = new ArrayList<>();
        for (List<Node> variant : flat) {
            Sequence sequence = sequence(variant);
            if (!sequence.elements().isEmpty()) {
                sequences.add(sequence);
            }
        }
        return sequences;
    }

    private static List<List<Node>> expanded(List<Node> nodes) {
        List<List<Node>> flat = List.of(List.of());
        for (Node node : nodes) {
            List<List<Node>> choices = node instanceof Node.Optional optional
                    ? with(List.of(), expanded(optional.inner()))
                    : List.of(List.of(node));
            List<List<Node>> next = new ArrayList<>();
            for (List<Node> before : flat) {
                for (List<Node> choice : choices) {
                    next.add(joined(before, choice));
                }
            }
            flat = next;
        }
        return flat;
    }

    private static List<List<Node>> with(List<Node> first, List<List<Node>> others) {
        List<List<Node>> all = new ArrayList<>(others);
        all.add(first);
        return all;
    }

    private static List<Node> joined(List<Node> first, List<Node> second) {
        List<Node> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static List<List<Node>> swapped(List<List<Node>> flat) throws PatternParser.Wrong {
        List<List<Node>> all = new ArrayList<>();
        for (List<Node> variant : flat) {
            long swaps = variant.stream().filter(Node.Swap.class::isInstance).count();
            if (swaps > 1) {
                throw new PatternParser.Wrong("<> hanya boleh sekali dalam satu pola");
            }
            if (swaps == 0) {
                all.add(variant);
                continue;
            }
            int middle = 0;
            while (!(variant.get(middle) instanceof Node.Swap)) {
                middle++;
            }
            Node gap = new Node.Gap(((Node.Swap) variant.get(middle)).words());
            List<Node> left = variant.subList(0, middle);
            List<Node> right = variant.subList(middle + 1, variant.size());
            all.add(joined(joined(left, List.of(gap)), right));
            all.add(joined(joined(right, List.of(gap)), left));
        }
        return all;
    }

    private static Sequence sequence(List<Node> nodes) {
        List<Element> elements = new ArrayList<>();
        boolean fromStart = false;
        boolean toEnd = false;
        int gap = 0;
        for (Node node : nodes) {
            if (node instanceof Node.Unit unit) {
                elements.add(new Element(unit.groups(), gap, unit.inTag(), unit.role()));
                gap = 0;
            } else if (node instanceof Node.Gap words) {
                gap += words.words();
            } else if (node instanceof Node.Edge edge) {
                fromStart |= !edge.end();
                toEnd |= edge.end();
            }
        }
        return new Sequence(elements, fromStart, toEnd);
    }
}
