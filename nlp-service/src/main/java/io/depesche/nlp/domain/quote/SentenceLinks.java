package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Clause.Type;
import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what one sentence tells of the speech in another: {@code Das teilte die Wehr mit.}, {@code Darin heißt es}. */
final class SentenceLinks {

    private static final Set<String> THERE = Set.of("darin", "dort", "hierin", "daraus");

    private final CueFinder cues;

    SentenceLinks(SayingWords words) {
        this.cues = new CueFinder(words);
    }

    /** {@code Das teilte die Wehr mit.}: says who said the sentence before. */
    @Nullable
    Heard sentenceBefore(ReadSentence sentence, @Nullable Span before) {
        Clause clause = sentence.clauses().isEmpty() ? null : sentence.clauses().getFirst();
        if (before == null || clause == null || clause.type() != Type.MAIN || clause.finite() != clause.from() + 1) {
            return null;
        }
        String first = sentence.token(clause.from()).lower();
        Cue cue = first.equals("das") || first.equals("dies") ? cues.verb(sentence, 0) : null;
        boolean says = cue != null && cue.saying().takes('p') && !cue.saying().takes('t') && !cue.passive();
        boolean from = says && cue != null && cue.saying().lemma().equals("hervorgehen");
        NounPhrase subject = from
                ? Phrases.behind(sentence, clause.from(), clause.to(), Set.of("aus"))
                : says ? subjectBehind(sentence, clause) : null;
        return subject == null || cue == null
                ? null
                : new Heard(
                        Rule.SENTENCE_BEFORE,
                        before,
                        Source.of(sentence, subject),
                        sentence.token(cue.from()).span());
    }

    private static @Nullable NounPhrase subjectBehind(ReadSentence sentence, Clause clause) {
        NounPhrase subject = Phrases.first(sentence, clause.finite() + 1, clause.to());
        return subject != null && subject.from() == clause.finite() + 1 ? subject : null;
    }

    /** {@code „Wir sind pleite.“ Das musste Kuhl zugeben.} and {@code „Hallo!“ Mit diesen Worten …}: who spoke the quotation before. */
    @Nullable
    Source speakerBefore(ReadSentence sentence) {
        Clause clause = sentence.clauses().isEmpty() ? null : sentence.clauses().getFirst();
        if (clause == null || clause.type() != Type.MAIN || clause.finite() <= clause.from()) {
            return null;
        }
        String first = sentence.token(clause.from()).lower();
        boolean takesUp =
                switch (first) {
                    case "das", "dies", "so", "dieses" -> clause.finite() == clause.from() + 1;
                    case "mit" ->
                        clause.finite() == clause.from() + 3
                                && sentence.token(clause.from() + 2).lower().equals("worten");
                    default -> false;
                };
        boolean says = takesUp && (first.equals("mit") || cues.verb(sentence, 0) != null);
        NounPhrase subject = says ? subjectBehind(sentence, clause) : null;
        return subject != null && Phrases.canSpeak(sentence, subject) ? Source.of(sentence, subject) : null;
    }

    /** Who says something in a sentence that does not give their words: {@code Kuhl sprach sich dagegen aus. Das Geld fehle.} */
    @Nullable
    Source mover(ReadSentence sentence) {
        for (int i = 0; i < sentence.clauses().size(); i++) {
            Clause clause = sentence.clauses().get(i);
            if (clause.type() != Type.MAIN) {
                continue;
            }
            Cue cue = cues.of(sentence, i);
            NounPhrase subject = cue == null || cue.passive() ? null : SubjectFinder.of(sentence, i);
            boolean speaks = subject != null
                    && (subject.pronoun()
                            || Phrases.isNameLike(sentence, subject)
                            || People.isSpeaker(sentence.token(subject.head()).form()));
            return speaks ? Source.of(sentence, subject) : null;
        }
        return null;
    }

    /** Who acts in a sentence, and so speaks if the next begins with speech: {@code Kuhl trat zurück. „Ich bin müde.“} */
    @Nullable
    Source actor(ReadSentence sentence) {
        for (int i = sentence.clauses().size() - 1; i >= 0; i--) {
            if (sentence.clauses().get(i).type() == Type.MAIN) {
                NounPhrase subject = SubjectFinder.of(sentence, i);
                return subject != null && Phrases.canSpeak(sentence, subject) ? Source.of(sentence, subject) : null;
            }
        }
        return null;
    }

    /** What is written in the sentence before {@code Darin ist festgelegt, …}: {@code Kuhl unterschrieb [den Vertrag].} */
    @Nullable
    Source document(ReadSentence before, ReadSentence sentence) {
        boolean there = sentence.tokens().stream().anyMatch(token -> THERE.contains(token.lower()));
        if (!there || mover(before) != null) {
            return null;
        }
        NounPhrase last = null;
        for (int i = 0; i < before.size(); i++) {
            NounPhrase phrase = NounPhrase.at(before.tokens(), i, before.size());
            if (phrase != null && !phrase.pronoun() && Documents.isDocument(before, phrase)) {
                last = phrase;
            }
            i = phrase == null ? i : Math.max(i, phrase.headEnd() - 1);
        }
        return last == null ? null : Source.of(before, last);
    }
}
