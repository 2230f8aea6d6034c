package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.Words.Word;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives a name the spelling that the article has elsewhere, where a translation left another: a family name in capitals
 * ({@code Marta ROBLES} beside {@code Robles}), a hyphen inside ({@code Cam-ra} beside {@code Camra}), one or two other letters
 * ({@code Tolmezo} beside {@code Tolmezzo}); or the German one, where the table knows it ({@code Poutine} → {@code Putin}).
 *
 * <p>Only in a text with other signs of a translation. Two persons may have names that are nearly the same: a variant must stand but once,
 * behind no other first name than the usual spelling, and be no word. Quotations and lines in capitals stay.
 */
public final class NameVariantRule implements CleaningRule {

    private static final String ARTIFACT = "NAME_VAR";

    private static final int SHORTEST = 4;

    /** Shorter names differ by one letter from many others. */
    private static final int SHORTEST_NEAR = 6;

    private final CleaningEvidence evidence;
    private final Map<String, String> german = new HashMap<>();

    public NameVariantRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        for (List<String> row : evidence.table("/nlp/clean/name-variant.tsv").rows()) {
            german.put(row.getFirst(), row.get(1));
        }
    }

    @Override
    public String id() {
        return "clean.name-variant";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        if (!draft.signs().isLikely()) {
            return List.of();
        }
        Words words = draft.words();
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.isCapitalised() && word.text().length() >= SHORTEST) {
                places.computeIfAbsent(word.text(), text -> new ArrayList<>(1)).add(i);
            }
        }
        List<Repair> repairs = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> name : places.entrySet()) {
            String usual = usual(draft, name.getKey(), name.getValue(), places);
            if (usual != null) {
                String reason = german.containsKey(name.getKey()) ? "German spelling" : "usual spelling of the article";
                for (int at : name.getValue()) {
                    if (!isQuoted(words, at)) {
                        repairs.add(Repair.evident(words.get(at).span(), usual, ARTIFACT, 0.85, reason));
                    }
                }
            }
        }
        return repairs;
    }

    private @Nullable String usual(Draft draft, String name, List<Integer> at, Map<String, List<Integer>> places) {
        Words words = draft.words();
        String known = german.get(name);
        if (known != null) {
            return known;
        }
        if (isCapitals(name)) {
            String usual = name.charAt(0) + name.substring(1).toLowerCase(Locale.GERMAN);
            return places.containsKey(usual) && isFamilyName(words, at.getFirst()) ? usual : null;
        }
        int hyphen = name.indexOf('-');
        if (hyphen > 0 && hyphen + 1 < name.length() && Character.isLowerCase(name.charAt(hyphen + 1))) {
            String usual = name.replace("-", "");
            return places.containsKey(usual) ? usual : null;
        }
        String place = withUmlauts(name);
        if (place != null) {
            return place;
        }
        return at.size() == 1 && isUnknown(name) ? nearest(draft, name, at.getFirst(), places) : null;
    }

    /** Behind a word with one capital, in a line that is not all capitals. */
    private boolean isFamilyName(Words words, int at) {
        return !firstName(words, at).isEmpty()
                && words.get(at - 1).spelling().isPlain()
                && !isCapitals(words.at(at + 1));
    }

    private static boolean isCapitals(String name) {
        return name.length() >= SHORTEST && name.chars().allMatch(Character::isUpperCase);
    }

    /** No word and no name that German knows, written as a name is. */
    private boolean isUnknown(String name) {
        GermanLexicon lexicon = evidence.lexicon();
        return name.length() >= SHORTEST_NEAR
                && name.chars().skip(1).allMatch(Character::isLowerCase)
                && !lexicon.isWord(name);
    }

    /** {@code Goettingen}: only places, for a person may be called Mueller. */
    private @Nullable String withUmlauts(String name) {
        String umlauts = name.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
        boolean place = !umlauts.equals(name)
                && !evidence.lexicon().isWord(name)
                && evidence.lexicon().readings(umlauts).stream().anyMatch(reading -> reading.has("STD"));
        return place ? umlauts : null;
    }

    /** The only name of the article that differs by a letter or two and stands there oftener. */
    private @Nullable String nearest(Draft draft, String name, int at, Map<String, List<Integer>> places) {
        String title = draft.article().title() == null ? "" : draft.article().title();
        String found = null;
        for (Map.Entry<String, List<Integer>> other : places.entrySet()) {
            String usual = other.getKey();
            boolean oftener = (other.getValue().size() >= 2 || title.contains(usual)) && !usual.equals(name);
            if (oftener
                    && usual.charAt(0) == name.charAt(0)
                    && isUnknown(usual)
                    && !isInflected(name, usual)
                    && Spellings.areNear(name, usual)
                    && !hasOtherFirstName(draft.words(), at, other.getValue())) {
                if (found != null) {
                    return null;
                }
                found = usual;
            }
        }
        return found;
    }

    /** {@code Tessaris}, {@code Kertaler}: endings make no other name. */
    private static boolean isInflected(String first, String second) {
        return first.startsWith(second) || second.startsWith(first);
    }

    private boolean hasOtherFirstName(Words words, int at, List<Integer> usual) {
        String first = firstName(words, at);
        boolean any = false;
        for (int place : usual) {
            String other = firstName(words, place);
            if (!first.isEmpty() && first.equals(other)) {
                return false;
            }
            any |= !other.isEmpty();
        }
        return !first.isEmpty() && any;
    }

    private String firstName(Words words, int at) {
        String before = words.joined(at - 1) && words.get(at - 1).isCapitalised() ? words.at(at - 1) : "";
        return evidence.lexicon().isFunctionWord(before) ? "" : before;
    }

    private static boolean isQuoted(Words words, int at) {
        return "„“\"»«‚".indexOf(words.before(at)) >= 0 && "“\"”»«‘".indexOf(words.after(at)) >= 0;
    }
}
