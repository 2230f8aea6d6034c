package io.depesche.nlp.domain.clean.order;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the places of a line whose words stand in an order that German does not have. First come forms that need no other sign of a
 * translation, then those of clauses that do not hold together, then pairs that are far likelier changed over; what one of them has found
 * is not found again. Made once per process; thread-safe.
 *
 * <p>A native author writes some of the forms of clauses once in a long while, for effect or by a slip: {@link Disorder#confidence} below
 * .7 says that more must speak for a translation.
 */
public final class Disorders {

    /** A form of a clause that needs no other sign of a translation. */
    public static final double SURE = 0.7;

    private final Forms forms;
    private final SwappedPair pairs;
    private final List<OrderPattern> firm;
    private final List<OrderPattern> clauses;

    public Disorders(CleaningEvidence evidence) {
        this.forms = new Forms(evidence);
        this.pairs = new SwappedPair(evidence, forms);
        ClauseWords words = new ClauseWords(evidence);
        this.firm = List.of(
                new EarlyVerb(words, evidence)::at,
                FirmPair::at,
                SubjectFirst::behindAdverb,
                SubjectFirst::behindClause);
        SentenceInside sentence = new SentenceInside(words);
        ClosedFrame frame = new ClosedFrame(words);
        LostSubject subject = new LostSubject(words, evidence);
        // a capital or a frame tells more of a place than the pair of words in it
        this.clauses = List.of(
                sentence::conjunction,
                frame::goesOn,
                new VerbSecond(words)::at,
                ImpossiblePair::at,
                subject::gerund,
                subject::missing,
                LostSubject::colonForVerb,
                new UnlinkedNouns(words, evidence)::at,
                new SubjectFirst(words)::behindPhrase,
                sentence::behindQuote,
                frame::withoutVerb);
    }

    /** A place in the text. */
    public record Place(Span span, double confidence, String reason) {}

    /**
     * The places of one line.
     *
     * @param least how likely a pair must be damaged
     */
    public List<Place> in(String text, Span span, double least) {
        OrderLine line = new OrderLine(text, span, forms);
        BitSet taken = new BitSet(line.size());
        List<Place> places = new ArrayList<>();
        find(line, firm, taken, places);
        find(line, clauses, taken, places);
        findPairs(line, least, taken, places);
        return places;
    }

    private static void find(OrderLine line, List<OrderPattern> patterns, BitSet taken, List<Place> places) {
        int last = -1;
        for (int i = 0; i < line.size(); i++) {
            if (i <= last || !line.at(i).isLetter) {
                continue;
            }
            for (OrderPattern pattern : patterns) {
                Disorder found = pattern.at(line, i);
                if (found != null) {
                    add(line, found, taken, places);
                    last = found.last();
                    break;
                }
            }
        }
    }

    private void findPairs(OrderLine line, double least, BitSet taken, List<Place> places) {
        SwappedPair.Places pairsHere = pairs.in(line);
        int sentence = 0;
        for (int i = 0; i + 1 < line.size(); i++) {
            sentence = i > 0 && OrderLine.endsSentence(line.at(i - 1)) ? i : sentence;
            if (i == sentence
                    || taken.get(i)
                    || taken.get(i + 1)
                    || !line.at(i).isLetter
                    || line.joined(i + 1) == Form.NONE) {
                continue;
            }
            double doubt = pairsHere.doubt(i);
            if (doubt >= least && !line.followsQuote(i) && !opensAttribute(line, i)) {
                String reason = "these words are far likelier the other way round";
                add(line, new Disorder(i, i + 1, Math.max(SURE, doubt), reason), taken, places);
            }
        }
    }

    private static void add(OrderLine line, Disorder found, BitSet taken, List<Place> places) {
        int next = taken.nextSetBit(found.first());
        if (next < 0 || next > found.last()) {
            places.add(new Place(line.span(found), found.confidence(), found.reason()));
            taken.set(found.first(), found.last() + 1);
        }
    }

    /** {@code den für Donnerstag geplanten Streik}: article and preposition are neighbours where an attribute has its own object. */
    private static boolean opensAttribute(OrderLine line, int at) {
        Kind kind = line.kind(at);
        if (kind.isClass || !line.isLower(at, WordSet.ANY_ARTICLE) || line.kind(at + 1).isClass) {
            return false;
        }
        for (int k = at + 2; k < Math.min(line.size() - 1, at + 9); k++) {
            if (line.kind(k).hasAttribute && line.kind(k).isClass && line.kind(k + 1).isPlainNoun) {
                return true;
            }
        }
        return false;
    }
}
