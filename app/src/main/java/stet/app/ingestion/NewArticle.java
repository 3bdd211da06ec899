package stet.app.ingestion;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import stet.app.ingestion.ReceivedText.Read;
import stet.app.ingestion.ReceivedText.Unreadable;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NotADay;
import stet.app.web.Times;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.TextTooLarge;
import stet.domain.words.Blank;
import stet.domain.words.Length;
import stet.infra.text.Segmenter;

/**
 * An article on its way in, as it was typed, pasted or uploaded.
 *
 * @param form what was typed; its text is the file's when one was uploaded
 * @param wrong what can't even be read
 */
record NewArticle(Form form, List<Rejection> wrong) {
    private static final String ID = "new-article";
    private static final List<String> FIELDS =
            List.of("title", "url", "publisher", "author", "language", "publishedAt", "allowDuplicate");
    private static final int TITLE = 120;

    static Form blank() {
        return Form.blank(ID);
    }

    static NewArticle of(HttpServletRequest request, @Nullable MultipartFile file) throws IOException {
        Form form = Form.sent(ID, request, FIELDS);
        String pasted =
                Objects.requireNonNullElse(request.getParameter("text"), "").replace("\r\n", "\n");
        if (file == null || file.isEmpty()) return pasted(form, pasted, List.of());
        if (file.getSize() > IngestArticle.TEXT_LIMIT)
            return pasted(form, pasted, List.of(new TextTooLarge(IngestArticle.TEXT_LIMIT)));
        return switch (ReceivedText.of(file.getBytes(), "file")) {
            case Read(var text) -> pasted(form, text, List.of());
            case Unreadable(var reason) -> pasted(form, pasted, List.of(reason));
        };
    }

    private static NewArticle pasted(Form form, String text, List<Rejection> wrong) {
        return new NewArticle(form.with("text", text).with("file", ""), wrong);
    }

    /** The same with the first statement of the text as title, when there is none yet. */
    NewArticle titled() {
        if (!form.value("title").isEmpty()) return this;
        String first = form.value("text")
                .lines()
                .map(String::strip)
                .filter(line -> !Blank.is(line))
                .findFirst()
                .orElse("");
        return new NewArticle(form.with("title", title(first)), wrong);
    }

    /** The line's first statement, cut behind a word when it is still too long. */
    private static String title(String line) {
        String words = new Segmenter()
                .segment(line).stream()
                        .findFirst()
                        .map(first -> line.substring(first.start(), first.end()))
                        .orElse(line);
        String cut = Length.cut(words, TITLE);
        if (cut.equals(words)) return words.replaceFirst("(?<=[^.])\\.$", "");
        int space = cut.lastIndexOf(' ');
        return (space > cut.length() / 2 ? cut.substring(0, space) : cut) + "…";
    }

    /** Everything that is wrong with it, whatever was taken in before. */
    List<Rejection> flaws(IngestArticle command) {
        List<Rejection> flaws = new ArrayList<>(wrong);
        if (!form.value("publishedAt").isEmpty() && day().isEmpty()) flaws.add(new NotADay("publishedAt"));
        command.shape().stream().filter(this::isAnotherOne).forEach(flaws::add);
        return List.copyOf(flaws);
    }

    /** Without a readable text it says nothing that the text is missing, or that there is no first line for a title. */
    private boolean isAnotherOne(Rejection flaw) {
        return wrong.isEmpty() || !("text".equals(flaw.field()) || "title".equals(flaw.field()));
    }

    IngestArticle command(Actor by, Times times) {
        return new IngestArticle(
                new ArticleId(UUID.randomUUID()),
                form.value("title"),
                form.value("text"),
                form.optional("url"),
                form.optional("publisher"),
                form.optional("author"),
                form.optional("language"),
                day().map(times::start).orElse(null),
                form.value("allowDuplicate").equals("true"),
                by);
    }

    private Optional<LocalDate> day() {
        return Choice.day(form.value("publishedAt"));
    }
}
