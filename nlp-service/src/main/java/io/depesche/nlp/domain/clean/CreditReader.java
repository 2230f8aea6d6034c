package io.depesche.nlp.domain.clean;

import io.depesche.nlp.domain.text.Credit;
import io.depesche.nlp.domain.text.Credit.Field;
import io.depesche.nlp.domain.time.CalendarNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the form of one whole line whether it is a credit, and which. Stateless after construction.
 *
 * <p>Examples: {@code Lizenziert unter: CC-BY-SA} is a licence, {@code Mit AFP} an agency, {@code Von Anna Berg} an author,
 * {@code Bergung. Foto: PNA} a caption.
 */
public final class CreditReader {

    private static final String TABLE = "/nlp/clean/credit-line.tsv";

    /** Captions with a credit run up to 300 characters; what is longer is a paragraph. */
    private static final int LONGEST_LINE = 320;

    /** Longest credit behind {@code ©} or {@code Foto:}. */
    private static final int LONGEST_TAIL = 70;

    /** A line that is a credit; {@code credit} is absent where it has no field of its own (a date line). */
    public record Reading(@Nullable Credit credit) {}

    private final Map<String, Field> labels = new HashMap<>();
    private final Map<String, Field> phrases = new HashMap<>();
    private final CreditForms forms;
    private final Set<String> photoWords;
    private final Set<String> agencies;
    private final Set<String> agencyFillers;
    private final Set<String> nameParticles;
    private final Set<String> dateWords;
    private final Set<String> monthNames;

    public CreditReader(CleaningEvidence evidence) {
        WordTable table = evidence.table(TABLE);
        this.forms = new CreditForms(table, evidence::lexicon);
        for (List<String> row : table.rows()) {
            switch (row.getFirst()) {
                case "label" -> labels.put(row.get(1), Field.valueOf(row.get(2)));
                case "phrase" -> phrases.put(row.get(1), Field.valueOf(row.get(2)));
                default -> {
                    // plain word lists, read below
                }
            }
        }
        this.photoWords = table.words("photo-word");
        this.agencies = table.words("agency");
        this.agencyFillers = table.words("agency-filler");
        this.nameParticles = table.words("name-particle");
        this.dateWords = table.words("date-word");
        this.monthNames = table.words("month");
    }

    /** Whether the line is nothing but a web address. */
    public static boolean isAddress(String line) {
        boolean begins = line.startsWith("http://") || line.startsWith("https://") || line.startsWith("www.");
        return begins && line.indexOf(' ') < 0 && line.indexOf('.') > 0;
    }

    /**
     * Reads one line.
     *
     * @param atEdge whether it stands before the first or after the last paragraph
     * @param atFoot whether it stands after the last paragraph
     * @return {@code null} if it is text
     */
    public @Nullable Reading read(String line, boolean atEdge, boolean atFoot) {
        if (line.length() > LONGEST_LINE) {
            return null;
        }
        if (isAddress(line)) {
            return reading(Field.SOURCE, line);
        }
        String inner = withoutBrackets(line);
        Reading reading = labelled(inner, atEdge);
        reading = reading == null ? phrase(inner) : reading;
        reading = reading == null ? copyright(line) : reading;
        reading = reading == null ? caption(line) : reading;
        reading = reading == null ? agency(inner) : reading;
        reading = reading == null ? byline(line) : reading;
        reading = reading == null && atEdge && isDateLine(line) ? new Reading(null) : reading;
        return reading == null ? forms.read(line, atEdge, atFoot) : reading;
    }

