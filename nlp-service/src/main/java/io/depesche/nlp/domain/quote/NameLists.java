package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lists of names in a text, {@code Polen, Ungarn und die Ukraine}, which {@code diese Länder}, {@code die beiden Staaten} or a plural
 * {@code sie} mean later. Built in one pass over the places of the names.
 */
final class NameLists {

    /** Nouns for states, bodies and sides; any other noun means people. */
    private static final Set<String> BODIES = Set.of(
            "land",
            "staat",
            "nation",
            "seite",
            "partei",
            "regierung",
            "hauptstadt",
            "nachbar",
            "unternehmen",
            "konzern",
            "firma",
            "organisation",
            "verband",
            "stadt",
            "gemeinde",
            "verein",
            "fraktion",
            "ministerium",
            "behörde",
            "republik",
            "macht",
            "verbündeter");

    /** @param opens whether it begins its sentence, and so acts in it */
    private record Run(boolean opens, int end, boolean people, List<Entity> entities) {}

    private final List<Run> runs = new ArrayList<>();

    NameLists(String text, Mentions mentions) {
        int i = 0;
        while (i < mentions.size()) {
            List<Entity> run = new ArrayList<>(List.of(mentions.get(i).entity()));
            int last = i;
            boolean joined = false;
            while (last + 1 < mentions.size() && mentions.get(last + 1).name()) {
                String between = between(
                        text,
                        mentions.get(last).span().end(),
                        mentions.get(last + 1).span().start());
                Entity next = mentions.get(last + 1).entity();
                boolean same = isPerson(next) == isPerson(run.getFirst());
                if (joined || !same || !isJoint(between)) {
                    break;
                }
                joined = !between.startsWith(",");
                run.add(next);
                last++;
            }
            if (run.size() > 1 && mentions.get(i).name()) {
                runs.add(new Run(
                        opens(text, mentions.get(i).span().start()),
                        mentions.get(last).span().end(),
                        isPerson(run.getFirst()),
                        run.stream().distinct().toList()));
            }
            i = last + 1;
        }
    }

    private static boolean isPerson(Entity entity) {
        return entity.type().equals("PER");
    }

    private static String between(String text, int from, int to) {
        return from <= to && to - from <= 12 ? text.substring(from, to) : "";
    }

    private static boolean opens(String text, int start) {
        int at = start - 1;
        if (at > 3 && text.startsWith("Die ", at - 3)) {
            at -= 4;
        }
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || ".!?\n:".indexOf(text.charAt(at)) >= 0;
    }

    /** {@code , }, {@code  und die } */
    private static boolean isJoint(String between) {
        return switch (between) {
            case ", ",
                    ", die ",
                    ", der ",
                    ", das ",
                    " und ",
                    " und die ",
                    " und der ",
                    " und das ",
                    " sowie ",
                    " sowie die " -> true;
            default -> false;
        };
    }

    /** Whether a noun means states or bodies. */
    static boolean isBodies(Form noun) {
        return noun.noun().stream().anyMatch(lemma -> BODIES.contains(lemma.toLowerCase(java.util.Locale.GERMAN)));
    }

    /**
     * The last list that ends before an offset; before others one that begins its sentence.
     *
     * @param farthest how far before it at most
     * @param pair whether it has two names exactly
     */
    List<Entity> before(int offset, int farthest, boolean people, boolean pair) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Entity> nearest = List.of();
        for (int i = low - 1; i >= Math.max(0, low - 12); i--) {
            Run run = runs.get(i);
            if (offset - run.end() > farthest) {
                return nearest;
            }
            if (run.people() == people
                    && (!pair || run.entities().size() == 2)
                    && run.entities().size() > 1) {
                if (pair || run.opens()) {
                    return run.entities();
                }
                nearest = nearest.isEmpty() ? run.entities() : nearest;
            }
        }
        return nearest;
    }
}
