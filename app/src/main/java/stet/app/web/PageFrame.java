package stet.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page needs.
 *
 * @param chosen the theme that the reader chose
 * @param marks where the marks of statements stand: beside the text or in it
 * @param path the page's own address, to which choosing a theme returns
 * @param here which part of Stet the page belongs to
 * @param icons the address of the marks and icons
 */
public record PageFrame(
        String chosen, String marks, String path, @Nullable String here, String icons) {
    static final List<String> THEMES = List.of("system", "light", "dark");
    static final List<String> MARKS = List.of("beside", "text");

    /**
     * Nothing that the content policy forbids, answers with refusals shown, and no copies of pages kept. What comes is settled as
     * it comes: a form that were seen before htmx knows it would be sent by the browser alone, and its page lose one's place.
     */
    private static final String HTMX = """
            {"allowEval":false,"defaultSettleDelay":0,"includeIndicatorStyles":false,"selfRequestsOnly":true,"historyCacheSize":0,\
            "historyEnabled":false,"scrollIntoViewOnBoost":false,"responseHandling":[{"code":"204","swap":false},\
            {"code":"[23]..","swap":true},{"code":"403|404|409|412|413|422","swap":true},\
            {"code":"...","swap":false,"error":true}]}""";

    /** The theme that the page is to be shown in, absent when the system's will do. */
    public @Nullable String theme() {
        return chosen.equals("system") ? null : chosen;
    }

    public List<String> themes() {
        return THEMES;
    }

    public String htmx() {
        return HTMX;
    }
}
