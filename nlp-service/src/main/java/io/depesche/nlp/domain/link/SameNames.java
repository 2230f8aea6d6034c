package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.NameKey;
import java.util.HashMap;
import java.util.Map;

/**
 * Unknown names of one text: spellings that differ in accents or in the ending of a genitive are one name. For one thread.
 *
 * <p>Example: {@code Jernej Hribovšek}, {@code Jernej Hribovsek} and {@code Jernej Hribovšeks} are one person.
 */
final class SameNames {

    private final Map<String, Target> byKey = new HashMap<>();

    /**
     * The target of a name.
     *
     * @param ambiguous whether several known ones bear the name; it then stays as it is written
     */
    Target of(String type, String name, boolean ambiguous) {
        String plain = name.strip().replace('\n', ' ');
        String key = type + '\t' + NameKey.of(plain);
        Target known = byKey.get(key);
        if (known != null) {
            return known;
        }
        if (!ambiguous && key.endsWith("s")) {
            Target base = byKey.get(key.substring(0, key.length() - 1));
            if (base != null) {
                return base;
            }
        }
        Target target = Target.unknown(type, plain);
        byKey.put(key, target);
        return target;
    }
}
