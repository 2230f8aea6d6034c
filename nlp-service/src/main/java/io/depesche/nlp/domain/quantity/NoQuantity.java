package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.lexicon.Rows;
import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Numeral.Form;
import io.depesche.nlp.domain.number.NumeralReader;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells numbers that say no amount: {@code 3:2}, {@code Art. 51}, {@code 71-jährig}, {@code Covid-19}, {@code A380}, the {@code 3. Platz},
 * telephone numbers, numbers in addresses of pages.
 */
final class NoQuantity {

    private static final Set<String> NAMED = new HashSet<>();

    static {
        Rows.read("/nlp/quantity/no-quantity.tsv", 1).forEach(row -> NAMED.add(row.getFirst()));
    }

    /** {@code im Alter von 3, 5, 8 und 11}: so many tokens of it are looked at. */
    private static final int LONGEST_LIST = 8;

    private final Tokens tokens;
    private final Units units = Units.shared();
    private final AddressNumbers addresses;

    NoQuantity(Tokens tokens) {
        this.tokens = tokens;
        this.addresses = new AddressNumbers(tokens);
    }

    boolean isNone(Numeral numeral) {
        return isNamed(numeral)
                || isPartOfToken(numeral)
                || isScore(numeral)
                || isAge(numeral)
                || isOrdinal(numeral)
                || addresses.holds(numeral)
                || isVote(numeral)
                || tokens.is(numeral.to(), "uhr")
                || isOtherWord(numeral);
    }

    /** {@code Artikel 51}, {@code § 5}, {@code Nr. 7}, {@code Platz 3}. */
    private boolean isNamed(Numeral numeral) {
        int at = numeral.from() - 1;
        if (tokens.is(at, ".") && tokens.get(at).glued()) {
            at--;
            return NAMED.contains(tokens.get(at).lower()) && tokens.get(at).length() <= 4;
        }
        if (tokens.is(at, "§") || tokens.is(at, "#") || tokens.is(at, "№")) {
            return true;
        }
        Token before = tokens.get(at);
        if (before.isCapitalised() && before.length() == 1 && !isCounted(numeral.to()) && !before.newLine()) {
            return tokens.get(numeral.from()).isDigits(); // die A 7, die Linie U 2
        }
        return before.isCapitalised()
                && NAMED.contains(before.lower())
                && before.length() > 2
                && numeral.form() != Form.PLURAL;
    }

    /** Letters or marks that make one token of it: {@code A380}, {@code F-16}, {@code 3D}, {@code 1.2.3}, {@code 34-köpfig}. */
    private boolean isPartOfToken(Numeral numeral) {
        Token first = tokens.get(numeral.from());
        if (!first.isDigits()) {
            return first.isWord()
                    && (first.glued() && (tokens.is(numeral.from() - 1, "-") || tokens.is(numeral.from() - 1, "/"))
                            || tokens.glued(numeral.to(), "-")
                                    && tokens.get(numeral.to() + 1).isWord());
        }
        Token before = tokens.get(numeral.from() - 1);
        if (first.glued() && (before.isWord() || before.isDigits())) {
            return units.moneyBefore(tokens, numeral.from()) < 0;
        }
        boolean joined = first.glued()
                && ".,:/_-–@=?&+'".contains(before.text())
                && !before.text().isEmpty();
        if (joined && !(before.is("-") && !before.glued()) && !isRangeMark(numeral.from() - 1)) {
            return true;
        }
        Token after = tokens.get(numeral.to());
        if (after.glued() && after.isWord()) {
            return units.at(tokens, numeral.to()) == null;
        }
        boolean hyphen = after.glued()
                && after.is("-")
                && tokens.get(numeral.to() + 1).isWord()
                && tokens.get(numeral.to() + 1).glued();
        boolean point = after.glued()
                && (after.is(".") || after.is("/") || after.is("_") || after.is(","))
                && tokens.get(numeral.to() + 1).isDigits()
                && tokens.get(numeral.to() + 1).glued();
        return hyphen || point;
    }

    private boolean isRangeMark(int mark) {
        Token token = tokens.get(mark);
        return (token.is("–") || token.is("-"))
                && tokens.get(mark - 1).isDigits()
                && !tokens.get(mark - 2).is("-");
    }

    /** {@code 3:2} */
    private boolean isScore(Numeral numeral) {
        return tokens.glued(numeral.to(), ":")
                        && tokens.get(numeral.to() + 1).isDigits()
                        && tokens.get(numeral.to() + 1).glued()
                || tokens.glued(numeral.from() - 1, ":")
                        && tokens.get(numeral.from()).glued();
    }

