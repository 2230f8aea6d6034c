package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.Edit.Tier;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.ClausePatterns;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.OrderPatterns;
import io.depesche.nlp.domain.clean.OrderPatterns.Disorder;
import io.depesche.nlp.domain.clean.TokenLine;
import io.depesche.nlp.domain.clean.TranslationSigns;
import io.depesche.nlp.domain.clean.WordOrder;
import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.language.WordTokens;
import io.depesche.nlp.domain.language.WordTokens.Token;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks places whose words stand in an order that German does not have. Nothing is changed: only who has the source can put them right.
 *
 * <p>Three ways lead to a flag: two neighbours that are far likelier changed over ({@code nicht noch}), the forms of
 * {@link OrderPatterns} ({@code hat zugenommen die Zahl}), and clauses that do not hold together, see {@link ClausePatterns}. In a text
 * without any other damage far more is asked.
 */
public final class WordOrderRule implements CleaningRule {

    private static final String ARTIFACT = "DISORDER";

    /** As many repairs make a text a damaged one. */
    private static final int DAMAGED = 2;

    private static final double DOUBT_IN_DAMAGED = 0.47;
    private static final double DOUBT_IN_SOUND = 0.88;

    /** A form of a clause that needs no other sign of a translation. */
    private static final double SURE = 0.7;

    /** A form that is looked for only where a translation is sure has less. */
    private static final double WEAK = 0.6;

    /** What a form of a clause adds to the other signs; two alone are no proof. */
    private static final double FORM_WEIGHT = 0.75;

    private static final Set<String> ARTICLES =
            Set.of("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines");

    private final CleaningEvidence evidence;
    private volatile @Nullable WordOrder order;
    private final OrderPatterns patterns;
    private final ClausePatterns clauses;

    public WordOrderRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        this.patterns = new OrderPatterns(evidence);
        this.clauses = new ClausePatterns(evidence);
    }

    @Override
    public String id() {
        return "clean.word-order";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        List<Repair> candidates = new ArrayList<>();
        double least = draft.damage() >= DAMAGED ? DOUBT_IN_DAMAGED : DOUBT_IN_SOUND;
        for (Draft.Line line : draft.lines()) {
            if (line.text().indexOf(' ') > 0) {
                find(draft.text(), line.span(), least, candidates);
            }
        }
        long forms = candidates.stream()
                .filter(flag -> flag.confidence() >= WEAK && flag.confidence() < SURE)
                .count();
        boolean likely = draft.signs().weight() + FORM_WEIGHT * Math.min(2, forms) >= TranslationSigns.LIKELY;
        double lowest = draft.signs().isSure() ? 0 : likely ? WEAK : SURE;
        return candidates.stream().filter(flag -> flag.confidence() >= lowest).toList();
    }

    private void find(String text, Span line, double least, List<Repair> flags) {
        List<Token> tokens = WordTokens.located(text, line.start(), line.end());
        List<String> forms = tokens.stream().map(Token::form).toList();
        WordOrder.Line words = order().line(forms);
        List<String> kinds = words.kinds();
        BitSet taken = new BitSet(tokens.size());
        List<Disorder> found = new ArrayList<>(patterns.find(text, tokens, kinds));
        found.addAll(clauses.find(new TokenLine(text, tokens, kinds)));
        for (Disorder disorder : found) {
            add(disorder, tokens, taken, flags);
        }
        int sentence = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            sentence = i > 0 && WordModel.isSentenceEnd(forms.get(i - 1)) ? i : sentence;
            if (i == sentence
                    || taken.get(i)
                    || taken.get(i + 1)
                    || !areNeighbours(text, tokens.get(i), tokens.get(i + 1))) {
                continue;
            }
            double doubt = words.doubt(i);
            if (doubt >= least && !followsQuote(text, tokens.get(i)) && !opensAttribute(kinds, i)) {
                double confidence = Math.max(SURE, doubt);
                add(
                        new Disorder(i, i + 1, confidence, "these words are far likelier the other way round"),
                        tokens,
                        taken,
                        flags);
            }
        }
    }

    private static void add(Disorder disorder, List<Token> tokens, BitSet taken, List<Repair> flags) {
        int next = taken.nextSetBit(disorder.first());
        if (next < 0 || next > disorder.last()) {
            Span span = new Span(
                    tokens.get(disorder.first()).start(),
                    tokens.get(disorder.last()).end());
            flags.add(flag(span, disorder.confidence(), disorder.reason()));
            taken.set(disorder.first(), disorder.last() + 1);
        }
    }

    /** {@code den für Donnerstag geplanten Streik}: article and preposition are neighbours where an attribute has its own object. */
    private static boolean opensAttribute(List<String> kinds, int at) {
        if (!ARTICLES.contains(kinds.get(at)) || kinds.get(at + 1).startsWith("#")) {
            return false;
        }
        for (int k = at + 2; k < Math.min(kinds.size() - 1, at + 9); k++) {
            if (kinds.get(k).contains("a")
                    && kinds.get(k).startsWith("#")
                    && kinds.get(k + 1).equals("#n")) {
                return true;
            }
        }
        return false;
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
}
