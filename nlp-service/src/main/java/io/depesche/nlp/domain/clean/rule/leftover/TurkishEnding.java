package io.depesche.nlp.domain.clean.rule.leftover;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.Letters;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.text.Repair;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case ending that Turkish writes behind a name with an apostrophe and that no translation needs. */
final class TurkishEnding {

    private static final String ARTIFACT = "UNTRANS";

    private final CleaningEvidence evidence;
    private final Set<String> suffixes;

    TurkishEnding(CleaningEvidence evidence, WordTable table) {
        this.evidence = evidence;
        this.suffixes = table.words("suffix");
    }

    /** {@code Hannover'de}: a Turkish ending behind the apostrophe of a known name. */
    @Nullable
    Repair at(String text, int start, int end) {
        boolean apostrophe = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
        if (!apostrophe || !Character.isUpperCase(text.charAt(start))) {
            return null;
        }
        int stop = Letters.end(text, end + 1);
        boolean suffix = stop - end <= 5 && suffixes.contains(text.substring(end + 1, stop));
        return suffix && evidence.lexicon().isName(text.substring(start, end))
                ? Repair.evident(new Span(end, stop), "", ARTIFACT, 0.95, "Turkish ending of a name")
                        .tells("tr")
                : null;
    }
}
