package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.tag.NameMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes mentions of what the tagger marked: only names, and each as a whole. Marks at the ends fall away, a part of a word with hyphens is
 * the whole word ({@code Rhein-Elbe-Bahn}) or no name at all ({@code US} in {@code US-Präsident}), an ordinary word is no name
 * ({@code Euro}).
 */
final class TaggedNames {

    private static final Set<String> ARTICLES =
            Set.of("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "viele", "alle");

    private static final Set<String> GENERIC =
            Set.of("Instituts", "Unternehmens", "Konzerns", "Vereins", "Verlags", "Senders", "Firma", "Reederei");

    private static final int LONGEST = 200;

    private final String text;
    private final Words words;
    private final GermanLexicon lexicon = GermanLexicon.shared();

    TaggedNames(String text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** In order, not overlapping. */
    List<NameMention> of(List<NameMention> tagged) {
        List<NameMention> names = new ArrayList<>();
        for (NameMention name : tagged) {
            NameMention whole = whole(name);
            if (whole == null) {
                continue;
            }
            NameMention last = names.isEmpty() ? null : names.getLast();
            if (last != null && last.span().end() >= whole.span().start()) {
                Span both = new Span(
                        last.span().start(),
                        Math.max(last.span().end(), whole.span().end()));
                // joined by a hyphen: the beginning tells a person (Caspar Wyss-Lindt), the end any other
                // (Liptako-Gourma)
                names.set(names.size() - 1, new NameMention(both, last.type(), last.confidence()));
            } else {
                names.add(whole);
            }
        }
        names.removeIf(this::isOrdinary);
        return names;
    }

    private @Nullable NameMention whole(NameMention name) {
        int first = words.from(name.span().start());
        int last = words.from(name.span().end()) - 1;
        boolean cut = first > 0 && words.end(first - 1) > name.span().start();
        first = cut ? first - 1 : first;
        if (first > last || first >= words.count() || words.end(last) - words.start(first) > LONGEST) {
            return null;
        }
        String type = name.type();
        int begin = first;
        while (begin > 0 && words.followsHyphen(begin)) {
            begin--;
        }
        int end = last;
        while (end + 1 < words.count() && words.precedesHyphen(end)) {
            end++;
        }
        if (end > last) {
            String head = words.at(end).toLowerCase(Locale.GERMAN);
            String ofHead = HeadWords.typeOf(head);
            boolean name2 = words.isCapital(end) && !isNoun(words.at(end));
            if (!words.isCapital(end) && !isNamePart(words.at(end))
                    || !name2 && ofHead == null && words.isCapital(end)) {
                return null;
            }
            type = ofHead == null ? type : ofHead;
        }
        while (begin < end && GENERIC.contains(words.at(begin))) {
            begin++; // des Instituts Demovox
        }
        if (begin < first && isPrefix(words.at(begin))) {
            begin = first;
        }
        Span span = new Span(words.start(begin), words.end(end));
        return new NameMention(span, type, name.confidence());
    }

    /** {@code un} in {@code Kim Jong-un}. */
    private boolean isNamePart(String word) {
        return word.length() <= 4 && !lexicon.isA(WordClass.ADJECTIVE, word);
    }

    /** {@code Ex-Kanzler Schröder}: the prefix is not part of the name, and what it stands before is. */
    private static boolean isPrefix(String word) {
        return word.equals("Ex") || word.equals("Anti") || word.equals("Nicht");
    }

    private boolean isNoun(String word) {
        return lexicon.isA(WordClass.NOUN, word) || lexicon.isCompound(word);
    }

    /** A single word of the language that is not used as a name: {@code Euro}, {@code Deutsch}, {@code die Fischer}. */
    private boolean isOrdinary(NameMention name) {
        String word = name.span().of(text);
        if (word.indexOf(" – ") >= 0 || word.indexOf('\n') >= 0) {
            return true;
        }
        if (word.indexOf(' ') >= 0) {
            return false;
        }
        if (word.indexOf('-') >= 0) {
            String head = word.substring(word.lastIndexOf('-') + 1);
            return name.type().equals("MISC") && isNoun(head); // US-Dollar
        }
        boolean common = lexicon.isForm(word)
                && lexicon.readings(word).stream().anyMatch(reading -> reading.wordClass() != WordClass.NAME);
        if (name.type().equals("LOC") || !common) {
            return false;
        }
        if (!name.type().equals("PER")) {
            return lexicon.readings(word).stream().noneMatch(reading -> reading.wordClass() == WordClass.NAME);
        }
        int at = words.from(name.span().start());
        return at > 0
                && words.areNeighbours(at - 1)
                && ARTICLES.contains(words.at(at - 1).toLowerCase(Locale.GERMAN));
    }

    /**
     * One name has one type in one text: that of most of its places. An unknown name of one word that is never a person's family name
     * here is a body rather than a person, for news names persons in full first.
     */
    List<NameMention> voted(List<NameMention> names, Predicate<Span> isKnown, Roles roles) {
        Map<String, Map<String, Double>> votes = new HashMap<>();
        Set<String> persons = new HashSet<>();
        for (NameMention name : names) {
            String words = key(name);
            votes.computeIfAbsent(words, word -> new HashMap<>()).merge(name.type(), name.confidence(), Double::sum);
            if (name.type().equals("PER") && words.indexOf(' ') > 0) {
                persons.addAll(List.of(words.split(" ")));
            } else if (name.type().equals("PER") && (isBehindRole(name, roles) || isKnown.test(name.span()))) {
                persons.add(words);
            }
        }
        List<NameMention> out = new ArrayList<>();
        for (NameMention name : names) {
            String words = key(name);
            Map<String, Double> vote = votes.get(words);
            String best = vote == null ? name.type() : best(vote, name.type());
            if (words.indexOf(' ') > 0
                    && best.equals("ORG")
                    && isFirstName(words.substring(0, words.indexOf(' ')))
                    && HeadWords.typeOf(
                                    words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.GERMAN))
                            == null) {
                best = "PER";
            }
            if (best.equals("PER") && words.indexOf(' ') < 0 && !persons.contains(words) && !isPersonal(words)) {
                best = "ORG";
            }
            out.add(best.equals(name.type()) ? name : new NameMention(name.span(), best, name.confidence()));
        }
        return out;
    }

    private static String best(Map<String, Double> votes, String own) {
        String best = own;
        double most = votes.getOrDefault(own, 0.0);
        for (String type : List.of("PER", "LOC", "ORG", "MISC")) {
            double weight = votes.getOrDefault(type, 0.0);
            if (weight > most + 1e-9) {
                best = type;
                most = weight;
            }
        }
        return best;
    }

    private boolean isBehindRole(NameMention name, Roles roles) {
        int at = words.from(name.span().start());
        return words.areNeighbours(at - 1) && roles.isRole(words.at(at - 1));
    }

    /** A first or family name that the dictionary knows. */
    private boolean isPersonal(String word) {
        return lexicon.isA(WordClass.NAME, word);
    }

    private boolean isFirstName(String word) {
        return lexicon.readings(word).stream().anyMatch(reading -> reading.has("VOR"));
    }

    private String key(NameMention name) {
        String words = name.span().of(text);
        return words.length() > 4 && words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
    }
}
