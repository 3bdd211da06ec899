package stet.app.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** What someone wants to see of the log, as the address of the page says it. */
record AuditQueryForm(Form form) {
    static final List<String> FIELDS =
            List.of("person", "article", "statement", "source", "type", "from", "until", "account");

    /** The filter, once nothing is wrong with it. */
    AuditFilter filter(Times times) {
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

    List<Rejection> wrong() {
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

    boolean narrowed() {
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

    private Optional<UUID> id(String field) {
        return Choice.id(form.value(field));
    }

    private Optional<LocalDate> day(String field) {
        return Choice.day(form.value(field));
    }
}
