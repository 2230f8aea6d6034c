package io.depesche.ingest.domain.syndication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a date among the elements that may hold it. */
final class Dates {

    /** Elements of one module, the best name first. */
    record Candidates(Module module, List<String> names) {}

    private Dates() {}

    static Candidates of(Module module, String... names) {
        return new Candidates(module, List.of(names));
    }

    /** The first of the candidates that is there and can be read. */
    static @Nullable Stamp first(XmlNode parent, List<Candidates> candidates) {
        for (Candidates some : candidates) {
            for (String name : some.names()) {
                for (XmlNode node : parent.all(some.module(), name)) {
                    Stamp stamp = node.isComplete() ? FeedDate.read(node.words()) : null;
                    if (stamp != null) {
                        return stamp;
                    }
                }
            }
        }
        return null;
    }
}