    /** {@code 44 Jahre alt}, {@code Huber (44)}, {@code Huber, 44, …}, {@code 71-jährig}, {@code im Alter von 44}. */
    private boolean isAge(Numeral numeral) {
        if (!numeral.isWhole() || numeral.value() == null || numeral.value().intValue() > 120) {
            return false;
        }
        int from = numeral.from();
        int to = numeral.to();
        to = tokens.is(to, "jahre") ? to + 1 : to;
        boolean bracket = tokens.is(from - 1, "(")
                && tokens.is(to, ")")
                && tokens.get(from - 2).isCapitalised();
        boolean commas = tokens.is(from - 1, ",")
                && tokens.is(to, ",")
                && tokens.get(from - 2).isCapitalised()
                && (tokens.get(from - 3).isCapitalised() || tokens.is(to - 1, "jahre"))
                && tokens.get(from).isDigits();
        boolean hyphen = tokens.glued(to, "-") && tokens.get(to + 1).lower().startsWith("jährig");
        boolean old = isOfAge(from) || tokens.get(to).lower().startsWith("jährig");
        return bracket || commas || hyphen || old;
    }

    /** {@code im Alter von 34 und 41 Jahren} */
    private boolean isOfAge(int from) {
        int at = from - 1;
        while (at > from - LONGEST_LIST
                && (tokens.get(at).isDigits()
                        || tokens.is(at, "und")
                        || tokens.is(at, "bis")
                        || tokens.is(at, ",")
                        || tokens.is(at, "von")
                        || tokens.is(at, "zwischen"))) {
            at--;
        }
        return at < from - 1 && tokens.is(at, "alter");
    }

    /** {@code der 3. Platz}; at the end of a sentence the dot is its full stop. */
    private boolean isOrdinal(Numeral numeral) {
        Token number = tokens.get(numeral.from());
        if (!number.isDigits()
                || number.length() > 3
                || numeral.to() != numeral.from() + 1
                || !tokens.glued(numeral.to(), ".")) {
            return false;
        }
        Token next = tokens.get(numeral.to() + 1);
        if (units.roundEnd(tokens, numeral) > numeral.to()) {
            return false; // CHF 89.– is no 89th
        }
        if (!next.isWord() || next.newLine()) {
            return next.is("–") || next.is("-") || next.is("/") || next.is("+");
        }
        int before = numeral.from() - 1; // in der 12. und 67. Minute
        boolean second = (tokens.is(before, "und") || tokens.is(before, "bis"))
                && tokens.glued(before - 1, ".")
                && tokens.get(before - 2).isDigits();
        return second
                || !next.isCapitalised()
                || isArticle(tokens.get(numeral.from() - 1).lower());
    }

    private static boolean isArticle(String word) {
        return switch (word) {
            case "der",
                    "die",
                    "das",
                    "des",
                    "dem",
                    "den",
                    "im",
                    "am",
                    "zum",
                    "zur",
                    "vom",
                    "beim",
                    "ihr",
                    "sein",
                    "ihre",
                    "seine",
                    "ihren",
                    "seinen",
                    "jeder",
                    "jede",
                    "jedes" -> true;
            default -> false;
        };
    }

    /** {@code null Tore}, {@code null Prozent}; {@code gegen null} counts nothing. */
    private boolean isCounted(int to) {
        return tokens.get(to).isCapitalised() && !tokens.get(to).newLine() || units.at(tokens, to) != null;
    }

    /** {@code ging 54 zu 46 aus}: a result; {@code 54 zu 46 Stimmen} are amounts. */
    private boolean isVote(Numeral numeral) {
        int to = numeral.to();
        boolean first = tokens.is(to, "zu")
                && tokens.get(to + 1).isDigits()
                && tokens.get(numeral.from()).isDigits();
        boolean second = tokens.is(numeral.from() - 1, "zu")
                && tokens.get(numeral.from() - 2).isDigits()
                && tokens.get(numeral.from()).isDigits();
        Numeral other = first ? new NumeralReader(tokens).at(to + 1) : null;
        return other != null && !isCounted(other.to()) || second && !isCounted(to);
    }

    /** {@code beide}, {@code eins}, {@code außer Acht}, {@code die Sieben}. */
    private boolean isOtherWord(Numeral numeral) {
        Token word = tokens.get(numeral.from());
        if (!word.isWord() || numeral.to() > numeral.from() + 1 || numeral.form() == Form.PLURAL) {
            return false;
        }
        boolean pronoun = word.lower().startsWith("beide")
                || word.is("eins")
                || word.is("vieren")
                || word.is("hundert") && word.isCapitalised() && !isCounted(numeral.to())
                || word.is("null") && !isCounted(numeral.to());
        boolean begins =
                word.newLine() || !tokens.get(numeral.from() - 1).isWord() && !tokens.is(numeral.from() - 1, ",");
        boolean noun =
                word.isCapitalised() && !begins && !tokens.get(numeral.to()).isCapitalised();
        return pronoun
                || noun
                || word.is("acht")
                        && (tokens.is(numeral.from() - 1, "außer")
                                || tokens.is(numeral.from() - 1, "gab")
                                || tokens.is(numeral.from() - 1, "in"))
                || tokens.is(numeral.from() - 1, "zu")
                        && tokens.get(numeral.from() - 2).isDigits();
    }
}
