package io.depesche.store.domain.intake;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Exact-match keys of an article: its entities, its source and its language as short strings in one array, so that one index answers all
 * three filters and any combination of them.
 *
 * <p>Example: {@code e:wd:q7747}, {@code e:wladimir putin}, {@code s:beispiel.example}, {@code l:de}. The same methods make the keys
 * that are stored and those that are looked for.
 */
public final class SearchKeys {

    /** An index entry has to stay far below PostgreSQL's 2.7 kB; no real name is longer. */
    private static final int LONGEST = 200;

    private SearchKeys() {}

    /** Key of an entity's name, own id or {@code wd:Q…}. */
    public static String entity(String nameOrId) {
        return "e:" + folded(nameOrId);
    }

    /** Key of an outlet's domain or name. */
    public static String source(String domainOrName) {
        return "s:" + folded(domainOrName);
    }

    /** Key of a language: BCP 47, or its first part. */
    public static String language(String tag) {
        return "l:" + folded(tag);
    }

    /** All keys of an article, in order. */
    static List<String> of(Article article, List<Entity> entities) {
        TreeSet<String> keys = new TreeSet<>();
        for (Entity entity : entities) {
            keys.add(entity(entity.name()));
            keys.add(entity(entity.entity()));
            addTo(keys, entity.same() == null ? null : entity(entity.same()));
        }
        String domain = article.outlet().domain();
        String name = article.outlet().name();
        addTo(keys, domain == null ? null : source(domain));
        addTo(keys, name == null ? null : source(name));
        String language = article.language();
        if (language != null) {
            keys.add(language(language));
            int region = language.indexOf('-');
            addTo(keys, region > 0 ? language(language.substring(0, region)) : null);
        }
        return List.copyOf(keys);
    }

    private static void addTo(TreeSet<String> keys, @Nullable String key) {
        if (key != null) {
            keys.add(key);
        }
    }

    private static String folded(String text) {
        String storable = ColumnText.of(text, LONGEST).strip();
        return Normalizer.normalize(storable, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
