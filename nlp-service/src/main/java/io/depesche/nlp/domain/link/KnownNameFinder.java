package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import io.depesche.nlp.domain.kb.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known forms of a text, the longest one at each place, not overlapping. The table of the knowledge base is walked word by word
 * as one walks a trie: a key says whether longer names begin with it, so the work is linear in the text. Genitives are taken back to
 * the name ({@code Nordkoreas}, {@code Bundestages}).
 *
 * <p>Example: {@code Kim Jong-un, Demokratischen Volksrepublik Korea, Kursk-Region, nordkoreanische}; nothing in
 * {@code Ukraine-Politik}, which is neither the country nor a name.
 */
final class KnownNameFinder {

    /** No name is longer; the walk would go on for a text made to keep it going. */
    private static final int MOST_WORDS = 12;

    private static final int LONGEST_WORD = 60;

    private static final Set<String> ARTICLES = Set.of("der", "die", "das", "des", "dem", "den", "vom");
    private static final Set<String> OWNERS = Set.of("der", "des", "von", "vom");

    private final KnowledgeBase knowledge;
    private final String text;
    private final Words words;
    private final NameKey key = new NameKey();

    KnownNameFinder(KnowledgeBase knowledge, String text, Words words) {
        this.knowledge = knowledge;
        this.text = text;
        this.words = words;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        int word = 0;
        while (word < words.count()) {
            Candidate candidate = words.followsHyphen(word) ? null : longestFrom(word);
            if (candidate == null) {
                word++;
            } else {
                found.add(candidate);
                word = words.from(candidate.span().end());
            }
        }
        return found;
    }

    /** The longest known form that begins with a word. */
    @Nullable
    Candidate longestFrom(int first) {
        Candidate best = null;
        key.clear();
        for (int last = first; last < words.count() && last < first + MOST_WORDS; last++) {
            if (words.end(last) - words.start(last) > LONGEST_WORD) {
                break;
            }
            if (last > first) {
                char gap = NameKey.gapOf(text, words.end(last - 1), words.start(last));
                if (gap == 0) {
                    break;
                }
                key.gap(gap);
            }
            int length = key.length();
            int hash = key.hash();
            key.word(text, words.start(last), words.end(last));
            KnowledgeBase.Hit hit = knowledge.find(key);
            if (!words.precedesHyphen(last)) {
                Candidate here = hit == null ? null : candidate(first, last, hit.names(), false);
                if (here == null) {
                    here = genitive(first, last, length, hash);
                    key.reset(length, hash);
                    key.word(text, words.start(last), words.end(last));
                }
                best = here == null ? best : here;
            }
            if (hit == null || !hit.goesOn()) {
                break;
            }
        }
        return best;
    }

    /** The name without the ending of a genitive. */
    private @Nullable Candidate genitive(int first, int last, int length, int hash) {
        int end = words.end(last);
        if (end - words.start(last) < 4 || text.charAt(end - 1) != 's') {
            return null;
        }
        for (int cut = 1; cut <= 2; cut++) {
            if (cut == 2 && text.charAt(end - 2) != 'e') {
                return null;
            }
            if ("sßxz".indexOf(text.charAt(end - cut - 1)) >= 0 && cut == 1) {
                continue;
            }
            key.reset(length, hash);
            key.word(text, words.start(last), end - cut);
            KnowledgeBase.Hit hit = knowledge.find(key);
            Candidate found = hit == null ? null : candidate(first, last, hit.names(), true);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Candidate candidate(int first, int last, List<KnownName> names, boolean genitive) {
        Span span = new Span(words.start(first), words.end(last));
        List<KnownName> fitting =
                names.stream().filter(name -> fits(name, span, genitive)).toList();
        return fitting.isEmpty() ? null : new Candidate(span, fitting);
    }

    private boolean fits(KnownName name, Span span, boolean genitive) {
        boolean capital =
                Character.isUpperCase(text.charAt(span.start())) || Character.isDigit(text.charAt(span.start()));
        switch (name.kind()) {
            case ADJECTIVE:
                return !genitive;
            case DEMONYM:
                return capital && !genitive;
            case SOUND, OFFICE:
                return false;
            default:
                if (name.definite() && !isDefinite(span)) {
                    return false;
                }
                int shortest = span.end() - (genitive ? 1 : 0) - span.start();
                boolean allCapitals = isAllCapitals(span.start(), span.start() + shortest);
                if (name.capitals()) {
                    return allCapitals;
                }
                return name.small() || capital && !(allCapitals && shortest <= 3);
        }
    }

    /** Behind a definite article and not before what says whose: {@code der Westen}, not {@code der Westen des Landes}. */
    private boolean isDefinite(Span span) {
        int word = words.from(span.start());
        int behind = words.from(span.end());
        boolean article = word > 0
                && words.areNeighbours(word - 1)
                && ARTICLES.contains(words.at(word - 1).toLowerCase(Locale.GERMAN));
        return article
                && !(behind < words.count() && words.areNeighbours(behind - 1) && OWNERS.contains(words.at(behind)));
    }

    private boolean isAllCapitals(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What a form means, asked for by itself: a mention whose place is given. */
    @Nullable
    Candidate whole(Span span) {
        int first = words.from(span.start());
        int last = words.from(span.end()) - 1;
        if (first > last || first >= words.count()) {
            return null;
        }
        key.clear();
        key.append(text, words.start(first), words.start(last));
        int length = key.length();
        int hash = key.hash();
        if (last > first) {
            char gap = NameKey.gapOf(text, words.end(last - 1), words.start(last));
            key.gap(gap == 0 ? ' ' : gap);
            length = key.length();
            hash = key.hash();
        }
        key.word(text, words.start(last), words.end(last));
        KnowledgeBase.Hit hit = knowledge.find(key);
        Candidate exact = hit == null ? null : candidate(first, last, hit.names(), false);
        return exact != null ? exact : genitive(first, last, length, hash);
    }

    static boolean has(Candidate candidate, Kind kind) {
        return candidate.names().stream().anyMatch(name -> name.kind() == kind);
    }
}
