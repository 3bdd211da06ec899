package stet.infra.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a title or a name is sorted: without case, accents, and the marks that it begins with. */
public final class SortKey {
    private static final int LENGTH = 120;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern LEAD = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private SortKey() {}

    public static String of(@Nullable String name) {
        if (name == null) return "";
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        String key = LEAD.matcher(CONTROL.matcher(plain).replaceAll(" ")).replaceFirst("");
        String folded = key.toLowerCase(Locale.ROOT);
        return folded.codePoints()
                .limit(LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
