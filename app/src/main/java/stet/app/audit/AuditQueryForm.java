package stet.app.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.EndsBeforeItBegins;
import stet.app.web.FormRejection.NotADay;
import stet.app.web.FormRejection.NotAnId;
import stet.app.web.Times;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.Things.Kind;
import stet.infra.audit.Things.Thing;

/** What someone wants to see of the log, as the address of the page says it. */
public record AuditQueryForm(Form form) {
    public static final List<String> FIELDS =
            List.of("person", "article", "statement", "source", "type", "from", "until", "account");

    /** In which words are typed by which a thing is looked for, until one is chosen. */
    static final String ABOUT = "about";

    public static AuditQueryForm sent(HttpServletRequest request) {
        return new AuditQueryForm(Form.sent(
                "audit",
                request,
                Stream.concat(FIELDS.stream(), Stream.of(ABOUT)).toList()));
    }

    /** The filter, once nothing is wrong with it. */
    public AuditFilter filter(Times times) {
        String person = form.optional("person");
        String account = form.optional("account");
        return new AuditFilter(
                person == null ? null : new Person(person),
                id("article").map(ArticleId::new).orElse(null),
                id("statement").map(StatementId::new).orElse(null),
                id("source").map(SourceId::new).orElse(null),
                form.optional("type"),
                day("from").map(times::start).orElse(null),
                day("until").map(until -> times.start(until.plusDays(1))).orElse(null),
                account == null ? null : new Person(account));
    }

    public List<Rejection> wrong() {
        List<Rejection> wrong = new ArrayList<>();
        for (String field : List.of("article", "statement", "source"))
            if (!form.value(field).isEmpty() && id(field).isEmpty()) wrong.add(new NotAnId(field));
        for (String field : List.of("from", "until"))
            if (!form.value(field).isEmpty() && day(field).isEmpty()) wrong.add(new NotADay(field));
        if (day("from")
                .flatMap(from -> day("until").filter(until -> until.isBefore(from)))
                .isPresent()) wrong.add(new EndsBeforeItBegins("until"));
        return wrong;
    }

    public boolean narrowed() {
        return FIELDS.stream().anyMatch(field -> !form.value(field).isEmpty());
    }

    /** The address of the same selection under another path. */
    String address(String path, @Nullable String cursor) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String field : FIELDS) if (!form.value(field).isEmpty()) parts.put(field, form.value(field));
        if (cursor != null) parts.put("cursor", cursor);
        List<String> query = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .toList();
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** The same narrowed to something, in place of what it was narrowed to before. */
    AuditQueryForm about(Thing thing) {
        return new AuditQueryForm(aboutNothing().form.with(field(thing.kind()), String.valueOf(thing.id())));
    }

    /** The same of whatever the entries are about, and nothing looked for. */
    AuditQueryForm aboutNothing() {
        return new AuditQueryForm(form.with("article", "")
                .with("statement", "")
                .with("source", "")
                .with(ABOUT, ""));
    }

    /** What it is narrowed to, one of a kind. */
    List<UUID> chosen() {
        return Stream.of("article", "statement", "source")
                .flatMap(field -> id(field).stream())
                .toList();
    }

    static String field(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Optional<UUID> id(String field) {
        return Choice.id(form.value(field));
    }

    private Optional<LocalDate> day(String field) {
        return Choice.day(form.value(field));
    }
}
