package io.depesche.ingest.domain.extraction;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that its element's name or its class names mark as something else than article text.
 *
 * @param element its root
 * @param kind what it is
 * @param sign the name that says so
 * @param around the next such part around it, or {@code null}
 */
record Region(
        Element element, Kind kind, String sign, @Nullable Region around) {

    /** What a region holds. */
    enum Kind {
        /** What readers wrote. It may be longer than the article. */
        COMMENTS,
        /** Not shown. */
        HIDDEN,
        /** What its name says, or the frame around everything: a sidebar, a widget, an overlay. */
        FRAME,
        /** Navigation, sharing, advertising, notices: anything of the page's own. */
        FURNITURE,
        /** Ways to other articles. */
        RELATED,
        /** Author, date, tags, caption: about the article or its pictures, not its text. */
        ABOUT
    }
}
