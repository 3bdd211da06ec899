package stet.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.desk.WaitingQuestion.Due;
import stet.app.web.Choice;
import stet.domain.words.Blank;
import stet.domain.work.Priority;
import stet.infra.work.Waiting.Kind;
import stet.infra.work.Waiting.Sort;

/** The address of a list of what waits: what says nothing of it is left out, and what means nothing asks for nothing. */
record WaitingAddress(WaitingQuestion question) {
    private static final String PATH = "/work";

    static WaitingAddress of(HttpServletRequest request) {
        String days = value(request, "days");
        return new WaitingAddress(new WaitingQuestion(
                Choice.id(or(value(request, "article"))).orElse(null),
                value(request, "person"),
                named(Kind.class, request, "kind"),
                value(request, "publisher"),
                days != null && days.matches("[0-9]{1,4}") ? Integer.valueOf(days) : null,
                named(Due.class, request, "due"),
                named(Priority.class, request, "priority"),
                or(named(Sort.class, request, "sort"))));
    }

    private static @Nullable String value(HttpServletRequest request, String name) {
        return Blank.toAbsent(request.getParameter(name));
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Sort or(@Nullable Sort sort) {
        return sort == null ? Sort.OLDEST : sort;
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, HttpServletRequest request, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> wire(each).equals(request.getParameter(name)))
                .findFirst()
                .orElse(null);
    }

    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands in a field of the form that narrows the list. */
    String value(String field) {
        return or(values().get(field));
    }

    boolean narrowed() {
        return values().keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    String with(@Nullable String cursor) {
        Stream<Map.Entry<String, String>> all = values().entrySet().stream();
        if (cursor != null) all = Stream.concat(all, Stream.of(Map.entry("cursor", cursor)));
        String query = all.map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "article", question.article());
        put(values, "person", question.person());
        put(values, "kind", question.kind() == null ? null : wire(question.kind()));
        put(values, "publisher", question.publisher());
        put(values, "days", question.days());
        put(values, "due", question.due() == null ? null : wire(question.due()));
        put(values, "priority", question.priority() == null ? null : wire(question.priority()));
        put(values, "sort", question.sort() == Sort.OLDEST ? null : wire(question.sort()));
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) values.put(name, value.toString());
    }
}
