package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.CreditReader;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.Draft.Line;
import io.depesche.nlp.domain.clean.FurnitureForms;
import io.depesche.nlp.domain.clean.LineRemoval;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deletes lines of the page that are no part of the article: links to other articles, comment boxes, share bars, newsletter and cookie
 * notes. Only whole lines, only by their form; the same words inside a sentence are text.
 *
 * <p>Example: {@code PREV Friendly Fire auf De Luca} and {@code Kommentar (0)} go; {@code Er las den Kommentar (0 Punkte) vor.} stays.
 */
public final class BoilerplateLineRule implements CleaningRule {

    private static final String ARTIFACT = "BOILER";

    /** Longer lines are paragraphs, whatever they begin with. The longest real one seen is a cookie note of 190 characters. */
    private static final int LONGEST_LINE = 240;

    /** So many other articles of the site have a line above or below their paragraphs, and so many one between them. */
    private static final int OFTEN = 3;

    private static final int VERY_OFTEN = 8;

    /** A line that begins like a link without a colon is still a sentence if it is as long as this. */
    private static final int LONGEST_LINK = 110;

    private final FurnitureForms forms;
    private final CleaningEvidence evidence;
    private final CreditReader credits;
    private final Set<String> lines;
    private final Set<String> edgeLines;
    private final Set<String> footLines;
    private final Set<String> marks;
    private final Set<String> shareWords;
    private final Set<String> shareFillers;
    private final Starts starts;
    private final Starts capitalStarts;

