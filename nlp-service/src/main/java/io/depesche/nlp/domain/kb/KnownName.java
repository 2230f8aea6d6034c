package io.depesche.nlp.domain.kb;

/**
 * One entity that a written form may mean.
 *
 * @param entity number in the knowledge base
 * @param kind how the form means it
 * @param doubtful the form is an ordinary word as well ({@code Essen})
 * @param capitals only in capitals is it this name ({@code IS}, {@code WHO})
 * @param small it begins with a small letter ({@code dpa})
 * @param definite only behind a definite article is it this name ({@code der Westen}, {@code die Grünen})
 */
public record KnownName(int entity, Kind kind, boolean doubtful, boolean capitals, boolean small, boolean definite) {

    /** How a form means an entity. */
    public enum Kind {
        /** A name. */
        NAME,
        /** An adjective made of the name: {@code nordkoreanisch}. */
        ADJECTIVE,
        /** An inhabitant: {@code Nordkoreaner}. */
        DEMONYM,
        /** How the name sounds, whatever script it was carried over from ({@link SoundKey}). */
        SOUND,
        /** Not a name: the office that the entity holds or held ({@link KnowledgeBase#holders}). */
        OFFICE
    }

    private static final int DOUBTFUL = 8;
    private static final int CAPITALS = 16;
    private static final int SMALL = 32;
    private static final int DEFINITE = 64;

    /** A name as it is written, without any condition. */
    public static KnownName plain(int entity, Kind kind) {
        return new KnownName(entity, kind, false, false, false, false);
    }

    /** The same for another entity. */
    KnownName of(int number) {
        return new KnownName(number, kind, doubtful, capitals, small, definite);
    }

    int flags() {
        return kind.ordinal()
                | (doubtful ? DOUBTFUL : 0)
                | (capitals ? CAPITALS : 0)
                | (small ? SMALL : 0)
                | (definite ? DEFINITE : 0);
    }

    static KnownName of(int entity, int flags) {
        Kind kind = Kind.values()[flags & 7];
        return new KnownName(
                entity,
                kind,
                (flags & DOUBTFUL) != 0,
                (flags & CAPITALS) != 0,
                (flags & SMALL) != 0,
                (flags & DEFINITE) != 0);
    }
}
