package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import io.depesche.nlp.domain.tag.NameMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tagger's names and the known names of one text together, so that no two overlap. The longer one wins, unless the shorter is
 * certain and the longer is not; known names that the tagger missed stand if they are no ordinary words. For one thread.
 */
final class MentionMerge {

    /** Below it a town that the tagger did not see as a name is likelier something else. */
    private static final int KNOWN_TO_MANY = 100;

    private final String text;
    private final KnowledgeBase knowledge;
    private final KnownNameFinder finder;

    MentionMerge(String text, Words words, KnowledgeBase knowledge) {
        this.text = text;
        this.knowledge = knowledge;
        this.finder = new KnownNameFinder(knowledge, text, words);
    }

    List<Mention> merge(List<Candidate> candidates, @Nullable List<NameMention> names) {
        List<Mention> mentions = new ArrayList<>();
        List<NameMention> tagged = names == null ? List.of() : names;
        int next = 0;
        for (Candidate candidate : candidates) {
            if (!candidate.hasName()) {
                continue;
            }
            while (next < tagged.size()
                    && tagged.get(next).span().end() <= candidate.span().start()) {
                next++;
            }
            boolean touched = next < tagged.size()
                    && tagged.get(next).span().start() < candidate.span().end();
            Mention mention = touched
                    ? overTagged(candidate, tagged, next)
                    : isNamed(candidate, names != null) ? known(candidate, null) : null;
            if (mention != null) {
                mentions.add(mention);
            }
        }
        return withTagged(mentions, tagged);
    }

    /** A known name that touches tagged ones, if it stands: all of them inside it, and at least as long as any. */
    private @Nullable Mention overTagged(Candidate candidate, List<NameMention> tagged, int first) {
        Span span = candidate.span();
        String type = null;
        for (int i = first; i < tagged.size() && tagged.get(i).span().start() < span.end(); i++) {
            Span other = tagged.get(i).span();
            boolean inside = span.start() <= other.start() && other.end() <= span.end();
            boolean personInside = endsAsPerson(candidate, tagged.get(i));
            if (!inside && !personInside && finder.whole(other) == null && other.length() >= span.length()) {
                return null;
            }
            if (!inside && !personInside && finder.whole(other) != null) {
                return null;
            }
            type = other.equals(span) ? tagged.get(i).type() : type;
        }
        boolean same = type != null;
        return same || candidate.isCertainName() ? known(candidate, type) : null;
    }

    /** Whether the knowledge base has a name that is written like this place. */
    boolean isKnown(Span span) {
        Candidate whole = finder.whole(span);
        return whole != null && whole.hasName();
    }

    /** {@code Kremlchef Putin} tagged as one person: the known name at its end is the name. */
    private boolean endsAsPerson(Candidate candidate, NameMention tagged) {
        return tagged.type().equals("PER")
                && candidate.span().end() == tagged.span().end()
                && candidate.names().stream()
                        .anyMatch(name -> !name.doubtful()
                                && name.kind() == Kind.NAME
                                && knowledge.entity(name.entity()).type().equals("PER"))
                && candidate.span().of(text).indexOf(' ') > 0;
    }

    private List<Mention> withTagged(List<Mention> known, List<NameMention> tagged) {
        List<Mention> all = new ArrayList<>(known);
        int next = 0;
        for (NameMention name : tagged) {
            while (next < known.size()
                    && known.get(next).span().end() <= name.span().start()) {
                next++;
            }
            if (next < known.size()
                    && known.get(next).span().start() < name.span().end()) {
                continue;
            }
            Candidate whole = finder.whole(name.span());
            List<KnownName> meanings = whole == null
                    ? List.of()
                    : whole.names().stream()
                            .filter(meaning -> meaning.kind() == Kind.NAME)
                            .toList();
            all.add(new Mention(name.span(), name.type(), meanings, null, name.confidence()));
        }
        all.sort(Comparator.comparing(Mention::span));
        return all;
    }

    /** Whether a known form that no tagger called a name is one here. */
    private boolean isNamed(Candidate candidate, boolean tagged) {
        if (!candidate.isCertainName()) {
            return false;
        }
        String form = candidate.span().of(text);
        if (!tagged || form.indexOf(' ') > 0 || form.indexOf('-') > 0) {
            return true;
        }
        for (KnownName name : candidate.names()) {
            KnownEntity entity = knowledge.entity(name.entity());
            boolean town = entity.kind().equals("city") || entity.kind().equals("division");
            if (name.kind() == Kind.NAME && !name.doubtful() && (!town || entity.popularity() >= KNOWN_TO_MANY)) {
                return true;
            }
        }
        return false;
    }

    private static Mention known(Candidate candidate, @Nullable String type) {
        List<KnownName> names = candidate.names().stream()
                .filter(name -> name.kind() == Kind.NAME)
                .toList();
        return new Mention(candidate.span(), type, names, null, candidate.isCertainName() ? 0.95 : 0.85);
    }

    /**
     * Adds what patterns found, in order and not overlapping. It replaces what lies inside it but begins later ({@code Leipzig} in {@code Arbeitsgericht Leipzig}), not
     * a person, and yields to all else.
     */
    List<Mention> with(List<Mention> mentions, List<Found> patterns) {
        if (patterns.isEmpty()) {
            return mentions;
        }
        List<Mention> all = new ArrayList<>();
        int next = 0;
        for (Found pattern : patterns) {
            Span span = pattern.span();
            while (next < mentions.size() && mentions.get(next).span().end() <= span.start()) {
                all.add(mentions.get(next++));
            }
            int behind = next;
            while (behind < mentions.size() && mentions.get(behind).span().start() < span.end()) {
                behind++;
            }
            boolean wins = mentions.subList(next, behind).stream()
                    .allMatch(mention -> mention.span().end() <= span.end()
                            && (mention.span().start() > span.start()
                                    || mention.span().start() == span.start()
                                            && mention.span().end() < span.end()
                                            && mention.names().isEmpty())
                            && !isKnownPerson(mention));
            if (wins) {
                next = behind;
                all.add(new Mention(span, pattern.target().type(), List.of(), pattern.target(), pattern.confidence()));
            }
        }
        all.addAll(mentions.subList(next, mentions.size()));
        all.sort(Comparator.comparing(Mention::span));
        return all;
    }

    /** What an operator says about a name stands, whatever else was found there. */
    static List<Mention> instead(List<Mention> mentions, List<Found> said) {
        if (said.isEmpty()) {
            return mentions;
        }
        List<Mention> all = new ArrayList<>(mentions);
        for (Found name : said) {
            Span span = name.span();
            boolean inside = all.stream()
                    .anyMatch(mention -> mention.span().start() <= span.start()
                            && span.end() <= mention.span().end()
                            && mention.span().length() > span.length());
            if (!inside) {
                all.removeIf(mention -> mention.span().start() < span.end()
                        && span.start() < mention.span().end());
                all.add(new Mention(span, name.target().type(), List.of(), name.target(), name.confidence()));
            }
        }
        all.sort(Comparator.comparing(Mention::span));
        return all;
    }

    private boolean isKnownPerson(Mention mention) {
        return mention.names().stream()
                .anyMatch(name -> knowledge.entity(name.entity()).type().equals("PER"));
    }
}
