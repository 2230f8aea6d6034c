package io.depesche.nlp.adapter.cli;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import java.util.List;

/**
 * An article as TimeML: the clean text with its TIMEX3 tags and the day of publication as document creation time. Events and links, which
 * TimeML also knows, are not written. Signs that no XML may hold are left out.
 */
final class TimeMl {

    private TimeMl() {}

    static String of(ArticleEnriched article) {
        String text = article.text().clean();
        StringBuilder xml = new StringBuilder(text.length() + 512);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>");
        String id = article.article().externalId();
        escape(id == null ? article.article().id() : id, xml);
        xml.append("</DOCID>\n");
        creation(article.article(), xml);
        xml.append("<TEXT>");
        List<DateMention> dates = article.dates() == null ? List.of() : article.dates();
        int at = 0;
        for (DateMention date : dates) {
            escape(text.substring(at, date.span().start()), xml);
            open(date, xml);
            escape(date.span().of(text), xml);
            xml.append("</TIMEX3>");
            at = date.span().end();
        }
        escape(text.substring(at), xml);
        return xml.append("</TEXT>\n</TimeML>\n").toString();
    }

    private static void creation(Article article, StringBuilder xml) {
        Article.Published published = article.published();
        if (published != null) {
            xml.append("<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"");
            escape(published.value(), xml);
            xml.append("\" functionInDocument=\"CREATION_TIME\">");
            escape(published.value(), xml);
            xml.append("</TIMEX3></DCT>\n");
        }
    }

    private static void open(DateMention date, StringBuilder xml) {
        xml.append("<TIMEX3 tid=\"");
        escape(date.id(), xml);
        xml.append("\" type=\"");
        escape(date.type(), xml);
        xml.append("\" value=\"");
        escape(date.value(), xml);
        if (date.mod() != null) {
            xml.append("\" mod=\"");
            escape(date.mod(), xml);
        }
        xml.append("\">");
    }

    private static void escape(String text, StringBuilder xml) {
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (isXml(sign)) {
                        xml.appendCodePoint(sign);
                    }
                }
            }
        });
    }

    /** XML 1.0, section 2.2. */
    private static boolean isXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}
