package io.depesche.nlp.domain.grammar;

import java.util.List;

/** How a date of the record stands among the words of its phrase. */
final class DateWords {

    private DateWords() {}

    /** {@code nach zweistündigen Verhandlungen}: a date that is but an adjective of its noun. */
    static boolean attributive(List<Word> words, int at) {
        Word date = words.get(at);
        if (date.kind() != Word.Kind.DATE
                || at + 1 >= words.size()
                || !words.get(at + 1).isNoun()) {
            return false;
        }
        String text = date.text();
        return Character.isLowerCase(text.charAt(0))
                && text.indexOf(' ') < 0
                && (text.endsWith("igen")
                        || text.endsWith("ige")
                        || text.endsWith("iger")
                        || text.endsWith("iges")
                        || text.endsWith("igem")
                        || text.endsWith("liche")
                        || text.endsWith("lichen"));
    }

    /** {@code in der | Nacht zum Montag}: the article of a date that begins with a noun. */
    static boolean articleOf(List<Word> words, int at) {
        if (at + 1 >= words.size() || !words.get(at).is(SmallKind.ARTICLE)) {
            return false;
        }
        Word date = words.get(at + 1);
        boolean attribute = at + 2 < words.size()
                && words.get(at + 2).form().adjective() != 0
                && !words.get(at + 2).capital();
        return date.kind() == Word.Kind.DATE
                && Character.isUpperCase(date.text().charAt(0))
                && !attribute;
    }
}
