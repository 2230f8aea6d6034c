package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.Quote;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds direct and indirect speech in a text and who speaks. Thread-safe; linear in the text.
 *
 * <p>Example: in {@code „Wir öffnen am Montag“, sagte Kuhl. Die Schäden seien gering.} a direct quotation and an indirect one, both of the
 * entity {@code Kuhl}.
 */
public final class QuoteFinder {

    private final Forms forms = new Forms();
    private final SayingWords words = SayingWords.read();
    private final IndirectFinder indirect = new IndirectFinder(words);
    private final DirectFinder direct = new DirectFinder(words);
    private final SentenceLinks links = new SentenceLinks(words);
    private final CueFinder cues = new CueFinder(words);
    private final QuotedWords quotedWords = new QuotedWords(forms);

    /**
     * What was found.
     *
     * @param quotes in order, numbered from {@code c1}
     * @param entities those given, with the pronouns and titles that stand for a speaker among their references
     */
    public record Found(List<Quote> quotes, List<Entity> entities) {}

    private record Spoken(Heard heard, List<Party> speakers) {}

    /** Finds all quotes of a text. */
    public Found find(String text, List<Sentence> sentences, List<Entity> entities) {
        if (sentences.isEmpty()) {
            return new Found(List.of(), entities);
        }
        List<Quotation> quotations = MarkPairs.of(text);
        Opaque opaque = new Opaque(text, forms);
        List<Quotation> speech = opaque.outermost(quotations);
        List<Quotation> rest = new ArrayList<>();
        int next = 0;
        int end = -1;
        for (Quotation quotation : quotations) {
            if (next < speech.size() && speech.get(next) == quotation) {
                next++;
                end = quotation.outer().end();
            } else if (quotation.outer().start() >= end) {
                rest.add(quotation);
                end = Math.max(end, quotation.outer().end());
            }
        }
        List<ReadSentence> read = SentenceReader.read(text, sentences, speech, forms);
        return spoken(text, read, speech, rest, entities);
    }

    private Found spoken(
            String text, List<ReadSentence> read, List<Quotation> speech, List<Quotation> rest, List<Entity> entities) {
        Speakers speakers = new Speakers(text, entities, forms);
        Names names = new Names(entities);
        List<Spoken> all = new ArrayList<>();
        int nextSpeech = 0;
        int nextWords = 0;
        boolean running = false;
        Span before = null;
        ReadSentence silent = null;
        Heard alone = null;
        for (ReadSentence sentence : read) {
            List<Heard> heard = new ArrayList<>();
            List<Heard> clauses = indirect.find(sentence, running);
            heard.addAll(clauses);
            for (int i = 0; i < sentence.clauses().size(); i++) {
                Clause clause = sentence.clauses().get(i);
                if (clause.type() != Clause.Type.SPEECH) {
                    continue;
                }
                int start = sentence.token(clause.from()).start();
                while (nextSpeech < speech.size()
                        && speech.get(nextSpeech).outer().start() < start) {
                    nextSpeech++;
                }
                if (nextSpeech < speech.size()) {
                    heard.add(Neighbours.behindColon(direct.speech(sentence, i, speech.get(nextSpeech)), clauses));
                }
            }
            Heard told = links.sentenceBefore(sentence, before);
            if (told != null) {
                heard.add(told);
            }
            int sentenceEnd = sentence.token(sentence.size() - 1).end();
            while (nextWords < rest.size() && rest.get(nextWords).inner().start() < sentenceEnd) {
                Heard words = words(text, sentence, rest.get(nextWords), clauses, names, heard);
                if (words != null) {
                    heard.add(words);
                }
                nextWords++;
            }
            heard.sort(Comparator.comparing(Heard::span));
            boolean nobody =
                    !all.isEmpty() && silent == null && all.getLast().speakers().isEmpty();
            if (alone != null || nobody) {
                Heard.Source speaker = links.speakerBefore(sentence);
                if (speaker != null) {
                    all.set(all.size() - 1, new Spoken(all.getLast().heard(), speakers.of(speaker)));
                }
            }
            Heard.Source actor =
                    silent != null && !heard.isEmpty() && goesOn(heard.getFirst()) ? links.actor(silent) : null;
            if (actor != null) {
                speakers.of(actor);
            }
            boolean carried = heard.stream().anyMatch(one -> one.source().carried());
            Heard.Source written = silent != null && carried ? links.document(silent, sentence) : null;
            if (written != null) {
                speakers.of(written);
            }
            all.addAll(speakersOf(heard, speakers));
            if (heard.isEmpty()) {
                Heard.Source mover = links.mover(sentence);
                if (mover != null) {
                    speakers.of(mover);
                }
            }
            boolean lonely = heard.size() == 1 && heard.getFirst().rule() == Rule.SPEECH_ALONE;
            alone = lonely && isNothingElse(sentence) ? heard.getFirst() : null;
            silent = heard.isEmpty() ? sentence : null;
            before = heard.isEmpty() ? Stretches.span(sentence, 0, sentence.size()) : null;
            running = clauses.stream().anyMatch(one -> one.span().end() + 3 >= sentenceEnd);
        }
        return new Found(numbered(all), speakers.completed(entities));
    }

