package io.depesche.nlp.domain.clean.rule.quotation;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.SayingVerbs;
import io.depesche.nlp.domain.clean.WordTable;
import java.util.Locale;
import java.util.Set;

/** What the words beside a quotation mark tell of its place: verbs of saying, ends of sentences, open phrases, new clauses. */
public final class QuotePositionWords {

    private final SayingVerbs saying;
    private final Set<String> abbreviations;
    private final Set<String> openWords;
    private final Set<String> clauseWords;

    public QuotePositionWords(CleaningEvidence evidence) {
        this.saying = new SayingVerbs(evidence);
        WordTable words = evidence.table("/nlp/clean/quote-position.tsv");
        this.abbreviations = evidence.table("/nlp/clean/missing-blank.tsv").words("abbreviation");
        this.openWords = words.words("open-word");
        this.clauseWords = words.words("clause-word");
    }

    SayingVerbs saying() {
        return saying;
    }

    /** Article or preposition: a noun must follow. */
    boolean isOpen(String word) {
        return openWords.contains(word);
    }

    /** Begins a clause behind a comma. */
    boolean beginsClause(String word) {
        return clauseWords.contains(word);
    }

    /** Whether comma, blank and a verb of saying stand at a place. */
    boolean saysAfter(QuoteLine line, int at) {
        return at + 2 < line.span().end()
                && line.text().charAt(at) == ','
                && line.text().charAt(at + 1) == ' '
                && saying.follow(line.text(), at + 2, line.span().end());
    }

    /** Whether a full stop ends a sentence rather than an abbreviation. */
    boolean isSentenceEnd(QuoteLine line, int stop) {
        String text = line.text();
        int first = line.span().start();
        int start = stop;
        while (start > first && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean free = start == first || " .„(-\u00a0".indexOf(text.charAt(start - 1)) >= 0;
        String word = text.substring(start, stop).toLowerCase(Locale.GERMAN);
        return free && word.length() >= 2 && !abbreviations.contains(word);
    }
}
