package io.depesche.ingest.domain.syndication;

/** Finds the end of a DOCTYPE with everything that it declares, so that it can be read over. Nothing in it is understood. */
final class Doctype {

    private Doctype() {}

    /** Index behind the DOCTYPE that starts here; if it never ends, behind its first {@code >}. Linear. */
    static int end(String source, int start) {
        boolean inSubset = false;
        int i = start + 2;
        while (i >= 0 && i < source.length()) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = source.indexOf(c, i + 1);
            } else if (source.startsWith("<!--", i)) {
                i = source.indexOf("-->", i);
            } else if (c == '[') {
                inSubset = true;
            } else if (c == ']') {
                inSubset = false;
            } else if (c == '>' && !inSubset) {
                return i + 1;
            }
            if (i < 0) {
                break;
            }
            i++;
        }
        int first = source.indexOf('>', start);
        return first < 0 ? source.length() : first + 1;
    }
}
