package io.depesche.nlp.domain.lexicon;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnowledgeBase.Hit;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import java.util.Locale;

/**
 * The words that names of the knowledge base are made of. A name that is an ordinary word as well ({@code Essen}), or only behind an
 * article or in capitals, is not among them. Stateless; the lexicon keeps the answers.
 */
final class NameList {

    private final KnowledgeBase base = KnowledgeBase.shipped();

    /** Whether the word alone is a name: {@code Ukraine}, {@code Nato}. */
    boolean isWhole(String word) {
        return isName(word) || word.endsWith("s") && isName(word.substring(0, word.length() - 1));
    }

    /** Whether a longer name begins with the word: {@code Kim}, but also the {@code Weißes} of {@code Weißes Haus}. */
    boolean isPart(String word) {
        return goesOn(word) || word.endsWith("s") && goesOn(word.substring(0, word.length() - 1));
    }

    private boolean isName(String word) {
        Hit hit = base.find(word);
        if (hit == null) {
            return false;
        }
        boolean capitals = word.equals(word.toUpperCase(Locale.GERMAN));
        for (KnownName name : hit.names()) {
            if (name.kind() == Kind.NAME
                    && !name.doubtful()
                    && !name.definite()
                    && !name.small()
                    && (!name.capitals() || capitals)) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(String word) {
        Hit hit = base.find(word);
        return hit != null && hit.goesOn();
    }
}
