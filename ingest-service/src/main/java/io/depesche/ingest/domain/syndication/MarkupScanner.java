package io.depesche.ingest.domain.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts XML or HTML into tags and texts, whatever state it is in: well-formed documents come out as any XML parser reads them, and broken
 * ones as far as they go. It knows no document type, no entity of its own and no address, so that nothing can be resolved, fetched or
 * expanded; a DOCTYPE is read over. Every character is looked at a fixed number of times. One use, one thread.
 *
 * <p>{@code <a href="x">Kohl & Söhne} gives a start {@code a} with one attribute, a text, and the end of the document.
 */
final class MarkupScanner {

    /** A document with more attributes in one tag means harm. */
    static final int MAX_ATTRIBUTES = 200;

    /** A quoted value longer than this that has a tag in it lacks its closing quote. */
    private static final int LONGEST_VALUE_WITH_TAG = 1_000;

    /** What {@link #next} found. */
    enum Token {
        /** characters, references read */
        TEXT,
        /** characters of a CDATA section */
        CDATA,
        START,
        END,
        END_OF_DOCUMENT
    }

    /** An attribute as it stands, its name in lower case and with its prefix, its references read. */
    record Attribute(String name, String value) {}

    private final String source;
    private final boolean html;
    private final Position doubleQuote;
    private final Position singleQuote;
    private final Position tag;
    private final Position comment;
    private final Position instruction;
    private int at;
    private boolean declaresEntities;
    private boolean rootSeen;
    private boolean cutOff;
    private int tagStart;

    private String name = "";
    private String text = "";
    private boolean empty;
    private List<Attribute> attributes = List.of();

    /** @param html whether names are those of HTML: ASCII, without prefixes of their own, and CDATA sections are text */
    MarkupScanner(String source, boolean html) {
        this.source = source;
        this.html = html;
        this.doubleQuote = new Position("\"");
        this.singleQuote = new Position("'");
        this.tag = new Position("<");
        this.comment = new Position("-->");
        this.instruction = new Position("?>");
    }

