package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.lexicon.Rows;
import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures, moneys and percent: words and signs before and behind a number. Immutable, one per process. */
final class Units {

    private static final Set<String> ISO = Set.of(
            "EUR", "USD", "CHF", "GBP", "JPY", "CNY", "RUB", "UAH", "TRY", "PLN", "CZK", "HUF", "SEK", "NOK", "DKK",
            "INR", "BRL", "KRW", "AUD", "NZD", "CAD", "ILS", "ZAR", "MXN", "SGD", "HKD", "AED", "SAR", "RON", "BGN",
            "ISK", "THB", "PHP", "IDR", "VND", "ARS");

    /** Country names before {@code -Dollar}. */
    private static final Map<String, String> DOLLARS = Map.of(
            "us",
            "USD",
            "austral",
            "AUD",
            "kanada",
            "CAD",
            "hongkong",
            "HKD",
            "singapur",
            "SGD",
            "neuseeland",
            "NZD",
            "aud",
            "AUD",
            "nzd",
            "NZD",
            "usd",
            "USD");

    /** At most so many tokens make a unit: {@code US - Dollar}, {@code km / h}, {@code m ^ 2}. */
    private static final int MOST_TOKENS = 3;

    private static final Units SHARED = new Units();

    private final Map<String, Unit> units = new HashMap<>();

    /**
     * @param name as the record writes it
     * @param factor of a part such as cent
     */
    record Unit(String kind, String name, BigDecimal factor) {
        boolean isMoney() {
            return kind.equals("money");
        }

        boolean isPercent() {
            return kind.equals("percent");
        }
    }

    /** @param to token behind the unit */
    record Match(Unit unit, int to) {}

    private Units() {
        for (List<String> row : Rows.read("/nlp/quantity/units.tsv", 4)) {
            units.put(row.getFirst(), new Unit(row.get(1), row.get(2), new BigDecimal(row.get(3))));
        }
    }

    static Units shared() {
        return SHARED;
    }

    /** The unit that begins at a token, the longest; {@code null} if there is none. */
    @Nullable
    Match at(Tokens tokens, int i) {
        Token first = tokens.get(i);
        if (first.newLine()) {
            return null;
        }
        Match best = null;
        StringBuilder joined = new StringBuilder();
        for (int n = 0; n < MOST_TOKENS; n++) {
            Token token = tokens.get(i + n);
            if (n > 0 && !token.glued()) {
                break;
            }
            joined.append(token.lower());
            Unit unit = units.get(joined.toString());
            boolean small =
                    joined.length() <= 2 && first.isWord() && !first.glued() && !isSymbolPlace(tokens, i, first);
            if (unit != null && !small) {
                best = new Match(unit, i + n + 1);
            }
        }
        if (best != null
                && tokens.glued(best.to(), "^")
                && tokens.get(best.to() + 1).isDigits()) {
            String power = tokens.get(best.to() + 1).text();
            best = new Match(new Unit("si", best.unit().name() + power, BigDecimal.ONE), best.to() + 2);
        }
        return best != null ? per(tokens, best) : code(tokens, i);
    }

    /** {@code 5 m hoch}, {@code 3 t Stahl}: written small, and no word of its own. */
    private static boolean isSymbolPlace(Tokens tokens, int i, Token first) {
        return !first.isCapitalised() && tokens.get(i - 1).isDigits();
    }

    /** {@code Metern pro Sekunde}, {@code Grad Celsius}, {@code Euro je Tonne} stays Euro. */
    private Match per(Tokens tokens, Match match) {
        String next = tokens.get(match.to()).lower();
        String name = match.unit().name();
        if (name.equals("°") && (next.equals("celsius") || next.equals("fahrenheit"))) {
            return new Match(new Unit("si", next.equals("celsius") ? "°C" : "°F", BigDecimal.ONE), match.to() + 1);
        }
        boolean speed =
                match.unit().kind().equals("si") && (next.equals("pro") || next.equals("je") || next.equals("in"));
        String time =
                switch (tokens.get(match.to() + 1).lower()) {
                    case "sekunde" -> "s";
                    case "stunde" -> "h";
                    case "minute" -> "min";
                    case "der" -> tokens.is(match.to() + 2, "sekunde") ? "s" : "";
                    default -> "";
                };
        if (!speed || time.isEmpty()) {
            return perMeasure(tokens, match);
        }
        int to = tokens.is(match.to() + 1, "der") ? match.to() + 3 : match.to() + 2;
        return new Match(new Unit("si", name + "/" + time, BigDecimal.ONE), to);
    }

