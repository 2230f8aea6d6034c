package io.depesche.nlp.domain.tag;

import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;

/**
 * Splits a text into sentences and tokens with the OpenNLP models. A line end always ends a sentence. Thread-safe: the models are shared,
 * the detectors belong to one call.
 *
 * <p>The detectors' work grows with the square of a run without blanks, so a run of more than {@value #LONGEST_RUN} characters, which no
 * text has, is one token by itself and the whole stays linear.
 */
public final class TextSplitter {

    private static final int LONGEST_RUN = 400;

    private final LanguageModels models;

    public TextSplitter(LanguageModels models) {
        this.models = models;
    }

    public List<Sentence> split(String text) {
        SentenceDetectorME detector = new SentenceDetectorME(models.sentences());
        TokenizerME tokenizer = new TokenizerME(models.tokens());
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            splitLine(text, start, end, detector, tokenizer, sentences);
            start = end + 1;
        }
        return sentences;
    }

    private static void splitLine(
            String text, int start, int end, SentenceDetectorME detector, TokenizerME tokenizer, List<Sentence> out) {
        int from = start;
        int run = start;
        for (int i = start; i <= end; i++) {
            if (i < end && !Character.isWhitespace(text.charAt(i))) {
                continue;
            }
            if (i - run > LONGEST_RUN) {
                detect(text, from, run, detector, tokenizer, out);
                out.add(new Sentence(new Span(run, i), List.of(new Span(run, i))));
                from = i;
            }
            run = i + 1;
        }
        detect(text, from, end, detector, tokenizer, out);
    }

    private static void detect(
            String text, int from, int end, SentenceDetectorME detector, TokenizerME tokenizer, List<Sentence> out) {
        if (text.substring(from, end).isBlank()) {
            return;
        }
        String part = text.substring(from, end);
        for (opennlp.tools.util.Span sentence : detector.sentPosDetect(part)) {
            Span span = new Span(from + sentence.getStart(), from + sentence.getEnd());
            out.add(new Sentence(span, tokens(text, span, tokenizer)));
        }
    }

    /**
     * The tokenizer looks at one piece between blanks at a time and asks its model at every character of it. A piece of letters and digits
     * alone is one token, so only the others are worth asking about: the same tokens for a third of the time.
     */
    private static List<Span> tokens(String text, Span sentence, TokenizerME tokenizer) {
        List<Span> tokens = new ArrayList<>();
        int at = sentence.start();
        while (at < sentence.end()) {
            int start = at;
            boolean plain = true;
            while (at < sentence.end() && !Character.isWhitespace(text.charAt(at))) {
                plain &= Character.isLetterOrDigit(text.charAt(at));
                at++;
            }
            if (plain && at > start) {
                tokens.add(new Span(start, at));
            } else if (at > start) {
                for (opennlp.tools.util.Span token : tokenizer.tokenizePos(text.substring(start, at))) {
                    tokens.add(new Span(start + token.getStart(), start + token.getEnd()));
                }
            }
            at++;
        }
        return tokens;
    }
}
