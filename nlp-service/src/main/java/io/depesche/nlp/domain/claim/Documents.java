package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Treaties and laws, which an article calls by their title once and then {@code das Abkommen}: the short noun takes up the title, as a
 * pronoun does a person.
 */
final class Documents {

    private static final String TREATY = "@treaty";
    private static final String LAW = "@law";

    /** Nouns for any of them. */
    private static final Set<String> ANY = Set.of("Dokument", "Papier", "Vertragswerk", "Text");

    private final Ontology ontology;
    private final Wording wording;
    private final List<Titled> titles = new ArrayList<>();

    /**
     * @param sort class of the noun
     * @param nouns its names
     * @param offset of the noun in the text
     */
    private record Titled(String sort, List<String> nouns, int offset, Party party) {}

    Documents(Ontology ontology, Discourse discourse, Wording wording, List<ReadSentence> sentences) {
        this.ontology = ontology;
        this.wording = wording;
        for (ReadSentence sentence : sentences) {
            for (Clause clause : sentence.clauses) {
                for (Phrase phrase : clause.phrases()) {
                    add(phrase, clause, discourse);
                }
            }
        }
    }

    private void add(Phrase phrase, Clause clause, Discourse discourse) {
        for (Phrase member : phrase.members()) {
            if (member != phrase) {
                add(member, clause, discourse);
            }
        }
        if (phrase.genitive() != null) {
            add(phrase.genitive(), clause, discourse);
        }
        String sort = sort(phrase);
        if (sort == null || phrase.determiner() != null && phrase.determiner().startsWith("dies")) {
            return;
        }
        String entity = discourse.entityOf(phrase);
        Span words = wording.extent(phrase, clause);
        boolean titled = entity != null
                || words.end() > phrase.head().span().end()
                || !ontology.isA(sort, Nouns.whole(phrase.head())); // Beistandspakt says more than Pakt
        if (titled) {
            Party party = entity == null ? wording.whole(phrase, clause) : new Party.OfEntity(entity);
            titles.add(new Titled(
                    sort, Nouns.keys(phrase.head()), phrase.head().span().start(), party));
        }
    }

    private @Nullable String sort(Phrase phrase) {
        if (phrase.kind() != Phrase.Kind.NOUN) {
            return null;
        }
        List<String> keys = Nouns.keys(phrase.head());
        if (phrase.head().text().startsWith("Dekret")) {
            return LAW;
        }
        return ontology.isA(TREATY, keys) ? TREATY : ontology.isA(LAW, keys) ? LAW : null;
    }

    /** {@code das}, {@code dieses}, {@code jenes}: takes up what was named before. */
    static boolean isDefinite(@Nullable String determiner) {
        return determiner != null && (determiner.startsWith("d") || determiner.startsWith("jene"));
    }

    /** The title that a short noun takes up; {@code null} if it takes up none, or one of several. */
    @Nullable
    Party meant(Phrase phrase) {
        String determiner = phrase.determiner();
        boolean any =
                phrase.kind() == Phrase.Kind.NOUN && ANY.contains(phrase.head().text());
        String sort = sort(phrase);
        if (determiner == null
                || !isDefinite(determiner)
                || sort == null && !any
                || phrase.genitive() != null
                || phrase.negated()) {
            return null;
        }
        boolean points = determiner.startsWith("dies");
        List<String> whole = Nouns.whole(phrase.head());
        Titled nearest = null;
        boolean several = false;
        for (Titled title : titles) {
            if (title.offset() == phrase.head().span().start()) {
                return title.party();
            }
            if (title.offset() >= phrase.head().span().start()
                    || !any && !title.sort().equals(sort)) {
                continue;
            }
            several |= nearest != null && !nearest.party().equals(title.party());
            boolean same = title.nouns().stream().anyMatch(whole::contains);
            boolean keeps = several
                    && !same
                    && nearest != null
                    && nearest.nouns().stream().anyMatch(whole::contains);
            nearest = keeps ? nearest : title;
        }
        if (nearest == null) {
            return null;
        }
        boolean same = nearest.nouns().stream().anyMatch(whole::contains);
        return points || same || !several ? nearest.party() : null;
    }
}
