package stet.domain.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a source something stands, found among other words.
 *
 * @param locator as it was written; absent when there is none
 * @param rest the other words, in the order in which they stood
 */
record Locators(@Nullable String locator, List<String> rest) {
    private static final String NUMBER = "(?:\\p{Nd}[\\p{L}\\p{Nd}]*|[IVXLCDMivxlcdm]+)";
    private static final String NUMBERS =
            NUMBER + "(?:\\s*(?:[.:–-]|and|und|to|bis)\\s*" + NUMBER + ")*\\s*(?:ff?\\.?)?";
    private static final String PLACES =
            "pages?|pgs?|pp?|paragraphs?|paras?|pars?|sections?|sects?|secs?|chapters?|chaps?|ch|lines?|columns?|cols?"
                    + "|footnotes?|fn|notes?|slides?|tables?|figures?|figs?|minutes?|mins?|articles?|arts?|clauses?|annex|appendix"
                    + "|folios?|fols?|verses?|rows?|sheets?|frames?|seiten?|absatz|abs|artikel|kapitel|kap|zeilen?|spalten?|sp|nr|anm"
                    + "|minuten?|fußnoten?|стр|страница|абз|гл|página|pág|párrafo|capítulo|alinéa|chapitre|chap|pagina|pag";
    private static final String ORDINALS =
            "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|opening|closing"
                    + "|\\p{Nd}+(?:st|nd|rd|th|\\.)|erste[rsn]?|zweite[rsn]?|dritte[rsn]?|vierte[rsn]?|fünfte[rsn]?|letzte[rsn]?";
    private static final String SINGULAR =
            "page|paragraph|para|section|line|sentence|chapter|column|slide|minute|row|footnote|seite|absatz|zeile|satz|kapitel|spalte";
    private static final String COUNTED = "one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|fünf";
    private static final String CLOCK = "\\p{Nd}{1,2}:\\p{Nd}{2}(?::\\p{Nd}{2})?";

    private static final Pattern PLACE = Pattern.compile("(?iu)(?:(?:at|on|in|see|ab|from|auf)\\s+)?(?:"
            + ("(?:" + PLACES + ")\\.?\\s*" + NUMBERS)
            + ("|(?:" + SINGULAR + ")\\s+(?:" + COUNTED + ")")
            + ("|[slzfсv]\\.\\s*" + NUMBERS)
            + ("|[§¶]{1,2}\\s*" + NUMBERS)
            + ("|(?:the\\s+)?(?:" + ORDINALS + ")\\s+(?:" + SINGULAR + ")(?:\\s+(?:of|on|in|von|auf)\\s+[^,;]{1,40})?")
            + ("|" + CLOCK + "(?:\\s*(?:[–-]|to|bis)\\s*" + CLOCK + ")?(?:\\s*(?:min|h)\\.?)?")
            + "|第\\s*\\p{Nd}+\\s*[页頁章节節段條条行]|\\p{Nd}+\\s*[页頁]|\\p{Nd}+\\s*(?:쪽|페이지))\\.?");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:\\n|:(?=\\s|$)|[,;|·•()\\[\\]]|(?<=\\s)[\\p{Pd}]+(?=\\s)|—|―|--|^\\p{Pd}+|\\p{Pd}+$)\\s*",
            Pattern.MULTILINE);

    private static final Pattern FULL_STOP = Pattern.compile("(?<=[\\p{Nd}\\p{L}]{2}|\\p{Nd})\\.$");

    private static final int LONGEST = 60;

    private record Part(String words, int start, int end) {
        boolean isPlace() {
            return words.length() <= LONGEST && PLACE.matcher(words).matches();
        }
    }

    static Locators in(String text) {
        List<Part> parts = parts(text);
        int last = parts.size() - 1;
        while (last >= 0 && !parts.get(last).isPlace()) last--;
        if (last < 0) return new Locators(null, lines(text));
        int first = last;
        while (first > 0 && parts.get(first - 1).isPlace()) first--;
        int start = parts.get(first).start;
        int end = parts.get(last).end;
        List<String> rest = new ArrayList<>(lines(text.substring(0, start)));
        rest.addAll(lines(text.substring(end)));
        String locator = FULL_STOP.matcher(text.substring(start, end).strip()).replaceFirst("");
        return new Locators(locator, List.copyOf(rest));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (MatchResult between : BETWEEN.matcher(text).results().toList()) {
            if (between.start() > from) parts.add(part(text, from, between.start()));
            from = between.end();
        }
        if (from < text.length()) parts.add(part(text, from, text.length()));
        return parts;
    }

    private static Part part(String text, int from, int to) {
        return new Part(text.substring(from, to).strip(), from, to);
    }
}
