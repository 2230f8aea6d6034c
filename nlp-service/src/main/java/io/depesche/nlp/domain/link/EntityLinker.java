package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.link.Gazetteer.Form;
import io.depesche.nlp.domain.tag.LanguageModels;
import io.depesche.nlp.domain.tag.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the entities of a text: first the known names (longest match on word borders), then persons by their office, then family names
 * that stand for a person named in full. Thread-safe; the tables load in the background from construction on.
 *
 * <p>Example: in {@code Wladimir Putin reiste nach Pjöngjang. Putins Besuch …} two entities with two and one mentions.
 */
public final class EntityLinker {

    private final LanguageModels models;
    private final CompletableFuture<Gazetteer> gazetteer = CompletableFuture.supplyAsync(GazetteerReader::read);
    private final RolePattern roles = new RolePattern();

    public EntityLinker(LanguageModels models) {
        this.models = models;
    }

    /** Entities by their first place in the text. */
    public List<Entity> link(String text, List<Sentence> sentences) {
        NameTagger names = new NameTagger(text, sentences, models);
        List<Found> known = knownNames(text, names);
        List<Found> persons = roles.find(text, sentences, names);
        List<Found> all = merged(known, persons);
        all.addAll(FamilyNames.find(text, all));
        return EntityCollector.collect(all);
    }

    private List<Found> knownNames(String text, NameTagger names) {
        Gazetteer forms = gazetteer.join();
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            Form form = insideCompound(text, at) ? null : forms.longestAt(text, at);
            if (form == null) {
                at = Gazetteer.wordEnd(text, at);
                continue;
            }
            Span span = new Span(at, at + form.surface().length());
            if (!form.entity().doubtful() || names.isName(span)) {
                double confidence = form.entity().doubtful() ? 0.85 : 0.95;
                found.add(new Found(span, form.entity(), form.kind(), confidence));
            }
            at = span.end();
        }
        return found;
    }

    private static boolean insideCompound(String text, int at) {
        return at > 1 && text.charAt(at - 1) == '-' && Character.isLetterOrDigit(text.charAt(at - 2));
    }

    /** A person found by office wins over a place inside the name ({@code Minister Paolo Bergamo}), not over a person or a name that begins it. */
    private static List<Found> merged(List<Found> known, List<Found> persons) {
        BitSet dropped = new BitSet();
        List<Found> kept = new ArrayList<>();
        int next = 0;
        for (Found person : persons) {
            while (next < known.size()
                    && known.get(next).span().end() <= person.span().start()) {
                next++;
            }
            boolean taken = false;
            int inside = next;
            for (;
                    inside < known.size()
                            && known.get(inside).span().start() < person.span().end();
                    inside++) {
                Found other = known.get(inside);
                taken |= other.span().start() <= person.span().start()
                        || other.entity().type().equals("PER");
            }
            if (!taken) {
                dropped.set(next, inside);
                kept.add(person);
            }
        }
        for (int i = 0; i < known.size(); i++) {
            if (!dropped.get(i)) {
                kept.add(known.get(i));
            }
        }
        return kept;
    }
}
