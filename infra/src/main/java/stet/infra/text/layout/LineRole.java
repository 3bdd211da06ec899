package stet.infra.text.layout;

import stet.infra.text.word.Characters;
import stet.infra.text.word.ListMarkers;

/** What a line is there for, as far as its own words show. */
public enum LineRole {
    TEXT,
    ITEM,
    HEADING,
    UNDERLINE,
    BYLINE,
    CAPTION;

    private static final int LONGEST_BYLINE = 160;

    static LineRole of(String view, Line line) {
        if (Rulers.isUnderline(view, line.ink(), line.end())) return UNDERLINE;
        if (Rulers.isRuler(view, line.ink(), line.end()) || isMarkdownHeading(view, line)) return HEADING;
        if (Captions.isDatedSign(view, line.ink(), line.end())) return CAPTION;
        if (ListMarkers.end(view, line.ink(), line.end()) > 0) return ITEM;
        if (Credits.isBeforeText(view, line.ink(), line.end())) return TEXT;
        String words = view.substring(line.ink(), Math.min(line.end(), line.ink() + LONGEST_BYLINE));
        if (line.end() - line.ink() < LONGEST_BYLINE && Bylines.isByline(words)) return BYLINE;
        return Captions.isCaption(words) ? CAPTION : TEXT;
    }

    private static boolean isMarkdownHeading(String view, Line line) {
        int at = line.ink();
        while (at < line.end() && view.charAt(at) == '#') at++;
        return at > line.ink() && at - line.ink() <= 6 && at < line.end() && Characters.isWhite(view.charAt(at));
    }
}
