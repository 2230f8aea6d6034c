package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.util.List;

/** Tells numbers by which something is found: of houses, telephones and books. They are no amounts. For one text. */
final class AddressNumbers {

    /** Ends of the names of streets. */
    private static final List<String> STREETS = List.of(
            "straße", "strasse", "gasse", "weg", "allee", "platz", "ring", "ufer", "damm", "chaussee", "promenade");

    /** {@code +49 30 12 34 56 78} has six. */
    private static final int MOST_GROUPS = 7;

    private final Units units = Units.shared();
    private final Tokens tokens;

    AddressNumbers(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean holds(Numeral numeral) {
        return isPhone(numeral) || isHouse(numeral) || isChain(numeral);
    }

    /** {@code in der Gartenstraße 14}; {@code auf der Hauptstraße 14 Autos} is an amount. */
    private boolean isHouse(Numeral numeral) {
        Token street = tokens.get(numeral.from() - 1);
        Token number = tokens.get(numeral.from());
        Token next = tokens.get(numeral.to());
        return street.isCapitalised()
                && number.isDigits()
                && number.length() <= 3
                && !number.newLine()
                && numeral.to() == numeral.from() + 1
                && (!next.isCapitalised() || next.newLine())
                && STREETS.stream().anyMatch(street.lower()::endsWith)
                && units.at(tokens, numeral.to()) == null;
    }

    /** {@code 3-16-148410}: three groups of digits or more, as in the number of a book. */
    private boolean isChain(Numeral numeral) {
        int from = numeral.from();
        return isStroke(from + 1) && (isStroke(from + 3) || isStroke(from - 1))
                || isStroke(from - 1) && isStroke(from - 3);
    }

    /** A hyphen between two groups of digits, without blanks. */
    private boolean isStroke(int i) {
        return tokens.glued(i, "-")
                && tokens.get(i - 1).isDigits()
                && tokens.get(i + 1).isDigits()
                && tokens.get(i + 1).glued();
    }

    /** A leading nought, or a plus before it. */
    private boolean isPhone(Numeral numeral) {
        Token number = tokens.get(numeral.from());
        boolean nought = number.isDigits()
                && number.length() > 2
                && number.text().startsWith("0")
                && numeral.to() == numeral.from() + 1;
        return nought
                || isDialled(numeral.from())
                || number.isDigits() && tokens.is(numeral.from() - 1, "+") && number.glued();
    }

    /** {@code 0800 330 40 50}: groups of digits behind one that begins with a nought or a plus. */
    private boolean isDialled(int from) {
        int at = from;
        for (int groups = 0; groups < MOST_GROUPS; groups++) {
            boolean mark = tokens.is(at - 1, "/") || tokens.is(at - 1, "-") || tokens.is(at - 1, ")");
            int before = mark ? at - 2 : at - 1;
            Token group = tokens.get(before);
            if (!tokens.get(from).isDigits()
                    || !group.isDigits()
                    || tokens.get(at).newLine()) {
                return false;
            }
            if (group.length() > 1 && group.text().startsWith("0") || tokens.is(before - 1, "+")) {
                return group.length() > 2 || tokens.is(before - 1, "+");
            }
            at = before;
        }
        return false;
    }
}