    /** {@code Quelle: Agenturen}; the bare word {@code Quelle} alone stands for a link that got lost. */
    private @Nullable Reading labelled(String line, boolean atEdge) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            Field field = labels.get(line.toLowerCase(Locale.GERMAN));
            return field == Field.SOURCE && (atEdge || line.length() <= 7) ? new Reading(null) : null;
        }
        Field field = labels.get(line.substring(0, colon).strip().toLowerCase(Locale.GERMAN));
        String value = line.substring(colon + 1).strip();
        if (field == null) {
            return null;
        }
        if (value.isEmpty()) {
            return atEdge ? new Reading(null) : null;
        }
        // "Quelle: Israel plant Angriff" is a headline, "Quelle: Agenturen" a credit: nothing but names may follow
        boolean isCredit = isAddress(value) || value.length() <= LONGEST_TAIL && isNameList(value);
        return isCredit ? reading(field, field == Field.CAPTION ? line : value) : null;
    }

    /** {@code Alle Rechte vorbehalten}, {@code Dieser Text wurde automatisch aus … übersetzt}. */
    private @Nullable Reading phrase(String line) {
        if (line.length() > 160) {
            return null;
        }
        String lower = line.toLowerCase(Locale.GERMAN);
        for (Map.Entry<String, Field> phrase : phrases.entrySet()) {
            if (matches(phrase.getKey(), lower, line)) {
                return reading(phrase.getValue(), line);
            }
        }
        return null;
    }

    private boolean matches(String phrase, String lower, String line) {
        if (phrase.startsWith("*")) {
            return line.length() <= 100 && lower.contains(phrase.substring(1));
        }
        int gap = phrase.indexOf('…');
        if (gap >= 0) {
            return line.length() <= 100
                    && lower.startsWith(phrase.substring(0, gap))
                    && lower.contains(phrase.substring(gap + 1));
        }
        return lower.startsWith(phrase) && (!phrase.endsWith(" ") || isNameList(line.substring(phrase.length())));
    }

    /** {@code © 2026 Gazette. All rights reserved.}, {@code Besuch in Nordkorea © AFP via Getty Images}. */
    private static @Nullable Reading copyright(String line) {
        int sign = line.lastIndexOf('©');
        if (sign < 0) {
            return null;
        }
        if (sign == 0 && line.length() <= 160) {
            return reading(Field.LICENCE, line);
        }
        int tail = line.length() - sign;
        boolean isCredit = tail > 1 && tail <= LONGEST_TAIL && !line.endsWith(".");
        return isCredit ? reading(Field.CAPTION, line) : null;
    }

    /** {@code … in Pjöngjang, Nordkorea, teil. (Foto: Reuters)}, {@code Bergung der Leichen. Foto: PNA}. */
    private @Nullable Reading caption(String line) {
        int colon = line.lastIndexOf(':');
        if (colon <= 0 || line.length() - colon > LONGEST_TAIL) {
            return null;
        }
        int word = colon;
        while (word > 0 && Character.isLetter(line.charAt(word - 1))) {
            word--;
        }
        boolean isPhoto = photoWords.contains(line.substring(word, colon).toLowerCase(Locale.GERMAN));
        boolean standsApart = word == 0 || "(.[!?/|–-".indexOf(lastMark(line, word)) >= 0;
        return isPhoto && standsApart && isNameList(line.substring(colon + 1)) ? reading(Field.CAPTION, line) : null;
    }

    /** {@code Mit AFP}, {@code EFE / Redaktion}, {@code (dpa)}, {@code Agenturen}. */
    private @Nullable Reading agency(String line) {
        if (line.length() > LONGEST_TAIL || line.endsWith("?")) {
            return null;
        }
        int agenciesSeen = 0;
        for (String word : words(line)) {
            String lower = word.toLowerCase(Locale.GERMAN);
            if (agencies.contains(lower)) {
                agenciesSeen++;
            } else if (!agencyFillers.contains(lower)) {
                return null;
            }
        }
        return agenciesSeen > 0 ? reading(Field.AGENCY, line) : null;
    }

    /** {@code Von Anna Berg und Peter Tal}: nothing but names, at least two words before and after {@code und}. */
    private @Nullable Reading byline(String line) {
        if (!(line.startsWith("Von ") || line.startsWith("By ")) || line.length() > LONGEST_TAIL || isSentence(line)) {
            return null;
        }
        String names = line.substring(line.indexOf(' ') + 1);
        int namesInARow = 0;
        for (String word : names.split("[ ,/]+")) {
            if (word.equals("und") || word.equals("and")) {
                if (namesInARow < 2) {
                    return null;
                }
                namesInARow = 0;
            } else if (!nameParticles.contains(word)) {
                if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                    return null;
                }
                namesInARow++;
            }
        }
        return namesInARow >= 2 ? reading(Field.AUTHOR, names) : null;
    }

    /** {@code 14. November 2025, 10:05}, {@code Aktualisiert am 3.5.2024 um 14:30 Uhr}. */
    private boolean isDateLine(String line) {
        if (line.length() > LONGEST_TAIL) {
            return false;
        }
        boolean hasDay = false;
        for (String word : words(line)) {
            String lower = word.toLowerCase(Locale.GERMAN);
            boolean isNumber = isDigitsAndMarks(word);
            boolean isMonth = CalendarNames.isMonth(lower) || monthNames.contains(lower);
            hasDay |= isMonth || isNumber && word.indexOf('.') > 0 && word.indexOf('.') != word.length() - 1;
            if (!isNumber && !isMonth && !dateWords.contains(lower)) {
                return false;
            }
        }
        return hasDay && line.chars().anyMatch(Character::isDigit);
    }

    /** One word of any kind, or words that are all names, agencies, small words of names or years. */
    private boolean isNameList(String tail) {
        List<String> words = words(tail);
        if (words.size() == 1) {
            return true;
        }
        boolean anyName = false;
        for (String word : words) {
            boolean isName =
                    Character.isUpperCase(word.charAt(0)) || agencies.contains(word.toLowerCase(Locale.GERMAN));
            if (!isName && !agencyFillers.contains(word) && !nameParticles.contains(word) && !isDigitsAndMarks(word)) {
                return false;
            }
            anyName |= isName;
        }
        return anyName;
    }

    private static boolean isSentence(String text) {
        return text.endsWith(".") && text.length() > 40 || text.endsWith("!") || text.endsWith("?");
    }

    private static char lastMark(String line, int before) {
        int at = before - 1;
        while (at > 0 && line.charAt(at) == ' ') {
            at--;
        }
        return line.charAt(at);
    }

    private static boolean isDigitsAndMarks(String word) {
        return Character.isDigit(word.charAt(0))
                && word.chars().allMatch(c -> Character.isDigit(c) || ".:-".indexOf(c) >= 0);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split("[ ,/()\\[\\]+&|–—;]+")) {
            String bare = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
            if (!bare.isEmpty() && !bare.equals("-") && !bare.equals(".")) {
                words.add(bare.endsWith(".") && !isDigitsAndMarks(bare) ? bare.substring(0, bare.length() - 1) : bare);
            }
        }
        return words;
    }

    private static String withoutBrackets(String line) {
        char first = line.charAt(0);
        char last = line.charAt(line.length() - 1);
        boolean inBrackets = first == '(' && last == ')' || first == '[' && last == ']';
        return inBrackets && line.length() > 2
                ? line.substring(1, line.length() - 1).strip()
                : line;
    }

    private static Reading reading(Field field, String value) {
        return new Reading(new Credit(field, value));
    }
}
