package io.depesche.ingest.domain.extraction;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** A sum over the blocks in each element, for all elements in one pass. */
final class Weights {

    private final Map<Element, Integer> sums = new IdentityHashMap<>();

    private Weights() {}

    static Weights of(Element root, List<Block> blocks, ToIntFunction<Block> weight) {
        Weights weights = new Weights();
        for (Block block : blocks) {
            int own = weight.applyAsInt(block);
            if (own != 0) {
                weights.sums.merge(block.owner(), own, Integer::sum);
            }
        }
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {}

                    @Override
                    public void tail(Node node, int depth) {
                        if (depth > 0 && node instanceof Element element && node.parent() instanceof Element parent) {
                            int sum = weights.in(element);
                            if (sum != 0) {
                                weights.sums.merge(parent, sum, Integer::sum);
                            }
                        }
                    }
                },
                root);
        return weights;
    }

    int in(Element element) {
        return sums.getOrDefault(element, 0);
    }
}
