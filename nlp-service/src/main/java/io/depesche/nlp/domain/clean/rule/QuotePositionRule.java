package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.Edit.Tier;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.SayingVerbs;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.text.QuoteMarks;
import io.depesche.nlp.domain.text.QuoteMarks.Mark;
import io.depesche.nlp.domain.text.QuoteMarks.Side;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts quotation marks back that were moved, lost or turned into other marks. The evidence is that the marks of the paragraph do not
 * pair without it, with a verb of saying or the end of a noun phrase that tells the place.
 *
 * <p>{@code würden.Erpressung„ und} becomes {@code würden „Erpressung“ und}; {@code „… werden„Putin sagte} gets its {@code “, };
 * {@code „Es gab keine für alle, sagte sie} its closing mark; {@code „gegen jede“ Erpressung} takes its noun in.
 */
public final class QuotePositionRule implements CleaningRule {

    private static final String ARTIFACT = "QUOTE_POS";

    /** How far a closing mark stands behind what was made of its opening one. */
    private static final int LONGEST_QUOTED_WORDS = 160;

    /** {@code „Hm, sagte er}; shorter words may be a name. */
    private static final int SHORTEST_SPEECH = 8;

    private final SayingVerbs saying;
    private final Set<String> abbreviations;
    private final Set<String> openWords;
    private final Set<String> relatives;

    public QuotePositionRule(CleaningEvidence evidence) {
        this.saying = new SayingVerbs(evidence);
        WordTable words = evidence.table("/nlp/clean/quote-position.tsv");
        this.abbreviations = evidence.table("/nlp/clean/missing-blank.tsv").words("abbreviation");
        this.openWords = words.words("open-word");
        this.relatives = words.words("clause-word");
    }

    @Override
    public String id() {
        return "clean.quote-position";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        List<Repair> repairs = new ArrayList<>();
        List<Draft.Line> lines = draft.lines();
        boolean german = draft.text().indexOf('„') >= 0;
        for (int i = 0; german && i < lines.size(); i++) {
            List<Mark> marks = QuoteMarks.of(draft.text(), lines.get(i).span());
            if (!marks.isEmpty()) {
                boolean goesOn = i + 1 < lines.size() && goesOn(draft.text(), lines.get(i + 1));
                boolean cameOn = i > 0 && leavesOpen(draft.text(), lines.get(i - 1));
                new Paragraph(draft.text(), lines.get(i).span(), marks, goesOn, cameOn, repairs).repair();
            }
        }
        return repairs;
    }

    /** Whether the first mark of a line is a closing one: a quotation over two paragraphs. */
    private static boolean goesOn(String text, Draft.Line next) {
        List<Mark> marks = QuoteMarks.of(text, next.span());
        return !marks.isEmpty() && (marks.getFirst().closes() || next.text().charAt(0) == '„');
    }

    private static boolean leavesOpen(String text, Draft.Line last) {
        int open = 0;
        for (Mark mark : QuoteMarks.of(text, last.span())) {
            open = mark.opens() ? 1 : mark.closes() ? 0 : open;
        }
        return open > 0;
    }

    /** One walk over the marks of one line. */
    private final class Paragraph {

        private final String text;
        private final Span line;
        private final List<Mark> marks;
        private final boolean goesOn;
        private final boolean cameOn;
        private final List<Repair> repairs;
        private @Nullable Mark open;

        Paragraph(String text, Span line, List<Mark> marks, boolean goesOn, boolean cameOn, List<Repair> repairs) {
            this.text = text;
            this.line = line;
            this.marks = marks;
            this.goesOn = goesOn;
            this.cameOn = cameOn;
            this.repairs = repairs;
        }

