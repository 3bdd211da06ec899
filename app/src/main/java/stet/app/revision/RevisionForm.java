package stet.app.revision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.app.fix.FixedTexts.NextText;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.domain.Actor;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleCommand.ReviseArticle.Link;
import stet.domain.article.ArticleId;
import stet.domain.text.TextRange;

/**
 * A new text of an article as it was pasted.
 *
 * @param links what was chosen by hand, by statement: a place as {@code start-end}, or {@value #NOWHERE}
 */
record RevisionForm(Form form, Map<UUID, String> links) {
    static final String NOWHERE = "none";
    private static final String ID = "revise";
    private static final String LINK = "link-";
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,8})-([0-9]{1,8})");
    private static final List<String> FIELDS = List.of("note", "baseRevision");

    static RevisionForm of(HttpServletRequest request) {
        String text =
                Objects.requireNonNullElse(request.getParameter("text"), "").replace("\r\n", "\n");
        Form form = Form.sent(ID, request, FIELDS).with("text", text);
        Map<UUID, String> links = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(LINK) && !values[0].isEmpty())
                Choice.id(name.substring(LINK.length())).ifPresent(statement -> links.put(statement, values[0]));
        });
        Form sent = form;
        for (Map.Entry<UUID, String> link : links.entrySet()) sent = sent.with(LINK + link.getKey(), link.getValue());
        return new RevisionForm(sent, links);
    }

    /** The text as it is, to be changed. */
    static RevisionForm of(String text, int revision) {
        Form form = Form.blank(ID).with("text", text).with("note", "").with("baseRevision", String.valueOf(revision));
        return new RevisionForm(form, Map.of());
    }

    /** The text with the accepted fixes: each statement that was fixed is what stands in its place. */
    static RevisionForm of(NextText next) {
        RevisionForm form = of(next.fixed().text(), next.baseRevision());
        Map<UUID, String> links = new LinkedHashMap<>();
        Form linked = form.form();
        for (Link link : next.fixed().links()) {
            String place = link.to() == null
                    ? NOWHERE
                    : link.to().start() + "-" + link.to().end();
            links.put(link.statement(), place);
            linked = linked.with(LINK + link.statement(), place);
        }
        return new RevisionForm(linked, links);
    }

    ReviseArticle command(ArticleId article, Actor by) {
        List<Link> chosen = new ArrayList<>();
        links.forEach((statement, place) -> link(statement, place).ifPresent(chosen::add));
        return new ReviseArticle(article, form.value("text"), base(), chosen, form.optional("note"), by);
    }

    private static Optional<Link> link(UUID statement, String place) {
        if (place.equals(NOWHERE)) return Optional.of(new Link(statement, null));
        Matcher range = PLACE.matcher(place);
        if (!range.matches()) return Optional.empty();
        int start = Integer.parseInt(range.group(1));
        int end = Integer.parseInt(range.group(2));
        return end > start ? Optional.of(new Link(statement, new TextRange(start, end))) : Optional.empty();
    }

    private int base() {
        String base = form.value("baseRevision");
        return base.matches("[0-9]{1,8}") ? Integer.parseInt(base) : 0;
    }
}