    public BoilerplateLineRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        this.forms = new FurnitureForms(evidence);
        this.credits = new CreditReader(evidence);
        WordTable table = evidence.table("/nlp/clean/boilerplate-line.tsv");
        this.lines = table.words("line");
        this.edgeLines = table.words("edge-line");
        this.footLines = table.words("foot-line");
        this.marks = table.words("mark");
        this.shareWords = table.words("share-word");
        this.shareFillers = table.words("share-filler");
        this.starts = new Starts(table.words("start"));
        this.capitalStarts = new Starts(table.words("capital-start"));
    }

    @Override
    public String id() {
        return "clean.boilerplate-line";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        List<Line> all = draft.lines();
        int firstProse = draft.firstProse();
        int lastProse = draft.lastProse();
        SortedMap<Integer, String> reasons = new TreeMap<>();
        boolean linksFollow = false;
        String host = evidence.hostOf(draft.article());
        for (int i = 0; i < all.size(); i++) {
            boolean atEdge = i < firstProse || i > lastProse;
            String why = reason(all.get(i), atEdge, i > lastProse);
            why = evidence.overlay().isSiteLine(host, all.get(i).text())
                    ? "a line of this site, named by the operator"
                    : why;
            why = why == null && isRepeated(draft, i, atEdge, i > lastProse)
                    ? "a line that other articles of this site have"
                    : why;
            if (why == null && linksFollow && isHeadlineBelow(all.get(i))) {
                why = "a link below a heading of links";
            } else {
                linksFollow = i > lastProse && why != null && isHeadOfLinks(all.get(i));
            }
            if (why != null) {
                reasons.put(i, why);
            }
        }
        BitSet removed = new BitSet();
        reasons.keySet().forEach(removed::set);
        List<Repair> repairs = new ArrayList<>();
        new LineRemoval(draft)
                .spans(removed)
                .forEach((line, span) ->
                        repairs.add(Repair.delete(span, ARTIFACT, 0.98).because(String.valueOf(reasons.get(line)))));
        return repairs;
    }

    /**
     * A line that the site puts into its articles. Sentences stay, however often they come again: agencies repeat their background. Credits
     * are kept by the rule behind this one.
     */
    private boolean isRepeated(Draft draft, int index, boolean atEdge, boolean atFoot) {
        Line line = draft.lines().get(index);
        int others = draft.repetition().of(line.text());
        boolean sentence = ".!?“”\"»«…".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
        return others >= (atEdge ? OFTEN : VERY_OFTEN)
                && !sentence
                && !line.text().endsWith(":")
                && credits.read(line.text(), atEdge, atFoot) == null;
    }

    private boolean isHeadOfLinks(Line line) {
        return line.text().length() <= LONGEST_LINK && forms.isHeadOfLinks(formOf(line.text()));
    }

    /** A headline of another article: short, and it does not end as a sentence does. */
    private static boolean isHeadlineBelow(Line line) {
        char last = line.text().charAt(line.text().length() - 1);
        return line.text().length() <= LONGEST_LINK && line.text().indexOf(' ') > 0 && ".:;©)".indexOf(last) < 0;
    }

    /** What tells that the line belongs to the page; {@code null} if nothing does. */
    private @Nullable String reason(Line line, boolean atEdge, boolean atFoot) {
        String text = line.text();
        if (text.length() > LONGEST_LINE) {
            return null;
        }
        String form = formOf(text);
        String bare = form.endsWith(":") ? form.substring(0, form.length() - 1) : form;
        if (marks.contains(text)
                || lines.contains(bare)
                || atFoot && footLines.contains(bare)
                || atEdge && edgeLines.contains(bare)
                || capitalStarts.match(text)
                || isLink(form)) {
            return "a line of the page, known by its words";
        }
        if (isShareBar(bare)) {
            return "nothing but names of networks and verbs of sharing";
        }
        if (forms.isCall(form, atEdge, text.endsWith("."))) {
            return "calls the reader to do something with the page";
        }
        if (text.endsWith(".")) {
            return null;
        }
        if (forms.isAboutAdverts(form)) {
            return "says that the text goes on below an advertisement";
        }
        return atFoot && forms.isControl(form) ? "nothing but words of buttons and links, below the text" : null;
    }

    /** With a colon anything may follow; without one it must be short and no question, as interviewers ask them. */
    private boolean isLink(String form) {
        return starts.match(form) && (form.indexOf(':') >= 0 || form.length() <= LONGEST_LINK && !form.endsWith("?"));
    }

    /** Nothing but names of networks and verbs of sharing: {@code Facebook Twitter Link kopieren}. */
    private boolean isShareBar(String form) {
        int shareWordsSeen = 0;
        for (String word : form.split(" ")) {
            if (shareWords.contains(word)) {
                shareWordsSeen++;
            } else if (!shareFillers.contains(word)) {
                return false;
            }
        }
        return shareWordsSeen >= 2;
    }

    /**
     * The line in lower case, digits as {@code #}, without symbols, emoji and closing marks: {@code "➤ Kommentare (12) 👍"} is
     * {@code "kommentare (#)"}.
     */
    static String formOf(String line) {
        StringBuilder form = new StringBuilder(line.length());
        String lower = line.toLowerCase(Locale.GERMAN);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean afterBlank = form.isEmpty() || form.charAt(form.length() - 1) == ' ';
            boolean afterDigit = !form.isEmpty() && form.charAt(form.length() - 1) == '#';
            if (c >= '0' && c <= '9' || afterDigit && isSeparator(lower, i)) {
                if (!afterDigit) {
                    form.append('#');
                }
            } else if (Character.isLetter(c)
                    || "()/:+-,'&?!*.".indexOf(c) >= 0 && !(afterBlank && c != '(' && c != '/')) {
                form.append(c);
            } else if (!afterBlank && (Character.isWhitespace(c) || "|•·–—".indexOf(c) >= 0)) {
                form.append(' ');
            }
        }
        int end = form.length();
        while (end > 0 && " .:!,-*…".indexOf(form.charAt(end - 1)) >= 0 && !endsInNumber(form, end)) {
            end--;
        }
        // the colon after a leading word tells a link from a sentence, so it stays inside the form
        return form.substring(0, end) + (end < form.length() && form.charAt(end) == ':' ? ":" : "");
    }

    /** The mark inside {@code 1.204}. */
    private static boolean isSeparator(String text, int at) {
        return ".,".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && text.charAt(at + 1) >= '0'
                && text.charAt(at + 1) <= '9';
    }

    private static boolean endsInNumber(StringBuilder form, int end) {
        return form.charAt(end - 1) == '.' && end > 1 && form.charAt(end - 2) == '#';
    }

    /** Beginnings by their first word, so that a line is compared with few of them. */
    private static final class Starts {

        private final Map<String, List<String>> byFirstWord = new HashMap<>();

        Starts(Set<String> starts) {
            Map<String, String> sorted = new TreeMap<>();
            starts.forEach(start -> sorted.put(start, start));
            for (String start : sorted.keySet()) {
                byFirstWord.merge(firstWord(start), List.of(start), Starts::joined);
            }
        }

        /** Whether the line begins with one of them and the word ends there. */
        boolean match(String line) {
            for (String start : byFirstWord.getOrDefault(firstWord(line), List.of())) {
                if (line.startsWith(start) && isWordEnd(line, start.length())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isWordEnd(String line, int at) {
            return at == line.length()
                    || !Character.isLetterOrDigit(line.charAt(at))
                    || !Character.isLetterOrDigit(line.charAt(at - 1));
        }

        private static String firstWord(String text) {
            int end = 0;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            return text.substring(0, end);
        }

        private static List<String> joined(List<String> a, List<String> b) {
            return Stream.concat(a.stream(), b.stream()).toList();
        }
    }
}
