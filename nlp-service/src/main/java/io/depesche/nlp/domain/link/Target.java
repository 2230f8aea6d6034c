package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.NameKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a name means: somebody the knowledge base knows, or a name that nobody knows and that stands for itself.
 *
 * @param type as in the record
 * @param name its usual name, or the name as the text has it
 * @param same only where the identity is certain
 * @param shortNames what may stand for it in the same text
 * @param known what the knowledge base says of it; {@code null} for an unknown name
 */
record Target(
        String type,
        String name,
        @Nullable String same,
        List<String> shortNames,
        @Nullable KnownEntity known) {

    static Target of(KnownEntity entity) {
        return new Target(entity.type(), entity.name(), entity.same(), entity.shortNames(), entity);
    }

    /** A name that the knowledge base does not know, or that it cannot tell whose it is. */
    static Target unknown(String type, String name) {
        boolean person = type.equals("PER") && name.indexOf(' ') > 0;
        return new Target(
                type, name, null, person ? List.of(name.substring(name.lastIndexOf(' ') + 1)) : List.of(), null);
    }

    /** Equal for equal identities, whatever the spelling. */
    String identity() {
        return known != null ? "#" + known.index() : type + '\t' + NameKey.of(name);
    }
}
