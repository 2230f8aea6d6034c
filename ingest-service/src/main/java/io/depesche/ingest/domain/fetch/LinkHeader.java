package io.depesche.ingest.domain.fetch;

import io.depesche.ingest.domain.fetch.Answer.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads {@code Link} headers (RFC 8288) from left to right in one pass. {@code <https://hub.example/>; rel="hub", </feed>; rel=self}
 * gives two links.
 */
final class LinkHeader {

    private final String text;
    private int at;

    private LinkHeader(String text) {
        this.text = text;
    }

    /** The links of all values, at most so many; what is no link is skipped. */
    static List<Link> read(List<String> values, int atMost) {
        List<Link> links = new ArrayList<>();
        for (String value : values) {
            LinkHeader header = new LinkHeader(value);
            while (links.size() < atMost && header.toNextTarget()) {
                links.add(header.link());
            }
        }
        return links;
    }

    private boolean toNextTarget() {
        at = text.indexOf('<', at);
        return at >= 0 && text.indexOf('>', at) > 0;
    }

    private Link link() {
        int end = text.indexOf('>', at);
        String target = text.substring(at + 1, end).strip();
        at = end + 1;
        String rels = "";
        skipBlanks();
        while (at < text.length() && text.charAt(at) == ';') {
            at++;
            String name = token().toLowerCase(Locale.ROOT);
            String value = "";
            skipBlanks();
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                skipBlanks();
                value = at < text.length() && text.charAt(at) == '"' ? quoted() : token();
            }
            // RFC 8288, 3.3: only the first rel of a link counts.
            if (name.equals("rel") && rels.isEmpty()) {
                rels = value;
            }
            skipBlanks();
        }
        String plain = rels.strip().toLowerCase(Locale.ROOT);
        return new Link(target, plain.isEmpty() ? Set.of() : Set.of(distinct(plain.split("\\s+"))));
    }

    private static String[] distinct(String[] words) {
        return Arrays.stream(words).distinct().toArray(String[]::new);
    }

    private String token() {
        skipBlanks();
        int start = at;
        while (at < text.length() && ";,=<\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        at++;
        return value.toString();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