        void repair() {
            int from = line.start();
            for (int i = 0; i < marks.size(); i++) {
                Mark mark = marks.get(i);
                boolean last = i + 1 == marks.size();
                if (!isGermanFamily(mark.glyph())) {
                    open = null;
                } else if (mark.opens()) {
                    if (open != null && !isNested(i)) {
                        addLostClosing(open, mark.span().start());
                    }
                    open = mark;
                } else if (mark.closes()) {
                    if (open != null) {
                        takeNounIn(
                                open,
                                mark,
                                last ? line.end() : marks.get(i + 1).span().start());
                    } else if (mark.glyph() != '"') {
                        addLostOpening(mark, from, i == 0);
                    }
                    open = null;
                } else if (mark.side() == Side.GLUED && open == null) {
                    open = mark.glyph() == '„' ? mark : null; // "geändert.„Ein"
                } else if (mark.side() == Side.GLUED) {
                    if (closeGlued(mark)) {
                        open = null;
                    }
                } else {
                    open = null;
                }
                from = mark.span().end();
            }
            if (open != null && !goesOn) {
                addLostClosing(open, line.end());
            }
        }

        /** A second opening mark before the first is closed stands inside it if two closing marks follow. */
        private boolean isNested(int at) {
            return at + 2 < marks.size()
                    && marks.get(at + 1).closes()
                    && marks.get(at + 2).closes();
        }

        /** {@code „… überprüft werden„Putin sagte}: the closing mark took comma and blank with it. */
        private boolean closeGlued(Mark mark) {
            int next = mark.span().end();
            boolean who =
                    saying.follow(text, next, line.end()) || saying.verbBehindName(text, next, line.end()) != null;
            String word = wordAt(next);
            boolean clause = relatives.contains(word);
            if (!who && !clause) {
                return false;
            }
            String reason = who
                    ? "the quotation is open and a verb of saying follows"
                    : "the quotation is open and a clause follows";
            repairs.add(marked(mark.span(), "“, ", who ? 0.92 : 0.8, reason));
            return true;
        }

        /**
         * {@code „Es gab nicht genug für alle, schildert sie}: an opening mark without a closing one, and one verb of saying behind a
         * comma.
         */
        private void addLostClosing(Mark opening, int end) {
            if (opening.glyph() != '„') {
                return;
            }
            int found = -1;
            for (int i = opening.span().end() + 1; i + 2 < end; i++) {
                if (text.charAt(i) == ',' && text.charAt(i + 1) == ' ' && saying.follow(text, i + 2, end)) {
                    if (found >= 0) {
                        return; // two places: nobody knows which
                    }
                    found = i;
                }
            }
            boolean isSpeech = found - opening.span().end() >= SHORTEST_SPEECH;
            if (isSpeech && isWordEnd(found)) {
                repairs.add(marked(
                        new Span(found, found),
                        "“",
                        0.88,
                        "the quotation is not closed; a verb of saying follows the comma"));
            }
        }

        /** A closing mark without an opening one. */
        private void addLostOpening(Mark mark, int from, boolean first) {
            int glued = gluedPoint(mark.span().start(), from);
            if (glued >= 0) {
                String reason = "a closing mark without an opening one; the stop stands where it was";
                String words = text.substring(glued + 1, mark.span().start());
                if (words.indexOf(' ') < 0) {
                    Span whole = new Span(glued, mark.span().end());
                    repairs.add(marked(whole, " „" + words + "“", 0.9, reason));
                    return;
                }
                repairs.add(marked(new Span(glued, glued + 1), " „", 0.88, reason));
                if (mark.glyph() != '“') {
                    repairs.add(marked(mark.span(), "“", 0.9, "closes the quotation"));
                }
                return;
            }
            if (first && !cameOn && mark.glyph() == '“' && saysAfter(mark.span().end())) {
                int start = sentenceStart(mark.span().start(), from);
                if (start >= 0 && Character.isUpperCase(text.charAt(start))) {
                    repairs.add(marked(
                            new Span(start, start),
                            "„",
                            0.85,
                            "the quotation is not opened; a verb of saying follows it"));
                }
            }
        }

        /** The nearest full stop between two words without a blank. */
        private int gluedPoint(int mark, int from) {
            int lowest = Math.max(from, mark - LONGEST_QUOTED_WORDS);
            for (int i = mark - 2; i > lowest; i--) {
                if (text.charAt(i) == '.' && Character.isLetter(text.charAt(i + 1)) && text.charAt(i - 1) != ' ') {
                    char before = text.charAt(i - 1);
                    boolean afterMark = ",:;–—)“.".indexOf(before) >= 0; // "Tore:.Weber„"
                    afterMark |= Character.isDigit(before); // "36.Minuten„"
                    return afterMark || isSentenceEnd(i) ? i : -1;
                }
            }
            return -1;
        }

