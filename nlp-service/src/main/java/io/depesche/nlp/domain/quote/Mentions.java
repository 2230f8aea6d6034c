package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of entities in one text, in order; finds the person whom a pronoun or a title means. Not thread-safe. */
final class Mentions {

    /** How many mentions back a pronoun is followed; a person not named for so long is not meant. */
    private static final int FARTHEST = 40;

    /** One place of an entity in the text. */
    record Place(Span span, Entity entity, boolean name) {}

    private final String text;
    private final Forms forms;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> genders = new HashMap<>();

    Mentions(String text, List<Entity> entities, Forms forms) {
        this.text = text;
        this.forms = forms;
        for (Entity entity : entities) {
            entity.mentions().forEach(span -> places.add(new Place(span, entity, true)));
            if (entity.references() != null) {
                entity.references().stream()
                        .filter(reference -> !reference.kind().equals("adjective"))
                        .forEach(reference -> places.add(new Place(reference.span(), entity, false)));
            }
        }
        places.sort(Comparator.comparing(Place::span));
    }

    /** The number of the first place that ends behind an offset. */
    int first(int from) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().end() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return places.size();
    }

    Place get(int i) {
        return places.get(i);
    }

    /** The last person before a phrase whose title is its head: {@code Ministerin Jana Kuhl … die Ministerin}. */
    @Nullable
    Entity byTitle(ReadSentence sentence, NounPhrase phrase, Span head) {
        String determiner = sentence.token(phrase.from()).lower();
        boolean definite = determiner.equals("der")
                || determiner.equals("die")
                || determiner.equals("dieser")
                || determiner.equals("diese")
                || determiner.equals("dem");
        if (!definite || phrase.to() > phrase.headEnd()) {
            return null;
        }
        String title = sentence.token(phrase.headEnd() - 1).lower();
        Entity best = null;
        int at = lastPlaceBefore(head.start());
        for (int i = at; i >= Math.max(0, at - FARTHEST); i--) {
            Place place = places.get(i);
            if (place.name() && place.entity().type().equals("PER")) {
                String before = wordBefore(place.span().start());
                if (!before.isEmpty() && (before.endsWith(title) || title.endsWith(before))) {
                    best = place.entity();
                    break;
                }
            }
        }
        return best;
    }

    private String wordBefore(int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0
                && end - start < Forms.LONGEST_WORD
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        String word = text.substring(start, end);
        return word.length() > 3 && Character.isUpperCase(word.charAt(0)) ? word.toLowerCase(Locale.GERMAN) : "";
    }

    /**
     * The last person before a place whose name or title does not speak against the gender.
     *
     * @param speaker who spoke last, to whom the pronoun points though nothing tells their gender
     */
    @Nullable
    Entity person(int before, int gender, @Nullable String speaker) {
        int at = lastPlaceBefore(before);
        Entity loose = null;
        for (int i = at; i >= Math.max(0, at - FARTHEST); i--) {
            Place place = places.get(i);
            if (!place.entity().type().equals("PER")) {
                continue;
            }
            int known = genderOf(place.entity());
            if (known == gender || known == 0 && place.entity().id().equals(speaker)) {
                return place.entity();
            }
            if (known == 0 && loose == null) {
                loose = place.entity();
            }
        }
        return loose;
    }

    /** The person or body named last before a place, unless the person is of the other gender. */
    @Nullable
    Entity nearest(int before, int gender, int farthest) {
        for (int i = lastPlaceBefore(before);
                i >= 0 && before - places.get(i).span().end() < farthest;
                i--) {
            Place place = places.get(i);
            String type = place.entity().type();
            int known = type.equals("PER") ? genderOf(place.entity()) : 0;
            if (place.name() && (type.equals("PER") || type.equals("ORG")) && (known == 0 || known == gender)) {
                return place.entity();
            }
        }
        return null;
    }

    /** Whether a person is named in a stretch. */
    boolean hasPerson(int from, int to) {
        for (int i = first(from); i < places.size() && places.get(i).span().start() < to; i++) {
            if (places.get(i).name() && places.get(i).entity().type().equals("PER")) {
                return true;
            }
        }
        return false;
    }

    /** By first name or by the title before the name; 0 if neither tells. */
    private int genderOf(Entity entity) {
        return genders.computeIfAbsent(entity.id(), id -> {
            int first = firstNameGender(entity.name());
            if (first != 0) {
                return first;
            }
            for (Span mention :
                    entity.mentions().subList(0, Math.min(5, entity.mentions().size()))) {
                String title = wordBefore(mention.start());
                String address = title.isEmpty() ? "" : wordBefore(mention.start() - title.length() - 1);
                if (address.equals("frau")) {
                    return Form.FEMININE; // Frau Direktor Kuhl
                }
                if (title.endsWith("in") && title.length() > 5 || title.equals("frau")) {
                    return Form.FEMININE;
                }
                if (title.equals("herr")
                        || title.equals("herrn")
                        || title.endsWith("er") && title.length() > 5
                        || isMan(title)) {
                    return Form.MASCULINE;
                }
            }
            return 0;
        });
    }

    /** {@code Staatschef}, {@code Präsident}: nouns for a man, which have a form for a woman of their own. */
    private boolean isMan(String title) {
        if (title.isEmpty()) {
            return false;
        }
        Form form = forms.of(Character.toUpperCase(title.charAt(0)) + title.substring(1));
        return People.isSpeaker(form) && form.is(Form.MASCULINE) && !form.is(Form.FEMININE | Form.NEUTER);
    }

    private int firstNameGender(String name) {
        int blank = name.indexOf(' ');
        if (blank <= 1) {
            return 0;
        }
        int gender = 0;
        for (var reading : GermanLexicon.shared().readings(name.substring(0, blank))) {
            if (reading.has("VOR")) {
                gender |= reading.has("MAS") ? Form.MASCULINE : reading.has("FEM") ? Form.FEMININE : 0;
            }
        }
        return gender == Form.MASCULINE || gender == Form.FEMININE ? gender : 0;
    }

    private int lastPlaceBefore(int at) {
        return Math.min(first(at), places.size()) - 1;
    }
}
