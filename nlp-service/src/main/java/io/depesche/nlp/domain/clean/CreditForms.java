package io.depesche.nlp.domain.clean;

import io.depesche.nlp.domain.clean.CreditReader.Reading;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.text.Credit;
import io.depesche.nlp.domain.text.Credit.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Credits of sites that nobody has seen before, told by how the line is made: roles of the press and names
 * ({@code Reporter Li Hua, Praktikantin Chen Jie}), a label that ends in a known one ({@code Hauptfoto: …}), a name and an agency
 * ({@code Marta Robles / EFE}), the note of a machine translation, a signature below the text. Thread-safe.
 */
final class CreditForms {

    private static final int LONGEST_LINE = 140;
    private static final int MOST_NAME_WORDS = 4;
    private static final int MOST_NOTE_WORDS = 25;

    /** Where pictures come from that nobody took. */
    private static final Set<String> KEEPERS = Set.of("internet", "archiv", "privat");

    private final Set<String> roles;
    private final Set<String> roleFillers;
    private final Set<String> machineWords;
    private final Set<String> translationWords;
    private final Set<String> agencies;
    private final Set<String> particles;
    private final Map<String, Field> labelEnds = new HashMap<>();
    private final Supplier<GermanLexicon> lexicon;

    CreditForms(WordTable table, Supplier<GermanLexicon> lexicon) {
        this.roles = table.words("press-role");
        this.roleFillers = table.words("role-filler");
        this.machineWords = table.words("machine-word");
        this.translationWords = table.words("translation-word");
        this.agencies = table.words("agency");
        this.particles = table.words("name-particle");
        this.lexicon = lexicon;
        for (List<String> row : table.rows()) {
            if (row.getFirst().equals("label-end")) {
                labelEnds.put(row.get(1), Field.valueOf(row.get(2)));
            }
        }
    }

    /** Reads a line that no fixed form has explained; {@code null} if it is text. */
    @Nullable
    Reading read(String line, boolean atEdge, boolean atFoot) {
        if (line.length() > 2 * LONGEST_LINE || line.endsWith("?")) {
            return null;
        }
        String inner = withoutBrackets(line);
        Reading reading = atEdge ? machineNote(inner) : null;
        if (reading == null && line.length() <= LONGEST_LINE) {
            reading = rolesAndNames(inner, atEdge);
            reading = reading == null ? labelled(inner) : reading;
            reading = reading == null ? nameAndAgency(inner) : reading;
            reading = reading == null && atFoot ? signature(line) : reading;
        }
        return reading;
    }

    /** {@code Dieser Beitrag wurde mit Hilfe von KI übersetzt}. */
    private @Nullable Reading machineNote(String line) {
        List<String> words = words(line.toLowerCase(Locale.GERMAN));
        boolean translated = words.stream().anyMatch(translationWords::contains);
        boolean byMachine = words.stream().anyMatch(machineWords::contains);
        return translated && byMachine && words.size() <= MOST_NOTE_WORDS ? reading(Field.SOURCE, line) : null;
    }

