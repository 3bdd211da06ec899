package stet.app.forms;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A page as a browser without a script got it. */
record Visit(int status, String body, String location) {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"(?: value=\"([^\"]*)\")?");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    static Visit of(HttpResponse<String> response) {
        return new Visit(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location").orElse(""));
    }

    String title() {
        Matcher title = TITLE.matcher(body);
        return title.find() ? HtmlUtils.htmlUnescape(title.group(1)) : "";
    }

    boolean says(String words) {
        return HtmlUtils.htmlUnescape(body).contains(words);
    }

    boolean offers(String action) {
        return body.contains("action=\"" + action + "\"");
    }

    /** What the form that is posted to this address sends unseen. */
    Map<String, String> hidden(String action) {
        Matcher hidden = HIDDEN.matcher(form(action));
        Map<String, String> fields = new LinkedHashMap<>();
        while (hidden.find())
            fields.put(hidden.group(1), hidden.group(2) == null ? "" : HtmlUtils.htmlUnescape(hidden.group(2)));
        return fields;
    }

    private String form(String action) {
        Matcher form = FORM.matcher(body);
        while (form.find())
            if (form.group(1).contains("method=\"post\"") && form.group(1).contains(" action=\"" + action + "\""))
                return body.substring(form.end(), body.indexOf("</form>", form.end()));
        throw new AssertionError("no form is posted to " + action + " on the page " + title());
    }
}
