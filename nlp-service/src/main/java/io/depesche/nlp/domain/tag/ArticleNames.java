package io.depesche.nlp.domain.tag;

import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second look at an article's names: a name that is certain at one place is the same kind of name at all others.
 *
 * <p>Example: after {@code Bürgermeisterin Hannelore Küpper} the {@code Küpper} of a headline without a verb is a person too.
 */
final class ArticleNames {

    /** A name that is as good as certain speaks for others; one below the second gives way. */
    private static final double CERTAIN = 0.97;

    private static final double DOUBTFUL = 0.9;

    /** What a name gets that only another place vouches for. */
    private static final double VOUCHED = 0.8;

    private ArticleNames() {}

    static List<NameMention> settled(String text, List<Sentence> sentences, List<NameMention> found) {
        Map<String, @Nullable String> certain = certain(text, found);
        if (certain.isEmpty()) {
            return found;
        }
        List<NameMention> settled = new ArrayList<>();
        for (NameMention name : found) {
            String type = name.confidence() < DOUBTFUL ? certain.get(name.span().of(text)) : null;
            settled.add(type == null || type.equals(name.type()) ? name : new NameMention(name.span(), type, VOUCHED));
        }
        List<NameMention> more = overlooked(text, sentences, settled, certain);
        settled.addAll(more);
        settled.sort(Comparator.comparing(NameMention::span));
        return settled;
    }

    /** Types by name, {@code null} where two certain ones disagree; the last word of a person's name stands for the person. */
    private static Map<String, @Nullable String> certain(String text, List<NameMention> found) {
        Map<String, @Nullable String> certain = new HashMap<>();
        for (NameMention name : found) {
            if (name.confidence() >= CERTAIN) {
                String words = name.span().of(text);
                put(certain, words, name.type());
                int last = words.lastIndexOf(' ');
                if (name.type().equals("PER") && last > 0 && words.length() - last > 3) {
                    put(certain, words.substring(last + 1), "PER");
                }
            }
        }
        return certain;
    }

    private static void put(Map<String, @Nullable String> certain, String words, String type) {
        boolean disagree = certain.containsKey(words) && !type.equals(certain.get(words));
        certain.put(words, disagree ? null : type);
    }

    /** Single capitalised tokens outside all names that are a certain name elsewhere. */
    private static List<NameMention> overlooked(
            String text, List<Sentence> sentences, List<NameMention> found, Map<String, @Nullable String> certain) {
        List<NameMention> more = new ArrayList<>();
        int next = 0;
        NameTokens tokens = new NameTokens();
        for (Sentence sentence : sentences) {
            tokens.read(text, sentence.span());
            for (int i = 0; i < tokens.size(); i++) {
                Span token = new Span(tokens.starts()[i], tokens.ends()[i]);
                while (next < found.size() && found.get(next).span().end() <= token.start()) {
                    next++;
                }
                boolean taken = next < found.size() && found.get(next).span().start() < token.end();
                if (taken || !Character.isUpperCase(text.charAt(token.start())) || token.end() - token.start() > 60) {
                    continue;
                }
                String type = certain.get(token.of(text));
                if (type != null) {
                    more.add(new NameMention(token, type, VOUCHED));
                }
            }
        }
        return more;
    }
}