    /** Nothing but roles of the press, small words and names; at least one role and one name. */
    private @Nullable Reading rolesAndNames(String line, boolean atEdge) {
        int seenRoles = 0;
        int names = 0;
        List<String> words = words(line);
        if (words.size() > 16 || line.endsWith(".") && !atEdge) {
            return null;
        }
        String first = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.GERMAN);
        if (!roles.contains(first) && !roleFillers.contains(first)) {
            return null;
        }
        for (String word : words) {
            String lower = word.toLowerCase(Locale.GERMAN);
            if (roles.contains(lower)) {
                seenRoles++;
            } else if (isNamePart(word) || agencies.contains(lower) || KEEPERS.contains(lower)) {
                names++;
            } else if (!roleFillers.contains(lower) && !particles.contains(lower)) {
                return null;
            }
        }
        boolean pictured = first.startsWith("foto") || first.startsWith("bild") || first.startsWith("video");
        return seenRoles > 0 && names > 0 ? reading(pictured ? Field.CAPTION : Field.AUTHOR, line) : null;
    }

    /** {@code Hauptfoto: Verteidigungsministerium der Ukraine}: the value holds no verb. */
    private @Nullable Reading labelled(String line) {
        int colon = line.indexOf(':');
        if (colon < 3 || colon + 2 > line.length()) {
            return null;
        }
        String label = line.substring(0, colon).strip().toLowerCase(Locale.GERMAN);
        String value = line.substring(colon + 1).strip();
        Field field = fieldOf(label);
        if (field == null || value.isEmpty() || value.length() > 80 || value.endsWith(".") && value.length() > 40) {
            return null;
        }
        for (String word : words(value)) {
            char c = word.charAt(0);
            boolean small = Character.isLowerCase(c);
            String lower = word.toLowerCase(Locale.GERMAN);
            if (small && !particles.contains(lower) && !roleFillers.contains(lower) && !agencies.contains(lower)) {
                return null;
            }
        }
        return reading(field, field == Field.CAPTION ? line : value);
    }

    private @Nullable Field fieldOf(String label) {
        if (label.indexOf(' ') >= 0 || label.length() > 24) {
            return null;
        }
        for (Map.Entry<String, Field> end : labelEnds.entrySet()) {
            if (label.endsWith(end.getKey()) && label.length() > end.getKey().length() + 2) {
                return end.getValue();
            }
        }
        return null;
    }

    /** {@code Marta Robles / EFE}, {@code Foto illustrativ / KWP Lublin}: names, a slash, names, and an agency or a picture among them. */
    private @Nullable Reading nameAndAgency(String line) {
        int slash = line.indexOf('/');
        if (slash < 2 || line.length() > 70 || line.contains("://") || line.endsWith(".")) {
            return null;
        }
        boolean picture = false;
        boolean agency = false;
        for (String word : words(line)) {
            String lower = word.toLowerCase(Locale.GERMAN);
            boolean pictureWord = lower.startsWith("foto") || lower.startsWith("bild") || lower.startsWith("illustrat");
            picture |= pictureWord;
            agency |= agencies.contains(lower);
            boolean name = Character.isUpperCase(word.charAt(0)) || particles.contains(lower);
            if (!name && !pictureWord && !agencies.contains(lower)) {
                return null;
            }
        }
        return picture ? reading(Field.CAPTION, line) : agency ? reading(Field.AGENCY, line) : null;
    }

    /** Two to four words below the text, each a name and no German noun: {@code Thu Ha}. */
    private @Nullable Reading signature(String line) {
        List<String> words = words(line);
        if (words.size() < 2
                || words.size() > MOST_NAME_WORDS
                || line.length() > 40
                || !Character.isLetter(last(line))) {
            return null;
        }
        for (String word : words) {
            if (!isNamePart(word)) {
                return null;
            }
        }
        return reading(Field.AUTHOR, line);
    }

    /** A capitalised word that is a name or that German does not know; {@code Stadt} and {@code Berlin} are none. */
    private boolean isNamePart(String word) {
        if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
            return word.length() == 1 && Character.isUpperCase(word.charAt(0));
        }
        boolean inSmallLetters = word.chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-' || c == '\'')
                || word.indexOf('-') > 0;
        if (!inSmallLetters) {
            return false;
        }
        GermanLexicon german = lexicon.get();
        if (german.isForm(GermanLexicon.lowerFirst(word))
                || german.isA(WordClass.NOUN, word)
                || german.isCompound(word)) {
            return false;
        }
        return !german.isFunctionWord(word);
    }

    private static char last(String line) {
        return line.charAt(line.length() - 1);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split("[ ,/()\\[\\]+&|–—;:]+")) {
            String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            if (!bare.isEmpty() && Character.isLetterOrDigit(bare.charAt(0))) {
                words.add(bare);
            }
        }
        return words;
    }

    private static String withoutBrackets(String line) {
        char first = line.charAt(0);
        boolean inBrackets = first == '(' && last(line) == ')' || first == '[' && last(line) == ']';
        return inBrackets && line.length() > 2
                ? line.substring(1, line.length() - 1).strip()
                : line;
    }

    private static Reading reading(Field field, String value) {
        return new Reading(new Credit(field, value));
    }
}
