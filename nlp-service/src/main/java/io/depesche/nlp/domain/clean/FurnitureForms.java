package io.depesche.nlp.domain.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Knows a line of the page, rather than of the article, by how it is made, on sites that nobody has seen before: a call to the reader
 * ({@code Folgen Sie uns auf Google News}), the caption of a button ({@code Diesen Artikel hören}), the head of a list of links.
 * Stateless after construction.
 */
public final class FurnitureForms {

    /** {@code Haben Sie einen Fehler bemerkt? Markieren Sie ihn und drücken Sie Strg+Enter} has 75; longer calls are advice. */
    private static final int LONGEST_CALL = 170;

    /** {@code Der Rest nach dieser Anzeige}; longer lines of such words are sentences. */
    private static final int MOST_CONTROL_WORDS = 7;

    private final Set<String> callVerbs;
    private final Set<String> strongWords;
    private final Set<String> weakWords;
    private final Set<String> controls;
    private final Set<String> adverts;
    private final Set<String> fillers;
    private final Set<String> related;

    public FurnitureForms(CleaningEvidence evidence) {
        WordTable table = evidence.table("/nlp/clean/page-words.tsv");
        this.callVerbs = table.words("call-verb");
        this.strongWords = table.words("strong-word");
        this.weakWords = table.words("weak-word");
        this.controls = table.words("control");
        this.adverts = table.words("advert");
        this.fillers = table.words("filler");
        this.related = table.words("related");
    }

    /**
     * A call to the reader about the page itself. Advice in an article speaks of other things: {@code Lesen Sie den Vertrag genau}.
     *
     * @param form the line as {@code BoilerplateLineRule.formOf} gives it
     * @param ended whether the line ends with a full stop
     */
    public boolean isCall(String form, boolean atEdge, boolean ended) {
        if (form.length() > LONGEST_CALL || form.endsWith("?")) {
            return false; // interviewers ask about the page, too: "Lesen Sie unseren Newsletter?"
        }
        List<String> words = words(form);
        if (words.size() < 3 || !callVerbs.contains(words.getFirst())) {
            return false;
        }
        String second = words.get(1);
        boolean addresses = second.equals("sie") || second.equals("uns") || second.startsWith("unser");
        if (!addresses) {
            return false;
        }
        boolean strong = words.stream().skip(1).anyMatch(strongWords::contains);
        boolean weak = words.stream().skip(2).anyMatch(weakWords::contains);
        return strong && words.size() <= 16 && (atEdge || weak || second.startsWith("uns") || form.length() <= 60)
                || weak && atEdge && !ended;
    }

    /** A line of nothing but words of buttons and links, at least one of them no filler. */
    public boolean isControl(String form) {
        List<String> words = words(form);
        if (words.isEmpty() || words.size() > MOST_CONTROL_WORDS || form.endsWith("?")) {
            return false;
        }
        int own = 0;
        for (String word : words) {
            if (controls.contains(word)) {
                own++;
            } else if (!fillers.contains(word)) {
                return false;
            }
        }
        return own >= 1 && (own >= 2 || words.size() >= 2);
    }

    /** Whether the line says that the text goes on below an advertisement: {@code Der Rest nach dieser Anzeige}. */
    public boolean isAboutAdverts(String form) {
        return isControl(form) && words(form).stream().anyMatch(adverts::contains);
    }

    /** Whether links follow below the line. */
    public boolean isHeadOfLinks(String form) {
        String bare = form.endsWith(":") ? form.substring(0, form.length() - 1) : form;
        return related.contains(bare);
    }

    private static List<String> words(String form) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= form.length(); i++) {
            boolean part = i < form.length()
                    && (Character.isLetter(form.charAt(i)) || form.charAt(i) == '-' || form.charAt(i) == '#');
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(form.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
