package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.grammar.WordForm.Finite;
import io.depesche.nlp.domain.grammar.WordForm.Mood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts separable verbs together with their particles: {@code ruft … auf}, {@code bekannt gegeben}. */
final class Particles {

    private final WordForms forms;
    private final SmallWords small = SmallWords.shared();

    Particles(WordForms forms) {
        this.forms = forms;
    }

    /** {@code bekannt gegeben} is {@code bekanntgegeben}. */
    @Nullable
    String joined(List<Word> words, int i, @Nullable String verb) {
        if (verb == null || i == 0) {
            return verb;
        }
        Word before = words.get(i - 1);
        boolean particle = before.isWord()
                && before.form().particle()
                && !before.form().preposition()
                && !before.small().equals("wieder")
                && !before.small().equals("weiter")
                && forms.isVerb(before.small() + verb);
        return particle ? before.small() + verb : verb;
    }

    /** The reading to go by: one whose verb takes the particle; the indicative before the subjunctive. */
    Finite best(Word finite, @Nullable Word particle) {
        Finite best = null;
        for (Finite form : finite.form().finite()) {
            if ((form.persons() & FiniteVerbs.NEWS_PERSONS) == 0
                    || particle != null && !forms.isVerb(particle.small() + form.lemma())) {
                continue;
            }
            if (best == null || best.mood() != Mood.INDICATIVE && form.mood() == Mood.INDICATIVE) {
                best = form;
            }
        }
        return best == null ? finite.form().finite().getFirst() : best;
    }

    /** The particle that a finite verb left at the end of its clause: {@code auf} of {@code ruft … auf}. */
    @Nullable
    Word of(List<Word> words, int at, Word finite) {
        for (int i = words.size() - 1; i > at; i--) {
            Word word = words.get(i);
            boolean compound = word.small().startsWith("da") && word.small().length() > 3;
            if (!word.isWord() || !word.form().particle() || word.capital() || compound) {
                continue;
            }
            boolean takes = finite.form().finite().stream().anyMatch(form -> takes(word.small(), form.lemma()));
            if (takes && !governs(words, i)) {
                return word;
            }
        }
        return null;
    }

    /** {@code will … wieder} is no {@code wiederwollen}. */
    private boolean takes(String particle, String lemma) {
        boolean empty = small.is(SmallKind.AUXILIARY, lemma) || small.is(SmallKind.MODAL, lemma);
        return (!empty || particle.equals("vor")) && forms.isVerb(particle + lemma);
    }

    /** Whether a preposition has its phrase behind it and so is no particle. */
    private boolean governs(List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        if (words.get(i).is(SmallKind.ARTICLE)) {
            Word behind = words.get(i + 1);
            if (words.get(i).small().equals("ein") && behind.kind() == Word.Kind.NAME) {
                return false; // traf … ein, Lima war geschmückt: a name has no article of this kind
            }
            return behind.kind() != Word.Kind.COMMA && behind.kind() != Word.Kind.STOP;
        }
        if (words.get(i).governed() == 0) {
            return false;
        }
        Word next = words.get(i + 1);
        if (next.kind() == Word.Kind.COMMA || next.kind() == Word.Kind.STOP || next.kind() == Word.Kind.QUOTE) {
            return false;
        }
        if (next.is(SmallKind.ARTICLE)) {
            return (next.form().determiner() & words.get(i).governed()) != 0;
        }
        if (words.get(i).small().equals("zu") && !next.isNoun() && next.governed() == 0) {
            return true; // zu niedrig, zu spät: a degree
        }
        boolean counted = next.is(SmallKind.APPROXIMATION) && i + 2 < words.size();
        if (next.small().equals("mehr") || next.small().equals("weniger") || counted) {
            return true; // dringen auf mehr Züge, suchen nach etwa 15 Vermissten
        }
        boolean phrase = next.kind() == Word.Kind.NAME
                || next.kind() == Word.Kind.DATE
                || next.kind() == Word.Kind.NUMBER
                || next.isNoun()
                || next.form().determiner() != 0
                || next.form().pronoun() != 0
                || next.form().adjective() != 0
                || next.quantity() != null
                || PhraseChunker.isNumberWord(next.small());
        return phrase;
    }
}