    /** {@code Liter pro Quadratmeter}, {@code Gramm je Liter}: one measure in the other. */
    private Match perMeasure(Tokens tokens, Match match) {
        boolean per = tokens.is(match.to(), "pro") || tokens.is(match.to(), "je");
        Unit other = per && match.unit().kind().equals("si")
                ? units.get(tokens.get(match.to() + 1).lower())
                : null;
        return other == null || !other.kind().equals("si")
                ? match
                : new Match(new Unit("si", match.unit().name() + "/" + other.name(), BigDecimal.ONE), match.to() + 2);
    }

    /** {@code EUR}, {@code kanadische Dollar}, {@code Hongkong-Dollar}. */
    private @Nullable Match code(Tokens tokens, int i) {
        Token token = tokens.get(i);
        if (ISO.contains(token.text())) {
            return new Match(money(token.text()), i + 1);
        }
        if (ISO.contains(token.text().toUpperCase(Locale.ROOT)) && tokens.glued(i + 1, "$")) {
            return new Match(money(token.text().toUpperCase(Locale.ROOT)), i + 2);
        }
        boolean hyphen = tokens.glued(i + 1, "-") && tokens.is(i + 2, "dollar");
        boolean adjective = tokens.is(i + 1, "dollar") && !token.isCapitalised();
        if (hyphen || adjective) {
            for (Map.Entry<String, String> country : DOLLARS.entrySet()) {
                if (token.lower().startsWith(country.getKey())) {
                    return new Match(money(country.getValue()), hyphen ? i + 3 : i + 2);
                }
            }
        }
        boolean pound = adjective(token) && tokens.is(i + 1, "pfund");
        return pound ? new Match(money("GBP"), i + 2) : null;
    }

    private static boolean adjective(Token token) {
        return token.lower().startsWith("britisch");
    }

    private static Unit money(String code) {
        return new Unit("money", code, BigDecimal.ONE);
    }

    /** The money sign or code that ends right before a token ({@code $ 15}, {@code EUR 300}); first token of it, or -1. */
    int moneyBefore(Tokens tokens, int i) {
        Token token = tokens.get(i - 1);
        Unit sign = units.get(token.text());
        if (token.kind() == Token.Kind.MARK && sign != null && sign.isMoney()) {
            boolean code = tokens.get(i - 1).glued()
                    && ISO.contains(tokens.get(i - 2).text().toUpperCase(Locale.ROOT));
            return code || tokens.get(i - 1).glued() && tokens.is(i - 2, "us") ? i - 2 : i - 1;
        }
        if (ISO.contains(token.text()) || isFranc(token)) {
            return i - 1;
        }
        return token.is(".") && token.glued() && isFranc(tokens.get(i - 2)) ? i - 2 : -1;
    }

    private static boolean isFranc(Token token) {
        return token.text().equals("Fr")
                || token.text().equals("sFr")
                || token.text().equals("SFr");
    }

    /** The token behind a numeral and the stroke that stands for no cents: {@code Fr. 12'500.–}, {@code 15,- Euro}. */
    int roundEnd(Tokens tokens, Numeral numeral) {
        int end = numeral.to();
        Token stroke = tokens.get(end + 1);
        boolean round = (tokens.glued(end, ".") || tokens.glued(end, ","))
                && stroke.glued()
                && (stroke.is("–") || stroke.is("-") || stroke.is("—"))
                && !(tokens.get(end + 2).isDigits() && tokens.get(end + 2).glued());
        Match behind = round ? at(tokens, end + 2) : null;
        boolean money = behind != null && behind.unit().isMoney() || round && moneyBefore(tokens, numeral.from()) >= 0;
        return money ? end + 2 : end;
    }

    Unit moneyAt(Tokens tokens, int from) {
        String code = tokens.get(from).text().toUpperCase(Locale.ROOT);
        if (ISO.contains(code)) {
            return money(code);
        }
        Unit sign = units.get(tokens.get(from).lower());
        return sign != null && sign.isMoney() ? sign : money("USD");
    }
}