    /** Speech that nobody introduces, or only {@code Darin heißt es}. */
    private static boolean goesOn(Heard first) {
        return first.source().carried()
                && (first.rule().isDirect() && first.rule() != Rule.WORDS_IN_SPEECH || first.rule() == Rule.FOLLOWING);
    }

    /** A quotation with nothing but signs around it. */
    private static boolean isNothingElse(ReadSentence sentence) {
        return sentence.tokens().stream().noneMatch(Token::isWord);
    }

    /** Named speakers first, then those who go on; what somebody quotes inside makes nobody the one who goes on. */
    private static List<Spoken> speakersOf(List<Heard> heard, Speakers speakers) {
        List<Spoken> spoken = new ArrayList<>();
        Heard outer = null;
        List<Party> outerSpeakers = List.of();
        for (Heard one : heard) {
            if (one.source().carried()) {
                continue;
            }
            List<Party> around = Neighbours.aroundPronoun(one, heard, speakers);
            List<Party> found = around.isEmpty() ? speakers.of(one.source()) : around;
            spoken.add(new Spoken(one, found));
            boolean inside = outer != null && one.span().start() < outer.span().end();
            if (inside) {
                speakers.goesOn(outerSpeakers);
            } else {
                outer = one;
                outerSpeakers = found;
            }
        }
        heard.stream()
                .filter(one -> one.source().carried())
                .forEach(one -> spoken.add(new Spoken(one, speakers.of(one.source()))));
        return spoken;
    }

    private @Nullable Heard words(
            String text,
            ReadSentence sentence,
            Quotation quotation,
            List<Heard> clauses,
            Names names,
            List<Heard> heard) {
        Span inner = quotation.inner();
        if (inner.start() < sentence.token(0).start()) {
            return null;
        }
        Heard around = QuotedWords.around(clauses, inner);
        int clause = DirectFinder.clauseAt(sentence, inner.start());
        Cue cue = cues.of(sentence, clause);
        Token before = before(sentence, quotation.outer().start());
        boolean judged = around == null
                && cue == null
                && QuotedWords.judge(sentence, sentence.clauses().get(clause)) != null;
        boolean said = quotedWords.isSaid(inner.of(text), before, around != null, cue, names.covers(inner), judged);
        if (!said) {
            return null;
        }
        Heard.Source inserted = cue == null && around == null ? Neighbours.inserted(text, heard) : null;
        Heard.Source source = inserted != null ? inserted : QuotedWords.speaker(sentence, clause, cue, around);
        if (source.overlaps(quotation.outer())) {
            return null;
        }
        Rule rule = around != null ? Rule.WORDS_IN_SPEECH : cue != null ? Rule.WORDS_WITH_CUE : Rule.WORDS_ALONE;
        Span at = around != null
                ? around.cue()
                : cue != null ? sentence.token(cue.from()).span() : null;
        return new Heard(rule, inner, source, at);
    }

    private static @Nullable Token before(ReadSentence sentence, int offset) {
        Token last = null;
        for (Token token : sentence.tokens()) {
            if (token.end() > offset) {
                return last;
            }
            last = token;
        }
        return last;
    }

    private static List<Quote> numbered(List<Spoken> all) {
        all.sort(Comparator.comparing((Spoken spoken) -> spoken.heard().span())
                .thenComparing(spoken -> spoken.heard().rule()));
        List<Quote> quotes = new ArrayList<>();
        Heard previous = null;
        List<Party> said = List.of();
        for (Spoken spoken : all) {
            Heard heard = spoken.heard();
            boolean again = previous != null
                    && previous.span().equals(heard.span())
                    && previous.rule().isDirect() == heard.rule().isDirect()
                    && !Neighbours.isAnother(previous, heard, said, spoken.speakers());
            if (!again) {
                String type = heard.rule().isDirect() ? "direct" : "indirect";
                quotes.add(new Quote(
                        "c" + (quotes.size() + 1),
                        type,
                        heard.span(),
                        spoken.speakers(),
                        heard.cue(),
                        heard.rule().confidence()));
            }
            previous = heard;
            said = spoken.speakers();
        }
        return List.copyOf(quotes);
    }
}