    /** Name of the tag in lower case, with its prefix. */
    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** Whether a start tag ends itself. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether the document ended in the middle of this text or tag. */
    boolean isCutOff() {
        return cutOff;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    Token next() {
        while (at < source.length()) {
            if (source.charAt(at) != '<') {
                return text(source.indexOf('<', at + 1));
            }
            char after = at + 1 < source.length() ? source.charAt(at + 1) : 0;
            if (after == '!') {
                if (source.startsWith("<![CDATA[", at)) {
                    return cdata();
                }
                declaration();
            } else if (after == '?') {
                skipTo(instruction, 2);
            } else if (after == '/' && at + 2 < source.length() && isNameStart(source.charAt(at + 2))) {
                return endTag();
            } else if (isNameStart(after)) {
                return startTag();
            } else if (after == '/' || after == '>') {
                skipTo(null, 1);
            } else {
                return text(source.indexOf('<', at + 1));
            }
        }
        return Token.END_OF_DOCUMENT;
    }

    /** Reads over everything up to the end tag of this element and the tag itself; for elements of HTML that hold no markup. */
    void skipRawText(String element) {
        int end = at;
        while (end >= 0) {
            end = source.indexOf("</", end);
            if (end >= 0 && source.regionMatches(true, end + 2, element, 0, element.length())) {
                at = end;
                skipTo(null, 1);
                return;
            }
            end = end < 0 ? end : end + 2;
        }
        at = source.length();
    }

    /** The last tag as it is written. */
    String written() {
        return source.substring(tagStart, at);
    }

    private Token text(int end) {
        int until = end < 0 ? source.length() : end;
        cutOff = end < 0;
        text = CharacterReferences.decode(source.substring(at, until), declaresEntities);
        at = until;
        return Token.TEXT;
    }

    private Token cdata() {
        int start = at + "<![CDATA[".length();
        int end = source.indexOf("]]>", start);
        cutOff = end < 0;
        text = source.substring(start, end < 0 ? source.length() : end);
        at = end < 0 ? source.length() : end + 3;
        return Token.CDATA;
    }

    private void declaration() {
        if (source.startsWith("<!--", at)) {
            skipTo(comment, 4);
        } else if (rootSeen || !source.regionMatches(true, at, "<!doctype", 0, 9)) {
            skipTo(null, 1);
        } else {
            rootSeen = true;
            at = Doctype.end(source, at);
            declaresEntities = true;
        }
    }

    /** To behind the mark or, where there is none any more, behind the next {@code >}. */
    private void skipTo(@Nullable Position mark, int least) {
        int end = mark == null ? -1 : mark.from(Math.min(at + least, source.length()));
        int length = mark == null ? 1 : mark.length();
        if (end < 0) {
            end = source.indexOf('>', at + 1);
            length = 1;
        }
        at = end < 0 ? source.length() : end + length;
    }

    private Token endTag() {
        tagStart = at;
        at += 2;
        name = tagName();
        while (at < source.length() && source.charAt(at) != '>' && source.charAt(at) != '<') {
            at++;
        }
        cutOff = at == source.length();
        at += at < source.length() && source.charAt(at) == '>' ? 1 : 0;
        return Token.END;
    }

    private Token startTag() {
        rootSeen = true;
        tagStart = at;
        at++;
        name = tagName();
        attributes = List.of();
        empty = false;
        cutOff = false;
        while (true) {
            skipBlanks();
            if (at >= source.length()) {
                cutOff = true;
                return Token.START;
            }
            char c = source.charAt(at);
            if (c == '>') {
                at++;
                return Token.START;
            }
            if (c == '<') {
                return Token.START;
            }
            if (c == '/') {
                at++;
                empty = at < source.length() && source.charAt(at) == '>';
            } else if (isNameStart(c)) {
                attribute();
            } else {
                at++;
            }
        }
    }

    private void attribute() {
        int start = at;
        while (at < source.length() && isOfAttributeName(source.charAt(at))) {
            at++;
        }
        String attribute = source.substring(start, at).toLowerCase(Locale.ROOT);
        skipBlanks();
        String value = "";
        if (at < source.length() && source.charAt(at) == '=') {
            at++;
            skipBlanks();
            value = value();
        }
        if (attributes.isEmpty()) {
            attributes = new ArrayList<>(4);
        }
        if (attributes.size() < MAX_ATTRIBUTES) {
            attributes.add(new Attribute(attribute, value));
        }
    }

    private String value() {
        char quote = at < source.length() ? source.charAt(at) : 0;
        if (quote == '"' || quote == '\'') {
            at++;
            int end = (quote == '"' ? doubleQuote : singleQuote).from(at);
            int nextTag = tag.from(at);
            boolean swallows = nextTag >= 0 && nextTag < end && end - at > LONGEST_VALUE_WITH_TAG;
            if (end >= 0 && !swallows) {
                String value = source.substring(at, end);
                at = end + 1;
                return CharacterReferences.decode(value, declaresEntities);
            }
        }
        int start = at;
        while (at < source.length() && " \t\n>\"'<".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        return CharacterReferences.decode(source.substring(start, at), declaresEntities);
    }

    private String tagName() {
        int start = at;
        while (at < source.length() && " \t\n>/<\"'=".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        return source.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private void skipBlanks() {
        while (at < source.length() && " \t\n".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || !html && (c == '_' || c == ':' || c > 127 && Character.isLetter(c));
    }

    private static boolean isOfAttributeName(char c) {
        return " \t\n=>/<\"'".indexOf(c) < 0;
    }

    /** The next place of a mark, searched for once however often it is asked for. */
    private final class Position {

        private final String mark;
        private int known = -1;
        private boolean none;

        Position(String mark) {
            this.mark = mark;
        }

        int length() {
            return mark.length();
        }

        int from(int start) {
            if (!none && known < start) {
                known = source.indexOf(mark, start);
                none = known < 0;
            }
            return none ? -1 : known;
        }
    }
}