        private boolean isSentenceEnd(int stop) {
            int start = stop;
            while (start > line.start() && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            boolean free = start == line.start() || " .„(-\u00a0".indexOf(text.charAt(start - 1)) >= 0;
            String word = text.substring(start, stop).toLowerCase(Locale.GERMAN);
            return free && word.length() >= 2 && !abbreviations.contains(word);
        }

        private boolean saysAfter(int at) {
            return at + 2 < line.end()
                    && text.charAt(at) == ','
                    && text.charAt(at + 1) == ' '
                    && saying.follow(text, at + 2, line.end());
        }

        /** Where the sentence begins that ends at a place, if it is the only one since the last mark or the start of the line. */
        private int sentenceStart(int end, int from) {
            for (int i = end - 2; i > from; i--) {
                if (text.charAt(i) == ' ' && ".!?".indexOf(text.charAt(i - 1)) >= 0 && isSentenceEnd(i - 1)) {
                    return -1; // two sentences: nobody knows where the speech begins
                }
                if (text.charAt(i) == ' ' && text.charAt(i - 1) == ':') {
                    return i + 1;
                }
            }
            return from == line.start() ? from : -1;
        }

        /**
         * {@code „gegen jede“ Erpressung,}: the quoted words end in an open noun phrase, or a verb of saying follows the one word behind
         * the mark: {@code „Wir werden“ kommen, sagte er}.
         */
        private void takeNounIn(Mark opening, Mark mark, int limit) {
            int after = mark.span().end();
            if (after + 1 >= limit || text.charAt(after) != ' ') {
                return;
            }
            String next = wordAt(after + 1);
            int end = after + 1 + next.length();
            if (next.isEmpty() || end > limit) {
                return;
            }
            boolean says = saysAfter(end)
                    && !saying.isVerb(next)
                    && isSentence(opening.span(), mark.span().start());
            boolean openPhrase = Character.isUpperCase(next.charAt(0))
                    && text.indexOf(' ', opening.span().end()) < mark.span().start()
                    && openWords.contains(wordBefore(mark.span().start()))
                    && isFreeEnd(end);
            if (says || openPhrase) {
                Span moved = new Span(mark.span().start(), end);
                String reason = says
                        ? "a verb of saying follows the word behind the mark"
                        : "the quoted words end in an article or preposition; its noun stands behind the mark";
                repairs.add(marked(moved, " " + next + "“", says ? 0.88 : 0.85, reason));
            }
        }

        /** Three words or more that begin where a sentence begins: speech, not a word in quotation marks. */
        private boolean isSentence(Span opening, int end) {
            boolean begins =
                    opening.start() < line.start() + 2 || ".!?:“".indexOf(text.charAt(opening.start() - 2)) >= 0;
            long blanks = text.substring(opening.end(), end)
                    .chars()
                    .filter(c -> c == ' ')
                    .count();
            return begins && blanks >= 2;
        }

        private boolean isFreeEnd(int end) {
            return end >= line.end() || " .,;:!?)".indexOf(text.charAt(end)) >= 0;
        }

        private boolean isWordEnd(int at) {
            return Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ')';
        }

        private String wordAt(int at) {
            int stop = at;
            while (stop < line.end() && (Character.isLetter(text.charAt(stop)) || text.charAt(stop) == '-')) {
                stop++;
            }
            return text.substring(at, stop);
        }

        private String wordBefore(int at) {
            int start = at;
            while (start > line.start() && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            return text.substring(start, at);
        }
    }

    private static boolean isGermanFamily(char glyph) {
        return "„“”\"‟".indexOf(glyph) >= 0;
    }

    private static Repair marked(Span place, String text, double confidence, String reason) {
        return new Repair(place, text, ARTIFACT, Tier.EVIDENCE, Action.REPLACE, confidence, reason, null);
    }
}
