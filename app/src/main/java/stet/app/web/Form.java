package stet.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.words.Blank;

/**
 * A form as it is shown: what was typed, and what was refused about it.
 *
 * @param id names the form on its page
 * @param key makes sending it twice have one effect
 * @param values what stands in each of its fields
 */
public record Form(String id, String key, Map<String, String> values, List<Rejection> refusals) {
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final Map<String, String> PATTERNS =
            Map.of("date", DAY, "datetime-local", DAY + "T\\d\\d:\\d\\d(:\\d\\d([.]\\d{1,3})?)?");

    public Form {
        values = Map.copyOf(values);
        refusals = List.copyOf(refusals);
    }

    /** A form that nobody has filled in yet. */
    public static Form blank(String id) {
        return new Form(id, UUID.randomUUID().toString(), Map.of(), List.of());
    }

    /** What was typed into these fields, with line breaks as one character, without space around it; blank is nothing. */
    public static Form sent(String id, HttpServletRequest request, List<String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : fields) values.put(field, typed(request.getParameter(field)));
        String key = request.getParameter("key");
        return new Form(id, key == null || key.isEmpty() ? UUID.randomUUID().toString() : key, values, List.of());
    }

    private static String typed(@Nullable String value) {
        return value == null || Blank.is(value)
                ? ""
                : value.replace("\r\n", "\n").strip();
    }

    /** The same input, refused. What is sent next is another request, so it gets another key. */
    public Form refused(List<? extends Rejection> reasons) {
        return new Form(id, UUID.randomUUID().toString(), values, List.copyOf(reasons));
    }

    /** The same form under another name on its page. */
    public Form named(String other) {
        return new Form(other, key, values, refusals);
    }

    public Form with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Form(id, key, more, refusals);
    }

    /** What stands in a field; empty when nothing does. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What stands in a field, absent when nothing does. */
    public @Nullable String optional(String name) {
        String value = value(name);
        return value.isEmpty() ? null : value;
    }

    /** The type of the field that can show what stands in it: those for days and times drop all that is none. */
    public String type(String name, String wanted) {
        String form = PATTERNS.get(wanted);
        String value = value(name);
        return form == null || value.isEmpty() || value.matches(form) ? wanted : "text";
    }

    /** Whether someone has filled it in, so that it is shown open. */
    public boolean typed() {
        return !values.isEmpty();
    }

    public boolean refused() {
        return !refusals.isEmpty();
    }

    /** What is wrong with a field, in a sentence. */
    public @Nullable String wrong(String name) {
        return refusals.stream()
                .filter(refusal -> name.equals(refusal.field()))
                .map(Rejection::sentence)
                .findFirst()
                .orElse(null);
    }

    /** Whether the form has this field, so that a refusal can link to it. */
    public boolean shows(@Nullable String field) {
        return field != null && values.containsKey(field);
    }

    /** The ids of what explains a field to who does not see the page. */
    public @Nullable String described(String name, @Nullable String hint) {
        String wrong = wrong(name) == null ? "" : "%s-%s-wrong".formatted(id, name);
        String hinted = hint == null ? "" : "%s-%s-hint".formatted(id, name);
        String both = (hinted + " " + wrong).strip();
        return both.isEmpty() ? null : both;
    }
}
