package stet.app.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.app.web.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page writes of a form that is not sent yet.
 *
 * @param typed the name and the value of each field
 * @param page the address of the page that it stands on
 */
record HalfWritten(
        @Nullable List<@Nullable List<@Nullable String>> typed,
        @Nullable String page) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Whether that is what this is, with nothing in it that must be typed each time. */
    static boolean isReadable(String words) {
        try {
            HalfWritten read = JSON.readValue(words, HalfWritten.class);
            return read != null
                    && read.page != null
                    && read.page.startsWith("/")
                    && read.typed != null
                    && read.typed.stream().allMatch(HalfWritten::isField);
        } catch (JacksonException other) {
            return false;
        }
    }

    private static boolean isField(@Nullable List<@Nullable String> field) {
        if (field == null || field.size() != 2 || field.get(1) == null) return false;
        String name = field.getFirst();
        return name != null && !Typed.isSecret(name);
    }
}
