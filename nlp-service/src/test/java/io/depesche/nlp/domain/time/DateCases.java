package io.depesche.nlp.domain.time;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.nlp.domain.lexicon.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts with their dates in brackets: {@code Am [Montag|D 2025-03-10] kam er.} */
final class DateCases {

    /** @param expected {@code words|type value modifier?} */
    record Case(@Nullable String published, String text, List<String> expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static final Pattern MARKED = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)\\]");

    private static final TimeReader READER = new TimeReader();

    private DateCases() {}

    static List<Case> of(String resource) {
        List<Case> cases = new ArrayList<>();
        for (List<String> row : Rows.read(resource, 2)) {
            List<String> expected = new ArrayList<>();
            Matcher marked = MARKED.matcher(row.get(1));
            StringBuilder text = new StringBuilder();
            while (marked.find()) {
                expected.add(marked.group(1) + "|" + marked.group(2));
                marked.appendReplacement(text, Matcher.quoteReplacement(marked.group(1)));
            }
            marked.appendTail(text);
            String published = row.getFirst().equals("-") ? null : row.getFirst();
            cases.add(new Case(published, text.toString(), expected));
        }
        return cases;
    }

    static Article article(@Nullable String published) {
        Published given = published == null ? null : new Published(published, null, null, "given", 1.0);
        return new Article("a", null, null, Outlet.UNKNOWN, null, null, null, given, null, null);
    }

    static List<String> found(Case given) {
        return READER.read(given.text(), article(given.published())).dates().stream()
                .map(date -> date.span().of(given.text()) + "|" + shortOf(date))
                .toList();
    }

    private static String shortOf(DateMention date) {
        String type =
                switch (date.type()) {
                    case "DURATION" -> "P";
                    case "SET" -> "S";
                    case "TIME" -> "T";
                    default -> "D";
                };
        return type + " " + date.value() + (date.mod() == null ? "" : " " + date.mod());
    }
}
