package io.depesche.nlp.domain.tag;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second look at an article's names: all places of a name vote about what kind of name it is. For one article, one thread.
 *
 * <p>Example: after {@code Bürgermeisterin Hannelore Küpper} the {@code Küpper} of a headline without a verb is a person too; a
 * {@code Brennhagen-Aktie} speaks for Brennhagen as an organisation.
 */
final class ArticleNames {

    private static final List<String> TYPES = List.of("PER", "LOC", "ORG", "MISC");

    /** A name below this confidence gives way to the vote. */
    private static final double DOUBTFUL = 0.95;

    /** So much in natural logarithms makes a name certain: 0.97. */
    private static final double CERTAIN = 3.5;

    /** One place alone does not outvote all others. */
    private static final double STRONGEST_VOTE = 6;

    /** By how much the winner must lead. */
    private static final double LEAD = 1.2;

    /** What a name gets that only other places vouch for. */
    private static final double VOUCHED = 0.8;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;

    /** A single word tagged as a person this often without a full name is rather a firm: persons are introduced in full. */
    private static final int OFTEN = 2;

    private static final int PERSON = 0;
    private static final int ORGANISATION = 2;

    private final Map<String, double[]> votes = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> introduced = new HashSet<>();
    private final String text;

    ArticleNames(String text) {
        this.text = text;
    }

    /** Counts what one place says. */
    void vote(String name, String type, double margin) {
        double vote = Math.max(0.1, Math.min(STRONGEST_VOTE, margin));
        add(stem(name), type, vote);
        places.merge(stem(name), 1, Integer::sum);
        int last = name.lastIndexOf(' ');
        if (type.equals("PER") && last > 0 && name.length() - last > SHORTEST) {
            add(stem(name.substring(last + 1)), type, vote);
            introduced.add(stem(name.substring(last + 1)));
        }
    }

    private void add(String name, String type, double vote) {
        votes.computeIfAbsent(name, key -> new double[TYPES.size()])[TYPES.indexOf(type)] += vote;
    }

    /** The names after the vote, with those that were overlooked. */
    List<NameMention> settled(List<Sentence> sentences, List<NameMention> found) {
        if (found.isEmpty()) {
            return found;
        }
        List<NameMention> settled = new ArrayList<>();
        for (NameMention name : found) {
            settled.add(name.confidence() < DOUBTFUL ? settled(name) : name);
        }
        settled.addAll(overlooked(sentences, settled));
        settled.sort(Comparator.comparing(NameMention::span));
        return settled;
    }

    private NameMention settled(NameMention name) {
        double[] of = votes.get(stem(name.span().of(text)));
        if (of == null) {
            return name;
        }
        if (isStranger(name)) {
            return new NameMention(name.span(), TYPES.get(ORGANISATION), VOUCHED);
        }
        int best = best(of);
        boolean other = of[best] > LEAD * of[TYPES.indexOf(name.type())];
        return other ? new NameMention(name.span(), TYPES.get(best), VOUCHED) : name;
    }

    /** {@code Brennhagen übernimmt …, Brennhagen zahlt …}: nobody of that name was introduced, and no place is certain of a person. */
    private boolean isStranger(NameMention name) {
        String words = name.span().of(text);
        String stem = stem(words);
        double[] of = votes.get(stem);
        return name.type().equals("PER")
                && words.indexOf(' ') < 0
                && !introduced.contains(stem)
                && of != null
                && best(of) == PERSON
                && of[PERSON] < CERTAIN * places.getOrDefault(stem, 1)
                && places.getOrDefault(stem, 1) >= OFTEN;
    }

    /** Single capitalised tokens outside all names that are a certain name elsewhere. */
    private List<NameMention> overlooked(List<Sentence> sentences, List<NameMention> found) {
        List<NameMention> more = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : sentences) {
            for (Span token : sentence.tokens()) {
                int start = token.start();
                int end = token.end();
                while (next < found.size() && found.get(next).span().end() <= start) {
                    next++;
                }
                boolean taken = next < found.size() && found.get(next).span().start() < end;
                if (!taken && Character.isUpperCase(text.charAt(start)) && end - start <= LONGEST) {
                    String type = certain(text.substring(start, end));
                    if (type != null) {
                        more.add(new NameMention(token, type, VOUCHED));
                    }
                }
            }
        }
        return more;
    }

    private @Nullable String certain(String word) {
        double[] of = votes.get(word);
        if (of == null || word.length() < SHORTEST) {
            return null;
        }
        int best = best(of);
        double all = 0;
        for (double vote : of) {
            all += vote;
        }
        return of[best] >= CERTAIN && of[best] > 0.8 * all ? TYPES.get(best) : null;
    }

    private static int best(double[] of) {
        int best = 0;
        for (int type = 1; type < of.length; type++) {
            best = of[type] > of[best] ? type : best;
        }
        return best;
    }

    /** Without the ending of the genitive. */
    private static String stem(String name) {
        int last = name.length() - 1;
        boolean genitive = last > SHORTEST && name.charAt(last) == 's' && Character.isLowerCase(name.charAt(last - 1));
        return genitive ? name.substring(0, last) : name;
    }
}
