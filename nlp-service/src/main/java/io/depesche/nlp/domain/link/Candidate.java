package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnownName;
import java.util.List;

/**
 * A place of the text whose words are a known form.
 *
 * @param names what the form may mean, without what its letters rule out
 */
record Candidate(Span span, List<KnownName> names) {

    /** Whether some meaning is a name and no ordinary word. */
    boolean isCertainName() {
        return names.stream().anyMatch(name -> name.kind() == KnownName.Kind.NAME && !name.doubtful());
    }

    boolean hasName() {
        return names.stream().anyMatch(name -> name.kind() == KnownName.Kind.NAME);
    }
}
