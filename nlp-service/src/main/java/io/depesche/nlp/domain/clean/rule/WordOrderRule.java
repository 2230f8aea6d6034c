package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.Edit.Tier;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.OrderPatterns;
import io.depesche.nlp.domain.clean.OrderPatterns.Disorder;
import io.depesche.nlp.domain.clean.WordOrder;
import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.language.WordTokens;
import io.depesche.nlp.domain.language.WordTokens.Token;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks places whose words stand in an order that German does not have. Nothing is changed: only who has the source can put them right.
 *
 * <p>Two ways lead to a flag: two neighbours that are far likelier changed over ({@code nicht noch}), and the forms of
 * {@link OrderPatterns} ({@code hat zugenommen die Zahl}). In a text without any other damage far more is asked.
 */
public final class WordOrderRule implements CleaningRule {

    private static final String ARTIFACT = "DISORDER";

    /** As many repairs make a text a damaged one. */
    private static final int DAMAGED = 2;

    private static final double DOUBT_IN_DAMAGED = 0.45;
    private static final double DOUBT_IN_SOUND = 0.88;

    private final CleaningEvidence evidence;
    private volatile @Nullable WordOrder order;
    private volatile @Nullable OrderPatterns patterns;

    public WordOrderRule(CleaningEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public String id() {
        return "clean.word-order";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        List<Repair> flags = new ArrayList<>();
        WordOrder words = order();
        OrderPatterns forms = patterns();
        double least = draft.damage() >= DAMAGED ? DOUBT_IN_DAMAGED : DOUBT_IN_SOUND;
        for (Draft.Line line : draft.lines()) {
            if (line.text().indexOf(' ') > 0) {
                flag(draft.text(), line.span(), words, forms, least, flags);
            }
        }
        return flags;
    }

    private static void flag(
            String text, Span line, WordOrder words, OrderPatterns patterns, double least, List<Repair> flags) {
        List<Token> tokens = WordTokens.located(text, line.start(), line.end());
        List<String> forms = tokens.stream().map(Token::form).toList();
        List<String> kinds = words.kindsOf(forms);
        int sentence = 0;
        int flagged = -1;
        for (Disorder found : patterns.find(text, tokens, kinds)) {
            Span span = new Span(
                    tokens.get(found.first()).start(), tokens.get(found.last()).end());
            flags.add(flag(span, found.confidence(), found.reason()));
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            sentence = i > 0 && WordModel.isSentenceEnd(forms.get(i - 1)) ? i : sentence;
            if (i == sentence || i <= flagged || !areNeighbours(text, tokens.get(i), tokens.get(i + 1))) {
                continue;
            }
            double doubt = words.doubt(forms, kinds, i);
            if (doubt >= least && !followsQuote(text, tokens.get(i))) {
                Span span = new Span(tokens.get(i).start(), tokens.get(i + 1).end());
                if (flags.stream().noneMatch(flag -> flag.span().overlaps(span))) {
                    flags.add(flag(span, Math.max(0.5, doubt), "these words are far likelier the other way round"));
                    flagged = i + 1;
                }
            }
        }
    }

    private static boolean areNeighbours(String text, Token first, Token second) {
        return second.start() - first.end() == 1
                && text.charAt(first.end()) == ' '
                && Character.isLetter(text.charAt(first.start()))
                && Character.isLetter(text.charAt(second.start()));
    }

    /** Behind a quotation the verb stands first: {@code „…“, fügte er hinzu}. */
    private static boolean followsQuote(String text, Token token) {
        int at = token.start() - 1;
        while (at > 0 && " ,–".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at > 0 && "“”\"»«".indexOf(text.charAt(at)) >= 0;
    }

    private static Repair flag(Span span, double confidence, String reason) {
        return new Repair(span, null, ARTIFACT, Tier.FLAG, Action.FLAG, confidence, reason, null);
    }

    private WordOrder order() {
        WordOrder known = order;
        if (known == null) {
            known = new WordOrder(evidence);
            order = known;
        }
        return known;
    }

    private OrderPatterns patterns() {
        OrderPatterns known = patterns;
        if (known == null) {
            known = new OrderPatterns(evidence.lexicon());
            patterns = known;
        }
        return known;
    }
}
